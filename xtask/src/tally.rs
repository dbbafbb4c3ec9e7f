//! Counting tests: reads what `cargo test` and `node --test` print and adds it up.

/// How many tests passed and failed.
#[derive(Default, Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl Tally {
    /// Takes one printed line; most say nothing about a count.
    pub(crate) fn read(&mut self, line: &str) {
        if let Some(counts) = line.trim().strip_prefix("test result: ") {
            // `test result: ok. 12 passed; 0 failed; 1 ignored; …`
            for count in counts.split([';', '.']) {
                match count.trim().split_once(' ') {
                    Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                    Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                    _ => {}
                }
            }
        } else if let Some(count) = line.strip_prefix("ℹ ") {
            // `ℹ pass 6`, from node's own reporter
            match count.trim().split_once(' ') {
                Some(("pass", number)) => self.passed += number.parse().unwrap_or(0),
                Some(("fail" | "cancelled", number)) => self.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }

    /// The line that CI reads.
    pub(crate) fn line(self) -> String {
        format!("{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_runners_are_added_up() {
        let mut tally = Tally::default();
        for line in [
            "running 12 tests",
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "ℹ tests 9",
            "ℹ pass 6",
            "ℹ fail 2",
            "ℹ cancelled 1",
            "ℹ skipped 0",
            "ℹ duration_ms 12.5",
        ] {
            tally.read(line);
        }
        assert_eq!(tally, Tally { passed: 21, failed: 5 });
        assert_eq!(tally.line(), "21 passed, 5 failed");
    }
}

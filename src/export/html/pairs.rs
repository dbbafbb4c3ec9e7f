//! Two readings of one plan, line beside line. They were written by the same pen, so they differ in words and seldom in lines; where
//! they do, a part stands first in one language and then in the other, and nothing is lost.

/// The same in the language of the page, and in that of the guide. With one language both are the same.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Pair<T> {
    pub(super) left: T,
    pub(super) right: T,
}

impl<T> Pair<T> {
    pub(super) fn map<U>(self, with: impl Fn(T) -> U) -> Pair<U> {
        Pair { left: with(self.left), right: with(self.right) }
    }
}

impl<'r> Pair<&'r str> {
    /// The side on which there is something.
    pub(super) const fn either(self) -> &'r str {
        if self.left.is_empty() { self.right } else { self.left }
    }
}

/// What the heading of a part begins with.
const PART: &str = "## ";

/// What a line begins with: its sign, or nothing.
pub(super) fn sign(line: &str) -> &'static str {
    ["# ", PART, "### ", "- ", ">", "|"].into_iter().find(|sign| line.starts_with(sign)).unwrap_or("")
}

/// The lines, each beside that of the other reading.
pub(super) fn paired<'r>(left: &'r str, right: Option<&'r str>) -> Vec<Pair<&'r str>> {
    let Some(right) = right else { return left.lines().map(|line| Pair { left: line, right: line }).collect() };
    let (mut lefts, mut rights) = (sections(left).into_iter(), sections(right).into_iter());
    let mut pairs = Vec::new();
    loop {
        let (left, right) = (lefts.next(), rights.next());
        if left.is_none() && right.is_none() {
            return pairs;
        }
        let (left, right) = (left.unwrap_or_default(), right.unwrap_or_default());
        if left.len() == right.len() && left.iter().zip(&right).all(|(left, right)| kind(left) == kind(right)) {
            pairs.extend(left.into_iter().zip(right).map(|(left, right)| Pair { left, right }));
        } else {
            pairs.extend(left.into_iter().map(|left| Pair { left, right: "" }));
            pairs.extend(right.into_iter().map(|right| Pair { left: "", right }));
        }
    }
}

/// The lines of each part, its heading first.
fn sections(reading: &str) -> Vec<Vec<&str>> {
    let mut sections = vec![Vec::new()];
    for line in reading.lines() {
        if line.starts_with(PART) {
            sections.push(Vec::new());
        }
        sections.iter_mut().last().into_iter().for_each(|section| section.push(line));
    }
    sections
}

fn kind(line: &str) -> (&'static str, bool) {
    (sign(line), line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{Pair, paired};

    #[test]
    fn lines_stand_beside_each_other_and_a_part_that_differs_comes_twice() {
        let pairs = paired("# A\n\n## B\n- x\n- y\n## C\nz", Some("# a\n\n## b\n- p\n## c\nq"));
        let pairs: Vec<(&str, &str)> = pairs.into_iter().map(|Pair { left, right }| (left, right)).collect();
        let expect =
            [("# A", "# a"), ("", ""), ("## B", ""), ("- x", ""), ("- y", ""), ("", "## b"), ("", "- p"), ("## C", "## c"), ("z", "q")];
        assert_eq!(pairs, expect);
    }

    #[test]
    fn one_language_is_read_as_it_is() {
        assert_eq!(paired("a\n\n- b", None).len(), 3);
    }
}

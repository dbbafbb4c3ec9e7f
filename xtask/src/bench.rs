//! `cargo xtask bench`: runs the engine benchmark and holds its figures against the marks.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::places;
use crate::say::say;
use crate::tools::{CARGO, NODE};

const SIZES: [u32; 4] = [10, 100, 1_000, 10_000];
/// Deriving everything again at the largest size, in milliseconds.
const MAX_MILLISECONDS: f64 = 2.0;
/// Ten times the items may cost at most this many times the time.
const MAX_GROWTH: f64 = 12.0;
/// Conditions that hang on each other may cost at most this many times those that do not.
const MAX_CHAIN: f64 = 2.0;
/// Reading and checking the national guide from its files, in milliseconds.
const MAX_LOAD_MILLISECONDS: f64 = 50.0;
/// The benchmark of that.
const LOAD: &str = "load/real/from_folder";

/// Median time in nanoseconds by benchmark name, such as `derive/flat/10`.
type Medians = BTreeMap<String, f64>;

pub(crate) fn bench() -> Result<()> {
    CARGO.run(&["bench", "--bench", "engine", "--features", "cli"])?;
    let mut medians = Medians::new();
    collect(&places::target()?.join("criterion"), &mut medians)?;
    let missed = marks(&medians)?.into_iter().filter(|kept| !kept).count();
    frames()?;
    if missed == 0 { Ok(()) } else { bail!("{missed} marks missed") }
}

/// From an answer to the next question in a browser; a mark for the release that people get.
fn frames() -> Result<()> {
    if !places::dist().join("element.js").exists() {
        say!("dist/ is empty: the frames to the next question are not counted");
        return Ok(());
    }
    NODE.run(&["tests/web/frames.mjs"])
}

/// Prints each mark and says whether it is kept.
fn marks(medians: &Medians) -> Result<Vec<bool>> {
    let figure = |name: &str| medians.get(name).copied().with_context(|| format!("the benchmark `{name}` gave no figure"));
    let time = |shape: &str, size: u32| figure(&format!("derive/{shape}/{size}"));
    let mut kept = Vec::new();
    for pair in SIZES.windows(2) {
        let &[small, large] = pair else { continue };
        let growth = time("flat", large)? / time("flat", small)?;
        kept.push(mark_line(&format!("flat {small} -> {large}"), growth, MAX_GROWTH));
    }
    for size in SIZES {
        let ratio = time("chain", size)? / time("flat", size)?;
        kept.push(mark_line(&format!("chain / flat at {size}"), ratio, MAX_CHAIN));
    }
    let largest = SIZES[SIZES.len() - 1];
    kept.push(mark_line(&format!("milliseconds at {largest}"), time("flat", largest)? / 1e6, MAX_MILLISECONDS));
    kept.push(mark_line("milliseconds to load", figure(LOAD)? / 1e6, MAX_LOAD_MILLISECONDS));
    Ok(kept)
}

fn mark_line(what: &str, value: f64, mark: f64) -> bool {
    let kept = value <= mark;
    say!("{what:<28}{value:>10.2}   at most {mark:<5}{}", if kept { "ok" } else { "MISSED" });
    kept
}

/// Reads the newest figures; the name comes from inside the file, because folder names are made safe and so differ.
fn collect(folder: &Path, medians: &mut Medians) -> Result<()> {
    let name_file = folder.join("benchmark.json");
    if folder.ends_with("new") && name_file.is_file() {
        let benchmark: Benchmark = read(&name_file)?;
        let estimates: Estimates = read(&folder.join("estimates.json"))?;
        medians.insert(benchmark.full_id, estimates.median.point_estimate);
        return Ok(());
    }
    for entry in fs::read_dir(folder).with_context(|| format!("no figures in {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, medians)?;
        }
    }
    Ok(())
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} has an unexpected shape", path.display()))
}

#[derive(Deserialize)]
struct Benchmark {
    full_id: String,
}

#[derive(Deserialize)]
struct Estimates {
    median: Estimate,
}

#[derive(Deserialize)]
struct Estimate {
    point_estimate: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn medians(at_ten_thousand: f64, chain: f64) -> Medians {
        let flat = [2_000.0, 10_000.0, 100_000.0, at_ten_thousand];
        let names = |shape: &'static str, factor: f64| {
            SIZES.into_iter().zip(flat).map(move |(size, time)| (format!("derive/{shape}/{size}"), time * factor))
        };
        names("flat", 1.0).chain(names("chain", chain)).chain([(LOAD.to_owned(), 20_000_000.0)]).collect()
    }

    #[test]
    fn the_marks_tell_good_from_bad() -> Result<()> {
        let missed = |medians: &Medians| Ok::<usize, anyhow::Error>(marks(medians)?.into_iter().filter(|kept| !kept).count());
        assert_eq!(missed(&medians(1_000_000.0, 1.5))?, 0);
        assert_eq!(missed(&medians(1_500_000.0, 1.5))?, 1, "grows faster than the items");
        assert_eq!(missed(&medians(2_500_000.0, 1.5))?, 2, "and is too slow");
        assert_eq!(missed(&medians(1_000_000.0, 2.5))?, 4, "a chain costs too much at each size");
        Ok(())
    }

    #[test]
    fn a_benchmark_that_did_not_run_is_named() {
        let error = marks(&Medians::new()).map_err(|error| error.to_string());
        assert_eq!(error, Err("the benchmark `derive/flat/100` gave no figure".to_owned()));
    }
}

//! `cargo xtask test`: everything that CI runs, in one order, stopping at the first failure.

use std::ffi::OsString;
use std::fs;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::build::{self, Profile};
use crate::say::say;
use crate::shell::timed;
use crate::tally::Tally;
use crate::tools::{self, CARGO, NODE, WASM_TARGET};
use crate::{guides, places, size};

type Step = (&'static str, fn(&mut Tally) -> Result<()>);

/// From the quickest answer to the slowest.
const STEPS: [Step; 12] = [
    ("set up", |_| set_up()),
    ("format", |_| CARGO.run(&["fmt", "--all", "--check"])),
    ("layers: the core knows no browser", |_| core_is_plain()),
    ("clippy: core and xtask", |_| clippy(&["--workspace", "--all-targets"])),
    ("clippy: author tool", |_| clippy(&["--all-targets", "--features", "cli"])),
    ("clippy: components", |_| clippy(&["--all-targets", "--features", "ui-test"])),
    ("clippy: widget", |_| clippy(&["--features", "web", "--target", WASM_TARGET])),
    ("clippy: widget of a coach", |_| clippy(&["--features", "web,coach", "--target", WASM_TARGET])),
    // One run with both features: each test runs once.
    ("tests", |tally| CARGO.follow(&["test", "--workspace", "--features", "cli,ui-test", "--no-fail-fast"], |line| tally.read(line))),
    ("guides", |_| guides::lint_all()),
    ("release build and size", |_| build::build(Profile::Release).and_then(|()| size::size())),
    ("browser tests", browser_tests),
];

/// Crates that only the widget may use.
const BROWSER_CRATES: [&str; 5] = ["yew", "gloo", "wasm-bindgen", "web-sys", "js-sys"];

pub(crate) fn test() -> Result<ExitCode> {
    let mut tally = Tally::default();
    let mut code = ExitCode::SUCCESS;
    for (number, (name, step)) in (1..).zip(STEPS) {
        say!("\n== {number}/{} {name}", STEPS.len());
        let failed_before = tally.failed;
        let (result, time) = timed(|| step(&mut tally));
        if let Err(error) = result {
            eprintln!("\nStopped in step `{name}`: {error:#}");
            // A failed check that is not a test still has to be seen by whoever reads only the last line.
            if tally.failed == failed_before {
                tally.failed += 1;
            }
            code = ExitCode::FAILURE;
            break;
        }
        say!("== {name}: ok ({:.1} s)", time.as_secs_f64());
    }
    say!("\n{}", tally.line());
    Ok(code)
}

fn set_up() -> Result<()> {
    tools::wasm_target()?;
    tools::rust_components()?;
    tools::node_modules()?;
    say!("browser: {}", tools::browser()?.display());
    if CARGO.answers(&["deny", "--version"]) {
        CARGO.run(&["deny", "check", "bans", "licenses", "sources"])
    } else {
        say!("cargo-deny is not installed: licences and sources of dependencies are not checked here");
        Ok(())
    }
}

fn clippy(args: &[&str]) -> Result<()> {
    let mut all = vec!["clippy"];
    all.extend(args);
    all.extend(["--", "-D", "warnings"]);
    CARGO.run(&all)
}

fn core_is_plain() -> Result<()> {
    let tree = CARGO.output(&["tree", "--no-default-features", "--edges", "normal", "--prefix", "none", "--format", "{p}"])?;
    let guilty = |line: &&str| BROWSER_CRATES.iter().any(|name| line.starts_with(name));
    match tree.lines().find(guilty) {
        Some(found) => bail!("the core depends on `{found}`; browser crates belong behind the feature `web`"),
        None => Ok(()),
    }
}

fn browser_tests(tally: &mut Tally) -> Result<()> {
    let mut files = Vec::new();
    for entry in fs::read_dir(places::root().join("tests/web")).context("tests/web/ cannot be read")? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path.into_os_string());
        }
    }
    files.sort();
    let mut args: Vec<OsString> = vec!["--test".into(), "--test-reporter=spec".into()];
    args.append(&mut files);
    NODE.follow(&args, |line| tally.read(line))
}

//! `cargo xtask`: the one door to building, serving, testing and measuring this project.

mod bench;
mod build;
mod engine;
mod gallery;
mod guides;
mod halves;
mod http;
mod names;
mod page;
mod places;
mod say;
mod serve;
mod shell;
mod size;
mod tally;
mod test;
mod tools;
mod watch;

use std::env;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::build::Profile;
use crate::say::say;

const HELP: &str = "\
cargo xtask <command>

  build [--release]    put the widget, its page and all guides in dist/ (--release: small, minified)
  serve [--port 8080]  build, serve dist/ under the strict CSP, and build again when a file changes
  test                 everything that CI runs, in order; the last line counts the tests
  size                 raw, gzip and brotli size of dist/, held against xtask/budget.json
  bench                the engine benchmark, its ratios and its marks
  gallery [screen …]   a picture of every screen and part, to look at, in target/gallery/
  help                 this text";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<ExitCode> {
    match words {
        ["build"] => build::build(Profile::Quick)?,
        ["build", "--release"] => build::build(Profile::Release)?,
        ["serve"] => serve::serve(serve::DEFAULT_PORT)?,
        ["serve", "--port", port] => serve::serve(serve::parse_port(port)?)?,
        ["test"] => return test::test(),
        ["size"] => size::size()?,
        ["bench"] => bench::bench()?,
        ["gallery", screens @ ..] => gallery::gallery(screens)?,
        [] | ["help" | "--help" | "-h"] => say!("{HELP}"),
        other => bail!("`{}` is not a command here; `cargo xtask help` lists them", other.join(" ")),
    }
    Ok(ExitCode::SUCCESS)
}

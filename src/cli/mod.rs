//! The author tool: checks, proves, bundles, runs and draws guides. It knows files and a terminal, and no browser.

mod args;
mod bundle;
mod case;
mod dates;
mod extend;
mod file;
mod folder;
mod graph;
mod json;
mod lint;
mod prove;
mod run;
mod say;
mod schema;
mod stored;

pub use case::{CaseError, open_case};
pub use folder::{Folder, read};

use args::{Args, Command};
use clap::Parser;
use std::io::{self, Write};
use std::process::ExitCode;

/// What stops a command: already in words, with what to do.
pub(crate) type Failure = String;

/// Runs the tool with the arguments of the process. Exit code 0: done; 1: something is wrong, and it was said what; 2: the call has another form than the tool knows.
#[must_use]
pub fn main() -> ExitCode {
    let args = Args::parse();
    let done = match args.command {
        Command::Lint(args) => lint::run(&args),
        Command::Prove(args) => prove::run(&args),
        Command::Bundle(args) => bundle::run(&args),
        Command::Run(args) => run::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Graph(args) => graph::run(&args),
        Command::Dates(args) => dates::run(&args),
    };
    match done {
        Ok(code) => code,
        Err(failure) => {
            // A closed pipe (`| head`) is no failure of ours, and there is nobody left to tell.
            let _ = writeln!(io::stderr(), "keukentafel: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Writes to standard output. A reader that goes away early is no failure.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(format!("cannot write the output: {error}; send it to another place"))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

//! Running other programs: from the project root, with one plain line when a program is missing or fails.

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, ErrorKind, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Error, Result, anyhow, bail};

use crate::places;

/// A program that this project calls, and how a person gets it.
pub(crate) struct Tool {
    pub(crate) program: &'static str,
    pub(crate) get_it: &'static str,
}

impl Tool {
    /// Runs with the terminal's own output, and fails unless the program succeeds.
    pub(crate) fn run<S: AsRef<OsStr>>(&self, args: &[S]) -> Result<()> {
        self.run_with(&[], args)
    }

    /// As [`run`](Self::run), with these variables in the program's environment.
    pub(crate) fn run_with<S: AsRef<OsStr>>(&self, variables: &[(&str, &str)], args: &[S]) -> Result<()> {
        let status = self.command(args).envs(variables.iter().copied()).status().map_err(|error| self.not_started(&error))?;
        if status.success() { Ok(()) } else { bail!("`{}` failed ({status})", self.line(args)) }
    }

    /// Runs quietly and gives what the program printed.
    pub(crate) fn output<S: AsRef<OsStr>>(&self, args: &[S]) -> Result<String> {
        let output = self.command(args).output().map_err(|error| self.not_started(&error))?;
        if !output.status.success() {
            bail!("`{}` failed: {}", self.line(args), String::from_utf8_lossy(&output.stderr).trim());
        }
        String::from_utf8(output.stdout).with_context(|| format!("`{}` printed something that is not text", self.line(args)))
    }

    /// Runs, shows each printed line and hands it to `read` as well.
    pub(crate) fn follow<S: AsRef<OsStr>>(&self, args: &[S], mut read: impl FnMut(&str)) -> Result<()> {
        let mut child = self.command(args).stdout(Stdio::piped()).spawn().map_err(|error| self.not_started(&error))?;
        let stdout = child.stdout.take().ok_or_else(|| anyhow!("`{}` has no output to follow", self.program))?;
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            read(&line);
            writeln!(io::stdout(), "{line}")?;
        }
        let status = child.wait()?;
        if status.success() { Ok(()) } else { bail!("`{}` failed ({status})", self.line(args)) }
    }

    /// Whether the program is there and accepts these arguments.
    pub(crate) fn answers(&self, args: &[&str]) -> bool {
        self.command(args).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    }

    fn command<S: AsRef<OsStr>>(&self, args: &[S]) -> Command {
        let mut command = Command::new(self.program);
        command.args(args).current_dir(places::root());
        command
    }

    fn line<S: AsRef<OsStr>>(&self, args: &[S]) -> String {
        let mut line = self.program.to_owned();
        for arg in args {
            line.push(' ');
            line.push_str(&arg.as_ref().to_string_lossy());
        }
        line
    }

    fn not_started(&self, error: &io::Error) -> Error {
        if error.kind() == ErrorKind::NotFound {
            anyhow!("`{}` is missing: {}", self.program, self.get_it)
        } else {
            anyhow!("`{}` could not be started: {error}", self.program)
        }
    }
}

/// What `work` gives, and how long it took.
#[expect(clippy::disallowed_methods, reason = "a build tool may look at the clock; the widget may not")]
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

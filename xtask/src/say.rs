//! Lines for who runs a command.

use std::fmt::Arguments;
use std::io::{Write as _, stdout};

/// Writes a line, as `println!` does. Where nobody reads on (`cargo xtask size | head`), the line is lost and the command goes on:
/// its exit code still says how it ended.
macro_rules! say {
    ($($words:tt)*) => { $crate::say::line(format_args!($($words)*)) };
}
pub(crate) use say;

pub(crate) fn line(words: Arguments<'_>) {
    let _nobody_reads_on = writeln!(stdout(), "{words}");
}

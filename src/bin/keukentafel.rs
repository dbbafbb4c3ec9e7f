//! The author tool. All it does is in `keukentafel::cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    keukentafel::cli::main()
}

//! `keukentafel bundle`: the one checked and hashed file that the element loads.

use super::{Failure, args, lint};
use std::fs;
use std::io::{self, Write};
use std::process::ExitCode;

pub(super) fn run(args: &args::Bundle) -> Result<ExitCode, Failure> {
    let (checked, diagnostics) = lint::check(&args.guide);
    for diagnostic in &diagnostics {
        // Remarks go beside the output, and a closed pipe is nobody's failure.
        let _ = writeln!(io::stderr(), "{diagnostic}");
    }
    let Some((bundle, _)) = checked else {
        return Err(format!("{} has errors, so no bundle was made; mend what `keukentafel lint {0}` says", args.guide.display()));
    };
    let text = serde_json::to_string(&bundle).map_err(|error| error.to_string())?;
    if let Some(folder) = args.output.parent() {
        fs::create_dir_all(folder).map_err(|error| format!("cannot make the folder {}: {error}", folder.display()))?;
    }
    fs::write(&args.output, text).map_err(|error| format!("cannot write {}: {error}", args.output.display()))?;
    Ok(ExitCode::SUCCESS)
}

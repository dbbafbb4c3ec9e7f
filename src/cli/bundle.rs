//! `keukentafel bundle`: the one checked and hashed file that the element loads.

use super::{Failure, args, file, lint, stored};
use crate::flow::Talk;
use crate::guide::Guide;
use crate::session::packed;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;

pub(super) fn run(args: &args::Bundle) -> Result<ExitCode, Failure> {
    let (checked, diagnostics) = lint::check(&args.guide);
    for diagnostic in &diagnostics {
        // Remarks go beside the output, and a closed pipe is nobody's failure.
        let _ = writeln!(io::stderr(), "{diagnostic}");
    }
    let Some((_, guide)) = checked else {
        return Err(format!("{} has errors, so no bundle was made; mend what `keukentafel lint {0}` says", args.guide.display()));
    };
    let guide = Rc::new(guide);
    let household = args.household.as_deref().map(|path| household(path, &guide)).transpose()?;
    let bytes = packed::pack(&guide, household.as_ref());
    if packed::unpack(&bytes).is_none() {
        return Err(format!("{} is larger than a bundle can be; make its longest list shorter", args.guide.display()));
    }
    if let Some(folder) = args.output.parent() {
        file::make_folder(folder)?;
    }
    file::write(&args.output, bytes)?;
    Ok(ExitCode::SUCCESS)
}

/// A stored conversation as it goes into a bundle. One that does not fit the guide is refused here, not on a telephone.
fn household(path: &Path, guide: &Rc<Guide>) -> Result<Talk, Failure> {
    let (session, remarks) = stored::open(path, &file::read(path)?, guide, guide.date)?;
    match remarks.first() {
        Some(remark) => Err(remark.to_string()),
        None => Ok(session.talk().clone()),
    }
}

//! `keukentafel bundle`: the one checked and hashed file that the element loads.

use super::{Failure, args, folder, lint};
use crate::flow::Talk;
use crate::guide::Guide;
use crate::session::packed;
use crate::session::saved::{self, SavedTalk};
use std::fs;
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
        fs::create_dir_all(folder).map_err(|error| format!("cannot make the folder {}: {error}", folder.display()))?;
    }
    fs::write(&args.output, bytes).map_err(|error| format!("cannot write {}: {error}", args.output.display()))?;
    Ok(ExitCode::SUCCESS)
}

/// A stored conversation as it goes into a bundle. One that does not fit the guide is refused here, not on a telephone.
fn household(path: &Path, guide: &Rc<Guide>) -> Result<Talk, Failure> {
    let text = fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let talk: SavedTalk = folder::parse(&text, &path.display().to_string()).map_err(|diagnostic| diagnostic.to_string())?;
    let (session, remarks) = saved::open(guide, &talk, guide.date).map_err(|diagnostic| diagnostic.to_string())?;
    match remarks.first() {
        Some(remark) => Err(remark.to_string()),
        None => Ok(session.talk().clone()),
    }
}

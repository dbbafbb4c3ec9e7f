//! `keukentafel lint`: every remark on a guide, for people or for programs.

use super::extend::Origins;
use super::say::day;
use super::{Failure, args, file, folder, print};
use crate::base::{Diagnostic, Severity};
use crate::guide::{Bundle, Guide};
use crate::lint::Aids;
use serde::Serialize;
use std::path::Path;
use std::process::ExitCode;

/// A guide as far as it could be read, with all there is to remark on it.
pub(super) struct Checked {
    pub(super) bundle: Option<Bundle>,
    pub(super) guide: Option<Guide>,
    pub(super) aids: Aids,
    pub(super) diagnostics: Vec<Diagnostic>,
    origins: Origins,
}

impl Checked {
    /// Reads a guide, and only loads it.
    pub(super) fn load(path: &Path, of: &args::Search) -> Result<Self, Failure> {
        let mut checked = Self::of_folder(folder::read(path));
        checked.aids = Aids { today: of.day()?, steps: of.steps, ..checked.aids };
        Ok(checked)
    }

    /// Loads a guide that was read.
    pub(super) fn of_folder(folder: folder::Folder) -> Self {
        let (bundle, mut diagnostics) = (folder.bundle, folder.diagnostics);
        let guide = bundle.as_ref().and_then(|bundle| match Guide::load(bundle) {
            Ok((guide, warnings)) => {
                diagnostics.extend(warnings);
                Some(guide)
            }
            Err(errors) => {
                diagnostics.extend(errors);
                None
            }
        });
        let mut checked = Self { bundle, guide, aids: folder.aids, diagnostics, origins: folder.origins };
        checked.trace();
        checked
    }

    /// Names the files that authors have, not those of a bundle of two guides; and says why a day is none.
    fn trace(&mut self) {
        for diagnostic in &mut self.diagnostics {
            let typed = diagnostic.message.strip_suffix("` is no day").and_then(|message| message.strip_prefix('`'));
            if let Some(why) = typed.and_then(|typed| day(typed).err()).filter(|why| !why.contains(&diagnostic.hint)) {
                diagnostic.message = why;
            }
            self.origins.trace(&mut diagnostic.place);
        }
    }

    /// Checks it as an author would want. Where a file could not be read, all else would only follow from that.
    fn lint(&mut self) {
        let is_whole = self.diagnostics.iter().all(|diagnostic| diagnostic.severity < Severity::Error);
        if let (Some(bundle), Some(guide), true) = (&self.bundle, &self.guide, is_whole) {
            self.diagnostics.extend(crate::lint::lint(guide, bundle, &self.aids));
            self.trace();
        }
        self.diagnostics.sort_by(|a, b| (&a.place, a.code).cmp(&(&b.place, b.code)));
    }
}

/// All remarks on a guide, and the guide itself when it can be used.
pub(super) fn check(path: &Path) -> (Option<(Bundle, Guide)>, Vec<Diagnostic>) {
    let Ok(mut checked) = Checked::load(path, &args::Search::default()) else { return (None, Vec::new()) };
    checked.lint();
    let usable = checked.diagnostics.iter().all(|diagnostic| diagnostic.severity < Severity::Error);
    (checked.bundle.zip(checked.guide).filter(|_| usable), checked.diagnostics)
}

pub(super) fn run(args: &args::Lint) -> Result<ExitCode, Failure> {
    let mut checked = Checked::load(&args.guide, &args.search)?;
    if args.accept_translations {
        accept(&args.guide, &checked)?;
        checked = Checked::load(&args.guide, &args.search)?;
    }
    checked.lint();
    let diagnostics = checked.diagnostics;
    let text = match args.format {
        args::LintFormat::Text => text(&args.guide, &diagnostics),
        args::LintFormat::Json => json(&diagnostics)?,
    };
    print(&text)?;
    Ok(if diagnostics.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Writes down from which words each translation is made now.
fn accept(path: &Path, checked: &Checked) -> Result<(), Failure> {
    let Some((bundle, guide)) = checked.bundle.as_ref().zip(checked.guide.as_ref()) else { return Ok(()) };
    for words in &bundle.words {
        let mut marks = crate::lint::made_from(guide, &words.content);
        // What was translated elsewhere is accepted there.
        marks.made_from.retain(|key, _| !checked.origins.is_inherited(key));
        if marks.made_from.is_empty() {
            continue;
        }
        let text = serde_json::to_string_pretty(&marks).map_err(|error| error.to_string())?;
        file::write(&path.join(crate::lint::made_from_file(&words.file)), text + "\n")?;
    }
    Ok(())
}

fn text(path: &Path, diagnostics: &[Diagnostic]) -> String {
    let mut out: String = diagnostics.iter().map(|diagnostic| format!("{diagnostic}\n")).collect();
    let summary = match diagnostics.len() {
        0 => format!("{}: nothing to remark\n", path.display()),
        1 => format!("{}: 1 remark\n", path.display()),
        more => format!("{}: {more} remarks\n", path.display()),
    };
    out.push_str(&summary);
    out
}

/// A remark, for programs.
#[derive(Serialize)]
struct Remark<'d> {
    severity: &'static str,
    code: &'static str,
    file: &'d str,
    pointer: &'d str,
    message: &'d str,
    hint: &'d str,
}

fn json(diagnostics: &[Diagnostic]) -> Result<String, Failure> {
    let remarks: Vec<Remark<'_>> = diagnostics
        .iter()
        .map(|diagnostic| Remark {
            severity: match diagnostic.severity {
                Severity::Warning => "warning",
                Severity::Error => "error",
            },
            code: diagnostic.code.as_str(),
            file: &diagnostic.place.file,
            pointer: &diagnostic.place.pointer,
            message: &diagnostic.message,
            hint: &diagnostic.hint,
        })
        .collect();
    serde_json::to_string_pretty(&remarks).map(|text| text + "\n").map_err(|error| error.to_string())
}

//! `keukentafel lint`: every remark on a guide, for people or for programs.

use super::{Failure, args, folder, print};
use crate::base::{Diagnostic, Severity};
use crate::guide::{Bundle, Guide};
use serde::Serialize;
use std::path::Path;
use std::process::ExitCode;

/// All remarks on a guide, and the guide itself when it can be used.
pub(super) fn check(path: &Path) -> (Option<(Bundle, Guide)>, Vec<Diagnostic>) {
    let folder = folder::read(path);
    let mut diagnostics = folder.diagnostics;
    let Some(bundle) = folder.bundle else { return (None, diagnostics) };
    let loaded = match Guide::load(&bundle) {
        Ok((guide, warnings)) => {
            diagnostics.extend(warnings);
            diagnostics.extend(crate::lint::lint(&guide, &bundle));
            Some(guide)
        }
        Err(errors) => {
            diagnostics.extend(errors);
            None
        }
    };
    diagnostics.sort_by(|a, b| (&a.place, a.code).cmp(&(&b.place, b.code)));
    let usable = diagnostics.iter().all(|diagnostic| diagnostic.severity < Severity::Error);
    (loaded.filter(|_| usable).map(|guide| (bundle, guide)), diagnostics)
}

pub(super) fn run(args: &args::Lint) -> Result<ExitCode, Failure> {
    let (_, diagnostics) = check(&args.guide);
    let text = match args.format {
        args::LintFormat::Text => text(&args.guide, &diagnostics),
        args::LintFormat::Json => json(&diagnostics)?,
    };
    print(&text)?;
    Ok(if diagnostics.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
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

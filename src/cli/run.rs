//! `keukentafel run`: the plan of a household, on standard output. Remarks go to standard error.

use super::{Failure, args, case, folder, lint, print};
use crate::base::{Date, Diagnostic, Severity};
use crate::export::Format;
use crate::guide::Guide;
use crate::session::Session;
use crate::session::saved::{self, Refusal, SavedTalk};
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;

pub(super) fn run(args: &args::Run) -> Result<ExitCode, Failure> {
    let today = Date::parse(&args.date).map_err(|_| format!("`{}` is no day; write it as YYYY-MM-DD", args.date))?;
    let names: Vec<&str> = Format::ALL.iter().map(|format| format.as_str()).collect();
    let format =
        Format::parse(&args.format).ok_or_else(|| format!("there is no format `{}`; choose one of {}", args.format, names.join(", ")))?;
    let (checked, diagnostics) = lint::check(&args.guide);
    let Some((_, guide)) = checked else {
        tell(&diagnostics);
        return Err(format!("{} has errors; mend them first", args.guide.display()));
    };
    let guide = Rc::new(guide);
    if let Some(lang) = args.lang.as_deref().filter(|lang| guide.lang(lang).is_none()) {
        return Err(format!("this guide has no language `{lang}`"));
    }
    let (session, diagnostics) = session(args, &guide, today)?;
    tell(&diagnostics);
    if diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
        return Err("some answers cannot be used; no plan was made of the rest".to_owned());
    }
    print(&session.document(format).text)?;
    Ok(ExitCode::SUCCESS)
}

fn session(args: &args::Run, guide: &Rc<Guide>, today: Date) -> Result<(Session, Vec<Diagnostic>), Failure> {
    let lang = args.lang.as_deref().unwrap_or_default();
    if let Some(path) = &args.answers {
        let text = read(path)?;
        if !text.trim_start().starts_with('{') {
            return kept(path, &text, guide, today);
        }
        let mut talk: SavedTalk = folder::parse(&text, &path.display().to_string()).map_err(|diagnostic| diagnostic.to_string())?;
        if !lang.is_empty() {
            lang.clone_into(&mut talk.language);
        }
        return saved::open(guide, &talk, today).map_err(|diagnostic| diagnostic.to_string());
    }
    let case = args.case.as_deref().unwrap_or_default();
    let (file, id) = case.split_once('#').ok_or_else(|| format!("`{case}` names no case; write it as FILE#ID"))?;
    let text = read(Path::new(file))?;
    let (talk, diagnostics) = case::open_case(guide, &text, file, id, today).map_err(|diagnostic| diagnostic.to_string())?;
    Ok((Session::of_talk(Rc::clone(guide), talk, lang).at_the_plan(), diagnostics))
}

/// The conversation in a page that was saved, opened by the same reader as in the browser.
fn kept(path: &Path, page: &str, guide: &Rc<Guide>, today: Date) -> Result<(Session, Vec<Diagnostic>), Failure> {
    let refused = |refusal| {
        let why = match refusal {
            Refusal::TooLarge => "it is too large",
            Refusal::Foreign => "there is no stored conversation in it",
            Refusal::Damaged => "it is damaged, or not complete",
            Refusal::Newer => "it was made with a newer version",
            Refusal::OtherGuide => "it belongs to another guide",
        };
        format!("{}: {why}", path.display())
    };
    let talk = saved::find(page).map_err(refused)?;
    saved::open(guide, &talk, today).map_err(|diagnostic| diagnostic.to_string())
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

pub(super) fn tell(diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        // Standard error may be closed; the plan still goes out.
        let _ = writeln!(io::stderr(), "{diagnostic}");
    }
}

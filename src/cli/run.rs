//! `keukentafel run`: the plan of a household, on standard output. Remarks go to standard error.

use super::say::{day, quote};
use super::{Failure, args, case, file, lint, print, stored};
use crate::base::{Code, Date, Diagnostic, Place, Severity};
use crate::export::Format;
use crate::guide::{Bundle, Guide};
use crate::plan::beyond_holidays;
use crate::session::Session;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;

pub(super) fn run(args: &args::Run) -> Result<ExitCode, Failure> {
    let today = day(&args.date)?;
    let names: Vec<&str> = Format::ALL.iter().map(|format| format.as_str()).collect();
    let format = Format::parse(&args.format)
        .ok_or_else(|| format!("there is no format {}; choose one of {}", quote(&args.format), names.join(", ")))?;
    let (checked, diagnostics) = lint::check(&args.guide);
    let Some((bundle, guide)) = checked else {
        tell(&diagnostics);
        return Err(format!("{} has errors; mend them first", args.guide.display()));
    };
    let guide = Rc::new(guide);
    if let Some(lang) = args.lang.as_deref().filter(|lang| guide.lang(lang).is_none()) {
        let known: Vec<&str> = guide.catalogs().iter().map(|catalog| catalog.lang.as_str()).collect();
        return Err(format!("this guide has no language {}; choose one of {}", quote(lang), known.join(", ")));
    }
    let (session, diagnostics) = session(args, &guide, today)?;
    tell(&diagnostics);
    if diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
        return Err("some answers cannot be used; no plan was made of the rest".to_owned());
    }
    tell(holidays(&bundle, &session, today).as_slice());
    print(&session.document(format).text)?;
    Ok(ExitCode::SUCCESS)
}

/// Days that the list of holidays does not know are moved off weekends only: whoever reads them must be told.
fn holidays(bundle: &Bundle, session: &Session, today: Date) -> Option<Diagnostic> {
    let clock = &session.guide().clock;
    let (since, until) = clock.since.zip(clock.until)?;
    let before = Some(today).filter(|today| *today < since);
    let day = before.or_else(|| beyond_holidays(&session.plan(session.words()), clock))?;
    let file = bundle.clock.as_ref().map(|clock| clock.file.as_str()).unwrap_or_default();
    let message = format!(
        "holidays are known from {since} to {until}: of {day}, and days beyond, nobody knows whether they are holidays, \
         and only weekends were passed over"
    );
    let hint = "look those days up; and add the holidays of those years, with their source";
    Some(Diagnostic::warning(Code::PastDate, Place::file(file).at("holidays"), message, hint))
}

fn session(args: &args::Run, guide: &Rc<Guide>, today: Date) -> Result<(Session, Vec<Diagnostic>), Failure> {
    let lang = args.lang.as_deref().unwrap_or_default();
    if let Some(path) = &args.answers {
        let text = file::read(path)?;
        if !text.trim_start().starts_with('{') {
            return stored::of_page(path, &text, guide, today);
        }
        let mut talk = stored::read(path, &text)?;
        if !lang.is_empty() {
            lang.clone_into(&mut talk.language);
        }
        return stored::resume(path, &talk, guide, today);
    }
    let case = args.case.as_deref().unwrap_or_default();
    let named = case.rsplit_once('#').filter(|(file, id)| !file.is_empty() && !id.is_empty());
    let (file, id) = named.ok_or_else(|| format!("{} names no case; write it as FILE#ID", quote(case)))?;
    let text = file::read(Path::new(file))?;
    let (talk, diagnostics) = case::open_case(guide, &text, file, id, today).map_err(|diagnostic| diagnostic.to_string())?;
    Ok((Session::of_talk(Rc::clone(guide), talk, lang).at_the_plan(), diagnostics))
}

pub(super) fn tell(diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        // Standard error may be closed; the plan still goes out.
        let _ = writeln!(io::stderr(), "{diagnostic}");
    }
}

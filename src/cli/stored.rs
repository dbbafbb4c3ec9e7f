//! Stored conversations, as a file of the tool: what is wrong with one is told with the name of its file.

use super::Failure;
use super::json::parse;
use super::say::quote;
use crate::base::{Code, Date, Diagnostic, Place};
use crate::guide::Guide;
use crate::session::Session;
use crate::session::saved::{self, Refusal, SavedTalk};
use std::collections::BTreeSet;
use std::path::Path;
use std::rc::Rc;

/// Opens a conversation in JSON.
pub(super) fn open(path: &Path, text: &str, guide: &Rc<Guide>, today: Date) -> Result<(Session, Vec<Diagnostic>), Failure> {
    resume(path, &read(path, text)?, guide, today)
}

/// Reads a conversation in JSON, in which nothing stands twice: of two answers only one would be used.
pub(super) fn read(path: &Path, text: &str) -> Result<SavedTalk, Failure> {
    let file = path.display().to_string();
    let talk: SavedTalk = parse(text, &file).map_err(|diagnostic| diagnostic.to_string())?;
    let twice = |place: Place, what: String| {
        Err(Diagnostic::error(Code::DuplicateId, place, format!("{what} is there twice"), "keep the one that holds").to_string())
    };
    let mut seen = BTreeSet::new();
    for (at, member) in talk.household.iter().enumerate() {
        if !seen.insert(&member.id) {
            return twice(Place::file(&file).at("household").at(at), format!("the member {}", quote(&member.id)));
        }
    }
    let mut seen = BTreeSet::new();
    for (at, answer) in talk.answers.iter().enumerate() {
        if !seen.insert((&answer.question, &answer.member)) {
            return twice(Place::file(&file).at("answers").at(at), format!("the answer to {}", quote(&answer.question)));
        }
    }
    Ok(talk)
}

/// Goes on with a conversation that was read.
pub(super) fn resume(path: &Path, talk: &SavedTalk, guide: &Rc<Guide>, today: Date) -> Result<(Session, Vec<Diagnostic>), Failure> {
    let (session, remarks) = saved::open(guide, talk, today).map_err(|refused| in_file(path, refused).to_string())?;
    Ok((session, remarks.into_iter().map(|remark| in_file(path, remark)).collect()))
}

/// The conversation in a page that was saved, opened by the same reader as in the browser.
pub(super) fn of_page(path: &Path, page: &str, guide: &Rc<Guide>, today: Date) -> Result<(Session, Vec<Diagnostic>), Failure> {
    let refused = |refusal| {
        let (why, to_do) = match refusal {
            Refusal::TooLarge => ("it is too large", "name a page as it was saved"),
            Refusal::Foreign => ("there is no stored conversation in it", "name a page that was saved in the browser, or the JSON of one"),
            Refusal::Damaged => ("it is damaged, or not complete", "save it again, and do not edit it"),
            Refusal::Newer => ("it was made with a newer version", "use the tool of that version"),
            Refusal::OtherGuide => ("it belongs to another guide", "name the folder of that guide"),
        };
        format!("{}: {why}; {to_do}", path.display())
    };
    resume(path, &saved::find(page).map_err(refused)?, guide, today)
}

fn in_file(path: &Path, remark: Diagnostic) -> Diagnostic {
    Diagnostic { place: Place { file: path.display().to_string(), ..remark.place }, ..remark }
}

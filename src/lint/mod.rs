//! Checks for authors, beyond what makes a guide unusable. One file a rule.

mod address;
mod always;
mod card;
mod dates;
mod dead_end;
mod forbidden;
mod forward;
mod jargon;
mod length;
mod measure;
mod never;
mod phrase;
mod placeholder;
mod proof;
mod question;
mod readability;
mod report;
mod sentence;
mod signal;
mod sites;
mod source;
mod stale;
mod suggestion;
mod tests_of;
mod translation;
mod unproved;
mod unused;
pub mod wire;

pub(crate) use placeholder::questions_in;
pub use report::{Line, Outcome, Report, Section};
pub use stale::{made_from, made_from_file};

use crate::base::{Date, Diagnostic, Place};
use crate::guide::{Bundle, Guide, Named};
use proof::Proof;
use sites::Site;

/// What lies beside a guide for its authors, and is not part of it.
#[derive(Debug, Clone, Default)]
pub struct Aids {
    /// The day on which it is looked at; absent: the day of the guide. A clock would give another outcome tomorrow.
    pub today: Option<Date>,
    /// How many steps a search may take; absent: as many as are right for most guides.
    pub steps: Option<u64>,
    /// The rules of plain language, in the source language.
    pub language: Option<Named<wire::Language>>,
    /// What each translation was made from.
    pub made_from: Vec<Named<wire::MadeFrom>>,
}

/// All that a check looks at.
struct Material<'g> {
    guide: &'g Guide,
    bundle: &'g Bundle,
    aids: &'g Aids,
    today: Date,
    sites: Vec<Site<'g>>,
    proof: Proof,
}

/// A check of a whole guide.
type Check = fn(&Material<'_>, &mut Vec<Diagnostic>);

/// All checks.
const CHECKS: &[Check] = &[
    translation::check,
    stale::check,
    placeholder::check,
    address::check,
    length::check,
    question::check,
    never::check,
    always::check,
    unproved::check,
    card::check,
    suggestion::check,
    dead_end::check,
    forward::check,
    unused::check,
    signal::check,
    measure::check,
    source::check,
    dates::check,
    jargon::check,
    forbidden::check,
    sentence::check,
    readability::check,
];

impl<'g> Material<'g> {
    fn new(guide: &'g Guide, bundle: &'g Bundle, aids: &'g Aids) -> Self {
        let today = aids.today.unwrap_or(guide.date);
        let sites = sites::sites(guide, bundle);
        let proof = proof::prove(guide, &sites, (today, aids.steps.unwrap_or(proof::STEPS)));
        Self { guide, bundle, aids, today, sites, proof }
    }
}

/// Everything there is to remark on a guide that can be used.
#[must_use]
pub fn lint(guide: &Guide, bundle: &Bundle, aids: &Aids) -> Vec<Diagnostic> {
    let material = Material::new(guide, bundle, aids);
    let mut diagnostics = Vec::new();
    for check in CHECKS {
        check(&material, &mut diagnostics);
    }
    diagnostics
}

/// What was proved of a guide, as a report.
#[must_use]
pub fn prove(guide: &Guide, bundle: &Bundle, aids: &Aids) -> Report {
    report::make(&Material::new(guide, bundle, aids))
}

/// Where the text with this key stands: keys begin with what kind of thing it belongs to, and its id.
fn entry_of(bundle: &Bundle, key: &str) -> Place {
    item_of(bundle, key).unwrap_or_else(|| place_of(bundle, key))
}

/// The question, or the entry of a list that two guides may share: there the file alone does not say whose text it is.
fn item_of(bundle: &Bundle, key: &str) -> Option<Place> {
    let has = |id: &str| key.strip_prefix(id).is_some_and(|rest| rest.starts_with('.'));
    let in_list = |file: &str, list: &str, at: Option<usize>| at.map(|at| Place::file(file).at(list).at(at));
    let contact = bundle.contacts.iter().find_map(|file| {
        let at = file.content.contacts.iter().position(|contact| has(&format!("contact.{}", contact.id)));
        in_list(&file.file, "contacts", at)
    });
    let of_clock = |file: &Named<crate::guide::wire::Clock>| {
        let event = file.content.events.iter().position(|event| has(&format!("event.{}", event.id)));
        let deadline = file.content.deadlines.iter().position(|deadline| has(&format!("deadline.{}", deadline.id)));
        in_list(&file.file, "events", event).or_else(|| in_list(&file.file, "deadlines", deadline))
    };
    let item =
        || bundle.parts.iter().find_map(|file| in_list(&file.file, "items", file.content.items.iter().position(|item| has(&item.id))));
    contact.or_else(|| bundle.clock.as_ref().and_then(of_clock)).or_else(item)
}

/// The file in which the text with this key stands.
fn place_of(bundle: &Bundle, key: &str) -> Place {
    let (kind, rest) = key.split_once('.').unwrap_or((key, ""));
    let id = rest.split('.').next().unwrap_or_default();
    let file = match kind {
        "goal" => bundle.goals.iter().find(|file| file.content.goals.iter().any(|goal| goal.id == id)).map(|file| &file.file),
        "scheme" => bundle.schemes.iter().find(|file| file.content.schemes.iter().any(|scheme| scheme.id == id)).map(|file| &file.file),
        "party" | "link" | "review" => bundle.triage.as_ref().map(|file| &file.file),
        "event" | "deadline" => bundle.clock.as_ref().map(|file| &file.file),
        "contact" => bundle.contacts.as_ref().map(|file| &file.file),
        "card" => bundle.parts.iter().find(|file| file.content.urgent.iter().any(|card| card.id == id)).map(|file| &file.file),
        "part" => bundle.parts.iter().find(|file| file.content.id == id).map(|file| &file.file),
        _ => bundle.parts.iter().find(|file| key.starts_with(&file.content.id)).map(|file| &file.file),
    };
    file.map_or_else(|| Place::file("guide.json"), |file| Place::file(file))
}

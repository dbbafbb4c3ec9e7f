//! What was proved of a guide, as plain data: every question, option, card, scheme, goal and step, with what came of it.

use super::proof::{FaultKind, Subject, Verdict};
use super::unused::{self, Matters, Readers};
use super::{Material, sites};
use crate::base::Place;
use crate::questionnaire::{Item, ItemIx, ItemKind};
use crate::scheme::SchemeStatus;

/// What came of one claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Proved.
    Proved,
    /// Refuted.
    Refuted,
    /// Neither, within the budget.
    NotProved,
    /// So by the author's word, with the reason.
    Stated,
}

/// A claim with its outcome.
#[derive(Debug, Clone)]
pub struct Line {
    /// The id of what it is about.
    pub id: String,
    /// What came of it.
    pub outcome: Outcome,
    /// Why, in a few words.
    pub why: String,
}

/// Claims of one kind.
#[derive(Debug, Clone)]
pub struct Section {
    /// What is claimed.
    pub claim: &'static str,
    /// All claims, in the order of the guide.
    pub lines: Vec<Line>,
}

/// The whole report.
#[derive(Debug, Clone)]
pub struct Report {
    /// The claims.
    pub sections: Vec<Section>,
    /// How it was proved, and what was taken for granted.
    pub notes: Vec<String>,
}

impl Section {
    /// How many claims came to this.
    #[must_use]
    pub fn count(&self, outcome: Outcome) -> usize {
        self.lines.iter().filter(|line| line.outcome == outcome).count()
    }
}

impl Report {
    /// Nothing was refuted and nothing is open.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.sections.iter().all(|section| section.count(Outcome::Refuted) + section.count(Outcome::NotProved) == 0)
    }
}

/// Makes the report.
pub(super) fn make(material: &Material<'_>) -> Report {
    let of = |wanted: fn(Subject) -> bool, claim| {
        let targets = material.proof.targets.iter().filter(|target| wanted(target.subject));
        let line = |target: &super::proof::Target| {
            let (outcome, why) = outcome(material, target.subject, target.verdict);
            Line { id: name(material, target.subject), outcome, why }
        };
        Section { claim, lines: targets.map(line).collect() }
    };
    let sections = vec![
        of(|subject| matches!(subject, Subject::Item(_)), "every question can be reached"),
        options(material),
        of(|subject| matches!(subject, Subject::Card(_)), "every urgent card can come up"),
        of(|subject| matches!(subject, Subject::Scheme(_)), "every scheme can be suggested"),
        of(|subject| matches!(subject, Subject::Goal(_)), "every goal can be proposed"),
        of(|subject| matches!(subject, Subject::Step(..)), "every step can be proposed"),
        of(|subject| matches!(subject, Subject::Party(_) | Subject::Link(_)), "every party and every link can be needed"),
        bare(material),
        conditions(material),
    ];
    Report { sections, notes: notes(material) }
}

/// Where it is written.
pub(super) fn place_of(material: &Material<'_>, subject: Subject) -> Place {
    let bundle = material.bundle;
    let goal = |nth| sites::goal_places(bundle).nth(nth).unwrap_or_default();
    let triage = |list: &str, nth: usize| bundle.triage.as_ref().map(|file| Place::file(&file.file).at(list).at(nth)).unwrap_or_default();
    match subject {
        Subject::Item(item) => {
            let link = material.guide.questionnaire.item(item).link.as_str();
            sites::item_places(bundle).remove(link).unwrap_or_default()
        }
        Subject::Card(card) => sites::card_places(bundle).nth(usize::from(card.0)).unwrap_or_default(),
        Subject::Scheme(nth) => sites::scheme_places(bundle).nth(nth).unwrap_or_default(),
        Subject::Goal(nth) => goal(nth),
        Subject::Step(nth, at) => goal(nth).at("actions").at(at),
        Subject::Party(nth) => triage("parties", nth),
        Subject::Link(nth) => triage("links", nth),
    }
}

fn name(material: &Material<'_>, subject: Subject) -> String {
    let guide = material.guide;
    match subject {
        Subject::Item(item) => guide.questionnaire.item(item).link.to_string(),
        Subject::Card(card) => guide.questionnaire.cards[usize::from(card.0)].id.to_string(),
        Subject::Scheme(nth) => guide.schemes[nth].id.to_string(),
        Subject::Goal(nth) => guide.goals[nth].id.to_string(),
        Subject::Step(nth, at) => format!("{}.{}", guide.goals[nth].id, guide.goals[nth].actions[at].id),
        Subject::Party(nth) => guide.parties[nth].id.to_string(),
        Subject::Link(nth) => format!("link.{nth}"),
    }
}

fn outcome(material: &Material<'_>, subject: Subject, verdict: Verdict) -> (Outcome, String) {
    if let Subject::Scheme(nth) = subject
        && material.guide.schemes[nth].status == SchemeStatus::Closed
    {
        return (Outcome::Stated, "its status is `closed`: it is never suggested".to_owned());
    }
    match verdict {
        Verdict::Never => (Outcome::Refuted, "no household and no answers lead here".to_owned()),
        Verdict::Unknown => (Outcome::NotProved, "the search became too large".to_owned()),
        Verdict::Can => {
            let Subject::Scheme(nth) = subject else { return (Outcome::Proved, "reached by the engine".to_owned()) };
            let scheme = &material.guide.schemes[nth];
            let off = match scheme.status {
                SchemeStatus::Active | SchemeStatus::ActiveUnderRevision if scheme.is_open(material.today) => {
                    return (Outcome::Proved, "suggested by the engine".to_owned());
                }
                SchemeStatus::Active | SchemeStatus::ActiveUnderRevision => format!("its edition is not in force on {}", material.today),
                SchemeStatus::AnnouncedUnverified => "its status is `announced_unverified`".to_owned(),
                SchemeStatus::Unverified => "its status is `unverified`".to_owned(),
                SchemeStatus::Closed => "its status is `closed`".to_owned(),
            };
            (Outcome::Stated, format!("kept back because {off}; turned on, the engine suggests it"))
        }
    }
}

fn options(material: &Material<'_>) -> Section {
    let (readers, written) = (Readers::of(material), unused::written(material));
    let mut lines = Vec::new();
    for (at, item) in (0u32..).map(ItemIx).zip(&material.guide.questionnaire.items) {
        let Some(wire) = written.get(item.link.as_str()).filter(|wire| !wire.options.is_empty()) else { continue };
        for (nth, option) in wire.options.iter().enumerate() {
            let (outcome, why) = match readers.option(at, item, wire, nth) {
                Matters::Tested => (Outcome::Proved, "a condition tells it from the others".to_owned()),
                Matters::InThePlan => (Outcome::Proved, "its words have a place in the plan".to_owned()),
                Matters::OnlyTold => (Outcome::Stated, wire.only_told.clone().unwrap_or_default()),
                Matters::Not => (Outcome::Refuted, "nothing reads it".to_owned()),
            };
            lines.push(Line { id: format!("{}={}", item.link, option.id), outcome, why });
        }
    }
    Section { claim: "every option matters, or says why not", lines }
}

fn bare(material: &Material<'_>) -> Section {
    let line = |(nth, goal): (usize, &crate::guide::Goal)| {
        let bare = material.proof.bare.iter().find(|bare| bare.goal == nth);
        let (outcome, why) = match bare.map(|bare| &bare.after) {
            None => (Outcome::Proved, "there is a step for whoever has this goal".to_owned()),
            Some(Some(after)) => (Outcome::Refuted, format!("no step after: {after}")),
            Some(None) => (Outcome::NotProved, "the search became too large".to_owned()),
        };
        Line { id: goal.id.to_string(), outcome, why }
    };
    Section { claim: "no goal is a dead end", lines: material.guide.goals.iter().enumerate().map(line).collect() }
}

fn conditions(material: &Material<'_>) -> Section {
    let line = |site: &super::Site<'_>| {
        let inside = |place: &Place| place.file == site.place.file && place.pointer.starts_with(&site.place.pointer);
        let fault = material.proof.faults.iter().find(|fault| fault.decides == site.decides && inside(&fault.place));
        let (outcome, why) = match fault.map(|fault| fault.kind) {
            None => (Outcome::Proved, "it can hold and it can fail".to_owned()),
            Some(FaultKind::Never) => (Outcome::Refuted, "it, or a part of it, can never hold".to_owned()),
            Some(FaultKind::Always) => (Outcome::Refuted, "it always holds".to_owned()),
            Some(FaultKind::AlwaysOnceAnswered) => (Outcome::Refuted, "it holds whatever the answer is".to_owned()),
            Some(FaultKind::NotProved) => (Outcome::NotProved, "the search became too large".to_owned()),
        };
        Line { id: site.place.to_string(), outcome, why }
    };
    Section { claim: "every condition decides something", lines: material.sites.iter().map(line).collect() }
}

fn notes(material: &Material<'_>) -> Vec<String> {
    let text = |item: &&Item| matches!(&item.kind, ItemKind::Question(_) | ItemKind::OfRoster(..) | ItemKind::PerMember(..));
    let questions = material.guide.questionnaire.items.iter().filter(text).count();
    vec![
        format!("Looked at as on {}.", material.today),
        format!(
            "Proved over all answers to {questions} questions and all households of up to {} people, {} conditions in all; \"reached\" was shown by the engine in {} households.",
            crate::answers::MAX_MEMBERS,
            material.proof.conditions,
            material.proof.households
        ),
        "Assumed possible: any own words, any figure from 0 to 10, any number that fits, any day, any age and role of anybody; and that a room is opened by hand. Answers that no test tells apart count as one.".to_owned(),
        "The plan ends every path: each question can be passed over, and the order of steps always ends with the plan.".to_owned(),
    ]
}

impl Material<'_> {
    /// Whether an item can be reached, or it was not found out.
    pub(super) fn is_reached(&self, item: ItemIx) -> bool {
        let target = self.proof.targets.iter().find(|target| target.subject == Subject::Item(item));
        target.is_none_or(|target| target.verdict != Verdict::Never)
    }

    /// Whether the condition of a signal was found faulty.
    pub(super) fn has_fault_at_signal(&self, signal: &crate::questionnaire::Signal) -> bool {
        let nth = self.guide.questionnaire.signals.iter().position(|other| other.id == signal.id);
        self.proof.faults.iter().any(|fault| nth.is_some_and(|nth| fault.decides == sites::Decides::Signals(nth)))
    }
}

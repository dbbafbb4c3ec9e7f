//! Schemes: laws, arrangements and services that may help, with the day on which each was checked.

mod load;
pub mod wire;

pub(crate) use load::{load, switch_on};
pub use wire::{Confidence, SchemeKind, SchemeStatus};

use crate::base::{Date, SchemeId, packs};
use crate::questionnaire::{Condition, PartIx};
use crate::text::Text;

packs!(enum SchemeKind { 0 = OwnStrength, 1 = Network, 2 = General, 3 = Customised, 4 = Income, 5 = TaxCredit, 6 = Advice });
packs!(enum SchemeStatus { 0 = Active, 1 = ActiveUnderRevision, 2 = AnnouncedUnverified, 3 = Unverified, 4 = Closed });

/// A law, arrangement or service that may help.
#[derive(Debug, Clone)]
pub struct Scheme {
    /// Its id.
    pub id: SchemeId,
    /// Its official name.
    pub name: Text,
    /// The parts of the conversation it belongs to; nothing where this guide does not have the part.
    pub topics: Vec<Option<PartIx>>,
    /// The law.
    pub law: Option<Box<str>>,
    /// The article.
    pub article: Option<Box<str>>,
    /// Who carries it out.
    pub executor: Box<str>,
    /// What kind of help.
    pub kind: SchemeKind,
    /// What it is.
    pub what: Text,
    /// For whom it is.
    pub conditions: Text,
    /// How to ask.
    pub ask: Option<Text>,
    /// What it may cost the person.
    pub costs: Option<Text>,
    /// Suggested when one of these holds.
    pub suggest_if: Vec<Condition>,
    /// Not suggested when one of these holds.
    pub not_if: Vec<Condition>,
    /// Whether it exists.
    pub status: SchemeStatus,
    /// Only a coach brings it up.
    pub coach_only: bool,
    /// Where it was checked.
    pub source: Box<str>,
    /// When it was checked.
    pub checked: Date,
    /// Whether the source itself was read.
    pub verified: bool,
    /// First day of this edition.
    pub from: Option<Date>,
    /// Last day of this edition.
    pub until: Option<Date>,
    /// The guide says that it exists here, although nobody could verify that for the whole country.
    pub switched_on: bool,
}

packs!(struct Scheme { id, name, topics, law, article, executor, kind, what, conditions, ask, costs, suggest_if, not_if, status, coach_only, source, checked, verified, from, until, switched_on });

impl Scheme {
    /// Whether it can be asked for on this day: it exists, and this edition is in force.
    #[must_use]
    pub fn is_open(&self, today: Date) -> bool {
        let exists = match self.status {
            SchemeStatus::Active | SchemeStatus::ActiveUnderRevision => true,
            SchemeStatus::AnnouncedUnverified | SchemeStatus::Unverified => self.switched_on,
            SchemeStatus::Closed => false,
        };
        exists && self.from.is_none_or(|from| from <= today) && self.until.is_none_or(|until| today <= until)
    }
}

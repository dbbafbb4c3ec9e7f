//! A guide: one loaded folder of `questionnaires/`. Conversation, schemes, plan templates, the law's clock, contacts, words.
//!
//! [`Guide::load`] is one of the two doors through which outside data comes in. Behind it an id that exists is a fact.

mod clock;
mod goal;
mod load;
mod party;
mod referral;
mod texts;
pub mod wire;

pub use clock::{Clock, ClockEvent, Deadline, Length, Period};
pub use goal::{Action, By, Goal, GoalIx, Measure, Whose};
pub use party::{ChildConsent, Following, Link, Party};
pub use referral::{LATEST_CHECK, Referral};
pub use texts::Reader;
pub use wire::{BUNDLE_FORMAT, Bound, Bundle, DutyOf, HolidayKind, Named, Owner, Rung};

use crate::base::{ContactId, Date, Diagnostic, DoorId, GuideId, SchemeId, Severity, packs};
use crate::questionnaire::Questionnaire;
use crate::scheme::Scheme;
use crate::text::{Catalog, Lang, Text, Words};

packs!(enum Bound { 0 = LastDay, 1 = FirstDay, 2 = DayAfter });
packs!(enum DutyOf { 0 = Resident, 1 = Municipality, 2 = Both });
packs!(enum HolidayKind { 0 = General, 1 = GoodFriday, 2 = Equated });
packs!(enum Owner { 0 = Resident, 1 = Coach, 2 = Together });
packs!(enum Rung { 0 = OwnStrength, 1 = Household, 2 = Network, 3 = Advice, 4 = General, 5 = Customised });

/// A guide that was checked.
#[derive(Debug, Clone)]
pub struct Guide {
    /// Its id.
    pub id: GuideId,
    /// Its version.
    pub version: Box<str>,
    /// The day of its version.
    pub date: Date,
    /// SHA-256 of its source files.
    pub hash: Box<str>,
    /// Its title.
    pub title: Text,
    /// The sentences below the title.
    pub intro: Vec<Text>,
    /// The doors through which somebody can come in.
    pub doors: Vec<Door>,
    /// What is asked.
    pub questionnaire: Questionnaire,
    /// What may help.
    pub schemes: Vec<Scheme>,
    /// What a plan may aim at.
    pub goals: Vec<Goal>,
    /// Who may be needed.
    pub parties: Vec<Party>,
    /// Which topics make each other worse.
    pub links: Vec<Link>,
    /// How a plan is followed.
    pub following: Following,
    /// The dates that the law gives.
    pub clock: Clock,
    /// Whom to call.
    pub contacts: Vec<Contact>,
    /// Where the quick exit goes.
    pub exit: Option<Box<str>>,
    catalogs: Vec<Catalog>,
}

packs!(struct Guide { id, version, date, hash, title, intro, doors, questionnaire, schemes, goals, parties, links, following, clock, contacts, exit, catalogs });

/// A door through which somebody comes in. Each leads to the same broad conversation.
#[derive(Debug, Clone)]
pub struct Door {
    /// Its id.
    pub id: DoorId,
    /// How a person would say it.
    pub text: Text,
    /// A few words more.
    pub hint: Option<Text>,
}

packs!(struct Door { id, text, hint });

/// Somebody to call.
#[derive(Debug, Clone)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// Who answers.
    pub name: Text,
    /// The number as it is written; absent when it is local.
    pub number: Option<Box<str>>,
    /// How to find the number; or hours and cost.
    pub hint: Option<Text>,
    /// Shown behind "Hulp".
    pub in_help: bool,
}

packs!(struct Contact { id, name, number, hint, in_help });

impl Guide {
    /// Checks a bundle and makes a guide of it, with the warnings.
    ///
    /// # Errors
    /// All that is wrong, when something is so wrong that the guide cannot be used.
    pub fn load(bundle: &Bundle) -> Result<(Self, Vec<Diagnostic>), Vec<Diagnostic>> {
        let (guide, diagnostics) = load::load(bundle);
        match guide {
            Some(guide) if diagnostics.iter().all(|d| d.severity < Severity::Error) => Ok((guide, diagnostics)),
            _ => Err(diagnostics),
        }
    }

    /// All languages, the source language first.
    #[must_use]
    pub fn catalogs(&self) -> &[Catalog] {
        &self.catalogs
    }

    /// The words of a language; of the source language when this one is not on offer.
    #[must_use]
    pub fn words(&self, lang: &str) -> Words<'_> {
        let found = self.catalogs.iter().find(|catalog| catalog.lang.as_str() == lang);
        Words::new(found.unwrap_or(&self.catalogs[0]))
    }

    /// Whether the words of a language are here. On a telephone those of most languages come after the first screen.
    #[must_use]
    pub fn has_words(&self, lang: &Lang) -> bool {
        self.catalogs.iter().any(|catalog| catalog.lang == *lang && catalog.is_here())
    }

    /// The words in which the guide was written.
    #[must_use]
    pub fn source_words(&self) -> Words<'_> {
        Words::new(&self.catalogs[0])
    }

    /// These words, if they are in the language in which the guide was written, however they address people; else the source words.
    #[must_use]
    pub fn source_words_like<'g>(&'g self, words: Words<'g>) -> Words<'g> {
        let source = self.source_words();
        if words.language() == source.lang() { words } else { source }
    }

    /// The tag of a language on offer.
    #[must_use]
    pub fn lang(&self, tag: &str) -> Option<Lang> {
        // "nl-NL" is served by "nl".
        let main = tag.split('-').next().unwrap_or(tag);
        let find = |wanted: &str| self.catalogs.iter().find(|catalog| catalog.lang.as_str().eq_ignore_ascii_case(wanted));
        find(tag).or_else(|| find(main)).map(|catalog| catalog.lang.clone())
    }

    /// A contact, by its id.
    #[must_use]
    pub fn contact(&self, id: &ContactId) -> Option<&Contact> {
        self.contacts.iter().find(|contact| contact.id == *id)
    }

    /// The id of a door, when there is such a door.
    #[must_use]
    pub fn door(&self, id: &str) -> Option<&DoorId> {
        self.doors.iter().map(|door| &door.id).find(|known| known.as_str() == id)
    }

    /// A scheme, by its id.
    #[must_use]
    pub fn scheme(&self, id: &SchemeId) -> Option<&Scheme> {
        self.schemes.iter().find(|scheme| scheme.id == *id)
    }

    /// A goal, by its place.
    #[must_use]
    pub fn goal(&self, goal: GoalIx) -> &Goal {
        &self.goals[usize::from(goal.0)]
    }
}

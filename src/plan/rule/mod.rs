//! The checks before a plan is kept: one file each. A check never stops anybody; it tells the coach what is open and what to do.

mod amount;
mod counted;
mod danger;
mod forbidden;
mod heard;
mod kept_back;
mod later;
mod light;
mod support;
mod urgent;
mod whole;

#[cfg(feature = "cli")]
pub(crate) use counted::beyond_holidays;

use super::model::{Plan, UrgentStep};
use crate::flow::Visible;
use crate::questionnaire::UrgentCard;
use crate::text::{Message, Words};

/// What a check looks at, and what it finds open.
struct Facts<'p> {
    plan: &'p Plan,
    visible: &'p Visible<'p>,
    words: Words<'p>,
    open: Vec<Open>,
}

/// A check: it [says](Facts::open) everything that is open.
type Look = fn(&mut Facts<'_>);

/// What came of a check. It holds when nothing is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Which.
    pub rule: Rule,
    /// Everything that is open.
    pub open: Vec<Open>,
}

/// Something that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// Where: the id of a goal, a step, a person, a signal and so on; empty for the whole plan.
    pub about: String,
    /// What is open, and what to do.
    pub to_do: String,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $code:literal: $look:path,)+) => {
        /// A check of a plan.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Rule { $($(#[$doc])* $name,)+ }

        impl Rule {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The code in plans.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            const fn look(self) -> Look {
                match self { $(Self::$name => $look,)+ }
            }
        }
    };
}

rules! {
    /// What needs something now has a step within one working day.
    UrgentSoon = "urgent_soon": urgent::look,
    /// No goal of a topic that waits stands in phase 1, unless the household wants it first.
    LaterWaits = "later_waits": later::look,
    /// Goals have outcome, measure and review; steps owner and day; referrals a checker and a day.
    Whole = "whole": whole::look,
    /// The light route has one goal and no coordinator.
    LightRoute = "light_route": light::look,
    /// Free support was offered before the investigation.
    SupportOffered = "support_offered": support::look,
    /// Whoever was not heard will be.
    EverybodyHeard = "everybody_heard": heard::look,
    /// What is sensitive leaves the device only when it was ticked.
    KeptBack = "kept_back": kept_back::look,
    /// No promise, no label, no diagnosis.
    ForbiddenWords = "forbidden_words": forbidden::look,
    /// No amount without source and year, and no scheme that is closed.
    AmountsAndSchemes = "amounts_and_schemes": amount::look,
    /// Terms are counted from stored days only.
    CountedDays = "counted_days": counted::look,
    /// Danger has a step on the same day, weekends included.
    DangerToday = "danger_today": danger::look,
}

/// All checks of a plan.
#[must_use]
pub fn checks(plan: &Plan, visible: &Visible<'_>, words: Words<'_>) -> Vec<Check> {
    let mut facts = Facts { plan, visible, words, open: Vec::new() };
    let mut checks = Vec::new();
    for rule in Rule::ALL {
        rule.look()(&mut facts);
        checks.push(Check { rule: *rule, open: std::mem::take(&mut facts.open) });
    }
    checks
}

impl Facts<'_> {
    /// Something is open: where, and what to do about it.
    fn open(&mut self, about: &str, to_do: Message, gaps: &[&str]) {
        self.open.push(Open { about: about.to_owned(), to_do: self.words.fill(to_do, gaps) });
    }

    /// The cards behind an urgent step.
    fn cards(&self, step: &UrgentStep) -> impl Iterator<Item = &UrgentCard> {
        let questionnaire = &self.visible.guide().questionnaire;
        let signal = questionnaire.signals.iter().position(|signal| signal.id == step.signal);
        let brings = move |card: &&UrgentCard| card.signals.iter().any(|brings| Some(usize::from(brings.0)) == signal);
        questionnaire.cards.iter().filter(brings)
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

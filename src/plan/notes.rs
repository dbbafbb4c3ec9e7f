//! What a coach writes beside a goal: the honest ladder, and why something off the menu fits better.
//!
//! The program asks and keeps; it fills in nothing of this by itself, and gives no figure for what somebody's own circle is worth.

use super::edit::{GoalKey, PlanEdits};
use crate::base::PushAll as _;
use crate::guide::Rung;
use crate::text::Message;

/// A field beside a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteField {
    /// On a rung of the ladder.
    Ladder(Rung, RungField),
    /// In the reasons for something off the menu.
    OffMenu(OffMenuField),
}

/// Makes an enum of fields, each with its name in files and its label for people.
macro_rules! fields {
    ($(#[$doc:meta])* $of:ident { $($(#[$field_doc:meta])* $field:ident = $name:literal, $label:ident;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $of { $($(#[$field_doc])* $field,)+ }

        impl $of {
            /// All, in the order in which they are asked.
            pub const ALL: &[Self] = &[$(Self::$field,)+];

            /// Its name in a stored conversation.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$field => $name,)+ }
            }

            /// What it asks of the coach.
            #[must_use]
            pub const fn label(self) -> Message {
                match self { $(Self::$field => Message::$label,)+ }
            }
        }
    };
}

fields! {
    /// What is known of a rung.
    RungField {
        /// What was asked there.
        Asked = "asked", RungAsked;
        /// What it gives.
        Gives = "gives", RungGives;
        /// Where its limit is.
        Limit = "limit", RungLimit;
        /// What it would not be fair to ask.
        NotFair = "not_fair", RungNotFair;
    }
}

fields! {
    /// The reasons for something off the menu (Wmo 2015 art. 2.3.5 lid 3): in this order they make one page.
    OffMenuField {
        /// What the person wants to do, and why.
        Need = "need", OffMenuNeed;
        /// What was tried.
        Tried = "what_was_tried", OffMenuTried;
        /// The usual offer.
        Standard = "standard_option", OffMenuStandard;
        /// Why that does not fit.
        Unfit = "why_not", OffMenuUnfit;
        /// What is asked instead.
        Proposed = "proposed", OffMenuProposed;
        /// The text of the law.
        Law = "law_text", OffMenuLaw;
        /// May it, by law and in fairness?
        Legitimacy = "legitimacy", OffMenuLegitimacy;
        /// Does it fit, and do people own it?
        Involvement = "involvement", OffMenuInvolvement;
        /// What does it return, in health and money?
        Return = "return", OffMenuReturn;
        /// What it costs beside the usual offer. Only told with its source.
        Cost = "cost_note", OffMenuCost;
        /// Where that figure is from.
        CostSource = "cost_source", OffMenuCostSource;
        /// Who decides.
        Decides = "who_decides", OffMenuDecides;
        /// What happens if the answer is no.
        Fallback = "fallback", OffMenuFallback;
    }
}

impl NoteField {
    /// Its name in a stored conversation: `off_menu.need`, `ladder.network.limit`.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Ladder(rung, field) => ["ladder", rung.as_str(), field.as_str()].join("."),
            Self::OffMenu(field) => ["off_menu", field.as_str()].join("."),
        }
    }

    /// The field of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let mut all = Vec::new();
        for rung in Rung::ALL {
            for field in RungField::ALL {
                all.push(Self::Ladder(*rung, *field));
            }
        }
        for field in OffMenuField::ALL {
            all.push(Self::OffMenu(*field));
        }
        all.into_iter().find(|field| field.name() == name)
    }
}

/// What is written about one rung of a goal's ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RungNote {
    /// The rung.
    pub rung: Rung,
    /// What a coach wrote, by field.
    pub written: Vec<(RungField, String)>,
    /// Why this rung should be asked no more: somebody already carries too much.
    pub brake: Option<String>,
}

/// The reasons for something off the menu, for one goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OffMenu {
    /// The goal.
    pub goal: GoalKey,
    /// Its sentence.
    pub outcome: String,
    /// What a coach wrote, by field.
    pub written: Vec<(OffMenuField, String)>,
}

impl RungNote {
    /// What is written in a field.
    #[must_use]
    pub fn get(&self, field: RungField) -> Option<&str> {
        self.written.iter().find(|(known, _)| *known == field).map(|(_, words)| words.as_str())
    }
}

impl OffMenu {
    /// What is written in a field.
    #[must_use]
    pub fn get(&self, field: OffMenuField) -> Option<&str> {
        self.written.iter().find(|(known, _)| *known == field).map(|(_, words)| words.as_str())
    }
}

/// What is written in one field beside a goal.
fn note(edits: &PlanEdits, goal: &GoalKey, field: NoteField) -> Option<String> {
    edits.notes.get(&(goal.clone(), field)).cloned()
}

/// The rungs of which something is known. The brake is on the rung that asks people around.
pub(super) fn ladder(edits: &PlanEdits, goal: &GoalKey, brake: Option<&str>) -> Vec<RungNote> {
    let mut rungs = Vec::new();
    for rung in Rung::ALL.iter().copied() {
        let mut written = Vec::new();
        for field in RungField::ALL.iter().copied() {
            written.push_all(note(edits, goal, NoteField::Ladder(rung, field)).map(|words| (field, words)));
        }
        let brake = brake.filter(|_| rung == Rung::Network).map(str::to_owned);
        if brake.is_some() || !written.is_empty() {
            rungs.push(RungNote { rung, written, brake });
        }
    }
    rungs
}

/// The page for one goal, when a coach wrote any of it. A cost without its source is left out: an amount must be looked up, not guessed.
pub(super) fn off_menu(edits: &PlanEdits, goal: &GoalKey, outcome: &str) -> Option<OffMenu> {
    let mut written = Vec::new();
    let sourced = note(edits, goal, NoteField::OffMenu(OffMenuField::CostSource)).is_some();
    for field in OffMenuField::ALL.iter().copied().filter(|field| sourced || *field != OffMenuField::Cost) {
        written.push_all(note(edits, goal, NoteField::OffMenu(field)).map(|words| (field, words)));
    }
    (!written.is_empty()).then(|| OffMenu { goal: goal.clone(), outcome: outcome.to_owned(), written })
}

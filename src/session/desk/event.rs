//! What a coach does at the table, and the sides of the plan beside the conversation.

use crate::answers::Asked;
use crate::base::{EventId, MemberId};
use crate::plan::GoalKey;

/// What a coach does, beside the conversation itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskEvent {
    /// Turns the screen to the resident, or back.
    Table,
    /// Unfolds the topics and the people, or folds them: on a telephone the conversation comes first.
    Agenda(bool),
    /// Opens a side of the plan.
    Pane(Pane),
    /// Opens a goal to work on, or closes it.
    Goal(Option<GoalKey>),
    /// The note beside this question is now this.
    Note(Asked, String),
    /// Talks with one member, apart from the others.
    Apart(MemberId),
    /// Everybody is at the table again.
    Together,
    /// An answer that was given apart may be seen by the others, or not.
    Tell(Asked, bool),
    /// Something that starts a clock of the law happened on this day, `YYYY-MM-DD`; blank takes it back.
    Happened(EventId, String),
    /// The plan as people read it, in the middle.
    Read,
    /// The same, printed: as the household reads it, or with what only the coach reads.
    Print(bool),
    /// Saves all of it, with the notes: for the coach, and nobody else.
    Save,
}

/// The sides of the plan beside the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pane {
    /// The route, and which goal stands before which.
    #[default]
    Order,
    /// The goals, to be worked on.
    Goals,
    /// Steps, days of the law, and days to look back.
    Days,
    /// The people around the household, and where they see it differently.
    People,
    /// Who may see what, and ways to keep it.
    Keep,
}

impl Pane {
    /// All, in the order in which they stand.
    pub const ALL: &[Self] = &[Self::Order, Self::Goals, Self::Days, Self::People, Self::Keep];

    /// The code, for `value` attributes.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Goals => "goals",
            Self::Days => "days",
            Self::People => "people",
            Self::Keep => "keep",
        }
    }
}

//! Fields: the shape of an input, with what is in it.

use crate::answers::Asked;
use crate::base::{Date, EventId, MemberId, PartId};
use crate::plan::{ActionKey, GoalKey, NoteField, ReferralField, ReferralMark};
use crate::question::OptionIx;
use crate::session::{AnswerEvent, DatePart, DeskEvent, Event, HouseholdEvent, PlanEvent, ReferralEvent};

/// The shape of an input. What it is for is none of the interface's business.
#[allow(clippy::large_enum_variant, reason = "one field exists at a time")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// Rows with a ring: one choice.
    Single(Vec<OptionRow>),
    /// Rows with a square: more choices. `hint` says so.
    Multi {
        /// "More answers possible."
        hint: String,
        /// "Or", above the first choice that empties the others.
        or: String,
        /// The choices; those that empty the others come last.
        rows: Vec<OptionRow>,
    },
    /// A text that grows.
    Area(TextField),
    /// One line.
    Line(TextField),
    /// Eleven buttons.
    Scale {
        /// "0 is: very bad", split in the figure and the words.
        low: String,
        /// The same for 10.
        high: String,
        /// The figures.
        figures: Vec<OptionRow>,
    },
    /// Three fields.
    Date([DateField; 3]),
    /// A table to tick.
    Matrix(MatrixView),
    /// One line for a whole number, and what it counts.
    Number(TextField, Option<String>),
}

/// A row to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionRow {
    /// `value` attribute: the option's code.
    pub code: String,
    /// The words.
    pub label: String,
    /// A line below the words.
    pub hint: Option<String>,
    /// Chosen.
    pub chosen: bool,
    /// Empties the others.
    pub exclusive: bool,
    /// What choosing it sends (turning it off, when it is chosen and can be).
    pub event: Event,
}

/// A field for words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextField {
    /// What is in it.
    pub words: String,
    /// Its label, when it is not the question itself.
    pub label: Option<String>,
    /// Makes the event for what is typed.
    pub asked: TypeTarget,
}

/// Where typed words go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeTarget {
    /// To a question.
    Question(Asked),
    /// To the name of a member.
    Name(MemberId),
    /// To a field of a date.
    Date(Asked, DatePart),
    /// To the sentence of a goal.
    Goal(GoalKey),
    /// To why a goal should come first.
    WantFirst(GoalKey),
    /// To what is done in a step.
    Action(ActionKey),
    /// To who does a step.
    Who(ActionKey),
    /// To the day of a step.
    By(ActionKey),
    /// To the note of a coach beside a question.
    Note(Asked),
    /// To what a coach writes beside a goal.
    GoalNote(GoalKey, NoteField),
    /// To what is written about a referral.
    Referral(ActionKey, ReferralField),
    /// To the day of an appointment.
    Appointment(ActionKey),
    /// To the figure of a topic when people look back.
    Again(PartId),
    /// To the day on which people look back together.
    Review(u8),
    /// To the day until which a party may see what was ticked.
    Until(Asked, OptionIx),
    /// To the day on which something happened that starts a clock of the law.
    Happened(EventId),
}

impl TypeTarget {
    /// What typing these words sends.
    #[must_use]
    pub fn event(self, words: String) -> Event {
        match self {
            Self::Question(asked) => Event::Answer(AnswerEvent::Type(asked, words)),
            Self::Name(member) => Event::Household(HouseholdEvent::Name(member, words)),
            Self::Date(asked, part) => Event::Answer(AnswerEvent::DatePart(asked, part, words)),
            Self::Goal(goal) => Event::Plan(PlanEvent::Goal(goal, words)),
            Self::WantFirst(goal) => Event::Plan(PlanEvent::WantFirst(goal, words)),
            Self::Action(action) => Event::Plan(PlanEvent::Action(action, words)),
            Self::Who(action) => Event::Plan(PlanEvent::Who(action, words)),
            Self::By(action) => Event::Plan(PlanEvent::By(action, words)),
            Self::Again(topic) => Event::Plan(PlanEvent::Again(topic, words)),
            Self::Review(nth) => Event::Plan(PlanEvent::Review(nth, words)),
            Self::Until(asked, party) => Event::Plan(PlanEvent::Until(asked, party, words)),
            Self::Note(asked) => Event::Desk(DeskEvent::Note(asked, words)),
            Self::GoalNote(goal, field) => Event::Plan(PlanEvent::Note(goal, field, words)),
            Self::Referral(action, field) => Event::Plan(PlanEvent::Referral(action, ReferralEvent::Write(field, words))),
            Self::Appointment(action) => {
                Event::Plan(PlanEvent::Referral(action, ReferralEvent::Mark(ReferralMark::Sent(Date::parse(&words).ok()))))
            }
            Self::Happened(event) => Event::Desk(DeskEvent::Happened(event, words)),
        }
    }

    /// What is typed is a figure.
    #[must_use]
    pub const fn is_figure(&self) -> bool {
        matches!(self, Self::Again(_))
    }

    /// What is typed is a day, `YYYY-MM-DD`.
    #[must_use]
    pub const fn is_day(&self) -> bool {
        matches!(self, Self::By(_) | Self::Appointment(_) | Self::Review(_) | Self::Until(..) | Self::Happened(_))
    }
}

/// One field of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateField {
    /// "Day", "Month", "Year".
    pub label: String,
    /// Short name for `name` and `id`: `day`, `month`, `year`.
    pub name: &'static str,
    /// What is in it.
    pub text: String,
    /// Where what is typed goes.
    pub target: TypeTarget,
}

/// A table to tick: who may see what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixView {
    /// Said above it.
    pub hint: String,
    /// Stands above the first row that empties the others.
    pub or: String,
    /// The rows.
    pub rows: Vec<MatrixRow>,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixRow {
    /// The row itself: ticking it ticks its plain columns.
    pub row: OptionRow,
    /// The columns; empty for a row that empties the others. Shown when the row is ticked.
    pub cells: Vec<OptionRow>,
}

#[cfg(test)]
mod tests {
    use super::TypeTarget;
    use crate::base::MemberId;
    use crate::session::{Event, HouseholdEvent};

    #[test]
    fn words_go_where_they_were_typed_just_as_they_are() {
        let sent = TypeTarget::Name(MemberId::inside(2)).event(" Mees\n".to_owned());
        assert_eq!(sent, Event::Household(HouseholdEvent::Name(MemberId::inside(2), " Mees\n".to_owned())));
    }
}

//! Everything a person can do, by area. The only thing that goes back from the screen to the model.

use super::DeskEvent;
use super::saved::Refusal;
use crate::answers::Asked;
use crate::base::{DoorId, MemberId, PartId};
use crate::export::Format;
use crate::flow::TimeChoice;
use crate::plan::{ActionKey, GoalKey, NoteField, ReferralField, ReferralMark};
use crate::question::OptionIx;
use crate::questionnaire::{ItemIx, PartIx};
use crate::text::Lang;

/// Something a person did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// With the answer to a question.
    Answer(AnswerEvent),
    /// Going somewhere.
    Move(MoveEvent),
    /// With the people of the household.
    Household(HouseholdEvent),
    /// With the plan.
    Plan(PlanEvent),
    /// With how it is shown.
    Setting(SettingEvent),
    /// With a conversation that was saved as a file.
    File(FileEvent),
    /// At the table of the coach.
    Desk(DeskEvent),
    /// *Snel weg*: leave at once, with nothing left on the screen.
    Leave,
}

/// With the answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerEvent {
    /// One option was chosen out of several.
    Choose(Asked, OptionIx),
    /// An option was turned on or off.
    Toggle(Asked, OptionIx, bool),
    /// A figure was chosen.
    Figure(Asked, u8),
    /// The words in a field are now these.
    Type(Asked, String),
    /// A field of a date is now this.
    DatePart(Asked, DatePart, String),
    /// A cell of a matrix was turned on or off; without a column: the whole row.
    Cell(Asked, OptionIx, Option<OptionIx>, bool),
}

/// A field of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatePart {
    /// Day of the month.
    Day,
    /// Month.
    Month,
    /// Year.
    Year,
}

/// Going somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MoveEvent {
    /// The main way on, on every screen.
    Next,
    /// One step back.
    Back,
    /// Passes over this question.
    Skip,
    /// "I would rather not say."
    Decline,
    /// Puts the conversation aside: how to go on later.
    Later,
    /// Comes back from that.
    Resume,
    /// The house, from anywhere.
    Map,
    /// A room of the house.
    Room(PartIx),
    /// Wants to tell more about a topic: its deepening questions open.
    More(PartIx),
    /// Straight to a question, to change its answer.
    Question(Asked),
    /// Straight to the roster.
    Roster(ItemIx),
    /// On to the closing questions and the plan.
    Finish,
    /// "Rather not now": leaves this topic for what it is, and goes to the house.
    NotNow(PartIx),
    /// Throws everything away and begins again.
    Restart,
}

/// With the people of the household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HouseholdEvent {
    /// Adds somebody and opens the card.
    Add(ItemIx),
    /// Opens the card of somebody.
    Open(ItemIx, MemberId),
    /// The name is now this.
    Name(MemberId, String),
    /// Takes somebody out.
    Remove(ItemIx, MemberId),
}

/// With the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanEvent {
    /// Opens or closes the fields in which the plan is changed.
    Change(bool),
    /// The sentence of a goal is now this; empty gives back the proposal.
    Goal(GoalKey, String),
    /// What is done in a step is now this; empty gives back the proposal.
    Action(ActionKey, String),
    /// Who does a step is now this; empty gives back the proposal.
    Who(ActionKey, String),
    /// The day of a step is now this, `YYYY-MM-DD`; blank gives back the proposal.
    By(ActionKey, String),
    /// "This is not what I want": sets a goal aside, or takes it back.
    SetAside(GoalKey, bool),
    /// "I want this first", and why; empty gives back the order of the proposal.
    WantFirst(GoalKey, String),
    /// What a coach writes beside a goal is now this.
    Note(GoalKey, NoteField, String),
    /// Adds an own step to a goal.
    AddAction(GoalKey),
    /// Takes away an own step.
    RemoveAction(ActionKey),
    /// Something about the referral of a step.
    Referral(ActionKey, ReferralEvent),
    /// The figure of a topic when people look back: 0 to 10; anything else takes it back.
    Again(PartId, String),
    /// People look back together on this day, `YYYY-MM-DD`; blank gives back the proposal. Which one: its place in the guide.
    Review(u8, String),
    /// What a party may see of somebody, they may see until this day, `YYYY-MM-DD`; blank gives back what the guide says.
    Until(Asked, OptionIx, String),
    /// Codes of what is missing for everybody may be counted with those of other plans, or not.
    Collective(bool),
    /// Hands the plan to the page around the widget.
    Share,
    /// Takes that back.
    Unshare,
    /// Saves it as a file.
    Download(Format),
    /// Prints it.
    Print,
}

/// With a referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReferralEvent {
    /// What is written in this field; empty gives back the proposal.
    Write(ReferralField, String),
    /// Something happened today. What cannot happen now changes nothing.
    Mark(ReferralMark),
}

/// With how it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingEvent {
    /// Another language.
    Language(Lang),
    /// The door through which the person came in.
    Door(DoorId),
    /// How long it may take.
    Time(TimeChoice),
    /// Where the person fills this in.
    Device(Device),
    /// Opens or closes the help panel.
    Help(bool),
    /// Reads the screen aloud, or stops doing so.
    Read(bool),
    /// The device has voices of its own for these languages, with spaces between them; and nothing is being read now.
    Voices(String),
    /// The rest of the program has come.
    Whole,
}

/// With a conversation that was saved as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileEvent {
    /// A file was chosen: what is in it, or why it was not read.
    Chosen(Result<String, Refusal>),
    /// Goes on with what is in the file; what was filled in here is thrown away.
    Replace,
    /// Leaves the file, and goes on here.
    Cancel,
}

/// Where a person fills this in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// On an own telephone or computer.
    Own,
    /// On one that others use too.
    Shared,
    /// Does not know, or would rather leave no traces.
    Unknown,
}

impl Device {
    /// All, in the order in which they are offered.
    pub const ALL: &[Self] = &[Self::Own, Self::Shared, Self::Unknown];

    /// The code, for `value` attributes and drafts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Shared => "shared",
            Self::Unknown => "unknown",
        }
    }
}

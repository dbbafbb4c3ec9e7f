//! The shapes of a screen. Every sentence is worded, every button carries its event.

mod control;
mod desk;
mod field;
mod household;
mod plan;
mod talk;

pub use control::*;
pub use desk::*;
pub use field::*;
pub use household::*;
pub use plan::*;
pub use talk::*;

/// The whole screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screen {
    /// Language of the words, for `lang`.
    pub lang: String,
    /// Written from right to left, for `dir`.
    pub right_to_left: bool,
    /// Language of the words between marks, where the language of the others may lack some.
    pub borrowed: Option<String>,
    /// Top left: the house on most screens, the name of the product on the first.
    pub top: Top,
    /// *Snel weg*: on every screen, always in the same place.
    pub exit: Button,
    /// What is talked about.
    pub body: Body,
    /// What lies on the table: the ways on and out.
    pub bar: Bar,
    /// The help panel, when it is open.
    pub help: Option<HelpPanel>,
    /// Words that are only for screen readers.
    pub labels: Labels,
    /// What a coach has around it; absent for a resident, and while the screen is turned.
    pub desk: Option<Box<DeskView>>,
    /// While a coach has turned the screen.
    pub turned: Option<TurnedView>,
}

/// The names of screens, as they stand in `data-screen`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScreenName {
    /// The first screen.
    Start,
    /// A question.
    Question,
    /// A text to read.
    Text,
    /// The people of the household.
    Roster,
    /// One person of the household.
    Member,
    /// The house.
    Map,
    /// "This is what we heard."
    Mirror,
    /// An urgent card.
    Urgent,
    /// A card to rest at.
    Pause,
    /// The conversation is put aside.
    Later,
    /// The plan.
    Plan,
    /// A saved conversation, before it is opened.
    Preview,
    /// A person waits for what has not come yet.
    Coming,
    /// Everything was wiped.
    Left,
}

impl ScreenName {
    /// The name in `data-screen`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Question => "question",
            Self::Text => "text",
            Self::Roster => "roster",
            Self::Member => "member",
            Self::Map => "map",
            Self::Mirror => "mirror",
            Self::Urgent => "urgent",
            Self::Pause => "pause",
            Self::Later => "later",
            Self::Plan => "plan",
            Self::Preview => "preview",
            Self::Coming => "coming",
            Self::Left => "left",
        }
    }
}

/// The middle of the screen.
#[allow(clippy::large_enum_variant, reason = "one screen exists at a time")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// The first screen.
    Start(StartView),
    /// A question, or a text to read (then `field` is absent).
    Question(QuestionView),
    /// The people of the household.
    Roster(RosterView),
    /// One person of the household.
    Member(MemberView),
    /// The house.
    Map(MapView),
    /// "This is what we heard."
    Mirror(MirrorView),
    /// An urgent card.
    Urgent(UrgentView),
    /// A card to rest at.
    Pause(PauseView),
    /// The conversation is put aside.
    Later(LaterView),
    /// The plan.
    Plan(Box<PlanView>),
    /// A saved conversation, before it is opened.
    Preview(PreviewView),
    /// A person waits for what has not come yet.
    Coming(ComingView),
    /// Nothing at all: everything was wiped.
    Left,
}

impl Body {
    /// The name of the screen.
    #[must_use]
    pub const fn name(&self) -> ScreenName {
        match self {
            Self::Start(_) => ScreenName::Start,
            Self::Question(view) if view.field.is_some() => ScreenName::Question,
            Self::Question(_) => ScreenName::Text,
            Self::Roster(_) => ScreenName::Roster,
            Self::Member(_) => ScreenName::Member,
            Self::Map(_) => ScreenName::Map,
            Self::Mirror(_) => ScreenName::Mirror,
            Self::Urgent(_) => ScreenName::Urgent,
            Self::Pause(_) => ScreenName::Pause,
            Self::Later(_) => ScreenName::Later,
            Self::Plan(_) => ScreenName::Plan,
            Self::Preview(_) => ScreenName::Preview,
            Self::Coming(_) => ScreenName::Coming,
            Self::Left => ScreenName::Left,
        }
    }
}

/// Words for screen readers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    /// Names the bar at the bottom.
    pub bar: String,
    /// Names the map of rooms.
    pub rooms: String,
    /// Says that something was changed.
    pub changed: String,
}

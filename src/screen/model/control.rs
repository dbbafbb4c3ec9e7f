//! Controls: what can be pressed, and where it lies.

use super::OptionRow;
use crate::session::Event;

/// The names of controls, as they stand in `data-action`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Main way on.
    Next,
    /// One step back.
    Back,
    /// Pass over.
    Skip,
    /// Rather not say.
    Decline,
    /// Put aside.
    Later,
    /// Come back.
    Resume,
    /// Leave at once.
    Exit,
    /// On to the plan.
    Finish,
    /// The house.
    Map,
    /// From a light plan to the whole conversation.
    Full,
    /// A room.
    Room,
    /// Tell more.
    More,
    /// Leave a topic for another time.
    NotNow,
    /// Change an answer.
    Change,
    /// Add somebody or something.
    Add,
    /// Take somebody or something out.
    Remove,
    /// Read aloud, or stop doing so.
    Read,
    /// The help panel.
    Help,
    /// Another language.
    Language,
    /// Save a file.
    Download,
    /// Print.
    Print,
    /// Hand over.
    Share,
    /// Take that back.
    Unshare,
    /// Change the plan, or stop doing so.
    Edit,
    /// Set a goal aside, or take it back.
    SetAside,
    /// Begin again.
    Restart,
    /// Open a saved conversation.
    Open,
    /// Go on with it, instead of this one.
    Replace,
    /// Leave it.
    Cancel,
    /// Turn the screen of the coach.
    Table,
    /// Unfold the topics and the people of a coach, or fold them.
    Agenda,
    /// Talk with somebody apart.
    Apart,
    /// Everybody is at the table again.
    Together,
    /// A side of the plan.
    Tab,
    /// A goal to work on.
    Goal,
    /// Something happened with a referral.
    Mark,
    /// Save all of it, for the coach.
    SaveWork,
}

impl Action {
    /// The name in `data-action`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Next => "next",
            Self::Back => "back",
            Self::Skip => "skip",
            Self::Decline => "decline",
            Self::Later => "later",
            Self::Resume => "resume",
            Self::Exit => "exit",
            Self::Finish => "finish",
            Self::Map => "map",
            Self::Full => "full",
            Self::Room => "room",
            Self::More => "more",
            Self::NotNow => "not-now",
            Self::Change => "change",
            Self::Add => "add",
            Self::Remove => "remove",
            Self::Read => "read",
            Self::Help => "help",
            Self::Language => "language",
            Self::Download => "download",
            Self::Print => "print",
            Self::Share => "share",
            Self::Unshare => "unshare",
            Self::Edit => "edit",
            Self::SetAside => "set-aside",
            Self::Restart => "restart",
            Self::Open => "open",
            Self::Replace => "replace",
            Self::Cancel => "cancel",
            Self::Table => "table",
            Self::Agenda => "agenda",
            Self::Apart => "apart",
            Self::Together => "together",
            Self::Tab => "tab",
            Self::Goal => "goal",
            Self::Mark => "mark",
            Self::SaveWork => "save-work",
        }
    }
}

/// A sign: the name of a symbol of the sprite, without its prefix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign(pub String);

/// A control with words, maybe a sign, and the event that it sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// Name in `data-action`.
    pub action: Action,
    /// `value` attribute, where one action has several buttons: a room, a language, a format.
    pub value: Option<String>,
    /// The words on it.
    pub label: String,
    /// What a screen reader says instead, when the words alone do not say enough ("Change: your figure").
    pub spoken: Option<String>,
    /// The sign beside the words.
    pub sign: Option<Sign>,
    /// What it sends.
    pub event: Event,
}

/// Top left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Top {
    /// The name of the product.
    Brand(String),
    /// The way to the house.
    Map(Button),
}

/// What lies on the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bar {
    /// Left of the main button.
    pub back: Option<Button>,
    /// The one solid button.
    pub next: Option<Button>,
    /// Second row: pass over, rather not say, tell more.
    pub others: Vec<Button>,
    /// Third row: read aloud, later, help.
    pub tools: Vec<Button>,
}

/// A language on offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageChoice {
    /// The button: its label is the name of the language in that language.
    pub button: Button,
    /// Tag, for `lang`.
    pub lang: String,
    /// It is the language of the screen.
    pub current: bool,
}

/// A question with choices that is no item of the guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceGroup {
    /// The question.
    pub legend: String,
    /// A sentence of help.
    pub help: Option<String>,
    /// The choices.
    pub options: Vec<OptionRow>,
}

/// Somebody to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// "Call the municipality", with the number when there is one.
    pub label: String,
    /// The number for `tel:`; absent when it is local.
    pub tel: Option<String>,
    /// How to find the number, or hours.
    pub hint: Option<String>,
}

//! The screens of the conversation.

use super::{Button, Call, ChoiceGroup, Field, LanguageChoice, Sign};
use crate::flow::RoomState;

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartView {
    /// Title of the guide.
    pub title: String,
    /// A sentence or two.
    pub intro: Vec<String>,
    /// What to know beforehand, each with a sign.
    pub points: Vec<(Sign, String)>,
    /// "What brings you here?", when the guide has doors.
    pub door: Option<ChoiceGroup>,
    /// "How much time do you have?"
    pub time: ChoiceGroup,
    /// "Where do you fill this in?"
    pub device: ChoiceGroup,
    /// What is kept where, honestly.
    pub keeping: String,
    /// "This is not an application."
    pub notice: String,
    /// Shown when a language was chosen in which texts are missing, or that nobody has checked.
    pub incomplete: Option<String>,
    /// The languages on offer, when there is more than one.
    pub languages: Vec<LanguageChoice>,
    /// The way to open a saved conversation.
    pub open: OpenView,
}

/// The way to open a saved conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenView {
    /// What to press.
    pub label: String,
    /// For whom it is.
    pub help: String,
    /// Why the last file was not opened.
    pub problem: Option<String>,
    /// The largest file that is read, in bytes.
    pub most: usize,
}

/// A saved conversation, before it takes the place of this one. Whose it is and how much there is; nothing of what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewView {
    /// Heading.
    pub title: String,
    /// Who, when, how many answers, which topics: a name and a text each.
    pub facts: Vec<(String, String)>,
    /// Said when something was filled in here already.
    pub warning: Option<String>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionView {
    /// Where we are: sign, name of the topic, and how many questions follow.
    pub place: Option<PlaceLine>,
    /// The sentence that leads to a new topic.
    pub bridge: Option<String>,
    /// "You said: …", with the way to change it.
    pub echo: Option<Echo>,
    /// Whom it is about, when it is asked of each member.
    pub about: Option<String>,
    /// The question.
    pub text: String,
    /// A sentence of help.
    pub help: Option<String>,
    /// A quiet sentence below the field ("this stays on your device").
    pub notice: Option<String>,
    /// Its id, in `data-question`.
    pub question: String,
    /// The member's id, in `data-member`.
    pub member: Option<String>,
    /// The field, absent for a text to read.
    pub field: Option<Field>,
    /// What is wrong with what was filled in.
    pub problem: Option<Problem>,
    /// How it was answered otherwise ("you chose not to say"), as a quiet line.
    pub told: Option<String>,
}

/// Where we are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceLine {
    /// The sign of the topic.
    pub sign: Option<Sign>,
    /// Its name.
    pub topic: String,
    /// "3 more questions", or empty.
    pub left: String,
}

/// "You said: …"
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Echo {
    /// "You said:".
    pub lead: String,
    /// The words, between quotation marks.
    pub words: String,
    /// The whole line is this button; its label is "Change".
    pub change: Button,
}

/// What is wrong, in one plain sentence each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Heading of the summary at the top, which takes focus.
    pub title: String,
    /// The sentence: in the summary as a link, and beside the field.
    pub sentence: String,
    /// Counts up with each failed try, so that focus moves again.
    pub tries: u32,
}

/// The house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapView {
    /// Heading.
    pub title: String,
    /// A sentence.
    pub help: String,
    /// Who lives under the roof.
    pub people: String,
    /// The rooms.
    pub rooms: Vec<Room>,
    /// "How much time do you have?": it can be changed on the way.
    pub time: ChoiceGroup,
}

/// A room of the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// The way in: its label is the name of the room; `value` is the topic's id.
    pub button: Button,
    /// Its state.
    pub state: RoomState,
    /// The state in words; empty when it is not shown.
    pub state_words: String,
}

/// "This is what we heard."
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MirrorView {
    /// `data-topic`: the id of the topic.
    pub topic: String,
    /// Where we are.
    pub place: PlaceLine,
    /// Heading.
    pub title: String,
    /// Own words of this topic, never changed.
    pub quotes: Vec<Quote>,
    /// What else was said.
    pub said: Vec<Said>,
    /// The questions behind the question, with the sentence above them: for who takes an hour.
    pub prompts: Option<(String, Vec<String>)>,
    /// Said when nothing was filled in.
    pub nothing: Option<String>,
    /// Thanks.
    pub thanks: Option<String>,
}

/// Somebody's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The words, between quotation marks.
    pub words: String,
    /// Who said it, and about what.
    pub who: String,
    /// The way to change it, on screens where that is possible.
    pub change: Option<Button>,
}

/// A line of the mirror.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// `data-question`.
    pub question: String,
    /// `data-member`.
    pub member: Option<String>,
    /// The question in a few words.
    pub label: String,
    /// The answer.
    pub answer: String,
    /// The way to change it.
    pub change: Button,
}

/// An urgent card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UrgentView {
    /// `data-urgent`: the id of the signal.
    pub signal: String,
    /// "This first".
    pub tag: String,
    /// What to do now.
    pub title: String,
    /// Whom to call; without a number it says how to find it.
    pub call: Option<Call>,
    /// "You can say:" and the sentence.
    pub say: Option<(String, String)>,
    /// Heading of the list below.
    pub then_title: String,
    /// Whom to call after that.
    pub then: Vec<NextStep>,
    /// What happens next.
    pub note: Option<String>,
    /// Said when nobody whose language this is has read these words.
    pub not_checked: Option<String>,
}

/// A card to rest at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PauseView {
    /// `data-topic`: the id of the topic.
    pub topic: String,
    /// Where we are.
    pub place: PlaceLine,
    /// Thanks.
    pub title: String,
    /// That it is fine to stop here.
    pub text: String,
    /// Whom somebody can talk to.
    pub call: Option<Call>,
}

/// A further step on a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStep {
    /// Whom to call.
    pub call: Option<Call>,
    /// What for.
    pub text: String,
}

/// The conversation is put aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaterView {
    /// Heading.
    pub title: String,
    /// What happens with the answers, honestly.
    pub sentences: Vec<String>,
    /// Save what there is so far.
    pub download: Vec<Button>,
    /// The way to open a saved conversation.
    pub open: OpenView,
    /// Stop and wipe everything.
    pub restart: Button,
}

/// What was asked for has not come yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComingView {
    /// Heading.
    pub title: String,
    /// That it comes by itself, and that nothing is lost.
    pub text: String,
}

/// The help panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpPanel {
    /// Heading.
    pub title: String,
    /// Sentences.
    pub sentences: Vec<String>,
    /// Whom to call.
    pub calls: Vec<Call>,
    /// The languages on offer, when there is more than one.
    pub languages: Vec<LanguageChoice>,
    /// Closes it.
    pub close: Button,
}

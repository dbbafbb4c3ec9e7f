//! The written form of a stored conversation. Only shapes: what they mean is in the functions beside them.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A stored conversation.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedTalk {
    /// [`TALK_FORMAT`].
    pub format: String,
    /// Id of the guide.
    pub guide: String,
    /// Version of the guide.
    pub version: String,
    /// Hash of the guide.
    pub hash: String,
    /// Language.
    pub language: String,
    /// `own`, `shared`, `unknown`, or absent.
    #[serde(default)]
    pub device: Option<String>,
    /// The people.
    pub household: Vec<SavedMember>,
    /// The answers.
    pub answers: Vec<SavedAnswer>,
    /// Topics opened by hand.
    #[serde(default)]
    pub opened: Vec<String>,
    /// Topics of which the mirror was found right.
    #[serde(default)]
    pub confirmed: Vec<String>,
    /// Urgent cards that were shown.
    #[serde(default)]
    pub seen: Vec<String>,
    /// What happened on which day.
    #[serde(default)]
    pub events: BTreeMap<String, String>,
    /// Changes to goals.
    #[serde(default)]
    pub goals: BTreeMap<String, SavedGoal>,
    /// What was typed and is no answer yet.
    #[serde(default)]
    pub typed: Vec<SavedTyped>,
    /// Where the person is.
    pub step: SavedStep,
}

/// What was typed in a field and is no answer yet.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedTyped {
    /// The question.
    pub question: String,
    /// The member, when it is asked of each.
    #[serde(default)]
    pub member: Option<String>,
    /// The words, or the day, month and year.
    pub fields: Vec<String>,
}

/// Somebody.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedMember {
    /// `m1`, `x1` …
    pub id: String,
    /// First name or nickname.
    #[serde(default)]
    pub name: String,
}

/// An answer.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedAnswer {
    /// The question.
    pub question: String,
    /// The member, when it is asked of each.
    #[serde(default)]
    pub member: Option<String>,
    /// What came of it.
    pub reply: SavedReply,
    /// The answer, when there is one: option codes with commas, a figure, a day, or own words.
    #[serde(default)]
    pub value: Option<String>,
    /// The coach filled it in.
    #[serde(default)]
    pub by_coach: bool,
    /// On which day.
    pub on: String,
}

/// What came of a question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SavedReply {
    /// An answer.
    #[default]
    Given,
    /// Rather not said.
    Declined,
    /// Passed over.
    Skipped,
}

/// Changes to a goal.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedGoal {
    /// The sentence.
    #[serde(default)]
    pub outcome: Option<String>,
    /// Set aside.
    #[serde(default)]
    pub set_aside: bool,
    /// Why it should come first.
    #[serde(default)]
    pub wanted_first: Option<String>,
    /// How many own steps were ever added.
    #[serde(default)]
    pub own_steps: u16,
    /// Changes to steps, and own steps.
    #[serde(default)]
    pub actions: BTreeMap<String, SavedAction>,
    /// What a coach wrote beside it: `off_menu.need`, `ladder.network.limit` …
    #[serde(default)]
    pub notes: BTreeMap<String, String>,
}

/// Changes to a step.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedAction {
    /// What is done.
    #[serde(default)]
    pub what: Option<String>,
    /// Who does it.
    #[serde(default)]
    pub who: Option<String>,
}

/// Where a person is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedStep {
    /// `start`, `question`, `text`, `roster`, `member`, `map`, `mirror`, `urgent`, `plan`.
    pub screen: String,
    /// The question, the roster, the topic or the card.
    #[serde(default)]
    pub id: Option<String>,
    /// The member.
    #[serde(default)]
    pub member: Option<String>,
    /// For an urgent card: the question after which it came.
    #[serde(default)]
    pub after: Option<String>,
    /// The conversation was put aside.
    #[serde(default)]
    pub paused: bool,
    /// How often what is typed was tried as an answer, and was none.
    #[serde(default)]
    pub tries: u32,
}

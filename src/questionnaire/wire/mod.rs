//! The written form of a questionnaire part: what an author types in `questionnaires/<guide>/<part>.json`.
//!
//! These shapes only mirror the file. Nothing here is checked beyond names and types; [`super::load`] turns them into the
//! checked model. Unknown fields are refused, so that a typing error is found and not ignored.

mod choice;
mod condition;
mod signal;

pub use choice::*;
pub use condition::*;
pub use signal::*;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One part of the conversation: a topic such as housing, or a context part such as the household.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Address of the JSON Schema, for editors.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// Short id, for example `hou`. Question ids start with it.
    pub id: String,
    /// Name of the topic as people read it.
    pub title: String,
    /// `topic`: a room of the house. `opening` and `closing`: always asked, before and after the rooms.
    pub place: Place,
    /// Name of the sign beside the title.
    #[serde(default)]
    pub icon: Option<String>,
    /// The sentence that leads from the topic before to this one.
    #[serde(default)]
    pub bridge: Option<String>,
    /// The sentence of thanks below the mirror of this topic.
    #[serde(default)]
    pub thanks: Option<String>,
    /// A card to rest at, after an answer that is hard to give.
    #[serde(default)]
    pub pause: Option<PauseCard>,
    /// When the deepening questions open by themselves. Absent: they always do.
    #[serde(default)]
    pub opens_if: Option<Condition>,
    /// Answers here are sensitive: their state is shown in no overview, and the page around hears nothing of the topic.
    #[serde(default)]
    pub sensitive: bool,
    /// Answers here are in no plan that leaves the device, unless who said it ticked this topic for somebody.
    #[serde(default)]
    pub kept_back: bool,
    /// The questions, in the order in which they are asked.
    pub items: Vec<Item>,
    /// What counts as a worry, and what must be dealt with now.
    #[serde(default)]
    pub signals: Vec<Signal>,
    /// Cards that are shown at once when a signal asks for it.
    #[serde(default)]
    pub urgent: Vec<UrgentCard>,
    /// Questions to find the question behind the question. A coach may ask them; who takes an hour reads them too, unless the part
    /// is sensitive.
    #[serde(default)]
    pub prompts: Vec<String>,
    /// Notes for a coach alone: never shown to a resident.
    #[serde(default)]
    pub for_coach: Vec<String>,
    /// Kinds of help, from nearest to farthest: what a coach can think of on each rung.
    #[serde(default)]
    pub ladder: Option<Ladder>,
    /// Notes for authors and coaches: how this part maps to known instruments, and why it is asked.
    #[serde(default)]
    pub about: BTreeMap<String, String>,
}

/// Where a part stands in the conversation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Before the rooms.
    Opening,
    /// A room of the house; the person chooses the order.
    #[default]
    Topic,
    /// After the rooms.
    Closing,
}

/// One question, or a text to read, or the household roster.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Id that answers, conditions and schemes refer to, for example `hou.type`. Never reuse or rename one.
    pub id: String,
    /// What kind of item this is.
    #[serde(rename = "type")]
    pub kind: ItemType,
    /// The question as it is read.
    pub text: String,
    /// The question of a roster as the person who fills it in reads it about themselves. Without it they read `text`.
    #[serde(default)]
    pub text_self: Option<String>,
    /// A few words that stand for the question in a summary.
    #[serde(default)]
    pub short: Option<String>,
    /// One sentence of help below the question.
    #[serde(default)]
    pub help: Option<String>,
    /// `sweep`: asked of everybody. `deep` (the default in a topic): only when the topic opens.
    #[serde(default)]
    pub layer: Option<Layer>,
    /// Shown only when this holds. Unknown counts as no.
    #[serde(default)]
    pub show_if: Option<Condition>,
    /// Asked once for each member of the household for whom this holds.
    #[serde(default)]
    pub per_member: Option<Condition>,
    /// The choices of `single` and `multi`; the rows of `matrix`.
    #[serde(default)]
    pub options: Vec<AnswerOption>,
    /// The questions of a `roster` that are asked of each member.
    #[serde(default)]
    pub items: Vec<Item>,
    /// Words at 0 and at 10 of a `scale`.
    #[serde(default)]
    pub ends: Option<ScaleEnds>,
    /// The least whole number that fits a `number`.
    #[serde(default)]
    pub min: Option<u32>,
    /// The most that fits it.
    #[serde(default)]
    pub max: Option<u32>,
    /// What a `number` counts, in words that are right behind every number: "uur per week".
    #[serde(default)]
    pub unit: Option<String>,
    /// Health, safety or criminal data (GDPR art. 9 and 10).
    #[serde(default)]
    pub sensitive: bool,
    /// In no plan that leaves the device, unless who said it ticked the topic for somebody.
    #[serde(default)]
    pub kept_back: bool,
    /// What this answer is for in the plan, when it has a fixed place there.
    #[serde(default)]
    pub role: Option<Role>,
    /// Why no condition, signal, goal or scheme reads this answer, or some of its options; only where that is so.
    #[serde(default)]
    pub only_told: Option<String>,
    /// Note for authors and coaches.
    #[serde(default)]
    pub note: Option<String>,
}

/// The kinds of item an author can write.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItemType {
    /// One choice out of several.
    #[default]
    Single,
    /// More choices out of several.
    Multi,
    /// A longer text in the person's own words.
    Open,
    /// A few words on one line.
    Line,
    /// A figure from 0 to 10.
    Scale,
    /// A whole number, typed: how many, how much. `min` and `max` say which fit.
    Number,
    /// A calendar day.
    Date,
    /// Rows (options) against the topics of the conversation.
    Matrix,
    /// A text to read, without an answer.
    Display,
    /// The people of the household, each with the questions in `items`.
    Roster,
}

/// The broad layer or the deep one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Layer {
    /// Asked of everybody.
    Sweep,
    /// Asked when the topic opens.
    Deep,
}

/// A fixed place that an answer has in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Why the person wants to talk: quoted at the top of the plan.
    RequestForHelp,
    /// What goes well.
    Strength,
    /// The person's own figure for this topic.
    Score,
    /// What should get better in this topic, in own words.
    Want,
    /// What matters most, for each member.
    MattersMost,
    /// What is different in half a year.
    Future,
    /// The first step, in own words.
    FirstStep,
    /// What the person will do.
    OwnAction,
    /// Whether somebody sees it differently.
    DifferentView,
    /// Who must still be heard.
    StillToHear,
    /// How a child is heard.
    ChildVoice,
    /// Somebody to support the person; the answer to the offer of client support (Wmo 2015 art. 2.3.2 lid 3).
    Support,
    /// A plan of one's own (Wmo 2015 art. 2.3.2 lid 2, Jeugdwet art. 2.1 g).
    OwnPlan,
    /// Who the fixed contact will be.
    Contact,
    /// Who may see which part.
    Consent,
    /// What changed in the past year.
    LifeEvent,
    /// The language a person prefers to speak.
    Language,
    /// A member's role in the household.
    MemberRole,
    /// A member's age band.
    MemberAge,
    /// Whether a member is at the table.
    MemberPresence,
    /// Whether the plan is right according to the person.
    Agreement,
    /// Whether the questions about safety were answered alone.
    SafetyAlone,
    /// How safe it is now.
    SafetyLevel,
    /// What was agreed about safety, in own words.
    SafetyAgreement,
    /// Who helps now, of people and services around the household.
    Helper,
    /// Who may be asked to help.
    MayAsk,
    /// What somebody does for others, and how heavy that is.
    Carries,
    /// What a child says, as a parent tells it.
    ChildWords,
}

/// Kinds of help, for coaches: one line a rung.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    /// What a person can do.
    #[serde(rename = "self")]
    pub own: String,
    /// What people around can do.
    pub network: String,
    /// Help that is there for everybody.
    pub general: String,
    /// Help fitted to this person, after a decision.
    pub customised: String,
}

//! The written form of a condition.

use serde::{Deserialize, Serialize};

/// A condition: a tree. Exactly one of the first six, or `question` with exactly one test.
///
/// Every node is yes, no or unknown; an unanswered question is unknown, never no.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// All of these hold.
    #[serde(default)]
    pub all: Option<Vec<Condition>>,
    /// At least one of these holds.
    #[serde(default)]
    pub any: Option<Vec<Condition>>,
    /// This does not hold. Unknown stays unknown.
    #[serde(default)]
    pub not: Option<Box<Condition>>,
    /// Yes unless this is certain: unknown becomes yes.
    #[serde(default)]
    pub unless: Option<Box<Condition>>,
    /// Holds for at least one member of the household.
    #[serde(default)]
    pub any_member: Option<Box<Condition>>,
    /// Holds for every member of the household.
    #[serde(default)]
    pub each_member: Option<Box<Condition>>,
    /// The question that is tested.
    #[serde(default)]
    pub question: Option<String>,
    /// Test: this option is the answer (or among the answers).
    #[serde(default)]
    pub is: Option<String>,
    /// Test: one of these options is the answer (or among the answers).
    #[serde(rename = "in", default)]
    pub one_of: Option<Vec<String>>,
    /// Test: at least one of these options is among the answers.
    #[serde(default)]
    pub contains: Option<Vec<String>>,
    /// Test: an option other than these is among the answers.
    #[serde(default)]
    pub other_than: Option<Vec<String>>,
    /// Test: the figure or number is this or more.
    #[serde(default)]
    pub at_least: Option<u32>,
    /// Test: the figure or number is this or less.
    #[serde(default)]
    pub at_most: Option<u32>,
    /// Test: there is (`true`) an answer with content. `false` is refused: unanswered is unknown, not no.
    #[serde(default)]
    pub answered: Option<bool>,
    /// Test: the day is today or at most this many days from now.
    #[serde(default)]
    pub within_days: Option<u16>,
}

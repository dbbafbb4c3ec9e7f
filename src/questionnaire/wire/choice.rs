//! The written form of choices and scales.

use crate::question::Meaning;
use serde::{Deserialize, Serialize};

/// One choice.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerOption {
    /// Code that is stored, for example `rent_corp`. Never reuse or rename one.
    pub id: String,
    /// The choice as it is read.
    pub text: String,
    /// In `multi`: this choice empties the others (for example "none").
    #[serde(default)]
    pub exclusive: bool,
    /// In a question about a member: how somebody without a name is called then, as in "your partner".
    #[serde(default)]
    pub called: Option<String>,
    /// In a question about a member: what this choice means for the plan.
    #[serde(default)]
    pub means: Option<Means>,
}

/// What a choice about a member means, where the plan must know: [`Meaning`] as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// The person who fills this in.
    Oneself,
    /// A child of the household.
    Child,
    /// Somebody who lives elsewhere: may be a party to the plan, and is no member of the household.
    LivesElsewhere,
    /// At the table.
    Present,
    /// Not at the table, and must still be heard.
    MustBeHeard,
}

/// Words at both ends of a scale.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScaleEnds {
    /// What 0 means.
    pub low: String,
    /// What 10 means.
    pub high: String,
}

impl From<Means> for Meaning {
    fn from(written: Means) -> Self {
        match written {
            Means::Oneself => Self::Oneself,
            Means::Child => Self::Child,
            Means::LivesElsewhere => Self::LivesElsewhere,
            Means::Present => Self::Present,
            Means::MustBeHeard => Self::MustBeHeard,
        }
    }
}

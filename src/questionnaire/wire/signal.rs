//! The written form of signals, and of the cards they bring up.

use super::Condition;
use serde::{Deserialize, Serialize};

/// Something that the answers show.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Signal {
    /// Id as it stands in plans and in the document, for example `hou.stay=no`.
    pub id: String,
    /// When it shows.
    pub when: Condition,
    /// `worry`: the topic needs attention. `serious`: a heavy worry. `now`: it needs something today; then a card must name this signal.
    pub level: SignalLevel,
    /// Why no goal and no card follows from it; only where that is so.
    #[serde(default)]
    pub only_told: Option<String>,
    /// The code under which this is counted over many plans, where people asked for that: what is missing here for everybody.
    #[serde(default)]
    pub collective: Option<String>,
}

/// How pressing a signal is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SignalLevel {
    /// The topic needs attention.
    #[default]
    Worry,
    /// A heavy worry: red in the plan, and yet nothing that cannot wait until tomorrow.
    Serious,
    /// It needs something today.
    Now,
}

/// What to do at once.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UrgentCard {
    /// Id of the card.
    pub id: String,
    /// The signals that bring this card up. A card is shown once, for the first of them that holds.
    pub signals: Vec<String>,
    /// When this card holds, the plan names it instead of these: it knows more.
    #[serde(default)]
    pub instead_of: Vec<String>,
    /// What to do now, in one sentence.
    pub title: String,
    /// Whom to call first: the id of a contact of the guide.
    #[serde(default)]
    pub call: Option<String>,
    /// The sentence to say on the phone. May hold `{question.id}` for an answer that is known when the card shows.
    #[serde(default)]
    pub say: Option<String>,
    /// Whom to call or what to do after that.
    #[serde(default)]
    pub then: Vec<NextCall>,
    /// What happens next, calmly.
    #[serde(default)]
    pub note: Option<String>,
    /// Danger at home or no place tonight: its action is due the same day, weekends included.
    #[serde(default)]
    pub danger: bool,
    /// Where this comes from.
    pub source: String,
    /// Day on which it was checked, `YYYY-MM-DD`.
    pub checked: String,
}

/// A further step on an urgent card.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NextCall {
    /// The id of a contact of the guide, if there is a number.
    #[serde(default)]
    pub contact: Option<String>,
    /// What to ask or to do.
    pub text: String,
}

/// A card to rest at. It comes once a topic, before the next question, and never before a question that an urgent card waits for.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PauseCard {
    /// When an answer was hard to give.
    pub when: Condition,
    /// Thanks, in one sentence.
    pub title: String,
    /// That it is fine to stop here.
    pub text: String,
    /// Whom somebody can talk to: the id of a contact of the guide.
    #[serde(default)]
    pub call: Option<String>,
}

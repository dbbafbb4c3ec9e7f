//! The written form of what a plan can hold: goals with their steps, and who may be needed.

use super::Referral;
use crate::questionnaire::wire::Condition;
use serde::{Deserialize, Serialize};

/// A file with goal templates.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Goals {
    /// Address of the JSON Schema, for editors.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The goals.
    pub goals: Vec<Goal>,
}

/// A goal that the plan proposes when its condition holds.
///
/// Texts may hold `{name}` (the person whose goal it is) and `{question.id}` (the answer to that question).
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Id of the template.
    pub id: String,
    /// The topic it belongs to.
    pub topic: String,
    /// Proposed when this holds.
    pub when: Condition,
    /// For whom it is. Absent: for the member whose answers ask for it; else for the resident.
    #[serde(rename = "for", default)]
    pub whose: Option<Whose>,
    /// 1: keeps the floor in place. 2: strengthens. 3: grows.
    pub phase: u8,
    /// Outcome, as a sentence about the person; no product, no number of visits.
    pub outcome: String,
    /// The observable fact that shows it.
    pub measure: Measure,
    /// Goals that must stand first.
    #[serde(default)]
    pub after: Vec<String>,
    /// Why now, in one line.
    pub why: String,
    /// Why later, in one line; for goals with `after`.
    #[serde(default)]
    pub why_later: Option<String>,
    /// The laws it touches.
    #[serde(default)]
    pub laws: Vec<String>,
    /// Steps towards it.
    pub actions: Vec<Action>,
}

/// For whom a goal is. Exactly one of `household`, `members` and `question`.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Whose {
    /// For everybody in the house.
    #[serde(default)]
    pub household: bool,
    /// For the members of whom this holds.
    #[serde(default)]
    pub members: Option<Condition>,
    /// With `members`: for one of them, and the answers do not say which.
    #[serde(default)]
    pub one: bool,
    /// For whom the answer to this question names, in own words.
    #[serde(default)]
    pub question: Option<String>,
    /// With `question`: as long as nobody is named the plan says that this is still to be asked. Else it is for the resident.
    #[serde(default)]
    pub ask: bool,
}

/// How a goal is measured.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// The question of type `scale` or `number` whose figure is followed.
    #[serde(default)]
    pub scale: Option<String>,
    /// The figure aimed at. On a scale more is better; of a number it may be less.
    #[serde(default)]
    pub target: Option<u32>,
    /// One observable fact.
    pub fact: String,
}

/// A step towards a goal.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Id within the goal.
    pub id: String,
    /// Only when this holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What is done, starting with a verb.
    pub what: String,
    /// Who does it.
    pub who: Owner,
    /// Somebody who joins in, in words: "an acquaintance you trust".
    #[serde(default)]
    pub with: Option<String>,
    /// The rung of the ladder.
    pub rung: Rung,
    /// The scheme it leads to.
    #[serde(default)]
    pub scheme: Option<String>,
    /// The article it rests on; for the coach only.
    #[serde(default)]
    pub ground: Option<String>,
    /// Before which day.
    pub by: By,
    /// What to bring or have at hand.
    #[serde(default)]
    pub needs: Vec<String>,
    /// A deadline that starts when this is done: the id of a deadline of the clock.
    #[serde(default)]
    pub starts: Option<String>,
    /// Whom to call: the id of a contact.
    #[serde(default)]
    pub call: Option<String>,
    /// It ends at somebody else's door: how that is handed over.
    #[serde(default)]
    pub referral: Option<Referral>,
}

/// Who does an action.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// The resident.
    #[default]
    Resident,
    /// The coach or other fixed contact.
    Coach,
    /// The coach, together with the resident: the coach keeps an eye on it.
    Together,
}

/// The rungs of the ladder, nearest first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    /// What the person can do.
    #[default]
    OwnStrength,
    /// What people in the house do for each other.
    Household,
    /// What people around can do.
    Network,
    /// Advice.
    Advice,
    /// Help for everybody.
    General,
    /// Help fitted to the person, after a decision.
    Customised,
}

impl Rung {
    /// All rungs, nearest first.
    pub const ALL: &[Self] = &[Self::OwnStrength, Self::Household, Self::Network, Self::Advice, Self::General, Self::Customised];

    /// Its name in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OwnStrength => "own_strength",
            Self::Household => "household",
            Self::Network => "network",
            Self::Advice => "advice",
            Self::General => "general",
            Self::Customised => "customised",
        }
    }
}

/// A day to be counted from the day of the plan. Exactly one field.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct By {
    /// This many calendar days after the day of the plan; 0 is the same day.
    #[serde(default)]
    pub days: Option<u16>,
    /// This many working days after the day of the plan; 0 is the same day or the next working day.
    #[serde(default)]
    pub working_days: Option<u16>,
}

/// `triage.json`: who may be needed at the table.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Triage {
    /// Address of the JSON Schema, for editors.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The parties.
    pub parties: Vec<Party>,
    /// When problems of two laws are linked: one makes the other worse.
    #[serde(default)]
    pub links: Vec<Link>,
    /// When to look back together.
    #[serde(default)]
    pub reviews: Vec<Review>,
    /// Within how many days somebody who was not at the table is heard.
    #[serde(default)]
    pub hear_within_days: Option<u16>,
    /// How many weeks a tick for who may see what holds, from the day on which it was given. Absent: until it is taken away.
    #[serde(default)]
    pub consent_weeks: Option<u16>,
    /// Who chooses for a child that is too young to be asked alone, and that its own opinion counts.
    #[serde(default)]
    pub child_consent: Option<ChildConsent>,
    /// How many goals somebody works on at the same time at the most; what is urgent never waits.
    #[serde(default)]
    pub goals_at_a_time: Option<u8>,
    /// How many steps the first phase asks of the resident at the most. Stress lowers what a person can do.
    #[serde(default)]
    pub resident_steps: Option<u8>,
    /// When people around should be asked no more: somebody already carries too much.
    #[serde(default)]
    pub network_brake: Option<NetworkBrake>,
    /// Topics of which no goal stands in phase 1, unless the household wants it first: work waits until the floor is there. Also
    /// topics that this guide does not have.
    #[serde(default)]
    pub later_topics: Vec<String>,
}

/// Who chooses for a child who may see what.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChildConsent {
    /// For which members.
    pub when: Condition,
    /// What is said of each, in plain sentences.
    pub say: String,
    /// Law and article.
    pub ground: String,
    /// Where it was read.
    pub source: String,
    /// On which day.
    pub checked: String,
    /// What was read, and what not: for authors.
    #[serde(default)]
    pub note: Option<String>,
}

/// When people around should be asked no more.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NetworkBrake {
    /// When this holds.
    pub when: Condition,
    /// Why, in a plain sentence.
    pub why: String,
}

/// A day to look back together.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// This many weeks after the day of the plan.
    pub weeks: u16,
    /// What is looked at.
    pub what: String,
    /// Only for plans with more goals.
    #[serde(default)]
    pub multi_only: bool,
}

/// A party that may be needed.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Id of the party.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Needed when this holds and one of its goals is in the plan. Absent: nothing in this guide asks for it.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The goals it is needed for.
    #[serde(default)]
    pub goals: Vec<String>,
    /// Why it is needed.
    #[serde(default)]
    pub why: Option<String>,
    /// Why it need not come, when it is not needed. Leave it out when nobody would expect it at the table: then it is not named.
    #[serde(default)]
    pub why_not: Option<String>,
    /// Its absence is told only when this holds: nobody expects youth help where no child is. Absent: always.
    #[serde(default)]
    pub expected_when: Option<Condition>,
}

/// Two topics that make each other worse.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The topics.
    pub topics: Vec<String>,
    /// When they are linked.
    pub when: Condition,
    /// How, in one plain sentence.
    pub why: String,
}

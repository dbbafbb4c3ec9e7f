//! Who may be needed at the table, and which topics make each other worse.

use crate::base::{Date, GoalId, PartId, PartyId, packs};
use crate::questionnaire::{Condition, PartIx};
use crate::text::Text;

/// A party that may be needed.
#[derive(Debug, Clone)]
pub struct Party {
    /// Its id.
    pub id: PartyId,
    /// Its name.
    pub name: Text,
    /// Needed when this holds and one of its goals is in the plan. Absent: nothing here asks for it.
    pub when: Option<Condition>,
    /// The goals it is needed for.
    pub goals: Vec<GoalId>,
    /// Why it is needed.
    pub why: Option<Text>,
    /// Why it need not come; without it nobody is told so.
    pub why_not: Option<Text>,
    /// When somebody might expect it at the table all the same; absent: always.
    pub expected_when: Option<Condition>,
}

packs!(struct Party { id, name, when, goals, why, why_not, expected_when });

/// Topics that make each other worse.
#[derive(Debug, Clone)]
pub struct Link {
    /// The topics.
    pub topics: Vec<PartIx>,
    /// When.
    pub when: Condition,
    /// How.
    pub why: Text,
}

packs!(struct Link { topics, when, why });

/// Who chooses for a child who may see what, and that its own opinion counts.
#[derive(Debug, Clone)]
pub struct ChildConsent {
    /// For which members.
    pub when: Condition,
    /// What is said of each.
    pub say: Text,
    /// Law and article.
    pub ground: Box<str>,
    /// Where it was read.
    pub source: Box<str>,
    /// On which day.
    pub checked: Date,
}

packs!(struct ChildConsent { when, say, ground, source, checked });

/// How a plan is followed.
#[derive(Debug, Clone, Default)]
pub struct Following {
    /// When to look back together: weeks after the day of the plan, what is looked at, and only for plans with more goals.
    pub reviews: Vec<(u16, Text, bool)>,
    /// Within how many days somebody who was not at the table is heard.
    pub hear_within_days: Option<u16>,
    /// How many weeks a tick for who may see what holds, from the day on which it was given.
    pub consent_weeks: Option<u16>,
    /// Who chooses for a child that is too young to be asked alone.
    pub child_consent: Option<ChildConsent>,
    /// How many goals somebody works on at the same time at the most.
    pub goals_at_a_time: Option<u8>,
    /// How many steps the first phase asks of the resident at the most.
    pub resident_steps: Option<u8>,
    /// When people around should be asked no more, and why.
    pub network_brake: Option<(Condition, Text)>,
    /// Topics of which no goal stands in phase 1, unless the household wants it first.
    pub later_topics: Vec<PartId>,
}

packs!(struct Following { reviews, hear_within_days, consent_weeks, child_consent, goals_at_a_time, resident_steps, network_brake, later_topics });

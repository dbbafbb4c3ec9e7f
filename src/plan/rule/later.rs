//! Goals of a topic that waits, such as work, stand in phase 1 only when the household wrote why it wants them first.

use super::{Facts, Open};
use crate::text::Message;

pub(super) fn look(facts: &Facts<'_>) -> Vec<Open> {
    let waits = &facts.visible.guide().following.later_topics;
    // The household may overrule the order: its reason is the exception on record.
    let goals = facts.plan.goals.iter().filter(|goal| goal.phase == 1 && waits.contains(&goal.topic) && goal.wanted_first.is_none());
    goals.map(|goal| facts.open(goal.key.as_str(), Message::RuleLaterWaits, &[&goal.outcome])).collect()
}

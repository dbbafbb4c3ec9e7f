//! Goals of a topic that waits, such as work, stand in phase 1 only when the household wrote why it wants them first.

use super::Facts;
use crate::text::Message;

pub(super) fn look(facts: &mut Facts<'_>) {
    let waits = &facts.visible.guide().following.later_topics;
    for goal in &facts.plan.goals {
        // The household may overrule the order: its reason is the exception on record.
        if goal.phase == 1 && waits.contains(&goal.topic) && goal.wanted_first.is_none() {
            facts.open(goal.key.as_str(), Message::RuleLaterWaits, &[&goal.outcome]);
        }
    }
}

//! The light route stays light: one goal, and nobody to coordinate.

use super::Facts;
use crate::assessment::Track;
use crate::text::Message;

pub(super) fn look(facts: &mut Facts<'_>) {
    let plan = facts.plan;
    let heavy = plan.coordinator.is_some() || plan.goals.len() > 1;
    if plan.route.track == Track::Single && heavy {
        facts.open("", Message::RuleLightRoute, &[]);
    }
}

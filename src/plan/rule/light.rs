//! The light route stays light: one goal, and nobody to coordinate.

use super::{Facts, Open};
use crate::assessment::Track;
use crate::text::Message;

pub(super) fn look(facts: &Facts<'_>) -> Vec<Open> {
    let plan = facts.plan;
    let heavy = plan.coordinator.is_some() || plan.goals.len() > 1;
    (plan.route.track == Track::Single && heavy).then(|| facts.open("", Message::RuleLightRoute, &[])).into_iter().collect()
}

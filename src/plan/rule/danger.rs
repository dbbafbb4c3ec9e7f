//! Danger, and no place tonight, have a step on the same day. A weekend is no reason to wait.

use super::{Facts, Open};
use crate::text::Message;

pub(super) fn look(facts: &Facts<'_>) -> Vec<Open> {
    let danger = facts.plan.urgent.iter().filter(|step| facts.cards(step).any(|card| card.danger));
    let late = danger.filter(|step| step.by != facts.plan.date || step.what.trim().is_empty());
    late.map(|step| facts.open(step.signal.as_str(), Message::RuleDangerToday, &[step.signal.as_str()])).collect()
}

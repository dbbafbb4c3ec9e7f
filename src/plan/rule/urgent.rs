//! What needs something now has a step, on the same day or the next working day.

use super::{Facts, Open};
use crate::plan::working_day_after;
use crate::text::Message;

pub(super) fn look(facts: &Facts<'_>) -> Vec<Open> {
    let latest = working_day_after(&facts.visible.guide().clock, facts.plan.date, 1);
    let late = facts.plan.urgent.iter().filter(|step| step.by > latest || step.what.trim().is_empty());
    late.map(|step| facts.open(step.signal.as_str(), Message::RuleUrgentSoon, &[step.signal.as_str()])).collect()
}

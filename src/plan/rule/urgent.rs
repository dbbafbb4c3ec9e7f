//! What needs something now has a step, on the same day or the next working day.

use super::{Facts, is_blank};
use crate::plan::working_day_after;
use crate::text::Message;

pub(super) fn look(facts: &mut Facts<'_>) {
    let latest = working_day_after(&facts.visible.guide().clock, facts.plan.date, 1);
    for step in &facts.plan.urgent {
        if step.by > latest || is_blank(&step.what) {
            facts.open(step.signal.as_str(), Message::RuleUrgentSoon, &[step.signal.as_str()]);
        }
    }
}

//! Danger, and no place tonight, have a step on the same day. A weekend is no reason to wait.

use super::{Facts, is_blank};
use crate::text::Message;

pub(super) fn look(facts: &mut Facts<'_>) {
    for step in &facts.plan.urgent {
        let late = step.by != facts.plan.date || is_blank(&step.what);
        if late && facts.cards(step).any(|card| card.danger) {
            facts.open(step.signal.as_str(), Message::RuleDangerToday, &[step.signal.as_str()]);
        }
    }
}

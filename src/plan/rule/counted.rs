//! A term ends on a day only when what starts it happened on a stored day. Else it says that it does not count yet.

use super::Facts;
use crate::text::Message;

pub(super) fn look(facts: &mut Facts<'_>) {
    let events = &facts.visible.talk().events;
    for due in &facts.plan.deadlines {
        let stored = due.from.is_some_and(|from| events.iter().any(|(_, day)| *day == from));
        if (due.from.is_some() || due.end.is_some()) && !stored {
            facts.open(due.id.as_str(), Message::RuleCountedDays, &[&due.what]);
        }
    }
}

//! A term ends on a day only when what starts it happened on a stored day. Else it says that it does not count yet.

use super::{Facts, Open};
use crate::text::Message;

pub(super) fn look(facts: &Facts<'_>) -> Vec<Open> {
    let events = &facts.visible.talk().events;
    let stored = |due: &crate::plan::Due| due.from.is_some_and(|from| events.iter().any(|(_, day)| *day == from));
    let loose = facts.plan.deadlines.iter().filter(|due| (due.from.is_some() || due.end.is_some()) && !stored(due));
    loose.map(|due| facts.open(due.id.as_str(), Message::RuleCountedDays, &[&due.what])).collect()
}

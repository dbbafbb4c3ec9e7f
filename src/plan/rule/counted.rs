//! A term ends on a day only when what starts it happened on a stored day, that of its own event. Else it says that it does not
//! count yet; and a day of the municipality says what it depends on.

use super::{Facts, is_blank};
use crate::guide::{Bound, DutyOf};
use crate::plan::Due;
use crate::plan::clock::day_of;
use crate::text::Message;

pub(super) fn look(facts: &mut Facts<'_>) {
    for due in &facts.plan.deadlines {
        if !is_counted(facts, due) {
            facts.open(due.id.as_str(), Message::RuleCountedDays, &[&due.what]);
        }
        let depends = due.duty_of == DutyOf::Municipality && due.bound == Bound::LastDay && due.end.is_some();
        if depends && due.unless.as_deref().is_none_or(is_blank) {
            facts.open(due.id.as_str(), Message::RuleUnless, &[&due.what, facts.words.say(Message::MunicipalityUnless)]);
        }
    }
}

/// From the stored day of its own event; or not at all, and then it says why.
fn is_counted(facts: &Facts<'_>, due: &Due) -> bool {
    let clock = &facts.visible.guide().clock;
    let stored = clock.deadline(&due.id).and_then(|deadline| day_of(clock, &facts.visible.talk().events, &deadline.event));
    match due.from {
        Some(_) => due.from == stored,
        None => due.end.is_none() && due.no_day.as_deref().is_some_and(|words| !is_blank(words)),
    }
}

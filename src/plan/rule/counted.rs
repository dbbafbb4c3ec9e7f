//! A term ends on a day only when what starts it happened on a stored day, that of its own event. Else it says that it does not
//! count yet; and a day of the municipality says what it depends on. Beyond the list of holidays no day is sure.

use super::{Facts, is_blank};
use crate::base::Date;
use crate::guide::{Bound, Clock, DutyOf};
use crate::plan::clock::day_of;
use crate::plan::{DayKind, Due, Plan};
use crate::text::Message;

pub(super) fn look(facts: &mut Facts<'_>) {
    let clock = &facts.visible.guide().clock;
    if let (Some(until), Some(_)) = (clock.until, beyond_holidays(facts.plan, clock)) {
        let until = facts.words.date(until);
        facts.open("", Message::RuleHolidaysUnknown, &[&until]);
    }
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

/// The first day of this plan that was moved off weekends and holidays, and lies beyond the list of holidays: nobody knows whether
/// it is one. Days of the law are not among them; beyond the list there are none.
pub(crate) fn beyond_holidays(plan: &Plan, clock: &Clock) -> Option<Date> {
    let until = clock.until?;
    let urgent = plan.urgent.iter().map(|step| step.by);
    let steps = plan.days.iter().filter(|day| day.kind != DayKind::Law).map(|day| day.date);
    urgent.chain(steps).filter(|day| *day > until).min()
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

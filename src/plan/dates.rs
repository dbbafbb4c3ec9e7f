//! Terms of the law and days to look back. A term counts only from an event that happened; filling this in is none.

use super::clock::{Ending, count, day_of, open_day};
use super::due::{Due, Starts};
use super::edit::PlanEdits;
use super::goal::Goal;
use super::model::{Day, DayKind, Review};
use super::wording::Wording;
use crate::base::{Date, DeadlineId};
use crate::guide::{Bound, Deadline, DutyOf, Length};
use crate::text::Message;

/// What holds for a date of the municipality, in the words of the guide.
#[cfg(feature = "cli")]
#[must_use]
pub fn municipality_unless(guide: &crate::guide::Guide) -> String {
    guide.source_words().say(Message::MunicipalityUnless).to_owned()
}

/// The terms that matter here.
pub(super) fn deadlines(wording: &Wording<'_>, goals: &[Goal]) -> Vec<Due> {
    let clock = &wording.visible.guide().clock;
    let holds = |deadline: &Deadline| deadline.when.as_ref().is_none_or(|condition| condition.truth(wording.visible, None).is_yes());
    let mut terms = Vec::new();
    for deadline in &clock.deadlines {
        if deadline.in_plan && holds(deadline) {
            terms.push(due(wording, deadline, goals));
        }
    }
    terms
}

fn due(wording: &Wording<'_>, deadline: &Deadline, goals: &[Goal]) -> Due {
    let clock = &wording.visible.guide().clock;
    let from = day_of(clock, &wording.visible.talk().events, &deadline.event);
    let event = clock.events.iter().find(|event| event.id == deadline.event);
    let starting = goals.iter().find_map(|goal| {
        goal.actions.iter().find_map(|action| match (&action.starts, action.by) {
            (Some(starts), Some(by)) if starts.event == deadline.event => Some(by),
            _ => None,
        })
    });
    let unless = deadline.duty_of == DutyOf::Municipality && deadline.bound == Bound::LastDay;
    let mut due = Due {
        id: deadline.id.clone(),
        what: wording.words.text(&deadline.what).to_owned(),
        duty_of: deadline.duty_of,
        bound: deadline.bound,
        at_once: deadline.period.length == Length::WithoutDelay,
        event: event.map(|event| wording.words.text(&event.name).to_owned()).unwrap_or_default(),
        from,
        end: from.and_then(|from| count(clock, deadline, from)),
        if_asked: starting.filter(|_| from.is_none()).and_then(|by| Some((by, count(clock, deadline, by)?))),
        no_day: None,
        unless: unless.then(|| wording.words.say(Message::MunicipalityUnless).to_owned()),
        period: period(wording, deadline.period.length),
        ground: deadline.ground.to_string(),
    };
    due.no_day = no_day(wording, &due);
    due
}

fn period(wording: &Wording<'_>, length: Length) -> String {
    let (message, number) = match length {
        Length::Days(days) => (Message::PeriodDays, days),
        Length::Weeks(weeks) => (Message::PeriodWeeks, weeks),
        Length::Months(months) => (Message::PeriodMonths, months),
        Length::WorkingDays(days) => (Message::PeriodWorkingDays, days),
        Length::WithoutDelay => return String::new(),
    };
    wording.words.fill(message, &[&number.to_string()])
}

/// Why a term has no day: what starts it did not happen, or nobody knows the holidays of that year.
fn no_day(wording: &Wording<'_>, due: &Due) -> Option<String> {
    let words = wording.words;
    if let Some(from) = due.from {
        let beyond = due.end.is_none() && !due.at_once;
        return beyond.then(|| words.fill(Message::BeyondCalendar, &[&due.what, &due.period, &near(wording, from)]));
    }
    let counts = match due.bound {
        Bound::LastDay if due.at_once => words.fill(Message::CountsAtOnce, &[&due.what, &due.event]),
        Bound::LastDay => words.fill(Message::CountsFrom, &[&due.what, &due.period, &due.event]),
        Bound::FirstDay | Bound::DayAfter => words.fill(Message::CountsNotBefore, &[&due.what, &due.period, &due.event]),
    };
    let then = due.if_asked.map(|(on, end)| [" ", &if_asked(wording, (due.bound, due.duty_of), on, end)].concat());
    Some(counts + then.as_deref().unwrap_or_default())
}

/// What a step starts when it is done on its day.
pub(super) fn starts(wording: &Wording<'_>, id: &DeadlineId, by: Date) -> Option<Starts> {
    let clock = &wording.visible.guide().clock;
    let deadline = clock.deadline(id)?;
    let end = count(clock, deadline, by)?;
    let then = if_asked(wording, (deadline.bound, deadline.duty_of), by, end);
    let words = [wording.words.text(&deadline.what), ". ", &then].concat();
    Some(Starts { deadline: id.clone(), event: deadline.event.clone(), end, words })
}

/// What follows when a step is done on that day. The resident is told the plain day first; a day of the municipality has its "unless".
fn if_asked(wording: &Wording<'_>, kind: (Bound, DutyOf), on: Date, end: Ending) -> String {
    let words = wording.words;
    let [on, plain, last] = [on, end.plain, end.last].map(|day| near(wording, day));
    match kind {
        (Bound::FirstDay | Bound::DayAfter, _) => words.fill(Message::IfAskedOpens, &[&on, &last]),
        (Bound::LastDay, DutyOf::Municipality) => {
            words.fill(Message::IfAskedMunicipality, &[&on, &last, words.say(Message::MunicipalityUnless)])
        }
        (Bound::LastDay, _) if end.is_extended() => words.fill(Message::IfAskedAdvice, &[&on, &plain, &last]),
        (Bound::LastDay, _) => words.fill(Message::IfAskedThen, &[&on, &last]),
    }
}

fn near(wording: &Wording<'_>, day: Date) -> String {
    wording.words.near_date(day, wording.visible.talk().today)
}

/// The days to look back together, in order. None without a goal: then there is nothing to look back on.
///
/// Looking back is an appointment and no term of the law: it moves off days on which people are off, whatever the Atw says, and
/// to the day that a coach agreed with them.
pub(super) fn reviews(wording: &Wording<'_>, goals: &[Goal], edits: &PlanEdits) -> Vec<Review> {
    let (clock, today) = (&wording.visible.guide().clock, wording.visible.talk().today);
    let mut reviews: Vec<Review> = Vec::new();
    for (nth, (weeks, what, multi_only)) in (0u8..).zip(&wording.visible.guide().following.reviews) {
        if goals.len() > 1 || (!multi_only && !goals.is_empty()) {
            let proposed = || open_day(clock, today.plus_days(i32::from(*weeks) * 7));
            let date = edits.reviews.get(&nth).copied().unwrap_or_else(proposed);
            let place = reviews.partition_point(|before| before.date <= date);
            reviews.insert(place, Review { nth, date, what: wording.words.text(what).to_owned() });
        }
    }
    reviews
}

/// All days that matter, in order. Of two things on one day the step comes first, then what the law says.
pub(super) fn days(wording: &Wording<'_>, goals: &[Goal], deadlines: &[Due], reviews: &[Review]) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    let mut add = |date: Date, kind, what: String| {
        let place = days.partition_point(|day| day.date <= date);
        days.insert(place, Day { date, kind, what });
    };
    for goal in goals.iter().filter(|goal| !goal.waits()) {
        for action in &goal.actions {
            if let Some(by) = action.by {
                add(by, if action.of_resident { DayKind::OwnStep } else { DayKind::Step }, action.what.clone());
            }
        }
    }
    for due in deadlines {
        let words = wording.words;
        if due.at_once {
            due.from.into_iter().for_each(|from| add(from, DayKind::Law, words.fill(Message::AtOnce, &[&due.what])));
        }
        let Some(end) = due.end else { continue };
        let last = match (due.bound, &due.unless) {
            (Bound::FirstDay | Bound::DayAfter, _) => words.fill(Message::OpensOn, &[&due.what]),
            (Bound::LastDay, Some(unless)) => words.fill(Message::MunicipalityBy, &[&due.what, unless]),
            (Bound::LastDay, None) => {
                if end.is_extended() {
                    let advice = words.fill(Message::AdviceDayFor, &[&due.what, &near(wording, end.last)]);
                    add(end.plain, DayKind::Law, advice);
                }
                words.fill(Message::LastDayFor, &[&due.what])
            }
        };
        add(end.last, DayKind::Law, last);
    }
    for review in reviews {
        add(review.date, DayKind::Review, review.what.clone());
    }
    days
}

//! Terms of the law and days to look back. A term counts only from an event that happened; filling this in is none.

use super::clock::count;
use super::model::{Day, DayKind, Due, Goal, Review};
use super::wording::Wording;
use crate::base::Date;
use crate::guide::{Deadline, DutyOf, Period};
use crate::text::Message;

/// The terms that matter here.
pub(super) fn deadlines(wording: &Wording<'_>, goals: &[Goal]) -> Vec<Due> {
    let clock = &wording.visible.guide().clock;
    let matters = |deadline: &&Deadline| deadline.when.as_ref().is_none_or(|condition| condition.truth(wording.visible, None).is_yes());
    clock.deadlines.iter().filter(matters).map(|deadline| due(wording, deadline, goals)).collect()
}

fn due(wording: &Wording<'_>, deadline: &Deadline, goals: &[Goal]) -> Due {
    let clock = &wording.visible.guide().clock;
    let from = wording.visible.talk().events.get(&deadline.event).copied();
    let event = clock.events.iter().find(|event| event.id == deadline.event);
    let starting = goals.iter().flat_map(|goal| &goal.actions).find_map(|action| match (&action.starts, action.by) {
        (Some((id, _, last)), Some(by)) if *id == deadline.id => Some((by, *last)),
        _ => None,
    });
    Due {
        id: deadline.id.clone(),
        what: wording.words.text(&deadline.what).to_owned(),
        duty_of: deadline.duty_of,
        event: event.map(|event| wording.words.text(&event.name).to_owned()).unwrap_or_default(),
        from,
        end: from.and_then(|from| count(clock, deadline, from)),
        if_asked: starting.filter(|_| from.is_none()),
        period: period(wording, deadline.period),
        ground: deadline.ground.to_string(),
    }
}

fn period(wording: &Wording<'_>, period: Period) -> String {
    let (message, number) = match period {
        Period::Days(days) => (Message::PeriodDays, days),
        Period::Weeks(weeks) => (Message::PeriodWeeks, weeks),
        Period::WorkingDays(days) => (Message::PeriodWorkingDays, days),
    };
    wording.words.fill(message, &[&number.to_string()])
}

/// The days to look back together. None without a goal: then there is nothing to look back on.
pub(super) fn reviews(wording: &Wording<'_>, goals: &[Goal]) -> Vec<Review> {
    let today = wording.visible.talk().today;
    let planned =
        wording.visible.guide().following.reviews.iter().filter(|(_, _, multi_only)| goals.len() > 1 || (!multi_only && !goals.is_empty()));
    planned
        .map(|(weeks, what, _)| Review { date: today.plus_days(i32::from(*weeks) * 7), what: wording.words.text(what).to_owned() })
        .collect()
}

/// All days that matter, in order. Of two things on one day the step comes first, then what the law says.
pub(super) fn days(wording: &Wording<'_>, goals: &[Goal], deadlines: &[Due], reviews: &[Review]) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    let mut add = |date: Date, kind, what: String| {
        let place = days.partition_point(|day| day.date <= date);
        days.insert(place, Day { date, kind, what });
    };
    for action in goals.iter().filter(|goal| !goal.waits()).flat_map(|goal| &goal.actions) {
        if let Some(by) = action.by {
            add(by, if action.of_resident { DayKind::OwnStep } else { DayKind::Step }, action.what.clone());
        }
    }
    for due in deadlines {
        let message = match due.duty_of {
            DutyOf::Resident => Message::LastDayFor,
            DutyOf::Municipality => Message::MunicipalityBy,
        };
        if let Some(end) = due.end {
            add(end.last, DayKind::Law, wording.words.fill(message, &[&due.what]));
        }
    }
    for review in reviews {
        add(review.date, DayKind::Review, review.what.clone());
    }
    days
}

//! Counting the terms of an event one by one, and saying how each was counted.

use super::weekday;
use crate::base::Date;
use crate::guide::{Bound, Clock, Deadline, DutyOf, Length, wire};
use crate::plan::{Ending, count_with_pause, later_reading};
use serde::Serialize;

/// One date that follows. The first keys are those of a file of worked dates.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    /// The term.
    pub(super) id: String,
    /// What starts it.
    pub(super) event: String,
    /// The day that happened.
    pub(super) start: String,
    /// How it is counted.
    pub(super) rule: String,
    /// How long it is.
    pub(super) unit: String,
    /// The day as counted.
    pub(super) unextended: Option<String>,
    /// The day after the extension of the Algemene termijnenwet.
    pub(super) expected: Option<String>,
    /// The day of the week of `expected`.
    pub(super) weekday: Option<String>,
    /// The act moved it.
    pub(super) extended: bool,
    /// Law and article.
    pub(super) article: String,
    /// Whose duty it is.
    pub(super) duty_of: &'static str,
    /// The law can be read in two ways: `alternative` is the later day.
    pub(super) ambiguous: bool,
    /// The later day, where there are two readings.
    pub(super) alternative: Option<String>,
    /// Days that were passed over, and why.
    pub(super) why: String,
    /// What must have happened, in the words of the guide.
    pub(super) what: String,
    /// The event, in the words of the guide.
    pub(super) event_name: String,
    /// The term whose last day is the event, when it was not told.
    pub(super) follows: Option<String>,
    /// `last_day`, or `first_day` from which it can be done.
    pub(super) bound: &'static str,
    /// What the resident is advised to keep to.
    pub(super) advice: Option<String>,
    /// What a date of the municipality depends on.
    pub(super) unless: Option<String>,
    /// Where the article was read.
    pub(super) source: String,
    /// When.
    pub(super) checked: String,
    /// Why there is no date.
    pub(super) problem: Option<String>,
}

/// While the municipality waited for papers a decision stood still.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pause {
    pub(super) asked: Date,
    pub(super) came: Date,
}

impl Pause {
    /// From the day after the request until the day the papers came in (Awb art. 4:15 lid 1).
    fn days(self) -> u16 {
        u16::try_from(self.asked.days_until(self.came) - 1).unwrap_or_default()
    }
}

/// The clock of a guide, with the names and sources that only its written form has.
#[derive(Debug)]
pub(super) struct Counting<'g> {
    pub(super) clock: &'g Clock,
    pub(super) written: &'g wire::Clock,
    /// What holds for a date of the municipality.
    pub(super) unless: String,
    pub(super) pause: Option<Pause>,
}

impl Counting<'_> {
    /// What follows from an event, or one term; `None` for an id that is neither.
    pub(super) fn of(&self, id: &str, from: Date) -> Option<Vec<Row>> {
        if self.clock.events.iter().any(|event| event.id.as_str() == id) {
            return Some(self.following(id, from, None));
        }
        let (deadline, written) = self.terms().find(|(deadline, _)| deadline.id.as_str() == id)?;
        Some(vec![self.row(deadline, written, from, None)])
    }

    /// Each term, as if its event was on this day.
    pub(super) fn all(&self, from: Date) -> Vec<Row> {
        self.terms().map(|(deadline, written)| self.row(deadline, written, from, None)).collect()
    }

    /// What was wrong with an id, and what it could have been.
    pub(super) fn unknown(&self, id: &str) -> String {
        let events: Vec<&str> = self.clock.events.iter().map(|event| event.id.as_str()).collect();
        let terms: Vec<&str> = self.clock.deadlines.iter().map(|deadline| deadline.id.as_str()).collect();
        format!("there is no event or term `{id}`\n  events: {}\n  terms: {}", events.join(", "), terms.join(", "))
    }

    fn terms(&self) -> impl Iterator<Item = (&Deadline, &wire::Deadline)> {
        self.clock.deadlines.iter().filter_map(|deadline| {
            let written = self.written.deadlines.iter().find(|written| written.id == deadline.id.as_str())?;
            Some((deadline, written))
        })
    }

    /// The terms of an event, and after each the terms that its end starts. Circles were refused when the guide was loaded.
    fn following(&self, event: &str, from: Date, follows: Option<&str>) -> Vec<Row> {
        let mut rows = Vec::new();
        for (deadline, written) in self.terms().filter(|(deadline, _)| deadline.event.as_str() == event) {
            rows.push(self.row(deadline, written, from, follows));
            let ending = self.ending(deadline, written, from);
            if let (Some(next), Some(ending)) = (&deadline.ends_in, ending) {
                rows.extend(self.following(next.as_str(), ending.last, Some(deadline.id.as_str())));
            }
        }
        rows
    }

    fn pause_of(&self, written: &wire::Deadline) -> Option<Pause> {
        self.pause.filter(|_| written.pauses)
    }

    fn ending(&self, deadline: &Deadline, written: &wire::Deadline, from: Date) -> Option<Ending> {
        count_with_pause(self.clock, deadline, from, self.pause_of(written).map_or(0, Pause::days))
    }

    fn row(&self, deadline: &Deadline, written: &wire::Deadline, from: Date, follows: Option<&str>) -> Row {
        let ending = self.ending(deadline, written, from);
        let alternative = if self.pause.is_some() { None } else { later_reading(self.clock, deadline, from) };
        let event = self.written.events.iter().find(|event| event.id == written.event);
        let municipality = deadline.duty_of == DutyOf::Municipality;
        let last_day = deadline.bound == Bound::LastDay;
        let (unit, rule) = described(deadline, self.pause_of(written));
        Row {
            id: written.id.clone(),
            event: written.event.clone(),
            start: from.to_string(),
            rule,
            unit,
            unextended: ending.map(|ending| ending.plain.to_string()),
            expected: ending.map(|ending| ending.last.to_string()),
            weekday: ending.map(|ending| weekday(ending.last)),
            extended: ending.is_some_and(Ending::is_extended),
            article: deadline.ground.to_string(),
            duty_of: match deadline.duty_of {
                DutyOf::Resident => "resident",
                DutyOf::Municipality => "municipality",
                DutyOf::Both => "both",
            },
            ambiguous: alternative.is_some(),
            alternative: alternative.map(|day| day.to_string()),
            why: ending.map(|ending| self.passed_over(from, ending, deadline)).unwrap_or_default(),
            what: written.what.clone(),
            event_name: event.map(|event| event.name.clone()).unwrap_or_default(),
            follows: follows.map(str::to_owned),
            bound: if last_day { "last_day" } else { "first_day" },
            advice: ending.filter(|_| !municipality && last_day).map(|ending| ending.plain.to_string()),
            unless: (municipality && last_day).then(|| self.unless.clone()),
            source: written.source.clone(),
            checked: written.checked.clone(),
            problem: self.problem(deadline, ending),
        }
    }

    fn problem(&self, deadline: &Deadline, ending: Option<Ending>) -> Option<String> {
        if ending.is_some() || deadline.period.length == Length::WithoutDelay {
            return None;
        }
        let day = |day: Option<Date>| day.map_or_else(|| "?".to_owned(), |day| day.to_string());
        let (since, until) = (day(self.clock.since), day(self.clock.until));
        Some(format!("no date is given: the list of holidays of this guide is good from {since} to {until}; add the years to the clock"))
    }

    /// The days that were not counted, or on which the term could not end, with their names.
    fn passed_over(&self, from: Date, ending: Ending, deadline: &Deadline) -> String {
        let working = matches!(deadline.period.length, Length::WorkingDays(_));
        if !working && !ending.is_extended() {
            return String::new();
        }
        let (first, last) = if working { (from.plus_days(1), ending.last) } else { (ending.plain, ending.last) };
        let days = (0..first.days_until(last)).filter_map(|on| i32::try_from(on).ok()).map(|on| first.plus_days(on));
        let named = days.filter_map(|day| Some(format!("{day} {}", self.name(day, working)?)));
        named.collect::<Vec<_>>().join("; ")
    }

    fn name(&self, day: Date, working: bool) -> Option<String> {
        let holiday = self.written.holidays.days.iter().find(|holiday| holiday.date == day.to_string());
        match holiday.filter(|holiday| !working || holiday.kind == wire::HolidayKind::General) {
            Some(holiday) => Some(holiday.name.clone()),
            None if day.is_weekend() => Some(weekday(day)),
            // A day that was passed over although it is open: the term had to hold two open days.
            None => (!working).then(|| "Atw art. 2".to_owned()),
        }
    }
}

/// The length of a term and the rule it is counted by, in the words of a file of worked dates.
fn described(deadline: &Deadline, pause: Option<Pause>) -> (String, String) {
    let back = deadline.period.back;
    let many = |count: u16, name: &str| format!("{count} {name}{}", if count == 1 { "" } else { "s" });
    let (length, months) = match deadline.period.length {
        Length::WithoutDelay => {
            return ("without delay".to_owned(), "start, without delay: the article names no number of days".to_owned());
        }
        Length::WorkingDays(days) => {
            let unit = many(days, "working day");
            return (unit.clone(), format!("{unit}, day of the request not counted"));
        }
        Length::Days(days) => (many(days, "day"), false),
        Length::Weeks(weeks) => (many(weeks, "week"), false),
        Length::Months(months) => (many(months, "month"), true),
    };
    if back {
        let rule = format!("start - {length}{} (counted back, no Atw)", if months { ", month-end rule" } else { "" });
        return (format!("{length} back"), rule);
    }
    let (mut unit, mut rule) = (length.clone(), format!("start + {length}{}", if months { ", month-end rule" } else { "" }));
    if let Some(pause) = pause {
        let days = many(pause.days(), "day");
        unit = format!("{length} + {days}");
        rule = format!("start + {length} + {days} of suspension (after {} until {})", pause.asked, pause.came);
    }
    rule.push_str(match (deadline.bound, deadline.extends, deadline.period.length) {
        (Bound::FirstDay, _, _) => ", not before",
        (_, false, _) => ", no automatic extension",
        // Seven days hold two open ones in any case.
        (_, true, Length::Days(3..7)) => ", Atw art. 1 and art. 2",
        (_, true, _) => ", then Atw art. 1",
    });
    if deadline.bound == Bound::DayAfter {
        rule.push_str(", then the day after");
    }
    (unit, rule)
}

//! Counting terms by the Algemene termijnenwet (Atw). The rules are here; the terms and the holidays are content.
//!
//! 1. The day of the event is not counted; a term in weeks ends on the same day of the week, one in months on the same day of the
//!    month, or on the last day of a shorter month.
//! 2. Atw art. 1 lid 1: a term set in an act that ends on Saturday, Sunday or a holiday runs to the next day that is none of these.
//!    Not so for a term counted backwards (lid 2), set in a by-law (art. 1 and 5 name acts and orders in council), or of more than
//!    90 days, 12 weeks or 3 months (art. 4): content says `extends`, and the loader refuses it where the act does.
//! 3. Atw art. 2: a term of at least three days holds at least two days that are no Saturday, Sunday or holiday.
//! 4. Working days (Wgs art. 4 lid 2) are defined in no act. Counted here so that the household sees the earliest reading:
//!    only Saturday, Sunday and the holidays of Atw art. 3 lid 1 are skipped; a request in a weekend counts from Monday.
//! 5. A day from which something can be done (Participatiewet art. 41 lid 4) is the first of its kind, no end: nothing moves it.

use crate::base::{Date, EventId, Map};
use crate::guide::{Bound, Clock, Deadline, HolidayKind, Length, Period};

/// The end of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// The last day as counted. What the resident is advised to keep to.
    pub plain: Date,
    /// The last day after the extension of the Atw. What the municipality must keep to.
    pub last: Date,
}

impl Ending {
    /// The Atw moved the end.
    #[must_use]
    pub fn is_extended(self) -> bool {
        self.plain != self.last
    }
}

/// Counts a term from the day of its event. `None` where the list of holidays does not go, and for a term without a number of days.
#[must_use]
pub fn count(clock: &Clock, deadline: &Deadline, from: Date) -> Option<Ending> {
    count_with_pause(clock, deadline, from, 0)
}

/// Counts a term that stood still for some days, while the municipality waited for papers (Awb art. 4:15).
#[must_use]
pub fn count_with_pause(clock: &Clock, deadline: &Deadline, from: Date, pause: u16) -> Option<Ending> {
    let plain = end(clock, deadline.period, from)?.plus_days(i32::from(pause));
    if deadline.period.back {
        return Some(Ending { plain, last: plain });
    }
    let last = if deadline.extends { extended(clock, deadline.period.length, from, plain) } else { plain };
    // A list that stops before the day, or starts after it, cannot say whether the day is a holiday.
    let first = if counts_each_day(deadline.period.length) { from } else { plain };
    let listed = clock.since.is_none_or(|since| since <= first) && clock.until.is_some_and(|until| last <= until);
    let listed = listed || deadline.bound == Bound::FirstDay;
    let on = i32::from(deadline.bound == Bound::DayAfter);
    listed.then(|| Ending { plain: plain.plus_days(on), last: last.plus_days(on) })
}

/// The day of an event: as it was told, or the last day of the term whose end it is.
#[must_use]
pub(super) fn day_of(clock: &Clock, told: &Map<EventId, Date>, event: &EventId) -> Option<Date> {
    let ends_here = |deadline: &&Deadline| deadline.ends_in.as_ref() == Some(event);
    told.get(event).copied().or_else(|| {
        let before = clock.deadlines.iter().find(ends_here)?;
        count(clock, before, day_of(clock, told, &before.event)?).map(|ending| ending.last)
    })
}

/// The last day as counted.
fn end(clock: &Clock, period: Period, from: Date) -> Option<Date> {
    let sign = if period.back { -1 } else { 1 };
    Some(match period.length {
        Length::Days(days) => from.plus_days(sign * i32::from(days)),
        Length::Weeks(weeks) => from.plus_days(sign * i32::from(weeks) * 7),
        Length::Months(months) => from.plus_months(sign * i32::from(months)),
        Length::WorkingDays(days) => working_day_after(clock, from, days),
        Length::WithoutDelay => return None,
    })
}

/// Days on the way count, not only the last one.
const fn counts_each_day(length: Length) -> bool {
    match length {
        Length::Days(_) | Length::WorkingDays(_) => true,
        Length::Weeks(_) | Length::Months(_) | Length::WithoutDelay => false,
    }
}

fn extended(clock: &Clock, length: Length, from: Date, plain: Date) -> Date {
    let two_open_days = !matches!(length, Length::Days(..3));
    let mut last = plain;
    while is_closed(clock, last) || (two_open_days && open_days(clock, from, last) < 2) {
        last = last.plus_days(1);
    }
    last
}

/// The later reading, where the law leaves two: working days that skip every day of Atw art. 3, or a term outside an act that is
/// moved as one in an act is. `None` where both readings give the same day.
#[cfg(feature = "cli")]
#[must_use]
pub fn later_reading(clock: &Clock, deadline: &Deadline, from: Date) -> Option<Date> {
    let earlier = count(clock, deadline, from)?.last;
    let later = match deadline.period.length {
        Length::WorkingDays(days) => {
            let open = |day: &Date| !is_closed(clock, *day);
            (1..).map(|day| from.plus_days(day)).filter(open).nth(usize::from(days.saturating_sub(1)))?
        }
        Length::Days(_) | Length::Weeks(_) | Length::Months(_) => {
            let of_a_by_law = !deadline.extends && !deadline.period.back && deadline.bound == Bound::LastDay;
            if of_a_by_law { extended(clock, deadline.period.length, from, earlier) } else { earlier }
        }
        Length::WithoutDelay => return None,
    };
    // Where the list ends nobody knows whether the later day is a holiday.
    (later != earlier && clock.until.is_some_and(|until| later <= until)).then_some(later)
}

/// How many days after `from`, up to and including `last`, are no Saturday, Sunday or holiday; counted up to two.
fn open_days(clock: &Clock, from: Date, last: Date) -> usize {
    let days = from.days_until(last).clamp(0, 14);
    (1..=days).filter_map(|n| i32::try_from(n).ok()).filter(|n| !is_closed(clock, from.plus_days(*n))).take(2).count()
}

/// Saturday, Sunday or a day of Atw art. 3: no term ends on it.
fn is_closed(clock: &Clock, day: Date) -> bool {
    day.is_weekend() || clock.holidays.contains_key(&day)
}

/// This day, or the next one that is no Saturday, Sunday or day of Atw art. 3: for appointments, on which people must be there.
#[must_use]
pub(super) fn open_day(clock: &Clock, mut day: Date) -> Date {
    while is_closed(clock, day) {
        day = day.plus_days(1);
    }
    day
}

/// Saturday, Sunday or a holiday of Atw art. 3 lid 1: surely no working day.
#[must_use]
pub fn is_working_day(clock: &Clock, day: Date) -> bool {
    !day.is_weekend() && clock.holidays.get(&day) != Some(&HolidayKind::General)
}

/// The day that is this many working days later; with 0 the day itself, or the first working day after it.
#[must_use]
pub fn working_day_after(clock: &Clock, from: Date, days: u16) -> Date {
    let mut day = from;
    for _ in 0..days {
        day = next_working_day(clock, day.plus_days(1));
    }
    next_working_day(clock, day)
}

fn next_working_day(clock: &Clock, mut day: Date) -> Date {
    while !is_working_day(clock, day) {
        day = day.plus_days(1);
    }
    day
}

#[cfg(test)]
mod tests {
    use super::{count, day_of, open_day};
    use crate::base::{Date, DeadlineId, EventId, Map};
    use crate::guide::{Bound, Clock, Deadline, DutyOf, HolidayKind, Length, Period};
    use crate::text::Text;

    fn date(text: &str) -> Date {
        Date::parse(text).expect(text)
    }

    fn clock() -> Clock {
        let days = ["2026-12-25", "2026-12-26", "2027-01-01", "2027-03-29", "2027-04-27", "2027-05-05", "2027-05-06", "2027-05-17"];
        let mut holidays: Map<_, _> = days.iter().map(|day| (date(day), HolidayKind::General)).collect();
        holidays.insert(date("2027-03-26"), HolidayKind::GoodFriday);
        holidays.insert(date("2027-05-07"), HolidayKind::Equated);
        Clock { holidays, since: Some(date("2026-01-01")), until: Some(date("2027-12-31")), ..Clock::default() }
    }

    fn term(length: Length, extends: bool) -> Deadline {
        Deadline {
            id: DeadlineId::new("d"),
            event: EventId::new("e"),
            when: None,
            what: Text::new("k", "w"),
            period: Period { length, back: false },
            bound: Bound::LastDay,
            duty_of: DutyOf::Municipality,
            extends,
            ends_in: None,
            in_plan: true,
            ground: "".into(),
        }
    }

    #[test]
    fn the_list_of_holidays_bounds_what_can_be_counted() {
        let rows = [
            // The last day that the list knows, and the day after it.
            ("2027-11-19", Length::Weeks(6), true, Some("2027-12-31")),
            ("2027-11-20", Length::Weeks(6), true, None),
            // By-law or not: whoever reads the date must be able to see whether it is a holiday.
            ("2027-11-20", Length::Weeks(6), false, None),
            // Christmas 2025 is not in the list: working days over it would be counted wrong.
            ("2025-12-24", Length::WorkingDays(3), false, None),
            ("2025-12-24", Length::Days(7), true, None),
            // For a term in weeks only its end must be in the list.
            ("2025-12-24", Length::Weeks(6), true, Some("2026-02-04")),
            ("2025-11-14", Length::Weeks(6), true, None),
            // There is no number of days to count.
            ("2026-11-23", Length::WithoutDelay, false, None),
        ];
        for (from, length, extends, last) in rows {
            let ending = count(&clock(), &term(length, extends), date(from));
            assert_eq!(ending.map(|ending| ending.last), last.map(date), "{from} {length:?}");
        }
        assert_eq!(count(&Clock::default(), &term(Length::Weeks(1), true), date("2026-11-23")), None, "no list, no date");
    }

    #[test]
    fn backwards_nothing_is_extended_and_no_holiday_is_needed() {
        for (from, length, day) in [
            ("2026-12-31", Length::Weeks(4), "2026-12-03"),
            ("2027-01-23", Length::Weeks(4), "2026-12-26"),
            ("2026-01-31", Length::Months(3), "2025-10-31"),
            ("2027-05-31", Length::Months(3), "2027-02-28"),
        ] {
            let back = Deadline { period: Period { length, back: true }, ..term(length, false) };
            let ending = count(&clock(), &back, date(from)).expect(from);
            assert_eq!((ending.plain, ending.last), (date(day), date(day)), "{from} {length:?}");
        }
    }

    #[test]
    fn the_day_after_a_term_follows_its_extended_end() {
        let after = Deadline { bound: Bound::DayAfter, ..term(Length::Weeks(6), true) };
        // Six weeks from Friday 20 November end on New Year's Day: moved to Monday 4 January.
        let ending = count(&clock(), &after, date("2026-11-20")).expect("it counts");
        assert_eq!((ending.plain, ending.last), (date("2027-01-02"), date("2027-01-05")));
    }

    #[test]
    fn the_end_of_a_term_is_an_event_as_good_as_one_that_was_told() {
        let objection = Deadline { ends_in: Some(EventId::new("over")), ..term(Length::Weeks(6), true) };
        let clock = Clock { deadlines: vec![objection], ..clock() };
        let mut told = Map::default();
        assert_eq!(day_of(&clock, &told, &EventId::new("over")), None, "nothing happened yet");
        told.insert(EventId::new("e"), date("2026-11-20"));
        assert_eq!(day_of(&clock, &told, &EventId::new("over")), Some(date("2027-01-04")));
        told.insert(EventId::new("over"), date("2027-01-11"));
        assert_eq!(day_of(&clock, &told, &EventId::new("over")), Some(date("2027-01-11")), "what was told goes first");
    }

    #[test]
    fn an_appointment_is_on_no_day_that_people_are_off() {
        for (day, open) in [
            ("2026-11-24", "2026-11-24"),
            // Sunday; Good Friday with Easter; a day equated by decree with the weekend after it.
            ("2027-01-10", "2027-01-11"),
            ("2027-03-26", "2027-03-30"),
            ("2027-05-07", "2027-05-10"),
        ] {
            assert_eq!(open_day(&clock(), date(day)), date(open), "{day}");
        }
    }
}

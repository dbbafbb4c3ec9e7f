//! Counting terms by the Algemene termijnenwet (Atw). The rules are here; the terms and the holidays are content.
//!
//! 1. The day of the event is not counted; a term in weeks ends on the same day of the week.
//! 2. Atw art. 1 lid 1: a term set in an act that ends on Saturday, Sunday or a holiday runs to the next day that is none of these.
//! 3. Atw art. 2: a term of at least three days holds at least two days that are no Saturday, Sunday or holiday.
//! 4. Working days (Wgs art. 4 lid 2) are defined in no act. Counted here so that the household sees the earliest reading:
//!    only Saturday, Sunday and the holidays of Atw art. 3 lid 1 are skipped; a request in a weekend counts from Monday.

use crate::base::Date;
use crate::guide::{Clock, Deadline, HolidayKind, Period};

/// The end of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// The last day as counted. What the resident is advised to keep to.
    pub plain: Date,
    /// The last day after the extension of the Atw. What the municipality must keep to.
    pub last: Date,
}

/// Counts a term from the day of its event. `None` beyond the last day of the list of holidays.
#[must_use]
pub fn count(clock: &Clock, deadline: &Deadline, from: Date) -> Option<Ending> {
    let ending = match deadline.period {
        Period::Days(days) => extended(clock, deadline, from, from.plus_days(i32::from(days)), days >= 3),
        Period::Weeks(weeks) => extended(clock, deadline, from, from.plus_days(i32::from(weeks) * 7), true),
        Period::WorkingDays(days) => {
            let day = working_day_after(clock, from, days);
            Ending { plain: day, last: day }
        }
    };
    clock.until.is_some_and(|until| ending.last <= until).then_some(ending)
}

fn extended(clock: &Clock, deadline: &Deadline, from: Date, plain: Date, two_days: bool) -> Ending {
    if !deadline.extends {
        return Ending { plain, last: plain };
    }
    let mut last = plain;
    while is_closed(clock, last) || (two_days && open_days(clock, from, last) < 2) {
        last = last.plus_days(1);
    }
    Ending { plain, last }
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
    use super::count;
    use crate::base::{Date, DeadlineId, EventId};
    use crate::guide::{Clock, Deadline, DutyOf, HolidayKind, Period};
    use crate::text::Text;

    fn clock() -> Clock {
        let general = ["2026-12-25", "2026-12-26", "2027-01-01", "2027-04-27", "2027-05-05", "2027-05-06", "2027-05-17"];
        let mut holidays: crate::base::Map<_, _> = general.iter().map(|day| (date(day), HolidayKind::General)).collect();
        holidays.insert(date("2027-05-07"), HolidayKind::Equated);
        Clock { holidays, until: Some(date("2028-12-31")), ..Clock::default() }
    }

    fn date(text: &str) -> Date {
        Date::parse(text).expect(text)
    }

    #[test]
    fn terms_end_where_the_algemene_termijnenwet_ends_them() {
        let rows = [
            // A term in weeks ends on the same day of the week.
            ("2026-11-23", Period::Weeks(6), true, "2027-01-04", "2027-01-04"),
            // It ends on a Saturday, after it come a Sunday and no holiday.
            ("2026-11-21", Period::Weeks(6), true, "2027-01-02", "2027-01-04"),
            // Christmas and the weekend after it.
            ("2026-12-18", Period::Days(7), true, "2026-12-25", "2026-12-28"),
            // Ascension Day, then a day equated by decree, then a weekend.
            ("2027-03-25", Period::Weeks(6), true, "2027-05-06", "2027-05-10"),
            // A term of a by-law is not extended.
            ("2026-11-21", Period::Weeks(6), false, "2027-01-02", "2027-01-02"),
            // Three days from Christmas Eve: at least two of them open (art. 2).
            ("2026-12-24", Period::Days(3), true, "2026-12-27", "2026-12-29"),
            // Three working days, over a weekend, from a Sunday, over Christmas.
            ("2026-11-25", Period::WorkingDays(3), false, "2026-11-30", "2026-11-30"),
            ("2026-11-29", Period::WorkingDays(3), false, "2026-12-02", "2026-12-02"),
            ("2026-12-24", Period::WorkingDays(3), false, "2026-12-30", "2026-12-30"),
        ];
        for (from, period, extends, plain, last) in rows {
            let deadline = Deadline {
                id: DeadlineId::new("d"),
                event: EventId::new("e"),
                when: None,
                what: Text::new("k", "w"),
                period,
                duty_of: DutyOf::Municipality,
                extends,
                ground: "".into(),
            };
            let ending = count(&clock(), &deadline, date(from)).expect(from);
            assert_eq!((ending.plain, ending.last), (date(plain), date(last)), "{from} {period:?}");
        }
    }

    #[test]
    fn beyond_the_last_holiday_no_date_is_given() {
        let mut clock = clock();
        clock.until = Some(date("2026-12-31"));
        let deadline = Deadline {
            id: DeadlineId::new("d"),
            event: EventId::new("e"),
            when: None,
            what: Text::new("k", "w"),
            period: Period::Weeks(6),
            duty_of: DutyOf::Municipality,
            extends: true,
            ground: "".into(),
        };
        assert_eq!(count(&clock, &deadline, date("2026-12-01")), None);
    }
}

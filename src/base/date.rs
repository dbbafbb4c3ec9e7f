//! A calendar day: year, month, day. No time, no time zone, no clock: "today" is always an argument.

use super::{Pack, Unpacker, whole_number};
use std::fmt;
use time::{Duration, Month};

/// A day of the week, Monday first.
pub use time::Weekday;

/// A day of the calendar.
///
/// ```
/// use keukentafel::base::Date;
/// let day = Date::parse("2028-02-28").unwrap();
/// assert_eq!(day.plus_days(1).to_string(), "2028-02-29");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(time::Date);

/// Why three numbers are not a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateProblem {
    /// Something is missing, or is not a number.
    NotNumbers,
    /// The month is not from 1 to 12.
    NoSuchMonth,
    /// The month has fewer days.
    NoSuchDay {
        /// The month that was asked for, 1 to 12.
        month: u8,
        /// How many days it has in that year.
        days: u8,
    },
    /// The year is not from 1900 to 2199: surely a slip.
    NoSuchYear,
}

impl Date {
    /// A day from its three numbers.
    ///
    /// # Errors
    /// Says which number is wrong.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, DateProblem> {
        if !(1900..2200).contains(&year) {
            return Err(DateProblem::NoSuchYear);
        }
        let named = Month::try_from(month).map_err(|_| DateProblem::NoSuchMonth)?;
        let days = named.length(year);
        time::Date::from_calendar_date(year, named, day).map(Self).map_err(|_| DateProblem::NoSuchDay { month, days })
    }

    /// A day written as `YYYY-MM-DD`, and nothing else.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, DateProblem> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' || !text.is_ascii() {
            return Err(DateProblem::NotNumbers);
        }
        Self::from_parts(&text[8..], &text[5..7], &text[..4])
    }

    /// A day from three fields as a person filled them in.
    ///
    /// # Errors
    /// Says what is wrong with them.
    pub fn from_parts(day: &str, month: &str, year: &str) -> Result<Self, DateProblem> {
        let number = |text: &str| -> Result<u16, DateProblem> {
            let text = text.trim();
            if text.is_empty() || text.len() > 4 || !text.bytes().all(|b| b.is_ascii_digit()) {
                return Err(DateProblem::NotNumbers);
            }
            whole_number(text).ok_or(DateProblem::NotNumbers)
        };
        let (day, month, year) = (number(day)?, number(month)?, number(year)?);
        let small = |value: u16| u8::try_from(value).unwrap_or(u8::MAX);
        Self::new(i32::from(year), small(month), small(day))
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        u8::from(self.0.month())
    }

    /// The day of the month, from 1.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.0.day()
    }

    /// The day of the week.
    #[must_use]
    pub const fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// This many days later, or earlier when negative. Stops at the ends of the calendar.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        let end = if days < 0 { time::Date::MIN } else { time::Date::MAX };
        Self(self.0.checked_add(Duration::days(i64::from(days))).unwrap_or(end))
    }

    /// This many months later, or earlier when negative: the same day of the month, or the last day of a shorter month.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let count = self.year().saturating_mul(12).saturating_add(i32::from(self.month()) - 1).saturating_add(months);
        let (year, end) = (count.div_euclid(12), if months < 0 { time::Date::MIN } else { time::Date::MAX });
        let month = u8::try_from(count.rem_euclid(12) + 1).ok().and_then(|month| Month::try_from(month).ok());
        let date = month.and_then(|month| time::Date::from_calendar_date(year, month, self.day().min(month.length(year))).ok());
        Self(date.unwrap_or(end))
    }

    /// How many days from this day to `later`; negative when it lies before.
    #[must_use]
    pub fn days_until(self, later: Self) -> i64 {
        (later.0 - self.0).whole_days()
    }

    /// Saturday or Sunday.
    #[must_use]
    pub const fn is_weekend(self) -> bool {
        matches!(self.weekday(), Weekday::Saturday | Weekday::Sunday)
    }
}

impl Pack for Date {
    fn pack(&self, out: &mut Vec<u8>) {
        self.0.to_julian_day().unsigned_abs().pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let day = i32::try_from(u32::unpack(from)).unwrap_or_default();
        time::Date::from_julian_day(day).map_or_else(
            |_| {
                from.refuse();
                Self(time::Date::MIN)
            },
            Self,
        )
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, DateProblem};

    #[test]
    fn three_fields_are_a_day_or_say_what_is_wrong() {
        let rows = [
            ("9", "12", "2026", Ok("2026-12-09")),
            (" 29 ", "2", "2028", Ok("2028-02-29")),
            ("31", "11", "2026", Err(DateProblem::NoSuchDay { month: 11, days: 30 })),
            ("29", "2", "2027", Err(DateProblem::NoSuchDay { month: 2, days: 28 })),
            ("0", "1", "2027", Err(DateProblem::NoSuchDay { month: 1, days: 31 })),
            ("1", "13", "2027", Err(DateProblem::NoSuchMonth)),
            ("1", "1", "27", Err(DateProblem::NoSuchYear)),
            ("1", "1", "", Err(DateProblem::NotNumbers)),
            ("één", "1", "2027", Err(DateProblem::NotNumbers)),
            ("99999", "1", "2027", Err(DateProblem::NotNumbers)),
        ];
        for (day, month, year, expect) in rows {
            let got = Date::from_parts(day, month, year).map(|d| d.to_string());
            assert_eq!(got, expect.map(str::to_owned), "{day} {month} {year}");
        }
    }

    #[test]
    fn a_month_on_is_the_same_day_or_the_last_of_a_shorter_month() {
        let rows = [
            ("2026-11-23", 1, "2026-12-23"),
            ("2026-12-31", 2, "2027-02-28"),
            ("2027-12-31", 2, "2028-02-29"),
            ("2028-02-29", 12, "2029-02-28"),
            ("2027-05-31", -3, "2027-02-28"),
            ("2028-05-31", -3, "2028-02-29"),
            ("2026-01-31", -1, "2025-12-31"),
            ("2026-06-15", 0, "2026-06-15"),
        ];
        for (from, months, to) in rows {
            let from = Date::parse(from).expect(from);
            assert_eq!(from.plus_months(months).to_string(), to, "{from} {months}");
        }
    }

    #[test]
    fn only_the_long_form_is_read() {
        for bad in ["", "2026-1-1", "2026/01/01", "20260101", "2026-01-01T00:00", "２０２６-01-01"] {
            assert_eq!(Date::parse(bad), Err(DateProblem::NotNumbers), "{bad}");
        }
    }
}

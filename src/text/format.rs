//! How dates and lists are put into words. The order of day and month comes from the interface words, not from here.

use super::{Message, Words};
use crate::base::{Date, Weekday};

const MONTHS: [Message; 12] = [
    Message::January,
    Message::February,
    Message::March,
    Message::April,
    Message::May,
    Message::June,
    Message::July,
    Message::August,
    Message::September,
    Message::October,
    Message::November,
    Message::December,
];

impl<'g> Words<'g> {
    /// "9 december 2026".
    #[must_use]
    pub fn date(self, date: Date) -> String {
        let (day, year) = (date.day().to_string(), date.year().to_string());
        self.fill(Message::DateLong, &[&day, self.month(date.month()), &year])
    }

    /// "woensdag 9 december", with the year when it is another than that of `today`.
    #[must_use]
    pub fn near_date(self, date: Date, today: Date) -> String {
        let day = date.day().to_string();
        let short = self.fill(Message::DateWithWeekday, &[self.weekday(date), &day, self.month(date.month())]);
        if date.year() == today.year() { short } else { format!("{short} {}", date.year()) }
    }

    /// "december", for a month from 1 to 12.
    #[must_use]
    pub fn month(self, month: u8) -> &'g str {
        MONTHS.get(usize::from(month).wrapping_sub(1)).map_or("", |m| self.say(*m))
    }

    fn weekday(self, date: Date) -> &'g str {
        self.say(match date.weekday() {
            Weekday::Monday => Message::Monday,
            Weekday::Tuesday => Message::Tuesday,
            Weekday::Wednesday => Message::Wednesday,
            Weekday::Thursday => Message::Thursday,
            Weekday::Friday => Message::Friday,
            Weekday::Saturday => Message::Saturday,
            Weekday::Sunday => Message::Sunday,
        })
    }

    /// "Sanne, Mees en Liv".
    #[must_use]
    pub fn list<S: AsRef<str>>(self, items: &[S]) -> String {
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first @ .., last] => self.fill(Message::ListAnd, &[&self.commas(first), last.as_ref()]),
        }
    }

    /// Own words between quotation marks.
    #[must_use]
    pub fn quote(self, words: &str) -> String {
        self.fill(Message::Quoted, &[words])
    }
}

//! The days that matter, in bands: this week, next week, later. The first two weeks matter most, so it is no true scale.

use super::super::{Day, DayBand};
use crate::base::Date;
use crate::text::{Message, Words};

/// Puts days, in their order, into bands. A day without a date is one that does not count yet.
pub(in crate::screen) fn bands(words: Words<'_>, today: Date, days: Vec<(Option<Date>, Day)>) -> Vec<DayBand> {
    let mut bands: Vec<DayBand> = Vec::new();
    for (date, day) in days {
        let title = words.say(band(today, date));
        match bands.iter_mut().find(|band| band.title == title) {
            Some(band) => band.days.push(day),
            None => bands.push(DayBand { title: title.to_owned(), days: vec![day] }),
        }
    }
    bands
}

/// A week begins on Monday.
fn band(today: Date, date: Option<Date>) -> Message {
    let Some(date) = date else { return Message::NotYetCounting };
    match today.days_until(date) + i64::from(today.weekday().number_days_from_monday()) {
        ..7 => Message::ThisWeek,
        7..14 => Message::NextWeek,
        14.. => Message::LaterOn,
    }
}

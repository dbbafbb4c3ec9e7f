//! A calendar day in three fields, kept as typed until it is a day.

use super::Invalid;
use crate::base::{Date, DateProblem};

/// The three fields as a person filled them in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DateFields {
    /// Day of the month.
    pub day: String,
    /// Month.
    pub month: String,
    /// Year.
    pub year: String,
}

impl DateFields {
    /// The fields of a day.
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self { day: date.day().to_string(), month: date.month().to_string(), year: date.year().to_string() }
    }

    /// The day these fields say.
    ///
    /// # Errors
    /// [`Invalid::Empty`] when all are empty, else why it is not a day.
    pub fn accept(&self) -> Result<Date, Invalid> {
        if [&self.day, &self.month, &self.year].iter().all(|field| field.trim().is_empty()) {
            return Err(Invalid::Empty);
        }
        Date::from_parts(&self.day, &self.month, &self.year).map_err(|problem: DateProblem| Invalid::NotADay(problem))
    }
}

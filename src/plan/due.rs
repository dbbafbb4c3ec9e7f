//! A term of the law as a plan tells it: counting, not counting yet, or without a day.

use super::clock::Ending;
use crate::base::{Date, DeadlineId, EventId};
use crate::guide::{Bound, DutyOf};

/// A term that the law gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Which.
    pub id: DeadlineId,
    /// What must have happened.
    pub what: String,
    /// Whose duty it is.
    pub duty_of: DutyOf,
    /// What the day at its end is.
    pub bound: Bound,
    /// The article gives no number of days: at once.
    pub at_once: bool,
    /// What starts it, in words.
    pub event: String,
    /// The day it counts from, when that happened.
    pub from: Option<Date>,
    /// Its end, when it counts: advice and last day.
    pub end: Option<Ending>,
    /// When it does not count yet: if the step that starts it is done on this day, this is its end.
    pub if_asked: Option<(Date, Ending)>,
    /// Where there is no day to show: that it does not count yet and what starts it, or that no list of holidays goes so far.
    pub no_day: Option<String>,
    /// What holds for a date of the municipality: it may ask for papers, or report delay.
    pub unless: Option<String>,
    /// The period in words.
    pub period: String,
    /// Law and article.
    pub ground: String,
}

/// The term that starts when a step is done on its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Starts {
    /// Which.
    pub deadline: DeadlineId,
    /// What starts it, and other terms with it.
    pub event: EventId,
    /// Its end.
    pub end: Ending,
    /// The same in words: what must have happened, and when.
    pub words: String,
}

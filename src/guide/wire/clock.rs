//! The written form of the dates that the law gives.

use crate::questionnaire::wire::Condition;
use serde::{Deserialize, Serialize};

/// `clock.json`: the dates that the law gives.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// Address of the JSON Schema, for editors.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// What starts a clock.
    pub events: Vec<ClockEvent>,
    /// The clocks.
    pub deadlines: Vec<Deadline>,
    /// The days on which a term set in an act does not end.
    pub holidays: Holidays,
}

/// Something that happens on a day and starts a clock.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClockEvent {
    /// Id of the event.
    pub id: String,
    /// What happened, in plain words: "you ask for help with debts".
    pub name: String,
}

/// A term that the law sets.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// Id of the deadline.
    pub id: String,
    /// The event it counts from.
    pub event: String,
    /// In the plan only when this holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What must have happened, in plain words.
    pub what: String,
    /// How long.
    pub period: Period,
    /// What the day at its end is.
    #[serde(default)]
    pub bound: Bound,
    /// Whose duty it is.
    pub duty_of: DutyOf,
    /// The Algemene termijnenwet moves an end on Saturday, Sunday or a holiday (art. 1); not so for by-law terms.
    pub extends: bool,
    /// The event that its end is: a term that waits for this one counts from its last day.
    #[serde(default)]
    pub ends_in: Option<String>,
    /// It stands still while the municipality waits for papers it asked for (Awb art. 4:15).
    #[serde(default)]
    pub pauses: bool,
    /// In plans (the default), or only for who counts dates with `keukentafel dates`.
    #[serde(default = "yes")]
    pub in_plan: bool,
    /// The act lets a by-law set this term, and gives the longest it may be: a guide that extends this one may fill it in.
    #[serde(default)]
    pub by_law: bool,
    /// The law.
    pub law: String,
    /// The article.
    pub article: String,
    /// Address of the text that was read.
    pub source: String,
    /// Day on which it was checked, `YYYY-MM-DD`.
    pub checked: String,
}

const fn yes() -> bool {
    true
}

/// A length of time: exactly one of `days`, `weeks`, `months`, `working_days`, `without_delay`; and maybe `back`.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// Calendar days.
    #[serde(default)]
    pub days: Option<u16>,
    /// Weeks.
    #[serde(default)]
    pub weeks: Option<u16>,
    /// Months: the same day of the month, or the last day of a shorter month.
    #[serde(default)]
    pub months: Option<u16>,
    /// Working days.
    #[serde(default)]
    pub working_days: Option<u16>,
    /// At once: the article gives no number of days.
    #[serde(default)]
    pub without_delay: bool,
    /// Counted backwards from the event.
    #[serde(default)]
    pub back: bool,
}

/// What the day at the end of a term is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// The last day on which it can be done.
    #[default]
    LastDay,
    /// The first day on which it can be done.
    FirstDay,
    /// The term is somebody else's; it can be done from the day after it.
    DayAfter,
}

/// Whose duty a deadline is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DutyOf {
    /// The resident must act before it ends.
    Resident,
    /// The municipality must act before it ends.
    #[default]
    Municipality,
    /// Both, or either.
    Both,
}

/// The holidays, and how far the list goes.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Holidays {
    /// Last day the list is good for, `YYYY-MM-DD`. Beyond it no date is given.
    pub until: String,
    /// The days, by whole years: the list is good from 1 January of the year of its first day.
    pub days: Vec<Holiday>,
    /// Where the list comes from.
    pub source: String,
    /// Day on which it was checked, `YYYY-MM-DD`.
    pub checked: String,
}

/// A day on which a term does not end.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// Its name.
    pub name: String,
    /// Which paragraph of Algemene termijnenwet art. 3 makes it one.
    pub kind: HolidayKind,
}

/// What makes a day a holiday. Only the first kind is surely no working day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum HolidayKind {
    /// Algemene termijnenwet art. 3 lid 1.
    #[default]
    General,
    /// Good Friday, art. 3 lid 2.
    GoodFriday,
    /// Equated by royal decree, art. 3 lid 3.
    Equated,
}

//! What can be answered to a question, as far as any condition can tell it apart.
//!
//! Two answers that no test tells apart are one. So a scale, a date and a list of sixty options are finite, and small; nothing is
//! left out: each class stands for all of its answers, and has one of them as its example.

use crate::base::Date;
use crate::question::{OptionIx, OptionSet, QuestionType, Value};
use crate::questionnaire::{Check, Truth};

/// The classes of answers to one question.
#[derive(Debug, Clone)]
pub(super) enum Domain {
    /// One answer: an example of each class, and what each test says of it.
    One(Vec<(Value, Vec<Truth>)>),
    /// Options beside each other.
    More(Vec<Options>),
}

/// Options that no test tells apart.
#[derive(Debug, Clone)]
pub(super) struct Options {
    /// One of them.
    pub(super) example: OptionIx,
    /// They empty the others.
    pub(super) exclusive: bool,
    /// For each test, whether it holds when one of them is chosen.
    pub(super) chosen: Vec<bool>,
}

impl Domain {
    /// The classes for these tests.
    pub(super) fn of(question: &QuestionType, checks: &[Check], today: Date) -> Self {
        match question {
            QuestionType::Single(choices) => {
                let values = (0u8..).map(OptionIx).take(choices.options.len()).map(Value::Choice);
                Self::one(values, checks, today)
            }
            QuestionType::Multi(choices) => Self::more(choices.options.len(), choices.exclusive(), checks),
            QuestionType::Matrix(matrix) => Self::more(matrix.rows.options.len(), matrix.rows.exclusive(), checks),
            QuestionType::Scale(_) => Self::one((0..=10).map(Value::Figure), checks, today),
            QuestionType::Date => Self::one(days(checks).into_iter().map(|days| Value::Date(today.plus_days(days))), checks, today),
            QuestionType::Open(_) | QuestionType::Line(_) => Self::one([Value::Words("...".into())], checks, today),
        }
    }

    fn one(values: impl IntoIterator<Item = Value>, checks: &[Check], today: Date) -> Self {
        let mut classes: Vec<(Value, Vec<Truth>)> = Vec::new();
        for value in values {
            let says: Vec<Truth> = checks.iter().map(|check| check.on(&value, today)).collect();
            if !classes.iter().any(|(_, other)| *other == says) {
                classes.push((value, says));
            }
        }
        Self::One(classes)
    }

    fn more(options: usize, exclusive: OptionSet, checks: &[Check]) -> Self {
        let mut classes: Vec<Options> = Vec::new();
        for example in (0u8..).map(OptionIx).take(options) {
            let holds = |check: &Check| match check {
                Check::OneOf(set) => set.has(example),
                Check::OtherThan(set) => !set.has(example),
                Check::Answered => true,
                Check::AtLeast(_) | Check::AtMost(_) | Check::WithinDays(_) => false,
            };
            let chosen: Vec<bool> = checks.iter().map(holds).collect();
            let exclusive = exclusive.has(example);
            if !classes.iter().any(|other| other.exclusive == exclusive && other.chosen == chosen) {
                classes.push(Options { example, exclusive, chosen });
            }
        }
        Self::More(classes)
    }
}

/// Days from today that some test tells apart: yesterday, today, and around the end of each term.
fn days(checks: &[Check]) -> Vec<i32> {
    let mut days = vec![-1, 0];
    for check in checks {
        if let Check::WithinDays(term) = check {
            days.extend([i32::from(*term), i32::from(*term) + 1]);
        }
    }
    days.sort_unstable();
    days.dedup();
    days
}

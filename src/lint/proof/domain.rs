//! What can be answered to a question, as far as any condition can tell it apart.
//!
//! Two answers that no test tells apart are one. So a scale, a number, a date and a list of sixty options are finite, and small; nothing is
//! left out: each class stands for all of its answers, and has one of them as its example.

use crate::base::Date;
use crate::question::{Number, OptionIx, OptionSet, QuestionType, Value};
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
            QuestionType::Number(number) => Self::one(figures(number, checks).into_iter().map(Value::Figure), checks, today),
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

/// Numbers that some test tells apart: both ends, and both sides of each threshold. Between two thresholds all numbers are alike.
fn figures(number: &Number, checks: &[Check]) -> Vec<u32> {
    let mut figures = vec![number.min, number.max];
    for check in checks {
        match check {
            Check::AtLeast(least) => figures.extend([least.saturating_sub(1), *least]),
            Check::AtMost(most) => figures.extend([*most, most.saturating_add(1)]),
            Check::OneOf(_) | Check::OtherThan(_) | Check::Answered | Check::WithinDays(_) => {}
        }
    }
    figures.retain(|figure| (number.min..=number.max).contains(figure));
    figures.sort_unstable();
    figures.dedup();
    figures
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

#[cfg(test)]
mod tests {
    use super::{Check, Domain};
    use crate::base::Date;
    use crate::question::{Number, QuestionType};

    /// The example of each class.
    fn examples(number: Number, checks: &[Check]) -> Vec<u32> {
        let today = Date::parse("2026-11-22").expect("a day");
        match Domain::of(&QuestionType::Number(number), checks, today) {
            Domain::One(classes) => classes.into_iter().filter_map(|(value, _)| value.figure()).collect(),
            Domain::More(_) => panic!("a number is one answer"),
        }
    }

    #[test]
    fn a_large_range_is_as_many_classes_as_its_tests_tell_apart() {
        let of = |checks: &[Check]| examples(Number { min: 0, max: 4_000_000_000, unit: None }, checks);
        assert_eq!(of(&[Check::Answered]), [0]);
        assert_eq!(of(&[Check::AtLeast(100)]), [0, 100]);
        assert_eq!(of(&[Check::AtLeast(100), Check::AtMost(100)]), [0, 100, 101]);
        assert_eq!(of(&[Check::AtLeast(0), Check::AtMost(u32::MAX)]), [0], "all pass: nothing to tell apart");
        assert_eq!(of(&[Check::AtLeast(u32::MAX)]), [0], "none passes");
    }
}

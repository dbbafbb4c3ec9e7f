//! Which answers a condition asks for: the tests in it that make it hold.

use crate::questionnaire::{Check, Condition, ItemIx};

/// The tests that count towards a yes; what stands under `not` and `unless` does not.
pub(super) fn asked_for(condition: &Condition, found: &mut Vec<(ItemIx, Check)>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| asked_for(part, found)),
        Condition::AnyMember(inner) | Condition::EachMember(inner) => asked_for(inner, found),
        Condition::Not(_) | Condition::Unless(_) => {}
        Condition::Test(item, check) => found.push((*item, *check)),
    }
}

/// All tests, wherever they stand.
pub(super) fn all_tests(condition: &Condition, found: &mut Vec<(ItemIx, Check)>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| all_tests(part, found)),
        Condition::AnyMember(inner) | Condition::EachMember(inner) | Condition::Not(inner) | Condition::Unless(inner) => {
            all_tests(inner, found);
        }
        Condition::Test(item, check) => found.push((*item, *check)),
    }
}

/// Whether one answer can make both tests hold.
pub(super) fn overlap(one: Check, other: Check) -> bool {
    match (one, other) {
        (Check::OneOf(a), Check::OneOf(b)) => !a.and(b).is_empty(),
        (Check::OneOf(a), Check::OtherThan(b)) | (Check::OtherThan(b), Check::OneOf(a)) => !a.without(b).is_empty(),
        (Check::AtLeast(least), Check::AtMost(most)) | (Check::AtMost(most), Check::AtLeast(least)) => least <= most,
        (Check::OtherThan(_), Check::OtherThan(_))
        | (Check::AtLeast(_), Check::AtLeast(_))
        | (Check::AtMost(_), Check::AtMost(_))
        | (Check::WithinDays(_), Check::WithinDays(_))
        | (Check::Answered, _)
        | (_, Check::Answered) => true,
        // Tests of another kind of question never look at the same one.
        (Check::OneOf(_) | Check::OtherThan(_) | Check::AtLeast(_) | Check::AtMost(_) | Check::WithinDays(_), _) => false,
    }
}

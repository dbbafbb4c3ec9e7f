//! Turns written conditions into checked ones, and says where one does not fit.

use super::{Check, Condition, ItemIx, Questionnaire, wire};
use crate::base::{Code, Diagnostic, Place, remark};
use crate::question::{Choices, OptionSet, QuestionType};

/// A condition may be nested this deep.
const MAX_DEPTH: usize = 16;

/// Compiles conditions against the items of a questionnaire, and collects what is wrong.
#[derive(Debug)]
pub(crate) struct Compiler<'q> {
    questionnaire: &'q Questionnaire,
    diagnostics: &'q mut Vec<Diagnostic>,
}

impl<'q> Compiler<'q> {
    pub(crate) fn new(questionnaire: &'q Questionnaire, diagnostics: &'q mut Vec<Diagnostic>) -> Self {
        Self { questionnaire, diagnostics }
    }

    /// Compiles a condition. `None` when it is wrong; then a diagnostic says why.
    pub(crate) fn condition(&mut self, wire: &wire::Condition, place: &Place) -> Option<Condition> {
        self.node(wire, place, 0)
    }

    /// Compiles a list of conditions, leaving out the wrong ones.
    pub(crate) fn conditions(&mut self, wire: &[wire::Condition], place: &Place) -> Vec<Condition> {
        wire.iter().enumerate().filter_map(|(at, condition)| self.condition(condition, &place.at(at))).collect()
    }

    fn node(&mut self, wire: &wire::Condition, place: &Place, depth: usize) -> Option<Condition> {
        if depth > MAX_DEPTH {
            self.fail(
                Code::TooDeep,
                place,
                remark!("this condition is nested more than {MAX_DEPTH} deep"),
                "split it over two questions, or flatten it",
            );
            return None;
        }
        let branches = [
            wire.all.is_some(),
            wire.any.is_some(),
            wire.not.is_some(),
            wire.unless.is_some(),
            wire.any_member.is_some(),
            wire.each_member.is_some(),
            wire.question.is_some(),
        ];
        if branches.iter().filter(|is| **is).count() != 1 || (wire.question.is_none() && tests(wire) > 0) {
            self.fail(
                Code::BadCondition,
                place,
                remark!("a condition has exactly one of all, any, not, unless, any_member, each_member, or question with its test"),
                "keep one, and put the others in an `all` or `any` around it",
            );
            return None;
        }
        if let Some(list) = wire.all.as_ref().or(wire.any.as_ref()) {
            let step = if wire.all.is_some() { "all" } else { "any" };
            if list.is_empty() {
                self.fail(Code::BadCondition, place, remark!("`{step}` is empty"), "write at least one condition in it");
            }
            let parts: Vec<_> = list.iter().enumerate().map(|(at, part)| self.node(part, &place.at(step).at(at), depth + 1)).collect();
            let parts: Box<[_]> = parts.into_iter().collect::<Option<Vec<_>>>()?.into();
            return Some(if wire.all.is_some() { Condition::All(parts) } else { Condition::Any(parts) });
        }
        let inner = [
            (&wire.not, "not", Condition::Not as fn(Box<Condition>) -> Condition),
            (&wire.unless, "unless", Condition::Unless),
            (&wire.any_member, "any_member", Condition::AnyMember),
            (&wire.each_member, "each_member", Condition::EachMember),
        ];
        for (field, step, make) in inner {
            if let Some(inner) = field {
                return self.node(inner, &place.at(step), depth + 1).map(|inner| make(Box::new(inner)));
            }
        }
        self.test(wire, place)
    }

    fn test(&mut self, wire: &wire::Condition, place: &Place) -> Option<Condition> {
        let link = wire.question.as_deref().unwrap_or_default();
        let Some(item) = self.questionnaire.find(link) else {
            self.fail(
                Code::UnknownId,
                &place.at("question"),
                remark!("there is no question `{link}`"),
                "check the spelling, or add the question",
            );
            return None;
        };
        if tests(wire) != 1 {
            self.fail(
                Code::BadCondition,
                place,
                remark!("the test on `{link}` needs exactly one of is, in, contains, other_than, at_least, at_most, answered, within_days"),
                "keep one test; join two tests with `all` or `any`",
            );
            return None;
        }
        let check = self.check(wire, item, place)?;
        Some(Condition::Test(item, check))
    }

    fn check(&mut self, wire: &wire::Condition, item: ItemIx, place: &Place) -> Option<Check> {
        let questionnaire = self.questionnaire;
        let item = questionnaire.item(item);
        let Some(question) = item.question() else {
            self.fail(Code::BadCondition, place, remark!("`{}` has no answer to test", item.link), "test a question instead");
            return None;
        };
        let check = match (question, question.choices()) {
            (_, Some(choices)) => self.option_check(wire, choices, place)?,
            (QuestionType::Scale(_) | QuestionType::Number(_), None) => {
                wire.at_least.map(Check::AtLeast).or(wire.at_most.map(Check::AtMost))
            }
            (QuestionType::Date, None) => wire.within_days.map(Check::WithinDays),
            (
                QuestionType::Single(_) | QuestionType::Multi(_) | QuestionType::Open(_) | QuestionType::Line(_) | QuestionType::Matrix(_),
                None,
            ) => None,
        };
        let answered = (wire.answered == Some(true)).then_some(Check::Answered);
        let found = check.or(answered);
        if found.is_none() {
            self.fail(
                Code::BadCondition,
                place,
                remark!("this test does not fit `{}`", item.link),
                "choices take is, in, contains, other_than; a scale or a number at_least, at_most; a date within_days; all take answered: true",
            );
        }
        found
    }

    /// The test on options; `Some(None)` when it is another kind of test.
    #[allow(clippy::option_option, reason = "wrong, another kind, or found: three outcomes of one step")]
    fn option_check(&mut self, wire: &wire::Condition, choices: &Choices, place: &Place) -> Option<Option<Check>> {
        let single = wire.is.as_ref().map(std::slice::from_ref);
        let (codes, step, check): (&[String], _, fn(OptionSet) -> Check) = match (single, &wire.one_of, &wire.contains, &wire.other_than) {
            (Some(one), ..) => (one, "is", Check::OneOf),
            (_, Some(list), ..) => (list, "in", Check::OneOf),
            (_, _, Some(list), _) => (list, "contains", Check::OneOf),
            (.., Some(list)) => (list, "other_than", Check::OtherThan),
            _ => return Some(None),
        };
        let mut set = OptionSet::EMPTY;
        for code in codes {
            let Some(option) = choices.find(code) else {
                self.fail(
                    Code::UnknownId,
                    &place.at(step),
                    remark!("the question has no option `{code}`"),
                    "check the spelling, or add the option",
                );
                return None;
            };
            set = set.or(OptionSet::only(option));
        }
        if set.is_empty() {
            self.fail(Code::BadCondition, &place.at(step), remark!("`{step}` names no option"), "name at least one option");
            return None;
        }
        Some(Some(check(set)))
    }

    fn fail(&mut self, code: Code, place: &Place, message: String, hint: &str) {
        self.diagnostics.push(Diagnostic::error(code, place.clone(), message, hint));
    }
}

/// How many tests are written beside `question`.
fn tests(wire: &wire::Condition) -> usize {
    let given = [
        wire.is.is_some(),
        wire.one_of.is_some(),
        wire.contains.is_some(),
        wire.other_than.is_some(),
        wire.at_least.is_some(),
        wire.at_most.is_some(),
        wire.answered.is_some(),
        wire.within_days.is_some(),
    ];
    given.into_iter().filter(|is| *is).count()
}

//! The laws of conditions: what is known stays known when more is said, and the reasons that are given are reason enough.

use super::guides::{guide, today};
use super::tried;
use keukentafel::base::{Date, MemberId};
use keukentafel::question::{OptionSet, QuestionType, Value};
use keukentafel::questionnaire::{Check, Condition, ItemIx, Known, Questionnaire, Reason, Truth};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Answers, and nothing else: here all questions are shown.
#[derive(Debug, Clone)]
struct Answers {
    values: BTreeMap<(ItemIx, Option<MemberId>), Value>,
    per_member: BTreeMap<ItemIx, bool>,
    members: Vec<MemberId>,
}

impl Known for Answers {
    fn value(&self, item: ItemIx, member: Option<MemberId>) -> Option<&Value> {
        self.values.get(&(item, member))
    }

    fn is_per_member(&self, item: ItemIx) -> bool {
        self.per_member.get(&item).copied().unwrap_or(false)
    }

    fn members(&self) -> &[MemberId] {
        &self.members
    }

    fn today(&self) -> Date {
        today()
    }
}

/// The questions that conditions look at: every kind, of the household and of members.
const LINKS: &[&str] = &["a.kind", "a.more", "a.day", "a.mark", "a.line", "p.role", "p.has", "p.mark", "p.born", "b.each"];

fn items() -> Vec<ItemIx> {
    let guide = guide(false);
    LINKS.iter().map(|link| guide.questionnaire.find(link).expect(link)).collect()
}

/// A test that the question can have, from two numbers.
fn check(questionnaire: &Questionnaire, item: ItemIx, kind: u8, number: u8) -> Check {
    let question = questionnaire.item(item).question().expect("a question");
    let set = |choices: &keukentafel::question::Choices| {
        let options = choices.options.iter().filter_map(|choice| choices.find(choice.code.as_str()));
        options
            .enumerate()
            .filter(|(nth, _)| number >> (nth % 8) & 1 == 1)
            .fold(OptionSet::EMPTY, |set, (_, option)| set.or(OptionSet::only(option)))
    };
    match (question, kind % 3) {
        (_, 0) => Check::Answered,
        (QuestionType::Single(choices) | QuestionType::Multi(choices), 1) => Check::OneOf(set(choices)),
        (QuestionType::Single(choices) | QuestionType::Multi(choices), _) => Check::OtherThan(set(choices)),
        (QuestionType::Scale(_), 1) => Check::AtLeast(u32::from(number % 11)),
        (QuestionType::Scale(_), _) => Check::AtMost(u32::from(number % 11)),
        (QuestionType::Number(_), 1) => Check::AtLeast(u32::from(number) * 20),
        (QuestionType::Number(_), _) => Check::AtMost(u32::from(number) * 20),
        (QuestionType::Date, _) => Check::WithinDays(u16::from(number)),
        (QuestionType::Open(_) | QuestionType::Line(_) | QuestionType::Matrix(_), _) => Check::Answered,
    }
}

fn value(questionnaire: &Questionnaire, item: ItemIx, number: u8) -> Value {
    let question = questionnaire.item(item).question().expect("a question");
    let option = |choices: &keukentafel::question::Choices| {
        choices.find(choices.options[usize::from(number) % choices.options.len()].code.as_str()).expect("an option")
    };
    match question {
        QuestionType::Single(choices) => Value::Choice(option(choices)),
        QuestionType::Multi(choices) => Value::Choices(OptionSet::only(option(choices)).or(OptionSet::only(option(choices)))),
        QuestionType::Scale(_) => Value::Figure(u32::from(number % 11)),
        QuestionType::Number(_) => Value::Figure(u32::from(number) * 13),
        QuestionType::Date => Value::Date(today().plus_days(i32::from(number) - 100)),
        QuestionType::Open(_) | QuestionType::Line(_) | QuestionType::Matrix(_) => Value::Words("x".into()),
    }
}

/// A tree of conditions. `doubts`: with `unless`, that turns "unknown" into yes.
fn tree(doubts: bool) -> impl Strategy<Value = Condition> {
    let leaf = (any::<prop::sample::Index>(), any::<u8>(), any::<u8>()).prop_map(|(item, kind, number)| {
        let item = *item.get(&items());
        Condition::Test(item, check(&guide(false).questionnaire, item, kind, number))
    });
    leaf.prop_recursive(4, 24, 3, move |inner| {
        let list = proptest::collection::vec(inner.clone(), 1..4);
        let one = inner.prop_map(Box::new);
        prop_oneof![
            2 => list.clone().prop_map(|parts| Condition::All(parts.into())),
            2 => list.prop_map(|parts| Condition::Any(parts.into())),
            2 => one.clone().prop_map(Condition::Not),
            u32::from(doubts) => one.clone().prop_map(Condition::Unless),
            1 => one.clone().prop_map(Condition::AnyMember),
            1 => one.prop_map(Condition::EachMember),
        ]
    })
}

/// Some of the answers that there could be, of up to three people.
fn answers() -> impl Strategy<Value = Answers> {
    let said = proptest::collection::vec((any::<prop::sample::Index>(), 1u8..4, any::<u8>()), 0..24);
    // There is always somebody: who fills this in.
    (said, 1u8..4).prop_map(|(said, people)| {
        let guide = guide(false);
        let questionnaire = &guide.questionnaire;
        let per_member: BTreeMap<ItemIx, bool> = items().into_iter().map(|item| (item, questionnaire.item(item).is_per_member())).collect();
        let values = said.into_iter().map(|(item, member, number)| {
            let item = *item.get(&items());
            let member = per_member.get(&item).copied().unwrap_or(false).then(|| MemberId::inside(member));
            ((item, member), value(questionnaire, item, number))
        });
        let values = values.collect();
        Answers { values, per_member, members: (1..=people).map(MemberId::inside).collect() }
    })
}

/// No `not`, `unless` in it: then it holds by what was said alone.
fn only_says_so(condition: &Condition) -> bool {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().all(only_says_so),
        Condition::AnyMember(inner) | Condition::EachMember(inner) => only_says_so(inner),
        Condition::Not(_) | Condition::Unless(_) => false,
        Condition::Test(..) => true,
    }
}

proptest! {
    #![proptest_config(tried(2_000))]

    /// The heart of "unanswered is unknown, never no": a further answer settles what was open, and turns nothing over.
    #[test]
    fn more_answers_never_turn_a_settled_condition(condition in tree(false), less in answers(), more in answers()) {
        let mut both = less.clone();
        for (key, value) in more.values {
            both.values.entry(key).or_insert(value);
        }
        let (before, after) = (condition.truth(&less, None), condition.truth(&both, None));
        prop_assert!(before == Truth::Unknown || before == after, "{before:?} became {after:?}");
    }

    #[test]
    fn nothing_said_means_nothing_known(condition in tree(false), people in 1u8..4) {
        let silence = Answers { values: BTreeMap::new(), per_member: BTreeMap::new(), members: (1..=people).map(MemberId::inside).collect() };
        prop_assert_eq!(condition.truth(&silence, None), Truth::Unknown);
    }

    #[test]
    fn the_laws_of_three_values_hold(parts in proptest::collection::vec(tree(true), 0..4), known in answers()) {
        let truth = |condition: &Condition| condition.truth(&known, None);
        let all = |parts: &[Condition]| Condition::All(parts.into());
        let any = |parts: &[Condition]| Condition::Any(parts.into());
        let not = |condition: Condition| Condition::Not(Box::new(condition));
        let nots: Vec<Condition> = parts.iter().cloned().map(not).collect();
        prop_assert_eq!(truth(&not(all(&parts))), truth(&any(&nots)), "not all is: for some not");
        prop_assert_eq!(truth(&not(any(&parts))), truth(&all(&nots)), "not any is: for all not");
        prop_assert_eq!(truth(&not(not(all(&parts)))), truth(&all(&parts)), "not not is itself");
        let turned: Vec<Condition> = parts.iter().rev().cloned().collect();
        prop_assert_eq!(truth(&all(&turned)), truth(&all(&parts)), "the order does not matter");
        prop_assert_eq!(truth(&any(&turned)), truth(&any(&parts)), "the order does not matter");
        let unless = Condition::Unless(Box::new(all(&parts)));
        prop_assert_eq!(truth(&unless), Truth::of(truth(&all(&parts)) != Truth::Yes), "unless is never unknown");
    }

    #[test]
    fn the_reasons_are_reason_enough(condition in tree(true), known in answers()) {
        if condition.truth(&known, None) != Truth::Yes {
            return Ok(());
        }
        let mut reasons: Vec<Reason> = Vec::new();
        condition.reasons(&known, None, &mut reasons);
        for reason in &reasons {
            let value = known.value(reason.item, reason.member);
            prop_assert!(value.is_some(), "{reason:?} was not said");
            prop_assert!(reason.option.is_none_or(|option| value.is_some_and(|value| value.options().has(option))), "{reason:?} was not chosen");
        }
        if only_says_so(&condition) {
            let mut alone = known.clone();
            alone.values.retain(|(item, member), _| reasons.iter().any(|reason| reason.item == *item && reason.member == *member));
            prop_assert_eq!(condition.truth(&alone, None), Truth::Yes, "with only {:?}", reasons);
        }
    }

    #[test]
    fn what_waits_says_what_for(condition in tree(true), known in answers()) {
        let mut waits = Vec::new();
        condition.waits_for(&known, None, &mut waits);
        let truth = condition.truth(&known, None);
        prop_assert!(truth == Truth::Unknown || waits.is_empty(), "settled, and waits for {waits:?}");
        prop_assert!(truth != Truth::Unknown || !waits.is_empty(), "waits, and does not say what for");
        let with_members = |condition: &Condition| matches!(condition, Condition::AnyMember(_) | Condition::EachMember(_));
        if !contains(&condition, &with_members) {
            let answered = waits.iter().find(|item| !known.is_per_member(**item) && known.value(**item, None).is_some());
            prop_assert!(answered.is_none(), "waits for {answered:?}, which was answered");
        }
    }
}

/// Whether a node like this is in the tree.
fn contains(condition: &Condition, like: &impl Fn(&Condition) -> bool) -> bool {
    like(condition)
        || match condition {
            Condition::All(parts) | Condition::Any(parts) => parts.iter().any(|part| contains(part, like)),
            Condition::Not(inner) | Condition::Unless(inner) | Condition::AnyMember(inner) | Condition::EachMember(inner) => {
                contains(inner, like)
            }
            Condition::Test(..) => false,
        }
}

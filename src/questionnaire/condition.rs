//! Conditions, compiled: a tree of tests on questions that are known to exist.

use super::{ItemIx, Truth};
use crate::base::{Date, Listed as _, MemberId, PushAll as _, packs};
use crate::question::{OptionSet, Value};

/// A condition that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// All hold.
    All(Box<[Condition]>),
    /// At least one holds.
    Any(Box<[Condition]>),
    /// It does not hold.
    Not(Box<Condition>),
    /// It is not certain that it holds.
    Unless(Box<Condition>),
    /// It holds for at least one member.
    AnyMember(Box<Condition>),
    /// It holds for every member.
    EachMember(Box<Condition>),
    /// A test of one answer.
    Test(ItemIx, Check),
}

packs!(enum Condition { 0 = All(a), 1 = Any(a), 2 = Not(a), 3 = Unless(a), 4 = AnyMember(a), 5 = EachMember(a), 6 = Test(a, b) });

/// A test of one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// One of these options is chosen.
    OneOf(OptionSet),
    /// An option other than these is chosen.
    OtherThan(OptionSet),
    /// The figure or number is this or more.
    AtLeast(u32),
    /// The figure or number is this or less.
    AtMost(u32),
    /// There is an answer with content.
    Answered,
    /// The day is today or at most this many days from now.
    WithinDays(u16),
}

packs!(enum Check { 0 = OneOf(a), 1 = OtherThan(a), 2 = AtLeast(a), 3 = AtMost(a), 4 = Answered, 5 = WithinDays(a) });

/// What a condition may look at: answers that count, the people, and the day.
pub trait Known {
    /// The answer to an item that counts: visible, and given with content.
    fn value(&self, item: ItemIx, member: Option<MemberId>) -> Option<&Value>;
    /// Whether the item is asked once for each member.
    fn is_per_member(&self, item: ItemIx) -> bool;
    /// The people of the household and around it.
    fn members(&self) -> &[MemberId];
    /// The day on which the conversation is held.
    fn today(&self) -> Date;
}

/// An answer that makes a condition hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// The question.
    pub item: ItemIx,
    /// The member who was asked.
    pub member: Option<MemberId>,
    /// The option that matters, when it was a choice.
    pub option: Option<crate::question::OptionIx>,
}

impl Check {
    /// What the test says of an answer.
    pub(crate) fn on(self, value: &Value, today: Date) -> Truth {
        match (self, value) {
            (Self::OneOf(set), value) => Truth::of(!value.options().and(set).is_empty()),
            (Self::OtherThan(set), value) => Truth::of(!value.options().without(set).is_empty()),
            (Self::AtLeast(least), Value::Figure(figure)) => Truth::of(*figure >= least),
            (Self::AtMost(most), Value::Figure(figure)) => Truth::of(*figure <= most),
            (Self::Answered, _) => Truth::Yes,
            (Self::WithinDays(days), Value::Date(date)) => Truth::of((0..=i64::from(days)).contains(&today.days_until(*date))),
            // The loader refuses a test that its question cannot have.
            (Self::AtLeast(_) | Self::AtMost(_) | Self::WithinDays(_), _) => Truth::Unknown,
        }
    }

    /// The chosen options that make this test hold.
    fn options(self, value: &Value) -> OptionSet {
        match self {
            Self::OneOf(set) => value.options().and(set),
            Self::OtherThan(set) => value.options().without(set),
            Self::AtLeast(_) | Self::AtMost(_) | Self::Answered | Self::WithinDays(_) => OptionSet::EMPTY,
        }
    }
}

impl Condition {
    /// Whether it holds. `member` is the person it is asked about, inside `any_member`, `each_member` and `per_member`.
    #[must_use]
    pub fn truth(&self, known: &impl Known, member: Option<MemberId>) -> Truth {
        match self {
            Self::All(parts) => Truth::all(parts.iter().map(|part| part.truth(known, member))),
            Self::Any(parts) => Truth::any(parts.iter().map(|part| part.truth(known, member))),
            Self::Not(inner) => inner.truth(known, member).negated(),
            Self::Unless(inner) => Truth::of(!inner.truth(known, member).is_yes()),
            Self::AnyMember(inner) => members(known, |person| inner.truth(known, Some(person)), Truth::any),
            Self::EachMember(inner) => members(known, |person| inner.truth(known, Some(person)), Truth::all),
            Self::Test(item, check) => test(*item, *check, known, member),
        }
    }

    /// Collects the answers that make it hold. Only of use when it does.
    pub fn reasons(&self, known: &impl Known, member: Option<MemberId>, out: &mut Vec<Reason>) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                for part in parts.iter().filter(|part| part.truth(known, member).is_yes()) {
                    part.reasons(known, member, out);
                }
            }
            // What is not so is no reason that a person recognises.
            Self::Not(_) | Self::Unless(_) => {}
            Self::AnyMember(inner) | Self::EachMember(inner) => {
                for person in known.members().iter().copied().filter(|person| inner.truth(known, Some(*person)).is_yes()) {
                    inner.reasons(known, Some(person), out);
                }
            }
            Self::Test(item, check) => test_reasons(*item, *check, known, member, out),
        }
    }

    /// Calls `visit` with every question that the condition looks at.
    pub fn each_item(&self, visit: &mut impl FnMut(ItemIx)) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.each_item(visit)),
            Self::Not(inner) | Self::Unless(inner) | Self::AnyMember(inner) | Self::EachMember(inner) => inner.each_item(visit),
            Self::Test(item, _) => visit(*item),
        }
    }

    /// The questions without an answer on which it waits. Empty when it is settled.
    pub fn waits_for(&self, known: &impl Known, member: Option<MemberId>, out: &mut Vec<ItemIx>) {
        if self.truth(known, member) != Truth::Unknown {
            return;
        }
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.waits_for(known, member, out)),
            Self::Not(inner) | Self::Unless(inner) => inner.waits_for(known, member, out),
            Self::AnyMember(inner) | Self::EachMember(inner) => inner.each_item(&mut |item| out.push(item)),
            Self::Test(item, _) => out.push(*item),
        }
    }
}

/// The person a test is about: only when the question is asked of each member.
fn scope(item: ItemIx, known: &impl Known, member: Option<MemberId>) -> Option<MemberId> {
    member.filter(|_| known.is_per_member(item))
}

fn test(item: ItemIx, check: Check, known: &impl Known, member: Option<MemberId>) -> Truth {
    let one = |person| known.value(item, person).map_or(Truth::Unknown, |value| check.on(value, known.today()));
    match scope(item, known, member) {
        None if known.is_per_member(item) => members(known, |person| one(Some(person)), Truth::any),
        scoped => one(scoped),
    }
}

fn test_reasons(item: ItemIx, check: Check, known: &impl Known, member: Option<MemberId>, out: &mut Vec<Reason>) {
    let mut one = |person| {
        let Some(value) = known.value(item, person) else { return };
        let options = check.options(value);
        if options.is_empty() {
            out.push(Reason { item, member: person, option: None });
        }
        out.push_all(options.iter().map(|option| Reason { item, member: person, option: Some(option) }));
    };
    match scope(item, known, member) {
        None if known.is_per_member(item) => {
            for person in known.members() {
                if known.value(item, Some(*person)).is_some_and(|value| check.on(value, known.today()).is_yes()) {
                    one(Some(*person));
                }
            }
        }
        scoped => one(scoped),
    }
}

/// Over all members; unknown when there is nobody yet.
fn members<K: Known>(known: &K, one: impl Fn(MemberId) -> Truth, join: fn(Vec<Truth>) -> Truth) -> Truth {
    let truths: Vec<Truth> = known.members().iter().map(|person| one(*person)).listed();
    if truths.is_empty() { Truth::Unknown } else { join(truths) }
}

//! For whom a goal is: the member whose answers ask for it, the whole household, or whom somebody named. Nobody's concern becomes
//! a goal of the person who happened to fill it in.

use super::wording::Wording;
use crate::answers::Asked;
use crate::base::{Listed as _, MemberId, retain};
use crate::guide::Whose;
use crate::question::Value;
use crate::questionnaire::{Condition, ItemIx, Reason};
use crate::text::Message;

/// For whom, as members and in words. No member where it was not said, or where the words name nobody of the household.
pub(super) fn for_whom(wording: &Wording<'_>, whose: &Whose, because: &[Reason]) -> (Vec<MemberId>, String) {
    let inside = || members(wording, |_| true);
    match whose {
        Whose::Asks => all(wording, asking(because)),
        Whose::Household => (inside(), wording.words.say(Message::ForHousehold).to_owned()),
        Whose::Members(when) => all(wording, holding(wording, when)),
        Whose::OneOf(when) => one(wording, holding(wording, when)),
        Whose::Named(item, ask) => named(wording, *item, *ask),
    }
}

/// Whom a sentence about this goal names: its member, where it is of one; nobody, where no member is meant.
pub(super) fn spoken_of(members: &[MemberId]) -> Option<MemberId> {
    match members {
        [] => None,
        [only] => Some(*only),
        _ => Some(MemberId::SELF),
    }
}

fn all(wording: &Wording<'_>, of: Vec<MemberId>) -> (Vec<MemberId>, String) {
    let names = of.iter().map(|member| wording.name(*member)).listed();
    let words = wording.words.list(&names);
    (of, words)
}

/// "Mees or Liv".
fn one(wording: &Wording<'_>, of: Vec<MemberId>) -> (Vec<MemberId>, String) {
    let mut words = String::new();
    for member in &of {
        let name = wording.name(*member);
        words = if words.is_empty() { name } else { wording.words.fill(Message::ListOr, &[&words, &name]) };
    }
    (of, words)
}

/// The members that are named in the reasons; the resident, when one of them is about nobody in particular.
fn asking(because: &[Reason]) -> Vec<MemberId> {
    let mut of: Vec<MemberId> = Vec::new();
    for reason in because {
        let member = reason.member.unwrap_or(MemberId::SELF);
        if reason.member.is_none() {
            return vec![member];
        }
        if !of.contains(&member) {
            of.push(member);
        }
    }
    if of.is_empty() { vec![MemberId::SELF] } else { of }
}

fn holding(wording: &Wording<'_>, when: &Condition) -> Vec<MemberId> {
    members(wording, |member| when.truth(wording.visible, Some(member)).is_yes())
}

/// These of who live in the house.
fn members(wording: &Wording<'_>, is: impl Fn(MemberId) -> bool) -> Vec<MemberId> {
    let mut of = wording.visible.talk().household.ids().to_vec();
    retain(&mut of, |member| !member.is_outside() && is(*member));
    of
}

/// Who is named in these words. A name of the household is that member; other words are quoted, and name nobody.
fn named(wording: &Wording<'_>, item: ItemIx, ask: bool) -> (Vec<MemberId>, String) {
    let Some(Value::Words(said)) = wording.visible.answer(Asked { item, member: None }) else {
        return if ask { (Vec::new(), wording.words.say(Message::ForWhomToAsk).to_owned()) } else { all(wording, vec![MemberId::SELF]) };
    };
    // "Me" is who fills this in.
    let oneself = said.trim().trim_end_matches('.');
    if wording.words.say(Message::OneselfWords).split('|').any(|word| word.eq_ignore_ascii_case(oneself)) {
        return all(wording, vec![MemberId::SELF]);
    }
    let household = &wording.visible.talk().household;
    let same = |member: &MemberId| household.get(*member).is_some_and(|known| known.name.trim().eq_ignore_ascii_case(said.trim()));
    match household.ids().iter().copied().find(same) {
        Some(member) => all(wording, vec![member]),
        None => (Vec::new(), wording.words.quote(said)),
    }
}

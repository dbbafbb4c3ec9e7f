//! The people and their own words. Nothing here is summed up, and nobody speaks for an adult who was not heard.

use super::model::{Coded, Matters, Person, Quoted};
use super::wording::Wording;
use crate::answers::Asked;
use crate::base::{Listed as _, MemberId};
use crate::question::{Meaning, QuestionType, Value};
use crate::questionnaire::Role;
use crate::text::{Message, capitalised};

/// An answer with its code: of the first question with this role.
pub(super) fn coded(wording: &Wording<'_>, role: Role, member: Option<MemberId>) -> Coded {
    let found = wording.with_role(role).and_then(|item| {
        let asked = Asked { item, member };
        let question = wording.visible.guide().questionnaire.item(item).question()?;
        let value = wording.visible.answer(asked)?;
        Some(Coded { code: Some(question.write(value)), words: Some(wording.value(question, value)) })
    });
    found.unwrap_or_default()
}

/// Everybody in and around the household.
pub(super) fn people(wording: &Wording<'_>) -> Vec<Person> {
    let how_heard = coded(wording, Role::ChildVoice, None).code;
    let person = |id: MemberId| {
        let of = |role| coded(wording, role, Some(id));
        let means = meaning(wording, Role::MemberRole, id);
        Person {
            id,
            alias: wording.name(id),
            how_heard: how_heard.clone().filter(|_| means == Some(Meaning::Child)),
            outside: id.is_outside() || means == Some(Meaning::LivesElsewhere),
            role: of(Role::MemberRole),
            age: of(Role::MemberAge),
            presence: of(Role::MemberPresence),
        }
    };
    wording.visible.talk().household.ids().iter().copied().map(person).listed()
}

/// What the choice of a member means, in the first question with this role.
pub(crate) fn meaning(wording: &Wording<'_>, role: Role, member: MemberId) -> Option<Meaning> {
    let item = wording.with_role(role)?;
    let choices = wording.visible.guide().questionnaire.item(item).question()?.choices()?;
    let chosen = wording.visible.answer(Asked { item, member: Some(member) })?.options();
    chosen.iter().find_map(|option| choices.get(option)?.means)
}

/// What changed in the past year, as codes.
pub(super) fn changes(wording: &Wording<'_>) -> Vec<String> {
    let Some(item) = wording.with_role(Role::LifeEvent) else {
        return Vec::new();
    };
    let choices = wording.visible.guide().questionnaire.item(item).question().and_then(QuestionType::choices);
    let (Some(choices), Some(value)) = (choices, wording.visible.answer(Asked { item, member: None })) else {
        return Vec::new();
    };
    // "Nothing changed" empties the others, and is no change.
    value.options().without(choices.exclusive()).iter().map(|option| choices.code(option).to_owned()).listed()
}

/// Own words under these roles, in the order of the guide.
pub(super) fn quoted(wording: &Wording<'_>, roles: &[Role]) -> Vec<Quoted> {
    let questionnaire = &wording.visible.guide().questionnaire;
    let mut quotes = Vec::new();
    for role in roles {
        for item in questionnaire.with_role(*role) {
            let of = questionnaire.item(item);
            for asked in wording.visible.asked_of(item) {
                let Some(Value::Words(words)) = wording.visible.answer(asked) else { continue };
                quotes.push(Quoted {
                    link: of.link.clone(),
                    member: asked.member,
                    who: wording.name(asked.member.unwrap_or(MemberId::SELF)),
                    about: wording.words.text(of.label()).to_owned(),
                    words: words.to_string(),
                });
            }
        }
    }
    quotes
}

/// What matters most to each, also what a child said; and who must still be heard, before which day.
pub(super) fn matters_most(wording: &Wording<'_>) -> Vec<Matters> {
    let said = quoted(wording, &[Role::MattersMost]);
    let talk = wording.visible.talk();
    let within = wording.visible.guide().following.hear_within_days;
    let before = |days: u16| talk.today.plus_days(i32::from(days));
    let contact = wording.words.say(Message::FixedContact);
    let mut all = Vec::new();
    for id in talk.household.ids().iter().copied() {
        let words = said.iter().find(|quote| quote.member == Some(id)).map(|quote| quote.words.clone());
        let must_hear = meaning(wording, Role::MemberPresence, id) == Some(Meaning::MustBeHeard);
        let who = wording.name(id);
        let to_do = within
            .filter(|_| must_hear && words.is_none())
            .map(|days| (capitalised(&wording.words.fill(Message::StillToHear, &[&who, contact])), before(days)));
        if words.is_some() || to_do.is_some() {
            all.push(Matters { member: Some(id), who, source: None, words, to_do });
        }
    }
    // Told by somebody else: so nobody was heard by it, and it says whose words they are.
    for told in quoted(wording, &[Role::ChildWords]) {
        all.push(Matters { member: None, who: told.about.clone(), source: Some(told.about), words: Some(told.words), to_do: None });
    }
    for named in quoted(wording, &[Role::StillToHear]) {
        let what = wording.words.fill(Message::StillToHearNamed, &[&wording.words.quote(&named.words), contact]);
        let to_do = within.map(|days| (what, before(days)));
        let words = if to_do.is_none() { Some(named.words) } else { None };
        all.push(Matters { member: None, who: named.about.clone(), source: Some(named.about), words, to_do });
    }
    all
}

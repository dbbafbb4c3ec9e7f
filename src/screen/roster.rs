//! The people of the household, and one of them on a screen of their own.

use super::{Action, At, Field, MemberQuestion, MemberRow, MemberView, RosterView, TextField, TypeTarget, question};
use crate::answers::Asked;
use crate::base::{Listed as _, MemberId};
use crate::flow::Step;
use crate::plan::member_meaning;
use crate::question::Meaning;
use crate::questionnaire::{ItemIx, ItemKind, Role};
use crate::session::{Event, HouseholdEvent};
use crate::text::Message;

pub(super) fn roster(at: &At<'_>, item: ItemIx) -> RosterView {
    let of = at.visible.guide().questionnaire.item(item);
    let household = &at.session.talk().household;
    let full = household.is_full();
    let add = at.button(Action::Add, Message::AddMember, "plus", Event::Household(HouseholdEvent::Add(item)));
    RosterView {
        question: of.link.to_string(),
        echo: question::echo(at, Step::Roster(item)),
        text: at.words.text(&of.text).to_owned(),
        help: of.help.as_ref().map(|help| at.words.text(help).to_owned()),
        members: household.ids().iter().map(|member| row(at, item, *member)).listed(),
        add: (!full).then_some(add),
        full: full.then(|| at.say(Message::RosterFull)),
    }
}

pub(super) fn row(at: &At<'_>, roster: ItemIx, member: MemberId) -> MemberRow {
    let wording = at.wording();
    let name = wording.name(member);
    let answer = |role| wording.with_role(role).and_then(|item| wording.answer(Asked { item, member: Some(member) }));
    let unnamed = member == MemberId::SELF && name == at.say(Message::You);
    let mut about = String::new();
    for role in [Role::MemberRole, Role::MemberAge] {
        // "Yourself, myself" says it twice.
        let said_already = role == Role::MemberRole && unnamed;
        let Some(words) = answer(role).filter(|words| *words != name && !said_already) else { continue };
        if !about.is_empty() {
            about.push_str(", ");
        }
        about.push_str(&words);
    }
    let mut change = at.button(Action::Change, Message::Change, "", Event::Household(HouseholdEvent::Open(roster, member)));
    change.spoken = Some(at.words.fill(Message::ChangeThis, &[&name]));
    MemberRow {
        member: member.to_string(),
        about,
        child: member_meaning(&wording, Role::MemberRole, member) == Some(Meaning::Child),
        name: if unnamed { at.say(Message::Yourself) } else { name },
        change,
    }
}

pub(super) fn member(at: &At<'_>, roster: ItemIx, member: MemberId) -> MemberView {
    let oneself = member == MemberId::SELF;
    let name = at.session.talk().household.get(member).map(|member| member.name.clone()).unwrap_or_default();
    let questionnaire = &at.visible.guide().questionnaire;
    let part = questionnaire.item(roster).part;
    // Of the person who fills this in two things are known: who it is, and that they are here.
    let known = [Role::MemberRole, Role::MemberPresence];
    let mut questions = Vec::new();
    for (place, item) in questionnaire.items_of(part) {
        let (ItemKind::OfRoster(of, _), Some(question)) = (&item.kind, item.question()) else { continue };
        if *of != roster || (oneself && item.role.is_some_and(|role| known.contains(&role))) {
            continue;
        }
        let mut field = question::field(at, Asked { item: place, member: Some(member) }, question);
        // Nobody else is "myself".
        let myself = question.choices().and_then(|choices| Some(choices.code(choices.meaning(Meaning::Oneself)?)));
        if let (Field::Single(rows), Some(myself)) = (&mut field, myself) {
            rows.retain(|row| row.code != myself || row.chosen);
        }
        questions.push(MemberQuestion {
            question: item.link.to_string(),
            text: at.words.text(item.text_self.as_ref().filter(|_| oneself).unwrap_or(&item.text)).to_owned(),
            field,
        });
    }
    let remove = at.button(Action::Remove, Message::RemoveMember, "kruis", Event::Household(HouseholdEvent::Remove(roster, member)));
    MemberView {
        member: member.to_string(),
        title: at.say(if oneself { Message::MemberSelfTitle } else { Message::MemberTitle }),
        name: TextField { words: name, label: Some(at.say(Message::MemberName)), asked: TypeTarget::Name(member) },
        name_help: at.say(Message::MemberNameHelp),
        questions,
        remove: (!oneself).then_some(remove),
    }
}

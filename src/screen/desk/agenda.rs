//! Left: the topics and the people, to be taken up in any order.

use crate::answers::Asked;
use crate::flow::{RoomState, Step};
use crate::questionnaire::{ItemIx, ItemKind, PartIx, Role};
use crate::screen::{Action, At, Button, PersonRow, TopicRow, map, roster};
use crate::session::{Desk, DeskEvent};
use crate::text::{Message, capitalised};

/// "Onderwerpen en mensen": on a telephone both are folded under it.
pub(super) fn unfold(at: &At<'_>, desk: &Desk) -> (Button, bool) {
    let open = desk.agenda == Some(at.session.state().step);
    let mut button = at.desk_button(Action::Agenda, Message::CoachTopics, "", DeskEvent::Agenda(!open));
    let both = [Message::CoachTopics, Message::CoachPeople].map(|message| at.say(message).to_lowercase());
    button.label = capitalised(&at.words.list(&both));
    (button, open)
}

/// All parts, also those that are no room of the house: a coach may want to go back to who lives here.
pub(super) fn topics(at: &At<'_>) -> Vec<TopicRow> {
    let questionnaire = &at.visible.guide().questionnaire;
    let now = at.session.state().step.part(questionnaire);
    let mut topics = Vec::new();
    for (place, part) in questionnaire.parts() {
        let room = map::room(at, place, part);
        // What is said here is shown in no overview.
        let figure = if room.state == RoomState::Hidden { None } else { figure(at, place) };
        let figure = figure.map(|figure| figure.to_string()).unwrap_or_default();
        topics.push(TopicRow { room, figure, current: now == Some(place) });
    }
    topics
}

/// The person's own figure of a topic: the one that asks how it goes.
fn figure(at: &At<'_>, part: PartIx) -> Option<u32> {
    let mut items = at.visible.guide().questionnaire.items_of(part);
    let (item, _) = items.find(|(_, item)| item.role == Some(Role::Score))?;
    at.visible.answer(Asked { item, member: None })?.figure()
}

pub(super) fn people(at: &At<'_>, desk: &Desk) -> Vec<PersonRow> {
    let items = &at.visible.guide().questionnaire.items;
    let Some(item) = (0u32..).map(ItemIx).zip(items).find(|(_, item)| item.kind == ItemKind::Roster).map(|(item, _)| item) else {
        return Vec::new();
    };
    let mut people = Vec::new();
    for member in at.session.talk().household.ids() {
        let row = roster::row(at, item, *member);
        // Who is alone has nobody to be apart from.
        let here = desk.apart() == Some(*member) || at.session.talk().household.ids().len() < 2;
        let mut apart = at.desk_button(Action::Apart, Message::CoachApart, "", DeskEvent::Apart(*member));
        apart.spoken = Some(at.words.fill(Message::CoachApartWith, &[&row.name]));
        people.push(PersonRow {
            member: row.member,
            name: row.name,
            about: row.about,
            child: row.child,
            change: row.change,
            apart: (!here).then_some(apart),
        });
    }
    people
}

/// The step is a question.
pub(super) const fn asked(step: Step) -> Option<Asked> {
    match step {
        Step::Question(asked) | Step::Urgent(_, asked) | Step::Pause(asked) => Some(asked),
        Step::Start | Step::Display(_) | Step::Roster(_) | Step::Member(..) | Step::Map | Step::Mirror(_) | Step::Plan => None,
    }
}

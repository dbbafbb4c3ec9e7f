//! The house, cut open: the map, the progress and the way to jump, in one picture.

use super::{Action, At, Button, MapView, Room, RoomState, Sign, start};
use crate::base::Listed as _;
use crate::flow::room_state;
use crate::questionnaire::{Part, PartIx, Place};
use crate::session::{Event, MoveEvent};
use crate::text::{Message, capitalised};

pub(super) fn map(at: &At<'_>) -> MapView {
    let mut rooms = Vec::new();
    for (place, part) in at.visible.guide().questionnaire.parts() {
        if part.place == Place::Topic {
            rooms.push(room(at, place, part));
        }
    }
    let people: Vec<String> = at.session.talk().household.ids().iter().map(|member| at.wording().name(*member)).listed();
    MapView {
        title: at.say(Message::MapTitle),
        help: at.say(Message::MapHelp),
        people: capitalised(&at.words.list(&people)),
        rooms,
        time: start::time(at),
    }
}

pub(super) fn room(at: &At<'_>, place: PartIx, part: &Part) -> Room {
    let state = room_state(at.visible, place);
    let state_words = match state {
        RoomState::NotYet => at.say(Message::RoomNotYet),
        RoomState::GoesWell => at.say(Message::RoomGoesWell),
        RoomState::Worry => at.say(Message::RoomWorry),
        RoomState::Now => at.say(Message::RoomNow),
        RoomState::Hidden => String::new(),
    };
    let button = Button {
        action: Action::Room,
        value: Some(part.id.to_string()),
        label: at.words.text(&part.title).to_owned(),
        spoken: None,
        sign: part.icon.as_deref().map(|icon| Sign(icon.to_owned())),
        event: Event::Move(MoveEvent::Room(place)),
    };
    Room { button, state, state_words }
}

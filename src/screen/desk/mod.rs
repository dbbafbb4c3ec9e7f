//! The table of the coach: the agenda, what stands beside a question, and the plan that grows. Everything is derived from the same
//! session as the resident's screen; nothing of it is there while the screen is turned to the resident.

mod agenda;
mod beside;
mod days;
mod goals;
mod order;
mod pane;
mod people;
mod reading;
mod referral;

pub(super) use reading::for_the_coach;

use super::{Action, At, Button, DeskView, PlanLine, PlanSection, Sign, TurnedView, map};
use crate::flow::Step;
use crate::session::{DeskEvent, Event};
use crate::text::{Message, capitalised};

/// The key that turns the screen, as it stands on the button. `ui/keys.rs` listens for it.
const TURN_KEY: &str = "F2";

/// The table, when a coach leads and the screen is not turned.
pub(super) fn desk(at: &At<'_>) -> Option<Box<DeskView>> {
    let desk = at.session.desk()?;
    let names = at.names();
    let apart = desk.apart().map(|member| {
        let name = at.wording().name(member);
        (
            at.words.fill(Message::CoachApartTold, &[&name]),
            at.desk_button(Action::Together, Message::CoachTogether, "mensen", DeskEvent::Together),
        )
    });
    Some(Box::new(DeskView {
        title: at.words.fill(Message::CoachTalkWith, &[&names]),
        about: at.words.fill(Message::CoachDraftOf, &[&at.words.date(at.session.talk().today)]),
        turn: at.desk_button(Action::Table, Message::CoachToTheTable, "tafel", DeskEvent::Table),
        key: TURN_KEY,
        agenda: agenda::unfold(at, desk),
        topics_title: at.say(Message::CoachTopics),
        topics: agenda::topics(at),
        read: at.desk_button(Action::Finish, Message::CoachRead, "brief", DeskEvent::Read),
        people_title: at.say(Message::CoachPeople),
        people: agenda::people(at, desk),
        apart,
        beside: beside::beside(at, desk),
        pane: pane::pane(at, desk),
    }))
}

/// What stands around the resident's screen while a coach has turned it: that it is turned, the way back, and the house.
pub(super) fn turned(at: &At<'_>) -> Option<TurnedView> {
    let desk = at.session.state().desk.as_ref().filter(|desk| desk.turned)?;
    debug_assert!(desk.apart().is_none(), "turning the screen closes every drawer");
    Some(TurnedView {
        title: at.say(Message::CoachTogetherAtTable),
        about: at.say(Message::CoachDeskClosed),
        back: at.desk_button(Action::Table, Message::CoachBackToDesk, "oog-dicht", DeskEvent::Table),
        key: TURN_KEY,
        house: (at.session.state().step != Step::Map).then(|| map::map(at)),
    })
}

impl At<'_> {
    fn desk_button(&self, action: Action, message: Message, sign: &str, event: DeskEvent) -> Button {
        self.button(action, message, sign, Event::Desk(event))
    }

    /// Everybody of the household by name.
    fn names(&self) -> String {
        let names: Vec<String> = self.session.talk().household.ids().iter().map(|member| self.wording().name(*member)).collect();
        capitalised(&self.words.list(&names))
    }

    /// A section that has a heading and nothing in it yet.
    fn section(&self, name: &'static str, title: Message) -> PlanSection {
        PlanSection { name, title: self.say(title), lead: Vec::new(), quotes: Vec::new(), lines: Vec::new() }
    }
}

fn line(head: &str, text: &str, sign: &str) -> PlanLine {
    PlanLine { head: head.to_owned(), text: text.to_owned(), sign: (!sign.is_empty()).then(|| Sign(sign.to_owned())) }
}

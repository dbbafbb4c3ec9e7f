//! What one member says apart: the table of the others is that of a twin who never heard any of it.
//!
//! Equal in everything: the screen with the whole table of the coach, the file with the notes, and every document. Only what was
//! typed and became an answer, or was emptied, may be tidied earlier: what stands in the field is then that answer, or nothing.

use super::acts::{AnyAct, any_act, roster};
use super::guides::begin;
use super::tried;
use keukentafel::answers::Asked;
use keukentafel::base::MemberId;
use keukentafel::export::Format;
use keukentafel::questionnaire::{Kind, PartIx};
use keukentafel::screen::{Body, show};
use keukentafel::session::saved::{SavedReply, SavedTyped, save_with_notes};
use keukentafel::session::{AnswerEvent, DeskEvent, Event, HouseholdEvent, MoveEvent, Session};
use proptest::prelude::*;

/// Something done at the table of a coach.
#[derive(Debug, Clone)]
enum Done {
    Said(AnyAct),
    Declined(AnyAct),
    Noted(AnyAct),
    More(u16),
    NotNow(u16),
    Next,
    Apart(u8),
    Together,
    Table,
    Removed(u8),
}

fn done() -> impl Strategy<Value = Done> {
    prop_oneof![
        8 => any_act().prop_map(Done::Said),
        2 => any_act().prop_map(Done::Declined),
        2 => any_act().prop_map(Done::Noted),
        2 => any::<u16>().prop_map(Done::More),
        1 => any::<u16>().prop_map(Done::NotNow),
        4 => Just(Done::Next),
        4 => any::<u8>().prop_map(Done::Apart),
        2 => Just(Done::Together),
        1 => Just(Done::Table),
        1 => any::<u8>().prop_map(Done::Removed),
    ]
}

const fn asked(event: &AnswerEvent) -> Asked {
    match event {
        AnswerEvent::Choose(asked, _)
        | AnswerEvent::Toggle(asked, ..)
        | AnswerEvent::Figure(asked, _)
        | AnswerEvent::Type(asked, _)
        | AnswerEvent::DatePart(asked, ..)
        | AnswerEvent::Cell(asked, ..) => *asked,
    }
}

/// The conversation, and the twin who hears nothing of what is said apart.
struct Twins {
    one: Session,
    other: Session,
    apart: Option<MemberId>,
}

impl Twins {
    fn new(real: bool) -> Self {
        let mut one = begin(real);
        one.lead();
        let people = roster(&one.guide().questionnaire).expect("a roster");
        for _ in 0..2 {
            one.update(Event::Household(HouseholdEvent::Add(people)));
        }
        Self { other: one.clone(), one, apart: None }
    }

    fn both(&mut self, event: Event) {
        self.other.update(event.clone());
        self.one.update(event);
    }

    /// To one always, to the other unless it is said apart.
    fn say(&mut self, event: Event) {
        if self.apart.is_none() {
            self.other.update(event.clone());
        }
        self.one.update(event);
    }

    /// At the end of a talk apart everybody is at the house.
    fn closed(&mut self) {
        if self.apart.take().is_some() {
            self.other.update(Event::Move(MoveEvent::Map));
        }
    }

    fn member(&self, nth: u8) -> MemberId {
        let all = self.one.talk().household.ids();
        all[usize::from(nth) % all.len()]
    }

    fn part(&self, nth: u16) -> PartIx {
        let all: Vec<PartIx> = self.one.guide().questionnaire.parts().map(|(part, _)| part).collect();
        all[usize::from(nth) % all.len()]
    }

    /// Who lives in the house and how old they are is no secret of one of them.
    fn is_of_all(&self, event: &AnswerEvent) -> bool {
        self.one.guide().questionnaire.fact(asked(event).item).kind == Kind::OfRoster
    }

    fn answer(&mut self, act: &AnyAct) {
        let Some(mut event) = act.answer(&self.one) else { return };
        // Blanks that are tidied are the one thing in a field that somebody apart may pass by and take away.
        if let AnswerEvent::Type(_, text) | AnswerEvent::DatePart(_, _, text) = &mut event
            && text.trim().is_empty()
        {
            text.clear();
        }
        if self.is_of_all(&event) { self.both(Event::Answer(event)) } else { self.say(Event::Answer(event)) }
    }

    /// A question with a screen of its own.
    fn question(&self, act: &AnyAct) -> Option<Asked> {
        act.answer(&self.one).filter(|event| !self.is_of_all(event)).map(|event| asked(&event))
    }

    fn perform(&mut self, done: &Done) {
        match done {
            Done::Said(act) => self.answer(act),
            Done::Declined(act) => {
                if let Some(asked) = self.question(act) {
                    self.say(Event::Move(MoveEvent::Question(asked)));
                    self.say(Event::Move(MoveEvent::Decline));
                }
            }
            Done::Noted(act) => {
                if let Some(asked) = self.question(act) {
                    self.say(Event::Desk(DeskEvent::Note(asked, "GEHEIM".to_owned())));
                }
            }
            Done::More(nth) => self.say(Event::Move(MoveEvent::More(self.part(*nth)))),
            Done::NotNow(nth) => self.say(Event::Move(MoveEvent::NotNow(self.part(*nth)))),
            Done::Next => self.say(Event::Move(MoveEvent::Next)),
            Done::Apart(nth) => {
                let member = self.member(*nth);
                self.one.update(Event::Desk(DeskEvent::Apart(member)));
                self.other.update(Event::Move(MoveEvent::Map));
                if !self.other.has_the_desk() {
                    self.other.update(Event::Desk(DeskEvent::Table));
                }
                self.apart = Some(member);
            }
            Done::Together => {
                self.one.update(Event::Desk(DeskEvent::Together));
                self.closed();
            }
            Done::Table => {
                self.closed();
                self.both(Event::Desk(DeskEvent::Table));
            }
            Done::Removed(nth) => {
                let (member, people) = (self.member(*nth), roster(&self.one.guide().questionnaire).expect("a roster"));
                if member != MemberId::SELF {
                    if self.apart == Some(member) {
                        self.closed();
                    }
                    self.both(Event::Household(HouseholdEvent::Remove(people, member)));
                }
            }
        }
        // Nobody reads the plan apart.
        if self.apart.is_some() && matches!(show(&self.one).body, Body::Plan(_)) {
            self.closed();
            self.other.update(Event::Desk(DeskEvent::Read));
        }
    }
}

/// The file with the notes. What was typed and became an answer, or was emptied, is tidied whenever somebody passes by, also apart.
fn file(session: &Session) -> String {
    let mut saved = save_with_notes(session);
    let given = |typed: &SavedTyped| {
        saved
            .answers
            .iter()
            .any(|answer| answer.reply == SavedReply::Given && (&answer.question, &answer.member) == (&typed.question, &typed.member))
    };
    let kept = saved.typed.iter().filter(|typed| !given(typed) && typed.fields.iter().any(|field| !field.trim().is_empty()));
    saved.typed = kept.cloned().collect();
    serde_json::to_string(&saved).expect("JSON")
}

proptest! {
    #![proptest_config(tried(48))]

    #[test]
    fn a_talk_apart_leaves_the_table_of_a_twin_who_heard_none_of_it(real in any::<bool>(), acts in proptest::collection::vec(done(), 1..50)) {
        let mut twins = Twins::new(real);
        for (nth, done) in acts.iter().enumerate() {
            twins.perform(done);
            if twins.apart.is_none() {
                prop_assert_eq!(show(&twins.one), show(&twins.other), "after {} {:?}", nth, done);
                let files = [&twins.one, &twins.other].map(file);
                prop_assert_eq!(&files[0], &files[1], "after {} {:?}", nth, done);
            }
        }
        // Also in the middle of a talk apart, what leaves is that of everybody.
        for format in [Format::Json, Format::Markdown, Format::Calendar, Format::Table] {
            prop_assert_eq!(twins.one.document(format), twins.other.document(format));
        }
    }
}

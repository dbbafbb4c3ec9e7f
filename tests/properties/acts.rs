//! Random acts. An act is a few numbers, that mean something only in a conversation: so a failing list of acts can be cut short.

use super::offered::{Offer, offered};
use keukentafel::answers::Asked;
use keukentafel::base::MemberId;
use keukentafel::export::Format;
use keukentafel::flow::TimeChoice;
use keukentafel::guide::Guide;
use keukentafel::plan::Obstacle;
use keukentafel::question::{Choices, OptionIx, QuestionType};
use keukentafel::questionnaire::{ItemKind, Questionnaire};
use keukentafel::screen::{Body, show};
use keukentafel::session::{
    AnswerEvent, DatePart, Device, Event, HouseholdEvent, MoveEvent, PlanEvent, ReferralEvent, ReferralField, ReferralMark, Session,
    SettingEvent,
};
use proptest::prelude::*;
use std::rc::Rc;

/// What is typed: nothing, blanks, half a date, a whole one, signs of templates, and too much.
const TEXTS: &[&str] =
    &["", " \n", "Een brief.", "31", "2", "12", "2026", "{name} {0} \u{1f600}", "own-1", "0", "2.500", "a\nb\tc", "LONG"];

/// Something done in a conversation.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    /// The main way on.
    Next,
    /// Something that the screen offers.
    Offered(u16, u8),
    /// An answer that the screen offers, and then on.
    AnswerAndNext(u16, u8),
    /// Anything, whether the screen offers it or not: as a slow click on a screen that is gone.
    Any(AnyAct),
}

/// Anything.
#[derive(Debug, Clone)]
pub(crate) struct AnyAct {
    kind: u8,
    item: u16,
    member: u8,
    option: u8,
    column: u8,
    on: bool,
    text: u8,
}

/// Acts of a person in front of the screen.
pub(crate) fn offered_acts(most: usize) -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        2 => Just(Act::Next),
        4 => (any::<u16>(), any::<u8>()).prop_map(|(nth, text)| Act::AnswerAndNext(nth, text)),
        4 => (any::<u16>(), any::<u8>()).prop_map(|(nth, text)| Act::Offered(nth, text)),
    ];
    proptest::collection::vec(act, 1..most)
}

/// Acts of every kind.
pub(crate) fn any_acts(most: usize) -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        1 => Just(Act::Next),
        2 => (any::<u16>(), any::<u8>()).prop_map(|(nth, text)| Act::AnswerAndNext(nth, text)),
        2 => (any::<u16>(), any::<u8>()).prop_map(|(nth, text)| Act::Offered(nth, text)),
        4 => any_act().prop_map(Act::Any),
    ];
    proptest::collection::vec(act, 1..most)
}

/// An answer to any question, offered or not.
pub(crate) fn any_act() -> impl Strategy<Value = AnyAct> {
    let numbers = (any::<u8>(), any::<u16>(), any::<u8>(), any::<u8>(), any::<u8>(), any::<bool>(), any::<u8>());
    numbers.prop_map(|(kind, item, member, option, column, on, text)| AnyAct { kind, item, member, option, column, on, text })
}

pub(crate) fn text(nth: u8) -> String {
    let text = pick(TEXTS, usize::from(nth)).copied().unwrap_or_default();
    text.replace("LONG", &"é".repeat(20_001))
}

fn pick<T>(list: &[T], nth: usize) -> Option<&T> {
    if list.is_empty() { None } else { list.get(nth % list.len()) }
}

/// The events that an act means here. What does not apply is left out.
pub(crate) fn events(session: &Session, act: &Act) -> Vec<Event> {
    let next = Event::Move(MoveEvent::Next);
    let screen = show(session);
    let chosen = |offers: Vec<Offer>, nth: u16, typed: u8| pick(&offers, usize::from(nth)).cloned().map(|offer| offer.event(&text(typed)));
    match act {
        Act::Next => vec![next],
        Act::Offered(nth, typed) => chosen(offered(&screen), *nth, *typed).into_iter().collect(),
        Act::AnswerAndNext(nth, typed) => {
            let answers = offered(&screen).into_iter().filter(Offer::is_answer).collect();
            chosen(answers, *nth, *typed).into_iter().chain([next]).collect()
        }
        Act::Any(act) => act.event(session, &screen.body).into_iter().collect(),
    }
}

/// Does all this.
pub(crate) fn perform(session: &mut Session, acts: &[Act]) {
    for act in acts {
        for event in events(session, act) {
            session.update(event);
        }
    }
}

impl AnyAct {
    fn event(&self, session: &Session, body: &Body) -> Option<Event> {
        match self.kind {
            0..=149 => self.answer(session).map(Event::Answer),
            150..=189 => self.go(session, body).map(Event::Move),
            190..=209 => self.household(session).map(Event::Household),
            210..=234 => self.plan(session).map(Event::Plan),
            235..=254 => self.setting(session).map(Event::Setting),
            255 => Some(Event::Leave),
        }
    }

    /// Some question, of the household or of one of its members.
    fn asked(&self, session: &Session) -> Option<(Asked, Rc<Guide>)> {
        let guide = super::guides::guide(session.guide().id.as_str() != "every-kind");
        let all = &guide.questionnaire;
        let questions: Vec<_> = all.items.iter().filter(|item| item.question().is_some()).collect();
        let item = pick(&questions, usize::from(self.item))?;
        let member = if item.is_per_member() { Some(self.member(session)?) } else { None };
        let asked = Asked { item: all.find(item.link.as_str())?, member };
        Some((asked, Rc::clone(&guide)))
    }

    fn member(&self, session: &Session) -> Option<MemberId> {
        pick(session.talk().household.ids(), usize::from(self.member)).copied()
    }

    /// An answer to any question, of its own kind.
    pub(crate) fn answer(&self, session: &Session) -> Option<AnswerEvent> {
        let (asked, guide) = self.asked(session)?;
        let option =
            |choices: &Choices| pick(&choices.options, usize::from(self.option)).and_then(|choice| choices.find(choice.code.as_str()));
        Some(match guide.questionnaire.item(asked.item).question()? {
            QuestionType::Single(choices) => AnswerEvent::Choose(asked, option(choices)?),
            QuestionType::Multi(choices) => AnswerEvent::Toggle(asked, option(choices)?, self.on),
            QuestionType::Open(_) | QuestionType::Line(_) | QuestionType::Number(_) => AnswerEvent::Type(asked, text(self.text)),
            QuestionType::Scale(_) => AnswerEvent::Figure(asked, self.option % 11),
            QuestionType::Date => AnswerEvent::DatePart(
                asked,
                *pick(&[DatePart::Day, DatePart::Month, DatePart::Year], usize::from(self.option))?,
                text(self.text),
            ),
            QuestionType::Matrix(matrix) => {
                let columns: Vec<OptionIx> = matrix.columns.iter().filter_map(|column| matrix.column(column.part.as_str())).collect();
                let column = if self.column.is_multiple_of(3) { None } else { pick(&columns, usize::from(self.column)).copied() };
                let row = option(&matrix.rows)?;
                let alone = matrix.rows.get(row).is_some_and(|row| row.exclusive);
                AnswerEvent::Cell(asked, row, column.filter(|_| !alone), self.on)
            }
        })
    }

    fn go(&self, session: &Session, body: &Body) -> Option<MoveEvent> {
        // The questions below "later" cannot be seen: there is nothing to pass over.
        let paused = matches!(body, Body::Later(_));
        let all = &session.guide().questionnaire;
        let part = || pick(&all.parts, usize::from(self.item)).and_then(|part| all.find_part(part.id.as_str()));
        Some(match self.option % 14 {
            0 | 1 => MoveEvent::Back,
            2 if !paused => MoveEvent::Skip,
            3 if !paused => MoveEvent::Decline,
            4 => MoveEvent::Later,
            5 => MoveEvent::Resume,
            6 => MoveEvent::Map,
            7 => MoveEvent::Room(part()?),
            8 => MoveEvent::More(part()?),
            9 => MoveEvent::Question(self.shown(session)?),
            10 => MoveEvent::Roster(roster(all)?),
            11 => MoveEvent::Finish,
            12 if self.on => MoveEvent::Restart,
            _ => MoveEvent::Next,
        })
    }

    /// A question that is asked now, outside the roster: others have no screen of their own.
    fn shown(&self, session: &Session) -> Option<Asked> {
        let visible = session.visible();
        let all = &session.guide().questionnaire;
        let alone = all.items.iter().filter(|item| matches!(item.kind, ItemKind::Question(_) | ItemKind::PerMember(..)));
        let shown: Vec<Asked> = alone.filter_map(|item| all.find(item.link.as_str())).flat_map(|item| visible.asked_of(item)).collect();
        pick(&shown, usize::from(self.item)).copied()
    }

    fn household(&self, session: &Session) -> Option<HouseholdEvent> {
        let roster = roster(&session.guide().questionnaire)?;
        let member = self.member(session)?;
        Some(match self.option % 4 {
            0 => HouseholdEvent::Add(roster),
            1 => HouseholdEvent::Open(roster, member),
            2 => HouseholdEvent::Name(member, text(self.text)),
            _ if member == MemberId::SELF => return None,
            _ => HouseholdEvent::Remove(roster, member),
        })
    }

    fn plan(&self, session: &Session) -> Option<PlanEvent> {
        let plan = session.plan(session.words());
        let goals: Vec<_> = plan.goals.iter().chain(&plan.set_aside).collect();
        let goal = || pick(&goals, usize::from(self.item)).map(|goal| goal.key.clone());
        let action = || {
            pick(&goals, usize::from(self.item))
                .and_then(|goal| pick(&goal.actions, usize::from(self.member)))
                .map(|action| action.key.clone())
        };
        Some(match self.option % 14 {
            0 => PlanEvent::Change(self.on),
            1 => PlanEvent::Goal(goal()?, text(self.text)),
            2 => PlanEvent::Action(action()?, text(self.text)),
            3 => PlanEvent::Who(action()?, text(self.text)),
            4 => PlanEvent::SetAside(goal()?, self.on),
            5 => PlanEvent::AddAction(goal()?),
            6 => PlanEvent::RemoveAction(action()?),
            7 => PlanEvent::Share,
            8 => PlanEvent::Unshare,
            9 => PlanEvent::Download(*pick(Format::ALL, usize::from(self.column))?),
            10 => PlanEvent::Collective(self.on),
            11 => {
                PlanEvent::Referral(action()?, ReferralEvent::Write(*pick(ReferralField::ALL, usize::from(self.column))?, text(self.text)))
            }
            12 => PlanEvent::Referral(action()?, ReferralEvent::Mark(self.mark(session)?)),
            _ => PlanEvent::Print,
        })
    }

    fn mark(&self, session: &Session) -> Option<ReferralMark> {
        Some(match self.column % 6 {
            0 => ReferralMark::Sent(self.on.then_some(session.talk().today)),
            1 => ReferralMark::Attended,
            2 => ReferralMark::Started,
            3 => ReferralMark::Declined,
            4 => ReferralMark::Failed(*pick(Obstacle::ALL, usize::from(self.text))?),
            _ => ReferralMark::Reopened,
        })
    }

    fn setting(&self, session: &Session) -> Option<SettingEvent> {
        Some(match self.option % 5 {
            0 => SettingEvent::Language(pick(session.guide().catalogs(), usize::from(self.item))?.lang.clone()),
            1 => SettingEvent::Device(*pick(Device::ALL, usize::from(self.item))?),
            2 => SettingEvent::Door(pick(&session.guide().doors, usize::from(self.item))?.id.clone()),
            3 => SettingEvent::Time(*pick(TimeChoice::ALL, usize::from(self.item))?),
            _ => SettingEvent::Help(self.on),
        })
    }
}

pub(crate) fn roster(all: &Questionnaire) -> Option<keukentafel::questionnaire::ItemIx> {
    all.items.iter().find(|item| item.kind == ItemKind::Roster).and_then(|item| all.find(item.link.as_str()))
}

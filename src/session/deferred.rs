//! What of a conversation comes after the first screen: all that has to do with its plan and with its file.
//!
//! A person may be quicker than the network. What they ask for before it is here is held, and happens when it has come.

use super::{Effect, Event, FileEvent, HostEvent, MoveEvent, PlanEvent, Session, SettingEvent, file, plan};
use crate::base::{Deferred, PushAll as _, retain};
use crate::export::{Document, Format};
use crate::flow::Step;

/// The functions of this layer that come later.
pub(crate) struct PlanCode {
    plan: fn(&mut Session, PlanEvent) -> Vec<Effect>,
    file: fn(&mut Session, FileEvent) -> Vec<Effect>,
    goals: fn(&Session) -> usize,
    hand_over: fn(&Session, Format) -> Document,
}

impl PlanCode {
    /// All of it.
    pub(crate) const ALL: &'static Self =
        &Self { plan: plan::update, file: file::update, goals: plan::number_of_goals, hand_over: Session::handed_over };
}

thread_local! {
    static PLAN_CODE: Deferred<PlanCode> = const { Deferred::new(PlanCode::ALL) };
}

/// It has come.
#[cfg(all(feature = "web", not(feature = "coach")))]
pub(crate) fn arrive(code: &'static PlanCode) {
    PLAN_CODE.with(|place| place.arrive(code));
}

/// How much of the program is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Program {
    /// All of it.
    Whole,
    /// The talk; with what a person asked for that needs the rest.
    Talk(Option<Event>),
}

pub(super) fn of_plan(session: &mut Session, event: PlanEvent) -> Vec<Effect> {
    PLAN_CODE.with(Deferred::get).map_or_else(Vec::new, |code| (code.plan)(session, event))
}

pub(super) fn of_file(session: &mut Session, event: FileEvent) -> Vec<Effect> {
    PLAN_CODE.with(Deferred::get).map_or_else(Vec::new, |code| (code.file)(session, event))
}

pub(super) fn goals(session: &Session) -> usize {
    PLAN_CODE.with(Deferred::get).map_or(0, |code| (code.goals)(session))
}

impl Session {
    /// Begins while only the talk is here. That all is ready is told when the rest has come: see [`SettingEvent::Whole`].
    #[must_use]
    pub fn before_its_plan(self, effects: Vec<Effect>) -> (Self, Vec<Effect>) {
        let mut told = effects;
        retain(&mut told, |effect| !matches!(effect, Effect::Tell(HostEvent::Ready { .. })));
        (Self { program: Program::Talk(None), ..self }, told)
    }

    /// Whether all of the program is here.
    pub(crate) fn is_whole(&self) -> bool {
        self.program == Program::Whole
    }

    /// Whether a person waits for what has not come yet.
    #[must_use]
    pub fn waits(&self) -> bool {
        match &self.program {
            Program::Whole => false,
            Program::Talk(held) => held.is_some() || (self.state.step == Step::Plan && !self.state.paused),
        }
    }

    /// The plan as a document for the page around the widget, where it was shared.
    #[must_use]
    pub fn shared_document(&self, format: Format) -> Option<Document> {
        let code = PLAN_CODE.with(Deferred::get).filter(|_| self.state.shared)?;
        Some((code.hand_over)(self, format))
    }

    /// What needs the rest is held, and a move leaves that be: then it is no longer asked for. Gives back what can happen now.
    pub(super) fn hold_what_must_wait(&mut self, event: Event) -> Option<Event> {
        // Nobody is shown a language without words. Such a one is not offered when all has come.
        let has_no_words = matches!(&event, Event::Setting(SettingEvent::Language(lang)) if !self.guide().has_words(lang));
        let Program::Talk(held) = &mut self.program else { return Some(event).filter(|_| !has_no_words) };
        match event {
            Event::Setting(_) if has_no_words => {
                *held = Some(event);
                None
            }
            Event::Plan(_) | Event::File(_) => {
                *held = Some(event);
                None
            }
            Event::Move(MoveEvent::Back) if held.is_some() => {
                *held = None;
                None
            }
            Event::Move(_) | Event::Leave => {
                *held = None;
                Some(event)
            }
            Event::Answer(_) | Event::Household(_) | Event::Setting(_) | Event::Desk(_) => Some(event),
        }
    }

    /// The rest has come: all is ready, and what was held happens.
    pub(super) fn become_whole(&mut self) -> Vec<Effect> {
        let Program::Talk(held) = std::mem::replace(&mut self.program, Program::Whole) else { return Vec::new() };
        let mut effects = vec![Effect::Tell(self.ready())];
        if let Some(event) = held {
            effects.push_all(self.happen(event));
        }
        effects
    }
}

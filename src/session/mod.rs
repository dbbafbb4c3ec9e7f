//! A conversation under way: where it stands, what happened, and what must be done in the world.
//!
//! Stored: answers, people, changes to the plan, the step, language and device. Everything else is derived from these.

mod answer;
pub(crate) mod deferred;
mod desk;
mod effect;
mod event;
mod file;
mod household;
mod moving;
pub mod packed;
mod pause;
mod plan;
pub mod saved;
mod setting;

pub use crate::plan::{ActionKey, GoalKey, PlanEdits, ReferralField, ReferralMark};
pub(crate) use answer::date_fields;
pub(crate) use desk::Desk;
pub use desk::{DeskEvent, Pane};
pub use effect::{Effect, FocusOn, HostEvent};
pub use event::{AnswerEvent, DatePart, Device, Event, FileEvent, HouseholdEvent, MoveEvent, PlanEvent, ReferralEvent, SettingEvent};
pub(crate) use file::Offer;
pub(crate) use moving::signal_of;

use crate::answers::{Answer, Asked, Reply, Source};
use crate::assessment::{Findings, assess, assess_to_hand_over, urgent};
use crate::base::{Date, Map, MemberId, PushAll as _, Set, WITH_COACH};
use crate::flow::{Step, Talk, Visible, consent};
use crate::guide::Guide;
use crate::plan::{Draft, Plan, draft};
use crate::question::{DateFields, Invalid, Meaning, QuestionType, Value};
use crate::questionnaire::{CardIx, PartIx, Role};
use crate::text::{Lang, Words};
use deferred::Program;
use saved::Refusal;
use std::rc::Rc;

/// A conversation under way.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    guide: Shared,
    state: State,
    aloud: Aloud,
    program: Program,
}

/// Reading aloud on this device. It is of the device and of this moment, so it is not stored.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Aloud {
    /// Languages for which the device has a voice of its own, with spaces between them.
    pub(crate) voices: String,
    /// The screen is being read.
    pub(crate) reading: bool,
}

/// A guide is the same only when it is the very same one.
#[derive(Debug, Clone)]
struct Shared(Rc<Guide>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// All that is stored of a conversation.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct State {
    pub(crate) talk: Talk,
    pub(crate) lang: Lang,
    pub(crate) step: Step,
    /// After changing an answer: where the person came from.
    pub(crate) return_to: Option<Step>,
    pub(crate) device: Option<Device>,
    pub(crate) edits: PlanEdits,
    /// Urgent cards that were shown and still hold.
    pub(crate) seen: Set<CardIx>,
    /// Topics of which the mirror was found right.
    pub(crate) confirmed: Set<PartIx>,
    /// Topics of which the card to rest at was shown.
    pub(crate) rested: Set<PartIx>,
    /// Topics that the person would rather not talk about now. Nothing leads there but their own hand.
    pub(crate) put_off: Set<PartIx>,
    /// What was typed and is no answer yet: kept as it is, and shown again.
    pub(crate) typed: Map<Asked, Typed>,
    pub(crate) problem: Option<FieldProblem>,
    pub(crate) paused: bool,
    pub(crate) help: bool,
    pub(crate) changing: bool,
    pub(crate) shared: bool,
    pub(crate) left: bool,
    /// A conversation from a file, shown before it takes the place of this one.
    pub(crate) offer: Option<Box<Offer>>,
    /// Why the last file was not opened.
    pub(crate) refused: Option<Refusal>,
    /// A coach leads: the table with what is only there for them.
    pub(crate) desk: Option<Box<Desk>>,
}

/// What was typed in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Typed {
    /// In a field for words.
    Words(String),
    /// In the three fields of a date.
    Date(DateFields),
}

/// What is wrong with a field, and how often it was tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FieldProblem {
    pub(crate) asked: Asked,
    pub(crate) invalid: Invalid,
    pub(crate) tries: u32,
}

impl Session {
    /// Begins a conversation, in the language asked for or else in that of the guide.
    #[must_use]
    pub fn start(guide: Rc<Guide>, today: Date, lang: &str) -> (Self, Vec<Effect>) {
        Self::start_with(guide, Talk::new(today), lang)
    }

    /// Begins with what was said already.
    #[must_use]
    pub fn start_with(guide: Rc<Guide>, talk: Talk, lang: &str) -> (Self, Vec<Effect>) {
        let state = State::new(&guide, talk, lang);
        let session = Self::resume(guide, state);
        let effects = vec![Effect::Tell(session.ready()), Effect::Tell(session.tell_step())];
        (session, effects)
    }

    /// A conversation in which all this was said already.
    #[must_use]
    pub fn of_talk(guide: Rc<Guide>, talk: Talk, lang: &str) -> Self {
        Self::start_with(guide, talk, lang).0
    }

    /// Takes up a conversation that was stored.
    #[must_use]
    pub(crate) fn resume(guide: Rc<Guide>, state: State) -> Self {
        Self { guide: Shared(guide), state, aloud: Aloud::default(), program: Program::Whole }
    }

    /// The page knows through which door somebody comes in. A door that the guide does not have is none.
    pub fn come_in_by(&mut self, door: &str) {
        if let Some(door) = self.guide.0.door(door) {
            self.state.talk.door = Some(door.clone());
        }
    }

    /// What happened, and what must be done. Dispatches only: each area keeps its own events.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        if self.state.left {
            return Vec::new();
        }
        let before = self.place();
        let of_the_program = matches!(event, Event::Setting(SettingEvent::Read(_) | SettingEvent::Whole));
        let hush = self.aloud.reading && !of_the_program && !matches!(event, Event::Answer(_));
        // It was read, or it was not: the next thing a person does is about something else.
        self.state.refused = None;
        let now = self.hold_what_must_wait(event);
        let mut effects = now.map_or_else(Vec::new, |event| self.happen(event));
        // The plan is everybody's.
        if WITH_COACH && self.state.step == Step::Plan {
            desk::together(self);
            self.state.step = Step::Plan;
        }
        // Before all else, and before the page is left: nothing is said of a screen that is gone.
        if hush {
            self.aloud.reading = false;
            effects.insert(0, Effect::Read(false));
        }
        if !self.state.left && self.place() != before {
            effects.push(Effect::Focus(FocusOn::Heading));
            // Which topics and cards a talk apart comes to is not for the page around.
            if self.apart().is_none() {
                effects.push(Effect::Tell(self.tell_step()));
                effects.push_all(self.tell_more());
            }
        }
        effects
    }

    fn happen(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Answer(event) => answer::update(self, event),
            Event::Move(event) => moving::update(self, event),
            Event::Household(event) => household::update(self, event),
            Event::Plan(event) => deferred::of_plan(self, event),
            Event::Setting(event) => setting::update(self, event),
            Event::File(event) => deferred::of_file(self, event),
            Event::Desk(event) if WITH_COACH => desk::update(self, event),
            Event::Desk(_) => Vec::new(),
            Event::Leave => setting::leave(self),
        }
    }

    /// Shows again what is wrong with the field on the screen, after a conversation was taken up.
    pub(crate) fn tell_problem_again(&mut self, tries: u32) {
        if let (Step::Question(asked), 1..) = (self.state.step, tries) {
            self.state.problem = answer::problem(self, asked).map(|invalid| FieldProblem { asked, invalid, tries });
        }
    }

    /// The guide.
    #[must_use]
    pub fn guide(&self) -> &Guide {
        &self.guide.0
    }

    pub(crate) fn shared_guide(&self) -> Rc<Guide> {
        Rc::clone(&self.guide.0)
    }

    /// Reading aloud.
    pub(crate) const fn aloud(&self) -> &Aloud {
        &self.aloud
    }

    /// All that is stored.
    pub(crate) const fn state(&self) -> &State {
        &self.state
    }

    /// The answers, the people and the day.
    #[must_use]
    pub const fn talk(&self) -> &Talk {
        &self.state.talk
    }

    /// The words of the language that was chosen.
    #[must_use]
    pub fn words(&self) -> Words<'_> {
        self.guide().words(self.state.lang.as_str())
    }

    /// The answers that count.
    #[must_use]
    pub fn visible(&self) -> Visible<'_> {
        Visible::derive(self.guide(), &self.state.talk)
    }

    /// The plan as it stands, in these words.
    #[must_use]
    pub fn plan(&self, words: Words<'_>) -> Plan {
        let visible = self.visible();
        let findings = assess(&visible);
        self.plan_of(&visible, &findings, words)
    }

    /// The plan that may leave the device.
    pub(crate) fn plan_to_hand_over(&self, words: Words<'_>) -> Plan {
        let visible = Visible::derive_to_hand_over(self.guide(), &self.state.talk);
        let findings = assess_to_hand_over(&visible, &assess(&self.visible()));
        self.plan_of(&visible, &findings, words)
    }

    /// The plan as if what stays on the device had not been said: for pictures.
    pub(crate) fn plan_told(&self, words: Words<'_>) -> Plan {
        let visible = Visible::derive_told(self.guide(), &self.state.talk);
        let findings = assess_to_hand_over(&visible, &assess(&self.visible()));
        self.plan_of(&visible, &findings, words)
    }

    fn plan_of(&self, visible: &Visible<'_>, findings: &Findings, words: Words<'_>) -> Plan {
        draft(Draft { visible, findings, edits: &self.state.edits, words })
    }

    /// The same conversation, at its plan: what the author tool draws up, whatever was answered.
    #[must_use]
    pub fn at_the_plan(mut self) -> Self {
        self.state.step = Step::Plan;
        self
    }

    /// Whether the person pressed "Delen".
    #[must_use]
    pub const fn is_shared(&self) -> bool {
        self.state.shared
    }

    fn place(&self) -> (Step, bool, bool, bool) {
        (self.state.step, self.state.paused, self.state.offer.is_some(), self.waits())
    }

    /// Stores an answer, and who filled it in.
    fn answer(&mut self, asked: Asked, reply: Reply) {
        let on = self.state.talk.today;
        self.reached(asked);
        // At the table a coach fills in what people say; turned to them, they do so themselves.
        let source = if WITH_COACH && self.desk().is_some() { Source::Coach } else { Source::Resident };
        consent::change(&self.guide.0, &mut self.state.talk, asked, Some(&reply));
        self.state.talk.answers.set(asked, Answer { reply, source, on });
        self.state.forget_what_no_longer_holds(&self.guide.0);
    }

    fn tell_step(&self) -> HostEvent {
        let part = self.state.step.part(&self.guide().questionnaire).map(|part| self.guide().questionnaire.part(part));
        HostEvent::Step {
            screen: if self.waits() { moving::WAITING } else { moving::screen_name(&self.state) },
            topic: part.filter(|part| !part.sensitive && self.state.offer.is_none()).map(|part| part.id.clone()),
        }
    }

    fn ready(&self) -> HostEvent {
        HostEvent::Ready { items: self.guide().questionnaire.items.len() }
    }

    /// Says that an urgent card or the plan is on the screen: ids and counts only.
    fn tell_more(&self) -> Option<Effect> {
        if self.state.offer.is_some() || self.waits() {
            return None;
        }
        match self.state.step {
            Step::Urgent(card, _) if !self.state.paused => {
                let questionnaire = &self.guide().questionnaire;
                let signal = moving::signal_of(self, card).map(|signal| &questionnaire.signals[usize::from(signal.0)]);
                let open = signal.is_some_and(|signal| !questionnaire.part(signal.part).sensitive);
                let card = questionnaire.cards.get(usize::from(card.0)).filter(|_| open).map(|card| card.id.clone());
                Some(Effect::Tell(HostEvent::Urgent { card }))
            }
            Step::Plan if !self.state.paused => Some(Effect::Tell(HostEvent::Plan { goals: deferred::goals(self), document: None })),
            Step::Start
            | Step::Question(_)
            | Step::Display(_)
            | Step::Roster(_)
            | Step::Member(..)
            | Step::Map
            | Step::Mirror(_)
            | Step::Urgent(..)
            | Step::Pause(_)
            | Step::Plan => None,
        }
    }
}

impl State {
    pub(crate) fn new(guide: &Guide, talk: Talk, lang: &str) -> Self {
        let lang = guide.lang(lang).unwrap_or_else(|| guide.source_words().lang().clone());
        let mut state = Self {
            talk,
            lang,
            step: Step::Start,
            return_to: None,
            device: None,
            edits: PlanEdits::default(),
            seen: Set::default(),
            confirmed: Set::default(),
            rested: Set::default(),
            put_off: Set::default(),
            typed: Map::default(),
            problem: None,
            paused: false,
            help: false,
            changing: false,
            shared: false,
            left: false,
            offer: None,
            refused: None,
            desk: None,
        };
        state.introduce_oneself(guide);
        state
    }

    /// Who fills this in is "me", and at the table: that need not be asked.
    fn introduce_oneself(&mut self, guide: &Guide) {
        for (role, meaning) in [(Role::MemberRole, Meaning::Oneself), (Role::MemberPresence, Meaning::Present)] {
            for item in guide.questionnaire.with_role(role) {
                let asked = Asked { item, member: Some(MemberId::SELF) };
                let choices = guide.questionnaire.item(item).question().and_then(QuestionType::choices);
                if let (Some(option), None) = (choices.and_then(|choices| choices.meaning(meaning)), self.talk.answers.get(asked)) {
                    let answer = Answer { reply: Reply::Given(Value::Choice(option)), source: Source::Resident, on: self.talk.today };
                    self.talk.answers.set(asked, answer);
                }
            }
        }
    }

    /// A card that holds no more is shown again when it holds anew.
    fn forget_what_no_longer_holds(&mut self, guide: &Guide) {
        if self.seen.is_empty() {
            return;
        }
        let holding = urgent(&Visible::derive(guide, &self.talk));
        self.seen.retain(|card| holding.iter().any(|urgent| urgent.card == *card));
    }
}

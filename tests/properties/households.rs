//! Many households walk through the real guide: each comes to a plan, and nothing that was hidden on the way stands in it.
//!
//! The other walks are few and can be cut short when they fail. This one is long, and told by its number: the same households
//! each time, whatever the guide asks.

use super::guides::begin;
use super::offered::{Offer, offered};
use super::walk::problem;
use keukentafel::answers::Asked;
use keukentafel::assessment::{assess, assess_to_hand_over};
use keukentafel::flow::{Talk, Visible};
use keukentafel::guide::Guide;
use keukentafel::plan::{Draft, Plan, PlanEdits, Rule, draft};
use keukentafel::screen::{Body, MapView, Screen, show};
use keukentafel::session::{Event, MoveEvent, Session};

const HOUSEHOLDS: usize = 20_000;
/// A household talks about at most so many rooms, of however many the guide has; some talk about all of them.
const ROOMS: usize = 3;
/// One household in so many talks about all rooms.
const ALL_ROOMS: usize = 50;
/// It changes at most so many answers when the plan is there.
const CHANGES: usize = 4;

/// The same throws of the dice each time (xorshift, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    /// Each household has dice of its own, so that it can be walked with alone.
    fn of(household: usize) -> Self {
        Self((household as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % most.max(1)
    }
}

const WORDS: &[&str] = &["Een brief.", "31", "12", "2026", "Wij samen", "0", ""];

/// A household on its way.
struct Walk {
    household: usize,
    session: Session,
    dice: Dice,
    rooms: usize,
    most: usize,
}

impl Walk {
    fn begin(household: usize) -> Self {
        let (session, mut dice) = (begin(true), Dice::of(household));
        let all = household.is_multiple_of(ALL_ROOMS);
        // No question comes up more often than this, for all people together.
        let most = 500 + 20 * session.guide().questionnaire.items.len();
        Self { household, session, rooms: if all { usize::MAX } else { dice.below(ROOMS + 1) }, dice, most }
    }

    /// Goes on until the plan stands on the screen.
    fn go_to_the_plan(&mut self) -> Result<(), String> {
        for _ in 0..self.most {
            let screen = show(&self.session);
            match &screen.body {
                Body::Plan(_) => return Ok(()),
                Body::Map(map) => self.choose_a_room(map),
                _ => self.answer(&screen),
            }
        }
        let last = show(&self.session).body.name();
        Err(format!("household {}: no plan after {} steps; last at {last:?}", self.household, self.most))
    }

    fn choose_a_room(&mut self, map: &MapView) {
        let way = match self.rooms {
            0 => Event::Move(MoveEvent::Finish),
            // All of them, one after the other.
            usize::MAX => Event::Move(MoveEvent::Next),
            _ => {
                self.rooms -= 1;
                map.rooms[self.dice.below(map.rooms.len())].button.event.clone()
            }
        };
        self.session.update(way);
    }

    /// Answers what is on the screen, passes it over, or does something else that is offered; and goes on.
    fn answer(&mut self, screen: &Screen) {
        let kind = self.dice.below(10);
        let wanted: fn(&Offer) -> bool = match (kind, &screen.body) {
            // Who is at the table is told by buttons.
            (0..=4, Body::Roster(_)) | (0, Body::Mirror(_)) => |_| true,
            (0..=8, _) => Offer::is_answer,
            _ => |_| false,
        };
        let mut offers: Vec<Offer> = offered(screen).into_iter().filter(wanted).collect();
        if !offers.is_empty() {
            let offer = offers.swap_remove(self.dice.below(offers.len()));
            self.session.update(offer.event(WORDS[self.dice.below(WORDS.len())]));
        }
        let next = if problem(screen) { MoveEvent::Skip } else { MoveEvent::Next };
        self.session.update(Event::Move(next));
    }

    /// Changes an answer on which other questions wait, as one does from the plan.
    fn change(&mut self) {
        let questionnaire = &self.session.guide().questionnaire;
        let mut gates = Vec::new();
        for condition in questionnaire.items.iter().filter_map(|item| item.show_if.as_ref()) {
            condition.each_item(&mut |item| gates.push(item));
        }
        gates.retain(|item| questionnaire.fact(*item).kind.is_alone());
        let visible = self.session.visible();
        let answered = |asked: &Asked| visible.answer(*asked).is_some();
        let all: Vec<Asked> = gates.iter().flat_map(|item| visible.asked_of(*item)).filter(answered).collect();
        if !all.is_empty() {
            let asked = all[self.dice.below(all.len())];
            self.session.update(Event::Move(MoveEvent::Question(asked)));
        }
    }

    /// The whole way, there and back again.
    fn whole(household: usize) -> Result<Session, String> {
        let mut walk = Self::begin(household);
        walk.go_to_the_plan()?;
        for _ in 0..walk.dice.below(CHANGES + 1) {
            walk.change();
            walk.go_to_the_plan()?;
        }
        Ok(walk.session)
    }
}

fn plan(guide: &Guide, talk: &Talk) -> Plan {
    let visible = Visible::derive(guide, talk);
    let (findings, edits) = (assess(&visible), PlanEdits::default());
    draft(Draft { visible: &visible, findings: &findings, edits: &edits, words: guide.source_words() })
}

fn hidden(session: &Session) -> Vec<Asked> {
    let visible = session.visible();
    session.talk().answers.iter().map(|(asked, _)| asked).filter(|asked| !visible.shows(*asked)).collect()
}

/// What waits for somebody's own deed. All other rules a draft keeps by itself.
const MAY_BE_OPEN: [Rule; 2] = [Rule::SupportOffered, Rule::EverybodyHeard];

/// A plan keeps its own rules, or names what is open and what to do.
fn rules(household: usize, plan: &Plan) -> Result<(), String> {
    for check in &plan.checks {
        if !check.open.is_empty() && !MAY_BE_OPEN.contains(&check.rule) {
            return Err(format!("household {household}: the draft breaks {:?}: {:?}", check.rule, check.open));
        }
        if check.open.iter().any(|open| open.to_do.trim().is_empty()) {
            return Err(format!("household {household}: {:?} is open, and nobody says what to do", check.rule));
        }
    }
    Ok(())
}

/// What leaves the device proposes nothing that the own plan does not, and nothing that is kept back.
fn handed_over(household: usize, session: &Session, own: &Plan) -> Result<(), String> {
    let (guide, talk) = (session.guide(), session.talk());
    let visible = Visible::derive_to_hand_over(guide, talk);
    let findings = assess_to_hand_over(&visible, &assess(&Visible::derive(guide, talk)));
    let edits = PlanEdits::default();
    let handed = draft(Draft { visible: &visible, findings: &findings, edits: &edits, words: guide.source_words() });
    if let Some(goal) = handed.goals.iter().find(|goal| !own.goals.iter().any(|also| also.key == goal.key)) {
        return Err(format!("household {household}: only a plan for others has the goal {:?}", goal.key));
    }
    match handed.checks.iter().find(|check| check.rule == Rule::KeptBack && !check.open.is_empty()) {
        Some(check) => Err(format!("household {household}: this left the device: {:?}", check.open)),
        None => Ok(()),
    }
}

/// Walks with one household. Says what is wrong, or whether it had a hidden answer and a plan with goals.
fn walk(household: usize) -> Result<(bool, bool), String> {
    let session = Walk::whole(household)?;
    let told = plan(session.guide(), session.talk());
    rules(household, &told)?;
    handed_over(household, &session, &told)?;
    let hidden = hidden(&session);
    if !hidden.is_empty() {
        let mut without = session.talk().clone();
        hidden.iter().for_each(|asked| without.answers.clear(*asked));
        if told != plan(session.guide(), &without) {
            return Err(format!("household {household}: one of these is hidden, and yet in the plan: {hidden:?}"));
        }
    }
    Ok((!hidden.is_empty(), !told.goals.is_empty()))
}

#[test]
fn every_household_comes_to_a_plan_without_what_is_hidden() {
    let threads = std::thread::available_parallelism().map_or(1, |threads| threads.get().min(8));
    let some = |first: usize| (first..HOUSEHOLDS).step_by(threads).map(walk).collect::<Result<Vec<_>, _>>();
    let walked: Result<Vec<_>, String> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|first| scope.spawn(move || some(first))).collect();
        running.into_iter().map(|thread| thread.join().expect("no walk panics")).collect()
    });
    let walked = walked.unwrap_or_else(|wrong| panic!("{wrong}")).concat();
    let (hidden, goals) = (walked.iter().filter(|(hidden, _)| *hidden).count(), walked.iter().filter(|(_, goals)| *goals).count());
    // Walks that hide nothing or lead to nothing would prove nothing.
    assert!(hidden > HOUSEHOLDS / 10 && goals > HOUSEHOLDS / 2, "{hidden} with a hidden answer, {goals} with a goal");
}

//! Going on, back, aside: each step follows from the path, which follows from the answers.

use super::{Effect, FieldProblem, FocusOn, MoveEvent, Session, State, answer, pause};
use crate::answers::Reply;
use crate::assessment::urgent;
use crate::base::{Set, WITH_COACH};
use crate::flow::{Step, Visible, is_done, path};
use crate::questionnaire::{CardIx, PartIx, Place, SignalIx};

pub(super) fn update(session: &mut Session, event: MoveEvent) -> Vec<Effect> {
    match event {
        MoveEvent::Next => return next(session),
        MoveEvent::Back => back(session),
        MoveEvent::Skip => {
            pass_over(session);
            go_on(session);
        }
        MoveEvent::Decline => {
            if let Step::Question(asked) = session.state.step {
                session.reached(asked);
                session.state.typed.remove(&asked);
                session.answer(asked, Reply::Declined);
            }
            go_on(session);
        }
        MoveEvent::Later => session.state.paused = true,
        MoveEvent::Resume => session.state.paused = false,
        MoveEvent::Map => go(session, Step::Map),
        MoveEvent::Room(part) => enter(session, part),
        MoveEvent::More(part) => {
            session.state.talk.opened.insert(part);
            session.state.confirmed.remove(&part);
            enter(session, part);
        }
        // A question that was hidden since is not gone to.
        MoveEvent::Question(asked) if !session.visible().shows(asked) => {}
        MoveEvent::Question(asked) => {
            let from = session.state.step;
            go(session, Step::Question(asked));
            session.state.return_to = Some(from);
        }
        MoveEvent::Roster(item) => {
            let from = session.state.step;
            go(session, Step::Roster(item));
            session.state.return_to = Some(from);
        }
        MoveEvent::NotNow(part) => pause::put_off(session, part),
        MoveEvent::Finish => finish(session),
        MoveEvent::Restart => return restart(session),
    }
    Vec::new()
}

/// Goes to a step. What was typed and became an answer is shown as an answer from then on.
pub(super) fn go(session: &mut Session, step: Step) {
    if let Step::Question(asked) = session.state.step
        && answer::problem(session, asked).is_none()
    {
        session.state.typed.remove(&asked);
    }
    session.state.problem = None;
    session.state.return_to = None;
    session.state.paused = false;
    session.state.step = step;
}

/// The main way on. A field with something in it that is no answer keeps the person here, and says why.
fn next(session: &mut Session) -> Vec<Effect> {
    if session.state.paused {
        session.state.paused = false;
        return Vec::new();
    }
    if let Step::Question(asked) = session.state.step
        && let Some(invalid) = answer::problem(session, asked)
    {
        let tries = session.state.problem.as_ref().map_or(0, |problem| problem.tries) + 1;
        session.state.problem = Some(FieldProblem { asked, invalid, tries });
        return vec![Effect::Focus(FocusOn::Problem)];
    }
    pass_over(session);
    go_on(session);
    Vec::new()
}

/// A question that is left without an answer was passed over. An answer that was given stays.
fn pass_over(session: &mut Session) {
    if let Step::Question(asked) = session.state.step
        && session.state.talk.answers.get(asked).is_none()
    {
        session.answer(asked, Reply::Skipped);
    }
}

/// The step after this one: first any urgent card, then back to where the person came from, or on along the path.
fn go_on(session: &mut Session) {
    let visible = session.visible();
    let state = &session.state;
    let after = match state.step {
        Step::Urgent(_, asked) | Step::Pause(asked) | Step::Question(asked) => Some(asked),
        Step::Start | Step::Display(_) | Step::Roster(_) | Step::Member(..) | Step::Map | Step::Mirror(_) | Step::Plan => None,
    };
    let mut seen = state.seen.clone();
    if let Step::Urgent(card, _) = state.step {
        seen.insert(card);
    }
    let pending = after.and_then(|asked| pending_card(&visible, &seen).map(|card| Step::Urgent(card, asked)));
    let return_to = state.return_to;
    let step = pending.unwrap_or_else(|| {
        let step = following(&visible, state, return_to);
        let rest = after.filter(|asked| Some(step) != return_to && pause::is_due(&visible, state, *asked, step));
        rest.map_or(step, Step::Pause)
    });
    let mut confirmed = state.confirmed.clone();
    if let Step::Mirror(part) = state.step {
        confirmed.insert(part);
    }
    go(session, step);
    // The way back is kept while the questions that a change opened are still being asked.
    if matches!(step, Step::Question(_) | Step::Urgent(..) | Step::Pause(_)) && return_to != Some(step) {
        session.state.return_to = return_to;
    }
    if let (Step::Pause(_), Some(part)) = (step, step.part(&session.guide().questionnaire)) {
        session.state.rested.insert(part);
    }
    session.state.seen = seen;
    session.state.confirmed = confirmed;
}

/// The first card that holds and was not shown yet.
fn pending_card(visible: &Visible<'_>, seen: &Set<CardIx>) -> Option<CardIx> {
    urgent(visible).iter().map(|urgent| urgent.card).find(|card| !seen.contains(card))
}

fn following(visible: &Visible<'_>, state: &State, return_to: Option<Step>) -> Step {
    let steps = path(visible);
    if let Step::Member(roster, _) = state.step {
        return Step::Roster(roster);
    }
    let at = if let Step::Urgent(_, asked) | Step::Pause(asked) = state.step { Step::Question(asked) } else { state.step };
    if let Some(return_to) = return_to.filter(|step| is_there(visible, &steps, *step)) {
        return opened_by_a_change(visible, &steps, at, return_to).unwrap_or(return_to);
    }
    if at == Step::Map {
        return rooms(visible)
            .filter(|part| !state.put_off.contains(part))
            .find_map(|part| room_step(visible, &steps, state, part))
            .unwrap_or_else(|| first_after_rooms(visible, &steps));
    }
    if matches!(at, Step::Mirror(_)) && steps.contains(&Step::Map) { Step::Map } else { after(visible, &steps, at) }
}

/// Whether a step can still be gone to: a change may have hidden the question a person came from.
fn is_there(visible: &Visible<'_>, steps: &[Step], step: Step) -> bool {
    match step {
        Step::Urgent(card, asked) => visible.shows(asked) && urgent(visible).iter().any(|urgent| urgent.card == card),
        Step::Pause(asked) => visible.shows(asked),
        Step::Member(roster, member) => steps.contains(&Step::Roster(roster)) && visible.talk().household.get(member).is_some(),
        Step::Start | Step::Question(_) | Step::Display(_) | Step::Roster(_) | Step::Map | Step::Mirror(_) | Step::Plan => {
            steps.contains(&step)
        }
    }
}

/// The step after this one on the path. A step that is no longer on it lends its place among the items.
fn after(visible: &Visible<'_>, steps: &[Step], at: Step) -> Step {
    if let Some(place) = steps.iter().position(|step| *step == at) {
        return steps.get(place + 1).copied().unwrap_or(Step::Plan);
    }
    let Step::Question(asked) = at else { return Step::Map };
    let part = at.part(&visible.guide().questionnaire);
    let later = steps.iter().copied().filter(|step| step.part(&visible.guide().questionnaire) == part);
    let mut later = later.filter(|step| match step {
        Step::Question(other) => (other.item, other.member) > (asked.item, asked.member),
        Step::Display(item) | Step::Roster(item) => *item > asked.item,
        Step::Mirror(_) => true,
        Step::Start | Step::Member(..) | Step::Map | Step::Urgent(..) | Step::Pause(_) | Step::Plan => false,
    });
    later.next().unwrap_or(Step::Map)
}

fn rooms(visible: &Visible<'_>) -> impl Iterator<Item = PartIx> {
    visible.guide().questionnaire.parts().filter(|(_, part)| part.place == Place::Topic).map(|(at, _)| at)
}

/// Where a room goes on: its first open question, then its mirror; nothing when both are done, and nothing when it asks nothing.
fn room_step(visible: &Visible<'_>, steps: &[Step], state: &State, part: PartIx) -> Option<Step> {
    let open = first_open(visible, steps, part);
    let asks = |step: &Step| *step != Step::Mirror(part) && step.part(&visible.guide().questionnaire) == Some(part);
    open.or_else(|| (!state.confirmed.contains(&part) && steps.iter().any(asks)).then_some(Step::Mirror(part)))
}

/// The first question of a part without a reply.
fn first_open(visible: &Visible<'_>, steps: &[Step], part: PartIx) -> Option<Step> {
    let open = |step: &Step| matches!(step, Step::Question(asked) if visible.talk().answers.get(*asked).is_none());
    let of_part = |step: &Step| step.part(&visible.guide().questionnaire) == Some(part);
    let mut place = steps.iter().position(|step| of_part(step) && open(step))?;
    // A text to read just before it leads to it.
    while let Some(before) = place.checked_sub(1).filter(|before| matches!(steps[*before], Step::Display(_)) && of_part(&steps[*before])) {
        place = before;
    }
    steps.get(place).copied()
}

/// After an answer was changed: the first question between it and where the person came from that now waits for a reply.
fn opened_by_a_change(visible: &Visible<'_>, steps: &[Step], at: Step, return_to: Step) -> Option<Step> {
    let part = at.part(&visible.guide().questionnaire)?;
    let place = |step: Step| steps.iter().position(|other| *other == step);
    let from = place(at)?;
    // Back to a question of the same topic: only what lies before it. From elsewhere: to the end of the topic.
    let end = if return_to.part(&visible.guide().questionnaire) == Some(part) { place(return_to) } else { None }.unwrap_or(steps.len());
    first_open(visible, steps.get(from..end)?, part)
}

/// The first closing question that waits for a reply, or the plan.
fn first_after_rooms(visible: &Visible<'_>, steps: &[Step]) -> Step {
    let questionnaire = &visible.guide().questionnaire;
    let open = |step: &Step| match step {
        Step::Question(asked) => visible.talk().answers.get(*asked).is_none(),
        Step::Start
        | Step::Display(_)
        | Step::Roster(_)
        | Step::Member(..)
        | Step::Map
        | Step::Mirror(_)
        | Step::Urgent(..)
        | Step::Pause(_)
        | Step::Plan => false,
    };
    let closing = |step: &&Step| {
        step.part(&visible.guide().questionnaire).is_some_and(|part| questionnaire.part(part).place == Place::Closing) && open(step)
    };
    steps.iter().find(closing).copied().unwrap_or(Step::Plan)
}

fn enter(session: &mut Session, part: PartIx) {
    session.state.put_off.remove(&part);
    let visible = session.visible();
    let steps = path(&visible);
    let first = steps.iter().copied().find(|step| step.part(&visible.guide().questionnaire) == Some(part));
    let step =
        first_open(&visible, &steps, part).unwrap_or(if is_done(&visible, part) { Step::Mirror(part) } else { first.unwrap_or(Step::Map) });
    go(session, step);
}

fn finish(session: &mut Session) {
    let visible = session.visible();
    let steps = path(&visible);
    let step = first_after_rooms(&visible, &steps);
    go(session, step);
}

fn back(session: &mut Session) {
    if session.state.paused {
        session.state.paused = false;
        return;
    }
    let visible = session.visible();
    let steps = path(&visible);
    let return_to = session.state.return_to.filter(|step| is_there(&visible, &steps, *step));
    let step = match (return_to, session.state.step) {
        (Some(return_to), _) => return_to,
        (None, Step::Urgent(_, asked) | Step::Pause(asked)) => Step::Question(asked),
        (None, Step::Member(roster, _)) => Step::Roster(roster),
        (None, at) => before(&visible, &steps, at),
    };
    go(session, step);
}

/// The step before this one. From the first question of a room it is the house, and so it is from the closing questions.
fn before(visible: &Visible<'_>, steps: &[Step], at: Step) -> Step {
    let Some(place) = steps.iter().position(|step| *step == at) else {
        return Step::Map;
    };
    let before = place.checked_sub(1).and_then(|place| steps.get(place)).copied().unwrap_or(Step::Start);
    let leaves_room =
        matches!(before, Step::Mirror(_)) && before.part(&visible.guide().questionnaire) != at.part(&visible.guide().questionnaire);
    if leaves_room && steps.contains(&Step::Map) { Step::Map } else { before }
}

/// Throws everything away and begins again: same guide, same day, same language.
fn restart(session: &mut Session) -> Vec<Effect> {
    let guide = session.shared_guide();
    let lang = session.state.lang.clone();
    let leads = WITH_COACH && session.state.desk.is_some();
    session.state = State::new(&guide, crate::flow::Talk::new(session.state.talk.today), lang.as_str());
    if leads {
        session.lead();
    }
    Vec::new()
}

/// The signal that brings up a card, of those that hold.
pub(crate) fn signal_of(session: &Session, card: CardIx) -> Option<SignalIx> {
    let visible = session.visible();
    urgent(&visible).iter().find(|urgent| urgent.card == card).map(|urgent| urgent.signal)
}

/// The name of the screen, as the page around the widget is told.
/// A person waits for what has not come yet.
pub(super) const WAITING: &str = "coming";

pub(super) fn screen_name(state: &State) -> &'static str {
    if state.offer.is_some() {
        return "preview";
    }
    if state.paused {
        return "later";
    }
    match state.step {
        Step::Start => "start",
        Step::Question(_) => "question",
        // That somebody may want to rest tells that an answer was hard: the page around hears of a text to read.
        Step::Display(_) | Step::Pause(_) => "text",
        Step::Roster(_) => "roster",
        Step::Member(..) => "member",
        Step::Map => "map",
        Step::Mirror(_) => "mirror",
        Step::Urgent(..) => "urgent",
        Step::Plan => "plan",
    }
}

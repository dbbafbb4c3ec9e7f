//! Which goals are worked on now, and which wait: a few at a time, the one that frees most among them.

use super::clock::working_day_after;
use super::edit::GoalKey;
use super::goal::Goal;
use super::wording::Wording;
use crate::assessment::{Findings, Proposed};
use crate::base::Listed as _;
use crate::guide;
use crate::questionnaire::Reason;
use crate::text::Message;

/// Whether this goal answers to an urgent card of its own topic: the same answer asks for both, or the goal has a step for at once.
pub(super) fn is_now(wording: &Wording<'_>, findings: &Findings, proposed: &Proposed) -> bool {
    let guide = wording.visible.guide();
    let goal = guide.goal(proposed.goal);
    let of_topic = |reason: &&Reason| guide.questionnaire.item(reason.item).part == goal.topic;
    let mut urgent = findings.urgent.iter().flat_map(|urgent| findings.reasons.of(urgent.because)).filter(of_topic).peekable();
    let asks = findings.reasons.of(proposed.because);
    urgent.peek().is_some() && (has_step_at_once(wording, goal) || urgent.any(|reason| asks.contains(reason)))
}

fn has_step_at_once(wording: &Wording<'_>, goal: &guide::Goal) -> bool {
    goal.actions.iter().any(|action| action.by.is_at_once() && action.applies(wording.visible))
}

/// Nobody works on everything at once: a goal beyond the few waits for those before it. What is urgent never waits, nor does the knot.
pub(super) fn few_at_a_time(wording: &Wording<'_>, goals: &mut Vec<Goal>) {
    let guide = wording.visible.guide();
    let Some(most) = guide.following.goals_at_a_time.map(usize::from) else {
        return;
    };
    let soon = working_day_after(&guide.clock, wording.visible.talk().today, 1);
    let urgent = |goal: &Goal| goal.now || goal.actions.iter().any(|action| action.by.is_some_and(|by| by <= soon));
    let mut ranked: Vec<(bool, u8, usize)> = (0..)
        .zip(&*goals)
        .filter(|(_, goal)| !goal.waits())
        .map(|(place, goal)| (goal.wanted_first.is_none() && goal.frees == 0 && !urgent(goal), goal.phase, place))
        .listed();
    ranked.sort_unstable();
    let stays = |nth: usize, may_wait: bool| nth < most || !may_wait;
    let first: Vec<GoalKey> = (0..)
        .zip(&ranked)
        .filter(|(nth, (may_wait, ..))| stays(*nth, *may_wait))
        .map(|(_, (.., place))| goals[*place].key.clone())
        .listed();
    for (_, (.., place)) in (0..).zip(&ranked).filter(|(nth, (may_wait, ..))| !stays(*nth, *may_wait)) {
        let goal = &mut goals[*place];
        goal.after.clone_from(&first);
        goal.phase = goal.phase.max(2);
        wording.words.say(Message::EnoughAtOnce).clone_into(&mut goal.why);
    }
    // Who waits stands behind the goals it waits for.
    let mut at = 0;
    let mut behind = Vec::new();
    while let Some(goal) = goals.get(at) {
        if goal.waits() {
            behind.push(goals.remove(at));
        } else {
            at += 1;
        }
    }
    goals.append(&mut behind);
}

/// The knot: the goal for which most goals wait. One that only one waits for is no knot.
pub(super) fn mark_knot(goals: &mut [Goal]) {
    let waits = |goal: &Goal, first: &GoalKey| goal.after.contains(first);
    let mut most = (1_u8, None);
    for (place, knot) in goals.iter().enumerate() {
        // The goals are in order: who waits for one that waits comes after it.
        let mut freed: Vec<&GoalKey> = vec![&knot.key];
        for goal in goals.iter().filter(|goal| goal.waits()) {
            if freed.iter().any(|key| waits(goal, key)) {
                freed.push(&goal.key);
            }
        }
        let frees = u8::try_from(freed.len() - 1).unwrap_or(u8::MAX);
        if frees > most.0 {
            most = (frees, Some(place));
        }
    }
    if let Some(goal) = most.1.and_then(|place| goals.get_mut(place)) {
        goal.frees = most.0;
    }
}

/// The first phase asks only a few steps of the resident alone; the others the fixed contact does together with that person.
///
/// A step that stays "Bel ..." reads well when two do it, and whoever would help with it still does.
pub(super) fn relieve(wording: &Wording<'_>, goals: &mut [Goal]) {
    let Some(most) = wording.visible.guide().following.resident_steps else {
        return;
    };
    let words = wording.words;
    let coach = words.say(Message::FixedContact);
    let mut asked = 0;
    for action in goals.iter_mut().filter(|goal| goal.phase == 1).flat_map(|goal| &mut goal.actions).filter(|action| action.of_resident) {
        if asked < most {
            asked += 1;
        } else {
            action.of_resident = false;
            action.who = words.fill(Message::TogetherWith, &[coach, &action.who]);
        }
    }
}

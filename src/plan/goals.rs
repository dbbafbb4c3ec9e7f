//! Goals and steps: the proposal from the guide, with the person's words laid over it.

use super::clock::working_day_after;
use super::dates;
use super::edit::{ActionEdit, ActionKey, GoalKey, PlanEdits};
use super::goal::{Action, Follows, Goal, Measure};
use super::notes;
use super::order;
use super::whose;
use super::wording::Wording;
use crate::answers::Asked;
use crate::assessment::{Findings, Proposed};
use crate::base::{Date, Listed as _, MemberId, retain};
use crate::guide::{self, By, Owner};
use crate::question::{QuestionType, Value};
use crate::text::Message;

/// The goals of the plan, and those that were set aside.
pub(super) fn goals(wording: &Wording<'_>, findings: &Findings, edits: &PlanEdits) -> (Vec<Goal>, Vec<Goal>) {
    let guide = wording.visible.guide();
    let mut all: Vec<Goal> = Vec::new();
    for proposed in &findings.goals {
        all.push(goal(wording, guide.goal(proposed.goal), Some(proposed), findings, edits));
    }
    // A goal that the answers no longer ask for stays as long as the person's own words are in it.
    for template in &guide.goals {
        let key = GoalKey::new(template.id.as_str());
        let withheld = wording.visible.keeps_back_of(template.topic) || wording.visible.keeps_back_what(&template.when);
        if !withheld && edits.has_words(&key) && !all.iter().any(|goal| goal.key == key) {
            all.push(goal(wording, template, None, findings, edits));
        }
    }
    let (mut set_aside, mut kept, mut now, mut others) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for goal in all {
        if edits.goals.get(&goal.key).is_some_and(|edit| edit.set_aside) {
            set_aside.push(goal);
        } else if goal.wanted_first.is_some() {
            kept.push(goal);
        } else if goal.now {
            now.push(goal);
        } else {
            others.push(goal);
        }
    }
    kept.append(&mut now);
    kept.append(&mut others);
    for goal in &mut kept {
        retain(&mut goal.after, |after| !set_aside.iter().any(|aside| aside.key == *after));
    }
    order::mark_knot(&mut kept);
    order::few_at_a_time(wording, &mut kept);
    let brake = brake(wording);
    for goal in &mut kept {
        goal.ladder = notes::ladder(edits, &goal.key, brake.as_deref());
    }
    order::relieve(wording, &mut kept);
    (kept, set_aside)
}

/// Why people around should be asked no more, when somebody already carries too much.
fn brake(wording: &Wording<'_>) -> Option<String> {
    let (when, why) = wording.visible.guide().following.network_brake.as_ref()?;
    when.truth(wording.visible, None).is_yes().then(|| wording.words.text(why).to_owned())
}

fn goal(wording: &Wording<'_>, template: &guide::Goal, proposed: Option<&Proposed>, findings: &Findings, edits: &PlanEdits) -> Goal {
    let guide = wording.visible.guide();
    let key = GoalKey::new(template.id.as_str());
    let edit = edits.goals.get(&key);
    let own = edit.and_then(|edit| edit.outcome.clone());
    let wanted_first = edit.and_then(|edit| edit.wanted_first.clone());
    let now = proposed.is_some_and(|proposed| order::is_now(wording, findings, proposed));
    let mut after = Vec::new();
    for first in &template.after {
        if findings.goals.iter().any(|other| other.goal == *first && (!now || order::is_now(wording, findings, other))) {
            after.push(GoalKey::new(guide.goal(*first).id.as_str()));
        }
    }
    let why = if after.is_empty() { &template.why } else { template.why_later.as_ref().unwrap_or(&template.why) };
    // Of a goal that the answers no longer ask for only the steps stay that somebody wrote about.
    let mut actions: Vec<Action> = Vec::new();
    for action in &template.actions {
        if (proposed.is_some() && action.applies(wording.visible)) || keeps(wording, &key, action, edits) {
            actions.push(step(wording, &key, action, edits));
        }
    }
    for (key, edit) in edits.own_steps(&key) {
        actions.push(own_step(wording, key, edit));
    }
    let because = proposed.map(|proposed| findings.reasons.of(proposed.because)).unwrap_or_default();
    let (members, for_whom) = whose::for_whom(wording, &template.whose, because);
    let member = whose::spoken_of(&members);
    Goal {
        phase: template.phase,
        members,
        for_whom,
        topic: guide.questionnaire.part(template.topic).id.clone(),
        own_words: own.is_some(),
        outcome: own.unwrap_or_else(|| wording.fill_for(&template.outcome, member)),
        why: wording.fill_for(why, member),
        after,
        wanted_first,
        now,
        frees: 0,
        ladder: Vec::new(),
        measure: measure(wording, &template.measure, member),
        actions,
        because: wording.because(because),
        key,
    }
}

/// Somebody wrote about this step; and it tells nothing by being here that may not leave the device.
fn keeps(wording: &Wording<'_>, goal: &GoalKey, action: &guide::Action, edits: &PlanEdits) -> bool {
    let kept_back = || action.when.as_ref().is_some_and(|condition| wording.visible.keeps_back_what(condition));
    edits.keeps(&ActionKey::proposed(goal, action.id.as_str())) && !kept_back()
}

fn measure(wording: &Wording<'_>, measure: &guide::Measure, member: Option<MemberId>) -> Measure {
    let questionnaire = &wording.visible.guide().questionnaire;
    let followed = measure.scale.and_then(|item| questionnaire.item(item).question());
    let is_number = matches!(followed, Some(QuestionType::Number(_)));
    let baseline = measure.scale.and_then(|item| wording.visible.answer(Asked { item, member: None })?.figure());
    // Who stands at or above the figure aimed at keeps what there is. Of a number it may be less that people go for.
    let target = measure.target.map(|target| baseline.filter(|_| !is_number).map_or(target, |now| now.max(target)));
    let said = |figure| followed.map(|question| wording.value(question, &Value::Figure(figure))).unwrap_or_default();
    let sentence = |target| match (baseline, is_number) {
        (Some(now), false) if now >= target => wording.words.fill(Message::FigureKept, &[&said(now)]),
        (Some(now), false) => wording.words.fill(Message::FigureNowAndAim, &[&said(now), &said(target)]),
        (None, false) => wording.words.fill(Message::FigureAim, &[&said(target)]),
        (Some(now), true) => wording.words.fill(Message::NumberNowAndAim, &[&said(now), &said(target)]),
        (None, true) => wording.words.fill(Message::NumberAim, &[&said(target)]),
    };
    Measure {
        follows: match followed {
            None => Follows::Fact,
            Some(_) if is_number => Follows::Number,
            Some(_) => Follows::Scale,
        },
        question: measure.scale.map(|item| questionnaire.item(item).link.clone()),
        baseline,
        target,
        figures: target.map(sentence),
        review: None,
        fact: wording.fill_for(&measure.fact, member),
    }
}

fn step(wording: &Wording<'_>, goal: &GoalKey, action: &guide::Action, edits: &PlanEdits) -> Action {
    let key = ActionKey::proposed(goal, action.id.as_str());
    let edit = edits.actions.get(&key).cloned().unwrap_or_default();
    let by = edit.by.unwrap_or_else(|| day(wording, action.by));
    let starts = action.starts.as_ref().and_then(|id| dates::starts(wording, id, by));
    Action {
        own_words: edit.says_anything(),
        what: edit.what.unwrap_or_else(|| wording.fill(&action.what, MemberId::SELF)),
        of_resident: edit.who.is_none() && action.who == Owner::Resident,
        who: edit.who.unwrap_or_else(|| owner(wording, action.who, action)),
        rung: Some(action.rung),
        costs: action
            .scheme
            .as_ref()
            .and_then(|scheme| wording.visible.guide().scheme(scheme)?.costs.as_ref())
            .map(|costs| wording.words.text(costs).to_owned()),
        scheme: action.scheme.clone(),
        ground: action.ground.as_deref().map(str::to_owned),
        by: Some(by),
        starts,
        needs: action.needs.iter().map(|need| wording.words.text(need).to_owned()).listed(),
        call: action.call.as_ref().and_then(|contact| wording.phone(contact)),
        key,
    }
}

fn own_step(wording: &Wording<'_>, key: &ActionKey, edit: &ActionEdit) -> Action {
    Action {
        key: key.clone(),
        what: edit.what.clone().unwrap_or_default(),
        who: edit.who.clone().unwrap_or_else(|| wording.name(MemberId::SELF)),
        of_resident: false,
        rung: None,
        scheme: None,
        ground: None,
        by: edit.by,
        starts: None,
        needs: Vec::new(),
        costs: None,
        call: None,
        own_words: true,
    }
}

fn day(wording: &Wording<'_>, by: By) -> Date {
    let today = wording.visible.talk().today;
    match by {
        By::Days(days) => today.plus_days(i32::from(days)),
        By::WorkingDays(days) => working_day_after(&wording.visible.guide().clock, today, days),
    }
}

fn owner(wording: &Wording<'_>, who: Owner, action: &guide::Action) -> String {
    let words = wording.words;
    let resident = wording.name(MemberId::SELF);
    let coach = words.say(Message::FixedContact);
    let owner = match who {
        Owner::Resident => resident,
        Owner::Coach => coach.to_owned(),
        Owner::Together => words.fill(Message::TogetherWith, &[coach, &resident]),
    };
    match &action.with {
        Some(with) => words.fill(Message::WithSomebody, &[&owner, words.text(with)]),
        None => owner,
    }
}

//! The goals, to be worked on in place: the sentence and its order, the steps, the honest ladder, and why something off the menu fits
//! better. The program fills in none of it.

use super::referral;
use crate::guide::Rung;
use crate::plan::{Action as PlanAction, Goal, NoteField, OffMenuField, Plan, RungField};
use crate::screen::plan::at_work;
use crate::screen::{Action, ActionView, At, Button, FieldGroup, GoalRow, GoalView, GoalWork, StepWork, TextField, TypeTarget};
use crate::session::{Desk, DeskEvent, Event};
use crate::text::Message;

pub(super) fn goals(at: &At<'_>, desk: &Desk, plan: &Plan) -> Vec<GoalRow> {
    let mut rows = Vec::new();
    let mut number = 0;
    for goal in &plan.goals {
        number += usize::from(!goal.waits());
        let about = if goal.waits() { at.say(Message::GoalsLater) } else { at.words.fill(Message::GoalNumber, &[&number.to_string()]) };
        rows.push(row(at, desk, plan, goal, about));
    }
    for goal in &plan.set_aside {
        rows.push(row(at, desk, plan, goal, at.say(Message::SetAsideTitle)));
    }
    rows
}

fn row(at: &At<'_>, desk: &Desk, plan: &Plan, goal: &Goal, about: String) -> GoalRow {
    let is_open = desk.goal.as_ref() == Some(&goal.key);
    let mut view = at_work(at, plan, goal);
    let open = Button {
        action: Action::Goal,
        value: Some(goal.key.as_str().to_owned()),
        label: goal.outcome.clone(),
        spoken: None,
        sign: view.sign.take(),
        event: Event::Desk(DeskEvent::Goal((!is_open).then(|| goal.key.clone()))),
    };
    GoalRow { goal: goal.key.as_str().to_owned(), open, about, work: is_open.then(|| work(at, plan, goal, view)) }
}

fn field(at: &At<'_>, words: &str, label: Message, asked: TypeTarget) -> TextField {
    TextField { words: words.to_owned(), label: Some(at.say(label)), asked }
}

/// The goal as it is changed on the screen of the plan, with what only a coach writes beside it.
fn work(at: &At<'_>, plan: &Plan, goal: &Goal, view: GoalView) -> GoalWork {
    let mut about = vec![view.why];
    about.extend(view.measure);
    about.extend(goal.because.iter().map(|because| because.words.clone()));
    let mut groups: Vec<FieldGroup> = Rung::ALL.iter().map(|rung| rung_group(at, goal, *rung)).collect();
    groups.push(off_menu(at, goal));
    let steps = goal.actions.iter().zip(view.actions).map(|(action, view)| step(at, plan, action, view));
    GoalWork { about, fields: view.edit, steps: steps.collect(), buttons: view.buttons, groups }
}

/// A step with its day, what the law gives after it, and its referral.
fn step(at: &At<'_>, plan: &Plan, action: &PlanAction, view: ActionView) -> StepWork {
    let by = action.by.map(|day| day.to_string()).unwrap_or_default();
    let mut fields = view.edit;
    fields.push(field(at, &by, Message::When, TypeTarget::By(action.key.clone())));
    let mut about = Vec::new();
    about.extend(action.rung.map(|rung| at.say(rung.label())));
    about.extend(action.ground.clone());
    about.extend(action.starts.as_ref().map(|starts| starts.words.clone()));
    StepWork {
        action: view.action,
        fields,
        about,
        remove: view.remove,
        referral: plan.referrals.iter().find(|referral| referral.key == action.key).map(|found| referral::work(at, found)),
    }
}

/// What somebody wrote in the fields of this group, of all of them.
fn title(at: &At<'_>, name: Message, fields: &[TextField]) -> String {
    let filled = fields.iter().filter(|field| !field.words.trim().is_empty()).count();
    match filled {
        0 => at.say(name),
        some => at.words.fill(Message::CoachFilledIn, &[&at.say(name), &some.to_string(), &fields.len().to_string()]),
    }
}

fn rung_group(at: &At<'_>, goal: &Goal, rung: Rung) -> FieldGroup {
    let note = goal.ladder.iter().find(|note| note.rung == rung);
    let mut fields = Vec::new();
    for of in RungField::ALL {
        let words = note.and_then(|note| note.get(*of)).unwrap_or_default();
        fields.push(field(at, words, of.label(), TypeTarget::GoalNote(goal.key.clone(), NoteField::Ladder(rung, *of))));
    }
    FieldGroup { title: title(at, rung.label(), &fields), notices: note.and_then(|note| note.brake.clone()).into_iter().collect(), fields }
}

/// What is written is read from what was typed: a cost without its source is kept here, and told nowhere.
fn off_menu(at: &At<'_>, goal: &Goal) -> FieldGroup {
    let notes = &at.session.state().edits.notes;
    let mut fields = Vec::new();
    for of in OffMenuField::ALL {
        let key = NoteField::OffMenu(*of);
        let words = notes.get(&(goal.key.clone(), key)).map(String::as_str).unwrap_or_default();
        fields.push(field(at, words, of.label(), TypeTarget::GoalNote(goal.key.clone(), key)));
    }
    FieldGroup { title: title(at, Message::OffMenuTitle, &fields), notices: Vec::new(), fields }
}

//! The goals, to be worked on in place: the sentence and its order, the steps, the honest ladder, and why something off the menu fits
//! better. The program fills in none of it.

use super::referral;
use crate::guide::Rung;
use crate::plan::{Action as PlanAction, Goal, NoteField, OffMenuField, Plan, RungField};
use crate::screen::{Action, At, Button, FieldGroup, GoalRow, GoalWork, Sign, StepWork, TextField, TypeTarget};
use crate::session::{Desk, DeskEvent, Event, PlanEvent};
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
    let part = at.visible.guide().questionnaire.parts.iter().find(|part| part.id == goal.topic);
    let open = Button {
        action: Action::Goal,
        value: Some(goal.key.as_str().to_owned()),
        label: goal.outcome.clone(),
        spoken: None,
        sign: part.and_then(|part| part.icon.as_deref()).map(|icon| Sign(icon.to_owned())),
        event: Event::Desk(DeskEvent::Goal((!is_open).then(|| goal.key.clone()))),
    };
    GoalRow { goal: goal.key.as_str().to_owned(), open, about, work: is_open.then(|| work(at, plan, goal)) }
}

fn field(at: &At<'_>, words: &str, label: Message, asked: TypeTarget) -> TextField {
    TextField { words: words.to_owned(), label: Some(at.say(label)), asked }
}

fn work(at: &At<'_>, plan: &Plan, goal: &Goal) -> GoalWork {
    let mut about = vec![goal.why.clone(), [&at.say(Message::HowWeSee), " ", &goal.measure.fact].concat()];
    about.extend(goal.because.iter().map(|because| because.words.clone()));
    let mut fields = vec![field(at, &goal.outcome, Message::EditGoal, TypeTarget::Goal(goal.key.clone()))];
    if !goal.after.is_empty() {
        let reason = goal.wanted_first.as_deref().unwrap_or_default();
        fields.push(field(at, reason, Message::WantFirst, TypeTarget::WantFirst(goal.key.clone())));
    }
    let mut groups: Vec<FieldGroup> = Rung::ALL.iter().map(|rung| rung_group(at, goal, *rung)).collect();
    groups.push(off_menu(at, goal));
    GoalWork {
        about,
        fields,
        steps: goal.actions.iter().map(|action| step(at, plan, action)).collect(),
        buttons: buttons(at, plan, goal),
        groups,
    }
}

fn buttons(at: &At<'_>, plan: &Plan, goal: &Goal) -> Vec<Button> {
    let is_aside = plan.set_aside.iter().any(|aside| aside.key == goal.key);
    let button = |action, message, sign, event| at.button(action, message, sign, Event::Plan(event));
    if is_aside {
        return vec![button(Action::SetAside, Message::TakeBack, "terug", PlanEvent::SetAside(goal.key.clone(), false))];
    }
    vec![
        button(Action::Add, Message::AddStep, "plus", PlanEvent::AddAction(goal.key.clone())),
        button(Action::SetAside, Message::SetAside, "kruis", PlanEvent::SetAside(goal.key.clone(), true)),
    ]
}

fn step(at: &At<'_>, plan: &Plan, action: &PlanAction) -> StepWork {
    let by = action.by.map(|day| day.to_string()).unwrap_or_default();
    let fields = vec![
        field(at, &action.what, Message::What, TypeTarget::Action(action.key.clone())),
        field(at, &action.who, Message::Who, TypeTarget::Who(action.key.clone())),
        field(at, &by, Message::When, TypeTarget::By(action.key.clone())),
    ];
    let mut about = Vec::new();
    about.extend(action.rung.map(|rung| at.say(rung.label())));
    about.extend(action.ground.clone());
    about.extend(action.starts.as_ref().map(|starts| starts.words.clone()));
    let remove = at.button(Action::Remove, Message::RemoveStep, "kruis", Event::Plan(PlanEvent::RemoveAction(action.key.clone())));
    StepWork {
        action: action.key.name(),
        fields,
        about,
        remove: action.key.is_own().then_some(remove),
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

//! The plan: nothing hidden gets into it, and nothing that a person wrote gets out of it.

use super::acts::{any_act, any_acts, perform};
use super::guides::{begin, guide};
use super::tried;
use keukentafel::answers::{Answer, Asked, Reply};
use keukentafel::assessment::assess;
use keukentafel::export::{Format, Leaving, render};
use keukentafel::flow::{Talk, Visible};
use keukentafel::guide::Guide;
use keukentafel::plan::{Draft, Goal, Plan, PlanEdits, draft};
use keukentafel::question::{OptionSet, QuestionType, Value};
use keukentafel::session::{ActionKey, Event, GoalKey, PlanEvent, Session};
use proptest::prelude::*;

/// Everything that the answers lead to: findings, plan, and the files that leave the device.
fn derived(guide: &Guide, talk: &Talk) -> String {
    let visible = Visible::derive(guide, talk);
    let (findings, edits, words) = (assess(&visible), PlanEdits::default(), guide.source_words());
    let plan = draft(Draft { visible: &visible, findings: &findings, edits: &edits, words });
    let files: Vec<_> = Format::ALL.iter().map(|format| render(*format, &Leaving::plan(&plan, guide, words))).collect();
    format!("{findings:#?}\n{plan:#?}\n{files:#?}")
}

/// Another answer to the same question; nothing where there is only one.
fn other(question: &QuestionType, value: &Value, nth: usize) -> Option<Value> {
    let options = |set: OptionSet| {
        question.choices().map(|choices| {
            choices
                .options
                .iter()
                .filter_map(|choice| choices.find(choice.code.as_str()))
                .filter(|option| !set.has(*option))
                .collect::<Vec<_>>()
        })
    };
    let option = |set| options(set).filter(|all| !all.is_empty()).map(|all| all[nth % all.len()]);
    Some(match value {
        Value::Choice(one) => Value::Choice(option(OptionSet::only(*one))?),
        Value::Choices(set) => Value::Choices(OptionSet::only(option(*set)?)),
        Value::Words(_) => Value::Words("HIDDEN".into()),
        Value::Figure(figure) => Value::Figure((figure + 1 + u8::try_from(nth % 10).unwrap_or(0)) % 11),
        Value::Date(day) => Value::Date(day.plus_days(i32::try_from(nth % 60).unwrap_or(0) - 30)),
        Value::Cells(cells) => {
            let row = option(cells.rows())?;
            question.read(question.choices()?.code(row)).ok()?
        }
    })
}

proptest! {
    #![proptest_config(tried(192))]

    #[test]
    fn a_hidden_answer_reaches_nothing(real in any::<bool>(), acts in any_acts(50), nth in any::<u8>(), wipe in any::<bool>()) {
        let mut session = begin(real);
        perform(&mut session, &acts);
        let guide = guide(real);
        let mut talk = session.talk().clone();
        let before = derived(&guide, &talk);
        let visible = Visible::derive(&guide, session.talk());
        let hidden: Vec<(Asked, Answer)> = session.talk().answers.iter().filter(|(asked, _)| !visible.shows(*asked)).map(|(asked, answer)| (asked, answer.clone())).collect();
        for (asked, answer) in hidden {
            let question = guide.questionnaire.item(asked.item).question().expect("a question");
            let next = match &answer.reply {
                Reply::Given(value) if !wipe => other(question, value, usize::from(nth)).map(Reply::Given),
                Reply::Given(_) | Reply::Declined | Reply::Skipped => None,
            };
            match next {
                Some(reply) => talk.answers.set(asked, Answer { reply, ..answer }),
                None => talk.answers.clear(asked),
            }
        }
        prop_assert_eq!(derived(&guide, &talk), before);
    }
}

/// What a person wrote: a sentence of a goal, or what is done or who does it in a step.
#[derive(Debug, Clone)]
enum Wrote {
    Goal(GoalKey),
    What(ActionKey),
    Who(ActionKey),
}

impl Wrote {
    /// It stands in the plan, word for word: among the goals or among those set aside.
    fn stands_in(&self, plan: &Plan) -> bool {
        let mut goals = plan.goals.iter().chain(&plan.set_aside);
        let step = |goal: &Goal, key: &ActionKey, words: fn(&keukentafel::plan::Action) -> &str| {
            goal.actions.iter().any(|action| action.key == *key && words(action) == MINE)
        };
        match self {
            Self::Goal(key) => goals.any(|goal| goal.key == *key && goal.outcome == MINE),
            Self::What(key) => goals.any(|goal| step(goal, key, |action| &action.what)),
            Self::Who(key) => goals.any(|goal| step(goal, key, |action| &action.who)),
        }
    }
}

const MINE: &str = "Mijn eigen woorden: {name} — “zo”.";

/// Writes in the first goals and steps of the plan, and adds a step to each goal.
fn write_in(session: &mut Session) -> Vec<Wrote> {
    let keys = |session: &Session| {
        let plan = session.plan(session.words());
        plan.goals
            .iter()
            .map(|goal| (goal.key.clone(), goal.actions.iter().map(|action| action.key.clone()).collect::<Vec<_>>()))
            .collect::<Vec<_>>()
    };
    for (goal, _) in keys(session) {
        session.update(Event::Plan(PlanEvent::AddAction(goal)));
    }
    let mut wrote = Vec::new();
    for (nth, (goal, actions)) in keys(session).into_iter().enumerate() {
        if nth % 2 == 0 {
            session.update(Event::Plan(PlanEvent::Goal(goal.clone(), MINE.to_owned())));
            wrote.push(Wrote::Goal(goal.clone()));
        }
        if nth % 3 == 2 {
            session.update(Event::Plan(PlanEvent::SetAside(goal, true)));
        }
        for (nth, action) in actions.into_iter().enumerate() {
            if nth % 2 == 0 || action.is_own() {
                session.update(Event::Plan(PlanEvent::Action(action.clone(), MINE.to_owned())));
                wrote.push(Wrote::What(action));
            } else {
                session.update(Event::Plan(PlanEvent::Who(action.clone(), MINE.to_owned())));
                wrote.push(Wrote::Who(action));
            }
        }
    }
    wrote
}

/// How many answers come after what the person wrote, and how often the plan is looked at in between.
const ANSWERS: usize = 1_000;
const LOOK_EVERY: usize = 50;

proptest! {
    #![proptest_config(tried(10))]

    #[test]
    fn own_words_in_the_plan_survive_a_thousand_answers(
        real in any::<bool>(),
        first in proptest::collection::vec(any_act(), 150),
        later in proptest::collection::vec(any_act(), ANSWERS),
    ) {
        let mut session = begin(real);
        open_everything(&mut session);
        first.iter().for_each(|act| answer(&mut session, act));
        let wrote = write_in(&mut session);
        for (nth, act) in later.iter().enumerate() {
            answer(&mut session, act);
            if nth % LOOK_EVERY == 0 || nth + 1 == ANSWERS {
                let plan = session.plan(session.words());
                let lost: Vec<&Wrote> = wrote.iter().filter(|wrote| !wrote.stands_in(&plan)).collect();
                prop_assert!(lost.is_empty(), "after {} answers these are gone: {lost:?}", nth + 1);
            }
        }
    }
}

fn answer(session: &mut Session, act: &super::acts::AnyAct) {
    if let Some(event) = act.answer(session) {
        session.update(Event::Answer(event));
    }
}

fn open_everything(session: &mut Session) {
    let guide = guide(session.guide().id.as_str() != "every-kind");
    for (part, _) in guide.questionnaire.parts() {
        session.update(Event::Move(keukentafel::session::MoveEvent::More(part)));
    }
}

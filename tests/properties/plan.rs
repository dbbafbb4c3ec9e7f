//! The plan: nothing hidden gets into it, and nothing that a person wrote gets out of it.

use super::acts::{any_act, any_acts, perform};
use super::guides::{begin, guide};
use super::tried;
use keukentafel::answers::{Answer, Asked, Reply};
use keukentafel::assessment::assess;
use keukentafel::base::Date;
use keukentafel::export::{Format, Leaving, render};
use keukentafel::flow::{Talk, Visible};
use keukentafel::guide::Guide;
use keukentafel::guide::Rung;
use keukentafel::plan::{
    Draft, NoteField, OffMenuField, Plan, PlanEdits, Referral, ReferralField, ReferralMark, ReferralState, RungField, draft,
};
use keukentafel::question::{OptionSet, QuestionType, Value};
use keukentafel::session::{ActionKey, AnswerEvent, Event, GoalKey, PlanEvent, ReferralEvent, Session};
use proptest::prelude::*;
use std::collections::BTreeSet;

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
        Value::Figure(figure) => Value::Figure((figure + 1 + u32::try_from(nth % 10).unwrap_or(0)) % 11),
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

/// What a person changed in the plan, one for every way in which it can be changed.
#[derive(Debug, Clone)]
enum Wrote {
    Goal(GoalKey),
    What(ActionKey),
    Who(ActionKey),
    Day(ActionKey),
    First(GoalKey),
    Aside(GoalKey),
    Note(GoalKey, NoteField),
    Referral(ActionKey, ReferralField),
    Marked(ActionKey),
    Review(u8),
}

impl Wrote {
    /// What the person did.
    fn event(&self) -> PlanEvent {
        let (mine, day) = (MINE.to_owned(), DAY.to_owned());
        match self.clone() {
            Self::Goal(key) => PlanEvent::Goal(key, mine),
            Self::What(key) => PlanEvent::Action(key, mine),
            Self::Who(key) => PlanEvent::Who(key, mine),
            Self::Day(key) => PlanEvent::By(key, day),
            Self::First(key) => PlanEvent::WantFirst(key, mine),
            Self::Aside(key) => PlanEvent::SetAside(key, true),
            Self::Note(key, field) => PlanEvent::Note(key, field, mine),
            Self::Referral(key, field) => PlanEvent::Referral(key, ReferralEvent::Write(field, mine)),
            Self::Marked(key) => PlanEvent::Referral(key, ReferralEvent::Mark(ReferralMark::Sent(Date::parse(DAY).ok()))),
            Self::Review(nth) => PlanEvent::Review(nth, day),
        }
    }

    /// It stands in the plan, word for word: among the goals or among those set aside.
    fn stands_in(&self, plan: &Plan) -> bool {
        let mut goals = plan.goals.iter().chain(&plan.set_aside);
        let mut actions = goals.clone().flat_map(|goal| &goal.actions);
        let referral = |key: &ActionKey| plan.referrals.iter().find(|referral| referral.key == *key);
        match self {
            Self::Goal(key) => goals.any(|goal| goal.key == *key && goal.outcome == MINE),
            Self::What(key) => actions.any(|action| action.key == *key && action.what == MINE),
            Self::Who(key) => actions.any(|action| action.key == *key && action.who == MINE),
            Self::Day(key) => actions.any(|action| action.key == *key && action.by.is_some_and(is_the_day)),
            Self::First(key) => goals.any(|goal| goal.key == *key && goal.wanted_first.as_deref() == Some(MINE)),
            Self::Aside(key) => plan.set_aside.iter().any(|goal| goal.key == *key),
            Self::Note(key, field) => noted(plan, key, *field),
            Self::Referral(key, field) => referral(key).is_some_and(|referral| written(referral, *field) == Some(MINE)),
            Self::Marked(key) => {
                referral(key).is_some_and(|referral| referral.state == ReferralState::Sent && referral.appointment.is_some_and(is_the_day))
            }
            // The light route looks back less often: what is not in the plan has no day.
            Self::Review(nth) => plan.reviews.iter().all(|review| review.nth != *nth || is_the_day(review.date)),
        }
    }
}

const MINE: &str = "Mijn eigen woorden: {name} — “zo”.";
const DAY: &str = "2027-03-04";

fn is_the_day(day: Date) -> bool {
    day.to_string() == DAY
}

/// A note beside a goal is told on its ladder, or on its page; of what was set aside neither is drawn.
fn noted(plan: &Plan, key: &GoalKey, field: NoteField) -> bool {
    match field {
        NoteField::Ladder(rung, field) => plan
            .goals
            .iter()
            .any(|goal| goal.key == *key && goal.ladder.iter().any(|note| note.rung == rung && note.get(field) == Some(MINE))),
        NoteField::OffMenu(field) => plan.off_menu.iter().any(|page| page.goal == *key && page.get(field) == Some(MINE)),
    }
}

fn written(referral: &Referral, field: ReferralField) -> Option<&str> {
    match field {
        ReferralField::Companion => referral.companion.as_deref(),
        ReferralField::Reminder => Some(&referral.reminder),
        ReferralField::Agreed => referral.agreed.as_deref(),
        ReferralField::Checker => Some(&referral.who_checks),
        ReferralField::Outcome => referral.outcome.as_deref(),
        ReferralField::PlanB => Some(&referral.plan_b),
    }
}

/// Adds a step to each goal, and changes everything that can be changed: each goal, step, referral and review in some way.
fn write_in(session: &mut Session, from: usize) -> Vec<Wrote> {
    let plan = |session: &Session| session.plan(session.words());
    for goal in plan(session).goals {
        session.update(Event::Plan(PlanEvent::AddAction(goal.key)));
    }
    let plan = plan(session);
    let mut wrote = Vec::new();
    // A goal has one kind of change where it can: what is kept by one must not be kept by another.
    for (nth, goal) in plan.goals.iter().enumerate() {
        let key = goal.key.clone();
        let mut referrals = plan.referrals.iter().filter(|referral| referral.key.goal == key).peekable();
        match (nth + from) % 5 {
            0 => wrote.push(Wrote::Goal(key)),
            1 => wrote.push(Wrote::First(key)),
            2 => wrote.extend([Wrote::Goal(key.clone()), Wrote::Aside(key)]),
            3 => {
                wrote.push(Wrote::Note(key.clone(), NoteField::OffMenu(OffMenuField::Need)));
                wrote.push(Wrote::Note(key, NoteField::Ladder(Rung::Network, RungField::Limit)));
            }
            _ if referrals.peek().is_some() => {
                for referral in referrals {
                    wrote.extend(ReferralField::ALL.iter().map(|field| Wrote::Referral(referral.key.clone(), *field)));
                    wrote.push(Wrote::Marked(referral.key.clone()));
                }
            }
            _ => wrote.extend(goal.actions.iter().enumerate().map(|(nth, action)| {
                let key = action.key.clone();
                match nth % 3 {
                    _ if key.is_own() => Wrote::What(key),
                    0 => Wrote::What(key),
                    1 => Wrote::Who(key),
                    _ => Wrote::Day(key),
                }
            })),
        }
    }
    wrote.extend(plan.reviews.iter().map(|review| Wrote::Review(review.nth)));
    for wrote in &wrote {
        session.update(Event::Plan(wrote.event()));
    }
    wrote
}

/// A household in which everything can be changed, so that the property is about every way.
#[test]
fn every_way_to_change_a_plan_is_tried() {
    let mut kinds = BTreeSet::new();
    for from in 0..5 {
        let mut session = begin(true);
        open_everything(&mut session);
        let answers = [
            ("men.feel", "daily"),
            ("men.failed", "fear"),
            ("hou.threat", "arrears"),
            ("fin.debts", "many"),
            ("fin.post", "no"),
            ("net.lonely", "often"),
            ("fam.split", "now"),
            ("wor.wish", "job"),
        ];
        answers.iter().for_each(|(link, code)| say(&mut session, link, code));
        let wrote = write_in(&mut session, from);
        let plan = session.plan(session.words());
        let lost: Vec<&Wrote> = wrote.iter().filter(|wrote| !wrote.stands_in(&plan)).collect();
        assert!(lost.is_empty(), "{lost:?}");
        kinds.extend(wrote.iter().map(|wrote| format!("{:?}", std::mem::discriminant(wrote))));
    }
    assert_eq!(kinds.len(), 10, "one of every kind: {kinds:?}");
}

fn say(session: &mut Session, link: &str, code: &str) {
    let guide = guide(true);
    let item = guide.questionnaire.find(link).expect("a question");
    let asked = Asked { item, member: None };
    let value = guide.questionnaire.item(item).question().expect("a question").read(code).expect("an answer");
    let option = value.options().iter().next().expect("an option");
    let multi = matches!(value, Value::Choices(_));
    let event = if multi { AnswerEvent::Toggle(asked, option, true) } else { AnswerEvent::Choose(asked, option) };
    session.update(Event::Answer(event));
}

/// How many answers come after what the person wrote, and how often the plan is looked at in between.
const ANSWERS: usize = 1_000;
const LOOK_EVERY: usize = 50;

proptest! {
    #![proptest_config(tried(10))]

    #[test]
    fn what_a_person_changed_in_the_plan_survives_a_thousand_answers(
        real in any::<bool>(),
        from in 0..5usize,
        first in proptest::collection::vec(any_act(), 150),
        later in proptest::collection::vec(any_act(), ANSWERS),
    ) {
        let mut session = begin(real);
        open_everything(&mut session);
        first.iter().for_each(|act| answer(&mut session, act));
        let wrote = write_in(&mut session, from);
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

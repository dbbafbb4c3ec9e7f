//! From a conversation to its written form.

use super::{
    Keyed, SavedAnswer, SavedGiven, SavedGoal, SavedMember, SavedReply, SavedStep, SavedTalk, SavedTyped, SavedUntil, TALK_FORMAT, referral,
};
use crate::answers::{Asked, Reply, Source};
use crate::base::{Listed as _, MemberId};
use crate::flow::{Step, Talk};
use crate::guide::Guide;
use crate::plan::to_remember;
use crate::question::QuestionType;
use crate::questionnaire::PartIx;
use crate::session::{Session, State, Typed};

/// The conversation as it is stored.
#[must_use]
pub fn save(session: &Session) -> SavedTalk {
    let (guide, state) = (session.guide(), session.state());
    let part = |part: &PartIx| guide.questionnaire.part(*part).id.to_string();
    SavedTalk {
        format: TALK_FORMAT.to_owned(),
        guide: guide.id.to_string(),
        version: guide.version.to_string(),
        hash: guide.hash.to_string(),
        language: state.lang.as_str().to_owned(),
        saved_on: Some(state.talk.today.to_string()),
        device: state.device.map(|device| device.as_str().to_owned()),
        door: state.talk.door.as_ref().map(ToString::to_string),
        time: Some(state.talk.time.as_str().to_owned()),
        household: state
            .talk
            .household
            .members()
            .iter()
            .map(|member| SavedMember { id: member.id.to_string(), name: member.name.clone() })
            .listed(),
        answers: answers(guide, &state.talk),
        opened: state.talk.opened.iter().map(part).listed(),
        confirmed: state.confirmed.iter().map(part).listed(),
        rested: state.rested.iter().map(part).listed(),
        put_off: state.put_off.iter().map(part).listed(),
        seen: state.seen.iter().map(|card| guide.questionnaire.cards[usize::from(card.0)].id.to_string()).listed(),
        events: Keyed(state.talk.events.iter().map(|(event, day)| (event.to_string(), day.to_string())).listed()),
        goals: goals(state),
        typed: typed(guide, state),
        reviews: Keyed(state.edits.reviews.iter().map(|(nth, day)| (nth.to_string(), day.to_string())).collect()),
        until: until(guide, &state.talk),
        given: given(guide, &state.talk),
        again: Keyed(state.edits.again.iter().map(|(topic, figure)| (topic.to_string(), figure.to_string())).collect()),
        again_on: state.edits.again_on.map(|day| day.to_string()),
        notes: Vec::new(),
        collective: state.edits.collective,
        known_as: state.edits.known_as.or_else(|| to_remember(guide, &state.talk)).map(|number| number.to_string()),
        step: step(guide, state),
    }
}

/// The same with what a coach wrote beside the questions: for the coach only.
#[must_use]
pub fn save_with_notes(session: &Session) -> SavedTalk {
    let mut talk = save(session);
    if let Some(desk) = &session.state().desk {
        talk.notes.extend(desk.notes.iter().map(|(asked, note)| beside(session.guide(), *asked, vec![note.clone()])));
    }
    talk
}

fn until(guide: &Guide, talk: &Talk) -> Vec<SavedUntil> {
    let mut all = Vec::new();
    for ((asked, party), day) in talk.until.iter() {
        let item = guide.questionnaire.item(asked.item);
        let Some(choices) = item.question().and_then(QuestionType::choices) else { continue };
        all.push(SavedUntil {
            question: item.link.to_string(),
            member: asked.member.map(|member| member.to_string()),
            party: choices.code(*party).to_owned(),
            until: day.to_string(),
        });
    }
    all
}

fn given(guide: &Guide, talk: &Talk) -> Vec<SavedGiven> {
    let mut all = Vec::new();
    for (asked, given) in talk.given.iter() {
        let item = guide.questionnaire.item(asked.item);
        let Some(QuestionType::Matrix(matrix)) = item.question() else { continue };
        for ((party, topic), given) in given.iter() {
            let Some(column) = matrix.columns.get(usize::from(topic.0)) else { continue };
            all.push(SavedGiven {
                question: item.link.to_string(),
                member: asked.member.map(|member| member.to_string()),
                party: matrix.rows.code(*party).to_owned(),
                topic: column.part.to_string(),
                given_on: given.on.to_string(),
                withdrawn_on: given.withdrawn.map(|day| day.to_string()),
            });
        }
    }
    all
}

fn answers(guide: &Guide, talk: &Talk) -> Vec<SavedAnswer> {
    let mut answers = Vec::new();
    for (asked, answer) in talk.answers.iter() {
        let item = guide.questionnaire.item(asked.item);
        let (reply, value) = match &answer.reply {
            Reply::Given(value) => (SavedReply::Given, item.question().map(|question| question.write(value))),
            Reply::Declined => (SavedReply::Declined, None),
            Reply::Skipped => (SavedReply::Skipped, None),
        };
        answers.push(SavedAnswer {
            question: item.link.to_string(),
            member: asked.member.map(|member| member.to_string()),
            reply,
            value,
            by_coach: answer.source == Source::Coach,
            on: answer.on.to_string(),
        });
    }
    for ((question, member), orphan) in talk.answers.orphans.iter() {
        answers.push(SavedAnswer {
            question: question.clone(),
            member: member.map(|member| member.to_string()),
            reply: match (&orphan.value, orphan.declined) {
                (Some(_), _) => SavedReply::Given,
                (None, true) => SavedReply::Declined,
                (None, false) => SavedReply::Skipped,
            },
            value: orphan.value.clone(),
            by_coach: orphan.source == Source::Coach,
            on: orphan.on.to_string(),
        });
    }
    answers
}

fn goals(state: &State) -> Keyed<SavedGoal> {
    let mut goals: Keyed<SavedGoal> = Keyed::default();
    for (key, edit) in state.edits.goals.iter() {
        let goal = goals.named(key.as_str());
        (goal.outcome, goal.wanted_first) = (edit.outcome.clone(), edit.wanted_first.clone());
        (goal.set_aside, goal.own_steps) = (edit.set_aside, edit.own_steps);
    }
    for (key, edit) in state.edits.actions.iter() {
        let action = goals.named(key.goal.as_str()).actions.named(&key.name());
        (action.what, action.who) = (edit.what.clone(), edit.who.clone());
        action.by = edit.by.map(|day| day.to_string());
    }
    for (key, edit) in state.edits.referrals.iter() {
        goals.named(key.goal.as_str()).actions.named(&key.name()).referral = Some(referral::save(edit));
    }
    for ((goal, field), text) in state.edits.notes.iter() {
        goals.named(goal.as_str()).notes.named(&field.name()).clone_from(text);
    }
    goals
}

fn typed(guide: &Guide, state: &State) -> Vec<SavedTyped> {
    let mut all = Vec::new();
    for (asked, typed) in state.typed.iter() {
        let fields = match typed {
            Typed::Words(words) => vec![words.clone()],
            Typed::Date(fields) => vec![fields.day.clone(), fields.month.clone(), fields.year.clone()],
        };
        all.push(beside(guide, *asked, fields));
    }
    all
}

fn beside(guide: &Guide, asked: Asked, fields: Vec<String>) -> SavedTyped {
    let question = guide.questionnaire.item(asked.item).link.to_string();
    SavedTyped { question, member: asked.member.map(|member| member.to_string()), fields }
}

fn step(guide: &Guide, state: &State) -> SavedStep {
    let link = |item| Some(guide.questionnaire.item(item).link.to_string());
    let tries = state.problem.as_ref().map_or(0, |problem| problem.tries);
    let at = |screen: &str| SavedStep { screen: screen.to_owned(), paused: state.paused, tries, ..SavedStep::default() };
    let member = |member: Option<MemberId>| member.map(|member| member.to_string());
    match state.step {
        Step::Start => at("start"),
        Step::Question(asked) => SavedStep { id: link(asked.item), member: member(asked.member), ..at("question") },
        Step::Display(item) => SavedStep { id: link(item), ..at("text") },
        Step::Roster(item) => SavedStep { id: link(item), ..at("roster") },
        Step::Member(item, who) => SavedStep { id: link(item), member: member(Some(who)), ..at("member") },
        Step::Map => at("map"),
        Step::Mirror(part) => SavedStep { id: Some(guide.questionnaire.part(part).id.to_string()), ..at("mirror") },
        Step::Urgent(card, asked) => SavedStep {
            id: Some(guide.questionnaire.cards[usize::from(card.0)].id.to_string()),
            after: link(asked.item),
            member: member(asked.member),
            ..at("urgent")
        },
        Step::Pause(asked) => SavedStep { after: link(asked.item), member: member(asked.member), ..at("pause") },
        Step::Plan => at("plan"),
    }
}

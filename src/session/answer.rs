//! With answers: what is typed is kept as it is, and becomes an answer as soon as it is one.

use super::{AnswerEvent, DatePart, Effect, Session, Typed};
use crate::answers::{Asked, Reply};
use crate::flow::consent;
use crate::question::{DateFields, Invalid, OptionIx, OptionSet, QuestionType, Value};

pub(super) fn update(session: &mut Session, event: AnswerEvent) -> Vec<Effect> {
    match event {
        AnswerEvent::Choose(asked, option) => give(session, asked, Value::Choice(option)),
        AnswerEvent::Figure(asked, figure) => give(session, asked, Value::Figure(figure.into())),
        AnswerEvent::Toggle(asked, option, on) => toggle(session, asked, option, on),
        AnswerEvent::Cell(asked, row, column, on) => cell(session, asked, row, column, on),
        AnswerEvent::Type(asked, text) => type_words(session, asked, text),
        AnswerEvent::DatePart(asked, part, text) => type_date(session, asked, part, text),
    }
    Vec::new()
}

fn give(session: &mut Session, asked: Asked, value: Value) {
    session.state.problem = None;
    session.answer(asked, Reply::Given(value));
}

/// Takes the content of an answer away; "declined" and "passed over" stay.
fn take_back(session: &mut Session, asked: Asked) {
    if session.state.talk.answers.value(asked).is_some() {
        session.reached(asked);
        let guide = session.shared_guide();
        consent::change(&guide, &mut session.state.talk, asked, None);
        session.state.talk.answers.clear(asked);
        session.state.forget_what_no_longer_holds(&guide);
    }
}

fn toggle(session: &mut Session, asked: Asked, option: OptionIx, on: bool) {
    let now = match session.state.talk.answers.value(asked) {
        Some(value) => value.options(),
        None => OptionSet::EMPTY,
    };
    let guide = session.shared_guide();
    let Some(choices) = guide.questionnaire.item(asked.item).question().and_then(QuestionType::choices) else {
        return;
    };
    let next = choices.toggled(now, option, on);
    if next.is_empty() { take_back(session, asked) } else { give(session, asked, Value::Choices(next)) }
}

fn cell(session: &mut Session, asked: Asked, row: OptionIx, column: Option<OptionIx>, on: bool) {
    let guide = session.shared_guide();
    let Some(QuestionType::Matrix(matrix)) = guide.questionnaire.item(asked.item).question() else {
        return;
    };
    let now = consent::holding(&guide, &session.state.talk, asked);
    let next = matrix.toggled(&now, row, column, on);
    if next.rows().is_empty() { take_back(session, asked) } else { give(session, asked, Value::Cells(next)) }
}

fn type_words(session: &mut Session, asked: Asked, text: String) {
    session.state.problem = None;
    let guide = session.shared_guide();
    let Some(question) = guide.questionnaire.item(asked.item).question() else {
        return;
    };
    match question.read(&text) {
        Ok(value) => give(session, asked, value),
        Err(_) => take_back(session, asked),
    }
    session.reached(asked);
    session.state.typed.insert(asked, Typed::Words(text));
}

fn type_date(session: &mut Session, asked: Asked, part: DatePart, text: String) {
    let mut fields = date_fields(session, asked);
    match part {
        DatePart::Day => fields.day = text,
        DatePart::Month => fields.month = text,
        DatePart::Year => fields.year = text,
    }
    match fields.accept() {
        Ok(date) => give(session, asked, Value::Date(date)),
        Err(_) => take_back(session, asked),
    }
    session.state.problem = None;
    session.reached(asked);
    session.state.typed.insert(asked, Typed::Date(fields));
}

/// The three fields: as typed, or of the answer.
pub(crate) fn date_fields(session: &Session, asked: Asked) -> DateFields {
    match (session.state.typed.get(&asked), session.state.talk.answers.value(asked)) {
        (Some(Typed::Date(fields)), _) => fields.clone(),
        (_, Some(Value::Date(date))) => DateFields::of(*date),
        _ => DateFields::default(),
    }
}

/// What is wrong with what was typed, unless nothing was, or it is an answer.
pub(super) fn problem(session: &Session, asked: Asked) -> Option<Invalid> {
    let question = session.guide().questionnaire.item(asked.item).question()?;
    let invalid = match session.state.typed.get(&asked)? {
        Typed::Words(text) => question.read(text).err()?,
        Typed::Date(fields) => fields.accept().err()?,
    };
    (invalid != Invalid::Empty).then_some(invalid)
}

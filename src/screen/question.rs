//! One question: where we are, what was just said, the field, and what is wrong with it.

use super::{Action, At, Button, DateField, Echo, Field, MatrixRow, MatrixView, OptionRow, Problem, QuestionView, TextField, TypeTarget};
use crate::answers::{Asked, Reply};
use crate::base::{DateProblem, Listed as _};
use crate::flow::{Step, consent, path, remaining};
use crate::question::{Choices, Invalid, Matrix, OptionIx, OptionSet, QuestionType, Scale, Value};
use crate::questionnaire::ItemIx;
use crate::session::{AnswerEvent, DatePart, Event, MoveEvent, Typed, date_fields};
use crate::text::Message;

pub(super) fn question(at: &At<'_>, asked: Asked) -> QuestionView {
    let questionnaire = &at.visible.guide().questionnaire;
    let item = questionnaire.item(asked.item);
    let name = asked.member.map(|member| at.wording().name(member));
    let others = at.visible.asked_of(asked.item).count() > 1;
    let reply = at.session.talk().answers.get(asked).map(|answer| &answer.reply);
    QuestionView {
        place: Some(at.place(item.part, left(at, asked))),
        bridge: bridge(at, asked),
        echo: echo(at, Step::Question(asked)),
        about: name.filter(|_| others).map(|name| at.words.fill(Message::AboutMember, &[&name])),
        text: at.words.text(&item.text).to_owned(),
        // The table to tick has a sentence of its own.
        help: item
            .help
            .as_ref()
            .filter(|_| !matches!(item.question(), Some(QuestionType::Matrix(_))))
            .map(|help| at.words.text(help).to_owned()),
        notice: matches!(item.question(), Some(QuestionType::Open(_))).then(|| at.say(Message::StaysHere)),
        question: item.link.to_string(),
        member: asked.member.map(|member| member.to_string()),
        field: item.question().map(|question| field(at, asked, question)),
        problem: problem(at, asked),
        told: match reply {
            Some(Reply::Declined) => Some(at.say(Message::ToldDeclined)),
            Some(Reply::Skipped) => Some(at.say(Message::ToldSkipped)),
            Some(Reply::Given(_)) | None => None,
        },
    }
}

/// A text to read.
pub(super) fn display(at: &At<'_>, item: ItemIx) -> QuestionView {
    let of = at.visible.guide().questionnaire.item(item);
    QuestionView {
        place: Some(at.place(of.part, String::new())),
        bridge: None,
        echo: None,
        about: None,
        text: at.words.text(&of.text).to_owned(),
        help: of.help.as_ref().map(|help| at.words.text(help).to_owned()),
        notice: None,
        question: of.link.to_string(),
        member: None,
        field: None,
        problem: None,
        told: None,
    }
}

/// How many questions follow in this part: a number, never a percentage.
fn left(at: &At<'_>, asked: Asked) -> String {
    let part = at.visible.guide().questionnaire.item(asked.item).part;
    let open = remaining(at.visible, part);
    let here = usize::from(at.session.talk().answers.get(asked).is_none());
    match open + 1 - here {
        0 | 1 => at.say(Message::LastQuestion),
        more => at.words.fill(Message::QuestionsLeft, &[&more.to_string()]),
    }
}

/// The sentence that leads to a topic, on its first question.
fn bridge(at: &At<'_>, asked: Asked) -> Option<String> {
    let questionnaire = &at.visible.guide().questionnaire;
    let part = questionnaire.part(questionnaire.item(asked.item).part);
    (part.items.start == asked.item.0).then_some(part.bridge.as_ref()).flatten().map(|bridge| at.words.text(bridge).to_owned())
}

/// "You said: …": the answer just before this step, in the same part.
pub(super) fn echo(at: &At<'_>, step: Step) -> Option<Echo> {
    let steps = path(at.visible);
    let place = steps.iter().position(|other| *other == step)?;
    let Step::Question(before) = *steps.get(place.checked_sub(1)?)? else {
        return None;
    };
    if Step::Question(before).part(&at.visible.guide().questionnaire) != step.part(&at.visible.guide().questionnaire) {
        return None;
    }
    // What was hard to say is not held up to whoever looks along.
    if at.visible.guide().questionnaire.item(before.item).sensitive {
        return None;
    }
    let item = at.visible.guide().questionnaire.item(before.item);
    let mut said = at.wording().answer(before)?;
    // A bare figure says nothing where its question stands no more.
    if let Some(QuestionType::Scale(_)) = item.question() {
        said = at.words.fill(Message::OfTen, &[&said]);
    }
    let label = at.words.text(item.label());
    Some(Echo { lead: at.say(Message::YouSaid), words: at.words.quote(&said), change: change(at, before, label) })
}

/// "Change", with what is changed for a screen reader.
pub(super) fn change(at: &At<'_>, asked: Asked, label: &str) -> Button {
    let mut button = at.button(Action::Change, Message::Change, "", Event::Move(MoveEvent::Question(asked)));
    button.spoken = Some(at.words.fill(Message::ChangeThis, &[label]));
    button
}

/// The field for a question, with what is in it.
pub(super) fn field(at: &At<'_>, asked: Asked, question: &QuestionType) -> Field {
    let value = at.session.talk().answers.value(asked);
    match question {
        QuestionType::Single(choices) => {
            let chosen = value.map_or(OptionSet::EMPTY, Value::options);
            Field::Single(rows(at, choices, chosen, &|option, _| AnswerEvent::Choose(asked, option)))
        }
        QuestionType::Multi(choices) => {
            let chosen = value.map_or(OptionSet::EMPTY, Value::options);
            let rows = rows(at, choices, chosen, &|option, on| AnswerEvent::Toggle(asked, option, on));
            let (mut first, mut last) = (Vec::new(), Vec::new());
            for row in rows {
                if row.exclusive { last.push(row) } else { first.push(row) }
            }
            first.append(&mut last);
            Field::Multi { hint: at.say(Message::MoreAnswers), or: at.say(Message::Or), rows: first }
        }
        QuestionType::Open(_) => Field::Area(words_field(at, asked)),
        QuestionType::Line(_) => Field::Line(words_field(at, asked)),
        QuestionType::Scale(scale) => scale_field(at, asked, scale),
        QuestionType::Date => Field::Date(date_field(at, asked)),
        QuestionType::Matrix(matrix) => Field::Matrix(matrix_field(at, asked, matrix)),
        QuestionType::Number(number) => {
            Field::Number(words_field(at, asked), number.unit.as_ref().map(|unit| at.words.text(unit).to_owned()))
        }
    }
}

fn rows(at: &At<'_>, choices: &Choices, chosen: OptionSet, event: &dyn Fn(OptionIx, bool) -> AnswerEvent) -> Vec<OptionRow> {
    let mut rows = Vec::new();
    for (place, choice) in (0u8..).zip(&choices.options) {
        let chosen = chosen.has(OptionIx(place));
        rows.push(OptionRow {
            code: choice.code.to_string(),
            label: at.words.text(&choice.text).to_owned(),
            hint: None,
            chosen,
            exclusive: choice.exclusive,
            event: Event::Answer(event(OptionIx(place), !chosen)),
        });
    }
    rows
}

fn words_field(at: &At<'_>, asked: Asked) -> TextField {
    let words = match (at.session.state().typed.get(&asked), at.session.talk().answers.value(asked)) {
        (Some(Typed::Words(words)), _) => words.clone(),
        (_, Some(Value::Words(words))) => words.to_string(),
        (_, Some(Value::Figure(figure))) => figure.to_string(),
        _ => String::new(),
    };
    TextField { words, label: None, asked: TypeTarget::Question(asked) }
}

fn scale_field(at: &At<'_>, asked: Asked, scale: &Scale) -> Field {
    let chosen = at.session.talk().answers.value(asked);
    let end = |text: Option<&crate::text::Text>, figure: u8| {
        text.map(|text| at.words.fill(Message::ScaleEnd, &[&figure.to_string(), at.words.text(text)])).unwrap_or_default()
    };
    let figure = |figure: u8| OptionRow {
        code: figure.to_string(),
        label: figure.to_string(),
        hint: None,
        chosen: chosen == Some(&Value::Figure(figure.into())),
        exclusive: false,
        event: Event::Answer(AnswerEvent::Figure(asked, figure)),
    };
    Field::Scale {
        low: end(scale.low.as_ref(), 0),
        high: end(scale.high.as_ref(), Scale::TOP),
        figures: (0..=Scale::TOP).map(figure).listed(),
    }
}

fn date_field(at: &At<'_>, asked: Asked) -> [DateField; 3] {
    let fields = date_fields(at.session, asked);
    let field = |message, name, part, text: String| DateField { label: at.say(message), name, text, target: TypeTarget::Date(asked, part) };
    [
        field(Message::Day, "day", DatePart::Day, fields.day),
        field(Message::Month, "month", DatePart::Month, fields.month),
        field(Message::Year, "year", DatePart::Year, fields.year),
    ]
}

fn matrix_field(at: &At<'_>, asked: Asked, matrix: &Matrix) -> MatrixView {
    let cells = consent::holding(at.session.guide(), at.session.talk(), asked);
    let rows = rows(at, &matrix.rows, cells.rows(), &|row, on| AnswerEvent::Cell(asked, row, None, on));
    let cell = |row: OptionIx, (place, column): (u8, &crate::question::Column)| {
        let chosen = cells.columns(row).has(OptionIx(place));
        OptionRow {
            code: [matrix.rows.code(row), ":", column.part.as_str()].concat(),
            label: at.words.text(&column.title).to_owned(),
            hint: None,
            chosen,
            exclusive: false,
            event: Event::Answer(AnswerEvent::Cell(asked, row, Some(OptionIx(place)), !chosen)),
        }
    };
    let (mut first, mut last) = (Vec::new(), Vec::new());
    for (place, row) in (0u8..).zip(rows) {
        if row.exclusive {
            last.push(MatrixRow { cells: Vec::new(), row });
        } else {
            let cells = (0u8..).zip(&matrix.columns).map(|column| cell(OptionIx(place), column)).listed();
            first.push(MatrixRow { cells, row });
        }
    }
    first.append(&mut last);
    MatrixView { hint: at.say(Message::ConsentHint), or: at.say(Message::Or), rows: first }
}

/// What is wrong, in one plain sentence that says how to mend it.
fn problem(at: &At<'_>, asked: Asked) -> Option<Problem> {
    let problem = at.session.state().problem.as_ref().filter(|problem| problem.asked == asked)?;
    let (title, sentence) = match &problem.invalid {
        Invalid::NotADay(DateProblem::NoSuchDay { month, days }) => {
            (Message::ProblemDayTitle, at.words.fill(Message::ProblemNoSuchDay, &[at.words.month(*month), &days.to_string()]))
        }
        Invalid::NotADay(DateProblem::NoSuchMonth) => (Message::ProblemDayTitle, at.say(Message::ProblemNoSuchMonth)),
        Invalid::NotADay(DateProblem::NoSuchYear) => (Message::ProblemDayTitle, at.say(Message::ProblemNoSuchYear)),
        Invalid::NotADay(DateProblem::NotNumbers) => (Message::ProblemDayTitle, at.say(Message::ProblemNotNumbers)),
        Invalid::NotAFigure(min, max) => {
            (Message::ProblemTitle, at.words.fill(Message::ProblemNotAFigure, &[&min.to_string(), &max.to_string()]))
        }
        Invalid::TooLong(most) => (Message::ProblemTitle, at.words.fill(Message::ProblemTooLong, &[&most.to_string()])),
        Invalid::Empty | Invalid::NoSuchOption(_) | Invalid::Exclusive(_) | Invalid::MoreThanOne | Invalid::NoSuchCell(_) => {
            (Message::ProblemTitle, at.say(Message::ProblemAgain))
        }
    };
    Some(Problem { title: at.say(title), sentence, tries: problem.tries })
}

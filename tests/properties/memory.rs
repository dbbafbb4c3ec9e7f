//! No answer is lost: a small memory of its own keeps what was last said, and the conversation must know the same.
//!
//! The memory is written from what a person expects, not from the code: declining replaces, passing over never does, turning
//! the last choice off or wiping the words takes an answer away, and with a person who is taken out all about them goes.

use super::acts::{any_acts, events};
use super::guides::begin;
use super::tried;
use keukentafel::answers::{Asked, Reply};
use keukentafel::base::{Date, MemberId};
use keukentafel::question::{DateFields, MAX_WORDS, OptionIx, QuestionType, Value};
use keukentafel::screen::{Body, QuestionView, Screen, show};
use keukentafel::session::{AnswerEvent, DatePart, Event, HouseholdEvent, MoveEvent, Session};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What was said, in codes: nothing of the way in which the conversation stores it.
#[derive(Debug, Clone, PartialEq)]
enum Said {
    Codes(BTreeSet<String>),
    Words(String),
    Figure(u32),
    Day(String),
    Cells(BTreeSet<(String, Option<String>)>),
    Declined,
    Skipped,
}

impl Said {
    const fn is_given(&self) -> bool {
        !matches!(self, Self::Declined | Self::Skipped)
    }
}

/// What a person remembers.
#[derive(Debug, Clone, Default, PartialEq)]
struct Memory {
    said: BTreeMap<Asked, Said>,
    /// The three fields of a date, as they stand there.
    dates: BTreeMap<Asked, DateFields>,
}

impl Memory {
    fn give(&mut self, asked: Asked, said: Said) {
        let _ = self.said.insert(asked, said);
    }

    /// Takes the content away; "rather not" and "passed over" stay.
    fn wipe(&mut self, asked: Asked) {
        if self.said.get(&asked).is_some_and(Said::is_given) {
            let _ = self.said.remove(&asked);
        }
    }

    fn answer(&mut self, session: &Session, event: &AnswerEvent) {
        match event {
            AnswerEvent::Choose(asked, option) => self.give(*asked, Said::Codes([code(session, *asked, *option).0].into())),
            AnswerEvent::Figure(asked, figure) => self.give(*asked, Said::Figure(u32::from(*figure))),
            AnswerEvent::Toggle(asked, option, on) => self.toggle(session, *asked, *option, *on),
            AnswerEvent::Cell(asked, row, column, on) => self.cell(session, *asked, *row, *column, *on),
            AnswerEvent::Type(asked, text) if is_number(session, *asked) => match text.replace('.', "").parse::<u32>() {
                // The guide of this test has numbers to 3000; of what is typed here only "2.500" has a point.
                Ok(number) if number <= 3_000 => self.give(*asked, Said::Figure(number)),
                _ => self.wipe(*asked),
            },
            AnswerEvent::Type(asked, text) if text.trim().is_empty() || text.chars().count() > MAX_WORDS => self.wipe(*asked),
            AnswerEvent::Type(asked, text) => self.give(*asked, Said::Words(text.clone())),
            AnswerEvent::DatePart(asked, part, text) => self.date(*asked, *part, text),
        }
    }

    fn toggle(&mut self, session: &Session, asked: Asked, option: OptionIx, on: bool) {
        let mut codes = match self.said.get(&asked) {
            Some(Said::Codes(codes)) => codes.clone(),
            _ => BTreeSet::new(),
        };
        let (code, alone) = code(session, asked, option);
        if on {
            codes.retain(|other| !alone && !is_alone(session, asked, other));
            codes.insert(code);
        } else {
            codes.remove(&code);
        }
        if codes.is_empty() { self.wipe(asked) } else { self.give(asked, Said::Codes(codes)) }
    }

    #[allow(clippy::too_many_arguments, reason = "the parts of one event")]
    fn cell(&mut self, session: &Session, asked: Asked, row: OptionIx, column: Option<OptionIx>, on: bool) {
        let mut cells = match self.said.get(&asked) {
            Some(Said::Cells(cells)) => cells.clone(),
            _ => BTreeSet::new(),
        };
        let Some(QuestionType::Matrix(matrix)) = session.guide().questionnaire.item(asked.item).question() else { return };
        let (row, alone) = code(session, asked, row);
        let named = |column: OptionIx| {
            matrix.columns.iter().find(|known| matrix.column(known.part.as_str()) == Some(column)).map(|known| known.part.to_string())
        };
        if on {
            cells.retain(|(other, _)| is_alone(session, asked, other) == alone);
        }
        match (column, on) {
            (_, true) if alone => cells = [(row, None)].into(),
            (_, false) if alone => cells.retain(|(other, _)| *other != row),
            (Some(column), true) => cells.extend([(row, named(column))]),
            (Some(column), false) => cells.retain(|cell| *cell != (row.clone(), named(column))),
            (None, on) => {
                cells.retain(|(other, _)| *other != row);
                let plain = matrix.columns.iter().filter(|column| on && !column.sensitive);
                cells.extend(plain.map(|column| (row.clone(), Some(column.part.to_string()))));
            }
        }
        if cells.is_empty() { self.wipe(asked) } else { self.give(asked, Said::Cells(cells)) }
    }

    fn date(&mut self, asked: Asked, part: DatePart, text: &str) {
        let of_answer = match self.said.get(&asked) {
            Some(Said::Day(day)) => Date::parse(day).map(DateFields::of).unwrap_or_default(),
            _ => DateFields::default(),
        };
        let fields = self.dates.entry(asked).or_insert(of_answer);
        match part {
            DatePart::Day => text.clone_into(&mut fields.day),
            DatePart::Month => text.clone_into(&mut fields.month),
            DatePart::Year => text.clone_into(&mut fields.year),
        }
        match fields.accept() {
            Ok(day) => self.give(asked, Said::Day(day.to_string())),
            Err(_) => self.wipe(asked),
        }
    }

    /// What an event means for the answers. `at` is the question on the screen before it.
    fn event(&mut self, session: &Session, event: &Event, at: Option<Asked>, stays: bool) {
        match (event, at) {
            (Event::Answer(event), _) => self.answer(session, event),
            (Event::Move(MoveEvent::Decline), Some(asked)) => {
                self.dates.remove(&asked);
                self.give(asked, Said::Declined);
            }
            // A field that holds something that is no answer keeps the person there: nothing was passed over.
            (Event::Move(MoveEvent::Next), Some(_)) if stays => {}
            (Event::Move(MoveEvent::Next | MoveEvent::Skip), Some(asked)) => {
                self.said.entry(asked).or_insert(Said::Skipped);
            }
            (Event::Household(HouseholdEvent::Remove(_, member)), _) if *member != MemberId::SELF => {
                self.said.retain(|asked, _| asked.member != Some(*member));
                self.dates.retain(|asked, _| asked.member != Some(*member));
            }
            (
                Event::Move(_) | Event::Household(_) | Event::Plan(_) | Event::Setting(_) | Event::File(_) | Event::Desk(_) | Event::Leave,
                _,
            ) => {}
        }
    }
}

fn code(session: &Session, asked: Asked, option: OptionIx) -> (String, bool) {
    let choices = session.guide().questionnaire.item(asked.item).question().and_then(QuestionType::choices);
    let choice = choices.and_then(|choices| choices.get(option)).expect("an option of this question");
    (choice.code.to_string(), choice.exclusive)
}

fn is_alone(session: &Session, asked: Asked, code: &str) -> bool {
    let choices = session.guide().questionnaire.item(asked.item).question().and_then(QuestionType::choices);
    choices.is_some_and(|choices| choices.options.iter().any(|choice| choice.exclusive && choice.code.as_str() == code))
}

fn is_number(session: &Session, asked: Asked) -> bool {
    matches!(session.guide().questionnaire.item(asked.item).question(), Some(QuestionType::Number(_)))
}

/// What the conversation knows, said as the memory says it.
fn known(session: &Session) -> BTreeMap<Asked, Said> {
    let said = |(asked, answer): (Asked, &keukentafel::answers::Answer)| {
        let question = session.guide().questionnaire.item(asked.item).question().expect("only questions have answers");
        let codes = |value: &Value| value.options().iter().map(|option| code(session, asked, option).0).collect();
        let said = match &answer.reply {
            Reply::Declined => Said::Declined,
            Reply::Skipped => Said::Skipped,
            Reply::Given(Value::Words(words)) => Said::Words(words.to_string()),
            Reply::Given(Value::Figure(figure)) => Said::Figure(*figure),
            Reply::Given(Value::Date(day)) => Said::Day(day.to_string()),
            Reply::Given(value @ (Value::Choice(_) | Value::Choices(_))) => Said::Codes(codes(value)),
            Reply::Given(value @ Value::Cells(_)) => {
                let written = question.write(value);
                let cell = |cell: &str| {
                    cell.split_once(':').map_or((cell.to_owned(), None), |(row, column)| (row.to_owned(), Some(column.to_owned())))
                };
                Said::Cells(written.split(',').map(cell).collect())
            }
        };
        (asked, said)
    };
    session.talk().answers.iter().map(said).collect()
}

/// The question on the screen.
pub(crate) fn on_screen(session: &Session, screen: &Screen) -> Option<Asked> {
    let view = question_view(screen)?;
    let item = session.guide().questionnaire.find(&view.question)?;
    Some(Asked { item, member: view.member.as_deref().and_then(MemberId::parse) })
}

fn question_view(screen: &Screen) -> Option<&QuestionView> {
    match &screen.body {
        Body::Question(view) if view.field.is_some() => Some(view),
        Body::Question(_) | Body::Start(_) | Body::Roster(_) | Body::Member(_) | Body::Map(_) | Body::Mirror(_) => None,
        Body::Urgent(_) | Body::Pause(_) | Body::Later(_) | Body::Plan(_) | Body::Preview(_) | Body::Coming(_) | Body::Left => None,
    }
}

proptest! {
    #![proptest_config(tried(256))]

    #[test]
    fn nothing_panics_and_no_answer_is_lost(real in any::<bool>(), acts in any_acts(50)) {
        let mut session = begin(real);
        let fresh = Memory { said: known(&session), dates: BTreeMap::new() };
        let mut memory = fresh.clone();
        for act in &acts {
            for event in events(&session, act) {
                let at = on_screen(&session, &show(&session));
                let before = known(&session);
                session.update(event.clone());
                let after = show(&session);
                let stays = question_view(&after).is_some_and(|view| view.problem.is_some());
                match &event {
                    Event::Leave | Event::Move(MoveEvent::Restart) => memory = fresh.clone(),
                    event => memory.event(&session, event, at, stays),
                }
                let now = known(&session);
                prop_assert_eq!(&now, &memory.said, "after {:?} at {:?}; before it was {:?}", event, at, before);
                if event == Event::Leave {
                    return Ok(());
                }
            }
        }
    }
}

/// The screen offers it for nobody but the others. Should it be asked all the same, nothing goes.
#[test]
fn the_person_who_fills_this_in_cannot_be_taken_out() {
    let mut session = begin(false);
    let (before, people) = (known(&session), session.talk().household.clone());
    let roster = session.guide().questionnaire.find("p.all").expect("the roster");
    session.update(Event::Household(HouseholdEvent::Remove(roster, MemberId::SELF)));
    assert_eq!((known(&session), &session.talk().household), (before, &people));
}

/// A number that is given out again must bring nothing back of the person who had it.
#[test]
fn nothing_of_somebody_who_was_taken_out_comes_back_with_the_next_person() {
    let mut session = begin(false);
    let roster = session.guide().questionnaire.find("p.all").expect("the roster");
    let note = session.guide().questionnaire.find("p.note").expect("a line in the roster");
    let born = session.guide().questionnaire.find("p.born").expect("a date in the roster");
    let second = MemberId::inside(2);
    let asked = |item| Asked { item, member: Some(second) };
    session.update(Event::Household(HouseholdEvent::Add(roster)));
    let empty = show(&session);
    session.update(Event::Answer(AnswerEvent::Type(asked(note), "Mees is bang.".to_owned())));
    session.update(Event::Answer(AnswerEvent::DatePart(asked(born), DatePart::Day, "9".to_owned())));
    session.update(Event::Household(HouseholdEvent::Remove(roster, second)));
    session.update(Event::Household(HouseholdEvent::Add(roster)));
    assert_eq!(show(&session), empty, "the card of the next person is empty");
}

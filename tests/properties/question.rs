//! Answers written down: what is read back is what was written, and reading never panics.

use super::guides::guide;
use super::tried;
use keukentafel::question::{Cells, OptionIx, OptionSet, QuestionType, Scale, Value};
use proptest::prelude::*;

/// All questions of both guides.
fn questions() -> Vec<QuestionType> {
    let of = |real| guide(real).questionnaire.items.iter().filter_map(|item| item.question().cloned()).collect::<Vec<_>>();
    [of(false), of(true)].concat()
}

/// Random turns of choices: each an option, a column and on or off.
type Turns = Vec<(u8, u8, bool)>;

/// An answer such as the field of the question makes it; nothing when all was turned off again.
fn made(question: &QuestionType, turns: &Turns, words: &str, days: i32) -> Option<Value> {
    let option = |choices: &keukentafel::question::Choices, nth: u8| {
        let choice = &choices.options[usize::from(nth) % choices.options.len()];
        choices.find(choice.code.as_str()).expect("its own option")
    };
    let first = turns.first().map_or(0, |(option, _, _)| *option);
    match question {
        QuestionType::Single(choices) => Some(Value::Choice(option(choices, first))),
        QuestionType::Multi(choices) => {
            let set = turns.iter().fold(OptionSet::EMPTY, |set, (nth, _, on)| choices.toggled(set, option(choices, *nth), *on));
            (!set.is_empty()).then_some(Value::Choices(set))
        }
        QuestionType::Open(_) | QuestionType::Line(_) => (!words.trim().is_empty()).then(|| Value::Words(words.into())),
        QuestionType::Scale(_) => Some(Value::Figure(u32::from(first % (Scale::TOP + 1)))),
        QuestionType::Number(number) => Some(Value::Figure(number.min + days.unsigned_abs() % (number.max - number.min + 1))),
        QuestionType::Date => Some(Value::Date(super::guides::today().plus_days(days))),
        QuestionType::Matrix(matrix) => {
            let columns: Vec<OptionIx> = matrix.columns.iter().filter_map(|column| matrix.column(column.part.as_str())).collect();
            let column = |nth: u8| columns.get(usize::from(nth) % (columns.len() + 1)).copied();
            let cells = turns
                .iter()
                .fold(Cells::default(), |cells, (row, nth, on)| matrix.toggled(&cells, option(&matrix.rows, *row), column(*nth), *on));
            (!cells.rows().is_empty()).then_some(Value::Cells(cells))
        }
    }
}

proptest! {
    #![proptest_config(tried(2_000))]

    #[test]
    fn what_is_read_back_is_what_was_written(
        nth in any::<u16>(),
        turns in proptest::collection::vec(any::<(u8, u8, bool)>(), 1..12),
        words in "[\\PC\\s]{0,40}",
        days in -30_000i32..60_000,
    ) {
        let questions = questions();
        let question = &questions[usize::from(nth) % questions.len()];
        if let Some(value) = made(question, &turns, &words, days) {
            let written = question.write(&value);
            prop_assert_eq!(question.read(&written), Ok(value), "written as {}", written);
        }
    }

    #[test]
    fn what_empties_the_others_stands_alone(nth in any::<u16>(), turns in proptest::collection::vec(any::<(u8, u8, bool)>(), 1..12)) {
        let with_choices: Vec<QuestionType> = questions().into_iter().filter(|question| question.choices().is_some()).collect();
        let question = &with_choices[usize::from(nth) % with_choices.len()];
        let Some((value, choices)) = made(question, &turns, "", 0).zip(question.choices()) else { return Ok(()) };
        let alone = !value.options().and(choices.exclusive()).is_empty();
        prop_assert!(!alone || value.options().iter().count() == 1, "{} stand together", question.write(&value));
    }

    #[test]
    fn any_text_is_an_answer_or_says_why_not(nth in any::<u16>(), words in "[a-z0-9_,: -]{0,20}|[0-9٠-٩. ]{0,12}|\\PC{0,20}") {
        let questions = questions();
        let question = &questions[usize::from(nth) % questions.len()];
        if let Ok(value) = question.read(&words) {
            prop_assert_eq!(question.read(&question.write(&value)), Ok(value));
        }
    }
}

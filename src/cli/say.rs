//! The words of the tool for what was typed or written: shown short, with what was meant, and never in the words of a compiler.

use crate::base::{Date, DateProblem};
use crate::question::{Choices, Invalid, QuestionType};

/// What is shown of something that somebody wrote has at most this many characters.
const MOST_SHOWN: usize = 60;

/// So much of it is shown when it is longer.
const SHOWN: usize = 40;

/// The months, as they stand in a remark.
const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// What somebody wrote, between quotes: its beginning, when it is long. A terminal is sent no signs that it would act on.
pub(super) fn quote(text: &str) -> String {
    let count = text.chars().count();
    if count <= MOST_SHOWN {
        return format!("`{}`", plain(text));
    }
    format!("`{}…` ({count} characters)", plain(&beginning(text)))
}

/// The beginning of what is too long to be part of a place.
pub(super) fn short(text: &str) -> String {
    if text.chars().count() <= MOST_SHOWN { plain(text) } else { format!("{}…", plain(&beginning(text))) }
}

fn beginning(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}

fn plain(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { sign.escape_default().to_string() } else { sign.to_string() }).collect()
}

/// A message of the reader of JSON, in which nothing that was quoted is longer than can be read.
pub(super) fn shorten_quotes(message: &str) -> String {
    let mut out = String::new();
    for run in message.split_inclusive(['`', '"']) {
        let count = run.chars().count();
        if count <= MOST_SHOWN * 2 {
            out.push_str(run);
            continue;
        }
        out.push_str(&beginning(run));
        out.push('…');
        out.extend(run.chars().last().filter(|sign| matches!(sign, '`' | '"')));
    }
    out
}

/// The known word that somebody may have meant.
pub(super) fn nearest<'k>(typed: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let most = if typed.chars().count() < 5 { 1 } else { 2 };
    if typed.chars().count() > MOST_SHOWN {
        return None;
    }
    known.map(|word| (distance(typed, word), word)).filter(|(far, _)| *far <= most).min().map(|(_, word)| word)
}

/// How many signs must be added, taken away or changed to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, sign) in (1..).zip(one.chars()) {
        let mut before = std::mem::replace(&mut row[0], at);
        for (place, wanted) in (1..).zip(&other) {
            let changed = before + usize::from(sign != *wanted);
            before = row[place];
            row[place] = changed.min(row[place] + 1).min(row[place - 1] + 1);
        }
    }
    row[other.len()]
}

/// A day as it is typed.
pub(super) fn day(typed: &str) -> Result<Date, String> {
    Date::parse(typed).map_err(|problem| format!("{} is no day{}", quote(typed), why_no_day(typed, problem)))
}

/// Why it is no day, and what to do; goes on after "is no day".
fn why_no_day(typed: &str, problem: DateProblem) -> String {
    match problem {
        DateProblem::NotNumbers => "; write it as YYYY-MM-DD".to_owned(),
        DateProblem::NoSuchMonth => ": the month is from 01 to 12".to_owned(),
        DateProblem::NoSuchDay { month, days } => {
            let name = MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or("the month");
            format!(": {name} {} has {days} days", typed.trim().get(..4).unwrap_or_default())
        }
        DateProblem::NoSuchYear => " that can be used: the year is from 1900 to 2199".to_owned(),
    }
}

/// Why a question cannot have an answer, and what to write.
pub(super) fn why_not(question: &QuestionType, answer: &str, invalid: &Invalid) -> (String, String) {
    let codes = |choices: &Choices| choices.options.iter().map(|option| option.code.as_str()).collect::<Vec<_>>().join(", ");
    match invalid {
        Invalid::Empty => ("nothing is said".to_owned(), format!("leave it out, or {}", what_fits(question))),
        Invalid::NoSuchOption(code) => {
            let known = question.choices().into_iter().flat_map(|choices| &choices.options).map(|option| option.code.as_str());
            let meant = nearest(code, known).map(|meant| format!("did you mean `{meant}`? ")).unwrap_or_default();
            (format!("{} is none of its options", quote(code)), meant + &what_fits(question))
        }
        Invalid::Exclusive(code) => (format!("{} stands alone", quote(code)), "give it alone, or leave it out".to_owned()),
        Invalid::MoreThanOne => ("it takes one option".to_owned(), what_fits(question)),
        Invalid::NotAFigure(..) => ("that does not fit".to_owned(), what_fits(question)),
        Invalid::NotADay(problem) => (format!("that is no day{}", why_no_day(answer, *problem)), what_fits(question)),
        Invalid::TooLong(most) => {
            (format!("it has {} characters; at most {most} fit", answer.chars().count()), "make it shorter".to_owned())
        }
        Invalid::NoSuchCell(cell) => {
            let rows = question.choices().map(codes).unwrap_or_default();
            (format!("{} is no row, or no row with a topic", quote(cell)), format!("{}; the rows are {rows}", what_fits(question)))
        }
    }
}

/// What answers a question, as it is written.
pub(super) fn what_fits(question: &QuestionType) -> String {
    let codes = |choices: &Choices| choices.options.iter().map(|option| option.code.as_str()).collect::<Vec<_>>().join(", ");
    match question {
        QuestionType::Single(choices) => format!("write one of {}", codes(choices)),
        QuestionType::Multi(choices) => format!("write one or more, with commas, of {}", codes(choices)),
        QuestionType::Open(_) | QuestionType::Line(_) => "write it in words".to_owned(),
        QuestionType::Scale(_) => "write a whole number from 0 to 10".to_owned(),
        QuestionType::Number(number) => format!("write a whole number from {} to {}", number.min, number.max),
        QuestionType::Date => "write it as YYYY-MM-DD".to_owned(),
        QuestionType::Matrix(matrix) => {
            let topics: Vec<&str> = matrix.columns.iter().map(|column| column.part.as_str()).collect();
            format!("write `row` or `row:topic`, with commas; the topics are {}", topics.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{day, distance, nearest, quote, short, shorten_quotes};

    #[test]
    fn what_is_long_is_shown_by_its_beginning_and_its_length() {
        let long = "é".repeat(30_000);
        assert_eq!(quote("kort"), "`kort`");
        assert_eq!(quote(&"a".repeat(60)), format!("`{}`", "a".repeat(60)));
        assert_eq!(quote(&long), format!("`{}…` (30000 characters)", "é".repeat(40)));
        assert_eq!(short(&long), format!("{}…", "é".repeat(40)));
        assert_eq!(quote("\u{1b}[31m"), "`\\u{1b}[31m`", "a terminal does not act on it");
        let told = shorten_quotes(&format!("invalid type: string \"{long}\", expected a list at line 1 column 9"));
        assert!(told.starts_with("invalid type: string \"é") && told.ends_with("\", expected a list at line 1 column 9"), "{told}");
        assert!(told.chars().count() < 150, "{told}");
    }

    #[test]
    fn a_day_that_is_none_is_told_why() {
        for (typed, said) in [
            ("22-11-2026", "`22-11-2026` is no day; write it as YYYY-MM-DD"),
            ("2026-2-1", "`2026-2-1` is no day; write it as YYYY-MM-DD"),
            ("2026-13-01", "`2026-13-01` is no day: the month is from 01 to 12"),
            ("2026-02-31", "`2026-02-31` is no day: February 2026 has 28 days"),
            ("2028-02-30", "`2028-02-30` is no day: February 2028 has 29 days"),
            ("2026-06-00", "`2026-06-00` is no day: June 2026 has 30 days"),
            ("9999-12-31", "`9999-12-31` is no day that can be used: the year is from 1900 to 2199"),
        ] {
            assert_eq!(day(typed), Err(said.to_owned()));
        }
    }

    #[test]
    fn a_slip_of_the_hand_finds_the_word_that_was_meant() {
        let known = || ["hou.type", "hou.stay", "fin.end", "x"].into_iter();
        for (typed, meant) in [
            ("hou.tpye", Some("hou.type")),
            ("hou.typo", Some("hou.type")),
            ("fin.ends", Some("fin.end")),
            ("hou.colour", None),
            ("", None),
        ] {
            assert_eq!(nearest(typed, known()).filter(|word| *word != "x"), meant, "{typed}");
        }
        assert_eq!((distance("kat", "kater"), distance("", "abc"), distance("same", "same")), (2, 3, 0));
    }
}

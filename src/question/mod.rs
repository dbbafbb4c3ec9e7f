//! Question types. One file a type: its settings, what it accepts, and how an answer is written down.
//!
//! Each answer has one canonical text, the same in saved drafts, in case files and on the command line:
//! option codes with commas, a figure or a number, `YYYY-MM-DD`, or the person's own words as they are.

mod choice;
mod date;
mod matrix;
mod number;
mod scale;
mod words;

pub use choice::{Choice, Choices, Meaning, OptionIx, OptionSet};
pub use date::DateFields;
pub use matrix::{Cells, Column, Matrix};
pub use number::Number;
pub use scale::Scale;
pub use words::{MAX_WORDS, OwnWords};

use crate::base::{Date, DateProblem, packs};

/// A question type with its settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionType {
    /// One choice.
    Single(Choices),
    /// More choices.
    Multi(Choices),
    /// Own words, long.
    Open(OwnWords),
    /// Own words on one line.
    Line(OwnWords),
    /// A figure from 0 to 10.
    Scale(Scale),
    /// A calendar day.
    Date,
    /// Rows against topics.
    Matrix(Matrix),
    /// A whole number.
    Number(Number),
}

packs!(enum QuestionType { 0 = Single(a), 1 = Multi(a), 2 = Open(a), 3 = Line(a), 4 = Scale(a), 5 = Date, 6 = Matrix(a), 7 = Number(a) });

/// An answer with content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// One choice.
    Choice(OptionIx),
    /// More choices.
    Choices(OptionSet),
    /// Own words, exactly as they were given.
    Words(Box<str>),
    /// A figure of a scale, or a number.
    Figure(u32),
    /// A calendar day.
    Date(Date),
    /// What was ticked in a matrix.
    Cells(Cells),
}

packs!(enum Value { 0 = Choice(a), 1 = Choices(a), 2 = Words(a), 3 = Figure(a), 4 = Date(a), 5 = Cells(a) });

/// Why something is not an answer to this question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invalid {
    /// Nothing was given.
    Empty,
    /// This code is no option of the question.
    NoSuchOption(String),
    /// This option cannot stand beside another.
    Exclusive(String),
    /// More than one option where one is asked.
    MoreThanOne,
    /// Not a whole number from the one to the other.
    NotAFigure(u32, u32),
    /// Not a day.
    NotADay(DateProblem),
    /// Longer than this many characters.
    TooLong(usize),
    /// A matrix row or column that does not exist.
    NoSuchCell(String),
}

impl QuestionType {
    /// Reads the canonical text of an answer.
    ///
    /// # Errors
    /// Says why it is not an answer to this question.
    pub fn read(&self, text: &str) -> Result<Value, Invalid> {
        match self {
            Self::Single(choices) => choices.read_one(text).map(Value::Choice),
            Self::Multi(choices) => choices.read_more(text).map(Value::Choices),
            Self::Open(settings) | Self::Line(settings) => settings.accept(text).map(Value::Words),
            Self::Scale(_) => scale::read(text).map(Value::Figure),
            Self::Date => Date::parse(text.trim()).map(Value::Date).map_err(Invalid::NotADay),
            Self::Matrix(matrix) => matrix.read(text).map(Value::Cells),
            Self::Number(number) => number.read(text).map(Value::Figure),
        }
    }

    /// Writes an answer as canonical text; [`Self::read`] gives the same answer back.
    #[must_use]
    pub fn write(&self, value: &Value) -> String {
        match (self, value) {
            (Self::Single(choices) | Self::Multi(choices), Value::Choice(option)) => choices.code(*option).to_owned(),
            (Self::Single(choices) | Self::Multi(choices), Value::Choices(set)) => choices.codes(*set),
            (Self::Matrix(matrix), Value::Cells(cells)) => matrix.write(cells),
            (_, Value::Words(words)) => words.to_string(),
            (_, Value::Figure(figure)) => figure.to_string(),
            (_, Value::Date(date)) => date.to_string(),
            // A value is only ever made by `read` or by the field of its own type.
            (
                Self::Open(_) | Self::Line(_) | Self::Scale(_) | Self::Date | Self::Matrix(_) | Self::Number(_),
                Value::Choice(_) | Value::Choices(_),
            )
            | (
                Self::Single(_) | Self::Multi(_) | Self::Open(_) | Self::Line(_) | Self::Scale(_) | Self::Date | Self::Number(_),
                Value::Cells(_),
            ) => String::new(),
        }
    }

    /// The choices of the question, if it has any; the rows of a matrix.
    #[must_use]
    pub const fn choices(&self) -> Option<&Choices> {
        match self {
            Self::Single(choices) | Self::Multi(choices) => Some(choices),
            Self::Matrix(matrix) => Some(&matrix.rows),
            Self::Open(_) | Self::Line(_) | Self::Scale(_) | Self::Date | Self::Number(_) => None,
        }
    }
}

impl Value {
    /// The chosen options as a set: for conditions. Empty for other kinds of answer.
    #[must_use]
    pub fn options(&self) -> OptionSet {
        match self {
            Self::Choice(option) => OptionSet::only(*option),
            Self::Choices(set) => *set,
            Self::Cells(cells) => cells.rows(),
            Self::Words(_) | Self::Figure(_) | Self::Date(_) => OptionSet::EMPTY,
        }
    }

    /// The figure or number, if the answer is one.
    #[must_use]
    pub const fn figure(&self) -> Option<u32> {
        match self {
            Self::Figure(figure) => Some(*figure),
            Self::Choice(_) | Self::Choices(_) | Self::Words(_) | Self::Date(_) | Self::Cells(_) => None,
        }
    }
}

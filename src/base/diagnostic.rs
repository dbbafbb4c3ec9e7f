//! What a check tells an author: where, what, why, and what to do.

use std::fmt;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The guide works, and could be better.
    Warning,
    /// The guide cannot be used.
    Error,
}

/// Whether remarks are put into words. Words for authors are in the author tool; the widget only needs to know that a guide is
/// refused and by which code, and every kilobyte of it travels to a telephone.
const IN_WORDS: bool = cfg!(feature = "cli");

/// Where in the files. Empty in the widget, which names codes only.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// File, within the guide's folder.
    pub file: String,
    /// JSON pointer (RFC 6901) within that file; empty for the whole file.
    pub pointer: String,
}

impl Place {
    /// The whole of a file.
    #[must_use]
    pub fn file(file: &str) -> Self {
        if IN_WORDS { Self { file: file.to_owned(), pointer: String::new() } } else { Self::default() }
    }

    /// One step further down: a field name or an index.
    #[must_use]
    pub fn at(&self, step: impl fmt::Display) -> Self {
        if !IN_WORDS {
            return Self::default();
        }
        let step = step.to_string().replace('~', "~0").replace('/', "~1");
        Self { file: self.file.clone(), pointer: format!("{}/{step}", self.pointer) }
    }
}

/// Words of a remark, made only where remarks are put into words.
macro_rules! remark {
    ($($words:tt)*) => {
        if cfg!(feature = "cli") { format!($($words)*) } else { String::new() }
    };
}
pub(crate) use remark;

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}{}", self.file, if self.pointer.is_empty() { "" } else { "#" }, self.pointer)
    }
}

macro_rules! codes {
    ({ $($(#[$doc:meta])* $name:ident = $text:literal,)+ } of_authors { $($(#[$author_doc:meta])* $author:ident = $author_text:literal,)+ }) => {
        /// What kind of remark it is. The text of a code never changes: people search for it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $($(#[$doc])* $name,)+
            $($(#[$author_doc])* #[cfg(feature = "cli")] $author,)+
        }

        impl Code {
            /// All codes.
            pub const ALL: &[Self] = &[$(Self::$name,)+ $(#[cfg(feature = "cli")] Self::$author,)+];

            /// The code as it is printed.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)+
                    $(#[cfg(feature = "cli")] Self::$author => $author_text,)+
                }
            }
        }
    };
}

codes! {{
    /// A file cannot be read.
    Unreadable = "unreadable",
    /// A file is not UTF-8.
    NotUtf8 = "not-utf8",
    /// A file is larger than allowed.
    TooLarge = "too-large",
    /// Not JSON, or a field that does not exist, or a value of the wrong type.
    Shape = "shape",
    /// A tree or nesting that is too deep.
    TooDeep = "too-deep",
    /// More of something than allowed.
    TooMany = "too-many",
    /// A text that is longer than allowed.
    TooLong = "too-long",
    /// An id that is not well formed.
    BadId = "bad-id",
    /// The same id twice.
    DuplicateId = "duplicate-id",
    /// An id that does not exist.
    UnknownId = "unknown-id",
    /// A condition that is not one test or one branch, or tests what the question cannot have.
    BadCondition = "bad-condition",
    /// Conditions that wait for each other.
    Cycle = "cycle",
    /// A question without choices, or choices on a question that has none.
    BadOptions = "bad-options",
    /// A date that is no day.
    BadDate = "bad-date",
    /// Goals or parties that do not fit together.
    BadPlan = "bad-plan",
    /// An urgent signal without a card.
    NoCard = "no-card",
    /// A text without its translation.
    MissingTranslation = "missing-translation",
    /// A translation of a text that does not exist.
    UnknownTranslation = "unknown-translation",
    /// A change of the guide that is extended, which an extension may not make.
    NotYours = "not-yours",
    /// A question that is turned off and that something else needs.
    StillNeeded = "still-needed",
    /// A guide made for another version of this program.
    BadFormat = "bad-format",
    /// An answer to a question that the guide does not have.
    UnknownQuestion = "unknown-question",
    /// An answer that the question cannot have.
    BadAnswer = "bad-answer",
}
// What only `lint` says: a guide with these works, so the widget need not know them.
of_authors {
    /// A question that nobody can ever be asked.
    UnreachableQuestion = "unreachable-question",
    /// An urgent card that can never come up.
    UnreachableCard = "unreachable-card",
    /// A scheme that can never be suggested.
    NeverSuggested = "never-suggested",
    /// A condition, or a part of one, that can never hold.
    NeverHolds = "never-holds",
    /// A condition that always holds, or as soon as there is an answer.
    AlwaysHolds = "always-holds",
    /// A place where somebody stands with nothing to do.
    DeadEnd = "dead-end",
    /// Something that could be neither proved nor refuted.
    NotProved = "not-proved",
    /// A question that waits for one which is asked later.
    ForwardReference = "forward-reference",
    /// An option, or a whole question, that nothing reads.
    UnusedOption = "unused-option",
    /// A signal that leads to no goal and no card.
    NoGoal = "no-goal",
    /// A goal without a measure, or with half of one.
    NoMeasure = "no-measure",
    /// A fact without the address at which it was found.
    NoSource = "no-source",
    /// A day that is past, or a check that is too long ago.
    PastDate = "past-date",
    /// A translation of words that were changed since.
    StaleTranslation = "stale-translation",
    /// A word of the trade where a plain one exists.
    Jargon = "jargon",
    /// A sentence with too many words.
    LongSentence = "long-sentence",
    /// A text that is hard to read as a whole.
    HardToRead = "hard-to-read",
    /// Words that must not be said to anybody.
    ForbiddenWords = "forbidden-words",
    /// A text that addresses people in another way than the set in which it stands.
    OtherAddress = "other-address",
}}

/// One remark to an author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad.
    pub severity: Severity,
    /// What kind.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// What is wrong and why that matters.
    pub message: String,
    /// What to do.
    pub hint: String,
}

impl Diagnostic {
    /// The guide cannot be used.
    pub fn error(code: Code, place: Place, message: impl Into<String>, hint: impl Into<String>) -> Self {
        if IN_WORDS {
            Self { severity: Severity::Error, code, place, message: message.into(), hint: hint.into() }
        } else {
            Self { severity: Severity::Error, code, place: Place::default(), message: String::new(), hint: String::new() }
        }
    }

    /// The guide could be better.
    pub fn warning(code: Code, place: Place, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, place, message, hint) }
    }
}

/// Remarks on a file that is read all the same. In the widget nobody reads them: there they are not even made.
#[derive(Debug, Default)]
pub(crate) struct Remarks(Vec<Diagnostic>);

impl Remarks {
    pub(crate) fn add(&mut self, remark: impl FnOnce() -> Diagnostic) {
        if IN_WORDS {
            self.0.push(remark());
        }
    }

    pub(crate) fn into_list(self) -> Vec<Diagnostic> {
        self.0
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        write!(f, "{severity}[{}] {}\n  {}\n  to do: {}", self.code.as_str(), self.place, self.message, self.hint)
    }
}

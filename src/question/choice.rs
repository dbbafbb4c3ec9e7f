//! Choosing: one option out of several, or more.

use super::Invalid;
use crate::base::{Listed as _, OptionCode, Pack, Unpacker, packs};
use crate::text::Text;

/// The place of an option among those of its question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct OptionIx(pub(crate) u8);

impl Pack for OptionIx {
    fn pack(&self, out: &mut Vec<u8>) {
        self.0.pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let place = u8::unpack(from);
        from.require(usize::from(place) < OptionSet::MAX);
        Self(place)
    }
}

/// A set of options of one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OptionSet(u64);

packs!(struct OptionSet(0));

impl OptionSet {
    /// No option.
    pub const EMPTY: Self = Self(0);
    /// A question has at most this many options.
    pub const MAX: usize = 64;

    /// Just this option.
    #[must_use]
    pub const fn only(option: OptionIx) -> Self {
        Self(1 << option.0)
    }

    /// Whether the option is in the set.
    #[must_use]
    pub const fn has(self, option: OptionIx) -> bool {
        self.0 & (1 << option.0) != 0
    }

    /// Both sets together.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What both sets have.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// This set without the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// No option at all.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The options, in the order of the question.
    pub fn iter(self) -> impl Iterator<Item = OptionIx> {
        let mut all = 0..64u8;
        std::iter::from_fn(move || all.find(|place| self.has(OptionIx(*place))).map(OptionIx))
    }
}

/// One option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The code that is stored.
    pub code: OptionCode,
    /// The words that are read.
    pub text: Text,
    /// Empties the others.
    pub exclusive: bool,
    /// How somebody without a name is called, in a question about a member.
    pub called: Option<Text>,
    /// What it means for the plan, in a question about a member.
    pub means: Option<Meaning>,
}

packs!(struct Choice { code, text, exclusive, called, means });

/// What a choice about a member means, where the plan must know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// The person who fills this in.
    Oneself,
    /// A child of the household.
    Child,
    /// Somebody who lives elsewhere.
    LivesElsewhere,
    /// At the table.
    Present,
    /// Not at the table, and must still be heard.
    MustBeHeard,
}

packs!(enum Meaning { 0 = Oneself, 1 = Child, 2 = LivesElsewhere, 3 = Present, 4 = MustBeHeard });

/// The options of a question, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// The options.
    pub options: Vec<Choice>,
}

packs!(struct Choices { options });

impl Choices {
    /// The place of an option, by its code.
    #[must_use]
    pub fn find(&self, code: &str) -> Option<OptionIx> {
        let place = self.options.iter().position(|option| option.code.as_str() == code)?;
        u8::try_from(place).ok().map(OptionIx)
    }

    /// An option, by its place.
    #[must_use]
    pub fn get(&self, option: OptionIx) -> Option<&Choice> {
        self.options.get(usize::from(option.0))
    }

    /// The code of an option.
    #[must_use]
    pub fn code(&self, option: OptionIx) -> &str {
        self.get(option).map_or("", |choice| choice.code.as_str())
    }

    /// The first option that means this.
    #[must_use]
    pub fn meaning(&self, meaning: Meaning) -> Option<OptionIx> {
        (0u8..).map(OptionIx).zip(&self.options).find(|(_, choice)| choice.means == Some(meaning)).map(|(place, _)| place)
    }

    /// The codes of a set, with commas.
    #[must_use]
    pub fn codes(&self, set: OptionSet) -> String {
        set.iter().map(|option| self.code(option)).listed().join(",")
    }

    /// The set of options that empty the others.
    #[must_use]
    pub fn exclusive(&self) -> OptionSet {
        (0u8..)
            .zip(&self.options)
            .filter(|(_, choice)| choice.exclusive)
            .fold(OptionSet::EMPTY, |set, (place, _)| set.or(OptionSet::only(OptionIx(place))))
    }

    /// The set after one option was turned on or off: "none of these" empties the others, and the others empty it.
    #[must_use]
    pub fn toggled(&self, set: OptionSet, option: OptionIx, on: bool) -> OptionSet {
        let this = OptionSet::only(option);
        if !on {
            return set.without(this);
        }
        if self.get(option).is_some_and(|choice| choice.exclusive) {
            return this;
        }
        set.without(self.exclusive()).or(this)
    }

    pub(super) fn read_one(&self, text: &str) -> Result<OptionIx, Invalid> {
        match text.trim() {
            "" => Err(Invalid::Empty),
            several if several.contains(',') => Err(Invalid::MoreThanOne),
            code => self.find(code).ok_or_else(|| Invalid::NoSuchOption(code.to_owned())),
        }
    }

    pub(super) fn read_more(&self, text: &str) -> Result<OptionSet, Invalid> {
        let mut set = OptionSet::EMPTY;
        let mut alone = None;
        for code in text.split(',').map(str::trim).filter(|code| !code.is_empty()) {
            let option = self.find(code).ok_or_else(|| Invalid::NoSuchOption(code.to_owned()))?;
            if self.get(option).is_some_and(|choice| choice.exclusive) {
                alone = Some(code);
            }
            set = set.or(OptionSet::only(option));
        }
        match (set.is_empty(), alone) {
            (true, _) => Err(Invalid::Empty),
            (false, Some(code)) if set.iter().count() > 1 => Err(Invalid::Exclusive(code.to_owned())),
            (false, _) => Ok(set),
        }
    }
}

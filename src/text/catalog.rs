//! The words of one language, and the look-up with its fall-back on the source language.

use super::borrowed::{apart, marked, without_marks};
use super::{Message, Text};
use crate::base::{Listed as _, Map, Pack, Unpacker, packs, whole_number};
use std::cell::OnceCell;

/// A language tag such as `nl`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lang(Box<str>);

packs!(struct Lang(0));

impl Lang {
    /// A language tag. For loaders.
    pub(crate) fn new(tag: &str) -> Self {
        Self(tag.into())
    }

    /// The tag, for `lang` attributes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How much of a guide a language has words for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Covers {
    /// All of it.
    #[default]
    All,
    /// The first screen, the names of the topics, and the urgent cards with whom to call. The rest stands in the source language.
    Urgent,
}

packs!(enum Covers { 0 = All, 1 = Urgent });

/// All words of one language: of the guide (empty for its source language) and of the interface.
#[derive(Debug, Clone)]
pub struct Catalog {
    /// Which language.
    pub lang: Lang,
    /// The name of the language in that language.
    pub name: Box<str>,
    /// Written from right to left.
    pub right_to_left: bool,
    /// How much of the guide it has words for.
    pub covers: Covers,
    /// Somebody whose language this is has read these words.
    pub checked: bool,
    /// What it lacks is in another language than this one, and is marked so.
    pub(crate) borrows: bool,
    /// The language of which this is another way to address people. Its words stand here too, where this way has no other.
    pub of: Option<Lang>,
    /// The word by which people are addressed, in a language that has more than one.
    pub address: Option<Box<str>>,
    /// Its words. On the way to a telephone those of most languages come after the first screen.
    pub(crate) vocabulary: OnceCell<Vocabulary>,
}

/// The words of one language, apart from what is told of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Vocabulary {
    /// Translations of the guide's texts.
    pub(crate) guide: Map<Box<str>, Box<str>>,
    /// Interface words, in the order of [`Message::ALL`].
    pub(crate) interface: Vec<Box<str>>,
}

packs!(struct Vocabulary { guide, interface });

/// What is told of a language. Its words are packed apart: see `session/packed.rs`.
impl Pack for Catalog {
    fn pack(&self, out: &mut Vec<u8>) {
        let Self { lang, name, right_to_left, of, address, covers, checked, borrows, vocabulary: _ } = self;
        lang.pack(out);
        name.pack(out);
        right_to_left.pack(out);
        of.pack(out);
        address.pack(out);
        covers.pack(out);
        checked.pack(out);
        borrows.pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        Self {
            lang: Pack::unpack(from),
            name: Pack::unpack(from),
            right_to_left: Pack::unpack(from),
            of: Pack::unpack(from),
            address: Pack::unpack(from),
            covers: Pack::unpack(from),
            checked: Pack::unpack(from),
            borrows: Pack::unpack(from),
            vocabulary: OnceCell::new(),
        }
    }
}

impl Catalog {
    /// Whether its words are here.
    #[must_use]
    pub fn is_here(&self) -> bool {
        self.vocabulary.get().is_some()
    }

    fn translations(&self) -> Option<&Map<Box<str>, Box<str>>> {
        self.vocabulary.get().map(|words| &words.guide)
    }
}

/// The words of a language at work: what every layer that words something is given.
#[derive(Debug, Clone, Copy)]
pub struct Words<'g> {
    catalog: &'g Catalog,
}

impl<'g> Words<'g> {
    /// The words of this catalog.
    #[must_use]
    pub const fn new(catalog: &'g Catalog) -> Self {
        Self { catalog }
    }

    /// The tag of these words.
    #[must_use]
    pub const fn lang(self) -> &'g Lang {
        &self.catalog.lang
    }

    /// The language, however people are addressed in it.
    #[must_use]
    pub fn language(self) -> &'g Lang {
        self.catalog.of.as_ref().unwrap_or(&self.catalog.lang)
    }

    /// The word by which people are addressed, in a language that has more than one.
    #[must_use]
    pub fn address(self) -> Option<&'g str> {
        self.catalog.address.as_deref()
    }

    /// How much of the guide this language has words for.
    #[must_use]
    pub const fn covers(self) -> Covers {
        self.catalog.covers
    }

    /// Whether somebody whose language this is has read these words.
    #[must_use]
    pub const fn checked(self) -> bool {
        self.catalog.checked
    }

    /// Whether this language is written from right to left.
    #[must_use]
    pub const fn right_to_left(self) -> bool {
        self.catalog.right_to_left
    }

    /// Whether it borrows words of another language, and marks them.
    #[must_use]
    pub const fn borrows(self) -> bool {
        self.catalog.borrows
    }

    /// A text of the guide, or its source words where a translation is missing; between marks when they are in another language.
    #[must_use]
    pub fn text<'t>(self, text: &'t Text) -> &'t str
    where
        'g: 't,
    {
        match self.catalog.translations().and_then(|words| words.get(&text.key)) {
            Some(words) => words,
            None if self.catalog.borrows => &text.marked,
            None => text.source(),
        }
    }

    /// A text about somebody, in the words for the person who fills this in: in some languages "you" asks for another verb than a
    /// name does.
    pub(crate) fn text_of_self(self, text: &Text) -> Option<&'g str> {
        self.catalog.translations()?.get(&[&text.key, OF_SELF].concat().into_boxed_str()).map(|words| &**words)
    }

    /// Whether a text of the guide has words in this language.
    #[must_use]
    pub fn has(self, text: &Text) -> bool {
        self.catalog.translations().is_some_and(|words| words.contains_key(&text.key))
    }

    /// Words of the source language within this one.
    #[must_use]
    pub fn borrowed(self, words: &str) -> String {
        if self.catalog.borrows { marked(words).into() } else { words.to_owned() }
    }

    /// Names below each other in one sentence: from right to left each by itself, or they would be read as one, and from the wrong side.
    pub(super) fn commas<S: AsRef<str>>(self, items: &[S]) -> String {
        let mirrored = self.catalog.right_to_left;
        let comma = if mirrored { "، " } else { ", " };
        let items: Vec<String> = items.iter().map(|item| apart(item.as_ref(), mirrored)).listed();
        items.join(comma)
    }

    /// Words for a place where marks mean nothing: a field to type in, a calendar, a spreadsheet.
    #[must_use]
    pub fn plain(self, words: &str) -> String {
        if self.catalog.borrows || self.catalog.right_to_left { without_marks(words) } else { words.to_owned() }
    }

    /// A word of the interface.
    #[must_use]
    #[inline(never)]
    pub fn say(self, message: Message) -> &'g str {
        self.catalog.vocabulary.get().and_then(|words| words.interface.get(message.index())).map_or("", |words| words)
    }

    /// A word of the interface with its gaps `{0}`, `{1}` … filled.
    #[must_use]
    pub fn fill(self, message: Message, gaps: &[&str]) -> String {
        let gap = |name: &str| whole_number::<u16>(name).and_then(|n| gaps.get(usize::from(n))).map(|s| (*s).to_owned());
        fill_gaps(self.say(message), self.catalog.right_to_left, &gap)
    }
}

/// What follows the key of a text that has other words for the person who fills this in.
pub(crate) const OF_SELF: &str = ".self";

/// Replaces each `{name}` by what `gap` gives; a gap without a value is left as dots, never as a code. In a language from right to
/// left a name or a telephone number from left to right would be torn apart, so there each stands by itself.
pub(crate) fn fill_gaps(template: &str, isolated: bool, gap: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        match after.split_once('}') {
            Some((name, tail)) => {
                let filled = gap(name).unwrap_or_else(|| "…".to_owned());
                out.push_str(&apart(&filled, isolated));
                rest = tail;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The gap for the name of the person whom a text is about.
pub(crate) const NAME_GAP: &str = "name";

/// The names of the gaps in a template: only authors are told of them.
#[cfg(any(feature = "cli", test))]
pub(crate) fn gaps(template: &str) -> impl Iterator<Item = &str> {
    template.split('{').skip(1).filter_map(|piece| piece.split_once('}').map(|(name, _)| name))
}

#[cfg(test)]
mod tests {
    use super::{fill_gaps, gaps};

    #[test]
    fn gaps_are_filled_by_name_and_never_show_a_code() {
        let rows = [
            ("Op {dag} moet u weg.", "Op 3 december moet u weg."),
            ("{naam} en {naam}", "Bo en Bo"),
            ("Geen gat", "Geen gat"),
            ("Een {onbekend} gat", "Een … gat"),
            ("Open { haak", "Open { haak"),
        ];
        let gap = |name: &str| match name {
            "dag" => Some("3 december".to_owned()),
            "naam" => Some("Bo".to_owned()),
            _ => None,
        };
        for (template, expect) in rows {
            assert_eq!(fill_gaps(template, false, &gap), expect);
        }
        let isolated = [("Bo", "\u{2068}Bo\u{2069}!"), ("0800-1", "\u{2068}0800-1\u{2069}!"), ("علي (Bo)", "علي (Bo)!"), ("27", "27!")];
        for (name, expect) in isolated {
            assert_eq!(fill_gaps("{naam}!", true, &|_| Some(name.to_owned())), expect);
        }
        assert_eq!(gaps("Op {a} en {b.c}").collect::<Vec<_>>(), ["a", "b.c"]);
    }
}

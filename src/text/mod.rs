//! Words: texts of the guide with their translations, words of the interface, and how dates and lists are put into words.

use crate::base::{Pack, Unpacker};

mod borrowed;
mod capital;
mod catalog;
mod format;
mod message;

pub use borrowed::{BORROWED, pieces};
pub(crate) use borrowed::{with_numbers_whole, without_marks};
pub(crate) use capital::capitalised;
#[cfg(feature = "cli")]
pub(crate) use catalog::OF_SELF;
pub(crate) use catalog::Vocabulary;
#[cfg(feature = "cli")]
pub(crate) use catalog::gaps;
pub use catalog::{Catalog, Covers, Lang, Words};
pub(crate) use catalog::{NAME_GAP, fill_gaps};
pub use message::Message;

/// A text of the guide: its source words, and the key under which translations stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub(super) key: Box<str>,
    /// The source words between marks: a language that lacks them borrows them as they stand here.
    marked: Box<str>,
}

impl Pack for Text {
    fn pack(&self, out: &mut Vec<u8>) {
        self.key.pack(out);
        Box::<str>::from(self.source()).pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        Self::new(Box::<str>::unpack(from), &Box::<str>::unpack(from))
    }
}

impl Text {
    /// A text with its key. For loaders.
    pub(crate) fn new(key: impl Into<Box<str>>, source: &str) -> Self {
        Self { key: key.into(), marked: borrowed::marked(source) }
    }

    /// The key under which translations stand.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The words in the source language of the guide.
    #[must_use]
    pub fn source(&self) -> &str {
        borrowed::unmarked(&self.marked)
    }
}

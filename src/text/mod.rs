//! Words: texts of the guide with their translations, words of the interface, and how dates and lists are put into words.

use crate::base::packs;
mod capital;
mod catalog;
mod format;
mod message;

pub(crate) use capital::capitalised;
#[cfg(feature = "cli")]
pub(crate) use catalog::OF_SELF;
#[cfg(feature = "cli")]
pub(crate) use catalog::gaps;
pub use catalog::{Catalog, Lang, Words};
pub(crate) use catalog::{NAME_GAP, fill_gaps};
pub use message::Message;

/// A text of the guide: its source words, and the key under which translations stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub(super) key: Box<str>,
    source: Box<str>,
}

packs!(struct Text { key, source });

impl Text {
    /// A text with its key. For loaders.
    pub(crate) fn new(key: impl Into<Box<str>>, source: &str) -> Self {
        Self { key: key.into(), source: source.into() }
    }

    /// The key under which translations stand.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The words in the source language of the guide.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }
}

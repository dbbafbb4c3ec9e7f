//! Own words. They are kept exactly as they were given: not trimmed, not mended, not cut.

use super::Invalid;
use crate::base::packs;

/// The longest text that one answer can be, in characters.
pub const MAX_WORDS: usize = 20_000;

/// Settings of a question that asks for own words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnWords;

packs!(
    struct OwnWords {}
);

impl OwnWords {
    /// Takes the words as they are.
    ///
    /// # Errors
    /// Nothing but white space, or more than [`MAX_WORDS`] characters.
    pub fn accept(&self, text: &str) -> Result<Box<str>, Invalid> {
        if text.trim().is_empty() {
            return Err(Invalid::Empty);
        }
        if text.chars().count() > MAX_WORDS {
            return Err(Invalid::TooLong(MAX_WORDS));
        }
        Ok(text.into())
    }
}

//! A text that is longer than anybody reads on a telephone. Texts of questions and cards are checked at load, with their place.

use super::{Material, entry_of};
use crate::base::{Code, Diagnostic};

/// A text of a guide has at most this many characters.
const MAX_TEXT: usize = 2_000;

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let (guide, bundle) = (material.guide, material.bundle);
    guide.each_text(&mut |text, _| {
        let length = text.source().chars().count();
        if length > MAX_TEXT {
            let message = format!("`{}` has {length} characters; at most {MAX_TEXT} are read", text.key());
            diagnostics.push(Diagnostic::error(
                Code::TooLong,
                entry_of(bundle, text.key()),
                message,
                "say it shorter: one thought a sentence",
            ));
        }
    });
}

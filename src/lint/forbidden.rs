//! Words that must not be said to or about anybody: promises and labels. They are words of the interface, so that a plan can warn
//! of them too, in each language.

use super::{Material, phrase, place_of};
use crate::base::{Code, Diagnostic, Place};
use crate::text::{Message, Words};

/// What stands between two of them in the interface words.
const BETWEEN: char = ';';

/// The forbidden words of a language.
fn forbidden(words: Words<'_>) -> Vec<Vec<String>> {
    words.say(Message::ForbiddenWords).split(BETWEEN).map(phrase::words).collect()
}

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut tell = |place: Place, key: &str, said: &str, forbidden: &[Vec<String>]| {
        let of_text = phrase::words(said);
        if let Some(found) = forbidden.iter().find(|phrase| phrase::has(&of_text, phrase)) {
            let found = found.join(" ");
            diagnostics.push(Diagnostic::error(
                Code::ForbiddenWords,
                place,
                format!("`{key}` says \"{found}\": {said}"),
                "promise nothing and label nobody: say what one can ask, and who decides",
            ));
        }
    };
    let source = forbidden(material.guide.source_words());
    material.guide.each_text(&mut |text, _| tell(place_of(material.bundle, text.key()), text.key(), text.source(), &source));
    for file in &material.bundle.words {
        let words = forbidden(material.guide.words(&file.content.language));
        for (key, said) in &file.content.words {
            tell(Place::file(&file.file).at("words").at(key), key, said, &words);
        }
    }
}

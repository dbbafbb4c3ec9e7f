//! A sentence with too many words.

use super::{Material, phrase, place_of};
use crate::base::{Code, Diagnostic};
use crate::guide::Reader;

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(language) = &material.aids.language else { return };
    material.guide.each_text(&mut |text, reader| {
        let most = match reader {
            Reader::Resident => language.content.resident.words_in_a_sentence,
            Reader::Coach => language.content.coach.words_in_a_sentence,
        };
        for sentence in phrase::sentences(text.source()) {
            let words = phrase::words(sentence).len();
            if words > most {
                let message = format!("a sentence of `{}` has {words} words, at most {most} read well: {}", text.key(), sentence.trim());
                let place = place_of(material.bundle, text.key());
                diagnostics.push(Diagnostic::warning(Code::LongSentence, place, message, "make two sentences of it: one thought each"));
            }
        }
    });
}

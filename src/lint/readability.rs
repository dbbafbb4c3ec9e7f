//! A text that is hard to read as a whole: a formula over all texts of one file and one kind of reader.
//!
//! A formula is an aid and no proof. Of a single sentence it says nothing, so short texts are left alone.

use super::wire::ReadingEase;
use super::{Material, phrase, place_of};
use crate::base::{Code, Diagnostic, Place};
use crate::guide::Reader;
use std::collections::BTreeMap;

/// What is counted of a text.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    words: usize,
    sentences: usize,
    syllables: usize,
}

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(language) = &material.aids.language else { return };
    let rules = &language.content;
    let mut texts: BTreeMap<(Place, bool), Count> = BTreeMap::new();
    material.guide.each_text(&mut |text, reader| {
        let count = texts.entry((place_of(material.bundle, text.key()), reader == Reader::Coach)).or_default();
        for sentence in phrase::sentences(text.source()) {
            let words = phrase::words(sentence);
            count.sentences += 1;
            count.words += words.len();
            count.syllables += words.iter().map(|word| phrase::syllables(word, &rules.reading_ease.vowels)).sum::<usize>();
        }
    });
    for ((place, for_coach), count) in texts {
        let (limits, reader) = if for_coach { (&rules.coach, "coaches") } else { (&rules.resident, "residents") };
        let Some(ease) = ease(&rules.reading_ease, count).filter(|ease| *ease < limits.reading_ease) else { continue };
        let message = format!(
            "the texts for {reader} in this file have a reading ease of {ease} ({}); at least {} is asked",
            rules.reading_ease.name, limits.reading_ease
        );
        diagnostics.push(Diagnostic::warning(Code::HardToRead, place, message, "use shorter sentences and shorter words"));
    }
}

/// The reading ease in whole points; nothing for a short text.
fn ease(formula: &ReadingEase, count: Count) -> Option<i64> {
    if count.words < formula.from_words || count.words == 0 || count.sentences == 0 {
        return None;
    }
    let share =
        |per: i64, of: usize, by: usize| -> Option<i64> { Some(per.checked_mul(i64::try_from(of).ok()?)? / i64::try_from(by).ok()?) };
    let syllables = share(formula.per_syllable, count.syllables, count.words)?;
    let words = share(formula.per_word, count.words, count.sentences)?;
    Some((formula.constant - syllables - words) / 100)
}

#[cfg(test)]
mod tests {
    use super::{Count, ease};
    use crate::lint::wire::ReadingEase;

    #[test]
    fn the_formula_of_douma() {
        let formula = ReadingEase { constant: 20_684, per_syllable: 7_700, per_word: 93, from_words: 100, ..ReadingEase::default() };
        let count = |words, sentences, syllables| Count { words, sentences, syllables };
        // 206.84 - 77 * 1.34 - 0.93 * 6.7 = 97.4; and a short text says nothing.
        let rows = [(count(670, 100, 898), Some(97)), (count(100, 5, 200), Some(34)), (count(99, 5, 120), None), (count(0, 0, 0), None)];
        for (count, expect) in rows {
            assert_eq!(ease(&formula, count), expect, "{count:?}");
        }
    }
}

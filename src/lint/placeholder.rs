//! Every gap of a text can be filled: `{name}`, or the id of a question. In a translation the same gaps as in the source.

use super::{Material, entry_of};
use crate::base::{Code, Diagnostic, Place};
use crate::text::{NAME_GAP, OF_SELF, gaps};
use std::collections::BTreeSet;

/// The questions whose answers stand in a text.
pub(crate) fn questions_in(text: &str) -> impl Iterator<Item = &str> {
    gaps(text).filter(|gap| *gap != NAME_GAP)
}

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let (guide, bundle) = (material.guide, material.bundle);
    guide.each_text(&mut |text, _| {
        let source: BTreeSet<&str> = gaps(text.source()).collect();
        let questions: BTreeSet<&str> = questions_in(text.source()).collect();
        for gap in questions.into_iter().filter(|gap| guide.questionnaire.find(gap).is_none()) {
            let message = format!("`{}` has a gap `{{{gap}}}` that nothing fills", text.key());
            diagnostics.push(Diagnostic::error(
                Code::UnknownId,
                entry_of(bundle, text.key()),
                message,
                "use {name} or the id of a question",
            ));
        }
        // In words for the person who fills this in there is no name.
        let of_self: BTreeSet<&str> = source.iter().copied().filter(|gap| *gap != NAME_GAP).collect();
        let keys = [(text.key().to_owned(), source), ([text.key(), OF_SELF].concat(), of_self)];
        for (file, (key, expected)) in bundle.words.iter().flat_map(|file| keys.iter().map(move |key| (file, key))) {
            let Some(words) = file.content.words.get(key) else {
                continue;
            };
            if gaps(words).collect::<BTreeSet<_>>() != *expected {
                let place = Place::file(&file.file).at("words").at(key);
                let message = format!("the gaps differ from those of the source: {}", text.source());
                diagnostics.push(Diagnostic::error(Code::UnknownTranslation, place, message, "use the same gaps in both"));
            }
        }
    });
}

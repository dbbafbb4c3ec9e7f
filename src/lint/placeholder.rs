//! Every gap of a text can be filled: `{name}`, or the id of a question. In a translation the same gaps as in the source.

use super::{Material, entry_of};
use crate::base::{Code, Diagnostic, Place};
use crate::text::{NAME_GAP, gaps};
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
        for file in &bundle.words {
            let Some(words) = file.content.words.get(text.key()) else {
                continue;
            };
            if gaps(words).collect::<BTreeSet<_>>() != source {
                let place = Place::file(&file.file).at("words").at(text.key());
                let message = format!("the gaps differ from those of the source: {}", text.source());
                diagnostics.push(Diagnostic::error(Code::UnknownTranslation, place, message, "use the same gaps in both"));
            }
        }
    });
}

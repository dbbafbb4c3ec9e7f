//! Every text that a language says to cover has its translation, every translation its text; and the interface has all its words in each language.

use super::Material;
use crate::base::{Code, Diagnostic, Place};
use crate::text::{Covers, Message, NAME_GAP, OF_SELF, gaps};
use std::collections::BTreeSet;

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let (guide, bundle) = (material.guide, material.bundle);
    let (mut keys, mut of_self, mut urgent) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    guide.each_text(&mut |text, _| {
        keys.insert(text.key());
        if gaps(text.source()).any(|gap| gap == NAME_GAP) {
            of_self.insert([text.key(), OF_SELF].concat());
        }
    });
    guide.each_urgent_text(&mut |text| {
        urgent.insert(text.key());
    });
    // Another way to address people holds only what is said in another way: see `address`.
    let whole = |language: &str| !bundle.interface.iter().any(|file| file.content.language == language && file.content.of.is_some());
    let mut tell = |code, file: &str, key: &str, message: String, hint: &str| {
        diagnostics.push(Diagnostic::error(code, Place::file(file).at("words").at(key), message, hint));
    };
    for file in &bundle.words {
        let words = &file.content.words;
        let demanded = match file.content.covers {
            Covers::All => &keys,
            Covers::Urgent => &urgent,
        };
        for key in demanded.iter().filter(|key| !words.contains_key(**key) && whole(&file.content.language)) {
            let message = format!("`{key}` has no words in `{}`", file.content.language);
            tell(Code::MissingTranslation, &file.file, key, message, "add the translation; until then the source words are shown");
        }
        for key in words.keys().filter(|key| !keys.contains(key.as_str()) && !of_self.contains(*key)) {
            tell(Code::UnknownTranslation, &file.file, key, format!("the guide has no text `{key}`"), "remove it, or correct the key");
        }
    }
    for file in &bundle.interface {
        let words = &file.content.words;
        let known: BTreeSet<&str> = Message::ALL.iter().map(|message| message.key()).collect();
        for key in known.iter().filter(|key| !words.contains_key(**key) && file.content.of.is_none()) {
            tell(Code::MissingTranslation, &file.file, key, format!("the interface has no `{key}`"), "add the words");
        }
        for key in words.keys().filter(|key| !known.contains(key.as_str())) {
            tell(Code::UnknownTranslation, &file.file, key, format!("the interface knows no `{key}`"), "remove it, or correct the key");
        }
    }
}

//! Another way to address people, as a set beside the language: it says anew each text that addresses its reader, and nothing else;
//! and it never falls back into the other way. Which words belong to which way is data of the language.

use super::{Material, phrase};
use crate::base::{Code, Diagnostic, Place};
use crate::guide::wire::Words;
use crate::guide::{Named, Reader};
use crate::text::{Message, NAME_GAP, OF_SELF, gaps};
use std::collections::{BTreeMap, BTreeSet};

/// The words of one set beside those of the language they belong to.
struct Pair<'w> {
    file: &'w str,
    said: Option<&'w Words>,
    /// What stands under each key in the other set.
    other: BTreeMap<&'w str, &'w str>,
    /// The words that only the other way has.
    marks: &'w [String],
}

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(language) = &material.aids.language else { return };
    let bundle = material.bundle;
    for Named { file, content } in &bundle.interface {
        let base = bundle.interface.iter().find(|base| content.of.as_ref() == Some(&base.content.language));
        let Some(base) = base.filter(|base| base.content.language == bundle.guide.language) else { continue };
        let marks = base.content.address.as_ref().and_then(|address| language.content.address.get(address));
        let Some(marks) = marks else {
            let message = format!("it is not known which words of `{}` address people in the other way", base.content.language);
            let hint = "write `address` in the words of that language, and its words in questionnaires/language";
            diagnostics.push(Diagnostic::error(Code::OtherAddress, Place::file(file).at("of"), message, hint));
            continue;
        };
        let other = base.content.words.iter().map(|(key, words)| (key.as_str(), words.as_str())).collect();
        compare(&Pair { file, said: Some(content), other, marks }, diagnostics);
        gaps_of_interface(file, content, &base.content, diagnostics);
        let mut other = BTreeMap::new();
        material.guide.each_text(&mut |text, reader| {
            if reader == Reader::Resident {
                other.insert(text.key(), text.source());
            }
        });
        let words = bundle.words.iter().find(|words| words.content.language == content.language);
        let default = format!("words/{}.json", content.language);
        compare(
            &Pair { file: words.map_or(&default, |words| &words.file), said: words.map(|words| &words.content), other, marks },
            diagnostics,
        );
    }
}

/// Whether a text holds a word of the other way.
fn addresses(text: &str, marks: &[String]) -> bool {
    phrase::words(text).iter().any(|word| marks.contains(word))
}

fn compare(pair: &Pair<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut tell = |at: &str, code, key: &str, message: String, hint: &str| {
        diagnostics.push(Diagnostic::error(code, Place::file(pair.file).at(at).at(key), message, hint));
    };
    let said = |key: &str| pair.said.and_then(|words| words.words.get(key));
    let keeps = |key: &str| pair.said.is_some_and(|words| words.keeps.keys().any(|kept| covers(kept, key)));
    let spoken_to_others = "say it in the words of this set; what is said to somebody else goes into `keeps`, with the reason";
    for (key, other) in &pair.other {
        if addresses(other, pair.marks) && said(key).is_none() && !keeps(key) {
            tell("words", Code::MissingTranslation, key, format!("`{key}` addresses people in the other way: {other}"), spoken_to_others);
        }
        let of_self = [*key, OF_SELF].concat();
        if gaps(other).any(|gap| gap == NAME_GAP) && said(&of_self).is_none() {
            let message = format!("`{key}` has no words for the person who fills this in: {other}");
            tell("words", Code::MissingTranslation, &of_self, message, "say it to that person, without the name");
        }
    }
    for (key, text) in pair.said.iter().flat_map(|words| &words.words) {
        if addresses(text, pair.marks) && !keeps(key) {
            tell("words", Code::OtherAddress, key, format!("`{key}` addresses people in the other way: {text}"), spoken_to_others);
        }
        if pair.other.get(key.as_str()).is_some_and(|other| other == text) {
            tell("words", Code::OtherAddress, key, format!("`{key}` says what the other set says: {text}"), "leave it out");
        }
    }
    for kept in pair.said.iter().flat_map(|words| words.keeps.keys()) {
        let shown = |(key, other): (&&str, &&str)| covers(kept, key) && addresses(said(key).map_or(other, |said| said), pair.marks);
        if !pair.other.iter().any(shown) {
            tell("keeps", Code::OtherAddress, kept, format!("`{kept}` holds no word of the other way"), "leave it out");
        }
    }
}

/// Whether a key of `keeps` means this text: it names the text, or ends in a dot and names all that follow.
fn covers(kept: &str, key: &str) -> bool {
    kept == key || (kept.ends_with('.') && key.starts_with(kept))
}

/// The gaps of the guide's texts are looked at with those of all translations.
fn gaps_of_interface(file: &str, said: &Words, base: &Words, diagnostics: &mut Vec<Diagnostic>) {
    for message in Message::ALL {
        let (Some(said), Some(other)) = (said.words.get(message.key()), base.words.get(message.key())) else { continue };
        if gaps(said).collect::<BTreeSet<_>>() != gaps(other).collect::<BTreeSet<_>>() {
            let place = Place::file(file).at("words").at(message.key());
            let text = format!("the gaps differ from those of the other set: {other}");
            diagnostics.push(Diagnostic::error(Code::UnknownTranslation, place, text, "use the same gaps in both"));
        }
    }
}

//! A translation of words that were changed since. Beside each file of translations lies a file that knows from which words each
//! was made; whoever has read the translations again writes it anew with `keukentafel lint --accept-translations`.

use super::Material;
use super::wire::MadeFrom;
use crate::base::{Code, Diagnostic, Place};
use crate::guide::Guide;
use crate::guide::wire::Words;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Where it is kept from which words a file of translations was made.
#[must_use]
pub fn made_from_file(words: &str) -> String {
    format!("{}.made-from.json", words.trim_end_matches(".json"))
}

/// From which words the translations of a file are made now, if they are all right.
#[must_use]
pub fn made_from(guide: &Guide, words: &Words) -> MadeFrom {
    let mut made_from = marks(guide);
    made_from.retain(|key, _| words.words.contains_key(key));
    MadeFrom { schema: None, language: words.language.clone(), made_from }
}

/// A mark of each text: eight hexadecimal digits are enough to see that words were changed.
fn marks(guide: &Guide) -> BTreeMap<String, String> {
    let mut marks = BTreeMap::new();
    guide.each_text(&mut |text, _| {
        let digest = Sha256::digest(text.source().as_bytes());
        marks.insert(text.key().to_owned(), digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect());
    });
    marks
}

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut sources = BTreeMap::new();
    material.guide.each_text(&mut |text, _| {
        sources.insert(text.key(), text.source());
    });
    for file in &material.bundle.words {
        let mut tell = |place: Place, message: String, hint: &str| {
            diagnostics.push(Diagnostic::warning(Code::StaleTranslation, place, message, hint));
        };
        let known = material.aids.made_from.iter().find(|known| known.content.language == file.content.language);
        let Some(known) = known else {
            let message =
                format!("nobody wrote down from which words these translations were made: {} is not there", made_from_file(&file.file));
            tell(
                Place::file(&file.file),
                message,
                "read them beside the source, then run `keukentafel lint <guide> --accept-translations`",
            );
            continue;
        };
        let now = made_from(material.guide, &file.content);
        for (key, mark) in &now.made_from {
            let place = Place::file(&file.file).at("words").at(key);
            let source = sources.get(key.as_str()).copied().unwrap_or_default();
            let what = match known.content.made_from.get(key) {
                Some(before) if before == mark => continue,
                Some(_) => "the source was changed since this was translated",
                None => "it is not written down from which words this was translated",
            };
            tell(
                place,
                format!("{what}; it now says: {source}"),
                "mend the translation if need be, then run `keukentafel lint <guide> --accept-translations`",
            );
        }
    }
}

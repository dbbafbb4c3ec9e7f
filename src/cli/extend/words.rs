//! Translations of an extension: for texts of its own, never for those of the guide that it extends.

use super::Origins;
use super::merge::Notes;
use crate::base::{Code, Place};
use crate::guide::wire::{Bundle, Named, Words};
use crate::lint::wire::MadeFrom;
use std::collections::btree_map::Entry;

/// The file with the words of a language.
pub(super) fn file(tag: &str) -> String {
    format!("words/{tag}.json")
}

pub(super) fn merge(bundle: &mut Bundle, local: Vec<Named<Words>>, notes: &mut Notes<'_>) {
    for file in &mut bundle.words {
        let stays = |key: &String| !notes.gone.iter().any(|gone| key.starts_with(gone.as_str()));
        file.content.words.retain(|key, _| stays(key));
        file.content.keeps.retain(|key, _| stays(key));
        // What is missing now are words for texts of the extension: they belong in its file.
        let here = self::file(&file.content.language);
        let there = std::mem::replace(&mut file.file, here.clone());
        for key in file.content.words.keys() {
            let place = |file: &str| Place::file(file).at("words").at(key);
            notes.origins.moved(place(&here), place(&there));
        }
    }
    for Named { file, content } in local {
        let place = Place::file(&file);
        let Some(target) = bundle.words.iter_mut().find(|known| known.content.language == content.language) else {
            let message = format!("the guide that is extended has no language `{}`", content.language);
            notes.fail(Code::UnknownId, place.at("language"), message, "write the tag of the language that the file is named after");
            continue;
        };
        target.content.keeps.extend(content.keeps);
        for (key, words) in content.words {
            match target.content.words.entry(key) {
                Entry::Vacant(free) => {
                    notes.origins.own.insert(free.key().clone());
                    free.insert(words);
                }
                Entry::Occupied(taken) => {
                    let key = taken.key();
                    let message = format!("`{key}` is a text of the guide that is extended");
                    let hint = "leave it out: a national text has the same words everywhere, in every language";
                    notes.fail(Code::NotYours, place.at("words").at(key), message, hint);
                }
            }
        }
    }
}

/// From which words each translation was made: of both guides. A text that became the municipality's own was translated anew.
pub(super) fn made_from(
    base: Vec<Named<MadeFrom>>,
    own: Vec<Named<MadeFrom>>,
    bundle: &Bundle,
    origins: &mut Origins,
) -> Vec<Named<MadeFrom>> {
    let mut all = own;
    for marks in base {
        let language = &marks.content.language;
        let stays =
            |key: &str| bundle.words.iter().any(|words| words.content.language == *language && words.content.words.contains_key(key));
        let kept = marks.content.made_from.iter().filter(|(key, _)| stays(key) && !origins.is_own(key));
        let kept: Vec<(String, String)> = kept.map(|(key, mark)| (key.clone(), mark.clone())).collect();
        origins.inherited.extend(kept.iter().map(|(key, _)| key.clone()));
        match all.iter_mut().find(|known| known.content.language == *language) {
            Some(known) => known.content.made_from.extend(kept),
            None => all.push(Named { content: MadeFrom { made_from: kept.into_iter().collect(), ..marks.content }, ..marks }),
        }
    }
    all
}

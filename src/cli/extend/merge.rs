//! Lays an extension over the guide that it extends: it adds, fills in what was left open, and turns off. It never rewords.

use super::{Local, Origins, clock, off, words};
use crate::base::{Code, Diagnostic, Place};
use crate::guide::wire::{Bundle, Contacts, Extension, GuideFile, LocalPart, Named};
use crate::questionnaire::wire::Item;
use crate::scheme::wire::Schemes;
use std::collections::BTreeMap;

/// What a merge comes to, beside the bundle.
pub(super) struct Notes<'n> {
    /// Where things were written.
    pub(super) origins: &'n mut Origins,
    /// What is wrong.
    pub(super) diagnostics: &'n mut Vec<Diagnostic>,
    /// Beginnings of the keys of texts that are gone, or that are the municipality's now.
    pub(super) gone: Vec<String>,
}

impl Notes<'_> {
    pub(super) fn fail(&mut self, code: Code, place: Place, message: String, hint: &str) {
        self.diagnostics.push(Diagnostic::error(code, place, message, hint));
    }

    /// Refuses an id that the other guide has, or that is there twice.
    pub(super) fn clash(&mut self, place: &Place, what: &str, id: &str) {
        let message = format!("there is a {what} `{id}` already");
        let hint = "give yours an id of its own, with the name of the municipality in it; what the other guide has stays as it is";
        self.fail(Code::DuplicateId, place.at("id"), message, hint);
    }
}

/// One whole bundle of both. What is wrong is told; then the bundle is not to be used.
pub(super) fn merge(mut bundle: Bundle, file: Extension, local: Local, origins: &mut Origins, diagnostics: &mut Vec<Diagnostic>) -> Bundle {
    let mut notes = Notes { origins, diagnostics, gone: Vec::new() };
    let written = written(&bundle);
    let added = parts(&mut bundle, local.parts, &mut notes);
    off::turn_off(&mut bundle, &file.off, &added, &mut notes);
    trace(&bundle, written, added, &mut notes);
    schemes(&mut bundle, local.schemes, &mut notes);
    if let Some(local) = local.contacts {
        contacts(&mut bundle, local, &mut notes);
    }
    if let Some(local) = local.clock {
        clock::merge(&mut bundle, local, &mut notes);
    }
    guide(&mut bundle, file, &mut notes);
    words::merge(&mut bundle, local.words, &mut notes);
    bundle
}

/// The ids of an item and of those within it.
pub(super) fn ids(item: &Item) -> Vec<&str> {
    std::iter::once(item.id.as_str()).chain(item.items.iter().flat_map(ids)).collect()
}

/// Where each item of the guide that is extended was written.
fn written(bundle: &Bundle) -> BTreeMap<String, Place> {
    let of_part = |part: &Named<crate::questionnaire::wire::Part>| {
        let place = Place::file(&part.file).at("items");
        let items = part.content.items.iter().enumerate();
        items.map(move |(at, item)| (item.id.clone(), place.at(at))).collect::<Vec<_>>()
    };
    bundle.parts.iter().flat_map(of_part).collect()
}

/// Adds questions, and says by id where each was written.
fn parts(bundle: &mut Bundle, local: Vec<Named<LocalPart>>, notes: &mut Notes<'_>) -> BTreeMap<String, Place> {
    let mut added = BTreeMap::new();
    // Two questions after the same one stand in the order of the file.
    let mut followers: Vec<(String, String)> = Vec::new();
    for file in local {
        let place = Place::file(&file.file);
        let known = bundle.parts.iter().position(|part| part.content.id == file.content.part);
        let Some(part) = known else {
            let message = format!("the guide that is extended has no part `{}`", file.content.part);
            notes.fail(Code::UnknownId, place.at("part"), message, "name the id of one of its parts, such as `hou`");
            continue;
        };
        for (at, add) in file.content.add.into_iter().enumerate() {
            let place = place.at("add").at(at);
            let taken = |id: &str| bundle.parts.iter().flat_map(|part| &part.content.items).any(|item| ids(item).contains(&id));
            if let Some(id) = ids(&add.item).into_iter().find(|id| taken(id)) {
                notes.clash(&place.at("item"), "question", id);
                continue;
            }
            let items = &mut bundle.parts[part].content.items;
            let Some(mut before) = items.iter().position(|item| item.id == add.after) else {
                let message = format!("the part `{}` has no question `{}`", file.content.part, add.after);
                notes.fail(Code::UnknownId, place.at("after"), message, "name the question of this part that yours follows");
                continue;
            };
            while items.get(before + 1).is_some_and(|next| followers.iter().any(|(after, id)| *after == add.after && *id == next.id)) {
                before += 1;
            }
            followers.push((add.after, add.item.id.clone()));
            added.insert(add.item.id.clone(), place.at("item"));
            items.insert(before + 1, add.item);
        }
    }
    added
}

/// Notes where each item was written that stands elsewhere now.
fn trace(bundle: &Bundle, mut written: BTreeMap<String, Place>, added: BTreeMap<String, Place>, notes: &mut Notes<'_>) {
    written.extend(added);
    for part in &bundle.parts {
        for (at, item) in part.content.items.iter().enumerate() {
            if let Some(from) = written.get(&item.id) {
                notes.origins.moved(Place::file(&part.file).at("items").at(at), from.clone());
            }
        }
    }
}

fn schemes(bundle: &mut Bundle, local: Vec<Named<Schemes>>, notes: &mut Notes<'_>) {
    for file in local {
        for (at, scheme) in file.content.schemes.iter().enumerate() {
            if bundle.schemes.iter().flat_map(|file| &file.content.schemes).any(|known| known.id == scheme.id) {
                notes.clash(&Place::file(&file.file).at("schemes").at(at), "scheme", &scheme.id);
            }
        }
        bundle.schemes.push(file);
    }
}

/// A contact without a number is filled in; a new one is added. A national number is the same everywhere, and stays.
fn contacts(bundle: &mut Bundle, local: Named<Contacts>, notes: &mut Notes<'_>) {
    let place = Place::file(&local.file).at("contacts");
    let target = bundle.contacts.get_or_insert_with(|| Named { file: local.file.clone(), content: Contacts::default() });
    let all = Place::file(&target.file).at("contacts");
    for (at, contact) in local.content.contacts.into_iter().enumerate() {
        let place = place.at(at);
        let known = target.content.contacts.iter().position(|known| known.id == contact.id);
        match known {
            Some(known) if target.content.contacts[known].number.is_some() => {
                let message = format!("the contact `{}` has a number already", contact.id);
                let hint = "fill in only contacts without a number, and give one of your own an id with the name of the municipality in it";
                notes.fail(Code::NotYours, place.at("id"), message, hint);
            }
            Some(known) => {
                notes.gone.push(format!("contact.{}.", contact.id));
                notes.origins.moved(all.at(known), place);
                target.content.contacts[known] = contact;
            }
            None => {
                notes.origins.moved(all.at(target.content.contacts.len()), place);
                target.content.contacts.push(contact);
            }
        }
    }
}

fn guide(bundle: &mut Bundle, file: Extension, notes: &mut Notes<'_>) {
    let base = std::mem::take(&mut bundle.guide);
    if file.title.is_some() {
        notes.gone.push("guide.title".to_owned());
    }
    if !file.intro.is_empty() {
        notes.gone.push("guide.intro.".to_owned());
    }
    // Its own first, so that a remark on one of them counts as the author does.
    let unverified_schemes = file.unverified_schemes.into_iter().chain(base.unverified_schemes).collect();
    bundle.guide = GuideFile {
        id: file.id,
        version: file.version,
        date: file.date,
        title: file.title.unwrap_or(base.title),
        intro: if file.intro.is_empty() { base.intro } else { file.intro },
        unverified_schemes,
        exit: file.exit.or(base.exit),
        fallback: base.fallback.into_iter().chain(file.fallback).collect(),
        parts: bundle.parts.iter().map(|file| file.file.clone()).collect(),
        schemes: bundle.schemes.iter().map(|file| file.file.clone()).collect(),
        ..base
    };
}

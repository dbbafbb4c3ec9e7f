//! A fact without the address at which it was found: nobody can check it again.

use super::{Material, sites};
use crate::base::{Code, Diagnostic, Place};

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let bundle = material.bundle;
    let schemes = bundle.schemes.iter().flat_map(|file| &file.content.schemes).zip(sites::scheme_places(bundle));
    let schemes = schemes.map(|(scheme, place)| (format!("the scheme `{}`", scheme.id), &scheme.source, place));
    let cards = bundle.parts.iter().flat_map(|file| &file.content.urgent).zip(sites::card_places(bundle));
    let cards = cards.map(|(card, place)| (format!("the card `{}`", card.id), &card.source, place));
    let contacts = bundle.contacts.iter().flat_map(|file| {
        let place = Place::file(&file.file).at("contacts");
        file.content
            .contacts
            .iter()
            .enumerate()
            .filter(|(_, contact)| contact.number.is_some())
            .map(move |(at, contact)| (format!("the contact `{}`", contact.id), &contact.source, place.at(at)))
    });
    let terms = bundle.clock.iter().flat_map(|file| {
        let place = Place::file(&file.file).at("deadlines");
        file.content.deadlines.iter().enumerate().map(move |(at, term)| (format!("the term `{}`", term.id), &term.source, place.at(at)))
    });
    let children = bundle.triage.iter().filter_map(|file| {
        let child = file.content.child_consent.as_ref()?;
        Some(("who chooses for a child".to_owned(), &child.source, Place::file(&file.file).at("child_consent")))
    });
    // Where a fact cannot be read at an address, its source may say so in words. For a scheme there is always an address.
    let schemes = schemes.filter(|(_, source, _)| !source.contains("https://"));
    let others = cards.chain(contacts).chain(terms).chain(children).filter(|(_, source, _)| source.trim().is_empty());
    for (what, _, place) in schemes.chain(others) {
        diagnostics.push(Diagnostic::error(
            Code::NoSource,
            place.at("source"),
            format!("{what} does not say where it was found"),
            "write the https:// address at which it was read; what cannot be checked is left out",
        ));
    }
}

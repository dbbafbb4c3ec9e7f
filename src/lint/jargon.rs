//! A word of the trade where a plain one exists, in what residents read. Between brackets after the plain word it is a name to
//! recognise; in the name of a scheme, of a party or of a contact it must stay.

use super::wire::Jargon;
use super::{Material, phrase, place_of};
use crate::base::{Code, Diagnostic};
use crate::guide::Reader;

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(language) = &material.aids.language else { return };
    let guide = material.guide;
    let names = guide.schemes.iter().map(|scheme| &scheme.name).chain(guide.parties.iter().map(|party| &party.name));
    let names: Vec<&str> = names.chain(guide.contacts.iter().map(|contact| &contact.name)).map(crate::text::Text::source).collect();
    let forms = |jargon: &Jargon| jargon.avoid.iter().map(|form| phrase::words(form)).collect::<Vec<_>>();
    let list: Vec<_> = language.content.jargon.iter().map(|jargon| (forms(jargon), &jargon.instead)).collect();
    guide.each_text(&mut |text, reader| {
        if reader != Reader::Resident || names.contains(&text.source()) {
            return;
        }
        let said = names.iter().fold(phrase::without_brackets(text.source()), |said, name| said.replace(*name, ""));
        let words = phrase::words(&said);
        for (forms, instead) in &list {
            if let Some(form) = forms.iter().find(|form| phrase::has(&words, form)) {
                let message = format!("`{}` says \"{}\": {}", text.key(), form.join(" "), text.source());
                let hint = format!("write: {instead}; the official name may follow between brackets");
                diagnostics.push(Diagnostic::warning(Code::Jargon, place_of(material.bundle, text.key()), message, hint));
            }
        }
    });
}

//! A day that is past: an edition that has ended, a list of holidays that has run out, a check of more than a year ago.

use super::{Material, sites};
use crate::base::{Code, Date, Diagnostic, Place};
use crate::scheme::SchemeStatus;

/// A check is good for so many days. Amounts, numbers and rules change with the year.
const GOOD_FOR: i64 = 366;

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let today = material.today;
    let mut tell = |place: Place, message: String, hint: &str| {
        diagnostics.push(Diagnostic::warning(Code::PastDate, place, message, hint));
    };
    for (scheme, place) in material.guide.schemes.iter().zip(sites::scheme_places(material.bundle)) {
        if scheme.status == SchemeStatus::Closed {
            continue;
        }
        if let Some(until) = scheme.until.filter(|until| *until < today) {
            let message = format!("the scheme `{}` was there until {until}, and that is past on {today}", scheme.id);
            tell(place.at("until"), message, "add the edition that follows under its own id, and give this one the status `closed`");
        }
    }
    for (what, checked, place) in checked_facts(material) {
        let Ok(day) = Date::parse(checked) else { continue };
        let age = day.days_until(today);
        if age > GOOD_FOR {
            let message = format!("{what} was checked on {day}, more than a year before {today}");
            tell(place.at("checked"), message, "read the source again, mend what changed, and write the day");
        } else if age < 0 {
            let message = format!("{what} was checked on {day}, and that is yet to come on {today}");
            tell(place.at("checked"), message, "write the day on which it was really read");
        }
    }
    if let (Some(until), Some(file)) = (material.guide.clock.until.filter(|until| *until < today), &material.bundle.clock) {
        let message = format!("the list of holidays ends on {until}, so no term is counted on {today}");
        tell(Place::file(&file.file).at("holidays").at("until"), message, "add the holidays of the next years, with their source");
    }
}

/// What was checked, on which day, and where that stands.
fn checked_facts<'b>(material: &Material<'b>) -> Vec<(String, &'b str, Place)> {
    let bundle = material.bundle;
    let mut facts = Vec::new();
    let schemes = bundle.schemes.iter().flat_map(|file| &file.content.schemes).zip(sites::scheme_places(bundle));
    let open = schemes.filter(|(scheme, _)| scheme.status != SchemeStatus::Closed);
    facts.extend(open.map(|(scheme, place)| (format!("the scheme `{}`", scheme.id), scheme.checked.as_str(), place)));
    let cards = bundle.parts.iter().flat_map(|file| &file.content.urgent).zip(sites::card_places(bundle));
    facts.extend(cards.map(|(card, place)| (format!("the card `{}`", card.id), card.checked.as_str(), place)));
    if let Some(file) = &bundle.contacts {
        let place = Place::file(&file.file).at("contacts");
        let contacts = file.content.contacts.iter().enumerate();
        facts.extend(contacts.map(|(at, contact)| (format!("the contact `{}`", contact.id), contact.checked.as_str(), place.at(at))));
    }
    if let Some(file) = &bundle.clock {
        let place = Place::file(&file.file).at("deadlines");
        let terms = file.content.deadlines.iter().enumerate();
        facts.extend(terms.map(|(at, term)| (format!("the term `{}`", term.id), term.checked.as_str(), place.at(at))));
    }
    if let Some((file, child)) = bundle.triage.as_ref().and_then(|file| Some((file, file.content.child_consent.as_ref()?))) {
        facts.push(("who chooses for a child".to_owned(), child.checked.as_str(), Place::file(&file.file).at("child_consent")));
    }
    facts
}

//! Terms of by-laws: the length where an act leaves it to the municipality, and terms of the municipality's own.

use super::merge::Notes;
use crate::base::{Code, Place};
use crate::guide::wire::{Bundle, Clock, Deadline, LocalClock, LocalTerm, Named, Period};

pub(super) fn merge(bundle: &mut Bundle, local: Named<LocalClock>, notes: &mut Notes<'_>) {
    let place = Place::file(&local.file);
    let Some(file) = &mut bundle.clock else {
        let hint = "extend a guide that has one: without its list of holidays no term can be counted";
        notes.fail(Code::UnknownId, place, "the guide that is extended has no clock".to_owned(), hint);
        return;
    };
    let all = Place::file(&file.file);
    let clock = &mut file.content;
    for (at, term) in local.content.terms.into_iter().enumerate() {
        let place = place.at("terms").at(at);
        if let Some(known) = fill_in(clock, term, &place, notes) {
            notes.origins.moved(all.at("deadlines").at(known), place);
        }
    }
    for (at, event) in local.content.events.into_iter().enumerate() {
        let place = place.at("events").at(at);
        if is_taken(clock, &event.id) {
            notes.clash(&place, "term or event", &event.id);
        }
        notes.origins.moved(all.at("events").at(clock.events.len()), place);
        clock.events.push(event);
    }
    for (at, deadline) in local.content.deadlines.into_iter().enumerate() {
        let place = place.at("deadlines").at(at);
        if is_taken(clock, &deadline.id) {
            notes.clash(&place, "term or event", &deadline.id);
        }
        // Algemene termijnenwet art. 1 lid 1 and art. 5: terms of acts and of orders in council, not those of a by-law.
        if deadline.extends {
            let message = "the Algemene termijnenwet does not move the end of a by-law's term".to_owned();
            notes.fail(Code::BadPlan, place.at("extends"), message, "write false: art. 1 lid 1 is about terms of acts");
        }
        notes.origins.moved(all.at("deadlines").at(clock.deadlines.len()), place);
        clock.deadlines.push(deadline);
    }
}

fn is_taken(clock: &Clock, id: &str) -> bool {
    clock.events.iter().any(|event| event.id == id) || clock.deadlines.iter().any(|deadline| deadline.id == id)
}

/// Gives a term the length of the by-law, where the act lets it; and says which term it was.
fn fill_in(clock: &mut Clock, term: LocalTerm, place: &Place, notes: &mut Notes<'_>) -> Option<usize> {
    let Some(known) = clock.deadlines.iter().position(|deadline| deadline.id == term.id) else {
        let message = format!("the guide that is extended has no term `{}`", term.id);
        let hint = "check the spelling; a term of your own goes into `deadlines`";
        notes.fail(Code::UnknownId, place.at("id"), message, hint);
        return None;
    };
    let deadline = &mut clock.deadlines[known];
    if !deadline.by_law {
        let message = format!("{} art. {} leaves `{}` to no by-law", deadline.law, deadline.article, deadline.id);
        notes.fail(Code::NotYours, place.at("id"), message, "leave it out; only a term that says `by_law` can be filled in");
        return None;
    }
    if !is_within(&term.period, &deadline.period) {
        let message = format!("{} art. {} does not allow this length for `{}`", deadline.law, deadline.article, deadline.id);
        notes.fail(Code::NotYours, place.at("period"), message, "write it in the same unit, and not longer than the act says");
        return None;
    }
    let LocalTerm { period, law, article, source, checked, .. } = term;
    let written = std::mem::take(deadline);
    // Its end is set by a by-law now: the Algemene termijnenwet does not move it (art. 1 lid 1).
    *deadline = Deadline { period, law, article, source, checked, extends: false, ..written };
    Some(known)
}

/// The same unit, and not longer.
fn is_within(local: &Period, longest: &Period) -> bool {
    let fits = |local: Option<u16>, longest: Option<u16>| match (local, longest) {
        (Some(local), Some(longest)) => local <= longest,
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    };
    fits(local.days, longest.days)
        && fits(local.weeks, longest.weeks)
        && fits(local.months, longest.months)
        && fits(local.working_days, longest.working_days)
        && local.without_delay == longest.without_delay
        && local.back == longest.back
}

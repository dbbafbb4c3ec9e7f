//! The written form of what became of a referral, both ways. A code that is not known is told and left out; the rest is kept.

use super::{SavedAttempt, SavedReferral};
use crate::base::{Code, Date, Diagnostic, Listed as _, Place, Remarks, remark};
use crate::plan::{Attempt, Obstacle, ReferralEdit, ReferralField, ReferralState};

pub(super) fn save(edit: &ReferralEdit) -> SavedReferral {
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    let reason = |reason: Option<Obstacle>| reason.map(|reason| reason.as_str().to_owned());
    let attempt = |attempt: &Attempt| SavedAttempt {
        appointment: day(attempt.appointment),
        attended: attempt.attended,
        reason: reason(attempt.reason),
        reopened_on: attempt.reopened_on.to_string(),
    };
    SavedReferral {
        state: edit.state.as_str().to_owned(),
        since: day(edit.since),
        appointment: day(edit.appointment),
        attended: edit.attended,
        reason: reason(edit.reason),
        words: edit.words.iter().map(|(field, words)| (field.as_str().to_owned(), words.clone())).collect(),
        history: edit.history.iter().map(attempt).listed(),
    }
}

pub(super) fn open(saved: &SavedReferral, place: &Place, remarks: &mut Remarks) -> ReferralEdit {
    let mut opener = Opener { place, remarks };
    ReferralEdit {
        // What is not known is open: so nobody is forgotten.
        state: opener.known("state", Some(&saved.state), ReferralState::parse).unwrap_or(ReferralState::ToArrange),
        since: opener.day("since", saved.since.as_ref()),
        appointment: opener.day("appointment", saved.appointment.as_ref()),
        attended: saved.attended,
        reason: opener.known("reason", saved.reason.as_ref(), Obstacle::parse),
        words: saved
            .words
            .0
            .iter()
            .filter_map(|(field, words)| Some((opener.known("words", Some(field), ReferralField::parse)?, words.clone())))
            .collect(),
        history: saved.history.iter().filter_map(|saved| opener.attempt(saved)).listed(),
    }
}

struct Opener<'o> {
    place: &'o Place,
    remarks: &'o mut Remarks,
}

impl Opener<'_> {
    fn attempt(&mut self, saved: &SavedAttempt) -> Option<Attempt> {
        Some(Attempt {
            reopened_on: self.day("history", Some(&saved.reopened_on))?,
            appointment: self.day("history", saved.appointment.as_ref()),
            attended: saved.attended,
            reason: self.known("history", saved.reason.as_ref(), Obstacle::parse),
        })
    }

    fn day(&mut self, field: &str, day: Option<&String>) -> Option<Date> {
        self.known(field, day, |day| Date::parse(day).ok())
    }

    /// What a text stands for. One that stands for nothing is told, and left out.
    fn known<T>(&mut self, field: &str, text: Option<&String>, read: fn(&str) -> Option<T>) -> Option<T> {
        let text = text?;
        let found = read(text);
        if found.is_none() {
            let place = self.place;
            self.remarks.add(|| {
                let message = remark!("`{text}` is no `{field}` of a referral");
                Diagnostic::warning(Code::UnknownId, place.at(field), message, "it is not used; the rest is kept")
            });
        }
        found
    }
}

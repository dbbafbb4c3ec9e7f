//! What could be neither proved nor refuted within the budget is told: silence would pass for a proof.

use super::proof::{FaultKind, Subject, Verdict};
use super::{Material, report};
use crate::base::{Code, Diagnostic, Place};

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let proof = &material.proof;
    let targets = proof.targets.iter().filter(|target| target.verdict == Verdict::Unknown);
    let conditions = proof.faults.iter().filter(|fault| fault.kind == FaultKind::NotProved);
    let goals = proof.bare.iter().filter(|bare| bare.after.is_none()).map(|bare| report::place_of(material, Subject::Goal(bare.goal)));
    let targets = targets.map(|target| report::place_of(material, target.subject));
    let places: Vec<Place> = targets.chain(conditions.map(|fault| fault.place.clone())).chain(goals).collect();
    let count = places.len();
    let Some(place) = places.into_iter().min() else { return };
    let message =
        format!("{count} claims about this guide were neither proved nor refuted: the search became too large; this is the first");
    diagnostics.push(Diagnostic::warning(
        Code::NotProved,
        place,
        message,
        "make the conditions simpler, or split the guide; `keukentafel prove` names what is open",
    ));
}

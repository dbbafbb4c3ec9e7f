//! A condition, or a branch of one, that can never hold: nobody ever gets what hangs on it.

use super::Material;
use super::proof::FaultKind;
use super::sites::Decides;
use crate::base::{Code, Diagnostic};

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for fault in material.proof.faults.iter().filter(|fault| fault.kind == FaultKind::Never) {
        if let Decides::Shows(item) | Decides::AskedOf(item) = fault.decides
            && !material.is_reached(item)
        {
            // Told as a question that nobody is asked.
            continue;
        }
        let message =
            if fault.whole { "this can never hold, whatever is answered" } else { "this part can never hold, so it does nothing" };
        diagnostics.push(Diagnostic::warning(
            Code::NeverHolds,
            fault.place.clone(),
            message,
            "two tests that exclude each other? use `any`, correct one of them, or take it out",
        ));
    }
}

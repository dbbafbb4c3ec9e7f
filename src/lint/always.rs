//! A condition that always holds, or holds whatever the answer is: then it asks nothing.

use super::Material;
use super::proof::FaultKind;
use crate::base::{Code, Diagnostic};

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for fault in &material.proof.faults {
        let (message, hint) = match fault.kind {
            FaultKind::Always => ("this always holds, also when nothing was answered", "take the condition out, or say what was meant"),
            FaultKind::AlwaysOnceAnswered => (
                "this holds whatever the answer is",
                "leave out the options that should not count, or write `\"answered\": true` if any answer will do",
            ),
            FaultKind::Never | FaultKind::NotProved => continue,
        };
        diagnostics.push(Diagnostic::warning(Code::AlwaysHolds, fault.place.clone(), message, hint));
    }
}

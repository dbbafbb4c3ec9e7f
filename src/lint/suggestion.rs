//! A scheme that can never be suggested, whatever its status.

use super::proof::{Subject, Verdict};
use super::sites::Decides;
use super::{Material, sites};
use crate::base::{Code, Diagnostic};
use crate::scheme::SchemeStatus;

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for target in &material.proof.targets {
        let Subject::Scheme(nth) = target.subject else { continue };
        let scheme = &material.guide.schemes[nth];
        // A condition that never holds is told at the condition.
        let follows = material.proof.faults.iter().any(|fault| fault.decides == Decides::Suggests(nth));
        if target.verdict != Verdict::Never || follows || scheme.status == SchemeStatus::Closed {
            continue;
        }
        let why = if scheme.suggest_if.is_empty() {
            "`suggest_if` is empty"
        } else if !scheme.topics.is_empty() && scheme.topics.iter().all(Option::is_none) {
            "this guide has none of its topics"
        } else {
            "whenever `suggest_if` holds, `not_if` holds too, or none of its topics is open"
        };
        let place = sites::scheme_places(material.bundle).nth(nth).unwrap_or_default();
        diagnostics.push(Diagnostic::warning(
            Code::NeverSuggested,
            place,
            format!("the scheme `{}` can never be suggested: {why}", scheme.id),
            "correct its conditions or its topics; a scheme that has ended gets the status `closed`",
        ));
    }
}

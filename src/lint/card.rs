//! An urgent card that can never come up.

use super::proof::{Subject, Verdict};
use super::{Material, sites};
use crate::base::{Code, Diagnostic};
use crate::questionnaire::SignalLevel;

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let questionnaire = &material.guide.questionnaire;
    for target in &material.proof.targets {
        let Subject::Card(nth) = target.subject else { continue };
        let nth = usize::from(nth.0);
        let card = &questionnaire.cards[nth];
        let signals = || card.signals.iter().map(|signal| &questionnaire.signals[usize::from(signal.0)]);
        let is_for_now = signals().any(|signal| signal.level == SignalLevel::Now);
        // A signal that never shows is told at the signal.
        let follows = is_for_now && signals().any(|signal| material.has_fault_at_signal(signal));
        if target.verdict != Verdict::Never || follows {
            continue;
        }
        let why = if is_for_now { "each of its signals brings up another card first" } else { "none of its signals has the level `now`" };
        let place = sites::card_places(material.bundle).nth(nth).unwrap_or_default();
        diagnostics.push(Diagnostic::error(
            Code::UnreachableCard,
            place.at("signals"),
            format!("the card `{}` can never come up: {why}", card.id),
            "name a signal with the level `now` that no other card names before it, or take the card out",
        ));
    }
}

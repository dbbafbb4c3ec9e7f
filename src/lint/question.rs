//! A question that nobody can ever be asked, whatever they answer.

use super::Material;
use super::proof::FaultKind;
use super::sites::Decides;
use crate::base::{Code, Diagnostic};

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let questionnaire = &material.guide.questionnaire;
    for fault in material.proof.faults.iter().filter(|fault| fault.kind == FaultKind::Never) {
        let (Decides::Shows(item) | Decides::AskedOf(item)) = fault.decides else { continue };
        if !material.is_reached(item) {
            let message = format!("`{}` can never be asked: no answers make this hold", questionnaire.item(item).link);
            diagnostics.push(Diagnostic::warning(
                Code::UnreachableQuestion,
                fault.place.clone(),
                message,
                "two tests that exclude each other? use `any`, correct one of them, or take the question out",
            ));
        }
    }
}

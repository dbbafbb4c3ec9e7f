//! A place where somebody stands with nothing to do: a goal without a step, a card without a next thing, a number that is nowhere.
//!
//! The conversation itself has none: every question can be passed over, and the last step of every path is the plan (`flow::path`).

use super::{Material, sites};
use crate::base::{Code, Diagnostic, Place};

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut tell = |place: Place, message: String, hint: &str| {
        diagnostics.push(Diagnostic::warning(Code::DeadEnd, place, message, hint));
    };
    for bare in &material.proof.bare {
        let goal = &material.guide.goals[bare.goal];
        let place = sites::goal_places(material.bundle).nth(bare.goal).unwrap_or_default().at("actions");
        // What was not found out is told with all that was not.
        let Some(after) = &bare.after else { continue };
        let message = format!("the goal `{}` can be proposed without a single step, for example after: {after}", goal.id);
        tell(place, message, "add a step without `when`, that always fits");
    }
    for (card, place) in material.guide.questionnaire.cards.iter().zip(sites::card_places(material.bundle)) {
        if card.call.is_none() && card.then.is_empty() {
            tell(place, format!("the card `{}` names nobody to call and nothing to do next", card.id), "add `call` or `then`");
        }
    }
    for (at, contact) in material.guide.contacts.iter().enumerate() {
        if let (None, None, Some(file)) = (&contact.number, &contact.hint, &material.bundle.contacts) {
            let place = Place::file(&file.file).at("contacts").at(at);
            tell(place, format!("`{}` has no number, and no hint where to find it", contact.id), "add one of them; never invent a number");
        }
    }
}

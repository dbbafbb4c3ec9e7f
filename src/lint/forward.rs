//! A question that waits for one which is asked later: it comes up behind the back of whoever was there already.

use super::Material;
use super::sites::Decides;
use crate::base::{Code, Diagnostic};
use crate::questionnaire::{ItemIx, PartIx, Questionnaire};

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let questionnaire = &material.guide.questionnaire;
    for site in &material.sites {
        let mut items = Vec::new();
        site.condition.each_item(&mut |item| items.push(item));
        let (name, later) = match site.decides {
            Decides::Shows(item) | Decides::AskedOf(item) => {
                let here = asked_at(questionnaire, item);
                (questionnaire.item(item).link.to_string(), items.into_iter().find(|other| asked_at(questionnaire, *other) > here))
            }
            Decides::Opens(part) => {
                let here = part_at(questionnaire, part);
                let later = items.into_iter().find(|other| part_at(questionnaire, questionnaire.item(*other).part) > here);
                (questionnaire.part(part).id.to_string(), later)
            }
            Decides::Rests
            | Decides::Signals(_)
            | Decides::Suggests(_)
            | Decides::KeepsBack(_)
            | Decides::Proposes(_)
            | Decides::Steps(..)
            | Decides::Needs(_)
            | Decides::Links(_)
            | Decides::Counts(_) => continue,
        };
        if let Some(later) = later {
            let message = format!("`{name}` waits for `{}`, which is asked later", questionnaire.item(later).link);
            diagnostics.push(Diagnostic::warning(
                Code::ForwardReference,
                site.place.clone(),
                message,
                "move the question that is waited for to an earlier place, or this one to a later",
            ));
        }
    }
}

/// Where a part comes in the conversation: opening, rooms, closing.
fn part_at(questionnaire: &Questionnaire, part: PartIx) -> (u8, PartIx) {
    use crate::questionnaire::Place;
    let place = match questionnaire.part(part).place {
        Place::Opening => 0,
        Place::Topic => 1,
        Place::Closing => 2,
    };
    (place, part)
}

/// Where a question comes. The guide offers its rooms in this order, though people may take another.
fn asked_at(questionnaire: &Questionnaire, item: ItemIx) -> (u8, PartIx, ItemIx) {
    let (place, part) = part_at(questionnaire, questionnaire.item(item).part);
    (place, part, item)
}

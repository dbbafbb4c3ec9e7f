//! Hard moments: a card to rest at after an answer that was hard to give, and leaving a topic for another time.

use super::{Session, State, moving};
use crate::answers::Asked;
use crate::base::WITH_COACH;
use crate::flow::{Step, Visible};
use crate::questionnaire::PartIx;

/// Whether the card comes between this answer and the next step. Once a topic; not where the mirror says its thanks; and never before
/// a question that an urgent card waits for: rest may not come before help.
pub(super) fn is_due(visible: &Visible<'_>, state: &State, asked: Asked, next: Step) -> bool {
    let questionnaire = &visible.guide().questionnaire;
    let part = questionnaire.fact(asked.item).part;
    let hard = questionnaire.part(part).pause.as_ref().is_some_and(|card| card.when.truth(visible, None).is_yes());
    // Who sits at a table with somebody sees when it is time to rest.
    let led = WITH_COACH && state.desk.is_some();
    if !hard || led || state.rested.contains(&part) || matches!(next, Step::Mirror(_)) {
        return false;
    }
    let pressing = questionnaire.pressing();
    let waits = |asked: Asked| visible.talk().answers.get(asked).is_none();
    let mut open = questionnaire.facts_of(part).filter(|(item, fact)| fact.kind.is_alone() && pressing.contains(item));
    !open.any(|(item, _)| visible.asked_of(item).any(waits))
}

/// Leaves a topic for what it is: what was said stays, what was not is not passed over, and its room stays open.
pub(super) fn put_off(session: &mut Session, part: PartIx) {
    session.state.put_off.insert(part);
    moving::go(session, Step::Map);
}

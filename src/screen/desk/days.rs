//! Steps, days of the law and days to look back; and what has to have happened before a clock of the law runs.

use crate::plan::{Due, Plan};
use crate::questionnaire::Place;
use crate::screen::{At, EventRow, FieldGroup, PaneSide, TextField, TypeTarget, plan};
use crate::text::{Message, capitalised};

pub(super) fn days(at: &At<'_>, plan: &Plan) -> PaneSide {
    let clock = &at.visible.guide().clock;
    let mut events = Vec::new();
    for event in &clock.events {
        let due: Vec<&Due> =
            plan.deadlines.iter().filter(|due| clock.deadline(&due.id).is_some_and(|deadline| deadline.event == event.id)).collect();
        if due.is_empty() {
            continue;
        }
        let day = at.session.talk().events.get(&event.id).map(ToString::to_string).unwrap_or_default();
        events.push(EventRow {
            field: TextField {
                words: day,
                label: Some(capitalised(at.words.text(&event.name))),
                asked: TypeTarget::Happened(event.id.clone()),
            },
            terms: due.iter().map(|due| term(at, due)).collect(),
        });
    }
    PaneSide::Days {
        days: plan::days_of(at, plan),
        reviews: reviews(at, plan),
        events_title: at.say(Message::CoachEvents),
        events,
        again: group(at),
    }
}

/// What must happen, within which period and by which article, and the last day when it is known.
fn term(at: &At<'_>, due: &Due) -> String {
    let Some(end) = &due.end else {
        return at.words.fill(Message::CoachTermOpen, &[due.no_day.as_deref().unwrap_or(&due.what), &due.ground]);
    };
    let mut term = at.words.fill(Message::CoachTerm, &[&due.what, &due.period, &due.ground, &at.words.date(end.last)]);
    if let Some(unless) = &due.unless {
        term.push(' ');
        term.push_str(&capitalised(unless));
    }
    term
}

/// The days to look back together. They are agreed with people; a term of the law is not.
fn reviews(at: &At<'_>, plan: &Plan) -> FieldGroup {
    let mut fields = Vec::new();
    for review in &plan.reviews {
        fields.push(TextField { words: review.date.to_string(), label: Some(review.what.clone()), asked: TypeTarget::Review(review.nth) });
    }
    FieldGroup { title: at.say(Message::CoachReviews), notices: Vec::new(), fields }
}

fn group(at: &At<'_>) -> FieldGroup {
    FieldGroup { title: at.say(Message::CoachAgain), notices: Vec::new(), fields: again(at) }
}

/// A figure for each topic, to be given again when people look back. What stays on the device gets none.
fn again(at: &At<'_>) -> Vec<TextField> {
    let edits = &at.session.state().edits;
    let mut fields = Vec::new();
    for part in at.visible.guide().questionnaire.parts.iter().filter(|part| part.place == Place::Topic && !part.kept_back) {
        fields.push(TextField {
            words: edits.again.get(&part.id).map(ToString::to_string).unwrap_or_default(),
            label: Some(at.words.text(&part.title).to_owned()),
            asked: TypeTarget::Again(part.id.clone()),
        });
    }
    fields
}

//! Steps, days of the law and days to look back; and what has to have happened before a clock of the law runs.

use crate::plan::{Due, Plan};
use crate::screen::{At, EventRow, PaneSide, TextField, TypeTarget, plan};
use crate::text::Message;

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
                label: Some(at.words.text(&event.name).to_owned()),
                asked: TypeTarget::Happened(event.id.clone()),
            },
            terms: due.iter().map(|due| term(at, due)).collect(),
        });
    }
    PaneSide::Days { days: plan::days_of(at, plan), events_title: at.say(Message::CoachEvents), events }
}

/// What must have happened, within which period, by which article, and the last day when it is known.
fn term(at: &At<'_>, due: &Due) -> String {
    let mut term = at.words.fill(Message::CoachTerm, &[&due.what, &due.period, &due.ground]);
    let end = due.end.as_ref().map(|end| at.words.fill(Message::CoachLastDay, &[&at.words.date(end.last)]));
    for more in [end, due.no_day.clone(), due.unless.clone()].into_iter().flatten() {
        term.push(' ');
        term.push_str(&more);
    }
    term
}

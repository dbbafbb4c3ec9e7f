//! The terms that the law sets, and the days on which a term does not end. Counting is done in `plan`.

use super::wire;
use crate::base::{Code, Date, DeadlineId, Diagnostic, EventId, Map, Place, packs, remark};
use crate::questionnaire::{Compiler, Condition, Questionnaire};
use crate::text::Text;

/// All terms, and the holidays they are counted with.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    /// What starts a clock.
    pub events: Vec<ClockEvent>,
    /// The terms.
    pub deadlines: Vec<Deadline>,
    /// The holidays of the Algemene termijnenwet, art. 3.
    pub holidays: Map<Date, wire::HolidayKind>,
    /// The last day the list of holidays is good for.
    pub until: Option<Date>,
}

packs!(struct Clock { events, deadlines, holidays, until });

/// Something that starts a clock.
#[derive(Debug, Clone)]
pub struct ClockEvent {
    /// Its id.
    pub id: EventId,
    /// What happened.
    pub name: Text,
}

packs!(struct ClockEvent { id, name });

/// A term.
#[derive(Debug, Clone)]
pub struct Deadline {
    /// Its id.
    pub id: DeadlineId,
    /// The event it counts from.
    pub event: EventId,
    /// In the plan only when this holds.
    pub when: Option<Condition>,
    /// What must have happened.
    pub what: Text,
    /// How long.
    pub period: Period,
    /// Whose duty it is.
    pub duty_of: wire::DutyOf,
    /// The Algemene termijnenwet moves its end.
    pub extends: bool,
    /// The law and the article, for the coach.
    pub ground: Box<str>,
}

packs!(struct Deadline { id, event, when, what, period, duty_of, extends, ground });

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Calendar days.
    Days(u16),
    /// Weeks.
    Weeks(u16),
    /// Working days.
    WorkingDays(u16),
}

packs!(enum Period { 0 = Days(a), 1 = Weeks(a), 2 = WorkingDays(a) });

impl Clock {
    /// A term, by its id.
    #[must_use]
    pub fn deadline(&self, id: &DeadlineId) -> Option<&Deadline> {
        self.deadlines.iter().find(|deadline| deadline.id == *id)
    }
}

pub(super) fn load(file: &super::Named<wire::Clock>, questionnaire: &Questionnaire, diagnostics: &mut Vec<Diagnostic>) -> Clock {
    let place = Place::file(&file.file);
    let wire = &file.content;
    let events: Vec<ClockEvent> = wire
        .events
        .iter()
        .map(|event| ClockEvent { id: EventId::new(&event.id), name: Text::new(format!("event.{}.name", event.id), &event.name) })
        .collect();
    let ids = wire.events.iter().map(|event| &event.id).enumerate().map(|(at, id)| (id, place.at("events").at(at)));
    let ids = ids.chain(wire.deadlines.iter().map(|deadline| &deadline.id).enumerate().map(|(at, id)| (id, place.at("deadlines").at(at))));
    let mut seen = std::collections::BTreeSet::new();
    for (id, place) in ids {
        if !seen.insert(id) {
            let message = remark!("`{id}` is there twice");
            diagnostics.push(Diagnostic::error(Code::DuplicateId, place.at("id"), message, "give one of them another id"));
        }
    }
    let mut deadlines = Vec::new();
    for (at, written) in wire.deadlines.iter().enumerate() {
        let place = place.at("deadlines").at(at);
        if !events.iter().any(|event| event.id.as_str() == written.event) {
            let message = remark!("there is no event `{}`", written.event);
            diagnostics.push(Diagnostic::error(Code::UnknownId, place.at("event"), message, "name an event of this file"));
        }
        deadlines.extend(deadline(written, &place, questionnaire, diagnostics));
    }
    let mut day = |written: &str, place: Place| {
        let date = Date::parse(written).ok();
        if date.is_none() {
            diagnostics.push(Diagnostic::error(Code::BadDate, place, remark!("`{written}` is no day"), "write it as YYYY-MM-DD"));
        }
        date
    };
    let holidays_place = place.at("holidays");
    let days = wire.holidays.days.iter().enumerate();
    let holidays = days.filter_map(|(at, h)| day(&h.date, holidays_place.at("days").at(at)).map(|date| (date, h.kind))).collect();
    let until = day(&wire.holidays.until, holidays_place.at("until"));
    Clock { events, deadlines, holidays, until }
}

fn deadline(wire: &wire::Deadline, place: &Place, questionnaire: &Questionnaire, diagnostics: &mut Vec<Diagnostic>) -> Option<Deadline> {
    let when = match &wire.when {
        None => None,
        Some(written) => Some(Compiler::new(questionnaire, diagnostics).condition(written, &place.at("when"))?),
    };
    let period = match (wire.period.days, wire.period.weeks, wire.period.working_days) {
        (Some(days), None, None) => Period::Days(days),
        (None, Some(weeks), None) => Period::Weeks(weeks),
        (None, None, Some(days)) => Period::WorkingDays(days),
        _ => {
            let message = "a period is one of days, weeks, working_days".to_owned();
            diagnostics.push(Diagnostic::error(Code::BadPlan, place.at("period"), message, "keep the one the article names"));
            return None;
        }
    };
    Some(Deadline {
        id: DeadlineId::new(&wire.id),
        event: EventId::new(&wire.event),
        when,
        what: Text::new(format!("deadline.{}.what", wire.id), &wire.what),
        period,
        duty_of: wire.duty_of,
        extends: wire.extends,
        ground: format!("{} art. {}", wire.law, wire.article).into(),
    })
}

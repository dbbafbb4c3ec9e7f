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
    /// The first day the list of holidays is good for: 1 January of its first year.
    pub since: Option<Date>,
    /// The last day the list of holidays is good for.
    pub until: Option<Date>,
}

packs!(struct Clock { events, deadlines, holidays, since, until });

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
    /// What the day at its end is.
    pub bound: wire::Bound,
    /// Whose duty it is.
    pub duty_of: wire::DutyOf,
    /// The Algemene termijnenwet moves its end.
    pub extends: bool,
    /// The event that its end is.
    pub ends_in: Option<EventId>,
    /// In plans, not only for who counts dates.
    pub in_plan: bool,
    /// The law and the article, for the coach.
    pub ground: Box<str>,
}

packs!(struct Deadline { id, event, when, what, period, bound, duty_of, extends, ends_in, in_plan, ground });

/// A length of time from an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// How long.
    pub length: Length,
    /// Backwards.
    pub back: bool,
}

packs!(struct Period { length, back });

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Calendar days.
    Days(u16),
    /// Weeks.
    Weeks(u16),
    /// Months.
    Months(u16),
    /// Working days.
    WorkingDays(u16),
    /// At once: the article gives no number of days.
    WithoutDelay,
}

packs!(enum Length { 0 = Days(a), 1 = Weeks(a), 2 = WorkingDays(a), 3 = Months(a), 4 = WithoutDelay });

impl Length {
    /// Beyond what the Algemene termijnenwet extends (art. 4): more than 90 days, twelve weeks or three months.
    const fn is_beyond_the_act(self) -> bool {
        match self {
            Self::Days(days) => days > 90,
            Self::Weeks(weeks) => weeks > 12,
            Self::Months(months) => months > 3,
            // Skips closed days by itself, or has no end to move.
            Self::WorkingDays(_) | Self::WithoutDelay => true,
        }
    }
}

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
        for (field, named) in [("event", Some(&written.event)), ("ends_in", written.ends_in.as_ref())] {
            if let Some(named) = named.filter(|named| !events.iter().any(|event| event.id.as_str() == **named)) {
                let message = remark!("there is no event `{named}`");
                diagnostics.push(Diagnostic::error(Code::UnknownId, place.at(field), message, "name an event of this file"));
            }
        }
        deadlines.extend(deadline(written, &place, questionnaire, diagnostics));
    }
    circles(&deadlines, &place, diagnostics);
    let mut day = |written: &str, place: Place| {
        let date = Date::parse(written).ok();
        if date.is_none() {
            diagnostics.push(Diagnostic::error(Code::BadDate, place, remark!("`{written}` is no day"), "write it as YYYY-MM-DD"));
        }
        date
    };
    let holidays_place = place.at("holidays");
    let days = wire.holidays.days.iter().enumerate();
    let holidays: Map<_, _> =
        days.filter_map(|(at, h)| day(&h.date, holidays_place.at("days").at(at)).map(|date| (date, h.kind))).collect();
    let until = day(&wire.holidays.until, holidays_place.at("until"));
    let since = holidays.iter().next().and_then(|(first, _)| Date::new(first.year(), 1, 1).ok());
    Clock { events, deadlines, holidays, since, until }
}

/// What a term ends in must start at one day: not at the ends of two terms, and never, over other terms, at its own.
fn circles(deadlines: &[Deadline], place: &Place, diagnostics: &mut Vec<Diagnostic>) {
    let ending_in = |event: &EventId| deadlines.iter().position(|deadline| deadline.ends_in.as_ref() == Some(event));
    for (at, first) in deadlines.iter().enumerate() {
        let Some(end) = &first.ends_in else { continue };
        let place = place.at("deadlines").at(at).at("ends_in");
        if ending_in(end) != Some(at) {
            let message = remark!("another term ends in `{end}` too");
            diagnostics.push(Diagnostic::error(Code::BadPlan, place, message, "give each an event of its own"));
            return;
        }
        let mut before = ending_in(&first.event);
        // As many steps as there are terms: whoever is not at a beginning by then goes round.
        for _ in deadlines {
            if before == Some(at) {
                let message = remark!("the end of `{}` is what starts it", first.id);
                diagnostics.push(Diagnostic::error(Code::Cycle, place, message, "leave out `ends_in` of one of these terms"));
                return;
            }
            before = before.and_then(|before| ending_in(&deadlines[before].event));
        }
    }
}

fn deadline(wire: &wire::Deadline, place: &Place, questionnaire: &Questionnaire, diagnostics: &mut Vec<Diagnostic>) -> Option<Deadline> {
    let when = match &wire.when {
        None => None,
        Some(written) => Some(Compiler::new(questionnaire, diagnostics).condition(written, &place.at("when"))?),
    };
    let period = period(&wire.period, place, diagnostics)?;
    if wire.extends && (period.back || period.length.is_beyond_the_act()) {
        let message = remark!("the Algemene termijnenwet does not move the end of this term");
        let hint = "`extends` is false for terms counted backwards (art. 1 lid 2), in working days, and of more than 90 days, \
                    12 weeks or 3 months (art. 4)";
        diagnostics.push(Diagnostic::error(Code::BadPlan, place.at("extends"), message, hint));
    }
    Some(Deadline {
        id: DeadlineId::new(&wire.id),
        event: EventId::new(&wire.event),
        when,
        what: Text::new(format!("deadline.{}.what", wire.id), &wire.what),
        period,
        bound: wire.bound,
        duty_of: wire.duty_of,
        extends: wire.extends,
        ends_in: wire.ends_in.as_deref().map(EventId::new),
        in_plan: wire.in_plan,
        ground: format!("{} art. {}", wire.law, wire.article).into(),
    })
}

fn period(wire: &wire::Period, place: &Place, diagnostics: &mut Vec<Diagnostic>) -> Option<Period> {
    let lengths = [
        wire.days.map(Length::Days),
        wire.weeks.map(Length::Weeks),
        wire.months.map(Length::Months),
        wire.working_days.map(Length::WorkingDays),
        wire.without_delay.then_some(Length::WithoutDelay),
    ];
    let mut lengths = lengths.into_iter().flatten();
    let (length, more) = (lengths.next(), lengths.next());
    let countable = |length: &Length| match length {
        Length::Days(_) | Length::Weeks(_) | Length::Months(_) => true,
        Length::WorkingDays(_) | Length::WithoutDelay => !wire.back,
    };
    let Some(length) = length.filter(|length| more.is_none() && countable(length)) else {
        let message = remark!("a period is one of days, weeks, months, working_days, without_delay; the last two are never counted back");
        diagnostics.push(Diagnostic::error(Code::BadPlan, place.at("period"), message, "keep the one the article names"));
        return None;
    };
    Some(Period { length, back: wire.back })
}

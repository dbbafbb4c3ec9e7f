//! How long a tick holds, and what stays known of it: nobody gives consent for ever, and taking it away is as easy as giving it
//! (GDPR art. 7 lid 3, art. 5 lid 1 e).
//!
//! Each tick is a consent of its own: of one member, for one party, about one topic. It has the day on which that very tick was set,
//! whatever else is ticked later. What is taken away holds no more at once; that it was given, and on which day it ended, stays known,
//! because what was done with it before stays lawful.

use super::Talk;
use crate::answers::{Asked, Reply};
use crate::base::{Date, Listed as _, Map, packs};
use crate::guide::Guide;
use crate::question::{Cells, OptionIx, Value};

/// A place in the table of a member: the party, and the topic.
pub(crate) type Tick = (OptionIx, OptionIx);

/// What is known of a tick.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// The day on which it was set.
    pub on: Date,
    /// The day on which it was taken away.
    pub withdrawn: Option<Date>,
}

packs!(struct Given { on, withdrawn });

/// All that is known of the ticks of a table. Where nothing is, a tick is as old as the answer it is in.
pub(crate) type AllGiven = Map<Tick, Given>;

/// The day on which a tick was set that stands now.
pub(crate) fn given_on(talk: &Talk, asked: Asked, tick: Tick) -> Option<Date> {
    let answer = talk.answers.get(asked)?;
    let known = talk.given.get(&asked).and_then(|all| all.get(&tick)).filter(|given| given.withdrawn.is_none());
    Some(known.map_or(answer.on, |given| given.on))
}

/// The last day on which a tick of that day holds: the day that was agreed for the party, else as many weeks as the guide says. A day
/// from before it was set holds no more. None: the guide gives no end.
pub(crate) fn until(guide: &Guide, talk: &Talk, (asked, party): (Asked, OptionIx), given: Date) -> Option<Date> {
    let agreed = talk.until.get(&(asked, party)).copied().filter(|day| *day >= given);
    agreed.or_else(|| guide.following.consent_weeks.map(|weeks| given.plus_days(i32::from(weeks) * 7)))
}

/// The ticks of a table that hold today. What ended stands there no more, until it is set again.
pub(crate) fn holding(guide: &Guide, talk: &Talk, asked: Asked) -> Cells {
    let Some(Value::Cells(cells)) = talk.answers.value(asked) else { return Cells::default() };
    let holds = |(party, topic)| {
        let given = given_on(talk, asked, (party, topic));
        given.and_then(|given| until(guide, talk, (asked, party), given)).is_none_or(|day| day >= talk.today)
    };
    cells.only(holds)
}

/// The answer of a table is about to become this, today. What is set now has the day of the answer, what stays keeps its own, and what is
/// taken away keeps both of its days.
pub(crate) fn change(guide: &Guide, talk: &mut Talk, asked: Asked, reply: Option<&Reply>) {
    let none = Cells::default();
    let stood = match talk.answers.value(asked) {
        Some(Value::Cells(cells)) => cells.clone(),
        _ => Cells::default(),
    };
    let next = match reply {
        Some(Reply::Given(Value::Cells(cells))) => cells,
        _ => &none,
    };
    let held = holding(guide, talk, asked);
    let since = |tick| (tick, given_on(talk, asked, tick).filter(|_| held.has(tick)));
    let stood: Vec<(Tick, Option<Date>)> = stood.ticks().map(since).listed();
    let today = talk.today;
    let mut all = talk.given.remove(&asked).unwrap_or_default();
    for (tick, on) in stood {
        match on {
            Some(on) if !next.has(tick) => _ = all.insert(tick, Given { on, withdrawn: Some(today) }),
            Some(on) if on != today => _ = all.insert(tick, Given { on, withdrawn: None }),
            // As old as the answer will be; or it ended by itself, and nobody took it away.
            Some(_) | None => _ = all.remove(&tick),
        }
        // Another end was agreed for what was given then, and not for what may be given again.
        if next.columns(tick.0).is_empty() {
            talk.until.remove(&(asked, tick.0));
        }
    }
    for tick in next.ticks().filter(|tick| !held.has(*tick)) {
        all.remove(&tick);
    }
    if !all.is_empty() {
        talk.given.insert(asked, all);
    }
}

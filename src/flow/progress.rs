//! How far a topic is, and the state of its room in the house. Words and shapes, never a percentage.

use super::Visible;
use crate::answers::Asked;
use crate::base::retain;
use crate::questionnaire::{PartIx, Place, SignalLevel};

/// The state of a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoomState {
    /// Not talked about, or not to the end.
    NotYet,
    /// Talked about, and nothing that worries.
    GoesWell,
    /// There is a worry.
    Worry,
    /// It needs something now.
    Now,
    /// Not shown: what is said here is shown in no overview.
    Hidden,
}

/// How many questions of a part still wait for a reply, of those that there is time for.
#[must_use]
pub fn remaining(visible: &Visible<'_>, part: PartIx) -> usize {
    count(visible, part, &|asked| visible.talk().answers.get(asked).is_none() && visible.has_time_for(asked))
}

/// How many questions of a part have an answer that counts.
#[must_use]
pub fn answered(visible: &Visible<'_>, part: PartIx) -> usize {
    count(visible, part, &|asked| visible.answer(asked).is_some())
}

/// The topics that were talked about, with how many answers. What may be shown in no overview is not here.
#[must_use]
pub fn talked_about(visible: &Visible<'_>) -> Vec<(PartIx, usize)> {
    let mut topics = Vec::new();
    for (at, part) in visible.guide().questionnaire.parts() {
        if part.place == Place::Topic && !part.sensitive {
            topics.push((at, answered(visible, at)));
        }
    }
    retain(&mut topics, |(_, answers)| *answers > 0);
    topics
}

/// Every question of the part that there is time for has a reply: given, declined or passed over.
#[must_use]
pub fn is_done(visible: &Visible<'_>, part: PartIx) -> bool {
    remaining(visible, part) == 0
}

/// Whether there is more to ask about a topic than there is time for.
#[must_use]
pub fn leaves_out(visible: &Visible<'_>, part: PartIx) -> bool {
    count(visible, part, &|asked| !visible.has_time_for(asked)) > 0
}

/// How many questions of a part are so.
fn count(visible: &Visible<'_>, part: PartIx, is_so: &dyn Fn(Asked) -> bool) -> usize {
    let mut count = 0;
    for (at, _) in visible.guide().questionnaire.facts_of(part).filter(|(_, fact)| fact.kind.is_alone()) {
        for asked in visible.asked_of(at) {
            count += usize::from(is_so(asked));
        }
    }
    count
}

/// The state of a room, from the signals that show in it.
#[must_use]
pub fn room_state(visible: &Visible<'_>, part: PartIx) -> RoomState {
    let questionnaire = &visible.guide().questionnaire;
    if questionnaire.part(part).sensitive {
        return RoomState::Hidden;
    }
    let level = questionnaire.signals_of(part).filter(|signal| signal.when.truth(visible, None).is_yes()).map(|signal| signal.level).max();
    match level {
        Some(SignalLevel::Now) => RoomState::Now,
        Some(SignalLevel::Worry | SignalLevel::Serious) => RoomState::Worry,
        None if is_done(visible, part) && answered(visible, part) > 0 => RoomState::GoesWell,
        None => RoomState::NotYet,
    }
}

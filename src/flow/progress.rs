//! How far a topic is, and the state of its room in the house. Words and shapes, never a percentage.

use super::Visible;
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
    let open = questions(visible, part).filter(|asked| visible.talk().answers.get(*asked).is_none());
    open.filter(|asked| visible.has_time_for(*asked)).count()
}

/// How many questions of a part have an answer that counts.
#[must_use]
pub fn answered(visible: &Visible<'_>, part: PartIx) -> usize {
    questions(visible, part).filter(|asked| visible.answer(*asked).is_some()).count()
}

/// The topics that were talked about, with how many answers. What may be shown in no overview is not here.
#[must_use]
pub fn talked_about(visible: &Visible<'_>) -> Vec<(PartIx, usize)> {
    let topics = visible.guide().questionnaire.parts().filter(|(_, part)| part.place == Place::Topic && !part.sensitive);
    topics.map(|(part, _)| (part, answered(visible, part))).filter(|(_, answers)| *answers > 0).collect()
}

/// Every question of the part that there is time for has a reply: given, declined or passed over.
#[must_use]
pub fn is_done(visible: &Visible<'_>, part: PartIx) -> bool {
    remaining(visible, part) == 0
}

/// Whether there is more to ask about a topic than there is time for.
#[must_use]
pub fn leaves_out(visible: &Visible<'_>, part: PartIx) -> bool {
    questions(visible, part).any(|asked| !visible.has_time_for(asked))
}

fn questions(visible: &Visible<'_>, part: PartIx) -> impl Iterator<Item = crate::answers::Asked> {
    let items = visible.guide().questionnaire.facts_of(part).filter(|(_, fact)| fact.kind.is_alone());
    items.flat_map(move |(at, _)| visible.asked_of(at))
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
        None if is_done(visible, part) && questions(visible, part).any(|asked| visible.answer(asked).is_some()) => RoomState::GoesWell,
        None => RoomState::NotYet,
    }
}

//! The table of the coach: notes beside the words of the household, the plan that is worked on, one key that turns the screen to the
//! resident, and talks with one member apart.
//!
//! What somebody says apart lies in a drawer of their own while nobody talks with them: it is not among the answers then, so that no
//! screen, plan, print or file can show it. Nothing has to remember to leave it out.

mod event;

pub use event::{DeskEvent, Pane};

use super::{Effect, FocusOn, Session, Typed, moving, plan};
use crate::answers::{Answer, Asked};
use crate::base::{Date, EventId, Map, MemberId, Set, WITH_COACH};
use crate::flow::{AllGiven, Step};
use crate::plan::GoalKey;
use crate::questionnaire::{CardIx, Kind, PartIx};
use std::borrow::Cow;

/// How a coach has the table now.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Desk {
    /// The screen is turned to the resident.
    pub(crate) turned: bool,
    /// The step at which the agenda was unfolded: on the next one it is folded again.
    pub(crate) agenda: Option<Step>,
    pub(crate) pane: Pane,
    /// The plan in the middle ends with what only the coach reads.
    pub(crate) prints_grounds: bool,
    /// The goal that is open.
    pub(crate) goal: Option<GoalKey>,
    /// What a coach wrote beside questions.
    pub(crate) notes: Map<Asked, String>,
    /// With whom the coach talks, apart from the others.
    apart: Option<MemberId>,
    drawers: Map<MemberId, Drawer>,
}

/// What somebody said apart, and keeps private.
#[derive(Debug, Clone, PartialEq, Default)]
struct Drawer {
    /// The rooms as this member left them, while it is closed; as the others left them, while it is open.
    rooms: Option<Rooms>,
    /// Everything in it, while it is closed.
    kept: Map<Asked, Kept>,
    /// While it is open: what the others had said in its place, to be put back.
    under: Map<Asked, Kept>,
    /// What may be seen by the others from now on.
    told: Set<Asked>,
}

/// Which topics were opened, found right, put off or rested after, and which urgent cards were read: that, too, tells what somebody
/// talked about.
#[derive(Debug, Clone, PartialEq, Default)]
struct Rooms {
    opened: Set<PartIx>,
    confirmed: Set<PartIx>,
    put_off: Set<PartIx>,
    rested: Set<PartIx>,
    seen: Set<CardIx>,
}

/// What stands at a question: an answer, since when its ticks stand, words that are no answer yet, a note.
#[derive(Debug, Clone, PartialEq, Default)]
struct Kept {
    answer: Option<Answer>,
    given: Option<AllGiven>,
    typed: Option<Typed>,
    note: Option<String>,
}

pub(super) fn update(session: &mut Session, event: DeskEvent) -> Vec<Effect> {
    let today = session.state.talk.today;
    let Some(desk) = &mut session.state.desk else { return Vec::new() };
    match event {
        DeskEvent::Table => return turn(session),
        DeskEvent::Agenda(open) => desk.agenda = open.then_some(session.state.step),
        DeskEvent::Pane(pane) => desk.pane = pane,
        DeskEvent::Goal(goal) => desk.goal = goal,
        DeskEvent::Note(asked, words) => {
            reach(session, asked);
            note(session, asked, &words);
        }
        DeskEvent::Apart(member) => return at_the_table(session, |session| apart(session, member)),
        DeskEvent::Together => return at_the_table(session, together),
        DeskEvent::Tell(asked, told) => tell(desk, asked, told),
        DeskEvent::Happened(event, day) => happened(session, event, &day, today),
        DeskEvent::Read => {
            desk.prints_grounds = false;
            moving::go(session, Step::Plan);
        }
        DeskEvent::Print(grounds) => {
            desk.prints_grounds = grounds;
            moving::go(session, Step::Plan);
            return vec![Effect::Print];
        }
        DeskEvent::Save => {
            plan::remember(session);
            return vec![session.work_file()];
        }
    }
    Vec::new()
}

/// The screen is turned. What was said apart, and the notes, are closed before anything is drawn.
fn turn(session: &mut Session) -> Vec<Effect> {
    together(session);
    let Some(desk) = &mut session.state.desk else { return Vec::new() };
    desk.turned = !desk.turned;
    // Whoever turns the screen does not type in the plan any more.
    session.state.changing = false;
    vec![Effect::Focus(FocusOn::Heading)]
}

/// Somebody comes to the table, or leaves it; the button that says so goes with it. Where the step is the same one, its heading takes
/// the focus: a new step does so by itself.
fn at_the_table(session: &mut Session, change: impl FnOnce(&mut Session)) -> Vec<Effect> {
    let before = session.state.step;
    change(session);
    if let Some(desk) = &mut session.state.desk {
        desk.agenda = None;
    }
    if session.state.step == before { vec![Effect::Focus(FocusOn::Heading)] } else { Vec::new() }
}

fn note(session: &mut Session, asked: Asked, words: &str) {
    let Some(desk) = &mut session.state.desk else { return };
    if words.is_empty() {
        desk.notes.remove(&asked);
    } else {
        desk.notes.insert(asked, words.to_owned());
    }
}

fn tell(desk: &mut Desk, asked: Asked, told: bool) {
    let Some(member) = desk.apart else { return };
    let drawer = desk.drawers.or_default(member);
    if told {
        drawer.told.insert(asked);
    } else {
        drawer.told.remove(&asked);
    }
}

/// A day that is no day, or is still to come, starts no clock.
fn happened(session: &mut Session, event: EventId, day: &str, today: Date) {
    match Date::parse(day).ok().filter(|day| *day <= today) {
        Some(day) => _ = session.state.talk.events.insert(event, day),
        None => _ = session.state.talk.events.remove(&event),
    }
}

/// Opens the drawer of a member. The child who asks to talk alone is not answered by the parents (VN-Kinderrechtenverdrag art. 12).
fn apart(session: &mut Session, member: MemberId) {
    together(session);
    if session.state.talk.household.get(member).is_none() {
        return;
    }
    // What was typed on the screen is tidied as on every way, before it is put under.
    moving::go(session, Step::Map);
    let Some(desk) = &mut session.state.desk else { return };
    desk.apart = Some(member);
    desk.turned = false;
    let kept = std::mem::take(&mut desk.drawers.or_default(member).kept);
    session.state.swap_rooms(member);
    for (asked, inside) in kept.iter() {
        let under = swap(session, *asked, inside.clone());
        if let Some(drawer) = session.state.drawer() {
            drawer.under.insert(*asked, under);
        }
    }
    let guide = session.shared_guide();
    session.state.forget_what_no_longer_holds(&guide);
}

/// Closes the drawer that is open: what is in it is taken from the answers, and what the others said stands there again.
pub(super) fn together(session: &mut Session) {
    if session.apart().is_none() {
        return;
    }
    // The question on the screen may be one of those.
    moving::go(session, Step::Map);
    let Some(desk) = &mut session.state.desk else { return };
    let Some(member) = desk.apart.take() else { return };
    let drawer = desk.drawers.or_default(member);
    let (under, told) = (std::mem::take(&mut drawer.under), std::mem::take(&mut drawer.told));
    let mut kept = Map::default();
    for (asked, before) in under.iter() {
        if !told.contains(asked) {
            kept.insert(*asked, swap(session, *asked, before.clone()));
        }
    }
    if let Some(desk) = &mut session.state.desk {
        desk.drawers.or_default(member).kept = kept;
    }
    session.state.swap_rooms(member);
    let guide = session.shared_guide();
    session.state.forget_what_no_longer_holds(&guide);
}

/// Somebody is taken out of the household. Who is taken out while they are heard apart leaves nothing on the table.
pub(super) fn forget(session: &mut Session, member: MemberId) {
    if session.apart() == Some(member) {
        together(session);
    }
    if let Some(desk) = &mut session.state.desk {
        desk.forget(member);
    }
}

/// Puts this at a question, and gives what stood there.
fn swap(session: &mut Session, asked: Asked, with: Kept) -> Kept {
    let state = &mut session.state;
    let before = state.standing_at(asked);
    match with.answer {
        Some(answer) => state.talk.answers.set(asked, answer),
        None => state.talk.answers.clear(asked),
    }
    match with.given {
        Some(given) => _ = state.talk.given.insert(asked, given),
        None => _ = state.talk.given.remove(&asked),
    }
    match with.typed {
        Some(typed) => _ = state.typed.insert(asked, typed),
        None => _ = state.typed.remove(&asked),
    }
    note(session, asked, &with.note.unwrap_or_default());
    before
}

/// Something is about to be said at a question. When it is said apart, what stands there now is remembered first. Who lives in the
/// house, and how old they are, is no secret of one of them.
fn reach(session: &mut Session, asked: Asked) {
    if session.guide().questionnaire.fact(asked.item).kind == Kind::OfRoster {
        return;
    }
    let before = session.state.standing_at(asked);
    if let Some(drawer) = session.state.drawer()
        && drawer.under.get(&asked).is_none()
    {
        drawer.under.insert(asked, before);
    }
}

impl Desk {
    /// A table with these notes.
    pub(crate) fn with_notes(notes: Map<Asked, String>) -> Self {
        Self { notes, ..Self::default() }
    }

    /// With whom the coach talks apart.
    pub(crate) const fn apart(&self) -> Option<MemberId> {
        self.apart
    }

    /// Whether an answer was given apart, and is not told to the others.
    pub(crate) fn keeps_private(&self, asked: Asked) -> bool {
        let drawer = self.apart.and_then(|member| self.drawers.get(&member));
        drawer.is_some_and(|drawer| drawer.under.get(&asked).is_some() && !drawer.told.contains(&asked))
    }

    /// Nothing of a member stays.
    fn forget(&mut self, member: MemberId) {
        self.drawers.remove(&member);
        self.notes.retain(|asked, _| asked.member != Some(member));
        for drawer in self.drawers.values_mut() {
            drawer.kept.retain(|asked, _| asked.member != Some(member));
            drawer.under.retain(|asked, _| asked.member != Some(member));
        }
    }
}

impl super::State {
    /// The drawer that is open.
    fn drawer(&mut self) -> Option<&mut Drawer> {
        let desk = self.desk.as_mut()?;
        let member = desk.apart?;
        Some(desk.drawers.or_default(member))
    }

    /// The rooms of the others for those of this member, or back.
    fn swap_rooms(&mut self, member: MemberId) {
        let Some(desk) = &mut self.desk else { return };
        let rooms = &mut desk.drawers.or_default(member).rooms;
        let now = Rooms {
            opened: self.talk.opened.clone(),
            confirmed: self.confirmed.clone(),
            put_off: self.put_off.clone(),
            rested: self.rested.clone(),
            seen: self.seen.clone(),
        };
        if let Some(other) = rooms.replace(now) {
            self.talk.opened = other.opened;
            self.confirmed = other.confirmed;
            self.put_off = other.put_off;
            self.rested = other.rested;
            self.seen = other.seen;
        }
    }

    fn standing_at(&self, asked: Asked) -> Kept {
        Kept {
            answer: self.talk.answers.get(asked).cloned(),
            given: self.talk.given.get(&asked).cloned(),
            typed: self.typed.get(&asked).cloned(),
            note: self.desk.as_ref().and_then(|desk| desk.notes.get(&asked).cloned()),
        }
    }
}

impl Session {
    /// A coach leads this conversation, and has the table.
    pub fn lead(&mut self) {
        if !WITH_COACH {
            return;
        }
        self.state.desk.get_or_insert_default();
    }

    /// The coach's table, when a coach leads and the screen is not turned to the resident.
    pub(crate) fn desk(&self) -> Option<&Desk> {
        self.state.desk.as_deref().filter(|desk| !desk.turned)
    }

    /// Whether a coach has the table in front of them.
    #[must_use]
    pub fn has_the_desk(&self) -> bool {
        WITH_COACH && self.desk().is_some()
    }

    /// With whom the coach talks apart.
    pub(super) fn apart(&self) -> Option<MemberId> {
        if WITH_COACH { self.state.desk.as_ref().and_then(|desk| desk.apart) } else { None }
    }

    /// See [`reach`].
    pub(super) fn reached(&mut self, asked: Asked) {
        if WITH_COACH {
            reach(self, asked);
        }
    }

    /// The same conversation, as everybody may see it: without what is said apart.
    pub(super) fn of_everybody(&self) -> Cow<'_, Self> {
        let mut session = Cow::Borrowed(self);
        if self.apart().is_some() {
            together(session.to_mut());
        }
        session
    }
}

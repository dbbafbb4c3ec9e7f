//! With a conversation that was saved as a file: it is shown before it takes the place of this one, and refused in a sentence.
//! Until a person chooses, nothing here changes.

use super::saved::{Refusal, find, open};
use super::{Effect, FileEvent, Session, State};
use crate::base::{Date, WITH_COACH};

/// A conversation from a file, as it would be taken up.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Offer {
    pub(crate) state: State,
    /// The day on which it was saved.
    pub(crate) saved_on: Option<Date>,
}

pub(super) fn update(session: &mut Session, event: FileEvent) -> Vec<Effect> {
    match event {
        FileEvent::Chosen(page) => match page.and_then(|page| offer(session, &page)) {
            Ok(offer) => session.state.offer = Some(Box::new(offer)),
            Err(refusal) => session.state.refused = Some(refusal),
        },
        FileEvent::Replace => {
            if let Some(mut offer) = session.state.offer.take() {
                // It goes on where it stopped, and not on the screen on which it was put aside. Where it is filled in is known here.
                let device = session.state.device.or(offer.state.device);
                // A coach's notes go to a coach; at a resident's they are nobody's.
                let now = if WITH_COACH { session.state.desk.take() } else { None };
                let theirs = if WITH_COACH { offer.state.desk.take() } else { None };
                let desk = now.map(|now| {
                    let mut desk = theirs.unwrap_or_default();
                    // A screen that is turned to the resident stays so, also when there are notes in the file.
                    desk.turned = now.turned;
                    desk
                });
                session.state = State { device, paused: false, desk, ..offer.state };
            }
        }
        FileEvent::Cancel => session.state.offer = None,
    }
    Vec::new()
}

fn offer(session: &Session, page: &str) -> Result<Offer, Refusal> {
    let saved = find(page)?;
    // Words for authors are left out: a person is told that it belongs to another guide.
    let (opened, _) = open(&session.guide.0, &saved, session.state.talk.today).map_err(|_| Refusal::OtherGuide)?;
    Ok(Offer { state: opened.state, saved_on: saved.saved_on.and_then(|day| Date::parse(&day).ok()) })
}

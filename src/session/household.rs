//! With the people of the household.

use super::{Effect, HouseholdEvent, Session, desk, moving::go};
use crate::base::{MemberId, WITH_COACH};
use crate::flow::Step;

pub(super) fn update(session: &mut Session, event: HouseholdEvent) -> Vec<Effect> {
    match event {
        HouseholdEvent::Add(roster) => {
            if let Some(member) = session.state.talk.household.add() {
                open(session, roster, member);
            }
        }
        HouseholdEvent::Open(roster, member) => open(session, roster, member),
        HouseholdEvent::Name(member, name) => session.state.talk.household.rename(member, &name),
        HouseholdEvent::Remove(roster, member) => {
            // The person who fills this in stays.
            if member != MemberId::SELF {
                if WITH_COACH {
                    desk::forget(session, member);
                }
                session.state.talk.household.remove(member);
                session.state.talk.answers.forget(member);
                session.state.typed.retain(|asked, _| asked.member != Some(member));
                session.state.talk.until.retain(|(asked, _), _| asked.member != Some(member));
                session.state.talk.given.retain(|asked, _| asked.member != Some(member));
            }
            let return_to = session.state.return_to;
            go(session, Step::Roster(roster));
            session.state.return_to = return_to;
        }
    }
    Vec::new()
}

fn open(session: &mut Session, roster: crate::questionnaire::ItemIx, member: MemberId) {
    go(session, Step::Member(roster, member));
}

//! The route: light for a single question, with a coordinator where problems hang together. And who is needed on it.
//!
//! A high number of signals never makes a "multi-problem" household: what hangs together decides.

use super::{Because, Proposed, Reasons, Urgent};
use crate::base::{PushAll as _, Set};
use crate::flow::Visible;

/// The route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Track {
    /// One goal: one page, one contact, no meeting.
    Single,
    /// More goals, or danger.
    Multi,
}

/// The route and who is needed on it.
#[derive(Debug, Clone)]
pub struct Triage {
    /// Which route.
    pub track: Track,
    /// The links that hold, by their place in the guide. Without a link each goal goes its own way, and nobody coordinates.
    pub links: Vec<usize>,
    /// There is danger: somebody coordinates, whatever else.
    pub danger: bool,
    /// The laws that the goals touch, in the order of the goals.
    pub laws: Vec<Box<str>>,
    /// Every party of the guide, needed or not.
    pub parties: Vec<Need>,
    /// The answers behind the links and the danger.
    pub because: Because,
}

/// Whether a party is needed.
#[derive(Debug, Clone)]
pub struct Need {
    /// The place of the party in the guide.
    pub party: usize,
    /// The goals it is needed for; empty when it need not come.
    pub goals: Vec<usize>,
}

impl Triage {
    /// Whether somebody keeps the whole together.
    #[must_use]
    pub const fn has_coordinator(&self) -> bool {
        matches!(self.track, Track::Multi) && (!self.links.is_empty() || self.danger)
    }
}

pub(super) fn triage(visible: &Visible<'_>, goals: &[Proposed], urgent: &[Urgent], reasons: &mut Reasons) -> Triage {
    let guide = visible.guide();
    let mut laws: Vec<Box<str>> = Vec::new();
    for proposed in goals {
        for law in &guide.goal(proposed.goal).laws {
            if !laws.contains(law) {
                laws.push(law.clone());
            }
        }
    }
    let topics: Set<_> = goals.iter().map(|proposed| guide.goal(proposed.goal).topic).collect();
    let linked =
        |link: &crate::guide::Link| link.topics.iter().all(|topic| topics.contains(topic)) && link.when.truth(visible, None).is_yes();
    let (mut links, mut because): (_, Vec<Because>) = (Vec::new(), Vec::new());
    for urgent in urgent {
        if guide.questionnaire.cards[usize::from(urgent.card.0)].danger {
            because.push(urgent.because);
        }
    }
    let danger = !because.is_empty();
    for (at, link) in guide.links.iter().enumerate() {
        if linked(link) {
            links.push(at);
            because.push(reasons.find(&link.when, visible));
        }
    }
    Triage {
        // Danger never takes the light route, also where there is one goal.
        track: if goals.len() > 1 || danger { Track::Multi } else { Track::Single },
        danger,
        links,
        laws,
        parties: parties(visible, goals),
        because: reasons.join(because),
    }
}

fn parties(visible: &Visible<'_>, goals: &[Proposed]) -> Vec<Need> {
    let guide = visible.guide();
    let mut parties = Vec::new();
    for (at, party) in guide.parties.iter().enumerate() {
        let mut need = Need { party: at, goals: Vec::new() };
        if party.when.as_ref().is_some_and(|condition| condition.truth(visible, None).is_yes()) {
            for goal in &party.goals {
                need.goals.push_all(goals.iter().position(|proposed| guide.goal(proposed.goal).id == *goal));
            }
        }
        parties.push(need);
    }
    parties
}

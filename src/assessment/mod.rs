//! What the answers show: signals, urgent cards, schemes that may fit, goals, and which route fits. Each with its reasons.
//!
//! Nothing here decides about a person. It proposes, and says why.

mod because;
mod goals;
mod signals;
mod suggestions;
mod track;

pub use because::{Because, Reasons};
pub use signals::{Shows, Urgent};
pub use suggestions::{Fit, Suggestion};
pub use track::{Need, Track, Triage};

use crate::base::retain;
use crate::flow::Visible;
use crate::guide::GoalIx;

/// Everything the answers show.
#[derive(Debug)]
pub struct Findings {
    /// Signals that show, in the order of the guide.
    pub signals: Vec<Shows>,
    /// Signals that need something now, each with its card.
    pub urgent: Vec<Urgent>,
    /// Goals that are proposed: what must stand first comes first.
    pub goals: Vec<Proposed>,
    /// Schemes that fit, or that wait for one answer.
    pub suggestions: Vec<Suggestion>,
    /// The route, and who is needed on it.
    pub triage: Triage,
    /// The answers behind all of these.
    pub reasons: Reasons,
}

/// A goal that is proposed.
#[derive(Debug, Clone)]
pub struct Proposed {
    /// Which goal.
    pub goal: GoalIx,
    /// The answers that ask for it.
    pub because: Because,
}

/// Looks at all answers that count.
#[must_use]
pub fn assess(visible: &Visible<'_>) -> Findings {
    let mut reasons = Reasons::default();
    let signals = signals::signals(visible, &mut reasons);
    let urgent = signals::urgent(visible, &signals);
    let goals = goals::goals(visible, &mut reasons);
    let triage = track::triage(visible, &goals, &urgent, &mut reasons);
    let suggestions = suggestions::suggestions(visible, &goals, &triage, &mut reasons);
    Findings { signals, urgent, goals, suggestions, triage, reasons }
}

/// What may be said without what is kept back: only what the whole conversation shows too.
///
/// A condition may ask that something was *not* said. With that answer kept back it would hold, and a plan for others would propose
/// what the person's own plan does not.
#[must_use]
pub fn assess_to_hand_over(visible: &Visible<'_>, whole: &Findings) -> Findings {
    let mut reasons = Reasons::default();
    let mut signals = signals::signals(visible, &mut reasons);
    retain(&mut signals, |shows| whole.signals.iter().any(|also| also.signal == shows.signal));
    let urgent = signals::urgent(visible, &signals);
    let mut goals = goals::goals(visible, &mut reasons);
    retain(&mut goals, |proposed| whole.goals.iter().any(|also| also.goal == proposed.goal));
    let mut triage = track::triage(visible, &goals, &urgent, &mut reasons);
    retain(&mut triage.links, |link| whole.triage.links.contains(link));
    let mut suggestions = suggestions::suggestions(visible, &goals, &triage, &mut reasons);
    retain(&mut suggestions, |suggestion| {
        whole.suggestions.iter().any(|also| also.scheme == suggestion.scheme && also.fit == suggestion.fit)
    });
    Findings { signals, urgent, goals, suggestions, triage, reasons }
}

/// Only what needs something now, without the reasons: looked at after each answer, so the rest is left alone.
#[must_use]
pub fn urgent(visible: &Visible<'_>) -> Vec<Urgent> {
    signals::urgent(visible, &signals::for_now(visible))
}

//! Schemes that may help: that fit by what was said, or that wait for one more answer. Always "perhaps", never a right.

use super::{Proposed, Track, Triage, because};
use crate::base::{PartId, Set};
use crate::flow::Visible;
use crate::questionnaire::{Condition, ItemIx, Known, Place, Reason, Truth};
use crate::scheme::Scheme;

/// A scheme that may help.
#[derive(Debug, Clone)]
pub struct Suggestion {
    /// The place of the scheme in the guide.
    pub scheme: usize,
    /// How well it fits.
    pub fit: Fit,
    /// The answers that bring it up.
    pub because: Vec<Reason>,
    /// The light route is about one thing: this scheme lies outside it, and is named in one line only.
    pub aside: bool,
}

/// How well a scheme fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fit {
    /// All that is asked of it was said.
    Fits,
    /// It waits for these questions.
    NeedsAnswer(Vec<ItemIx>),
}

/// The suggestions, in the order of the guide: those that fit first.
pub(super) fn suggestions(visible: &Visible<'_>, goals: &[Proposed], triage: &Triage) -> Vec<Suggestion> {
    let guide = visible.guide();
    let talked_of = topics_talked_of(visible);
    let asked_for: Set<&PartId> = goals.iter().map(|proposed| &guide.questionnaire.part(guide.goal(proposed.goal).topic).id).collect();
    let mut found: Vec<Suggestion> =
        guide.schemes.iter().enumerate().filter_map(|(at, scheme)| consider(visible, at, scheme, &talked_of)).collect();
    for suggestion in &mut found {
        let scheme = &guide.schemes[suggestion.scheme];
        suggestion.aside = triage.track == Track::Single && !scheme.topics.iter().any(|topic| asked_for.contains(&topic));
    }
    // On the light route nothing more is asked than the one question needs.
    found.retain(|suggestion| triage.track == Track::Multi || suggestion.fit == Fit::Fits);
    let (mut fit, open): (Vec<_>, Vec<_>) = found.into_iter().partition(|suggestion| suggestion.fit == Fit::Fits);
    fit.extend(open);
    fit
}

/// Parts of which the deepening is open, and the parts that are always asked.
fn topics_talked_of<'v>(visible: &Visible<'v>) -> Set<&'v PartId> {
    let parts = visible.guide().questionnaire.parts();
    parts.filter(|(at, part)| part.place != Place::Topic || visible.is_open(*at)).map(|(_, part)| &part.id).collect()
}

fn consider(visible: &Visible<'_>, at: usize, scheme: &Scheme, talked_of: &Set<&PartId>) -> Option<Suggestion> {
    let guide = visible.guide();
    let holds = |condition: &Condition| condition.truth(visible, None);
    let talked = scheme.topics.is_empty() || scheme.topics.iter().any(|topic| talked_of.contains(&topic));
    if !talked || !scheme.is_open(visible.today()) || scheme.not_if.iter().any(|condition| holds(condition).is_yes()) {
        return None;
    }
    if let Some(condition) = scheme.suggest_if.iter().find(|condition| holds(condition).is_yes()) {
        return Some(Suggestion { scheme: at, fit: Fit::Fits, because: because(condition, visible), aside: false });
    }
    // One unanswered question is worth naming; a scheme that waits for more was not brought up by anything said.
    scheme.suggest_if.iter().filter(|condition| holds(condition) == Truth::Unknown).find_map(|condition| {
        let mut waits = Vec::new();
        condition.waits_for(visible, None, &mut waits);
        waits.dedup();
        let because = because(condition, visible);
        // A question of an open topic, also one that was passed over; but not one that somebody would rather not answer.
        let open = |item: &ItemIx| {
            let of = guide.questionnaire.item(*item);
            let topic = guide.questionnaire.part(of.part).place == Place::Topic;
            topic && visible.asked_of(*item).any(|asked| !visible.talk().answers.is_declined(asked))
        };
        let shown = waits.iter().all(open);
        (waits.len() == 1 && shown && !because.is_empty()).then_some(Suggestion {
            scheme: at,
            fit: Fit::NeedsAnswer(waits),
            because,
            aside: false,
        })
    })
}

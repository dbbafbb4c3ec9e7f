//! Schemes that may help: that fit by what was said, or that wait for one more answer. Always "perhaps", never a right.

use super::{Because, Proposed, Reasons, Track, Triage};
use crate::flow::Visible;
use crate::questionnaire::{Condition, ItemIx, Known, PartIx, Place, Truth};
use crate::scheme::Scheme;

/// A scheme that may help.
#[derive(Debug, Clone)]
pub struct Suggestion {
    /// The place of the scheme in the guide.
    pub scheme: usize,
    /// How well it fits.
    pub fit: Fit,
    /// The answers that bring it up.
    pub because: Because,
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
pub(super) fn suggestions(visible: &Visible<'_>, goals: &[Proposed], triage: &Triage, reasons: &mut Reasons) -> Vec<Suggestion> {
    let guide = visible.guide();
    let single = triage.track == Track::Single;
    let (mut fit, mut open) = (Vec::new(), Vec::new());
    for (at, scheme) in guide.schemes.iter().enumerate() {
        let Some(mut suggestion) = consider(visible, at, scheme, reasons) else { continue };
        if suggestion.fit == Fit::Fits {
            let mut topics = scheme.topics.iter().flatten();
            suggestion.aside = single && !topics.any(|topic| goals.iter().any(|proposed| guide.goal(proposed.goal).topic == *topic));
            fit.push(suggestion);
        } else if !single {
            // On the light route nothing more is asked than the one question needs.
            open.push(suggestion);
        }
    }
    fit.append(&mut open);
    fit
}

/// The deepening of the part is open, or it is always asked.
fn is_talked_of(visible: &Visible<'_>, part: PartIx) -> bool {
    visible.guide().questionnaire.part(part).place != Place::Topic || visible.is_open(part)
}

fn consider(visible: &Visible<'_>, at: usize, scheme: &Scheme, reasons: &mut Reasons) -> Option<Suggestion> {
    let guide = visible.guide();
    let holds = |condition: &Condition| condition.truth(visible, None);
    let talked = scheme.topics.is_empty() || scheme.topics.iter().flatten().any(|topic| is_talked_of(visible, *topic));
    if !talked || !scheme.is_open(visible.today()) || scheme.not_if.iter().any(|condition| holds(condition).is_yes()) {
        return None;
    }
    if let Some(condition) = scheme.suggest_if.iter().find(|condition| holds(condition).is_yes()) {
        return Some(Suggestion { scheme: at, fit: Fit::Fits, because: reasons.find(condition, visible), aside: false });
    }
    // One unanswered question is worth naming; a scheme that waits for more was not brought up by anything said.
    // A question of an open topic, also one that was passed over; but not one that somebody would rather not answer.
    let open = |item: &ItemIx| {
        let topic = guide.questionnaire.part(guide.questionnaire.fact(*item).part).place == Place::Topic;
        topic && visible.asked_of(*item).any(|asked| !visible.talk().answers.is_declined(asked))
    };
    for condition in scheme.suggest_if.iter().filter(|condition| holds(condition) == Truth::Unknown) {
        let mut waits = Vec::new();
        condition.waits_for(visible, None, &mut waits);
        waits.dedup();
        if waits.len() != 1 || !waits.iter().all(open) {
            continue;
        }
        let because = reasons.find(condition, visible);
        if !because.is_empty() {
            return Some(Suggestion { scheme: at, fit: Fit::NeedsAnswer(waits), because, aside: false });
        }
    }
    None
}

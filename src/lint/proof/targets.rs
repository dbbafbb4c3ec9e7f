//! What an author wants to be reachable: questions, cards, schemes, goals with their steps, parties and links.

use super::encode::Claim;
use super::witness;
use super::{Prover, Verdict};
use crate::guide::{Goal, Guide};
use crate::questionnaire::{CardIx, ItemIx, Place, SignalIx, SignalLevel};

/// Something to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Subject {
    /// An item is shown.
    Item(ItemIx),
    /// An urgent card comes up.
    Card(CardIx),
    /// A scheme is suggested, where its status and its days allow it.
    Scheme(usize),
    /// A goal is proposed.
    Goal(usize),
    /// A step of a goal is.
    Step(usize, usize),
    /// A party is needed.
    Party(usize),
    /// Two topics make each other worse.
    Link(usize),
}

/// Whether it can be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Target {
    /// What.
    pub(crate) subject: Subject,
    /// What came of it.
    pub(crate) verdict: Verdict,
}

/// A goal that can be proposed without a step.
#[derive(Debug, Clone)]
pub(crate) struct Bare {
    /// Which goal.
    pub(crate) goal: usize,
    /// After which answers, or absent when it was not found out.
    pub(crate) after: Option<String>,
}

/// Everything, in the order of the guide.
pub(super) fn all<'g>(prover: &mut Prover<'g>, guide: &'g Guide) -> Vec<Target> {
    // What waits longest first: a household that gets there has seen most of what comes before.
    let mut subjects: Vec<Subject> = guide.questionnaire.order.iter().rev().map(|item| Subject::Item(*item)).collect();
    subjects.extend((0u16..).map(CardIx).take(guide.questionnaire.cards.len()).map(Subject::Card));
    subjects.extend((0..guide.schemes.len()).map(Subject::Scheme));
    for (nth, goal) in guide.goals.iter().enumerate() {
        subjects.push(Subject::Goal(nth));
        subjects.extend((0..goal.actions.len()).map(|at| Subject::Step(nth, at)));
    }
    // A party without a condition is named as one that need not come.
    subjects.extend((0..guide.parties.len()).filter(|nth| guide.parties[*nth].when.is_some()).map(Subject::Party));
    subjects.extend((0..guide.links.len()).map(Subject::Link));
    let mut targets: Vec<Target> = subjects.into_iter().map(|subject| Target { subject, verdict: reach(prover, guide, subject) }).collect();
    targets.sort_by_key(|target| target.subject);
    targets
}

fn reach<'g>(prover: &mut Prover<'g>, guide: &'g Guide, subject: Subject) -> Verdict {
    if was_seen(prover, subject) {
        return Verdict::Can;
    }
    match prover.can(&claims(guide, subject)) {
        Verdict::Can if was_seen(prover, subject) => Verdict::Can,
        // The model is another than the engine: that must never be passed over.
        Verdict::Can | Verdict::Unknown => Verdict::Unknown,
        Verdict::Never => Verdict::Never,
    }
}

fn was_seen(prover: &Prover<'_>, subject: Subject) -> bool {
    let seen = &prover.seen;
    match subject {
        Subject::Item(item) => seen.items.contains(&item),
        Subject::Card(card) => seen.cards.contains(&card),
        Subject::Scheme(nth) => seen.schemes.contains(&nth),
        Subject::Goal(nth) => seen.goals.contains(&nth),
        Subject::Step(nth, at) => seen.steps.contains(&(nth, at)),
        Subject::Party(nth) => seen.parties.contains(&nth),
        Subject::Link(nth) => seen.links.contains(&nth),
    }
}

fn claims(guide: &Guide, subject: Subject) -> Vec<Claim<'_>> {
    match subject {
        Subject::Item(item) => vec![Claim::Shown(item)],
        Subject::Card(card) => vec![Claim::Any(bringing_up(guide, card))],
        Subject::Scheme(nth) => suggested(guide, nth),
        Subject::Goal(nth) => proposed(&guide.goals[nth]),
        Subject::Step(nth, at) => {
            let goal = &guide.goals[nth];
            let when = goal.actions[at].when.iter().map(|when| Claim::Yes(when, None));
            proposed(goal).into_iter().chain(when).collect()
        }
        Subject::Party(nth) => {
            let party = &guide.parties[nth];
            let goals = guide.goals.iter().filter(|goal| party.goals.contains(&goal.id)).map(|goal| Claim::All(proposed(goal)));
            let when = party.when.iter().map(|when| Claim::Yes(when, None));
            std::iter::once(Claim::Any(goals.collect())).chain(when).collect()
        }
        Subject::Link(nth) => {
            let link = &guide.links[nth];
            let topics = link.topics.iter().map(|topic| {
                let goals = guide.goals.iter().filter(|goal| goal.topic == *topic);
                Claim::Any(goals.map(|goal| Claim::All(proposed(goal))).collect())
            });
            topics.chain([Claim::Yes(&link.when, None)]).collect()
        }
    }
}

/// The signals for now that bring up this card: those of which it is the first card.
fn bringing_up(guide: &Guide, card: CardIx) -> Vec<Claim<'_>> {
    let questionnaire = &guide.questionnaire;
    let first =
        |signal: &SignalIx| questionnaire.cards.iter().position(|other| other.signals.contains(signal)) == Some(usize::from(card.0));
    let signals = questionnaire.cards[usize::from(card.0)].signals.iter().filter(|signal| first(signal));
    let signals = signals.map(|signal| &questionnaire.signals[usize::from(signal.0)]);
    signals.filter(|signal| signal.level == SignalLevel::Now).map(|signal| Claim::Yes(&signal.when, None)).collect()
}

fn suggested(guide: &Guide, nth: usize) -> Vec<Claim<'_>> {
    let scheme = &guide.schemes[nth];
    let yes = |condition| Claim::Yes(condition, None);
    let mut claims = vec![Claim::Any(scheme.suggest_if.iter().map(yes).collect())];
    claims.extend(scheme.not_if.iter().map(|condition| Claim::Not(Box::new(yes(condition)))));
    if !scheme.topics.is_empty() {
        let parts = guide.questionnaire.parts().filter(|(at, _)| scheme.topics.contains(&Some(*at)));
        let talked = parts.map(|(at, part)| if part.place == Place::Topic { Claim::Open(at) } else { Claim::All(Vec::new()) });
        claims.push(Claim::Any(talked.collect()));
    }
    claims
}

fn proposed(goal: &Goal) -> Vec<Claim<'_>> {
    vec![Claim::Open(goal.topic), Claim::Yes(&goal.when, None)]
}

/// Goals of which all steps can be hidden at once.
pub(super) fn bare_goals<'g>(prover: &mut Prover<'g>, guide: &'g Guide) -> Vec<Bare> {
    let mut found = Vec::new();
    for (nth, goal) in guide.goals.iter().enumerate() {
        let Some(steps) = goal.actions.iter().map(|action| action.when.as_ref()).collect::<Option<Vec<_>>>() else { continue };
        let hidden = steps.iter().map(|when| Claim::Not(Box::new(Claim::Yes(when, None))));
        let claims: Vec<Claim<'g>> = proposed(goal).into_iter().chain(hidden).collect();
        let is_bare = |visible: &crate::flow::Visible<'_>| {
            let holds = |condition: &crate::questionnaire::Condition| condition.truth(visible, None).is_yes();
            visible.is_open(goal.topic) && holds(&goal.when) && !steps.iter().any(|when| holds(when))
        };
        match prover.can(&claims) {
            Verdict::Never => {}
            Verdict::Unknown => found.push(Bare { goal: nth, after: None }),
            Verdict::Can => {
                let talk = prover.household();
                found.push(Bare { goal: nth, after: Some(witness::shortest(&prover.turned_on, &talk, is_bare)) });
            }
        }
    }
    found
}

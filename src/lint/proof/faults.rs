//! Looks for conditions that can never or always hold, and blames the smallest part that explains it.

use super::encode::Claim;
use super::{Fault, FaultKind, Prover, Verdict};
use crate::base::Place;
use crate::guide::Guide;
use crate::lint::sites::{Decides, Site};
use crate::questionnaire::{Check, Condition, ItemIx};

/// Who a condition is about, and what else is so when it is looked at.
#[derive(Clone)]
struct Here<'g> {
    who: Option<usize>,
    besides: Vec<Claim<'g>>,
}

impl<'g> Here<'g> {
    fn with(&self, claim: Claim<'g>) -> Vec<Claim<'g>> {
        self.besides.iter().cloned().chain([claim]).collect()
    }
}

/// All faults of one condition.
pub(super) fn look<'g>(prover: &mut Prover<'g>, guide: &'g Guide, site: &Site<'g>, faults: &mut Vec<Fault>) {
    let who = matches!(site.decides, Decides::AskedOf(_)).then_some(0);
    let here = Here { who, besides: besides(guide, site.decides) };
    // Where nobody ever comes, that is told at the place that keeps them away.
    if prover.can(&here.besides) == Verdict::Never {
        return;
    }
    let mut found = Vec::new();
    let is_possible = possible(prover, site.condition, &site.place, &here, &mut found);
    if is_possible && found.is_empty() {
        always(prover, site, &here, &mut found);
    }
    faults.extend(found.into_iter().map(|(kind, place)| Fault { decides: site.decides, kind, whole: place == site.place, place }));
}

/// What is so whenever this condition is looked at.
fn besides(guide: &Guide, decides: Decides) -> Vec<Claim<'_>> {
    let goal = |nth: usize| {
        let goal = &guide.goals[nth];
        vec![Claim::Open(goal.topic), Claim::Yes(&goal.when, None)]
    };
    match decides {
        Decides::Shows(item) => vec![Claim::Reached(item)],
        Decides::AskedOf(item) => {
            let own = guide.questionnaire.item(item).show_if.iter().map(|condition| Claim::Yes(condition, None));
            std::iter::once(Claim::Reached(item)).chain(own).collect()
        }
        Decides::Proposes(nth) => vec![Claim::Open(guide.goals[nth].topic)],
        Decides::Steps(nth, _) => goal(nth),

        Decides::Opens(_)
        | Decides::Rests
        | Decides::KeepsBack(_)
        | Decides::Signals(_)
        | Decides::Suggests(_)
        | Decides::Needs(_)
        | Decides::Links(_)
        | Decides::Counts(_) => Vec::new(),
    }
}

type Found = Vec<(FaultKind, Place)>;

/// Whether a condition can be a certain yes; if not, blames its smallest part. If so, looks for branches that never are.
fn possible<'g>(prover: &mut Prover<'g>, condition: &'g Condition, place: &Place, here: &Here<'g>, found: &mut Found) -> bool {
    match prover.can(&here.with(Claim::Yes(condition, here.who))) {
        Verdict::Never => {
            blame(prover, condition, place, here, found);
            false
        }
        Verdict::Unknown => {
            found.push((FaultKind::NotProved, place.clone()));
            true
        }
        Verdict::Can => {
            branches(prover, condition, place, here, found);
            true
        }
    }
}

/// The parts of a condition, with their places and whom they are about.
fn parts<'g>(condition: &'g Condition, place: &Place, here: &Here<'g>) -> Vec<(&'g Condition, Place, Here<'g>)> {
    let list = |parts: &'g [Condition], step: &str| {
        let one = |(at, part): (usize, &'g Condition)| (part, place.at(step).at(at), here.clone());
        parts.iter().enumerate().map(one).collect()
    };
    let inner = |inner: &'g Condition, step: &str, who| vec![(inner, place.at(step), Here { who, besides: here.besides.clone() })];
    match condition {
        Condition::All(parts) => list(parts, "all"),
        Condition::Any(parts) => list(parts, "any"),
        Condition::Not(one) => inner(one, "not", here.who),
        Condition::Unless(one) => inner(one, "unless", here.who),
        // Everybody is like the first: that one is always there.
        Condition::AnyMember(one) => inner(one, "any_member", Some(0)),
        Condition::EachMember(one) => inner(one, "each_member", Some(0)),
        Condition::Test(..) => Vec::new(),
    }
}

/// A condition that can hold: each branch of it can hold by itself. Beside the rest it need not: authors keep one list of what is
/// pressing, and use it at many places.
fn branches<'g>(prover: &mut Prover<'g>, condition: &'g Condition, place: &Place, here: &Here<'g>, found: &mut Found) {
    let alone = Here { who: here.who, besides: Vec::new() };
    for (part, place, here) in parts(condition, place, &alone) {
        possible(prover, part, &place, &here, found);
    }
}

fn blame<'g>(prover: &mut Prover<'g>, condition: &'g Condition, place: &Place, here: &Here<'g>, found: &mut Found) {
    let follows = match condition {
        Condition::Test(item, _) => prover.can(&[Claim::Shown(*item)]) == Verdict::Never,
        Condition::All(_) | Condition::Any(_) | Condition::AnyMember(_) | Condition::EachMember(_) => {
            let mut is_explained = false;
            for (part, place, of_part) in parts(condition, place, here) {
                if prover.can(&of_part.with(Claim::Yes(part, of_part.who))) == Verdict::Never {
                    is_explained = true;
                    blame(prover, part, &place, &of_part, found);
                }
            }
            is_explained
        }
        Condition::Not(_) | Condition::Unless(_) => looks_at_hidden(prover, condition),
    };
    if !follows {
        found.push((FaultKind::Never, place.clone()));
    }
}

/// It looks at a question that nobody is ever asked; that is told there.
fn looks_at_hidden(prover: &mut Prover<'_>, condition: &Condition) -> bool {
    let mut items = Vec::new();
    condition.each_item(&mut |item: ItemIx| items.push(item));
    items.into_iter().any(|item| prover.can(&[Claim::Shown(item)]) == Verdict::Never)
}

/// A condition that can hold: it can also fail to hold, and not only because nothing was answered yet.
fn always<'g>(prover: &mut Prover<'g>, site: &Site<'g>, here: &Here<'g>, found: &mut Found) {
    // Most conditions are one test. What all its answers say is known without a search.
    if let Condition::Test(item, check) = site.condition {
        if *check != Check::Answered && prover.is_passed_by_all(*item, *check) {
            found.push((FaultKind::AlwaysOnceAnswered, site.place.clone()));
        }
        return;
    }
    let fails = here.with(Claim::Not(Box::new(Claim::Yes(site.condition, here.who))));
    let kind = match prover.can(&fails) {
        Verdict::Unknown => Some(FaultKind::NotProved),
        Verdict::Never => Some(FaultKind::Always),
        Verdict::Can => answered(prover, site.condition).and_then(|answered| {
            let is_possible = prover.can(&answered) == Verdict::Can;
            let fails = answered.into_iter().chain(fails).collect::<Vec<_>>();
            (is_possible && prover.can(&fails) == Verdict::Never).then_some(FaultKind::AlwaysOnceAnswered)
        }),
    };
    if let Some(kind) = kind.filter(|_| !looks_at_hidden(prover, site.condition)) {
        found.push((kind, site.place.clone()));
    }
}

/// Everything that the condition looks at has an answer. Nothing when some test only asks for that, or looks at more people.
fn answered<'g>(prover: &Prover<'g>, condition: &Condition) -> Option<Vec<Claim<'g>>> {
    let mut items = Vec::new();
    condition.each_item(&mut |item| items.push(item));
    let plain = tests_content(condition) && !items.iter().any(|item| prover.is_per_member(*item));
    plain.then(|| items.into_iter().map(Claim::Answered).collect())
}

/// Every test looks at more than whether there is an answer.
fn tests_content(condition: &Condition) -> bool {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().all(tests_content),
        Condition::Not(inner) | Condition::Unless(inner) | Condition::AnyMember(inner) | Condition::EachMember(inner) => {
            tests_content(inner)
        }
        Condition::Test(_, check) => *check != Check::Answered,
    }
}

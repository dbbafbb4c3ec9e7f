//! A signal that leads nowhere: no card names it, no goal asks for the same answer, and nobody counts it.

use super::{Material, sites, tests_of};
use crate::base::{Code, Diagnostic};
use crate::guide::Goal;
use crate::questionnaire::{Check, ItemIx, Signal, SignalIx};

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let questionnaire = &material.guide.questionnaire;
    let goals: Vec<_> = material.guide.goals.iter().map(answers_of).collect();
    let written = material.bundle.parts.iter().flat_map(|file| &file.content.signals);
    let signals = (0u16..).map(SignalIx).zip(&questionnaire.signals).zip(written.zip(sites::signal_places(material.bundle)));
    for ((at, signal), (wire, place)) in signals {
        let has_card = questionnaire.cards.iter().any(|card| card.signals.contains(&at));
        let leads = has_card || signal.collective.is_some() || goals.iter().any(|goal| meet(signal, goal));
        let (message, hint) = match (leads, wire.only_told.is_some()) {
            (false, false) => (
                format!("the signal `{}` leads to no goal and no card", signal.id),
                "add a goal or a step that asks for the same answer, or say in `only_told` why showing it is enough",
            ),
            (true, true) => {
                (format!("the signal `{}` says that it is only told, and it leads to a goal or a card", signal.id), "take `only_told` out")
            }
            (true, false) | (false, true) => continue,
        };
        diagnostics.push(Diagnostic::warning(Code::NoGoal, place, message, hint));
    }
}

/// The answers that a goal or one of its steps asks for.
fn answers_of(goal: &Goal) -> Vec<(ItemIx, Check)> {
    let mut found = Vec::new();
    tests_of::asked_for(&goal.when, &mut found);
    goal.actions.iter().filter_map(|action| action.when.as_ref()).for_each(|when| tests_of::asked_for(when, &mut found));
    found
}

fn meet(signal: &Signal, goal: &[(ItemIx, Check)]) -> bool {
    let mut shows = Vec::new();
    tests_of::asked_for(&signal.when, &mut shows);
    shows.iter().any(|(item, check)| goal.iter().any(|(other, asks)| item == other && tests_of::overlap(*check, *asks)))
}

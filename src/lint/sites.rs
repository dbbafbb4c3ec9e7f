//! Every condition of a guide, with what it decides and the place at which it is written.

use crate::base::Place;
use crate::guide::{Bundle, Guide};
use crate::questionnaire::{Condition, ItemIx, ItemKind, PartIx, wire};
use std::collections::BTreeMap;

/// What a condition decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Decides {
    /// Whether the deepening questions of a part open by themselves.
    Opens(PartIx),
    /// Whether the card to rest at comes.
    Rests,
    /// Whether an item is shown.
    Shows(ItemIx),
    /// Which members an item is asked of.
    AskedOf(ItemIx),
    /// Whether a signal shows.
    Signals(usize),
    /// Whether a scheme is suggested: one of several conditions.
    Suggests(usize),
    /// Whether a scheme is kept back: one of several conditions.
    KeepsBack(usize),
    /// Whether a goal is proposed.
    Proposes(usize),
    /// Whether a step of a goal is.
    Steps(usize, usize),
    /// Whether a party is needed.
    Needs(usize),
    /// Whether two topics make each other worse.
    Links(usize),
    /// Whether a term of the law is in the plan.
    Counts(usize),
}

/// A condition at its place.
#[derive(Debug, Clone)]
pub(crate) struct Site<'g> {
    /// What it decides.
    pub(crate) decides: Decides,
    /// The condition.
    pub(crate) condition: &'g Condition,
    /// Where it is written.
    pub(crate) place: Place,
}

/// All conditions, in the order of the files.
pub(crate) fn sites<'g>(guide: &'g Guide, bundle: &Bundle) -> Vec<Site<'g>> {
    let mut found = Vec::new();
    let mut add = |decides, condition: Option<&'g Condition>, place: Place| {
        found.extend(condition.map(|condition| Site { decides, condition, place }));
    };
    of_questions(guide, bundle, &mut add);
    of_schemes(guide, bundle, &mut add);
    of_the_plan(guide, bundle, &mut add);
    found
}

type Add<'a, 'g> = &'a mut dyn FnMut(Decides, Option<&'g Condition>, Place);

fn of_questions<'g>(guide: &'g Guide, bundle: &Bundle, add: Add<'_, 'g>) {
    let items = item_places(bundle);
    for ((at, part), file) in guide.questionnaire.parts().zip(&bundle.parts) {
        add(Decides::Opens(at), part.opens_if.as_ref(), Place::file(&file.file).at("opens_if"));
        add(Decides::Rests, part.pause.as_ref().map(|pause| &pause.when), Place::file(&file.file).at("pause").at("when"));
        for (place, item) in guide.questionnaire.items_of(at) {
            let written = items.get(item.link.as_str()).cloned().unwrap_or_default();
            add(Decides::Shows(place), item.show_if.as_ref(), written.at("show_if"));
            if let ItemKind::PerMember(condition, _) = &item.kind {
                add(Decides::AskedOf(place), Some(condition), written.at("per_member"));
            }
        }
    }
    for ((nth, signal), place) in guide.questionnaire.signals.iter().enumerate().zip(signal_places(bundle)) {
        add(Decides::Signals(nth), Some(&signal.when), place.at("when"));
    }
}

fn of_schemes<'g>(guide: &'g Guide, bundle: &Bundle, add: Add<'_, 'g>) {
    for ((nth, scheme), place) in guide.schemes.iter().enumerate().zip(scheme_places(bundle)) {
        for (at, condition) in scheme.suggest_if.iter().enumerate() {
            add(Decides::Suggests(nth), Some(condition), place.at("suggest_if").at(at));
        }
        for (at, condition) in scheme.not_if.iter().enumerate() {
            add(Decides::KeepsBack(nth), Some(condition), place.at("not_if").at(at));
        }
    }
}

fn of_the_plan<'g>(guide: &'g Guide, bundle: &Bundle, add: Add<'_, 'g>) {
    for ((nth, goal), place) in guide.goals.iter().enumerate().zip(goal_places(bundle)) {
        add(Decides::Proposes(nth), Some(&goal.when), place.at("when"));
        for (at, action) in goal.actions.iter().enumerate() {
            add(Decides::Steps(nth, at), action.when.as_ref(), place.at("actions").at(at).at("when"));
        }
    }
    if let Some(file) = &bundle.triage {
        let place = Place::file(&file.file);
        for (nth, party) in guide.parties.iter().enumerate() {
            add(Decides::Needs(nth), party.when.as_ref(), place.at("parties").at(nth).at("when"));
        }
        for (nth, link) in guide.links.iter().enumerate() {
            add(Decides::Links(nth), Some(&link.when), place.at("links").at(nth).at("when"));
        }
    }
    if let Some(file) = &bundle.clock {
        for (nth, deadline) in guide.clock.deadlines.iter().enumerate() {
            add(Decides::Counts(nth), deadline.when.as_ref(), Place::file(&file.file).at("deadlines").at(nth).at("when"));
        }
    }
}

/// Where each item is written, by its id.
pub(crate) fn item_places(bundle: &Bundle) -> BTreeMap<&str, Place> {
    fn walk<'b>(items: &'b [wire::Item], place: &Place, found: &mut BTreeMap<&'b str, Place>) {
        for (at, item) in items.iter().enumerate() {
            let place = place.at("items").at(at);
            walk(&item.items, &place, found);
            found.insert(&item.id, place);
        }
    }
    let mut found = BTreeMap::new();
    bundle.parts.iter().for_each(|file| walk(&file.content.items, &Place::file(&file.file), &mut found));
    found
}

/// Where the signals are written, in the order of the questionnaire.
pub(crate) fn signal_places(bundle: &Bundle) -> impl Iterator<Item = Place> {
    bundle.parts.iter().flat_map(|file| numbered(&file.file, "signals", file.content.signals.len()))
}

/// Where the urgent cards are written, in the order of the questionnaire.
pub(crate) fn card_places(bundle: &Bundle) -> impl Iterator<Item = Place> {
    bundle.parts.iter().flat_map(|file| numbered(&file.file, "urgent", file.content.urgent.len()))
}

/// Where the schemes are written, in the order of the guide.
pub(crate) fn scheme_places(bundle: &Bundle) -> impl Iterator<Item = Place> {
    bundle.schemes.iter().flat_map(|file| numbered(&file.file, "schemes", file.content.schemes.len()))
}

/// Where the goals are written, in the order of the guide.
pub(crate) fn goal_places(bundle: &Bundle) -> impl Iterator<Item = Place> {
    bundle.goals.iter().flat_map(|file| numbered(&file.file, "goals", file.content.goals.len()))
}

fn numbered(file: &str, list: &str, length: usize) -> impl Iterator<Item = Place> + use<> {
    let place = Place::file(file).at(list);
    (0..length).map(move |at| place.at(at))
}

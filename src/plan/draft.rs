//! Draws the plan up: each block in a function of its own, in the order in which a plan is read.

use super::edit::PlanEdits;
use super::goal::{Follows, Goal};
use super::known_as::known_as;
use super::model::{Colour, Concern, LookedBack, Plan, Review, UrgentStep};
use super::notes::OffMenu;
use super::wording::Wording;
use super::{collective, consent, dates, goals, notes, people, referral, route, rule, safety, suggestions};
use crate::answers::Asked;
use crate::assessment::{Findings, Triage};
use crate::base::{Listed as _, MemberId, PartId, PushAll as _};
use crate::flow::Visible;
use crate::questionnaire::{PartIx, Place, Role, SignalLevel, UrgentCard};
use crate::text::{Message, Words};

/// What a plan is drawn up from.
#[derive(Debug, Clone, Copy)]
pub struct Draft<'v> {
    /// The answers that count.
    pub visible: &'v Visible<'v>,
    /// What they show.
    pub findings: &'v Findings,
    /// What a person changed.
    pub edits: &'v PlanEdits,
    /// The language.
    pub words: Words<'v>,
}

/// Draws up the plan. Same input, same plan.
#[must_use]
pub fn draft(input: Draft<'_>) -> Plan {
    let wording = Wording { visible: input.visible, words: input.words };
    let findings = input.findings;
    let (mut goals, set_aside) = goals::goals(&wording, findings, input.edits);
    let deadlines = dates::deadlines(&wording, &goals);
    let reviews = dates::reviews(&wording, &goals, input.edits);
    date_own_steps(&mut goals, &reviews);
    date_what_waits(&mut goals, &reviews, input.edits);
    let looked_back = looked_back(&wording, input.edits);
    measure_again(&mut goals, looked_back.as_ref());
    let mut days = dates::days(&wording, &goals, &deadlines, &reviews);
    let referrals = referral::referrals(&wording, &goals, &set_aside, input.edits);
    referral::add_days(&wording, &referrals, &mut days);
    let urgent = urgent(&wording, findings);
    let mut plan = Plan {
        date: input.visible.talk().today,
        lang: input.words.language().as_str().to_owned(),
        address: input.words.address().map(str::to_owned),
        title: input.words.say(Message::PlanTitle).to_owned(),
        disclaimer: input.words.say(Message::PlanDisclaimer).to_owned(),
        known_as: input.edits.known_as.unwrap_or_else(|| known_as(input.visible.guide(), input.visible.talk())),
        door: input.visible.talk().door.clone(),
        coordinator: coordinator(&wording, &findings.triage),
        client_support: people::coded(&wording, Role::Support, None),
        own_plan: people::coded(&wording, Role::OwnPlan, None),
        people: people::people(&wording),
        changes: people::changes(&wording),
        request: people::quoted(&wording, &[Role::RequestForHelp]),
        goes_well: people::quoted(&wording, &[Role::Strength]),
        matters_most: people::matters_most(&wording),
        ahead: people::quoted(&wording, &[Role::Want, Role::Future, Role::FirstStep, Role::OwnAction]),
        concerns: concerns(&wording, findings),
        safety: safety::safety(&wording, findings, &urgent),
        urgent,
        route: route::route(&wording, findings, &goals),
        off_menu: off_menu(input.edits, &goals),
        suggestions: suggestions::suggested(&wording, findings, &goals),
        deadlines,
        reviews,
        looked_back,
        days,
        views_differ: people::quoted(&wording, &[Role::DifferentView]),
        consent: consent::rows(&wording),
        own_say: consent::own_say(&wording),
        for_children: consent::for_children(&wording),
        agreement: people::coded(&wording, Role::Agreement, None),
        collective: collective::codes(&wording, findings, &referrals, input.edits),
        referrals,
        checks: Vec::new(),
        goals,
        set_aside,
    };
    plan.checks = rule::checks(&plan, input.visible, input.words);
    plan
}

/// An own step without a day is looked at on the first day on which people look back together.
fn date_own_steps(goals: &mut [Goal], reviews: &[Review]) {
    let first = reviews.iter().map(|review| review.date).min();
    for action in goals.iter_mut().flat_map(|goal| &mut goal.actions).filter(|action| action.key.is_own()) {
        action.by = action.by.or(first);
    }
}

/// What waits is taken up when people look back together for the first time: it has no day before that.
fn date_what_waits(goals: &mut [Goal], reviews: &[Review], edits: &PlanEdits) {
    let first = reviews.iter().map(|review| review.date).min();
    for action in goals.iter_mut().filter(|goal| goal.waits()).flat_map(|goal| &mut goal.actions) {
        // Where a term of the law starts with the step, its day stays as it was counted; and so does a day that somebody chose.
        let chosen = edits.actions.get(&action.key).is_some_and(|edit| edit.by.is_some());
        if action.starts.is_none() && !chosen {
            action.by = action.by.max(first);
        }
    }
}

/// A page for each goal that asks for something off the menu.
fn off_menu(edits: &PlanEdits, goals: &[Goal]) -> Vec<OffMenu> {
    let mut pages = Vec::new();
    for goal in goals {
        pages.push_all(notes::off_menu(edits, &goal.key, &goal.outcome));
    }
    pages
}

/// Who keeps the whole together: only where the route asks for it.
fn coordinator(wording: &Wording<'_>, triage: &Triage) -> Option<String> {
    let chosen = people::coded(wording, Role::Contact, None).words;
    triage.has_coordinator().then(|| chosen.unwrap_or_else(|| wording.words.say(Message::FixedContactOpen).to_owned()))
}

/// Concerns in the rooms that were talked about. A room without one is not listed.
fn concerns(wording: &Wording<'_>, findings: &Findings) -> Vec<Concern> {
    let questionnaire = &wording.visible.guide().questionnaire;
    let mut concerns = Vec::new();
    for (at, part) in questionnaire.parts() {
        let (mut highest, mut signals) = (None, Vec::new());
        for shows in &findings.signals {
            let signal = &questionnaire.signals[usize::from(shows.signal.0)];
            if signal.part == at {
                highest = highest.max(Some(signal.level));
                signals.push(signal.id.clone());
            }
        }
        let Some(level) = highest else { continue };
        if part.place != Place::Topic || (!wording.visible.is_open(at) && level < SignalLevel::Now) {
            continue;
        }
        concerns.push(Concern {
            topic: part.id.clone(),
            title: wording.words.text(&part.title).to_owned(),
            colour: if level >= SignalLevel::Serious { Colour::Red } else { Colour::Amber },
            score: score(wording, at),
            signals,
            words: own_words(wording, at),
        });
    }
    concerns
}

/// The person's own figure for a topic.
fn score(wording: &Wording<'_>, part: PartIx) -> Option<u8> {
    let mut items = wording.visible.guide().questionnaire.items_of(part).filter(|(_, item)| item.role == Some(Role::Score));
    let (item, _) = items.next()?;
    u8::try_from(wording.visible.answer(Asked { item, member: None })?.figure()?).ok()
}

/// Figures that were given when people looked back together. Of a topic that is kept back there is none, whatever was said.
fn looked_back(wording: &Wording<'_>, edits: &PlanEdits) -> Option<LookedBack> {
    let parts = &wording.visible.guide().questionnaire.parts;
    let shown = |id: &PartId| parts.iter().any(|part| part.id == *id && !part.kept_back);
    let figures: Vec<(PartId, u8)> = edits.again.iter().filter(|(id, _)| shown(id)).map(|(id, figure)| (id.clone(), *figure)).collect();
    let on = edits.again_on.filter(|_| !figures.is_empty())?;
    Some(LookedBack { on, figures })
}

/// The figure of its topic is the measure of a goal, then as now. A number is not asked again.
fn measure_again(goals: &mut [Goal], looked_back: Option<&LookedBack>) {
    for goal in goals.iter_mut().filter(|goal| goal.measure.follows == Follows::Scale) {
        let figures = looked_back.map(|back| back.figures.as_slice()).unwrap_or_default();
        goal.measure.review = figures.iter().find(|(topic, _)| *topic == goal.topic).map(|(_, figure)| *figure);
    }
}

/// What should get better, verbatim.
fn own_words(wording: &Wording<'_>, part: PartIx) -> Option<String> {
    let mut items = wording.visible.guide().questionnaire.items_of(part).filter(|(_, item)| item.role == Some(Role::Want));
    items.find_map(|(item, _)| wording.answer(Asked { item, member: None }))
}

/// What needs something now: today where there is danger, else today or the first working day.
fn urgent(wording: &Wording<'_>, findings: &Findings) -> Vec<UrgentStep> {
    let guide = wording.visible.guide();
    let today = wording.visible.talk().today;
    let step = |urgent: &crate::assessment::Urgent| {
        let card = instead(wording, findings, &guide.questionnaire.cards[usize::from(urgent.card.0)]);
        let signal = &guide.questionnaire.signals[usize::from(urgent.signal.0)];
        let fill = |text| wording.fill(text, MemberId::SELF);
        UrgentStep {
            signal: signal.id.clone(),
            what: fill(&card.title),
            call: card.call.as_ref().and_then(|contact| wording.phone(contact)),
            say: card.say.as_ref().map(|say| wording.sentence_to_say(say)),
            then: card
                .then
                .iter()
                .map(|(contact, text)| (contact.as_ref().and_then(|contact| wording.phone(contact)), fill(text)))
                .listed(),
            by: today,
            because: wording.because(findings.reasons.of(urgent.because)),
        }
    };
    findings.urgent.iter().map(step).listed()
}

/// The card that knows more, when it holds too.
fn instead<'v>(wording: &Wording<'v>, findings: &Findings, card: &'v UrgentCard) -> &'v UrgentCard {
    let cards = &wording.visible.guide().questionnaire.cards;
    let holding = findings.urgent.iter().map(|urgent| &cards[usize::from(urgent.card.0)]);
    holding.into_iter().find(|other| other.instead_of.contains(&card.id)).unwrap_or(card)
}

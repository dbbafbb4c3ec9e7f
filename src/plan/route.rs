//! The route in words: why it is light or not, who is needed and what for, who need not come and why.

use super::edit::GoalKey;
use super::goal::Goal;
use super::model::{Party, Route};
use super::people;
use super::wording::Wording;
use crate::assessment::{Findings, Track};
use crate::base::{Listed as _, PushAll as _};
use crate::questionnaire::Role;
use crate::text::Message;

/// The route of the plan as it stands: a goal that was set aside needs nobody.
pub(super) fn route(wording: &Wording<'_>, findings: &Findings, goals: &[Goal]) -> Route {
    let guide = wording.visible.guide();
    let triage = &findings.triage;
    let (mut needed, mut not_needed) = (Vec::new(), Vec::new());
    for need in &triage.parties {
        let party = &guide.parties[need.party];
        let mut for_goals: Vec<GoalKey> = Vec::new();
        for at in &need.goals {
            let Some(proposed) = findings.goals.get(*at) else { continue };
            let id = guide.goal(proposed.goal).id.as_str();
            for_goals.push_all(goals.iter().find(|goal| goal.key.as_str() == id).map(|goal| goal.key.clone()));
        }
        let expected = || party.expected_when.as_ref().is_none_or(|condition| condition.truth(wording.visible, None).is_yes());
        let why = if for_goals.is_empty() { party.why_not.as_ref().filter(|_| expected()) } else { party.why.as_ref() };
        if for_goals.is_empty() && (why.is_none() || goals.is_empty()) {
            continue;
        }
        let row = Party {
            id: party.id.clone(),
            name: wording.words.text(&party.name).to_owned(),
            why: why.map(|why| wording.words.text(why).to_owned()).unwrap_or_default(),
            goals: for_goals,
        };
        if row.goals.is_empty() { not_needed.push(row) } else { needed.push(row) }
    }
    let mut why = why(wording, findings);
    why.push_all(interpreter(wording));
    why.push_all(contact(wording, triage.has_coordinator(), goals));
    Route {
        track: triage.track,
        why,
        laws: triage.laws.iter().map(|law| law.to_string()).listed(),
        needed,
        not_needed,
        because: wording.because(findings.reasons.of(triage.because)),
    }
}

/// Who rather speaks another language than that of the guide has an interpreter, and never a child for one.
fn interpreter(wording: &Wording<'_>) -> Option<String> {
    let spoken = people::coded(wording, Role::Language, None);
    let other = spoken.code.is_some_and(|code| code != wording.visible.guide().source_words().language().as_str());
    other.then(|| wording.words.fill(Message::AskInterpreter, &[&spoken.words.unwrap_or_default()]))
}

/// Who the fixed contact is that steps name, or how to get one: where no coordinator tells it already.
fn contact(wording: &Wording<'_>, coordinated: bool, goals: &[Goal]) -> Option<String> {
    let words = wording.words;
    let named = |goal: &Goal| goal.actions.iter().any(|action| action.who.contains(words.say(Message::FixedContact)));
    if !goals.iter().any(named) {
        return None;
    }
    match people::coded(wording, Role::Contact, None).words {
        Some(name) => (!coordinated).then(|| words.fill(Message::ContactIs, &[&name])),
        None => Some(words.say(Message::AskFixedContact).to_owned()),
    }
}

fn why(wording: &Wording<'_>, findings: &Findings) -> Vec<String> {
    let triage = &findings.triage;
    let say = |message| wording.words.say(message).to_owned();
    match triage.track {
        Track::Single if findings.goals.is_empty() => vec![say(Message::RouteNothing)],
        Track::Single => vec![say(Message::RouteSingle)],
        Track::Multi if triage.links.is_empty() && triage.danger => vec![say(Message::RouteDanger)],
        Track::Multi if triage.links.is_empty() => vec![say(Message::RouteUnlinked)],
        Track::Multi => triage.links.iter().map(|at| wording.words.text(&wording.visible.guide().links[*at].why).to_owned()).listed(),
    }
}

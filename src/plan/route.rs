//! The route in words: why it is light or not, who is needed and what for, who need not come and why.

use super::edit::GoalKey;
use super::goal::Goal;
use super::model::{Party, Route};
use super::wording::Wording;
use crate::assessment::{Findings, Track};
use crate::base::{Listed as _, PushAll as _};
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
    Route {
        track: triage.track,
        why: why(wording, findings),
        laws: triage.laws.iter().map(|law| law.to_string()).listed(),
        needed,
        not_needed,
        because: wording.because(findings.reasons.of(triage.because)),
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

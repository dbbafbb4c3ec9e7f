//! The route with its reason, and which goal stands before which.

use super::line;
use crate::assessment::Track;
use crate::plan::{Goal, Plan};
use crate::screen::plan::at_work;
use crate::screen::{At, PaneSide, PlanLine, PlanSection, Sign, picture};
use crate::text::{Message, capitalised};

pub(super) fn order(at: &At<'_>, plan: &Plan) -> PaneSide {
    let light = plan.route.track == Track::Single;
    let tracks = vec![(at.say(Message::CoachTrackLight), light), (at.say(Message::CoachTrackMulti), !light)];
    let mut route = at.section("route", Message::RouteTitle);
    route.lead.clone_from(&plan.route.why);
    if !plan.route.laws.is_empty() {
        route.lead.push(at.words.fill(Message::CoachLaws, &[&at.words.list(&plan.route.laws)]));
    }
    for (parties, sign) in [(&plan.route.needed, "vink"), (&plan.route.not_needed, "kruis")] {
        for party in parties {
            route.lines.push(line(&capitalised(&party.name), &party.why, sign));
        }
    }
    let (mut now, mut later) = (at.section("now", Message::GoalsNow), at.section("later", Message::GoalsLater));
    for goal in &plan.goals {
        add(at, plan, goal, if goal.waits() { &mut later } else { &mut now });
    }
    PaneSide::Order { tracks, picture: picture::order(at, plan), route, now, later }
}

/// The goal, why it stands here and what stands before it, and whether it is the knot.
fn add(at: &At<'_>, plan: &Plan, goal: &Goal, to: &mut PlanSection) {
    let view = at_work(at, plan, goal);
    let mut why = view.why;
    for first in plan.goals.iter().filter(|other| goal.after.contains(&other.key)) {
        why.push(' ');
        why.push_str(&at.words.fill(Message::CoachStandsFirst, &[&first.outcome]));
    }
    let sign = if goal.frees > 0 { Some(Sign("knoop".to_owned())) } else { view.sign };
    to.lines.push(PlanLine { head: view.outcome, text: why, sign });
}

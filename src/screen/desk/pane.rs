//! Right: the plan that grows, a side at a time, and what is still open before it is right.

use super::{days, goals, line, order, people};
use crate::plan::Plan;
use crate::screen::{Action, At, Pane, PaneSide, PlanLine, Tab};
use crate::session::{self, Desk, DeskEvent};
use crate::text::Message;

pub(super) fn pane(at: &At<'_>, desk: &Desk) -> Pane {
    let mut pane = Pane {
        label: at.say(Message::CoachPlan),
        tabs: Vec::new(),
        side: PaneSide::Closed(String::new()),
        checks_title: String::new(),
        checks: Vec::new(),
    };
    if let Some(member) = desk.apart() {
        pane.side = PaneSide::Closed(at.words.fill(Message::CoachPlanClosed, &[&at.wording().name(member)]));
        return pane;
    }
    let plan = at.session.plan(at.words);
    pane.tabs = session::Pane::ALL.iter().map(|side| tab(at, desk, *side)).collect();
    pane.side = match desk.pane {
        session::Pane::Order => order::order(at, &plan),
        session::Pane::Goals => PaneSide::Goals(goals::goals(at, desk, &plan)),
        session::Pane::Days => days::days(at, &plan),
        session::Pane::People => people::people(at, &plan),
        session::Pane::Keep => people::keep(at, &plan),
    };
    pane.checks = checks(at, &plan);
    pane.checks_title =
        at.say(if plan.checks.iter().all(|check| check.open.is_empty()) { Message::CoachChecksHold } else { Message::RulesOpen });
    pane
}

fn tab(at: &At<'_>, desk: &Desk, side: session::Pane) -> Tab {
    let message = match side {
        session::Pane::Order => Message::CoachTabOrder,
        session::Pane::Goals => Message::CoachTabGoals,
        session::Pane::Days => Message::CoachTabDays,
        session::Pane::People => Message::CoachTabPeople,
        session::Pane::Keep => Message::CoachTabKeep,
    };
    let mut button = at.desk_button(Action::Tab, message, "", DeskEvent::Pane(side));
    button.value = Some(side.as_str().to_owned());
    Tab { button, open: desk.pane == side }
}

/// What is open, each with what to do. A check never stops anybody.
fn checks(at: &At<'_>, plan: &Plan) -> Vec<PlanLine> {
    let mut lines = Vec::new();
    let mut hold = 0usize;
    for check in &plan.checks {
        hold += usize::from(check.open.is_empty());
        for open in &check.open {
            lines.push(line(&open.to_do, "", "staat-zorg"));
        }
    }
    let all = plan.checks.len();
    let told = if hold == all { Message::RulesHold } else { Message::RulesHoldOf };
    if hold > 0 {
        lines.push(line(&at.words.fill(told, &[&hold.to_string(), &all.to_string()]), "", "staat-goed"));
    }
    lines
}

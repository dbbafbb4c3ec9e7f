//! The plan in the coach's reading: grounds, ladder, reasons for something off the menu, referrals and checks, to be printed after the
//! reading of the household.

use super::line;
use crate::plan::Plan;
use crate::screen::{At, PlanSection};
use crate::text::{Message, capitalised};

/// Nothing, unless a coach asked for it and the screen is not turned.
pub(in crate::screen) fn for_the_coach(at: &At<'_>, plan: &Plan) -> Vec<PlanSection> {
    if !at.session.desk().is_some_and(|desk| desk.prints_grounds) {
        return Vec::new();
    }
    let all = [grounds(at, plan), ladder(at, plan), off_menu(at, plan), referrals(at, plan), checks(at, plan)];
    all.into_iter().filter(|section| !section.lines.is_empty()).collect()
}

fn grounds(at: &At<'_>, plan: &Plan) -> PlanSection {
    let mut section = at.section("grounds", Message::CoachGrounds);
    for goal in &plan.goals {
        let because: Vec<&str> = goal.because.iter().map(|because| because.words.as_str()).collect();
        section.lines.push(line(&goal.outcome, &because.join("; "), ""));
        for action in &goal.actions {
            if let Some(ground) = &action.ground {
                section.lines.push(line(&action.what, ground, "wet"));
            }
        }
    }
    section
}

fn ladder(at: &At<'_>, plan: &Plan) -> PlanSection {
    let mut section = at.section("ladder", Message::CoachLadder);
    for goal in &plan.goals {
        for note in &goal.ladder {
            let mut text: Vec<String> = note.brake.clone().into_iter().collect();
            text.extend(note.written.iter().map(|(field, words)| [at.words.say(field.label()), ": ", words].concat()));
            section.lines.push(line(&[&goal.outcome, ": ", at.words.say(note.rung.label())].concat(), &text.join(" "), ""));
        }
    }
    section
}

fn off_menu(at: &At<'_>, plan: &Plan) -> PlanSection {
    let mut section = at.section("off-menu", Message::OffMenuTitle);
    for page in &plan.off_menu {
        section.lines.push(line(&page.outcome, "", ""));
        section.lines.extend(page.written.iter().map(|(field, words)| line(at.words.say(field.label()), words, "")));
    }
    section
}

fn referrals(at: &At<'_>, plan: &Plan) -> PlanSection {
    let mut section = at.section("referrals", Message::ReferralTitle);
    for referral in &plan.referrals {
        section.lines.push(line(&capitalised(&referral.to), &referral.sentences.join(" "), ""));
    }
    section
}

fn checks(at: &At<'_>, plan: &Plan) -> PlanSection {
    let mut section = at.section("checks", Message::RulesOpen);
    section.lines.extend(plan.checks.iter().flat_map(|check| &check.open).map(|open| line(&open.to_do, "", "staat-zorg")));
    section
}

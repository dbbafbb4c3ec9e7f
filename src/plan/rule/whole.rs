//! Nothing is left hanging: goals have outcome, measure and review, steps have an owner and a day, referrals a checker and a day.

use super::{Facts, Open};
use crate::guide::LATEST_CHECK;
use crate::plan::{Action, Goal, Referral, ReferralState as State};
use crate::text::Message;

pub(super) fn look(facts: &Facts<'_>) -> Vec<Open> {
    let plan = facts.plan;
    let mut open = Vec::new();
    if !plan.goals.is_empty() && plan.reviews.is_empty() {
        open.push(facts.open("", Message::RuleNoReview, &[]));
    }
    for goal in &plan.goals {
        if is_blank(&goal.outcome) || is_blank(&goal.measure.fact) {
            open.push(facts.open(goal.key.as_str(), Message::RuleGoalNotWhole, &[&goal.outcome]));
        }
        open.extend(goal.actions.iter().filter(|action| !is_whole(action)).map(|action| step(facts, goal, action)));
    }
    open.extend(plan.open_referrals().filter(|referral| is_late(referral)).map(|referral| {
        let day = facts.words.near_date(referral.check_on, plan.date);
        facts.open(&referral.key.to_string(), Message::RuleReferral, &[&referral.to, &referral.who_checks, &day])
    }));
    // The one that made the difference: whom they call before they send anybody away.
    let unagreed = plan.open_referrals().filter(|referral| referral.state == State::Sent && referral.agreed.is_none());
    open.extend(unagreed.map(|referral| facts.open(&referral.key.to_string(), Message::RuleReferralToAgree, &[&referral.to])));
    open
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn is_whole(action: &Action) -> bool {
    action.by.is_some() && !is_blank(&action.who) && !is_blank(&action.what)
}

/// Nobody looks, or not within a week, or somebody should have looked already; or it failed and was not taken up again.
fn is_late(referral: &Referral) -> bool {
    let too_late = referral.appointment.is_some_and(|day| day.days_until(referral.check_on) > i64::from(LATEST_CHECK));
    let appointed = too_late && referral.state == State::Sent;
    is_blank(&referral.who_checks) || appointed || referral.overdue || referral.state == State::Failed
}

fn step(facts: &Facts<'_>, goal: &Goal, action: &Action) -> Open {
    let name = if is_blank(&action.what) { &goal.outcome } else { &action.what };
    facts.open(&action.key.to_string(), Message::RuleStepNotWhole, &[name])
}

//! Nothing is left hanging: goals have outcome, measure and review, steps have an owner and a day, referrals a checker and a day.

use super::{Facts, is_blank};
use crate::guide::LATEST_CHECK;
use crate::plan::{Action, Referral, ReferralState as State};
use crate::text::Message;

pub(super) fn look(facts: &mut Facts<'_>) {
    let plan = facts.plan;
    if !plan.goals.is_empty() && plan.reviews.is_empty() {
        facts.open("", Message::RuleNoReview, &[]);
    }
    for goal in &plan.goals {
        if is_blank(&goal.outcome) || is_blank(&goal.measure.fact) {
            facts.open(goal.key.as_str(), Message::RuleGoalNotWhole, &[&goal.outcome]);
        }
        for action in &goal.actions {
            if !is_whole(action) {
                let name = if is_blank(&action.what) { &goal.outcome } else { &action.what };
                facts.open(&action.key.to_string(), Message::RuleStepNotWhole, &[name]);
            }
        }
    }
    for referral in plan.open_referrals() {
        if is_late(referral) {
            let day = facts.words.near_date(referral.check_on, plan.date);
            facts.open(&referral.key.to_string(), Message::RuleReferral, &[&referral.to, &referral.who_checks, &day]);
        }
    }
    // The one that made the difference: whom they call before they send anybody away.
    for referral in plan.open_referrals() {
        if referral.state == State::Sent && referral.agreed.is_none() {
            facts.open(&referral.key.to_string(), Message::RuleReferralToAgree, &[&referral.to]);
        }
    }
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

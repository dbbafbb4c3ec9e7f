//! Referrals below the goal they belong to: who goes along, who looks on which day, and what if it does not work.

use super::page::Page;
use crate::plan::Goal;
use crate::text::Message;

impl Page<'_> {
    pub(super) fn referrals(&mut self, goal: &Goal) {
        let plan = self.plan;
        for referral in plan.referrals.iter().filter(|referral| referral.key.goal == goal.key) {
            self.put("\n").fill(Message::ReferralTo, &[&referral.to]).put("\n\n");
            for sentence in &referral.sentences {
                self.put("- ").own(sentence).end();
            }
        }
    }
}

//! Free support at the person's side was offered, before the investigation (Wmo 2015 art. 2.3.2 lid 3): there is an answer on record.

use super::Facts;
use crate::questionnaire::Role;
use crate::text::Message;

pub(super) fn look(facts: &mut Facts<'_>) {
    let asks = facts.visible.guide().questionnaire.with_role(Role::Support).next().is_some();
    if asks && facts.plan.client_support.code.is_none() {
        facts.open("", Message::RuleSupportOffered, &[]);
    }
}

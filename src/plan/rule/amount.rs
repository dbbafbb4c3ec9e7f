//! No amount without source and year, and no scheme that cannot be asked for.

use super::Facts;
use crate::base::SchemeId;
use crate::text::Message;

/// Signs of an amount, and the century of a year beside it.
const EURO: [&str; 3] = ["€", " euro", "EUR "];
const CENTURY: &str = "20";

pub(super) fn look(facts: &mut Facts<'_>) {
    let plan = facts.plan;
    for goal in &plan.goals {
        // What somebody pays is theirs to say. This is about what the plan itself proposes.
        for action in goal.actions.iter().filter(|action| !action.own_words) {
            look_at(facts, &action.key.to_string(), &[Some(&action.what), action.costs.as_ref()]);
        }
    }
    for suggested in &plan.suggestions {
        let texts = [Some(&suggested.what), Some(&suggested.conditions), suggested.costs.as_ref()];
        look_at(facts, suggested.scheme.as_str(), &texts);
    }
    for goal in &plan.goals {
        for action in &goal.actions {
            if let Some(scheme) = &action.scheme {
                look_whether_open(facts, scheme);
            }
        }
    }
    for suggested in &plan.suggestions {
        look_whether_open(facts, &suggested.scheme);
    }
}

fn look_at(facts: &mut Facts<'_>, about: &str, texts: &[Option<&String>]) {
    for text in texts.iter().flatten() {
        if is_amount(text) && !has_year(text) {
            facts.open(about, Message::RuleAmount, &[text]);
        }
    }
}

fn look_whether_open(facts: &mut Facts<'_>, id: &SchemeId) {
    if facts.visible.guide().scheme(id).is_some_and(|scheme| !scheme.is_open(facts.plan.date)) {
        facts.open(id.as_str(), Message::RuleClosedScheme, &[id.as_str()]);
    }
}

fn is_amount(text: &str) -> bool {
    EURO.iter().any(|sign| text.contains(sign))
}

/// Four digits that are a year.
fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|number| number.len() == 4 && number.starts_with(CENTURY))
}

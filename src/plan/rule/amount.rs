//! No amount without source and year, and no scheme that cannot be asked for.

use super::{Facts, Open};
use crate::text::Message;

/// Signs of an amount, and the century of a year beside it.
const EURO: [&str; 3] = ["€", " euro", "EUR "];
const CENTURY: &str = "20";

pub(super) fn look(facts: &Facts<'_>) -> Vec<Open> {
    let (plan, guide) = (facts.plan, facts.visible.guide());
    let actions = plan.goals.iter().flat_map(|goal| &goal.actions);
    // What somebody pays is theirs to say. This is about what the plan itself proposes.
    let texts = actions
        .clone()
        .filter(|action| !action.own_words)
        .flat_map(|action| [Some(&action.what), action.costs.as_ref()].into_iter().flatten().map(|text| (action.key.to_string(), text)));
    let offered = plan.suggestions.iter().flat_map(|suggested| {
        let texts = [Some(&suggested.what), Some(&suggested.conditions), suggested.costs.as_ref()];
        texts.into_iter().flatten().map(|text| (suggested.scheme.to_string(), text))
    });
    let bare = texts.chain(offered).filter(|(_, text)| is_amount(text) && !has_year(text));
    let mut open: Vec<Open> = bare.map(|(about, text)| facts.open(&about, Message::RuleAmount, &[text])).collect();
    let schemes = actions.filter_map(|action| action.scheme.as_ref()).chain(plan.suggestions.iter().map(|suggested| &suggested.scheme));
    let closed = schemes.filter(|id| guide.scheme(id).is_some_and(|scheme| !scheme.is_open(plan.date)));
    open.extend(closed.map(|id| facts.open(id.as_str(), Message::RuleClosedScheme, &[id.as_str()])));
    open
}

fn is_amount(text: &str) -> bool {
    EURO.iter().any(|sign| text.contains(sign))
}

/// Four digits that are a year.
fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|number| number.len() == 4 && number.starts_with(CENTURY))
}

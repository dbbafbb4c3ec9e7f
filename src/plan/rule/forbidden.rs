//! Promises, labels and diagnoses in what people wrote. Only the coach is told; own words stay as they are.

use super::Facts;
use crate::base::Listed as _;
use crate::plan::{Goal, Plan};
use crate::text::Message;

/// What stands between two of them in the interface words.
const BETWEEN: char = ';';

pub(super) fn look(facts: &mut Facts<'_>) {
    let mut forbidden = Vec::new();
    for list in [Message::ForbiddenWords, Message::ForbiddenInPlan] {
        for phrase in facts.words.say(list).split(BETWEEN) {
            let phrase = words(phrase);
            if !phrase.is_empty() {
                forbidden.push(phrase);
            }
        }
    }
    each_own_text(facts.plan, &mut |about, text| {
        let said = words(text);
        let found = forbidden.iter().find(|phrase| said.windows(phrase.len()).any(|window| window == phrase.as_slice()));
        if let Some(phrase) = found {
            facts.open(about, Message::RuleForbiddenWords, &[&phrase.join(" "), about]);
        }
    });
}

/// Signs of a word. The tables of all letters there are would travel to every telephone: beyond ASCII only what is known to stand
/// between words, such as quotation marks, ends one.
const fn is_of_word(c: char) -> bool {
    let between = matches!(c, '\u{2000}'..='\u{206f}' | '\u{a0}'..='\u{bf}');
    c.is_ascii_alphanumeric() || c == '-' || (!c.is_ascii() && !between)
}

/// The words of a text in small letters.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !is_of_word(c)).filter(|word| !word.is_empty()).map(str::to_ascii_lowercase).listed()
}

/// What people wrote, with where it stands.
fn each_own_text(plan: &Plan, visit: &mut dyn FnMut(&str, &str)) {
    for quotes in [&plan.request, &plan.goes_well, &plan.ahead, &plan.views_differ] {
        for quote in quotes {
            visit(quote.link.as_str(), &quote.words);
        }
    }
    for one in &plan.matters_most {
        let place = one.member.map_or_else(|| one.who.clone(), |member| member.to_string());
        visit(&place, one.words.as_deref().unwrap_or_default());
    }
    for concern in &plan.concerns {
        visit(concern.topic.as_str(), concern.words.as_deref().unwrap_or_default());
    }
    for quote in plan.safety.iter().flat_map(|safety| &safety.agreements) {
        visit(quote.link.as_str(), &quote.words);
    }
    for goal in plan.goals.iter().chain(&plan.set_aside) {
        each_of_goal(goal, visit);
    }
    for page in &plan.off_menu {
        for (_, words) in &page.written {
            visit(page.goal.as_str(), words);
        }
    }
    for referral in &plan.referrals {
        let written = [&referral.companion, &referral.agreed, &referral.outcome].map(|text| text.as_deref().unwrap_or_default());
        for text in written.into_iter().chain([referral.reminder.as_str(), &referral.plan_b]) {
            visit(&referral.key.to_string(), text);
        }
    }
}

fn each_of_goal(goal: &Goal, visit: &mut dyn FnMut(&str, &str)) {
    if goal.own_words {
        visit(goal.key.as_str(), &goal.outcome);
    }
    if let Some(reason) = &goal.wanted_first {
        visit(goal.key.as_str(), reason);
    }
    for rung in &goal.ladder {
        for (_, words) in &rung.written {
            visit(goal.key.as_str(), words);
        }
    }
    for action in &goal.actions {
        if action.own_words {
            visit(&action.key.to_string(), &action.what);
            visit(&action.key.to_string(), &action.who);
        }
    }
}

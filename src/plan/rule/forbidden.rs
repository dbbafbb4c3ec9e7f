//! Promises, labels and diagnoses in what people wrote. Only the coach is told; own words stay as they are.

use super::{Facts, Open};
use crate::text::Message;

/// What stands between two of them in the interface words.
const BETWEEN: char = ';';

pub(super) fn look(facts: &Facts<'_>) -> Vec<Open> {
    let listed = [Message::ForbiddenWords, Message::ForbiddenInPlan].map(|list| facts.words.say(list));
    let forbidden: Vec<Vec<String>> =
        listed.iter().flat_map(|list| list.split(BETWEEN)).map(words).filter(|phrase| !phrase.is_empty()).collect();
    let mut open = Vec::new();
    each_own_text(facts, &mut |about, text| {
        let said = words(text);
        let found = forbidden.iter().find(|phrase| said.windows(phrase.len()).any(|window| window == phrase.as_slice()));
        open.extend(found.map(|phrase| facts.open(about, Message::RuleForbiddenWords, &[&phrase.join(" "), about])));
    });
    open
}

/// Signs of a word. The tables of all letters there are would travel to every telephone: beyond ASCII only what is known to stand
/// between words, such as quotation marks, ends one.
const fn is_of_word(c: char) -> bool {
    let between = matches!(c, '\u{2000}'..='\u{206f}' | '\u{a0}'..='\u{bf}');
    c.is_ascii_alphanumeric() || c == '-' || (!c.is_ascii() && !between)
}

/// The words of a text in small letters.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !is_of_word(c)).filter(|word| !word.is_empty()).map(str::to_ascii_lowercase).collect()
}

/// What people wrote, with where it stands.
fn each_own_text(facts: &Facts<'_>, visit: &mut impl FnMut(&str, &str)) {
    let plan = facts.plan;
    for quote in [&plan.request, &plan.goes_well, &plan.ahead, &plan.views_differ].into_iter().flatten() {
        visit(quote.link.as_str(), &quote.words);
    }
    for goal in plan.goals.iter().chain(&plan.set_aside) {
        let own = goal.own_words.then_some(&goal.outcome);
        let noted = goal.ladder.iter().flat_map(|rung| &rung.written).map(|(_, words)| words);
        own.into_iter().chain(&goal.wanted_first).chain(noted).for_each(|text| visit(goal.key.as_str(), text));
        for action in goal.actions.iter().filter(|action| action.own_words) {
            visit(&action.key.to_string(), &action.what);
            visit(&action.key.to_string(), &action.who);
        }
    }
    for page in &plan.off_menu {
        page.written.iter().for_each(|(_, words)| visit(page.goal.as_str(), words));
    }
    for referral in &plan.referrals {
        let written =
            referral.companion.iter().chain(&referral.agreed).chain(&referral.outcome).chain([&referral.reminder, &referral.plan_b]);
        written.for_each(|text| visit(&referral.key.to_string(), text));
    }
}

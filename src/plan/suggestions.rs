//! What may help, in words. "Perhaps", "you can ask": never a right, never an amount.

use super::goal::Goal;
use super::model::Suggested;
use super::wording::Wording;
use crate::assessment::{Findings, Fit, Suggestion};
use crate::base::Listed as _;
use crate::text::Message;

/// The suggestions of the plan.
pub(super) fn suggested(wording: &Wording<'_>, findings: &Findings, goals: &[Goal]) -> Vec<Suggested> {
    findings.suggestions.iter().map(|suggestion| one(wording, findings, suggestion, goals)).listed()
}

fn one(wording: &Wording<'_>, findings: &Findings, suggestion: &Suggestion, goals: &[Goal]) -> Suggested {
    let guide = wording.visible.guide();
    let scheme = &guide.schemes[suggestion.scheme];
    let words = wording.words;
    let unknown = match &suggestion.fit {
        Fit::Fits => Vec::new(),
        Fit::NeedsAnswer(items) => items.iter().map(|item| words.text(guide.questionnaire.item(*item).label()).to_owned()).listed(),
    };
    let law = scheme.law.as_deref().map(|law| match scheme.article.as_deref() {
        Some(article) => words.fill(Message::LawAndArticle, &[law, article]),
        None => law.to_owned(),
    });
    Suggested {
        scheme: scheme.id.clone(),
        name: words.text(&scheme.name).to_owned(),
        what: words.text(&scheme.what).to_owned(),
        conditions: words.text(&scheme.conditions).to_owned(),
        ask: scheme.ask.as_ref().map_or_else(|| words.fill(Message::AskAt, &[&scheme.executor]), |ask| words.text(ask).to_owned()),
        costs: scheme.costs.as_ref().map(|costs| words.text(costs).to_owned()),
        executor: scheme.executor.to_string(),
        law,
        source: scheme.source.to_string(),
        checked: scheme.checked,
        unknown,
        coach_only: scheme.coach_only,
        in_plan: goals.iter().any(|goal| goal.actions.iter().any(|action| action.scheme.as_ref() == Some(&scheme.id))),
        aside: suggestion.aside && !goals.is_empty(),
        because: wording.because(findings.reasons.of(suggestion.because)),
    }
}

//! A goal without a measure, or with half of one: then nobody can see whether it was reached.

use super::{Material, sites};
use crate::base::{Code, Diagnostic};
use crate::question::QuestionType;

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (goal, place) in material.guide.goals.iter().zip(sites::goal_places(material.bundle)) {
        let measure = &goal.measure;
        let what = match (measure.scale, measure.target) {
            _ if measure.fact.source().trim().is_empty() => "has no fact by which one sees that it is reached",
            (Some(_), None) => "follows a scale or a number, and does not say which figure it aims at",
            (None, Some(_)) => "aims at a figure, and does not say of which scale or number",
            (Some(item), Some(target)) if !fits(material.guide.questionnaire.item(item).question(), target) => {
                "aims at a figure that nobody can answer"
            }
            _ => continue,
        };
        diagnostics.push(Diagnostic::warning(
            Code::NoMeasure,
            place.at("measure"),
            format!("the goal `{}` {what}", goal.id),
            "write one observable fact; and with a scale a target from 0 to 10, with a number one that fits it",
        ));
    }
}

/// The figure is an answer to the question.
fn fits(question: Option<&QuestionType>, figure: u32) -> bool {
    question.is_some_and(|question| question.read(&figure.to_string()).is_ok())
}

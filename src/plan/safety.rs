//! What was said about safety. It is there only where it may be told: on the device, or when that person ticked the topic.

use super::model::UrgentStep;
use super::people;
use super::wording::Wording;
use super::{Coded, Quoted};
use crate::assessment::Findings;
use crate::questionnaire::Role;

/// What was said about safety.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Safety {
    /// Whether it was answered alone.
    pub asked_alone: Coded,
    /// How safe it is now.
    pub level: Coded,
    /// What was agreed, verbatim.
    pub agreements: Vec<Quoted>,
    /// The numbers that were shown.
    pub numbers_shown: Vec<String>,
}

/// The block, where one of its questions has an answer that may be told.
pub(super) fn safety(wording: &Wording<'_>, findings: &Findings, urgent: &[UrgentStep]) -> Option<Safety> {
    let item = wording.with_role(Role::SafetyLevel)?;
    let questionnaire = &wording.visible.guide().questionnaire;
    let part = questionnaire.item(item).part;
    let level = people::coded(wording, Role::SafetyLevel, None);
    let agreements = people::quoted(wording, &[Role::SafetyAgreement]);
    if level.code.is_none() && agreements.is_empty() {
        return None;
    }
    let mut numbers = Vec::new();
    for (step, of) in urgent.iter().zip(&findings.urgent) {
        let of_part = questionnaire.signals[usize::from(of.signal.0)].part == part;
        let phones = step.call.iter().chain(step.then.iter().filter_map(|(phone, _)| phone.as_ref()));
        for number in phones.filter(|_| of_part).filter_map(|phone| phone.number.as_ref()) {
            if !numbers.contains(number) {
                numbers.push(number.clone());
            }
        }
    }
    Some(Safety { asked_alone: people::coded(wording, Role::SafetyAlone, None), level, agreements, numbers_shown: numbers })
}

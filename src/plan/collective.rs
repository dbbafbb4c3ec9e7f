//! What is missing for everybody, as codes: to be counted with those of other plans. No words of anybody, no names, no ids.

use super::edit::PlanEdits;
use super::referral::{Obstacle, Referral};
use super::wording::Wording;
use crate::assessment::Findings;
use crate::base::{CollectiveCode, PartId, Set};

/// Something that is counted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Collective {
    /// The topic.
    pub topic: PartId,
    /// What is counted.
    pub code: CollectiveSignal,
}

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum CollectiveSignal {
    /// Something that the answers show, by the code of the guide.
    Shown(CollectiveCode),
    /// A referral failed, and why.
    Referral(Obstacle),
}

/// The codes, each once; none unless somebody turned it on.
pub(super) fn codes(wording: &Wording<'_>, findings: &Findings, referrals: &[Referral], edits: &PlanEdits) -> Vec<Collective> {
    if !edits.collective {
        return Vec::new();
    }
    let questionnaire = &wording.visible.guide().questionnaire;
    let mut all = Set::default();
    let mut count = |topic: &PartId, code| all.insert(Collective { topic: topic.clone(), code });
    for shows in &findings.signals {
        let signal = &questionnaire.signals[usize::from(shows.signal.0)];
        if let Some(code) = &signal.collective {
            count(&questionnaire.part(signal.part).id, CollectiveSignal::Shown(code.clone()));
        }
    }
    for referral in referrals {
        for reason in referral.history.iter().filter_map(|attempt| attempt.reason).chain(referral.reason) {
            count(&referral.topic, CollectiveSignal::Referral(reason));
        }
    }
    all.into_list()
}

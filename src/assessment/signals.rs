//! Signals that show, and the urgent cards they bring up.

use super::because;
use crate::flow::Visible;
use crate::questionnaire::{CardIx, Reason, SignalIx, SignalLevel};

/// A signal that shows.
#[derive(Debug, Clone)]
pub struct Shows {
    /// Which signal.
    pub signal: SignalIx,
    /// The answers that make it show.
    pub because: Vec<Reason>,
}

/// A signal that needs something now.
#[derive(Debug, Clone)]
pub struct Urgent {
    /// What to do.
    pub card: CardIx,
    /// Which signal.
    pub signal: SignalIx,
    /// The answers that make it show.
    pub because: Vec<Reason>,
}

/// All signals that show.
pub(super) fn signals(visible: &Visible<'_>) -> Vec<Shows> {
    let all = (0u16..).map(SignalIx).zip(&visible.guide().questionnaire.signals);
    all.filter(|(_, signal)| signal.when.truth(visible, None).is_yes())
        .map(|(place, signal)| Shows { signal: place, because: because(&signal.when, visible) })
        .collect()
}

/// The signals for now, in the order of the guide, each with the first card that names it.
pub(super) fn urgent(visible: &Visible<'_>, signals: &[Shows]) -> Vec<Urgent> {
    let questionnaire = &visible.guide().questionnaire;
    let now = signals.iter().filter(|shows| questionnaire.signals[usize::from(shows.signal.0)].level == SignalLevel::Now);
    now.filter_map(|shows| {
        let card = questionnaire.cards.iter().position(|card| card.signals.contains(&shows.signal))?;
        let card = CardIx(u16::try_from(card).ok()?);
        Some(Urgent { card, signal: shows.signal, because: shows.because.clone() })
    })
    .collect()
}

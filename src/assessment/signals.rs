//! Signals that show, and the urgent cards they bring up.

use super::{Because, Reasons};
use crate::flow::Visible;
use crate::questionnaire::{CardIx, Questionnaire, Signal, SignalIx, SignalLevel};

/// A signal that shows.
#[derive(Debug, Clone)]
pub struct Shows {
    /// Which signal.
    pub signal: SignalIx,
    /// The answers that make it show.
    pub because: Because,
}

/// A signal that needs something now.
#[derive(Debug, Clone)]
pub struct Urgent {
    /// What to do.
    pub card: CardIx,
    /// Which signal.
    pub signal: SignalIx,
    /// The answers that make it show.
    pub because: Because,
}

/// The signals that show, of those that are wanted: the cheap question comes first.
fn showing(visible: &Visible<'_>, wanted: fn(&Signal) -> bool, because: &mut dyn FnMut(&Signal) -> Because) -> Vec<Shows> {
    let mut shows = Vec::new();
    for (place, signal) in (0u16..).zip(&visible.guide().questionnaire.signals) {
        if wanted(signal) && signal.when.truth(visible, None).is_yes() {
            shows.push(Shows { signal: SignalIx(place), because: because(signal) });
        }
    }
    shows
}

/// All signals that show.
pub(super) fn signals(visible: &Visible<'_>, reasons: &mut Reasons) -> Vec<Shows> {
    showing(visible, |_| true, &mut |signal| reasons.find(&signal.when, visible))
}

/// The signals for now that show, without their reasons.
pub(super) fn for_now(visible: &Visible<'_>) -> Vec<Shows> {
    showing(visible, |signal| signal.level == SignalLevel::Now, &mut |_| Because::default())
}

/// The signals for now, in the order of the guide, each with the first card that names it.
pub(super) fn urgent(visible: &Visible<'_>, signals: &[Shows]) -> Vec<Urgent> {
    let questionnaire = &visible.guide().questionnaire;
    let is_now = |shows: &Shows| questionnaire.signals[usize::from(shows.signal.0)].level == SignalLevel::Now;
    let mut urgent = Vec::new();
    if !signals.iter().any(is_now) {
        return urgent;
    }
    let cards = first_cards(questionnaire);
    for shows in signals {
        if let (true, Some(card)) = (is_now(shows), cards[usize::from(shows.signal.0)]) {
            urgent.push(Urgent { card, signal: shows.signal, because: shows.because });
        }
    }
    urgent
}

/// For each signal the first card that names it.
fn first_cards(questionnaire: &Questionnaire) -> Vec<Option<CardIx>> {
    let mut first = vec![None; questionnaire.signals.len()];
    for (place, card) in (0u16..).map(CardIx).zip(&questionnaire.cards) {
        for signal in &card.signals {
            first[usize::from(signal.0)].get_or_insert(place);
        }
    }
    first
}

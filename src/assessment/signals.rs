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
fn showing<'v>(visible: &'v Visible<'v>, wanted: fn(&Signal) -> bool) -> impl Iterator<Item = (SignalIx, &'v Signal)> {
    let all = (0u16..).map(SignalIx).zip(&visible.guide().questionnaire.signals);
    all.filter(move |(_, signal)| wanted(signal) && signal.when.truth(visible, None).is_yes())
}

/// All signals that show.
pub(super) fn signals(visible: &Visible<'_>, reasons: &mut Reasons) -> Vec<Shows> {
    let shows = showing(visible, |_| true);
    shows.map(|(place, signal)| Shows { signal: place, because: reasons.find(&signal.when, visible) }).collect()
}

/// The signals for now that show, without their reasons.
pub(super) fn for_now(visible: &Visible<'_>) -> Vec<Shows> {
    let shows = showing(visible, |signal| signal.level == SignalLevel::Now);
    shows.map(|(place, _)| Shows { signal: place, because: Because::default() }).collect()
}

/// The signals for now, in the order of the guide, each with the first card that names it.
pub(super) fn urgent(visible: &Visible<'_>, signals: &[Shows]) -> Vec<Urgent> {
    let questionnaire = &visible.guide().questionnaire;
    let is_now = |shows: &&Shows| questionnaire.signals[usize::from(shows.signal.0)].level == SignalLevel::Now;
    let mut now = signals.iter().filter(is_now).peekable();
    if now.peek().is_none() {
        return Vec::new();
    }
    let cards = first_cards(questionnaire);
    now.filter_map(|shows| {
        let card = cards[usize::from(shows.signal.0)]?;
        Some(Urgent { card, signal: shows.signal, because: shows.because })
    })
    .collect()
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

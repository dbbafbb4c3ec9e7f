//! A referral in plain sentences: who goes along, who looks on which day, and what if it does not work.

use super::{Obstacle, Referral, ReferralState};
use crate::base::{Date, Listed as _};
use crate::text::{Message, Words, capitalised};

/// All there is to read about it.
pub(super) fn of(words: Words<'_>, referral: &Referral, today: Date) -> Vec<String> {
    let say = |message| words.say(message).to_owned();
    let mut all = Vec::new();
    for attempt in &referral.history {
        let day = attempt.appointment.unwrap_or(attempt.reopened_on);
        let why = attempt.reason.map_or(Message::ReferralFailed, |reason| reason.message());
        all.push(words.fill(Message::ReferralBefore, &[&words.near_date(day, today), words.say(why)]));
    }
    match referral.state {
        ReferralState::Started => all.push(say(Message::ReferralStarted)),
        ReferralState::Declined => all.push(say(Message::ReferralDeclined)),
        ReferralState::ToArrange | ReferralState::Sent | ReferralState::Attended | ReferralState::Failed => {
            open(words, referral, today, &mut all);
        }
    }
    all
}

fn open(words: Words<'_>, referral: &Referral, today: Date, all: &mut Vec<String>) {
    let say = |message| words.say(message).to_owned();
    match (referral.state, referral.appointment) {
        (ReferralState::Failed, _) => {
            let why = referral.reason.map_or(Message::ReferralFailed, Obstacle::message);
            all.push(words.fill(Message::ReferralNow, &[words.say(why)]));
        }
        (ReferralState::Attended, _) => all.push(say(Message::ReferralAttended)),
        (_, Some(day)) => all.push(words.fill(Message::ReferralAppointment, &[&words.near_date(day, today)])),
        (_, None) => all.push(say(Message::ReferralNoAppointment)),
    }
    all.push(
        referral
            .companion
            .as_ref()
            .map_or_else(|| say(Message::ReferralNoCompanion), |name| words.fill(Message::ReferralCompanion, &[name])),
    );
    all.push(referral.reminder.clone());
    let hard: Vec<&str> = referral.hard.iter().filter_map(|hard| hard.words.as_deref()).listed();
    if !hard.is_empty() {
        all.push(words.fill(Message::ReferralHard, &[&hard.join("; ")]));
    }
    // Somebody else keeps this promise: it is none before they agreed to it.
    all.push(referral.agreed.clone().unwrap_or_else(|| words.fill(Message::ReferralToAgree, &[&referral.to_agree])));
    let checks = words.fill(Message::ReferralChecks, &[&referral.who_checks, &words.near_date(referral.check_on, today)]);
    all.push(capitalised(&checks));
    all.push(words.fill(Message::ReferralPlanB, &[&referral.plan_b]));
    all.push(say(Message::ReferralStaysOpen));
}

impl Obstacle {
    /// How it is told, without blame.
    pub(crate) const fn message(self) -> Message {
        match self {
            Self::Late => Message::ReferralLate,
            Self::UnderInfluence => Message::ReferralUnderInfluence,
            Self::Rejected => Message::ReferralRejected,
            Self::WaitingList => Message::ReferralWaitingList,
            Self::NoTransport => Message::ReferralNoTransport,
            Self::DidNotDare => Message::ReferralDidNotDare,
            Self::WrongPlace => Message::ReferralWrongPlace,
        }
    }
}

//! Referrals: steps that end at somebody else's door. Each is followed until help has started, or the resident says no.
//!
//! The guide gives what may be agreed. Who goes along, when the appointment is, whether the person was there and what came of it
//! stays open until somebody writes it: nothing is filled in.

mod sentences;
mod state;

pub use state::{Attempt, Obstacle, ReferralEdit, ReferralField, ReferralMark, ReferralState};

use super::clock::is_working_day;
use super::edit::{ActionKey, PlanEdits};
use super::goal::Goal;
use super::model::{Coded, Day, DayKind};
use super::wording::Wording;
use crate::answers::Asked;
use crate::base::{Date, Listed as _, MemberId, PartId, PushAll as _};
use crate::guide::{self, Guide, LATEST_CHECK};
use crate::question::QuestionType;
use crate::text::Message;

/// A referral of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// The step it belongs to, and the goal.
    pub key: ActionKey,
    /// The topic of that goal.
    pub topic: PartId,
    /// Who receives the person.
    pub to: String,
    /// What it is for.
    pub why: String,
    /// What may make it hard, by the person's own answers.
    pub hard: Vec<Coded>,
    /// How far it is.
    pub state: ReferralState,
    /// Who goes along.
    pub companion: Option<String>,
    /// The day of the appointment.
    pub appointment: Option<Date>,
    /// How the person is reminded.
    pub reminder: String,
    /// What was agreed with the receiver for when it is late or tense.
    pub agreed: Option<String>,
    /// What may be agreed, as long as nobody wrote what was.
    pub to_agree: String,
    /// Who looks whether it worked.
    pub who_checks: String,
    /// On which day: at most a week after the appointment.
    pub check_on: Date,
    /// That day is past, and nobody wrote what came of it.
    pub overdue: bool,
    /// Whether the person was there; absent as long as nobody looked.
    pub attended: Option<bool>,
    /// What came of it, in words.
    pub outcome: Option<String>,
    /// Why it failed.
    pub reason: Option<Obstacle>,
    /// What is done when it fails.
    pub plan_b: String,
    /// Earlier attempts, the oldest first.
    pub history: Vec<Attempt>,
    /// All of it in plain sentences.
    pub sentences: Vec<String>,
}

impl Referral {
    /// How far it is, as it stands in plans: a new attempt is told from the first.
    #[must_use]
    pub fn status(&self) -> &'static str {
        match self.state {
            ReferralState::ToArrange if !self.history.is_empty() => "reopened",
            ReferralState::ToArrange
            | ReferralState::Sent
            | ReferralState::Attended
            | ReferralState::Started
            | ReferralState::Declined
            | ReferralState::Failed => self.state.as_str(),
        }
    }
}

/// What a guide says of a referral in this step.
pub(crate) fn template<'g>(guide: &'g Guide, key: &ActionKey) -> Option<&'g guide::Referral> {
    let goal = guide.goals.iter().find(|goal| goal.id.as_str() == key.goal.as_str())?;
    let name = key.name();
    goal.actions.iter().find(|action| !key.is_own() && action.id.as_str() == name)?.referral.as_ref()
}

/// The referrals of these goals. Those of a goal that was set aside stay when something was sent already: somebody may be waiting.
pub(super) fn referrals(wording: &Wording<'_>, goals: &[Goal], set_aside: &[Goal], edits: &PlanEdits) -> Vec<Referral> {
    let sent = |key: &ActionKey| edits.referrals.get(key).is_some_and(|edit| edit.since.is_some());
    let mut referrals = Vec::new();
    for (goals, aside) in [(goals, false), (set_aside, true)] {
        for goal in goals {
            for action in &goal.actions {
                if !aside || sent(&action.key) {
                    referrals.push_all(one(wording, goal, &action.key, action.by, edits));
                }
            }
        }
    }
    referrals
}

fn one(wording: &Wording<'_>, goal: &Goal, key: &ActionKey, by: Option<Date>, edits: &PlanEdits) -> Option<Referral> {
    let template = template(wording.visible.guide(), key)?;
    let edit = edits.referrals.get(key).cloned().unwrap_or_default();
    let written = |field| edit.words.get(&field).cloned();
    let proposed = |field, text| written(field).unwrap_or_else(|| wording.fill(text, MemberId::SELF));
    let today = wording.visible.talk().today;
    // Nothing waits for ever: what was written without an appointment, or after it, counts from the day on which it was written.
    let appointment = edit.appointment.filter(|_| edit.state == ReferralState::Sent);
    let from = appointment.or(edit.since).or(by).unwrap_or(today);
    let check_on = check_on(wording, from, template.check_within_days);
    // Why it failed tells of drinking or fear: it leaves the device only with the rest of its topic (GDPR art. 9).
    let told = wording.visible.tells(&goal.topic);
    let mut referral = Referral {
        topic: goal.topic.clone(),
        to: wording.words.text(&template.to).to_owned(),
        why: goal.why.clone(),
        hard: hard(wording, template),
        state: edit.state,
        companion: written(ReferralField::Companion),
        appointment: edit.appointment,
        reminder: proposed(ReferralField::Reminder, &template.reminder),
        agreed: written(ReferralField::Agreed),
        to_agree: wording.fill(&template.agreed, MemberId::SELF),
        who_checks: written(ReferralField::Checker).unwrap_or_else(|| wording.words.say(Message::FixedContact).to_owned()),
        check_on,
        overdue: edit.since.is_some() && edit.state.is_open() && check_on < today,
        attended: edit.attended,
        outcome: written(ReferralField::Outcome).filter(|_| told),
        reason: edit.reason.filter(|_| told),
        plan_b: proposed(ReferralField::PlanB, &template.plan_b),
        history: edit.history.iter().map(|attempt| Attempt { reason: attempt.reason.filter(|_| told), ..*attempt }).listed(),
        sentences: Vec::new(),
        key: key.clone(),
    };
    referral.sentences = sentences::of(wording.words, &referral, today);
    Some(referral)
}

/// What the person said that makes it hard. "Nothing" empties the others, and is nothing.
fn hard(wording: &Wording<'_>, template: &guide::Referral) -> Vec<Coded> {
    let Some(item) = template.hard else { return Vec::new() };
    let Some(choices) = wording.visible.guide().questionnaire.item(item).question().and_then(QuestionType::choices) else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for asked in wording.visible.asked_of(item) {
        let Some(value) = wording.visible.answer(Asked { item, ..asked }) else { continue };
        for option in value.options().without(choices.exclusive()).iter() {
            if let Some(choice) = choices.get(option) {
                all.push(Coded { code: Some(choice.code.to_string()), words: Some(wording.words.text(&choice.text).to_owned()) });
            }
        }
    }
    all
}

/// The last working day within these days; where there is none, the first one after them. Never later than a week.
fn check_on(wording: &Wording<'_>, from: Date, within: u16) -> Date {
    let clock = &wording.visible.guide().clock;
    let after = |days: u16| from.plus_days(i32::from(days));
    let mut days = (1..=within).rev().chain(within..=LATEST_CHECK).map(after);
    days.find(|day| is_working_day(clock, *day)).unwrap_or_else(|| after(within))
}

/// The days of the appointments, and on which somebody looks.
pub(super) fn add_days(wording: &Wording<'_>, referrals: &[Referral], days: &mut Vec<Day>) {
    let mut add = |date: Date, kind, what: String| {
        let place = days.partition_point(|day| day.date <= date);
        days.insert(place, Day { date, kind, what });
    };
    for referral in referrals.iter().filter(|referral| referral.state.is_open()) {
        if let Some(day) = referral.appointment {
            add(day, DayKind::OwnStep, wording.words.fill(Message::ReferralDay, &[&referral.to]));
        }
        // As long as nothing was arranged the step itself stands among the days.
        if referral.appointment.is_some() || referral.state != ReferralState::ToArrange {
            add(referral.check_on, DayKind::Review, wording.words.fill(Message::ReferralCheckDay, &[&referral.who_checks, &referral.to]));
        }
    }
}

//! A referral that is followed until help has started, or the resident says no.

use crate::plan::{Obstacle, Referral, ReferralField, ReferralMark, ReferralState};
use crate::screen::{Action, At, Button, ReferralWork, TextField, TypeTarget};
use crate::session::{Event, PlanEvent, ReferralEvent};
use crate::text::Message;

pub(super) fn work(at: &At<'_>, referral: &Referral) -> ReferralWork {
    let appointment = referral.appointment.map(|day| day.to_string()).unwrap_or_default();
    let mut fields = vec![TextField {
        words: appointment,
        label: Some(at.say(Message::CoachAppointment)),
        asked: TypeTarget::Appointment(referral.key.clone()),
    }];
    for field in ReferralField::ALL {
        fields.push(TextField {
            words: at.words.plain(&written(referral, *field)),
            label: Some(at.say(label(*field))),
            asked: TypeTarget::Referral(referral.key.clone(), *field),
        });
    }
    ReferralWork { sentences: referral.sentences.clone(), fields, marks: marks(at, referral) }
}

fn written(referral: &Referral, field: ReferralField) -> String {
    match field {
        ReferralField::Companion => referral.companion.clone().unwrap_or_default(),
        ReferralField::Reminder => referral.reminder.clone(),
        ReferralField::Agreed => referral.agreed.clone().unwrap_or_default(),
        ReferralField::Checker => referral.who_checks.clone(),
        ReferralField::Outcome => referral.outcome.clone().unwrap_or_default(),
        ReferralField::PlanB => referral.plan_b.clone(),
    }
}

const fn label(field: ReferralField) -> Message {
    match field {
        ReferralField::Companion => Message::CoachCompanion,
        ReferralField::Reminder => Message::CoachReminder,
        ReferralField::Agreed => Message::CoachAgreed,
        ReferralField::Checker => Message::CoachChecker,
        ReferralField::Outcome => Message::CoachOutcome,
        ReferralField::PlanB => Message::CoachPlanB,
    }
}

/// What can happen now. Sent is not done.
fn marks(at: &At<'_>, referral: &Referral) -> Vec<Button> {
    let mut all = Vec::new();
    let mut add = |mark: ReferralMark, value: &str, label: String| {
        let event = Event::Plan(PlanEvent::Referral(referral.key.clone(), ReferralEvent::Mark(mark)));
        if referral.state.may(mark) {
            all.push(Button { action: Action::Mark, value: Some(value.to_owned()), label, spoken: None, sign: None, event });
        }
    };
    // The day of an appointment is filled in beside it.
    if referral.state == ReferralState::ToArrange {
        add(ReferralMark::Sent(referral.appointment), "sent", at.say(Message::CoachSent));
    }
    add(ReferralMark::Attended, "attended", at.say(Message::CoachAttended));
    add(ReferralMark::Started, "started", at.say(Message::CoachStarted));
    for why in Obstacle::ALL {
        add(ReferralMark::Failed(*why), why.as_str(), at.words.fill(Message::CoachFailed, &[at.words.say(why.message())]));
    }
    add(ReferralMark::Declined, "declined", at.say(Message::CoachDeclined));
    add(ReferralMark::Reopened, "reopened", at.say(Message::CoachReopened));
    all
}

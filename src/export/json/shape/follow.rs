//! What is followed: referrals, safety, what is missing for everybody, and the checks before a plan is kept.

use crate::export::json::value::words;
use crate::export::json::writer::{Json, Writer};
use crate::plan;

fn code(signal: &plan::CollectiveSignal) -> &str {
    match signal {
        plan::CollectiveSignal::Shown(code) => code.as_str(),
        plan::CollectiveSignal::Referral(reason) => reason.as_str(),
    }
}

// The part of a referral that is agreed with the receiver.
struct Handover<'p>(&'p plan::Referral);

shapes! {
    /// A step that ends at somebody else's door.
    Referral of plan::Referral as referral {
        /// Its name: goal and step.
        id: String = referral.key.to_string(),
        /// Who receives the person.
        to: String = referral.to,
        /// The goal.
        goal: String = referral.key.goal,
        /// The step of that goal.
        action: String = referral.key,
        /// What it is for.
        reason_nl: String = referral.why,
        /// `to_arrange`, `sent`, `attended`, `started`, `declined_by_resident`, `failed`, or `reopened` for a new attempt. Sent is not done.
        status: &'static str = referral.status(),
        /// What may make it hard, as codes of the answers.
        hard: Vec<Option<String>> = referral.hard,
        /// How it is handed over.
        warm_handover: WarmHandover = Handover(referral),
        /// Earlier attempts of this same referral, the oldest first.
        history: Vec<Attempt> = referral.history,
    }
    /// How a person is handed over to who receives them.
    WarmHandover of Handover<'_> as handover {
        /// Who goes along, or null.
        companion: Option<String> = handover.0.companion,
        /// The day of the appointment, or null.
        appointment: Option<String> = handover.0.appointment,
        /// How the person is reminded.
        reminder: String = handover.0.reminder,
        /// What was agreed for when it is late or tense; null as long as nobody wrote it.
        agreed_with_receiver: Option<String> = handover.0.agreed,
        /// What may be agreed.
        to_agree_nl: String = handover.0.to_agree,
        /// Who looks whether it worked.
        who_checks: String = handover.0.who_checks,
        /// On which day: at most a week after the appointment.
        check_on: String = handover.0.check_on,
        /// That day is past, and nobody wrote what came of it.
        overdue: bool = handover.0.overdue,
        /// Whether the person was there, or null.
        attended: Option<bool> = handover.0.attended,
        /// What came of it, or null.
        outcome: Option<String> = handover.0.outcome,
        /// Why it failed, as a code, or null.
        reason: Option<&'static str> = handover.0.reason.map(plan::Obstacle::as_str),
        /// What is done when it fails: a new appointment, no new procedure.
        plan_b_nl: String = handover.0.plan_b,
        /// Help has started, or the resident said no.
        case_may_close: bool = !handover.0.state.is_open(),
    }
    /// An attempt that failed.
    Attempt of plan::Attempt as attempt {
        /// The day of the appointment, or null.
        appointment: Option<String> = attempt.appointment,
        /// Whether the person was there.
        attended: bool = attempt.attended,
        /// Why it failed, as a code; null where that is kept back.
        reason: Option<&'static str> = attempt.reason.map(plan::Obstacle::as_str),
        /// The day on which it was taken up again.
        reopened_on: String = attempt.reopened_on,
    }
    /// What was said about safety.
    Safety of plan::Safety as safety {
        /// Whether it was answered alone, as a code, or null.
        asked_alone: Option<String> = safety.asked_alone,
        /// How safe it is now, as a code, or null.
        level: Option<String> = safety.level,
        /// What was agreed, verbatim.
        agreements: Vec<String> = words(&safety.agreements),
        /// The numbers that were shown.
        numbers_shown: Vec<String> = safety.numbers_shown,
    }
    /// Something that is missing for everybody: two codes, nothing else.
    Collective of plan::Collective as signal {
        /// What is counted.
        signal: &'static str = code(&signal.code),
        /// Topic.
        domain: String = signal.topic,
    }
    /// A check before a plan is kept.
    Check of plan::Check as check {
        /// Which.
        rule: &'static str = check.rule.as_str(),
        /// Nothing is open.
        holds: bool = check.open.is_empty(),
        /// Everything that is open.
        open: Vec<Open> = check.open,
    }
    /// Something that is open.
    Open of plan::Open as open {
        /// Where: the id of a goal, a step, a person, a signal and so on; empty for the whole plan.
        about: String = open.about,
        /// What is open, and what to do.
        to_do_nl: String = open.to_do,
    }
}

//! What people wrote about a referral, and how far it is: sent is not done. What failed is taken up again as the same referral.

use crate::base::{Date, Map};

/// Enums that are written as a code in plans and stored conversations.
macro_rules! coded {
    ($($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The code in plans and stored conversations.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// Reads a code back.
            #[must_use]
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == code)
            }
        }
    )+};
}

coded! {
    /// How far a referral is.
    ReferralState {
        /// The appointment must still be made.
        ToArrange = "to_arrange",
        /// The receiver knows of it. That is not done.
        Sent = "sent",
        /// The person was there. Help has not started by that.
        Attended = "attended",
        /// Help has started.
        Started = "started",
        /// The resident does not want it.
        Declined = "declined_by_resident",
        /// It did not work, and must be taken up again.
        Failed = "failed",
    }
    /// Why an attempt failed. A code, so that it can be counted and never describes somebody.
    Obstacle {
        /// The time did not work out.
        Late = "late",
        /// There had been drinking or using.
        UnderInfluence = "under_influence",
        /// The receiver sent the person away.
        Rejected = "rejected",
        /// The wait was too long.
        WaitingList = "waiting_list",
        /// There was no way to get there.
        NoTransport = "no_transport",
        /// It was too tense.
        DidNotDare = "did_not_dare",
        /// It was not the right place.
        WrongPlace = "wrong_place",
    }
    /// What people may write about a referral.
    ReferralField {
        /// Who goes along.
        Companion = "companion",
        /// How the person is reminded; blank gives back the proposal.
        Reminder = "reminder",
        /// What was agreed with the receiver for when it is late or tense.
        Agreed = "agreed",
        /// Who looks whether it worked; blank gives back the proposal.
        Checker = "who_checks",
        /// What came of it.
        Outcome = "outcome",
        /// What is done when it fails; blank gives back the proposal.
        PlanB = "plan_b",
    }
}

/// Something that happened with a referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferralMark {
    /// The receiver knows of it; with the day of the appointment, when there is one. Also moves the appointment.
    Sent(Option<Date>),
    /// The person was there.
    Attended,
    /// Help has started.
    Started,
    /// The resident does not want it.
    Declined,
    /// It did not work.
    Failed(Obstacle),
    /// It is taken up again: a new attempt of the same referral, and no new procedure.
    Reopened,
}

/// An attempt that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempt {
    /// The day of the appointment.
    pub appointment: Option<Date>,
    /// Whether the person was there.
    pub attended: bool,
    /// Why it failed. Absent where that is kept back.
    pub reason: Option<Obstacle>,
    /// The day on which it was taken up again.
    pub reopened_on: Date,
}

/// What people wrote about a referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferralEdit {
    /// How far it is.
    pub state: ReferralState,
    /// The day on which it came so far.
    pub since: Option<Date>,
    /// The day of the appointment.
    pub appointment: Option<Date>,
    /// Whether the person was there; absent as long as nobody looked.
    pub attended: Option<bool>,
    /// Why it failed.
    pub reason: Option<Obstacle>,
    /// Words, by what they are about.
    pub words: Map<ReferralField, String>,
    /// Earlier attempts, the oldest first.
    pub history: Vec<Attempt>,
}

impl Default for ReferralEdit {
    fn default() -> Self {
        Self {
            state: ReferralState::ToArrange,
            since: None,
            appointment: None,
            attended: None,
            reason: None,
            words: Map::default(),
            history: Vec::new(),
        }
    }
}

impl ReferralState {
    /// As long as it is open, the plan cannot be closed: help has not started, and the resident did not say no.
    #[must_use]
    pub const fn is_open(self) -> bool {
        match self {
            Self::ToArrange | Self::Sent | Self::Attended | Self::Failed => true,
            Self::Started | Self::Declined => false,
        }
    }

    /// Whether this can happen now. All else is a slip, and changes nothing.
    #[must_use]
    pub const fn may(self, mark: ReferralMark) -> bool {
        match mark {
            ReferralMark::Sent(_) => matches!(self, Self::ToArrange | Self::Sent),
            ReferralMark::Attended => matches!(self, Self::Sent),
            ReferralMark::Started => matches!(self, Self::Sent | Self::Attended),
            ReferralMark::Declined => self.is_open(),
            // Help that started may stop again.
            ReferralMark::Failed(_) => matches!(self, Self::ToArrange | Self::Sent | Self::Attended | Self::Started),
            // Who said no may think again.
            ReferralMark::Reopened => matches!(self, Self::Failed | Self::Declined),
        }
    }
}

impl ReferralEdit {
    /// Something happened on this day. False: it cannot happen now, and nothing changed.
    pub fn mark(&mut self, mark: ReferralMark, today: Date) -> bool {
        if !self.state.may(mark) {
            return false;
        }
        self.since = Some(today);
        match mark {
            ReferralMark::Sent(day) => {
                self.state = ReferralState::Sent;
                self.appointment = day;
            }
            ReferralMark::Attended => {
                self.state = ReferralState::Attended;
                self.attended = Some(true);
            }
            ReferralMark::Started => {
                self.state = ReferralState::Started;
                self.attended = Some(true);
            }
            ReferralMark::Declined => self.state = ReferralState::Declined,
            ReferralMark::Failed(reason) => {
                self.state = ReferralState::Failed;
                self.reason = Some(reason);
                self.attended = Some(self.attended == Some(true));
            }
            ReferralMark::Reopened => self.reopen(today),
        }
        true
    }

    /// The same referral again, with what went before. Who goes along and what was agreed stays.
    fn reopen(&mut self, today: Date) {
        if self.state == ReferralState::Failed {
            let attended = self.attended == Some(true);
            self.history.push(Attempt { appointment: self.appointment, attended, reason: self.reason, reopened_on: today });
        }
        self.state = ReferralState::ToArrange;
        self.appointment = None;
        self.attended = None;
        self.reason = None;
        self.words.remove(&ReferralField::Outcome);
    }

    /// Words about it; blank ones are none. False: nothing changed.
    pub fn write(&mut self, field: ReferralField, text: &str) -> bool {
        if text.trim().is_empty() {
            return self.words.remove(&field).is_some();
        }
        self.words.insert(field, text.to_owned()).is_none_or(|before| before != text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Obstacle, ReferralEdit, ReferralMark as Mark, ReferralState as State};
    use crate::base::Date;

    #[test]
    fn only_what_can_happen_happens() {
        let today = Date::parse("2026-11-23").expect("a day");
        let failed = Mark::Failed(Obstacle::Late);
        let marks = [Mark::Sent(None), Mark::Attended, Mark::Started, Mark::Declined, failed, Mark::Reopened];
        let rows = [
            (State::ToArrange, [Some(State::Sent), None, None, Some(State::Declined), Some(State::Failed), None]),
            (
                State::Sent,
                [Some(State::Sent), Some(State::Attended), Some(State::Started), Some(State::Declined), Some(State::Failed), None],
            ),
            (State::Attended, [None, None, Some(State::Started), Some(State::Declined), Some(State::Failed), None]),
            (State::Started, [None, None, None, None, Some(State::Failed), None]),
            (State::Declined, [None, None, None, None, None, Some(State::ToArrange)]),
            (State::Failed, [None, None, None, Some(State::Declined), None, Some(State::ToArrange)]),
        ];
        for (state, expected) in rows {
            for (mark, expected) in marks.into_iter().zip(expected) {
                let before = ReferralEdit { state, ..ReferralEdit::default() };
                let mut edit = before.clone();
                let happened = edit.mark(mark, today);
                assert_eq!(happened.then_some(edit.state), expected, "{state:?} {mark:?}");
                assert!(happened || edit == before, "{state:?} {mark:?} changes nothing");
            }
        }
    }
}

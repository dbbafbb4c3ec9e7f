//! The reasons of all findings, one after the other in one list: a list for each finding costs more than the finding.

use crate::base::{PushAll as _, Set};
use crate::flow::Visible;
use crate::questionnaire::{Condition, Reason};
use std::ops::Range;

/// The answers behind the findings.
#[derive(Debug, Clone, Default)]
pub struct Reasons(Vec<Reason>);

/// Where the answers behind one finding stand in the [`Reasons`] of the same [`super::Findings`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Because {
    first: u32,
    end: u32,
}

impl Because {
    /// No answer at all.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.first == self.end
    }

    const fn range(self) -> Range<usize> {
        self.first as usize..self.end as usize
    }
}

impl Reasons {
    /// The answers behind a finding.
    #[must_use]
    pub fn of(&self, because: Because) -> &[Reason] {
        self.0.get(because.range()).unwrap_or_default()
    }

    /// The reasons for a condition that holds, each once.
    pub(super) fn find(&mut self, condition: &Condition, visible: &Visible<'_>) -> Because {
        let first = self.0.len();
        condition.reasons(visible, None, &mut self.0);
        if self.0.len() > first + 1 {
            let mut seen = Set::default();
            let found = self.0.split_off(first);
            self.0.push_all(found.into_iter().filter(|reason| seen.insert(*reason)));
        }
        self.since(first)
    }

    /// The reasons of several findings as those of one.
    pub(super) fn join(&mut self, all: impl IntoIterator<Item = Because>) -> Because {
        let first = self.0.len();
        all.into_iter().for_each(|because| self.0.extend_from_within(because.range()));
        self.since(first)
    }

    fn since(&self, first: usize) -> Because {
        let place = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        Because { first: place(first), end: place(self.0.len()) }
    }
}

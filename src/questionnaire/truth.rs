//! Three truth values. Unanswered is unknown, and unknown is neither yes nor no.

/// The truth of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// It cannot be said yet.
    Unknown,
}

impl Truth {
    /// Yes or no.
    #[must_use]
    pub const fn of(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }

    /// It holds for sure.
    #[must_use]
    pub const fn is_yes(self) -> bool {
        matches!(self, Self::Yes)
    }

    /// Yes becomes no and no becomes yes; unknown stays unknown.
    #[must_use]
    pub const fn negated(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
        }
    }

    /// All hold: one no is enough for no.
    pub fn all(truths: impl IntoIterator<Item = Self>) -> Self {
        let mut all = Self::Yes;
        for truth in truths {
            match truth {
                Self::No => return Self::No,
                Self::Unknown => all = Self::Unknown,
                Self::Yes => {}
            }
        }
        all
    }

    /// One holds: one yes is enough for yes.
    pub fn any(truths: impl IntoIterator<Item = Self>) -> Self {
        Self::all(truths.into_iter().map(Self::negated)).negated()
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, No, Unknown, Yes};

    #[test]
    fn one_no_settles_all_and_one_yes_settles_any() {
        let rows: [(&[Truth], Truth, Truth); 6] = [
            (&[], Yes, No),
            (&[Yes, Yes], Yes, Yes),
            (&[Yes, Unknown], Unknown, Yes),
            (&[No, Unknown], No, Unknown),
            (&[Unknown], Unknown, Unknown),
            (&[Unknown, No, Yes], No, Yes),
        ];
        for (given, all, any) in rows {
            assert_eq!(Truth::all(given.iter().copied()), all, "all of {given:?}");
            assert_eq!(Truth::any(given.iter().copied()), any, "any of {given:?}");
        }
    }
}

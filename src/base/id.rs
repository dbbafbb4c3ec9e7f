//! Ids. Each kind is a type of its own, so that one can never stand where another is meant.
//!
//! An id is made by a loader, from a file that was checked. Behind the loader an id that exists is a fact.

use super::{packs, whole_number};
use std::fmt;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(Box<str>);

        packs!(struct $name(0));

        impl $name {
            /// Makes the id. For loaders only: whoever calls this has checked that the thing exists.
            pub(crate) fn new(text: &str) -> Self {
                Self(text.into())
            }

            /// The id as it is written in files and plans.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

id! {
    /// A guide: the name of its folder.
    GuideId;
    /// A part of the conversation, for example `hou`.
    PartId;
    /// An item of a questionnaire, for example `hou.type` (FHIR: `linkId`).
    LinkId;
    /// A choice of a question, for example `rent_corp`.
    OptionCode;
    /// Something the answers show, for example `hou.threat=evict`.
    SignalId;
    /// An urgent card.
    CardId;
    /// Somebody to call.
    ContactId;
    /// A law, arrangement or service.
    SchemeId;
    /// A goal template.
    GoalId;
    /// A step within a goal.
    ActionId;
    /// A party that may be needed at the table.
    PartyId;
    /// The door through which somebody came in, for example `debts`.
    DoorId;
    /// Something that starts a clock.
    EventId;
    /// A term that the law sets.
    DeadlineId;
    /// Something that is counted over many plans, for example `waiting_list`.
    CollectiveCode;
}

/// A person in or around the household: the order in which they were added, from 1.
///
/// People who live elsewhere (`x1`) and members (`m1`) are counted apart, as in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MemberId {
    outside: bool,
    number: u8,
}

packs!(struct MemberId { outside, number });

impl MemberId {
    /// The person who fills this in.
    pub const SELF: Self = Self { outside: false, number: 1 };

    /// A member of the household, counted from 1.
    #[must_use]
    pub const fn inside(number: u8) -> Self {
        Self { outside: false, number }
    }

    /// Reads `m1` or `x1`.
    ///
    /// # Errors
    /// `None` when it is neither.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let outside = match text.as_bytes().first() {
            Some(b'm') => false,
            Some(b'x') => true,
            _ => return None,
        };
        let number: u8 = whole_number(text.get(1..)?)?;
        (number > 0).then_some(Self { outside, number })
    }

    /// Counted apart, because this person lives elsewhere.
    #[must_use]
    pub const fn is_outside(self) -> bool {
        self.outside
    }

    /// The next free number of the same kind.
    #[must_use]
    pub const fn next(self) -> Self {
        Self { number: self.number.saturating_add(1), ..self }
    }
}

impl fmt::Display for MemberId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", if self.outside { 'x' } else { 'm' }, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::MemberId;

    #[test]
    fn a_member_id_reads_back_as_it_was_written() {
        for (text, expect) in [("m1", true), ("x2", true), ("m0", false), ("m", false), ("k1", false), ("m300", false), ("é1", false)] {
            let read = MemberId::parse(text);
            assert_eq!(read.is_some(), expect, "{text}");
            if let Some(id) = read {
                assert_eq!(id.to_string(), text);
            }
        }
    }
}

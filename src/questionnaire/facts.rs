//! The few facts that every pass over all items needs, apart from their words.
//!
//! An item with its texts, options and condition takes more than 200 bytes. A pass that reads them all fetches megabytes in a
//! guide of 10,000 items, to look at two or three fields. So these fields stand here once more, 8 bytes an item.

use super::{Item, ItemIx, ItemKind, Layer, PartIx, Role};

/// What an item is, without what belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text to read.
    Display,
    /// A question to the household.
    Question,
    /// The people of the household.
    Roster,
    /// A question of the roster.
    OfRoster,
    /// A question asked of each person for whom a condition holds.
    PerMember,
}

impl Kind {
    /// Asked once for each member.
    #[must_use]
    pub const fn is_per_member(self) -> bool {
        matches!(self, Self::OfRoster | Self::PerMember)
    }

    /// A question with a screen of its own: the roster asks its own of each member on one screen.
    #[must_use]
    pub const fn is_alone(self) -> bool {
        matches!(self, Self::Question | Self::PerMember)
    }
}

/// The facts of one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    /// The part it belongs to.
    pub part: PartIx,
    /// What it is.
    pub kind: Kind,
    /// Broad or deep.
    pub layer: Layer,
    /// It has a condition; without one it shows whenever its layer is open.
    pub conditional: bool,
    /// It stays on the device unless who said it ticked the topic.
    pub kept_back: bool,
    /// Its fixed place in the plan.
    pub role: Option<Role>,
}

impl Fact {
    /// The facts of an item.
    #[must_use]
    pub const fn of(item: &Item) -> Self {
        let kind = match &item.kind {
            ItemKind::Display => Kind::Display,
            ItemKind::Question(_) => Kind::Question,
            ItemKind::Roster => Kind::Roster,
            ItemKind::OfRoster(..) => Kind::OfRoster,
            ItemKind::PerMember(..) => Kind::PerMember,
        };
        Self { part: item.part, kind, layer: item.layer, conditional: item.show_if.is_some(), kept_back: item.kept_back, role: item.role }
    }
}

/// The facts of all items, by their place. Made of the finished items at each of the two doors where a questionnaire comes in, and
/// never stored or sent along: so there is always one for each item, and it says what the item says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts(Box<[Fact]>);

impl Facts {
    /// The facts of these items.
    pub(super) fn of(items: &[Item]) -> Self {
        Self(items.iter().map(Fact::of).collect())
    }

    /// The facts of an item.
    #[must_use]
    pub fn get(&self, item: ItemIx) -> Fact {
        self.0[item.0 as usize]
    }

    /// All, with the places of their items.
    pub(super) fn iter(&self) -> impl Iterator<Item = (ItemIx, Fact)> {
        (0u32..).map(ItemIx).zip(self.0.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::Fact;

    /// The reason for this file: one line of a processor's cache holds eight of them.
    #[test]
    fn a_fact_is_small() {
        assert_eq!(size_of::<Fact>(), 8);
    }
}

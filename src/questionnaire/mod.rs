//! The questionnaire: parts, items, conditions, signals and urgent cards, after they were checked.
//!
//! Only look-ups live here. What the answers mean is found in `flow`, `assessment` and `plan`.

mod compile;
mod condition;
mod load;
mod order;
mod truth;
pub mod wire;

pub(crate) use compile::Compiler;
pub use condition::{Check, Condition, Known, Reason};
pub(crate) use load::{Source, load};
pub use truth::Truth;
pub use wire::{Layer, Place, Role, SignalLevel};

use crate::base::{CardId, ContactId, Date, LinkId, Map, PartId, SignalId};
use crate::question::QuestionType;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// The place of an item in [`Questionnaire::items`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ItemIx(pub(crate) u32);

/// The place of a part in [`Questionnaire::parts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PartIx(pub(crate) u16);

/// The place of a signal in [`Questionnaire::signals`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SignalIx(pub(crate) u16);

/// The place of a card in [`Questionnaire::cards`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CardIx(pub(crate) u16);

/// All that is asked.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Questionnaire {
    /// The parts, in the order of the guide.
    pub parts: Vec<Part>,
    /// All items, part by part, in the order in which they are asked.
    pub items: Vec<Item>,
    /// All signals, part by part.
    pub signals: Vec<Signal>,
    /// All urgent cards, part by part.
    pub cards: Vec<UrgentCard>,
    /// Items such that each comes after those it waits for.
    pub(crate) order: Vec<ItemIx>,
    pub(crate) by_link: Map<LinkId, ItemIx>,
}

/// One part of the conversation.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Part {
    /// Its id.
    pub id: PartId,
    /// Its name.
    pub title: Text,
    /// Where it stands.
    pub place: Place,
    /// The name of its sign.
    pub icon: Option<Box<str>>,
    /// The sentence that leads to it.
    pub bridge: Option<Text>,
    /// The sentence of thanks after it.
    pub thanks: Option<Text>,
    /// When its deepening questions open by themselves.
    pub opens_if: Option<Condition>,
    /// Its state is shown in no overview.
    pub sensitive: bool,
    /// The first of its items.
    pub first: ItemIx,
    /// One past the last of its items.
    pub end: ItemIx,
    /// Questions for a coach.
    pub prompts: Vec<Text>,
    /// Kinds of help for a coach, nearest first: self, network, general, customised.
    pub ladder: Vec<Text>,
}

/// One item.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Item {
    /// Its id.
    pub link: LinkId,
    /// The part it belongs to.
    pub part: PartIx,
    /// What it is.
    pub kind: ItemKind,
    /// The question as it is read.
    pub text: Text,
    /// A few words that stand for it in a summary.
    pub short: Option<Text>,
    /// A sentence of help.
    pub help: Option<Text>,
    /// Broad or deep.
    pub layer: Layer,
    /// When it is shown.
    pub show_if: Option<Condition>,
    /// Health, safety or criminal data.
    pub sensitive: bool,
    /// Its fixed place in the plan.
    pub role: Option<Role>,
}

/// What an item is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ItemKind {
    /// A text to read.
    Display,
    /// A question to the household.
    Question(QuestionType),
    /// The people of the household.
    Roster,
    /// A question of the roster: asked of each person in it.
    OfRoster(ItemIx, QuestionType),
    /// A question asked of each person for whom the condition holds.
    PerMember(Condition, QuestionType),
}

/// Something the answers show.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Signal {
    /// Its id.
    pub id: SignalId,
    /// The part it belongs to.
    pub part: PartIx,
    /// When it shows.
    pub when: Condition,
    /// How pressing it is.
    pub level: SignalLevel,
}

/// What to do at once.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct UrgentCard {
    /// Its id.
    pub id: CardId,
    /// The signals that bring it up.
    pub signals: Vec<SignalIx>,
    /// Cards that the plan does not name when this one holds.
    pub instead_of: Vec<CardId>,
    /// What to do now.
    pub title: Text,
    /// Whom to call.
    pub call: Option<ContactId>,
    /// What to say.
    pub say: Option<Text>,
    /// Whom to call after that, and what for.
    pub then: Vec<(Option<ContactId>, Text)>,
    /// What happens next.
    pub note: Option<Text>,
    /// Due the same day, weekends included.
    pub danger: bool,
    /// Day on which it was checked.
    pub checked: Date,
}

impl Questionnaire {
    /// An item, by its place.
    #[must_use]
    pub fn item(&self, item: ItemIx) -> &Item {
        &self.items[item.0 as usize]
    }

    /// A part, by its place.
    #[must_use]
    pub fn part(&self, part: PartIx) -> &Part {
        &self.parts[usize::from(part.0)]
    }

    /// The place of an item, by its id.
    #[must_use]
    pub fn find(&self, link: &str) -> Option<ItemIx> {
        self.by_link.get(&LinkId::new(link)).copied()
    }

    /// The place of a part, by its id.
    #[must_use]
    pub fn find_part(&self, id: &str) -> Option<PartIx> {
        let place = self.parts.iter().position(|part| part.id.as_str() == id)?;
        u16::try_from(place).ok().map(PartIx)
    }

    /// The parts with their places.
    pub fn parts(&self) -> impl Iterator<Item = (PartIx, &Part)> {
        (0u16..).map(PartIx).zip(&self.parts)
    }

    /// The items of a part with their places.
    pub fn items_of(&self, part: PartIx) -> impl Iterator<Item = (ItemIx, &Item)> {
        let part = self.part(part);
        (part.first.0..part.end.0).map(ItemIx).map(|item| (item, self.item(item)))
    }

    /// The items that have this place in the plan.
    pub fn with_role(&self, role: Role) -> impl Iterator<Item = ItemIx> {
        (0u32..).map(ItemIx).zip(&self.items).filter(move |(_, item)| item.role == Some(role)).map(|(place, _)| place)
    }
}

impl Item {
    /// The question type, unless it is a text or the roster.
    #[must_use]
    pub const fn question(&self) -> Option<&QuestionType> {
        match &self.kind {
            ItemKind::Display | ItemKind::Roster => None,
            ItemKind::Question(question) | ItemKind::OfRoster(_, question) | ItemKind::PerMember(_, question) => Some(question),
        }
    }

    /// Asked once for each member.
    #[must_use]
    pub const fn is_per_member(&self) -> bool {
        matches!(self.kind, ItemKind::OfRoster(..) | ItemKind::PerMember(..))
    }

    /// The words that stand for it in a summary.
    #[must_use]
    pub fn label(&self) -> &Text {
        self.short.as_ref().unwrap_or(&self.text)
    }
}

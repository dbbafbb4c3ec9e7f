//! The questionnaire: parts, items, conditions, signals and urgent cards, after they were checked.
//!
//! Only look-ups live here. What the answers mean is found in `flow`, `assessment` and `plan`.

mod compile;
mod condition;
mod facts;
mod load;
mod order;
mod pressing;
mod truth;
pub mod wire;

pub(crate) use compile::Compiler;
pub use condition::{Check, Condition, Known, Reason};
pub use facts::{Fact, Facts, Kind};
pub(crate) use load::{Source, load};
pub use truth::Truth;
pub use wire::{Layer, Place, Role, SignalLevel};

use crate::base::{CardId, CollectiveCode, ContactId, Date, LinkId, Map, Pack, PartId, SignalId, Unpacker, packs};
use crate::question::QuestionType;
use crate::text::Text;
use std::ops::Range;

packs!(enum Layer { 0 = Sweep, 1 = Deep });
packs!(enum Place { 0 = Opening, 1 = Topic, 2 = Closing });
packs!(enum SignalLevel { 0 = Worry, 1 = Serious, 2 = Now });
packs!(enum Role { 0 = RequestForHelp, 1 = Strength, 2 = Score, 3 = Want, 4 = MattersMost, 5 = Future, 6 = FirstStep, 7 = OwnAction, 8 = DifferentView, 9 = StillToHear, 10 = ChildVoice, 11 = Support, 12 = OwnPlan, 13 = Contact, 14 = Consent, 15 = LifeEvent, 16 = Language, 17 = MemberRole, 18 = MemberAge, 19 = MemberPresence, 20 = Agreement, 21 = SafetyAlone, 22 = SafetyLevel, 23 = SafetyAgreement, 24 = Helper, 25 = MayAsk, 26 = Carries, 27 = ChildWords });

/// The place of an item in [`Questionnaire::items`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ItemIx(pub(crate) u32);

packs!(place ItemIx in Items);

/// The place of a part in [`Questionnaire::parts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartIx(pub(crate) u16);

packs!(place PartIx in Parts);

/// The place of a signal in [`Questionnaire::signals`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SignalIx(pub(crate) u16);

packs!(place SignalIx in Signals);

/// The place of a card in [`Questionnaire::cards`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CardIx(pub(crate) u16);

packs!(place CardIx in Cards);

/// All that is asked.
#[derive(Debug, Clone, Default)]
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
    facts: Facts,
}

impl Pack for Questionnaire {
    fn pack(&self, out: &mut Vec<u8>) {
        let Self { parts, items, signals, cards, order, by_link, facts: _ } = self;
        parts.pack(out);
        items.pack(out);
        signals.pack(out);
        cards.pack(out);
        order.pack(out);
        by_link.pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let (parts, items) = (Pack::unpack(from), Vec::unpack(from));
        let (signals, cards, order, by_link) = (Pack::unpack(from), Pack::unpack(from), Pack::unpack(from), Pack::unpack(from));
        let facts = Facts::of(&items);
        Self { parts, items, signals, cards, order, by_link, facts }
    }
}

/// One part of the conversation.
#[derive(Debug, Clone)]
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
    /// The card to rest at.
    pub pause: Option<PauseCard>,
    /// When its deepening questions open by themselves.
    pub opens_if: Option<Condition>,
    /// Its state is shown in no overview.
    pub sensitive: bool,
    /// Its answers stay on the device unless who said it ticked this topic.
    pub kept_back: bool,
    /// The places of its items.
    pub items: Range<u32>,
    /// Questions to find the question behind the question.
    pub prompts: Vec<Text>,
    /// Notes for a coach alone.
    pub for_coach: Vec<Text>,
    /// Kinds of help for a coach, nearest first: self, network, general, customised.
    pub ladder: Vec<Text>,
}

packs!(struct Part { id, title, place, icon, bridge, thanks, pause, opens_if, sensitive, kept_back, items, prompts, for_coach, ladder });

/// A card to rest at, after an answer that is hard to give.
#[derive(Debug, Clone)]
pub struct PauseCard {
    /// When an answer was.
    pub when: Condition,
    /// Thanks.
    pub title: Text,
    /// That it is fine to stop here.
    pub text: Text,
    /// Whom somebody can talk to.
    pub call: Option<ContactId>,
}

packs!(struct PauseCard { when, title, text, call });

/// One item.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its id.
    pub link: LinkId,
    /// The part it belongs to.
    pub part: PartIx,
    /// What it is.
    pub kind: ItemKind,
    /// The question as it is read.
    pub text: Text,
    /// The question of a roster as the person who fills it in reads it about themselves.
    pub text_self: Option<Text>,
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
    /// Its answers stay on the device unless who said it ticked the topic.
    pub kept_back: bool,
    /// Its fixed place in the plan.
    pub role: Option<Role>,
}

packs!(struct Item { link, part, kind, text, text_self, short, help, layer, show_if, sensitive, kept_back, role });

/// What an item is.
#[derive(Debug, Clone, PartialEq, Eq)]
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

packs!(enum ItemKind { 0 = Display, 1 = Question(a), 2 = Roster, 3 = OfRoster(a, b), 4 = PerMember(a, b) });

/// Something the answers show.
#[derive(Debug, Clone)]
pub struct Signal {
    /// Its id.
    pub id: SignalId,
    /// The part it belongs to.
    pub part: PartIx,
    /// When it shows.
    pub when: Condition,
    /// How pressing it is.
    pub level: SignalLevel,
    /// The code under which it is counted over many plans.
    pub collective: Option<CollectiveCode>,
}

packs!(struct Signal { id, part, when, level, collective });

/// What to do at once.
#[derive(Debug, Clone)]
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

packs!(struct UrgentCard { id, signals, instead_of, title, call, say, then, note, danger, checked });

impl Questionnaire {
    /// An item, by its place.
    #[must_use]
    // Asked for everywhere: a look into a list, with its check, is larger than a call.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn item(&self, item: ItemIx) -> &Item {
        &self.items[item.0 as usize]
    }

    /// What a pass over all items needs of an item.
    #[must_use]
    pub fn fact(&self, item: ItemIx) -> Fact {
        self.facts.get(item)
    }

    /// A part, by its place.
    #[must_use]
    #[cfg_attr(target_family = "wasm", inline(never))]
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
        self.part(part).items.clone().map(ItemIx).map(|item| (item, self.item(item)))
    }

    /// The facts of the items of a part, with their places.
    pub fn facts_of(&self, part: PartIx) -> impl Iterator<Item = (ItemIx, Fact)> {
        self.part(part).items.clone().map(ItemIx).map(|item| (item, self.fact(item)))
    }

    /// The items that have this place in the plan.
    pub fn with_role(&self, role: Role) -> impl Iterator<Item = ItemIx> {
        self.facts.iter().filter(move |(_, fact)| fact.role == Some(role)).map(|(item, _)| item)
    }

    /// The signals of a part. They stand part by part.
    pub fn signals_of(&self, part: PartIx) -> impl Iterator<Item = &Signal> {
        let first = self.signals.partition_point(|signal| signal.part < part);
        self.signals.iter().skip(first).take_while(move |signal| signal.part == part)
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

//! One pass over all items in dependency order: which are shown, and to whom.
//!
//! An answer counts only while its question is shown. So a chain of questions closes as a whole, in the same pass.

use super::TimeChoice;
use super::consent::{self, AllGiven};
use crate::answers::{Answers, Asked, Household, MAX_MEMBERS};
use crate::base::{Date, DoorId, EventId, Map, MemberId, PartId, Set, packs};
use crate::guide::Guide;
use crate::question::{OptionIx, OptionSet, QuestionType, Value};
use crate::questionnaire::{Condition, ItemIx, ItemKind, Known, Layer, PartIx, Role, Truth};

/// What a person said and did: everything that the derived views are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talk {
    /// The day on which the conversation is held.
    pub today: Date,
    /// The people.
    pub household: Household,
    /// The answers.
    pub answers: Answers,
    /// Topics that the person or the coach opened by hand.
    pub opened: Set<PartIx>,
    /// The door through which somebody came in. It decides nothing: every door leads to the same broad conversation.
    pub door: Option<DoorId>,
    /// How long it may take.
    pub time: TimeChoice,
    /// What happened on which day, and starts a clock of the law. Filling this in is no such event.
    pub events: Map<EventId, Date>,
    /// Until which day a party may see what was ticked, where another day was agreed than the guide says.
    pub until: Map<(Asked, OptionIx), Date>,
    /// On which day each tick in a table of who may see what was set, and taken away.
    pub given: Map<Asked, AllGiven>,
}

packs!(struct Talk { today, household, answers, opened, door, time, events, until, given });

impl Talk {
    /// A conversation that begins today.
    #[must_use]
    pub fn new(today: Date) -> Self {
        Self {
            today,
            household: Household::default(),
            answers: Answers::default(),
            opened: Set::default(),
            door: None,
            time: TimeChoice::default(),
            events: Map::default(),
            until: Map::default(),
            given: Map::default(),
        }
    }
}

/// Which items are shown. The answers seen through it are those that count.
#[derive(Debug)]
pub struct Visible<'a> {
    guide: &'a Guide,
    talk: &'a Talk,
    shown: Vec<Shown>,
    open: Vec<Option<bool>>,
    /// In ten minutes: the questions that are asked all the same.
    pressing: Option<Set<ItemIx>>,
    /// Keeps back what stays on the device, but for these topics of these people.
    only: Option<Set<(PartIx, MemberId)>>,
}

/// Whether an item is shown: the highest bit says so; and for items asked of each member each place in the household has a bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shown(u32);

impl Shown {
    const NO: Self = Self(0);
    const YES: Self = Self(1 << 31);
    const TO_ALL: Self = Self(u32::MAX);

    /// Shown to the people at these places, if there are any.
    const fn to(places: u32) -> Self {
        if places == 0 { Self::NO } else { Self(Self::YES.0 | places) }
    }

    const fn is_yes(self) -> bool {
        self.0 & Self::YES.0 != 0
    }

    const fn is_to(self, place: u32) -> bool {
        self.0 >> place & 1 == 1
    }
}

// One bit is left for "shown at all".
const _: () = assert!(MAX_MEMBERS < 32);

impl<'a> Visible<'a> {
    /// Derives what is shown.
    #[must_use]
    pub fn derive(guide: &'a Guide, talk: &'a Talk) -> Self {
        Self::derive_with(guide, talk, None)
    }

    /// Derives what may leave the device: as if what stays on it had not been said, unless who said it ticked its topic for somebody
    /// (GDPR art. 9).
    #[must_use]
    pub fn derive_to_hand_over(guide: &'a Guide, talk: &'a Talk) -> Self {
        Self::derive_with(guide, talk, Some(ticked_topics(guide, talk)))
    }

    /// Derives what may stand in a picture: as if what stays on the device had not been said, whatever was ticked.
    #[must_use]
    pub fn derive_told(guide: &'a Guide, talk: &'a Talk) -> Self {
        Self::derive_with(guide, talk, Some(Set::default()))
    }

    fn derive_with(guide: &'a Guide, talk: &'a Talk, only: Option<Set<(PartIx, MemberId)>>) -> Self {
        let questionnaire = &guide.questionnaire;
        let mut this = Self {
            guide,
            talk,
            shown: vec![Shown::NO; questionnaire.items.len()],
            open: vec![None; questionnaire.parts.len()],
            pressing: (talk.time == TimeChoice::Ten).then(|| questionnaire.pressing()),
            only,
        };
        for item in &questionnaire.order {
            let shown = this.evaluate(*item);
            this.shown[item.0 as usize] = shown;
        }
        for (part, _) in questionnaire.parts() {
            this.open_topic(part);
        }
        this
    }

    fn evaluate(&mut self, at: ItemIx) -> Shown {
        let guide = self.guide;
        let fact = guide.questionnaire.fact(at);
        if fact.layer == Layer::Deep && !self.open_topic(fact.part) {
            return Shown::NO;
        }
        // Most items need no more than their facts: the item itself is far away in memory.
        let item = || guide.questionnaire.item(at);
        let holds = |condition: &Condition, member| condition.truth(self, member).is_yes();
        if fact.conditional && !item().show_if.as_ref().is_none_or(|condition| holds(condition, None)) {
            return Shown::NO;
        }
        if !fact.kind.is_per_member() {
            return Shown::YES;
        }
        match &item().kind {
            ItemKind::Display | ItemKind::Question(_) | ItemKind::Roster => Shown::YES,
            ItemKind::OfRoster(roster, _) if self.shown[roster.0 as usize].is_yes() => Shown::TO_ALL,
            ItemKind::OfRoster(..) => Shown::NO,
            ItemKind::PerMember(condition, _) => {
                let members = (0u32..).zip(self.talk.household.ids());
                let asked = members.filter(|(_, member)| holds(condition, Some(**member)));
                Shown::to(asked.fold(0, |places, (place, _)| places | 1 << place))
            }
        }
    }

    /// Whether the deepening questions of a part are open: by hand, or by what the sweep shows.
    fn open_topic(&mut self, part: PartIx) -> bool {
        let place = usize::from(part.0);
        if let Some(open) = self.open[place] {
            return open;
        }
        let condition = self.guide.questionnaire.part(part).opens_if.as_ref();
        let open = self.talk.opened.contains(&part) || condition.is_none_or(|condition| condition.truth(self, None) == Truth::Yes);
        self.open[place] = Some(open);
        open
    }

    /// Whether the deepening questions of a part are open.
    #[must_use]
    pub fn is_open(&self, part: PartIx) -> bool {
        self.open.get(usize::from(part.0)).copied().flatten().unwrap_or(false)
    }

    /// The guide.
    #[must_use]
    pub const fn guide(&self) -> &'a Guide {
        self.guide
    }

    /// What was said.
    #[must_use]
    pub const fn talk(&self) -> &'a Talk {
        self.talk
    }

    /// Whether the question is shown to this member, or to the household.
    #[must_use]
    pub fn shows(&self, asked: Asked) -> bool {
        let Some(shown) = self.shown.get(asked.item.0 as usize) else {
            return false;
        };
        match asked.member {
            None => shown.is_yes(),
            Some(member) => {
                let mut places = (0u32..).zip(self.talk.household.ids());
                places.find(|(_, id)| **id == member).is_some_and(|(place, _)| shown.is_to(place))
            }
        }
    }

    /// Whether an item is shown, to anybody.
    pub(super) fn shows_any(&self, item: ItemIx) -> bool {
        self.shown[item.0 as usize].is_yes()
    }

    /// Whether there is time to ask this: in ten minutes only what is broad, what an urgent card waits for, and what the person
    /// wanted to tell more about. An answer that was given keeps its question: it can be gone back to, and changed.
    pub(super) fn has_time_for(&self, asked: Asked) -> bool {
        let fact = self.guide.questionnaire.fact(asked.item);
        fact.layer == Layer::Sweep
            || self.pressing.as_ref().is_none_or(|pressing| pressing.contains(&asked.item))
            || self.talk.opened.contains(&fact.part)
            || self.talk.answers.get(asked).is_some()
    }

    /// The members to whom a question is shown; `None` alone when it is asked of the household.
    pub fn asked_of(&self, item: ItemIx) -> impl Iterator<Item = Asked> {
        let per_member = self.is_per_member(item);
        let shown = self.shown[item.0 as usize];
        let mut household = !per_member && shown.is_yes();
        let mut members = (0u32..).zip(self.talk.household.ids());
        std::iter::from_fn(move || {
            if !per_member {
                return std::mem::take(&mut household).then_some(Asked { item, member: None });
            }
            let (_, member) = members.find(|(place, _)| shown.is_to(*place))?;
            Some(Asked { item, member: Some(*member) })
        })
    }

    /// The content of an answer that counts.
    #[must_use]
    pub fn answer(&self, asked: Asked) -> Option<&'a Value> {
        if self.shows(asked) && !self.keeps_back(asked) { self.talk.answers.value(asked) } else { None }
    }

    /// Whether this part is kept back: words that were written about it are, too.
    #[must_use]
    pub fn keeps_back_of(&self, part: PartIx) -> bool {
        let part_is = self.guide.questionnaire.part(part).kept_back;
        part_is && self.only.as_ref().is_some_and(|only| !only.contains(&(part, MemberId::SELF)))
    }

    /// Whether somebody spoke, and it may not leave the device.
    #[must_use]
    pub fn keeps_back(&self, asked: Asked) -> bool {
        let Some(ticked) = &self.only else { return false };
        let fact = self.guide.questionnaire.fact(asked.item);
        fact.kept_back && !ticked.contains(&(fact.part, asked.member.unwrap_or(MemberId::SELF)))
    }

    /// Whether what was written about a topic may be told here: always on the device, and elsewhere when nothing of the topic is kept
    /// back or who fills this in ticked it.
    #[must_use]
    pub fn tells(&self, topic: &PartId) -> bool {
        let questionnaire = &self.guide.questionnaire;
        let Some(part) = questionnaire.find_part(topic.as_str()) else { return false };
        let told = |only: &Set<(PartIx, MemberId)>| only.contains(&(part, MemberId::SELF));
        self.only.as_ref().is_none_or(told) || !questionnaire.items_of(part).any(|(item, _)| questionnaire.fact(item).kept_back)
    }

    /// Whether it may be told here that this member had a topic ticked: always where it is not sensitive, and on the device; elsewhere
    /// when they have it ticked for somebody.
    #[must_use]
    pub fn tells_ticked(&self, topic: &PartId, member: MemberId) -> bool {
        let questionnaire = &self.guide.questionnaire;
        let Some(part) = questionnaire.find_part(topic.as_str()) else { return false };
        !questionnaire.part(part).sensitive || self.only.as_ref().is_none_or(|only| only.contains(&(part, member)))
    }

    /// Whether a condition holds on the device, and not in what may leave it: then what follows from it stays behind too.
    #[must_use]
    pub fn keeps_back_what(&self, condition: &Condition) -> bool {
        let here = || Self::derive(self.guide, self.talk);
        self.only.is_some() && !condition.truth(self, None).is_yes() && condition.truth(&here(), None).is_yes()
    }
}

/// The topics that are ticked for any party, and by whom: nobody ticks for somebody else, and what ended is ticked no more.
fn ticked_topics(guide: &Guide, talk: &Talk) -> Set<(PartIx, MemberId)> {
    let mut ticked = Set::default();
    for item in guide.questionnaire.with_role(Role::Consent) {
        let Some(QuestionType::Matrix(matrix)) = guide.questionnaire.item(item).question() else { continue };
        let members = talk.household.ids().iter().copied().map(Some).chain([None]);
        for member in members {
            let who = member.unwrap_or(MemberId::SELF);
            let cells = consent::holding(guide, talk, Asked { item, member });
            let columns = cells.rows().iter().fold(OptionSet::EMPTY, |all, row| all.or(cells.columns(row)));
            for (place, column) in (0u8..).map(OptionIx).zip(&matrix.columns) {
                if let (true, Some(part)) = (columns.has(place), guide.questionnaire.find_part(column.part.as_str())) {
                    ticked.insert((part, who));
                }
            }
        }
    }
    ticked
}

impl Known for Visible<'_> {
    fn value(&self, item: ItemIx, member: Option<MemberId>) -> Option<&Value> {
        self.answer(Asked { item, member })
    }

    fn is_per_member(&self, item: ItemIx) -> bool {
        self.guide.questionnaire.fact(item).kind.is_per_member()
    }

    fn members(&self) -> &[MemberId] {
        self.talk.household.ids()
    }

    fn today(&self) -> Date {
        self.talk.today
    }
}

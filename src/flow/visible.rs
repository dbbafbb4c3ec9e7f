//! One pass over all items in dependency order: which are shown, and to whom.
//!
//! An answer counts only while its question is shown. So a chain of questions closes as a whole, in the same pass.

use crate::answers::{Answers, Asked, Household};
use crate::base::{Date, EventId, Map, MemberId, Set, packs};
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
    /// What happened on which day, and starts a clock of the law. Filling this in is no such event.
    pub events: Map<EventId, Date>,
}

packs!(struct Talk { today, household, answers, opened, events });

impl Talk {
    /// A conversation that begins today.
    #[must_use]
    pub fn new(today: Date) -> Self {
        Self { today, household: Household::default(), answers: Answers::default(), opened: Set::default(), events: Map::default() }
    }
}

/// Which items are shown. The answers seen through it are those that count.
#[derive(Debug)]
pub struct Visible<'a> {
    guide: &'a Guide,
    talk: &'a Talk,
    /// For each item: shown at all; and for items asked of each member a bit for each place in the household.
    shown: Vec<Shown>,
    open: Vec<Option<bool>>,
    /// Keeps back what is sensitive, but for these topics.
    only: Option<Set<PartIx>>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Shown {
    yes: bool,
    members: u32,
}

impl<'a> Visible<'a> {
    /// Derives what is shown.
    #[must_use]
    pub fn derive(guide: &'a Guide, talk: &'a Talk) -> Self {
        Self::derive_with(guide, talk, None)
    }

    /// Derives what may leave the device: as if what is sensitive had not been said, unless its topic was ticked for somebody
    /// (GDPR art. 9).
    #[must_use]
    pub fn derive_to_hand_over(guide: &'a Guide, talk: &'a Talk) -> Self {
        Self::derive_with(guide, talk, Some(ticked_topics(guide, talk)))
    }

    fn derive_with(guide: &'a Guide, talk: &'a Talk, only: Option<Set<PartIx>>) -> Self {
        let questionnaire = &guide.questionnaire;
        let mut this = Self {
            guide,
            talk,
            shown: vec![Shown::default(); questionnaire.items.len()],
            open: vec![None; questionnaire.parts.len()],
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
        let item = guide.questionnaire.item(at);
        if item.layer == Layer::Deep && !self.open_topic(item.part) {
            return Shown::default();
        }
        let holds = |condition: &Condition, member| condition.truth(self, member).is_yes();
        if !item.show_if.as_ref().is_none_or(|condition| holds(condition, None)) {
            return Shown::default();
        }
        let members = &self.talk.household.ids();
        match &item.kind {
            ItemKind::Display | ItemKind::Question(_) | ItemKind::Roster => Shown { yes: true, members: 0 },
            ItemKind::OfRoster(roster, _) => {
                let yes = self.shown[roster.0 as usize].yes;
                Shown { yes, members: if yes { u32::MAX } else { 0 } }
            }
            ItemKind::PerMember(condition, _) => {
                let mask = (0u32..)
                    .zip(members.iter())
                    .filter(|(_, member)| holds(condition, Some(**member)))
                    .fold(0, |mask, (place, _)| mask | (1 << place));
                Shown { yes: mask != 0, members: mask }
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
            None => shown.yes,
            Some(member) => {
                let place = self.talk.household.ids().iter().position(|id| *id == member);
                place.is_some_and(|place| shown.members >> place & 1 == 1)
            }
        }
    }

    /// The members to whom a question is shown; `None` alone when it is asked of the household.
    pub fn asked_of(&self, item: ItemIx) -> impl Iterator<Item = Asked> {
        let per_member = self.guide.questionnaire.item(item).is_per_member();
        let shown = self.shown[item.0 as usize];
        let household = (!per_member && shown.yes).then_some(Asked { item, member: None });
        let members = (0u32..).zip(self.talk.household.ids()).filter(move |(place, _)| per_member && shown.members >> place & 1 == 1);
        household.into_iter().chain(members.map(move |(_, member)| Asked { item, member: Some(*member) }))
    }

    /// The content of an answer that counts.
    #[must_use]
    pub fn answer(&self, asked: Asked) -> Option<&'a Value> {
        if self.shows(asked) && !self.keeps_back(asked.item) { self.talk.answers.value(asked) } else { None }
    }

    fn keeps_back(&self, item: ItemIx) -> bool {
        let item = self.guide.questionnaire.item(item);
        self.only.as_ref().is_some_and(|ticked| item.sensitive && !ticked.contains(&item.part))
    }
}

/// The topics that were ticked for any party, by anybody.
fn ticked_topics(guide: &Guide, talk: &Talk) -> Set<PartIx> {
    let mut ticked = Set::default();
    for item in guide.questionnaire.with_role(Role::Consent) {
        let Some(QuestionType::Matrix(matrix)) = guide.questionnaire.item(item).question() else { continue };
        let members = talk.household.ids().iter().copied().map(Some).chain([None]);
        for value in members.filter_map(|member| talk.answers.value(Asked { item, member })) {
            let Value::Cells(cells) = value else { continue };
            let columns = cells.rows().iter().fold(OptionSet::EMPTY, |all, row| all.or(cells.columns(row)));
            for (place, column) in (0u8..).map(OptionIx).zip(&matrix.columns) {
                if let (true, Some(part)) = (columns.has(place), guide.questionnaire.find_part(column.part.as_str())) {
                    ticked.insert(part);
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
        self.guide.questionnaire.item(item).is_per_member()
    }

    fn members(&self) -> &[MemberId] {
        self.talk.household.ids()
    }

    fn today(&self) -> Date {
        self.talk.today
    }
}

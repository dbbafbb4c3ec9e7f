//! Goal templates: what a plan proposes when the answers ask for it.

use super::{Referral, referral, wire};
use crate::base::{ActionId, Code, ContactId, DeadlineId, Diagnostic, GoalId, Place, SchemeId, packs, remark};
use crate::question::QuestionType;
use crate::questionnaire::{self, Compiler, Condition, ItemIx, PartIx, Questionnaire};
use crate::text::{Message, Text};
use std::collections::{BTreeMap, BTreeSet};

/// The place of a goal in [`super::Guide::goals`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct GoalIx(pub(crate) u16);

packs!(place GoalIx in Goals);

/// A goal template.
#[derive(Debug, Clone)]
pub struct Goal {
    /// Its id.
    pub id: GoalId,
    /// The topic it belongs to.
    pub topic: PartIx,
    /// Proposed when this holds.
    pub when: Condition,
    /// For whom it is.
    pub whose: Whose,
    /// 1 keeps the floor in place, 2 strengthens, 3 grows.
    pub phase: u8,
    /// What is so when it is reached.
    pub outcome: Text,
    /// How one sees it.
    pub measure: Measure,
    /// What must stand first.
    pub after: Vec<GoalIx>,
    /// Why now.
    pub why: Text,
    /// Why later.
    pub why_later: Option<Text>,
    /// The laws it touches.
    pub laws: Vec<Box<str>>,
    /// The steps.
    pub actions: Vec<Action>,
}

packs!(struct Goal { id, topic, when, whose, phase, outcome, measure, after, why, why_later, laws, actions });

/// For whom a goal is.
#[derive(Debug, Clone)]
pub enum Whose {
    /// For the member whose answers ask for it; where these are about nobody in particular, for the resident.
    Asks,
    /// For everybody in the house.
    Household,
    /// For the members of whom this holds.
    Members(Condition),
    /// For one of them: the answers do not say which.
    OneOf(Condition),
    /// For whom these words name; as long as there are none, for the resident, or (`true`) for nobody yet.
    Named(ItemIx, bool),
}

packs!(enum Whose { 0 = Asks, 1 = Household, 2 = Members(a), 3 = OneOf(a), 4 = Named(a, b) });

/// How one sees that a goal is reached.
#[derive(Debug, Clone)]
pub struct Measure {
    /// The scale or number that is followed.
    pub scale: Option<ItemIx>,
    /// The figure aimed at.
    pub target: Option<u32>,
    /// One observable fact.
    pub fact: Text,
}

packs!(struct Measure { scale, target, fact });

/// A step towards a goal.
#[derive(Debug, Clone)]
pub struct Action {
    /// Its id within the goal.
    pub id: ActionId,
    /// Only when this holds.
    pub when: Option<Condition>,
    /// What is done.
    pub what: Text,
    /// Who does it.
    pub who: wire::Owner,
    /// Who joins in.
    pub with: Option<Text>,
    /// The rung of the ladder.
    pub rung: wire::Rung,
    /// The scheme it leads to.
    pub scheme: Option<SchemeId>,
    /// The article it rests on.
    pub ground: Option<Box<str>>,
    /// Before which day.
    pub by: By,
    /// What to have at hand.
    pub needs: Vec<Text>,
    /// The deadline that it starts.
    pub starts: Option<DeadlineId>,
    /// Whom to call.
    pub call: Option<ContactId>,
    /// It ends at somebody else's door: how that is handed over.
    pub referral: Option<Referral>,
}

packs!(struct Action { id, when, what, who, with, rung, scheme, ground, by, needs, starts, call, referral });

impl Action {
    /// Whether the answers ask for this step.
    pub(crate) fn applies(&self, answers: &impl questionnaire::Known) -> bool {
        self.when.as_ref().is_none_or(|condition| condition.truth(answers, None).is_yes())
    }
}

/// Before which day, counted from the day of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Calendar days.
    Days(u16),
    /// Working days; 0 is the same day, or the next working day.
    WorkingDays(u16),
}

impl By {
    /// Today, tomorrow, or the next working day.
    #[must_use]
    pub const fn is_at_once(self) -> bool {
        matches!(self, Self::Days(..=1) | Self::WorkingDays(..=1))
    }
}

packs!(enum By { 0 = Days(a), 1 = WorkingDays(a) });

/// Ids that a goal may refer to.
pub(super) struct Known<'k> {
    pub(super) questionnaire: &'k Questionnaire,
    pub(super) schemes: BTreeSet<&'k str>,
    pub(super) contacts: BTreeSet<&'k str>,
    pub(super) deadlines: BTreeSet<&'k str>,
}

pub(super) struct GoalLoader<'k, 'd> {
    pub(super) known: Known<'k>,
    pub(super) diagnostics: &'d mut Vec<Diagnostic>,
}

impl GoalLoader<'_, '_> {
    /// Checks all goals of all files.
    pub(super) fn load(&mut self, files: &[super::Named<wire::Goals>]) -> Vec<Goal> {
        let written: Vec<_> = files
            .iter()
            .flat_map(|file| (0usize..).zip(&file.content.goals).map(|(at, goal)| (goal, Place::file(&file.file).at("goals").at(at))))
            .collect();
        let mut by_id = BTreeMap::new();
        for (nth, (goal, place)) in (0u16..).zip(&written) {
            if by_id.insert(goal.id.as_str(), GoalIx(nth)).is_some() {
                self.fail(
                    Code::DuplicateId,
                    place.at("id"),
                    remark!("the goal `{}` is there twice", goal.id),
                    "give one of them another id",
                );
            }
        }
        let goals: Vec<Option<Goal>> = written.iter().map(|(goal, place)| self.goal(goal, place, &by_id)).collect();
        // A goal that was refused is an error, and then the guide is not used. Without it the places of the others mean nothing.
        let complete = goals.iter().all(Option::is_some);
        let goals: Vec<Goal> = goals.into_iter().flatten().collect();
        if complete {
            self.refuse_circles(&goals, &written);
        }
        goals
    }

    fn goal(&mut self, wire: &wire::Goal, place: &Place, by_id: &BTreeMap<&str, GoalIx>) -> Option<Goal> {
        let id = &wire.id;
        let text = |field: &str, words: &str| Text::new(format!("goal.{id}.{field}"), words);
        let when = Compiler::new(self.known.questionnaire, self.diagnostics).condition(&wire.when, &place.at("when"));
        let whose = self.whose(wire, &place.at("for"));
        let topic = self.known.questionnaire.find_part(&wire.topic);
        if topic.is_none() {
            self.fail(Code::UnknownId, place.at("topic"), remark!("there is no part `{}`", wire.topic), "name a part of this guide");
        }
        if !(1..=3).contains(&wire.phase) {
            self.fail(
                Code::BadPlan,
                place.at("phase"),
                remark!("phase {} does not exist", wire.phase),
                "1 keeps the floor in place, 2 strengthens, 3 grows",
            );
        }
        if !wire.after.is_empty() && wire.why_later.is_none() {
            self.fail(
                Code::BadPlan,
                place.clone(),
                remark!("`{id}` comes after another goal and does not say why"),
                "add `why_later`: one plain sentence",
            );
        }
        self.refuse_double_steps(wire, place);
        let scale = self.scale(wire, place);
        let mut after = Vec::new();
        for (at, other) in wire.after.iter().enumerate() {
            match by_id.get(other.as_str()) {
                Some(goal) => after.push(*goal),
                None => {
                    self.fail(Code::UnknownId, place.at("after").at(at), remark!("there is no goal `{other}`"), "name a goal of this guide")
                }
            }
        }
        let actions =
            (0usize..).zip(&wire.actions).map(|(at, action)| self.action(id, action, &place.at("actions").at(at))).collect::<Vec<_>>();
        Some(Goal {
            id: GoalId::new(id),
            topic: topic?,
            when: when?,
            whose: whose?,
            phase: wire.phase,
            outcome: text("outcome", &wire.outcome),
            measure: Measure { scale, target: wire.measure.target, fact: text("fact", &wire.measure.fact) },
            after,
            why: text("why", &wire.why),
            why_later: wire.why_later.as_ref().map(|words| text("why_later", words)),
            laws: wire.laws.iter().map(|law| law.as_str().into()).collect(),
            actions: actions.into_iter().flatten().collect(),
        })
    }

    /// For whom it is: one way of saying it.
    fn whose(&mut self, wire: &wire::Goal, place: &Place) -> Option<Whose> {
        let Some(whose) = &wire.whose else { return Some(Whose::Asks) };
        match (whose.household, &whose.members, &whose.question) {
            (true, None, None) => Some(Whose::Household),
            (false, Some(members), None) => {
                let members = Compiler::new(self.known.questionnaire, self.diagnostics).condition(members, &place.at("members"))?;
                Some(if whose.one { Whose::OneOf(members) } else { Whose::Members(members) })
            }
            (false, None, Some(link)) => {
                let found = self.known.questionnaire.find(link);
                if found.is_none() {
                    let message = remark!("there is no question `{link}`");
                    self.fail(Code::UnknownId, place.at("question"), message, "name a question of this guide");
                }
                Some(Whose::Named(found?, whose.ask))
            }
            _ => {
                let message = remark!("`{}` does not say in one way for whom it is", wire.id);
                self.fail(Code::BadPlan, place.clone(), message, "give one of `household`, `members` and `question`");
                None
            }
        }
    }

    /// The scale or number that is followed: a question that has figures.
    fn scale(&mut self, wire: &wire::Goal, place: &Place) -> Option<ItemIx> {
        let scale = wire.measure.scale.as_ref().map(|link| (link, self.known.questionnaire.find(link)));
        let is_scale =
            |item| matches!(self.known.questionnaire.item(item).question(), Some(QuestionType::Scale(_) | QuestionType::Number(_)));
        if let Some((link, Some(item))) = scale
            && !is_scale(item)
        {
            let message = remark!("`{link}` is no scale and no number, so it has no figure to follow");
            self.fail(
                Code::BadPlan,
                place.at("measure").at("scale"),
                message,
                "name a scale or a number, or leave it out and keep the fact",
            );
        }
        if let Some((link, None)) = scale {
            self.fail(
                Code::UnknownId,
                place.at("measure").at("scale"),
                remark!("there is no question `{link}`"),
                "name a scale or a number of this guide",
            );
        }
        scale.and_then(|(_, item)| item)
    }

    /// A step is known by its id within the goal: that is where a person's words are kept.
    fn refuse_double_steps(&mut self, wire: &wire::Goal, place: &Place) {
        let mut steps = BTreeSet::new();
        for (at, action) in wire.actions.iter().enumerate() {
            if !steps.insert(&action.id) {
                let message = remark!("the step `{}` is there twice", action.id);
                self.fail(Code::DuplicateId, place.at("actions").at(at).at("id"), message, "give one of them another id");
            }
        }
    }

    fn action(&mut self, goal: &str, wire: &wire::Action, place: &Place) -> Option<Action> {
        let key = |field: &str| format!("goal.{goal}.action.{}.{field}", wire.id);
        let when = match &wire.when {
            None => None,
            Some(written) => Some(Compiler::new(self.known.questionnaire, self.diagnostics).condition(written, &place.at("when"))?),
        };
        let references = [
            ("scheme", wire.scheme.as_deref(), &self.known.schemes),
            ("call", wire.call.as_deref(), &self.known.contacts),
            ("starts", wire.starts.as_deref(), &self.known.deadlines),
        ];
        let unknown: Vec<_> = references
            .iter()
            .filter_map(|(field, id, known)| id.filter(|id| !known.contains(id)).map(|id| (*field, id.to_owned())))
            .collect();
        for (field, id) in unknown {
            self.fail(
                Code::UnknownId,
                place.at(field),
                remark!("`{field}` names `{id}`, which does not exist"),
                "check the spelling, or add it",
            );
        }
        let by = match (wire.by.days, wire.by.working_days) {
            (Some(days), None) => By::Days(days),
            (None, Some(days)) => By::WorkingDays(days),
            _ => {
                self.fail(
                    Code::BadPlan,
                    place.at("by"),
                    remark!("a step needs one day by which it is done"),
                    "give `days` or `working_days`, not both",
                );
                return None;
            }
        };
        Some(Action {
            id: ActionId::new(&wire.id),
            when,
            what: Text::new(key("what"), &wire.what),
            who: wire.who,
            with: wire.with.as_ref().map(|words| Text::new(key("with"), words)),
            rung: wire.rung,
            scheme: wire.scheme.as_deref().map(SchemeId::new),
            ground: wire.ground.as_deref().map(Into::into),
            by,
            needs: (0usize..).zip(&wire.needs).map(|(at, words)| Text::new(key(&format!("need.{at}")), words)).collect(),
            starts: wire.starts.as_deref().map(DeadlineId::new),
            call: wire.call.as_deref().map(ContactId::new),
            referral: wire
                .referral
                .as_ref()
                .map(|wire| referral::load(wire, &key("referral"), self.known.questionnaire, &place.at("referral"), self.diagnostics)),
        })
    }

    /// Goals that wait for each other would never start.
    fn refuse_circles(&mut self, goals: &[Goal], written: &[(&wire::Goal, Place)]) {
        // Takes away goals that wait for nothing, until none is left or the rest waits in a circle.
        let mut left: BTreeSet<usize> = (0..goals.len()).collect();
        loop {
            let free: Vec<usize> =
                left.iter().copied().filter(|at| goals[*at].after.iter().all(|after| !left.contains(&usize::from(after.0)))).collect();
            if free.is_empty() {
                break;
            }
            for at in free {
                left.remove(&at);
            }
        }
        if let Some(first) = left.first() {
            let names: Vec<&str> = left.iter().map(|at| goals[*at].id.as_str()).collect();
            let place = written.get(*first).map(|(_, place)| place.at("after")).unwrap_or_default();
            self.fail(
                Code::Cycle,
                place,
                remark!("these goals wait for each other: {}", names.join(", ")),
                "break the circle: one of them comes first",
            );
        }
    }

    fn fail(&mut self, code: Code, place: Place, message: String, hint: &str) {
        self.diagnostics.push(Diagnostic::error(code, place, message, hint));
    }
}

impl wire::Rung {
    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Message {
        match self {
            Self::OwnStrength => Message::RungOwnStrength,
            Self::Household => Message::RungHousehold,
            Self::Network => Message::RungNetwork,
            Self::Advice => Message::RungAdvice,
            Self::General => Message::RungGeneral,
            Self::Customised => Message::RungCustomised,
        }
    }
}

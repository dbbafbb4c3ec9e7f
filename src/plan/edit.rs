//! What a person changed in the plan. It lies over the draft, under names that stay when answers change.
//!
//! The draft is never changed itself: so a later answer can change the proposal, and loses nothing a person wrote.

use super::notes::NoteField;
use super::referral::ReferralEdit;
use crate::base::{Date, Map, PartId, whole_number};
use std::fmt;

/// A goal of the plan, by name: the id of its template.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct GoalKey(Box<str>);

/// A step of the plan, by name. An own step has a number instead of the id of a template.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ActionKey {
    /// The goal.
    pub goal: GoalKey,
    step: StepKey,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum StepKey {
    Proposed(Box<str>),
    Own(u16),
}

/// Changes to a goal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GoalEdit {
    /// The sentence in the person's own words.
    pub outcome: Option<String>,
    /// The person does not want this goal, or not now.
    pub set_aside: bool,
    /// Why the person wants this goal first, although others would stand before it.
    pub wanted_first: Option<String>,
    /// How many own steps were ever added: a number is not used twice.
    pub own_steps: u16,
}

/// Changes to a step, or an own step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ActionEdit {
    /// What is done, in the person's own words.
    pub what: Option<String>,
    /// Who does it.
    pub who: Option<String>,
    /// On which day at the latest.
    pub by: Option<Date>,
}

impl ActionEdit {
    /// Whether anything about the step was changed.
    #[must_use]
    pub const fn says_anything(&self) -> bool {
        self.what.is_some() || self.who.is_some() || self.by.is_some()
    }
}

/// Everything a person changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanEdits {
    /// By goal.
    pub goals: Map<GoalKey, GoalEdit>,
    /// By step.
    pub actions: Map<ActionKey, ActionEdit>,
    /// What a coach wrote beside a goal.
    pub notes: Map<(GoalKey, NoteField), String>,
    /// What became of referrals, by their step.
    pub referrals: Map<ActionKey, ReferralEdit>,
    /// Days to look back that were moved, by their place in the guide.
    pub reviews: Map<u8, Date>,
    /// Figures given again when people looked back together, by topic.
    pub again: Map<PartId, u8>,
    /// The day on which the last of them was given.
    pub again_on: Option<Date>,
    /// Codes of what is missing for everybody may be counted with those of other plans. Off until somebody turns it on.
    pub collective: bool,
    /// What the household is known by in calendars, since a file first left.
    pub known_as: Option<u64>,
}

impl GoalKey {
    pub(crate) fn new(name: &str) -> Self {
        Self(name.into())
    }

    /// The name, as it stands in plans.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl ActionKey {
    pub(crate) fn proposed(goal: &GoalKey, action: &str) -> Self {
        Self { goal: goal.clone(), step: StepKey::Proposed(action.into()) }
    }

    pub(crate) fn own(goal: &GoalKey, number: u16) -> Self {
        Self { goal: goal.clone(), step: StepKey::Own(number) }
    }

    /// A step that the person added.
    #[must_use]
    pub const fn is_own(&self) -> bool {
        matches!(self.step, StepKey::Own(_))
    }

    /// The name, as it stands in plans: own steps as `own-1`.
    #[must_use]
    pub fn name(&self) -> String {
        match &self.step {
            StepKey::Proposed(action) => action.to_string(),
            StepKey::Own(number) => format!("own-{number}"),
        }
    }

    /// Reads a name back.
    pub(crate) fn parse(goal: &GoalKey, name: &str) -> Self {
        match name.strip_prefix("own-").and_then(whole_number) {
            Some(number) => Self::own(goal, number),
            None => Self::proposed(goal, name),
        }
    }
}

impl fmt::Display for ActionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.goal.as_str(), self.name())
    }
}

/// Words, or nothing when they are blank: blank gives back the proposal.
fn words(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}

impl PlanEdits {
    /// The sentence of a goal is now this.
    pub fn reword_goal(&mut self, goal: &GoalKey, text: &str) {
        self.goals.or_default(goal.clone()).outcome = words(text);
    }

    /// What is done in a step is now this. An own step keeps its place when it is blank.
    pub fn reword_action(&mut self, action: &ActionKey, text: &str) {
        self.actions.or_default(action.clone()).what = words(text);
    }

    /// Who does a step is now this.
    pub fn set_who(&mut self, action: &ActionKey, text: &str) {
        self.actions.or_default(action.clone()).who = words(text);
    }

    /// The day of a step is now this.
    pub fn set_day(&mut self, action: &ActionKey, by: Option<Date>) {
        self.actions.or_default(action.clone()).by = by;
    }

    /// Sets a goal aside, or takes it back.
    pub fn set_aside(&mut self, goal: &GoalKey, aside: bool) {
        self.goals.or_default(goal.clone()).set_aside = aside;
    }

    /// The person wants this goal first, for this reason. Without a reason the order of the proposal holds.
    pub fn want_first(&mut self, goal: &GoalKey, reason: &str) {
        self.goals.or_default(goal.clone()).wanted_first = words(reason);
    }

    /// What a coach writes beside a goal is now this.
    pub fn note(&mut self, goal: &GoalKey, field: NoteField, text: &str) {
        let place = (goal.clone(), field);
        match words(text) {
            Some(text) => _ = self.notes.insert(place, text),
            None => _ = self.notes.remove(&place),
        }
    }

    /// The figure of a topic, now that people look back; none takes it back. Figures of another day make way: one look is one day.
    pub fn give_again(&mut self, topic: PartId, figure: Option<u8>, today: Date) {
        if self.again_on != Some(today) {
            self.again = Map::default();
        }
        self.again_on = Some(today);
        match figure {
            Some(figure) => _ = self.again.insert(topic, figure),
            None => _ = self.again.remove(&topic),
        }
    }

    /// People look back together on this day; none gives back the proposal. A term of the law is not moved by it.
    pub fn move_review(&mut self, nth: u8, day: Option<Date>) {
        match day {
            Some(day) => _ = self.reviews.insert(nth, day),
            None => _ = self.reviews.remove(&nth),
        }
    }

    /// Adds an own step to a goal.
    pub fn add_action(&mut self, goal: &GoalKey) -> ActionKey {
        let edit = self.goals.or_default(goal.clone());
        edit.own_steps = edit.own_steps.saturating_add(1);
        let key = ActionKey::own(goal, edit.own_steps);
        self.actions.insert(key.clone(), ActionEdit::default());
        key
    }

    /// Takes an own step away.
    pub fn remove_action(&mut self, action: &ActionKey) {
        if action.is_own() {
            self.actions.remove(action);
        }
    }

    /// The own steps of a goal, in the order in which they were added.
    pub fn own_steps<'e>(&'e self, goal: &'e GoalKey) -> impl Iterator<Item = (&'e ActionKey, &'e ActionEdit)> {
        self.actions.iter().filter(move |(key, _)| key.goal == *goal && key.is_own())
    }

    /// Whether the person wrote anything about this goal, or added a step to it.
    #[must_use]
    pub fn has_words(&self, goal: &GoalKey) -> bool {
        let reworded = self.goals.get(goal).is_some_and(|edit| edit.outcome.is_some() || edit.wanted_first.is_some());
        let noted = self.notes.iter().any(|((of, _), _)| of == goal);
        let steps = self.actions.iter().any(|(key, edit)| key.goal == *goal && edit.says_anything());
        reworded || noted || steps || self.referrals.keys().any(|key| key.goal == *goal)
    }

    /// Whether a step stays when the answers no longer ask for it: it was reworded, or somebody wrote about its referral.
    #[must_use]
    pub fn keeps(&self, action: &ActionKey) -> bool {
        self.referrals.contains_key(action) || self.actions.get(action).is_some_and(|edit| action.is_own() || edit.says_anything())
    }
}

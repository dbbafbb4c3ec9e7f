//! The screen of the plan.

use super::{Button, Call, Quote, Sign, TextField};
use crate::screen::PictureView;

/// The plan, in the resident's reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanView {
    /// "Our plan".
    pub title: String,
    /// Whose, of which day, and that it is a draft.
    pub about: String,
    /// Why we talk, in own words.
    pub quotes: Vec<Quote>,
    /// The first step, as a solid block.
    pub first: Option<FirstStep>,
    /// Sections of plain lines: what goes well, what matters, the route, who need not come, perhaps also, and so on.
    pub sections: Vec<PlanSection>,
    /// Goals of now.
    pub now_title: String,
    /// The goals.
    pub now: Vec<GoalView>,
    /// Heading of what is for later.
    pub later_title: String,
    /// What is for later, and why.
    pub later: Vec<GoalView>,
    /// Heading of the days.
    pub days_title: String,
    /// Steps and days from the law, in order, in bands.
    pub days: Vec<DayBand>,
    /// How it goes now, and other pictures.
    pub pictures: Vec<PictureView>,
    /// Sections below the days: perhaps also, different views, who may see what.
    pub sections_below: Vec<PlanSection>,
    /// Ways to save and to hand over.
    pub keep_title: String,
    /// Sentence about it.
    pub keep_help: String,
    /// Save as a file, print, share.
    pub keep: Vec<Button>,
    /// Said after sharing.
    pub shared: Option<String>,
    /// The fields to change the plan are open.
    pub changing: bool,
    /// Heading of what only a coach reads.
    pub for_coach_title: String,
    /// What only a coach reads: empty for everybody else.
    pub for_coach: Vec<PlanSection>,
    /// What is set aside, with the way back.
    pub set_aside: Vec<GoalView>,
    /// Heading of that.
    pub set_aside_title: String,
}

/// The first step of this week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstStep {
    /// "The first step".
    pub tag: String,
    /// What is done.
    pub what: String,
    /// Who, when, what to bring: a name and a text each.
    pub facts: Vec<(String, String)>,
    /// Whom to call.
    pub call: Option<Call>,
}

/// Plain lines under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanSection {
    /// Short name for `data-section`.
    pub name: &'static str,
    /// Heading.
    pub title: String,
    /// Sentences above the lines.
    pub lead: Vec<String>,
    /// Own words, before the lines.
    pub quotes: Vec<Quote>,
    /// The lines.
    pub lines: Vec<PlanLine>,
}

/// A line of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanLine {
    /// Its head.
    pub head: String,
    /// What is said about it, maybe nothing.
    pub text: String,
    /// The sign before it.
    pub sign: Option<Sign>,
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalView {
    /// `data-goal`.
    pub goal: String,
    /// "Goal 1".
    pub number: String,
    /// Sign of its topic.
    pub sign: Option<Sign>,
    /// The sentence.
    pub outcome: String,
    /// Why now, or why later.
    pub why: String,
    /// How one sees it: the fact, and the figure.
    pub measure: Vec<String>,
    /// The steps.
    pub actions: Vec<ActionView>,
    /// Fields while the plan is changed: the sentence, and why this goal should come first although it would wait.
    pub edit: Vec<TextField>,
    /// Add a step, set aside, or take back.
    pub buttons: Vec<Button>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionView {
    /// `data-plan-action`.
    pub action: String,
    /// What, who, when and so on: a name and a text each; the first is what is done.
    pub facts: Vec<(String, String)>,
    /// Fields to change it, while the plan is changed: what and who.
    pub edit: Vec<TextField>,
    /// Takes an own step away.
    pub remove: Option<Button>,
}

/// Days of this week, of next week, or later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayBand {
    /// "This week".
    pub title: String,
    /// The days, in order.
    pub days: Vec<Day>,
}

/// A day that matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// What kind of day.
    pub kind: DayKind,
    /// The kind in words.
    pub kind_words: String,
    /// The day, or "does not count yet".
    pub day: String,
    /// What happens.
    pub what: String,
}

/// What kind of day it is. Each has its own mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayKind {
    /// A step of the plan.
    Step,
    /// A day that the law gives.
    Law,
    /// A day that matters most.
    Important,
    /// Look back together.
    Review,
    /// A term that does not count yet.
    NotYet,
}

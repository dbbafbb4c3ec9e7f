//! The shapes of what is to be done: goals, steps, suggestions, terms.

#![allow(unreachable_pub, reason = "only PlanFile is named elsewhere; the shapes below it are public in the published form")]

use serde::Serialize;

shapes! {
    /// What needs something now.
    Urgent {
        /// The signal.
        signal: String,
        /// What to do.
        what_nl: String,
        /// Whom to call, or null.
        call: Option<Call>,
        /// What to say, or null.
        say_nl: Option<String>,
        /// What to do after that.
        then: Vec<Then>,
        /// Before which day.
        by: String,
        /// The answers behind it.
        because: Vec<String>,
    }
    /// A further step.
    Then {
        /// Whom to call, or null.
        call: Option<Call>,
        /// What for.
        what_nl: String,
    }
    /// Somebody to call.
    Call {
        /// Who answers.
        name: String,
        /// The number, or null when it is local.
        number: Option<String>,
    }
    /// A goal.
    Goal {
        /// Its name.
        id: String,
        /// 1, 2 or 3.
        phase: u8,
        /// Goals that must stand first.
        after: Vec<String>,
        /// Whose goal.
        member: String,
        /// Topic.
        domain: String,
        /// The sentence.
        outcome_nl: String,
        /// `proposed`, or `own` when the person wrote it.
        source: &'static str,
        /// Why now, or why later.
        note_nl: String,
        /// How one sees it.
        measure: Measure,
        /// Steps.
        actions: Vec<Action>,
        /// The answers behind it.
        because: Vec<String>,
    }
    /// How one sees that a goal is reached.
    Measure {
        /// `scale_0_10` or `fact`.
        #[serde(rename = "type")]
        kind: &'static str,
        /// The scale question, or null.
        question: Option<String>,
        /// The figure now, or null.
        baseline: Option<u8>,
        /// The figure aimed at, or null.
        target: Option<u8>,
        /// The observable fact.
        also: String,
    }
    /// A step.
    Action {
        /// Its name within the goal.
        id: String,
        /// What is done.
        what_nl: String,
        /// Who does it.
        who: String,
        /// The rung of the ladder, or null for an own step.
        help: Option<&'static str>,
        /// The scheme, or null.
        scheme: Option<String>,
        /// The article, or null.
        ground: Option<String>,
        /// Before which day, or null for an own step without one.
        by: Option<String>,
        /// If it is done on that day: the last day of the first talk that the law then asks for. Else null.
        latest_first_talk: Option<String>,
        /// What to have at hand.
        needs: Vec<String>,
        /// What the scheme may cost, or null.
        costs_nl: Option<String>,
        /// `proposed`, or `own` when the person wrote it.
        source: &'static str,
    }
    /// A scheme that may help.
    Suggestion {
        /// Its id.
        scheme: String,
        /// Its name.
        name: String,
        /// What it is.
        what_nl: String,
        /// For whom it is.
        conditions_nl: String,
        /// How to ask.
        ask_nl: String,
        /// What it may cost, or null.
        costs_nl: Option<String>,
        /// Who carries it out.
        executor: String,
        /// Law and article, or null.
        law: Option<String>,
        /// Where it was checked.
        source: String,
        /// When it was checked.
        checked: String,
        /// `fits`, or `needs_answer` when a question is open.
        fit: &'static str,
        /// The open questions.
        unknown: Vec<String>,
        /// Only for the coach.
        coach_only: bool,
        /// A step of the plan leads to it already.
        in_plan: bool,
        /// Outside what the light route is about.
        aside: bool,
        /// The answers behind it.
        because: Vec<String>,
    }
    /// A term of the law.
    Deadline {
        /// Its id.
        id: String,
        /// What must have happened.
        what_nl: String,
        /// Its last day; null: "telt nog niet".
        date: Option<String>,
        /// What the resident is advised to keep to, or null.
        advice_date: Option<String>,
        /// `counting`, `not_started`, or `beyond_calendar` when the list of holidays does not go that far.
        status: &'static str,
        /// What starts it.
        event_nl: String,
        /// The day it counts from, or null.
        counted_from: Option<String>,
        /// If the step that starts it is done on this day, or null.
        if_asked_on: Option<String>,
        /// … then this is its last day, or null.
        then_date: Option<String>,
        /// The period.
        counting: String,
        /// `resident` or `municipality`.
        duty_of: &'static str,
        /// Law and article.
        ground: String,
    }
    /// A day to look back together.
    Review {
        /// Which day.
        date: String,
        /// What is looked at.
        what_nl: String,
    }
}

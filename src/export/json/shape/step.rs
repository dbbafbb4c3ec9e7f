//! What is to be done: goals, steps, suggestions, terms.

use crate::base::{Date, MemberId};
use crate::export::json::value::source;
use crate::export::json::writer::{Json, Writer};
use crate::guide::{Bound, DutyOf};
use crate::plan::{self, OffMenuField, RungField};

// The three values are an object of their own.
struct Weighed<'p>(&'p plan::OffMenu);

const fn status(due: &plan::Due) -> &'static str {
    match (due.from, due.end) {
        (None, _) => "not_started",
        (Some(_), Some(_)) => "counting",
        (Some(_), None) if due.at_once => "at_once",
        (Some(_), None) => "beyond_calendar",
    }
}

/// For something the resident does, the day as counted is the advice.
const fn followed(by: plan::Follows) -> &'static str {
    match by {
        plan::Follows::Fact => "fact",
        plan::Follows::Scale => "scale_0_10",
        plan::Follows::Number => "number",
    }
}

fn advice(due: &plan::Due, end: Option<plan::Ending>) -> Option<Date> {
    end.filter(|_| due.duty_of != DutyOf::Municipality).map(|end| end.plain)
}

shapes! {
    /// What needs something now.
    Urgent of plan::UrgentStep as step {
        /// The signal.
        signal: String = step.signal,
        /// What to do.
        what_nl: String = step.what,
        /// Whom to call, or null.
        call: Option<Call> = step.call,
        /// What to say, or null.
        say_nl: Option<String> = step.say,
        /// What to do after that.
        then: Vec<Then> = step.then,
        /// Before which day.
        by: String = step.by,
        /// The answers behind it.
        because: Vec<String> = step.because,
    }
    /// A further step.
    Then of (Option<plan::Phone>, String) as then {
        /// Whom to call, or null.
        call: Option<Call> = then.0,
        /// What for.
        what_nl: String = then.1,
    }
    /// Somebody to call.
    Call of plan::Phone as phone {
        /// Who answers.
        name: String = phone.name,
        /// The number, or null when it is local.
        number: Option<String> = phone.number,
    }
    /// A goal.
    Goal of plan::Goal as goal {
        /// Its name.
        id: String = goal.key,
        /// 1, 2 or 3.
        phase: u8 = goal.phase,
        /// Goals that must stand first.
        after: Vec<String> = goal.after,
        /// Why the household wants it first all the same, verbatim, or null.
        wanted_first: Option<String> = goal.wanted_first,
        /// How many goals wait for this one, on the goal that frees most; 0 on the others.
        frees: u8 = goal.frees,
        /// Whom to ask about it: the first of `members`, or who filled this in.
        member: String = goal.members.first().copied().unwrap_or(MemberId::SELF),
        /// Everybody it is for, or might be for.
        members: Vec<String> = goal.members,
        /// For whom it is, in words: also "everybody", "one of the two", or somebody's own words.
        for_whom_nl: String = goal.for_whom,
        /// Topic.
        domain: String = goal.topic,
        /// The sentence.
        outcome_nl: String = goal.outcome,
        /// `proposed`, or `own` when the person wrote it.
        source: &'static str = source(goal.own_words),
        /// Why now, or why later.
        note_nl: String = goal.why,
        /// How one sees it.
        measure: Measure = goal.measure,
        /// Steps: what comes first stands first.
        actions: Vec<Action> = goal.by_day(),
        /// What is known of the rungs of the ladder. Only what somebody wrote.
        ladder: Vec<Ladder> = goal.ladder,
        /// The answers behind it.
        because: Vec<String> = goal.because,
    }
    /// A rung of the ladder.
    Ladder of plan::RungNote as note {
        /// The rung.
        rung: &'static str = note.rung,
        /// What was asked, or null.
        asked: Option<String> = note.get(RungField::Asked),
        /// What it gives, or null.
        gives: Option<String> = note.get(RungField::Gives),
        /// Where its limit is, or null.
        limit: Option<String> = note.get(RungField::Limit),
        /// What it would not be fair to ask, or null.
        not_fair_to_ask: Option<String> = note.get(RungField::NotFair),
        /// Why it should be asked no more, or null.
        brake_nl: Option<String> = note.brake,
    }
    /// The reasons for something off the menu (Wmo 2015 art. 2.3.5 lid 3). A coach wrote them.
    OffMenu of plan::OffMenu as page {
        /// The goal.
        goal: String = page.goal,
        /// What the person wants to do, and why.
        need: Option<String> = page.get(OffMenuField::Need),
        /// What was tried.
        what_was_tried: Option<String> = page.get(OffMenuField::Tried),
        /// The usual offer.
        standard_option: Option<String> = page.get(OffMenuField::Standard),
        /// Why that does not fit.
        why_not: Option<String> = page.get(OffMenuField::Unfit),
        /// What is asked instead.
        proposed: Option<String> = page.get(OffMenuField::Proposed),
        /// The text of the law.
        law_text: Option<String> = page.get(OffMenuField::Law),
        /// The three public values, each a reasoned sentence and no score.
        weighing: Weighing = Weighed(page),
        /// What it costs beside the usual offer; null without a source.
        cost_note: Option<String> = page.get(OffMenuField::Cost),
        /// Where that figure is from.
        cost_source: Option<String> = page.get(OffMenuField::CostSource),
        /// Who decides.
        who_decides: Option<String> = page.get(OffMenuField::Decides),
        /// What happens if the answer is no.
        fallback: Option<String> = page.get(OffMenuField::Fallback),
    }
    /// The three public values.
    Weighing of Weighed<'_> as page {
        /// May it, by law and in fairness?
        legitimiteit: Option<String> = page.0.get(OffMenuField::Legitimacy),
        /// Does it fit, and do people own it?
        betrokkenheid: Option<String> = page.0.get(OffMenuField::Involvement),
        /// What does it return?
        rendement: Option<String> = page.0.get(OffMenuField::Return),
    }
    /// How one sees that a goal is reached.
    Measure of plan::Measure as measure {
        /// `scale_0_10`, `number` or `fact`.
        kind as "type": &'static str = followed(measure.follows),
        /// The question that asks for the figure or number, or null.
        question: Option<String> = measure.question,
        /// The figure now, or null.
        baseline: Option<u32> = measure.baseline,
        /// The figure aimed at, or null.
        target: Option<u32> = measure.target,
        /// The figure when people looked back together, or null.
        review: Option<u8> = measure.review,
        /// The observable fact.
        also: String = measure.fact,
    }
    /// A step.
    Action of plan::Action as action {
        /// Its name within the goal.
        id: String = action.key,
        /// What is done.
        what_nl: String = action.what,
        /// Who does it.
        who: String = action.who,
        /// The rung of the ladder, or null for an own step.
        help: Option<&'static str> = action.rung,
        /// The scheme, or null.
        scheme: Option<String> = action.scheme,
        /// The article, or null.
        ground: Option<String> = action.ground,
        /// Before which day, or null for an own step without one.
        by: Option<String> = action.by,
        /// If it is done on that day: the last day of the first talk that the law then asks for. Else null.
        latest_first_talk: Option<String> = action.starts.as_ref().map(|starts| starts.end.last),
        /// What to have at hand.
        needs: Vec<String> = action.needs,
        /// What the scheme may cost, or null.
        costs_nl: Option<String> = action.costs,
        /// `proposed`, or `own` when the person wrote it.
        source: &'static str = source(action.own_words),
    }
    /// A scheme that may help.
    Suggestion of plan::Suggested as suggested {
        /// Its id.
        scheme: String = suggested.scheme,
        /// Its name.
        name: String = suggested.name,
        /// What it is.
        what_nl: String = suggested.what,
        /// For whom it is.
        conditions_nl: String = suggested.conditions,
        /// How to ask.
        ask_nl: String = suggested.ask,
        /// What it may cost, or null.
        costs_nl: Option<String> = suggested.costs,
        /// Who carries it out.
        executor: String = suggested.executor,
        /// Law and article, or null.
        law: Option<String> = suggested.law,
        /// Where it was checked.
        source: String = suggested.source,
        /// When it was checked.
        checked: String = suggested.checked,
        /// `fits`, or `needs_answer` when a question is open.
        fit: &'static str = if suggested.unknown.is_empty() { "fits" } else { "needs_answer" },
        /// The open questions.
        unknown: Vec<String> = suggested.unknown,
        /// Only for the coach.
        coach_only: bool = suggested.coach_only,
        /// A step of the plan leads to it already.
        in_plan: bool = suggested.in_plan,
        /// Outside what the light route is about.
        aside: bool = suggested.aside,
        /// The answers behind it.
        because: Vec<String> = suggested.because,
    }
    /// A term of the law.
    Deadline of plan::Due as due {
        /// Its id.
        id: String = due.id,
        /// What must have happened.
        what_nl: String = due.what,
        /// Its last day, or its first one where `bound` says so; null: "telt nog niet", or see `status`.
        date: Option<String> = due.end.map(|end| end.last),
        /// `last_day`, or `first_day` from which it can be done.
        bound: &'static str = if due.bound == Bound::LastDay { "last_day" } else { "first_day" },
        /// What the resident is advised to keep to, or null.
        advice_date: Option<String> = advice(due, due.end),
        /// What a date of the municipality depends on, or null.
        unless_nl: Option<String> = due.unless,
        /// `counting`, `not_started`, `at_once` where the law gives no number of days, or `beyond_calendar` when the list of
        /// holidays does not go that far.
        status: &'static str = status(due),
        /// What starts it.
        event_nl: String = due.event,
        /// The day it counts from, or null.
        counted_from: Option<String> = due.from,
        /// If the step that starts it is done on this day, or null.
        if_asked_on: Option<String> = due.if_asked.map(|(on, _)| on),
        /// … then this is what `date` is, or null.
        then_date: Option<String> = due.if_asked.map(|(_, then)| then.last),
        /// … and this what the resident is advised to keep to, or null.
        then_advice_date: Option<String> = advice(due, due.if_asked.map(|(_, then)| then)),
        /// Why there is no day, in words, or null.
        no_day_nl: Option<String> = due.no_day,
        /// The period.
        counting: String = due.period,
        /// `resident` or `municipality`.
        duty_of: &'static str = due.duty_of,
        /// Law and article.
        ground: String = due.ground,
    }
    /// A day to look back together.
    Review of plan::Review as review {
        /// Which day.
        date: String = review.date,
        /// What is looked at.
        what_nl: String = review.what,
    }
}

//! The plan as JSON: the published form. Its schema is `questionnaires/schema/plan.schema.json`.
//!
//! Names of keys stay as they are for good. A change is a new number in `schema`, with a note.

mod shape;

pub use self::shape::PlanFile;
use self::shape::{
    Action, AtTable, Call, ClientSupport, Concern, Consent, ConsentRow, Coordinator, Deadline, Differ, Goal, GuideRef, Header, Household,
    Matters, Measure, Member, NotAtTable, OwnPlan, OwnWords, Review, Suggestion, Then, Triage, Urgent, View,
};
use crate::assessment::Track;
use crate::guide::{DutyOf, Guide, Rung};
use crate::plan::{self, Because, Coded, Colour, Phone, Plan};

/// What stands in the `schema` key.
pub const PLAN_FORMAT: &str = "plan/1";

pub(super) fn render(plan: &Plan, guide: &Guide) -> String {
    // These shapes hold only strings, numbers and maps with string keys: writing them cannot fail.
    let mut text = serde_json::to_string_pretty(&file(plan, guide)).unwrap_or_default();
    text.push('\n');
    text
}

fn codes(because: &[Because]) -> Vec<String> {
    because.iter().map(|because| because.code.clone()).collect()
}

fn code(coded: &Coded) -> Option<String> {
    coded.code.clone()
}

fn file(plan: &Plan, guide: &Guide) -> PlanFile {
    PlanFile {
        schema: PLAN_FORMAT,
        kind: "concept",
        disclaimer_nl: plan.disclaimer.clone(),
        guide: GuideRef { id: guide.id.to_string(), version: guide.version.to_string(), hash: guide.hash.to_string() },
        header: header(plan),
        household: household(plan),
        hulpvraag_own_words: plan.request.first().map(|quote| quote.words.clone()),
        goes_well: plan.goes_well.iter().map(|quote| quote.words.clone()).collect(),
        matters_most: plan.matters_most.iter().map(matters).collect(),
        own_words: plan.ahead.iter().map(own_words).collect(),
        concerns: plan.concerns.iter().map(concern).collect(),
        triage: triage(plan),
        urgent: plan.urgent.iter().map(urgent).collect(),
        goals: plan.goals.iter().map(goal).collect(),
        set_aside: plan.set_aside.iter().map(goal).collect(),
        suggestions: plan.suggestions.iter().map(suggestion).collect(),
        referrals: Vec::new(),
        maatwerk: Vec::new(),
        deadlines: plan.deadlines.iter().map(deadline).collect(),
        reviews: plan.reviews.iter().map(|review| Review { date: review.date.to_string(), what_nl: review.what.clone() }).collect(),
        views_differ: plan.views_differ.iter().map(differ).collect(),
        consent: consent(plan, guide),
        collective_signals_anonymous: Vec::new(),
    }
}

fn header(plan: &Plan) -> Header {
    let event = |id: &str| plan.deadlines.iter().find(|due| due.id.as_str() == id).and_then(|due| due.from).map(|from| from.to_string());
    let own_plan = plan.deadlines.iter().find(|due| due.id.as_str() == "personal_plan").and_then(|due| due.end);
    Header {
        title_nl: plan.title.clone(),
        language: plan.lang.clone(),
        address_form: "u",
        melding_date: event("wmo_investigation"),
        application_date: event("wmo_decision"),
        draft_date: plan.date.to_string(),
        client_support: ClientSupport { offered_before_questions: true, answer: code(&plan.client_support) },
        own_plan: OwnPlan { choice: code(&plan.own_plan), can_be_handed_in_until: own_plan.map(|end| end.last.to_string()) },
        coordinator: plan.coordinator.clone().map(|name_or_role| Coordinator { name_or_role }),
        version: 1,
        agreement: code(&plan.agreement),
    }
}

fn household(plan: &Plan) -> Household {
    let member = |person: &plan::Person| Member {
        id: person.id.to_string(),
        alias: person.alias.clone(),
        role: code(&person.role),
        age_band: code(&person.age),
        at_table: code(&person.presence),
        how_heard: person.how_heard.clone(),
    };
    let (outside, members): (Vec<_>, Vec<_>) = plan.people.iter().partition(|person| person.outside);
    Household {
        members: members.into_iter().map(member).collect(),
        outside: outside.into_iter().map(member).collect(),
        changes: plan.changes.clone(),
    }
}

fn matters(matters: &plan::Matters) -> Matters {
    Matters {
        member: matters.member.to_string(),
        words: matters.words.clone(),
        to_do: matters.to_do.as_ref().map(|(what, _)| what.clone()),
        by: matters.to_do.as_ref().map(|(_, by)| by.to_string()),
    }
}

fn own_words(quote: &plan::Quoted) -> OwnWords {
    OwnWords { question: quote.link.to_string(), member: quote.member.map(|member| member.to_string()), words: quote.words.clone() }
}

fn concern(concern: &plan::Concern) -> Concern {
    Concern {
        domain: concern.topic.to_string(),
        colour: match concern.colour {
            Colour::Amber => "amber",
            Colour::Red => "red",
        },
        score: concern.score,
        signals: concern.signals.iter().map(ToString::to_string).collect(),
        words: concern.words.clone(),
    }
}

fn triage(plan: &Plan) -> Triage {
    let route = &plan.route;
    let keys = |party: &plan::Party| party.goals.iter().map(|goal| goal.as_str().to_owned()).collect();
    Triage {
        track: match route.track {
            Track::Single => "single",
            Track::Multi => "multi",
        },
        why_nl: route.why.join(" "),
        laws_touched: route.laws.clone(),
        at_table: route
            .needed
            .iter()
            .map(|p| AtTable { party: p.name.clone(), id: p.id.to_string(), why: p.why.clone(), only_for_goals: keys(p) })
            .collect(),
        not_at_table: route
            .not_needed
            .iter()
            .map(|p| NotAtTable { party: p.name.clone(), id: p.id.to_string(), why_nl: p.why.clone() })
            .collect(),
        because: codes(&route.because),
    }
}

fn call(phone: &Phone) -> Call {
    Call { name: phone.name.clone(), number: phone.number.clone() }
}

fn urgent(step: &plan::UrgentStep) -> Urgent {
    Urgent {
        signal: step.signal.to_string(),
        what_nl: step.what.clone(),
        call: step.call.as_ref().map(call),
        say_nl: step.say.clone(),
        then: step.then.iter().map(|(phone, what)| Then { call: phone.as_ref().map(call), what_nl: what.clone() }).collect(),
        by: step.by.to_string(),
        because: codes(&step.because),
    }
}

const fn source(own_words: bool) -> &'static str {
    if own_words { "own" } else { "proposed" }
}

fn goal(goal: &plan::Goal) -> Goal {
    Goal {
        id: goal.key.as_str().to_owned(),
        phase: goal.phase,
        after: goal.after.iter().map(|after| after.as_str().to_owned()).collect(),
        member: goal.member.to_string(),
        domain: goal.topic.to_string(),
        outcome_nl: goal.outcome.clone(),
        source: source(goal.own_words),
        note_nl: goal.why.clone(),
        measure: Measure {
            kind: if goal.measure.question.is_some() { "scale_0_10" } else { "fact" },
            question: goal.measure.question.as_ref().map(ToString::to_string),
            baseline: goal.measure.baseline,
            target: goal.measure.target,
            also: goal.measure.fact.clone(),
        },
        actions: goal.actions.iter().map(action).collect(),
        because: codes(&goal.because),
    }
}

fn action(action: &plan::Action) -> Action {
    Action {
        id: action.key.name(),
        what_nl: action.what.clone(),
        who: action.who.clone(),
        help: action.rung.map(rung),
        scheme: action.scheme.as_ref().map(ToString::to_string),
        ground: action.ground.clone(),
        by: action.by.map(|by| by.to_string()),
        latest_first_talk: action.starts.as_ref().map(|(_, _, last)| last.to_string()),
        needs: action.needs.clone(),
        costs_nl: action.costs.clone(),
        source: source(action.own_words),
    }
}

const fn rung(rung: Rung) -> &'static str {
    match rung {
        Rung::OwnStrength => "own_strength",
        Rung::Household => "household",
        Rung::Network => "network",
        Rung::Advice => "advice",
        Rung::General => "general",
        Rung::Customised => "customised",
    }
}

fn suggestion(suggested: &plan::Suggested) -> Suggestion {
    Suggestion {
        scheme: suggested.scheme.to_string(),
        name: suggested.name.clone(),
        what_nl: suggested.what.clone(),
        conditions_nl: suggested.conditions.clone(),
        ask_nl: suggested.ask.clone(),
        costs_nl: suggested.costs.clone(),
        executor: suggested.executor.clone(),
        law: suggested.law.clone(),
        source: suggested.source.clone(),
        checked: suggested.checked.to_string(),
        fit: if suggested.unknown.is_empty() { "fits" } else { "needs_answer" },
        unknown: suggested.unknown.clone(),
        coach_only: suggested.coach_only,
        in_plan: suggested.in_plan,
        aside: suggested.aside,
        because: codes(&suggested.because),
    }
}

fn deadline(due: &plan::Due) -> Deadline {
    Deadline {
        id: due.id.to_string(),
        what_nl: due.what.clone(),
        date: due.end.map(|end| end.last.to_string()),
        advice_date: due.end.filter(|_| due.duty_of == DutyOf::Resident).map(|end| end.plain.to_string()),
        status: match (due.from, due.end) {
            (None, _) => "not_started",
            (Some(_), Some(_)) => "counting",
            (Some(_), None) => "beyond_calendar",
        },
        event_nl: due.event.clone(),
        counted_from: due.from.map(|from| from.to_string()),
        if_asked_on: due.if_asked.map(|(on, _)| on.to_string()),
        then_date: due.if_asked.map(|(_, then)| then.to_string()),
        counting: due.period.clone(),
        duty_of: match due.duty_of {
            DutyOf::Resident => "resident",
            DutyOf::Municipality => "municipality",
        },
        ground: due.ground.clone(),
    }
}

fn differ(quote: &plan::Quoted) -> Differ {
    Differ { views: vec![View { who: quote.member.map(|member| member.to_string()), words: quote.words.clone() }], decision: None }
}

fn consent(plan: &Plan, guide: &Guide) -> Consent {
    let row = |row: &plan::Consent| ConsentRow {
        party: row.party.clone(),
        member: row.member.to_string(),
        topics: row.topics.iter().map(|(topic, _, on)| (topic.to_string(), *on)).collect(),
        given_on: row.given_on.to_string(),
        until: None,
    };
    let sensitive = guide.questionnaire.parts.iter().filter(|part| part.sensitive);
    Consent { matrix: plan.consent.iter().map(row).collect(), not_shared_default: sensitive.map(|part| part.id.to_string()).collect() }
}

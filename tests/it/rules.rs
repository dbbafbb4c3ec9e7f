//! The eleven checks before a plan is kept: each where it holds, and where it does not. Where a conversation can break one, it does;
//! what the draft sees to by itself is broken by hand in the plan.

use crate::ok;
use crate::talk::{Talk, start};
use keukentafel::assessment::assess;
use keukentafel::base::{Date, EventId, MemberId};
use keukentafel::plan::{Draft, Ending, LookedBack, Matters, Open, Plan, PlanEdits, Rule, checks, draft};
use keukentafel::session::{DeskEvent, Event, HouseholdEvent, PlanEvent, ReferralEvent, ReferralField, ReferralMark};

fn day(text: &str) -> Date {
    crate::talk::day(text)
}

/// What is open in this plan, by one rule.
#[track_caller]
fn open_in(talk: &Talk, plan: &Plan, rule: Rule) -> Vec<Open> {
    let found = checks(plan, &talk.session.visible(), talk.session.words()).into_iter().find(|check| check.rule == rule);
    found.expect("every rule looks").open
}

#[track_caller]
fn holds(talk: &Talk, rule: Rule) {
    assert_eq!(open_in(talk, &talk.plan(), rule), [], "{rule:?}");
}

/// Open at exactly these places, each with something to do.
#[track_caller]
fn breaks(talk: &Talk, plan: &Plan, rule: Rule, at: &[&str]) {
    let open = open_in(talk, plan, rule);
    assert_eq!(open.iter().map(|open| open.about.as_str()).collect::<Vec<_>>(), at, "{rule:?}");
    assert!(open.iter().all(|open| open.to_do.contains(". ") && !open.to_do.contains('…')), "{open:?}");
}

fn small() -> Talk {
    let mut talk = ok::talk("referral");
    talk.fill("hh.support", "no").answers(&[("men.feel", "daily")]);
    talk
}

fn eviction() -> Talk {
    Talk::case("c2_debts_eviction")
}

#[test]
fn every_rule_is_looked_at_and_told_in_the_plan() {
    let talk = small();
    let plan: serde_json::Value = serde_json::from_str(&talk.json()).expect("JSON");
    let told: Vec<&str> = plan["checks"].as_array().expect("checks").iter().filter_map(|check| check["rule"].as_str()).collect();
    assert_eq!(told, Rule::ALL.iter().map(|rule| rule.as_str()).collect::<Vec<_>>());
    assert_eq!(told.len(), 11);
    assert!(plan["checks"].as_array().expect("checks").iter().all(|check| check["holds"] == true), "{}", plan["checks"]);
    assert!(talk.markdown().contains("Alle 11 controles kloppen."), "{}", talk.markdown());
}

#[test]
fn what_is_urgent_has_a_step_within_one_working_day() {
    let talk = eviction();
    holds(&talk, Rule::UrgentSoon);
    let mut plan = talk.plan();
    assert!(plan.urgent.len() > 1);
    plan.urgent[0].by = day("2026-11-24");
    plan.urgent[1].by = day("2026-11-23");
    let late = plan.urgent[0].signal.to_string();
    breaks(&talk, &plan, Rule::UrgentSoon, &[&late]);
}

#[test]
fn work_waits_unless_the_household_wants_it_first() {
    let mut talk = small();
    holds(&talk, Rule::LaterWaits);
    talk.answers(&[("wor.job", "yes")]);
    breaks(&talk, &talk.plan(), Rule::LaterWaits, &["wor_job"]);
    let goal = talk.goal("wor_job").key;
    talk.send(Event::Plan(PlanEvent::WantFirst(goal, "Werken houdt mij overeind.".to_owned())));
    holds(&talk, Rule::LaterWaits);
}

#[test]
fn goals_steps_and_referrals_are_whole() {
    let mut talk = small();
    holds(&talk, Rule::Whole);
    let goal = talk.goal("men_help").key;
    talk.send(Event::Plan(PlanEvent::AddAction(goal)));
    breaks(&talk, &talk.plan(), Rule::Whole, &["men_help.own-1"]);
    let own = talk.goal("men_help").actions[1].key.clone();
    talk.send(Event::Plan(PlanEvent::Action(own, "Ik bel mijn zus.".to_owned())));
    holds(&talk, Rule::Whole);
    assert_eq!(talk.goal("men_help").actions[1].by, Some(talk.plan().reviews[0].date), "without a day it is looked at together");

    // What was sent is agreed with who receives it.
    let step = talk.plan().referrals[0].key.clone();
    let mut refer = |event| drop(talk.send(Event::Plan(PlanEvent::Referral(step.clone(), event))));
    refer(ReferralEvent::Mark(ReferralMark::Sent(Some(day("2026-11-26")))));
    breaks(&talk, &talk.plan(), Rule::Whole, &["men_help.poh"]);
    let mut refer = |event| drop(talk.send(Event::Plan(PlanEvent::Referral(step.clone(), event))));
    refer(ReferralEvent::Write(ReferralField::Agreed, "Eerst bellen.".to_owned()));
    holds(&talk, Rule::Whole);

    let mut plan = talk.plan();
    plan.reviews.clear();
    plan.goals[0].measure.fact.clear();
    plan.goals[0].actions[0].by = None;
    plan.referrals[0].who_checks.clear();
    breaks(&talk, &plan, Rule::Whole, &["", "men_help", "men_help.poh", "men_help.poh"]);
}

#[test]
fn the_light_route_stays_light() {
    let talk = small();
    holds(&talk, Rule::LightRoute);
    let mut plan = talk.plan();
    plan.coordinator = Some("Anna".to_owned());
    breaks(&talk, &plan, Rule::LightRoute, &[""]);
    let mut plan = talk.plan();
    plan.goals.push(plan.goals[0].clone());
    breaks(&talk, &plan, Rule::LightRoute, &[""]);
}

#[test]
fn free_support_has_an_answer_on_record() {
    holds(&small(), Rule::SupportOffered);
    let talk = ok::talk("referral");
    breaks(&talk, &talk.plan(), Rule::SupportOffered, &[""]);
}

#[test]
fn whoever_was_not_heard_will_be() {
    let mut talk = small();
    holds(&talk, Rule::EverybodyHeard);
    let roster = talk.item("hh.people");
    talk.send(Event::Household(HouseholdEvent::Add(roster)));
    breaks(&talk, &talk.plan(), Rule::EverybodyHeard, &["m2"]);
    talk.fill("m2:hh.role", "child").fill("m2:hh.table", "hear");
    holds(&talk, Rule::EverybodyHeard);
    let mut plan = talk.plan();
    let (what, by) = plan.matters_most[0].to_do.clone().expect("a step to hear the child");
    assert!(what.contains("uw vaste contact") && by == day("2026-12-06"), "somebody does it before a day: {what} {by}");
    plan.matters_most.clear();
    breaks(&talk, &plan, Rule::EverybodyHeard, &["m2"]);
}

#[test]
fn that_others_find_it_not_needed_is_no_hearing() {
    let mut talk = start("breed-gesprek");
    let child = talk.add_member("child", "a4_11", "no_ok");
    breaks(&talk, &talk.plan(), Rule::EverybodyHeard, &["m2"]);
    talk.fill("hh.childvoice", "later");
    breaks(&talk, &talk.plan(), Rule::EverybodyHeard, &["m2"]);
    talk.fill("hh.childvoice", "own");
    holds(&talk, Rule::EverybodyHeard);
    let partner = talk.add_member("partner", "a27_aow", "no_ok");
    breaks(&talk, &talk.plan(), Rule::EverybodyHeard, &["m3"]);
    talk.fill(&format!("{partner}:hh.member.table"), "no_should").fill(&format!("{child}:hh.member.table"), "yes");
    holds(&talk, Rule::EverybodyHeard);
}

#[test]
fn what_is_sensitive_and_was_not_ticked_is_in_no_plan_that_leaves() {
    let mut talk = small();
    talk.answers(&[("men.use", "yes"), ("saf.alone", "yes"), ("saf.now", "yes")]);
    let at_home = talk.plan();
    let visible = keukentafel::flow::Visible::derive_to_hand_over(&talk.guide, talk.session.talk());
    let open = |plan: &Plan| {
        let check = checks(plan, &visible, talk.session.words()).into_iter().find(|check| check.rule == Rule::KeptBack);
        check.expect("the rule").open.into_iter().map(|open| open.about).collect::<Vec<_>>()
    };
    let all = ["men.use=yes", "saf.now=yes", "saf"];
    assert_eq!(open(&at_home), all, "the plan on the device, if it were handed over: a goal, what is urgent, and a topic");
    let (findings, edits, words) = (assess(&visible), PlanEdits::default(), talk.session.words());
    let mut plan = draft(Draft { visible: &visible, findings: &findings, edits: &edits, words });
    assert_eq!(open(&plan), Vec::<String>::new());
    // Each place where it could slip through, one at a time.
    plan.set_aside.clone_from(&at_home.goals);
    assert_eq!(open(&plan), ["men.use=yes"], "a goal that was set aside");
    plan.set_aside.clear();
    plan.safety.clone_from(&at_home.safety);
    assert_eq!(open(&plan), ["saf"], "the block about safety");
    plan.safety = None;
    plan.looked_back = Some(LookedBack { on: plan.date, figures: vec![(at_home.concerns.last().expect("saf").topic.clone(), 3)] });
    assert_eq!(open(&plan), ["saf"], "a figure");
    holds(&talk, Rule::KeptBack);
    let handed: serde_json::Value = serde_json::from_str(&talk.json()).expect("JSON");
    assert_eq!(handed["checks"][6], serde_json::json!({ "rule": "kept_back", "holds": true, "open": [] }));
}

#[test]
fn a_label_in_free_text_is_told_to_the_coach_and_left_as_it_is() {
    let mut talk = small();
    talk.answers(&[("men.want", "Ik wil Onwilligheid noch ruzie.")]);
    holds(&talk, Rule::ForbiddenWords);
    talk.fill("men.want", "Ze noemen mij “ONWILLIG”.");
    breaks(&talk, &talk.plan(), Rule::ForbiddenWords, &["men.want"]);
    let goal = talk.goal("men_help").key;
    talk.send(Event::Plan(PlanEvent::Goal(goal, "Mijn depressie is over; u heeft  recht op rust.".to_owned())));
    breaks(&talk, &talk.plan(), Rule::ForbiddenWords, &["men.want", "men_help"]);
    // Also in what matters most to somebody, and in what should get better.
    let mut plan = talk.plan();
    plan.matters_most.push(Matters {
        member: Some(MemberId::SELF),
        source: None,
        who: "u".to_owned(),
        words: Some("Zij is een zorgmijder.".to_owned()),
        to_do: None,
    });
    plan.concerns[0].words = Some("U heeft recht op hulp.".to_owned());
    breaks(&talk, &plan, Rule::ForbiddenWords, &["men.want", "m1", "men", "men_help"]);
    let text = talk.markdown();
    assert!(text.contains("> Ze noemen mij “ONWILLIG”.") && text.contains("Mijn depressie is over"), "own words stay: {text}");
    assert!(text.contains("Dit vraagt nog iets van u:"), "{text}");
}

#[test]
fn no_amount_without_a_year_and_no_scheme_that_is_closed() {
    let talk = eviction();
    holds(&talk, Rule::AmountsAndSchemes);
    let mut plan = talk.plan();
    let step = plan.goals[0].actions[0].key.to_string();
    plan.goals[0].actions[0].what = "Vraag € 150 aan.".to_owned();
    plan.goals[0].actions[1].what = "In 2026 is het 150 euro.".to_owned();
    breaks(&talk, &plan, Rule::AmountsAndSchemes, &[&step]);
    let closed = talk.guide.schemes.iter().find(|scheme| !scheme.is_open(plan.date)).expect("a scheme that is not open");
    let mut plan = talk.plan();
    plan.suggestions[0].scheme = closed.id.clone();
    breaks(&talk, &plan, Rule::AmountsAndSchemes, &[closed.id.as_str()]);
}

#[test]
fn a_term_is_counted_from_a_stored_day_only() {
    let talk = eviction();
    holds(&talk, Rule::CountedDays);
    let mut plan = talk.plan();
    let id = plan.deadlines[0].id.to_string();
    plan.deadlines[0].end = Some(Ending { plain: day("2026-12-09"), last: day("2026-12-09") });
    breaks(&talk, &plan, Rule::CountedDays, &[&id]);
    plan.deadlines[0].from = Some(day("2026-11-20"));
    breaks(&talk, &plan, Rule::CountedDays, &[&id]);
    // Without a day it says that it does not count yet.
    let mut plan = talk.plan();
    plan.deadlines[0].no_day = None;
    breaks(&talk, &plan, Rule::CountedDays, &[&id]);
}

#[test]
fn a_term_is_counted_from_the_day_of_its_own_event_and_says_what_it_depends_on() {
    let mut talk = eviction();
    talk.session.lead();
    // Everything happened, each on a day of its own.
    let events: Vec<EventId> = talk.guide.clock.events.iter().map(|event| event.id.clone()).collect();
    for (days, event) in (0..).zip(events) {
        talk.send(Event::Desk(DeskEvent::Happened(event, day("2026-11-20").plus_days(-days).to_string())));
    }
    holds(&talk, Rule::CountedDays);
    let at = talk.plan().deadlines.iter().position(|due| due.from.is_some() && due.unless.is_some()).expect("a term that counts");
    let id = talk.plan().deadlines[at].id.to_string();
    let mut plan = talk.plan();
    let other = plan.deadlines.iter().find_map(|due| due.from.filter(|day| Some(*day) != plan.deadlines[at].from)).expect("another day");
    plan.deadlines[at].from = Some(other);
    breaks(&talk, &plan, Rule::CountedDays, &[&id]);
    let mut plan = talk.plan();
    plan.deadlines[at].unless = None;
    breaks(&talk, &plan, Rule::CountedDays, &[&id]);
}

#[test]
fn danger_has_a_step_today_also_on_a_sunday() {
    let mut talk = small();
    talk.answers(&[("saf.alone", "yes"), ("saf.now", "yes")]);
    assert!(talk.session.talk().today.is_weekend(), "this story is on a Sunday");
    holds(&talk, Rule::DangerToday);
    let mut plan = talk.plan();
    plan.urgent[0].by = day("2026-11-23");
    breaks(&talk, &plan, Rule::DangerToday, &["saf.now=yes"]);
    assert_eq!(open_in(&talk, &plan, Rule::UrgentSoon), [], "Monday would do for what is only urgent");
}

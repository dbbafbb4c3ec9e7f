//! The plan: one goal for one question, and a person's own words lie over every draft.

use crate::talk::{Talk, start};
use keukentafel::export::Format;
use keukentafel::plan::{ActionKey, GoalKey};
use keukentafel::screen::Body;
use keukentafel::session::{Event, MoveEvent, PlanEvent, SettingEvent};

fn key(talk: &Talk, goal: &str) -> GoalKey {
    talk.goal(goal).key
}

fn action(talk: &Talk, goal: &str, action: &str) -> ActionKey {
    let goal = talk.goal(goal);
    goal.actions.iter().find(|step| step.key.name() == action).unwrap_or_else(|| panic!("no step `{action}`")).key.clone()
}

#[track_caller]
fn change(talk: &mut Talk, link: &str, value: &str) {
    let asked = talk.asked(link);
    talk.go(MoveEvent::Map).go(MoveEvent::Question(asked)).fill(link, value).next();
    while talk.screen_name() == "urgent" {
        talk.next();
    }
}

#[test]
fn a_single_question_is_one_goal_without_a_coordinator() {
    let talk = Talk::case("c1_ramp");
    let plan = talk.plan();
    assert_eq!(plan.goals.len(), 1);
    assert_eq!(plan.coordinator, None);
    assert_eq!(plan.route.track, keukentafel::assessment::Track::Single);
    assert!(plan.route.why.iter().all(|why| !why.is_empty()));
}

#[test]
fn a_reworded_goal_outlives_a_changed_answer() {
    let mut talk = Talk::case("c2_debts_eviction");
    let goal = key(&talk, "hou_stay");
    talk.send(Event::Plan(PlanEvent::Goal(goal.clone(), "Ik blijf hier wonen, met de kat.".to_owned())));
    assert!(talk.goal("hou_stay").own_words);
    for (link, value) in [("hou.arrears", "none"), ("hou.stay", "yes")] {
        change(&mut talk, link, value);
    }
    // The answers ask for it no more; the person's own words stay.
    assert_eq!(talk.goal("hou_stay").outcome, "Ik blijf hier wonen, met de kat.");
    for (link, value) in [("hou.stay", "no"), ("hou.arrears", "m3")] {
        change(&mut talk, link, value);
    }
    let back = talk.goal("hou_stay");
    assert_eq!(back.outcome, "Ik blijf hier wonen, met de kat.");
    assert!(back.actions.len() > 2 && !back.because.is_empty(), "and the proposal is back around them");
    talk.send(Event::Plan(PlanEvent::Goal(goal, "  ".to_owned())));
    assert!(!talk.goal("hou_stay").own_words, "blank gives back the proposal");
}

#[test]
fn a_reworded_step_outlives_a_changed_answer() {
    let mut talk = Talk::case("c2_debts_eviction");
    let step = action(&talk, "hou_stay", "debt_help_date");
    talk.send(Event::Plan(PlanEvent::Action(step, "Ik bel maandag om 9 uur met mijn zus.".to_owned())));
    change(&mut talk, "hou.threat", "arrears");
    // The goal is still there. A step in the person's own words does not vanish because its reason did.
    assert!(talk.markdown().contains("Ik bel maandag om 9 uur met mijn zus."), "{}", talk.markdown());
}

#[test]
fn a_reworded_step_is_back_when_its_answer_is_back() {
    let mut talk = Talk::case("c2_debts_eviction");
    let step = action(&talk, "hou_stay", "debt_help_date");
    talk.send(Event::Plan(PlanEvent::Action(step.clone(), "Ik bel maandag.".to_owned())));
    talk.send(Event::Plan(PlanEvent::Who(step, "Dennis en zijn zus".to_owned())));
    change(&mut talk, "hou.threat", "arrears");
    change(&mut talk, "hou.threat", "arrears,bailiff,evict");
    let goal = talk.goal("hou_stay");
    let step = goal.actions.iter().find(|step| step.key.name() == "debt_help_date").expect("the step");
    assert_eq!((step.what.as_str(), step.who.as_str()), ("Ik bel maandag.", "Dennis en zijn zus"));
    assert!(step.own_words && step.by.is_some());
}

#[test]
fn an_own_step_stays_and_no_number_is_used_twice() {
    let mut talk = Talk::case("c2_debts_eviction");
    let goal = key(&talk, "fin_debts");
    talk.send(Event::Plan(PlanEvent::AddAction(goal.clone())));
    let own = action(&talk, "fin_debts", "own-1");
    talk.send(Event::Plan(PlanEvent::Action(own.clone(), "Ik verkoop de auto.".to_owned())));
    change(&mut talk, "fin.debts", "no");
    change(&mut talk, "fin.debts", "many");
    assert!(talk.goal("fin_debts").actions.iter().any(|step| step.what == "Ik verkoop de auto." && step.own_words));
    talk.send(Event::Plan(PlanEvent::RemoveAction(own)));
    talk.send(Event::Plan(PlanEvent::AddAction(goal)));
    let names: Vec<String> = talk.goal("fin_debts").actions.iter().map(|step| step.key.name()).collect();
    assert!(names.contains(&"own-2".to_owned()) && !names.contains(&"own-1".to_owned()), "{names:?}");
}

#[test]
fn a_goal_that_was_set_aside_stays_aside_and_can_be_taken_back() {
    let mut talk = Talk::case("c2_debts_eviction");
    let before = talk.goals();
    let goal = key(&talk, "fin_debts");
    talk.send(Event::Plan(PlanEvent::SetAside(goal.clone(), true)));
    assert!(!talk.goals().contains(&"fin_debts".to_owned()));
    change(&mut talk, "fin.debts", "no");
    change(&mut talk, "fin.debts", "many");
    talk.expect_plan(|plan| {
        assert_eq!(plan.set_aside.iter().map(|goal| goal.key.as_str()).collect::<Vec<_>>(), ["fin_debts"]);
        assert!(
            plan.route.needed.iter().all(|party| party.goals.iter().all(|goal| goal.as_str() != "fin_debts")),
            "nobody is needed for it"
        );
    });
    talk.send(Event::Plan(PlanEvent::SetAside(goal, false)));
    assert_eq!(talk.goals(), before);
}

#[test]
fn what_waits_for_a_goal_that_was_set_aside_waits_no_more() {
    let mut talk = Talk::case("c2_debts_eviction");
    assert_eq!(talk.goal("fin_debts").after.len(), 2);
    for goal in ["hou_stay", "fin_floor_care"] {
        let goal = key(&talk, goal);
        talk.send(Event::Plan(PlanEvent::SetAside(goal, true)));
    }
    assert!(talk.goal("fin_debts").after.is_empty());
}

#[test]
fn own_words_are_quoted_and_cannot_break_the_page() {
    let mut talk = start("breed-gesprek");
    talk.next().fill("hh.why", "# Hulp\n<script>alert(1)</script> | **vet** {name} [x](http://x)").next();
    let text = talk.markdown();
    assert!(text.contains("> \\# Hulp\n"), "{text}");
    assert!(!text.contains("<script>") && !text.contains("\n# Hulp") && !text.contains("[x]("), "{text}");
    let plan: serde_json::Value = serde_json::from_str(&talk.json()).expect("JSON");
    assert_eq!(plan["hulpvraag_own_words"], "# Hulp\n<script>alert(1)</script> | **vet** {name} [x](http://x)", "as data it is as it was");
}

#[test]
fn the_first_phase_asks_little_of_the_resident() {
    for id in ["c1_ramp", "c2_debts_eviction", "c4_youth_divorce"] {
        let plan = Talk::case(id).plan();
        let steps = plan.goals.iter().filter(|goal| goal.phase == 1).flat_map(|goal| &goal.actions).filter(|step| step.of_resident).count();
        assert!(steps <= 3, "{id}: {steps}");
    }
}

#[test]
fn the_household_may_want_something_first_and_says_why() {
    let mut talk = Talk::case("c2_debts_eviction");
    let waiting = talk.plan().goals.iter().find(|goal| goal.waits()).expect("a goal that waits").key.clone();
    assert_ne!(talk.plan().goals[0].key, waiting);
    let reason = "Zonder dit slaap ik niet.";
    talk.send(Event::Plan(PlanEvent::WantFirst(waiting.clone(), reason.to_owned())));
    let first = talk.plan().goals[0].clone();
    assert_eq!((&first.key, first.wanted_first.as_deref(), first.waits()), (&waiting, Some(reason), false));
    assert!(!first.after.is_empty(), "what it would have waited for stays told");
    assert!(talk.markdown().contains("U wilt dit eerst: “Zonder dit slaap ik niet.”"), "{}", talk.markdown());
    talk.send(Event::Plan(PlanEvent::WantFirst(waiting.clone(), " ".to_owned())));
    assert_ne!(talk.plan().goals[0].key, waiting, "without a reason the order of the proposal holds");
}

#[test]
fn the_knot_is_the_one_goal_that_most_others_wait_for() {
    let mut talk = Talk::case("c2_debts_eviction");
    change(&mut talk, "hou.state", "damp");
    change(&mut talk, "hou.reported", "no");
    let plan = talk.plan();
    let knots: Vec<_> = plan.goals.iter().filter(|goal| goal.frees > 0).collect();
    assert_eq!(knots.len(), 1, "one knot");
    let waiting = plan.goals.iter().filter(|goal| goal.after.contains(&knots[0].key)).count();
    assert_eq!((knots[0].key.as_str(), usize::from(knots[0].frees)), ("hou_stay", waiting));
    assert!(waiting > 1 && talk.markdown().contains("Dit maakt het meeste los"));
    let single = Talk::case("c1_ramp").plan();
    assert!(single.goals.iter().all(|goal| goal.frees == 0), "a single goal frees nothing");
}

/// The goal about work of somebody who wants a job, and what it waits for.
#[track_caller]
fn work_of(first: &str) -> (String, u8, Vec<String>) {
    let mut talk = start("breed-gesprek");
    talk.answer("hou.type", "rent_corp").answer("hou.stay", "no").answer("hou.threat", "contract");
    talk.answer("wor.now", "none").answer("wor.first", first).answer("wor.wish", "job");
    let plan = talk.plan();
    let work = plan.goals.iter().find(|goal| goal.topic.as_str() == "wor").expect("a goal about work");
    (work.key.as_str().to_owned(), work.phase, work.after.iter().map(|goal| goal.as_str().to_owned()).collect())
}

#[test]
fn work_waits_for_the_home_unless_somebody_says_that_nothing_must_come_first() {
    assert_eq!(work_of("home"), ("wor_work".to_owned(), 3, vec!["hou_next".to_owned()]));
    assert_eq!(work_of("none"), ("wor_first".to_owned(), 2, vec![]));
}

/// Everything at once is too much: a home in bad state, no room to sleep, debts, and work.
#[test]
fn at_most_three_goals_at_a_time_and_the_others_say_why_they_wait() {
    let mut talk = start("breed-gesprek");
    talk.add_member("child", "a4_11", "no_ok");
    for (question, answer) in [
        ("hou.type", "rent_corp"),
        ("hou.stay", "yes"),
        ("hou.space", "tight"),
        ("hou.state", "damp"),
        ("fin.end", "short"),
        ("fin.debts", "one"),
        ("fin.kids", "no"),
        ("wor.now", "none"),
        ("wor.wish", "job"),
        ("wor.first", "none"),
    ] {
        talk.fill(question, answer);
    }
    talk.expect_plan(|plan| {
        let (later, now): (Vec<_>, Vec<_>) = plan.goals.iter().partition(|goal| goal.waits());
        assert_eq!(now.len(), 3, "{now:#?}");
        let told = later.iter().filter(|goal| goal.why.starts_with("Eerst de doelen hierboven.")).count();
        assert!(told > 0, "{later:#?}");
        let first = plan.reviews.iter().map(|review| review.date).min();
        for goal in later {
            assert!(goal.phase > 1 && !goal.after.is_empty(), "{}", goal.key.as_str());
            let early = goal.actions.iter().find(|action| action.starts.is_none() && action.by < first);
            assert!(early.is_none(), "what waits has a day before the look back: {early:?}");
        }
    });
}

#[test]
fn the_fixed_contact_helps_with_a_step_too_many_and_takes_nothing_away() {
    let mut talk = Talk::case("c2_debts_eviction");
    talk.fill("fin.ins", "arrears").fill("men.feel", "daily");
    talk.expect_plan(|plan| {
        let first = plan.goals.iter().filter(|goal| goal.phase == 1).flat_map(|goal| &goal.actions);
        let (own, others): (Vec<_>, Vec<_>) = first.partition(|action| action.of_resident);
        assert_eq!(own.len(), 3);
        let number = others.iter().find(|action| action.key.name() == "number").expect("the number to call");
        assert_eq!(number.who, "uw vaste contact samen met u");
    });
}

#[test]
fn who_gives_a_figure_above_the_aim_keeps_it() {
    let mut talk = Talk::case("c2_debts_eviction");
    talk.fill("hou.scale", "9");
    let measure = talk.goal("hou_stay").measure;
    assert_eq!(
        (measure.baseline, measure.target, measure.figures.as_deref()),
        (Some(9), Some(9), Some("Uw cijfer is nu 9. Dat houden we vast."))
    );
}

#[test]
fn without_a_goal_a_coach_is_told_of_no_route() {
    let talk = start("breed-gesprek");
    assert!(talk.markdown().contains("Route: nog geen doel."), "{}", talk.markdown());
}

/// The steps of a goal in a table for a spreadsheet, with their days.
fn steps_in_table(talk: &Talk, goal: &str) -> Vec<(String, String)> {
    let table = talk.session.handed_over(Format::Table).text;
    let cells = |line: &str| line.trim_matches('"').split("\";\"").map(str::to_owned).collect::<Vec<String>>();
    let rows = table.lines().map(cells).filter(|row| row.first().is_some_and(|key| key.starts_with(&format!("{goal}/"))));
    rows.map(|row| (row[0].clone(), row[4].clone())).collect()
}

#[test]
fn the_steps_of_a_goal_are_read_in_the_order_of_their_days() {
    for case in ["c1_ramp", "c2_debts_eviction", "c3_carer_dementia", "c4_youth_divorce", "c5_ggz_work"] {
        let mut talk = Talk::case(case);
        let plan: serde_json::Value = serde_json::from_str(&talk.json()).expect("JSON");
        let keys: Vec<String> = talk.plan().goals.iter().map(|goal| goal.key.as_str().to_owned()).collect();
        let read = |talk: &Talk| keys.iter().map(|goal| steps_in_table(talk, goal)).collect::<Vec<_>>();
        let dutch = read(&talk);
        for (nth, steps) in dutch.iter().enumerate() {
            assert!(!steps.is_empty() && steps.is_sorted_by_key(|(_, day)| day), "{case}: {steps:?}");
            let in_json: Vec<_> = plan["goals"][nth]["actions"].as_array().expect("steps").iter().map(|step| step["by"].clone()).collect();
            assert_eq!(in_json, steps.iter().map(|(_, day)| day.clone()).collect::<Vec<_>>(), "{case}");
        }
        let lang = talk.guide.lang("en").expect("English");
        talk.send(Event::Setting(SettingEvent::Language(lang)));
        assert_eq!(read(&talk), dutch, "{case}: the same order in English");
    }
}

#[test]
fn a_step_that_is_moved_is_read_at_its_day_and_stays_under_the_hand_that_moves_it() {
    let mut talk = Talk::case("c1_ramp");
    let goal = talk.plan().goals[0].clone();
    let first = goal.actions[0].key.clone();
    let own = PlanEvent::AddAction(goal.key.clone());
    talk.send(Event::Plan(own));
    let own = talk.plan().goals[0].actions.last().expect("an own step").key.clone();
    talk.send(Event::Plan(PlanEvent::Action(own.clone(), "Bel de buurman.".to_owned())));
    talk.send(Event::Plan(PlanEvent::By(own.clone(), "2026-11-23".to_owned())));
    talk.send(Event::Plan(PlanEvent::By(first.clone(), "2027-01-31".to_owned())));
    let by_day = |talk: &Talk| talk.plan().goals[0].by_day().into_iter().map(|step| step.key.clone()).collect::<Vec<_>>();
    let order = by_day(&talk);
    assert_eq!((order.first(), order.last()), (Some(&own), Some(&first)));
    let on_the_screen = |talk: &Talk| {
        let plan = Talk { session: talk.session.clone().at_the_plan(), guide: talk.guide.clone(), effects: Vec::new() };
        let Body::Plan(view) = plan.screen().body else { panic!("the plan") };
        view.now[0].actions.iter().map(|step| step.action.clone()).collect::<Vec<_>>()
    };
    assert_eq!(on_the_screen(&talk).last(), Some(&first.name()));
    talk.send(Event::Plan(PlanEvent::Change(true)));
    assert_eq!(on_the_screen(&talk).first(), Some(&first.name()), "nothing jumps while somebody types a day");
}

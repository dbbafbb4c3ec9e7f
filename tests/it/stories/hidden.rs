//! Hidden answers are kept and reach nothing; they are back when their question is.

use crate::talk::{Talk, start};
use keukentafel::session::{Event, MoveEvent, PlanEvent};

#[track_caller]
fn change(talk: &mut Talk, link: &str, value: &str) {
    let asked = talk.asked(link);
    talk.go(MoveEvent::Map).go(MoveEvent::Question(asked)).fill(link, value).next();
}

#[track_caller]
fn threatened() -> Talk {
    let mut talk = start("breed-gesprek");
    talk.room("hou").answers(&[
        ("hou.good", "Licht"),
        ("hou.scale", "6"),
        ("hou.type", "rent_corp"),
        ("hou.stay", "no"),
        ("hou.threat", "evict"),
    ]);
    talk.expect_urgent("hou.threat=evict").next();
    talk.expect_question("hou.evict_date").fill("hou.evict_date", "2026-12-03").next();
    talk.expect_urgent("hou.evict_date").next();
    talk
}

#[test]
fn an_answer_that_is_hidden_reaches_no_finding_no_plan_and_no_card() {
    let mut talk = threatened();
    let before = talk.markdown();
    assert!(before.contains("3 december 2026"));
    change(&mut talk, "hou.stay", "yes");
    assert_ne!(talk.screen_name(), "urgent");
    talk.expect_said("hou.threat", "evict").expect_said("hou.evict_date", "2026-12-03");
    assert!(talk.findings().urgent.is_empty() && talk.plan().urgent.is_empty());
    assert!(!talk.signals().iter().any(|signal| signal.starts_with("hou.threat") || signal == "hou.evict_date"), "{:?}", talk.signals());
    assert!(!talk.goals().contains(&"hou_stay".to_owned()));
    for text in [talk.markdown(), talk.json()] {
        assert!(!text.contains("3 december") && !text.contains("2026-12-03") && !text.contains("hou.threat"), "{text}");
    }
}

#[test]
fn it_is_back_with_its_card_when_the_question_is_back() {
    let mut talk = threatened();
    let before = talk.markdown();
    change(&mut talk, "hou.stay", "yes");
    change(&mut talk, "hou.stay", "no");
    talk.expect_urgent("hou.threat=evict").next().expect_urgent("hou.evict_date").next();
    assert_eq!(talk.markdown(), before, "nothing was lost on the way");
}

#[test]
fn the_mirror_shows_only_what_counts() {
    let mut talk = threatened();
    change(&mut talk, "hou.stay", "yes");
    change(&mut talk, "hou.scale", "8");
    talk.answers(&[("hou.energy", "yes"), ("hou.state", "none")]);
    talk.room("hou").expect_screen("mirror");
    let keukentafel::screen::Body::Mirror(mirror) = talk.screen().body else { panic!("no mirror") };
    let said: Vec<String> = mirror.said.iter().map(|said| said.question.clone()).collect();
    assert!(said.contains(&"hou.stay".to_owned()) && !said.contains(&"hou.threat".to_owned()), "{said:?}");
}

#[test]
fn a_chain_of_questions_closes_as_a_whole() {
    let mut talk = start("breed-gesprek");
    talk.room("hou").answers(&[("hou.type", "family"), ("hou.sleep", "sofa"), ("hou.stay", "no"), ("hou.threat", "split")]);
    change(&mut talk, "hou.type", "none");
    // Without a fixed place nobody is asked whether they can stay in it.
    let shows = |talk: &Talk, link: &str| talk.session.visible().shows(talk.asked(link));
    for link in ["hou.stay", "hou.threat", "hou.evict_date"] {
        assert!(!shows(&talk, link), "{link}");
    }
    assert!(shows(&talk, "hou.sleep"));
}

#[test]
fn a_topic_that_closes_again_takes_its_deep_answers_out_of_the_plan() {
    let mut talk = start("breed-gesprek");
    talk.room("fin").answers(&[("fin.scale", "2"), ("fin.end", "short"), ("fin.seizure", "bailiff"), ("fin.left", "no")]);
    assert!(talk.signals().contains(&"fin.seizure=bailiff & fin.left=no".to_owned()));
    change(&mut talk, "fin.scale", "8");
    change(&mut talk, "fin.end", "just");
    assert!(talk.signals().is_empty() && talk.goals().is_empty(), "{:?} {:?}", talk.signals(), talk.goals());
    talk.expect_said("fin.left", "no");
}

#[test]
fn a_plan_for_others_proposes_nothing_that_the_own_plan_does_not() {
    for case in ["c1_ramp", "c2_debts_eviction", "c3_carer_dementia", "c4_youth_divorce", "c5_ggz_work"] {
        let talk = Talk::case(case);
        let own = talk.plan();
        let own: Vec<&str> = own.goals.iter().map(|goal| goal.key.as_str()).collect();
        let shared: serde_json::Value = serde_json::from_str(&talk.json()).expect("JSON");
        for goal in shared["goals"].as_array().expect("goals") {
            let id = goal["id"].as_str().expect("an id");
            assert!(own.contains(&id), "{case}: `{id}` is only in the plan for others, beside {own:?}");
        }
    }
}

#[test]
fn own_words_about_safety_stay_out_of_a_plan_for_others() {
    let mut talk = Talk::case("c4_youth_divorce");
    talk.fill("saf.feel", "no");
    let goal = talk.plan().goals.iter().find(|goal| goal.topic.as_str() == "saf").expect("a goal of this topic").key.clone();
    talk.send(Event::Plan(PlanEvent::Goal(goal, "Ik durf weer naar binnen.".to_owned())));
    assert!(talk.plan().goals.iter().any(|goal| goal.outcome.contains("durf weer")));
    // Also when the answers ask for it no more: the words stay, on this device.
    for feel in ["no", "yes"] {
        talk.fill("saf.feel", feel);
        for text in [talk.markdown(), talk.json()] {
            assert!(!text.contains("durf weer"), "{text}");
        }
    }
    talk.fill("saf.feel", "no").fill("clo.share", "coach,coach:saf");
    assert!(talk.markdown().contains("durf weer"), "ticked by that person, it goes along");
}

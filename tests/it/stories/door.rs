//! The door through which somebody comes in: kept with the plan, and every door leads to the same broad conversation.

use crate::talk::{Talk, guide, start};
use keukentafel::screen::{Body, ChoiceGroup};

fn doors(talk: &Talk) -> Option<ChoiceGroup> {
    let Body::Start(view) = talk.screen().body else { panic!("not the first screen") };
    view.door
}

fn in_the_plan(talk: &Talk) -> String {
    let plan: serde_json::Value = serde_json::from_str(&talk.json()).expect("a plan");
    plan["header"]["door"].to_string()
}

#[test]
fn each_door_is_kept_and_leads_to_the_same_questions_and_the_same_plan() {
    let mut silent = start("breed-gesprek");
    assert_eq!(in_the_plan(&silent), "null");
    let offered = doors(&silent).expect("doors").options;
    assert_eq!(offered.iter().map(|row| row.code.as_str()).collect::<Vec<_>>(), ["care", "youth", "work", "debts", "question"]);
    assert!(offered.iter().all(|row| !row.chosen), "nothing is chosen for anybody");
    silent.next();
    for row in offered {
        let mut talk = start("breed-gesprek");
        talk.send(row.event.clone());
        assert_eq!(in_the_plan(&talk), format!("\"{}\"", row.code));
        assert!(doors(&talk).expect("doors").options.iter().all(|other| other.chosen == (other.code == row.code)));
        talk.next();
        assert_eq!(talk.screen(), silent.screen(), "{}", row.code);
        assert_eq!(talk.markdown(), silent.markdown(), "{}", row.code);
    }
}

#[test]
fn the_page_may_know_the_door_and_one_that_is_not_there_is_none() {
    for (told, kept) in [("work", "\"work\""), ("", "null"), ("kelder", "null")] {
        let mut talk = start("breed-gesprek");
        talk.session.come_in_by(told);
        assert_eq!(in_the_plan(&talk), kept, "{told}");
    }
}

#[test]
fn a_guide_without_doors_asks_for_none_and_one_that_extends_has_those_of_the_other() {
    assert!(doors(&start("voorbeeld")).is_none());
    let of = |name| guide(name).doors.iter().map(|door| door.id.to_string()).collect::<Vec<_>>();
    assert_eq!(of("gemeente-voorbeeld"), of("breed-gesprek"));
}

//! Small guides, each with one thing that a guide can do, and what shows then.

use crate::desk::Desk;
use crate::talk::{Talk, load};
use keukentafel::base::MemberId;
use keukentafel::screen::Body;
use keukentafel::session::{Event, HouseholdEvent, MoveEvent};
use std::rc::Rc;

#[track_caller]
pub(crate) fn talk(name: &str) -> Talk {
    let desk = Desk::with("ok", name);
    Talk::of(Rc::new(load(&desk.0.join(name))), "2026-11-22")
}

#[track_caller]
fn shows(talk: &Talk, link: &str) -> bool {
    talk.session.visible().shows(talk.asked(link))
}

/// Somebody comes to live here; says who they are and whether they are at the table.
#[track_caller]
fn somebody(talk: &mut Talk, role: &str, table: Option<&str>) -> MemberId {
    let roster = talk.item("a.people");
    talk.send(Event::Household(HouseholdEvent::Add(roster)));
    let member = *talk.session.talk().household.ids().last().expect("somebody");
    talk.fill(&format!("{member}:a.role"), role);
    if let Some(table) = table {
        talk.fill(&format!("{member}:a.table"), table);
    }
    member
}

#[test]
fn each_is_without_a_remark() {
    for name in [
        "any_member",
        "display",
        "each_member",
        "for_whom",
        "number",
        "partial_language",
        "per_member",
        "referral",
        "sensitive",
        "unless",
        "within_days",
    ] {
        let ran = Desk::with("ok", name).run(&["lint", name]).expect_code(0);
        assert_eq!(ran.out, format!("{name}: nothing to remark\n"));
    }
}

#[test]
fn any_member_asks_one_and_the_same_person() {
    let mut talk = talk("any_member");
    assert!(!shows(&talk, "a.child"));
    somebody(&mut talk, "friend", Some("yes"));
    let child = somebody(&mut talk, "child", Some("no"));
    assert!(!shows(&talk, "a.child"), "a child, and somebody at the table, are two people");
    talk.fill(&format!("{child}:a.table"), "yes");
    assert!(shows(&talk, "a.child"));
}

#[test]
fn each_member_waits_for_everybody() {
    let mut talk = talk("each_member");
    assert!(shows(&talk, "a.all"), "who fills this in is at the table");
    let friend = somebody(&mut talk, "friend", None);
    assert!(!shows(&talk, "a.all"), "unanswered is unknown, and unknown is not yes");
    talk.fill(&format!("{friend}:a.table"), "yes");
    assert!(shows(&talk, "a.all"));
    talk.fill(&format!("{friend}:a.table"), "no");
    assert!(!shows(&talk, "a.all"));
}

#[test]
fn not_waits_for_an_answer_and_unless_does_not() {
    let mut talk = talk("unless");
    assert_eq!((shows(&talk, "a.not"), shows(&talk, "a.unless")), (false, true));
    talk.fill("a.one", "yes");
    assert_eq!((shows(&talk, "a.not"), shows(&talk, "a.unless")), (true, true));
    talk.fill("a.one", "no");
    assert_eq!((shows(&talk, "a.not"), shows(&talk, "a.unless")), (false, false));
    talk.next().expect_question("a.one").decline();
    assert_eq!((shows(&talk, "a.not"), shows(&talk, "a.unless")), (false, true), "declined says nothing");
}

#[test]
fn within_days_counts_from_today() {
    for (day, expected) in [("2026-11-21", false), ("2026-11-22", true), ("2026-12-20", true), ("2026-12-21", false), ("2027-11-22", false)]
    {
        let mut talk = talk("within_days");
        talk.next().fill("a.day", day).next();
        assert_eq!(shows(&talk, "a.soon"), expected, "{day}");
    }
}

#[test]
fn per_member_asks_each_person_for_whom_it_holds_in_the_order_of_the_roster() {
    let mut talk = talk("per_member");
    somebody(&mut talk, "child", Some("yes"));
    somebody(&mut talk, "friend", Some("no"));
    somebody(&mut talk, "friend", Some("yes"));
    let roster = talk.item("a.people");
    talk.go(MoveEvent::Roster(roster)).go(MoveEvent::Back);
    talk.go(MoveEvent::Map).go(MoveEvent::Back);
    let part = talk.part("a");
    talk.go(MoveEvent::Room(part));
    for member in ["m1", "m2", "m4"] {
        let link = format!("{member}:a.matters");
        talk.expect_question(&link).fill(&link, &format!("Rust voor {member}")).next();
    }
    talk.expect_screen("plan").expect_plan(|plan| {
        let who: Vec<(&str, Option<&str>)> = plan.matters_most.iter().map(|one| (one.who.as_str(), one.words.as_deref())).collect();
        assert_eq!(who[..2], [("u", Some("Rust voor m1")), ("uw kind", Some("Rust voor m2"))]);
        assert_eq!(who[2].1, Some("Rust voor m4"));
    });
}

#[test]
fn the_name_of_a_member_stands_above_a_question_to_more_people() {
    let mut talk = talk("per_member");
    let child = somebody(&mut talk, "child", Some("yes"));
    talk.send(Event::Household(HouseholdEvent::Name(child, "Tim".to_owned())));
    let asked = talk.asked("m2:a.matters");
    talk.go(MoveEvent::Question(asked));
    let Body::Question(view) = talk.screen().body else { panic!("no question") };
    assert!(view.about.expect("about whom").contains("Tim"));
}

#[test]
fn a_text_is_read_and_asks_nothing() {
    let mut talk = talk("display");
    talk.next().expect_question("a.one").fill("a.one", "no").next();
    talk.expect_screen("text").expect_question("a.text").next();
    talk.expect_question("a.two").back().expect_screen("text").back().expect_question("a.one");
    talk.fill("a.one", "yes").next().expect_question("a.two");
}

/// Not safe at home, and says so.
#[track_caller]
fn unsafe_at_home() -> Talk {
    let mut talk = talk("sensitive");
    talk.next().room("s").expect_question("s.good").fill("s.good", "Mijn zus Ria").next();
    talk.expect_question("s.home").fill("s.home", "no").next();
    talk.expect_urgent("s.home=no");
    talk
}

#[test]
fn a_sensitive_topic_shows_in_no_overview_and_is_not_named_to_the_page() {
    let mut talk = unsafe_at_home();
    talk.next().expect_screen("mirror").next();
    let Body::Map(map) = talk.screen().body else { panic!("no map") };
    assert_eq!((map.rooms[1].state, map.rooms[1].state_words.as_str()), (keukentafel::flow::RoomState::Hidden, ""));
    for event in talk.told() {
        assert!(!format!("{event:?}").contains("s.home") && !format!("{event:?}").contains("PartId(\"s\")"), "{event:?}");
    }
}

#[test]
fn a_row_of_the_table_never_ticks_the_sensitive_topic_along() {
    let mut talk = unsafe_at_home();
    talk.fill("c.share", "coach").expect_said("c.share", "coach:a");
    talk.fill("c.share", "coach:s").expect_said("c.share", "coach:a,coach:s");
}

#[test]
fn a_sensitive_topic_is_handed_over_only_when_it_is_ticked() {
    let mut talk = unsafe_at_home();
    let document = |talk: &mut Talk| match &talk.send(Event::Plan(keukentafel::session::PlanEvent::Share))[..] {
        [keukentafel::session::Effect::Tell(keukentafel::session::HostEvent::Plan { document: Some(document), .. })] => document.clone(),
        other => panic!("{other:?}"),
    };
    let before = document(&mut talk);
    assert!(!before.contains("s.home") && !before.contains("Ria") && !before.contains("gevaar"), "{before}");
    talk.fill("c.share", "coach,coach:s");
    let ticked = document(&mut talk);
    assert!(ticked.contains("s.home=no") && ticked.contains("Ria"), "{ticked}");
}

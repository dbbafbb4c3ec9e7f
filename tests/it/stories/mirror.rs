//! The mirror and the house: any topic in any order, telling more, changing in place, and another language at any moment.

use crate::talk::{Talk, start};
use keukentafel::screen::{Action, Body};
use keukentafel::session::{Event, MoveEvent, SettingEvent};

/// All is well at home: the short way through housing.
#[track_caller]
fn well_at_home() -> Talk {
    let mut talk = start("breed-gesprek");
    talk.room("hou");
    talk.answers(&[
        ("hou.good", "Licht"),
        ("hou.scale", "8"),
        ("hou.type", "owner"),
        ("hou.stay", "yes"),
        ("hou.energy", "yes"),
        ("hou.state", "none"),
    ]);
    talk.expect_screen("mirror");
    talk
}

#[test]
fn topics_go_in_any_order() {
    let mut talk = start("breed-gesprek");
    talk.room("fin").answers(&[("fin.good", "Sparen"), ("fin.scale", "7")]);
    talk.room("hou").expect_question("hou.good").go(MoveEvent::Map);
    talk.room("fin").expect_question("fin.income");
    talk.answers(&[("fin.income", "wage"), ("fin.end", "ample"), ("fin.food", "yes"), ("fin.debts", "no"), ("fin.ins", "ok")]);
    talk.expect_screen("mirror").next().expect_screen("map").next().expect_question("hou.good");
}

#[test]
fn a_topic_where_all_is_well_stays_short() {
    let mut talk = well_at_home();
    assert!(talk.goals().is_empty());
    talk.next().expect_screen("map");
    let Body::Map(map) = talk.screen().body else { panic!("no map") };
    assert_eq!(map.rooms[0].state, keukentafel::flow::RoomState::GoesWell);
}

#[test]
fn telling_more_opens_the_deep_questions() {
    let mut talk = well_at_home();
    let more = talk.bar().others.into_iter().find(|button| button.action == Action::More).expect("the way to tell more");
    talk.send(more.event);
    talk.expect_question("hou.arrears").fill("hou.arrears", "none").next().expect_question("hou.afford");
    talk.go(MoveEvent::Map).room("hou").expect_question("hou.afford");
}

#[test]
fn changing_from_the_mirror_comes_back_to_the_mirror() {
    let mut talk = well_at_home();
    let Body::Mirror(mirror) = talk.screen().body else { panic!("no mirror") };
    let line = mirror.said.into_iter().find(|said| said.question == "hou.energy").expect("the line");
    talk.send(line.change.event);
    talk.expect_question("hou.energy").fill("hou.energy", "just").next().expect_screen("mirror");
    talk.expect_said("hou.energy", "just");
}

#[test]
fn back_without_changing_comes_back_to_the_mirror_too() {
    let mut talk = well_at_home();
    let asked = talk.asked("hou.type");
    talk.go(MoveEvent::Question(asked)).back().expect_screen("mirror");
    talk.expect_said("hou.type", "owner");
}

#[test]
fn a_change_that_opens_questions_asks_them_and_then_comes_back() {
    let mut talk = well_at_home();
    let asked = talk.asked("hou.stay");
    talk.go(MoveEvent::Question(asked)).fill("hou.stay", "unsure").next();
    talk.expect_question("hou.threat").fill("hou.threat", "sale").next();
    // The worry opened the topic: its deep questions follow, and then the mirror.
    for _ in 0..20 {
        if talk.screen_name() == "question" {
            talk.next();
        }
    }
    talk.expect_screen("mirror");
}

#[test]
fn a_change_that_brings_up_a_card_shows_it_and_then_comes_back() {
    let mut talk = well_at_home();
    let asked = talk.asked("hou.energy");
    talk.go(MoveEvent::Question(asked)).fill("hou.energy", "letter").next().expect_urgent("hou.energy=letter").next();
    for _ in 0..20 {
        if talk.screen_name() == "question" {
            talk.next();
        }
    }
    talk.expect_screen("mirror");
}

#[test]
fn changing_by_the_echo_comes_back_to_the_question_where_one_was() {
    let mut talk = start("breed-gesprek");
    talk.room("hou").answers(&[("hou.good", "Licht"), ("hou.scale", "8")]);
    talk.expect_question("hou.type").fill("hou.type", "owner");
    let Body::Question(view) = talk.screen().body else { panic!("no question") };
    talk.send(view.echo.expect("what was said before").change.event);
    talk.expect_question("hou.scale").fill("hou.scale", "7").next();
    talk.expect_question("hou.type");
    assert_eq!(talk.field(), "owner");
}

#[test]
fn another_language_at_any_moment_loses_nothing() {
    let mut talk = start("breed-gesprek");
    let english = talk.guide.lang("en").expect("English");
    let dutch = talk.guide.lang("nl").expect("Dutch");
    talk.next();
    // Whoever walks with Next sees every kind of screen; on each the language changes there and back.
    for turn in 0..120 {
        if talk.question().as_deref() == Some("hh.why") {
            talk.fill("hh.why", "Ik wil \"rust\".");
        }
        if talk.question().as_deref() == Some("hou.stay") {
            talk.fill("hou.stay", "no");
        }
        if talk.question().as_deref() == Some("hou.threat") {
            talk.fill("hou.threat", "evict");
        }
        let (before, session) = (talk.screen(), talk.session.clone());
        talk.send(Event::Setting(SettingEvent::Language(english.clone())));
        let there = talk.screen();
        assert_eq!((there.lang.as_str(), there.body.name()), ("en", before.body.name()), "turn {turn}");
        assert_ne!(there.body, before.body, "the words are others on {} {:?}", before.body.name().as_str(), talk.question());
        talk.send(Event::Setting(SettingEvent::Language(dutch.clone())));
        assert_eq!(talk.screen(), before, "turn {turn}");
        assert_eq!(talk.session, session, "turn {turn}");
        if talk.screen_name() == "plan" {
            return;
        }
        talk.next();
    }
    panic!("the plan was not reached: {} {:?}", talk.screen_name(), talk.question());
}

#[test]
fn a_slip_in_a_field_survives_another_language() {
    let mut talk = start("breed-gesprek");
    talk.answers(&[("hou.stay", "no"), ("hou.threat", "evict")]).next();
    let asked = talk.asked("hou.evict_date");
    talk.go(MoveEvent::Question(asked)).fill("hou.evict_date", "2026-11-31").next();
    let english = talk.guide.lang("en").expect("English");
    talk.send(Event::Setting(SettingEvent::Language(english)));
    assert_eq!(talk.field(), "31-11-2026");
    assert!(talk.problem().expect("still told").sentence.contains("November"));
}

#[test]
fn a_figure_is_echoed_with_the_scale_it_is_on() {
    let mut talk = start("breed-gesprek");
    talk.answer("hou.scale", "1");
    let Body::Question(view) = talk.screen().body else { panic!("another screen") };
    assert_eq!(view.echo.expect("an echo").words, "“1 van de 10”");
}

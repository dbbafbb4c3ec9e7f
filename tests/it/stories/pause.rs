//! Hard moments: a card to rest at after an answer that was hard to give. Help comes first, and nothing is lost.

use crate::saves::reopened;
use crate::talk::{Talk, start};
use keukentafel::screen::{Action, Body, Button, PauseView, RoomState};
use keukentafel::session::{HostEvent, MoveEvent};

/// Feels bad nearly every day, and says that life is too much.
#[track_caller]
fn life_is_too_much(life: &str) -> Talk {
    let mut talk = start("breed-gesprek");
    talk.room("men").answers(&[("men.good", "Muziek"), ("men.scale", "2"), ("men.feel", "daily"), ("men.life", life)]);
    talk
}

#[track_caller]
fn card(talk: &Talk) -> PauseView {
    let Body::Pause(view) = talk.screen().body else { panic!("no card to rest at but {}", talk.screen_name()) };
    view
}

#[track_caller]
fn press(talk: &mut Talk, action: Action) {
    let bar = talk.bar();
    let mut buttons = bar.others.into_iter().chain(bar.next).chain(bar.back).chain(bar.tools);
    let button: Button = buttons.find(|button| button.action == action).expect("the button");
    talk.send(button.event);
}

#[test]
fn after_a_hard_answer_comes_thanks_before_the_next_question() {
    let mut talk = life_is_too_much("past");
    let view = card(&talk);
    assert_eq!(view.title, "Dank u dat u dit vertelt.");
    assert_eq!(view.call.and_then(|call| call.tel).as_deref(), Some("113"));
    talk.next().expect_question("men.day");
}

#[test]
fn help_comes_before_rest() {
    let mut talk = life_is_too_much("now");
    talk.expect_urgent("men.life=now").next().expect_screen("pause").next().expect_question("men.day");
}

#[test]
fn rest_never_comes_before_a_question_that_help_waits_for() {
    let mut talk = start("breed-gesprek");
    talk.room("saf").answers(&[("saf.alone", "yes"), ("saf.feel", "no")]).expect_question("saf.kids");
    talk.answers(&[("saf.kids", "na")]).expect_question("saf.what").answers(&[("saf.what", "control")]).expect_question("saf.now");
    talk.answers(&[("saf.now", "maybe")]).expect_urgent("saf.now=maybe").next().expect_screen("pause");
    assert!(card(&talk).call.is_some());
    talk.next().expect_question("saf.known");
}

#[test]
fn it_comes_once_a_topic_and_not_without_a_hard_answer() {
    life_is_too_much("no").expect_question("men.day");
    let mut talk = life_is_too_much("past");
    let asked = talk.asked("men.life");
    talk.next().go(MoveEvent::Question(asked)).fill("men.life", "some").next().expect_urgent("men.life=some");
    talk.next().expect_question("men.day");
}

#[test]
fn what_was_hard_to_say_is_not_held_up_above_the_next_question() {
    let mut talk = life_is_too_much("past");
    talk.next().expect_question("men.day");
    let Body::Question(view) = talk.screen().body else { panic!("no question") };
    assert_eq!(view.echo, None);
}

#[test]
fn rather_not_now_leaves_the_topic_open_and_goes_on_with_another() {
    let mut talk = life_is_too_much("past");
    press(&mut talk, Action::NotNow);
    talk.expect_screen("map").expect_said("men.life", "past");
    let Body::Map(map) = talk.screen().body else { panic!("no map") };
    let room = map.rooms.iter().find(|room| room.button.value.as_deref() == Some("men")).expect("the room");
    assert_eq!(room.state, RoomState::Hidden);
    talk.go(MoveEvent::Next).expect_question("hou.good");
    // Its questions wait, and were not passed over.
    assert_eq!(talk.said("men.day"), None);
    talk.room("men").expect_question("men.day");
}

#[test]
fn what_was_put_off_is_not_asked_again_on_the_way_to_the_plan() {
    let mut talk = life_is_too_much("past");
    press(&mut talk, Action::NotNow);
    for _ in 0..120 {
        if talk.screen_name() == "plan" {
            break;
        }
        assert_ne!(talk.question().as_deref(), Some("men.day"));
        talk.next();
    }
    talk.expect_screen("plan");
}

#[test]
fn a_break_comes_back_to_the_same_card() {
    let mut talk = life_is_too_much("past");
    press(&mut talk, Action::Later);
    talk.expect_screen("later").go(MoveEvent::Resume).expect_screen("pause").back().expect_question("men.life");
}

#[test]
fn grief_is_met_as_well_and_there_is_no_topic_to_leave() {
    let mut talk = start("breed-gesprek");
    while talk.question().as_deref() != Some("hh.change") {
        talk.next();
    }
    talk.fill("hh.change", "death").next().expect_screen("pause");
    assert!(talk.bar().others.iter().all(|button| button.action != Action::NotNow));
    talk.next().expect_screen("map");
}

#[test]
fn the_page_around_does_not_hear_that_an_answer_was_hard() {
    let talk = life_is_too_much("past");
    assert_eq!(talk.told().last(), Some(&HostEvent::Step { screen: "text", topic: None }));
}

#[test]
fn it_is_put_away_and_taken_up_with_the_conversation() {
    let mut talk = life_is_too_much("past");
    let (mut again, _) = reopened(&talk);
    assert_eq!(again.screen(), talk.screen());
    again.next().expect_question("men.day");
    press(&mut talk, Action::NotNow);
    let (mut again, _) = reopened(&talk);
    again.expect_screen("map").next().expect_question("hou.good");
    again.room("men").fill("men.day", "yes").next().expect_question("men.use");
}

#[test]
fn a_stored_card_that_is_not_there_any_more_becomes_the_house() {
    let mut saved = keukentafel::session::saved::save(&life_is_too_much("past").session);
    saved.step.after = Some("hou.type".into());
    let guide = start("breed-gesprek").guide;
    let (session, _) = keukentafel::session::saved::open(&guide, &saved, crate::talk::day("2026-11-22")).expect("it opens");
    assert_eq!(keukentafel::screen::show(&session).body.name().as_str(), "map");
}

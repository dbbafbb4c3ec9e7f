//! Answering: nothing typed is lost, a slip is told kindly, and nobody is asked twice what they would rather not say.

use crate::talk::{Talk, start};
use keukentafel::screen::{Body, Field};
use keukentafel::session::{AnswerEvent, DatePart, Event, MoveEvent};

#[track_caller]
fn at_the_date() -> Talk {
    let mut talk = start("breed-gesprek");
    talk.answers(&[("hou.stay", "no"), ("hou.threat", "evict")]).expect_screen("urgent").next();
    talk.go(MoveEvent::Map).room("hou");
    let asked = talk.asked("hou.evict_date");
    talk.go(MoveEvent::Question(asked)).expect_question("hou.evict_date");
    talk
}

#[test]
fn going_back_never_loses_an_answer() {
    let mut talk = start("breed-gesprek");
    talk.next();
    talk.expect_question("hh.why").fill("hh.why", "  Het dak lekt.\nAl een jaar. ").next();
    talk.expect_question("hh.good").fill("hh.good", "De buren").back();
    talk.expect_question("hh.why");
    assert_eq!(talk.field(), "  Het dak lekt.\nAl een jaar. ", "own words are not trimmed or mended");
    talk.next().expect_question("hh.good");
    assert_eq!(talk.field(), "De buren", "also what was typed before pressing Back");
}

#[test]
fn back_goes_the_whole_way_and_forward_finds_everything_as_it_was() {
    let mut talk = start("breed-gesprek");
    talk.next().fill("hh.why", "Huur").next().skip();
    talk.expect_screen("roster").next();
    talk.expect_question("hh.missing").decline().expect_question("hh.language");
    for screen in ["question", "roster", "question", "question", "start"] {
        talk.back().expect_screen(screen);
    }
    assert!(talk.bar().back.is_none(), "there is nothing before the start");
    talk.expect_said("hh.why", "Huur").expect_said("hh.good", "(skipped)").expect_said("hh.missing", "(declined)");
}

#[test]
fn a_day_that_does_not_exist_is_kept_as_typed_and_told() {
    let mut talk = at_the_date();
    talk.fill("hou.evict_date", "2026-11-31").next().expect_question("hou.evict_date");
    assert_eq!(talk.field(), "31-11-2026");
    let problem = talk.problem().expect("a problem is told");
    assert!(problem.sentence.contains("november") && problem.sentence.contains("30"), "{}", problem.sentence);
    assert_eq!(problem.tries, 1);
    talk.next();
    assert_eq!(talk.problem().map(|problem| problem.tries), Some(2), "focus moves again at the second try");
}

#[test]
fn mending_the_day_takes_the_problem_away_and_goes_on() {
    let mut talk = at_the_date();
    talk.fill("hou.evict_date", "2026-11-31").next();
    let asked = talk.asked("hou.evict_date");
    talk.send(Event::Answer(AnswerEvent::DatePart(asked, DatePart::Day, "30".to_owned())));
    assert_eq!(talk.problem(), None, "typing takes the problem away at once");
    talk.next().expect_said("hou.evict_date", "2026-11-30").expect_urgent("hou.evict_date");
}

#[test]
fn half_a_day_is_no_day_and_says_so_and_no_day_at_all_may_be_passed_over() {
    let mut talk = at_the_date();
    let asked = talk.asked("hou.evict_date");
    talk.send(Event::Answer(AnswerEvent::DatePart(asked, DatePart::Day, "3".to_owned())));
    talk.next().expect_question("hou.evict_date");
    assert!(talk.problem().is_some());
    talk.send(Event::Answer(AnswerEvent::DatePart(asked, DatePart::Day, String::new())));
    talk.next().expect_said("hou.evict_date", "(skipped)");
    assert_ne!(talk.question().as_deref(), Some("hou.evict_date"));
}

#[test]
fn a_slip_in_a_day_is_still_there_after_looking_elsewhere() {
    let mut talk = at_the_date();
    talk.fill("hou.evict_date", "2026-11-31").go(MoveEvent::Map);
    let asked = talk.asked("hou.evict_date");
    talk.go(MoveEvent::Question(asked));
    assert_eq!(talk.field(), "31-11-2026");
    assert_eq!(talk.said("hou.evict_date"), None, "and it is no answer");
}

#[test]
fn a_text_that_is_too_long_is_kept_whole_and_told() {
    let mut talk = start("breed-gesprek");
    let long = "a".repeat(20_001);
    talk.next().fill("hh.why", &long).next().expect_question("hh.why");
    assert_eq!(talk.field(), long);
    assert!(talk.problem().expect("told").sentence.contains("20000"));
}

#[test]
fn who_would_rather_not_say_is_asked_nothing_further_about_it() {
    let mut talk = start("breed-gesprek");
    talk.room("hou").answers(&[("hou.good", "Licht"), ("hou.scale", "7"), ("hou.type", "rent_corp")]);
    talk.expect_question("hou.stay").decline();
    // Neither what is going on, nor on which day.
    talk.expect_question("hou.energy");
    talk.answers(&[("hou.energy", "yes"), ("hou.state", "none")]).expect_screen("mirror");
    talk.next().expect_screen("map").room("hou").expect_screen("mirror");
    talk.expect_said("hou.stay", "(declined)");
    assert!(talk.findings().goals.is_empty() && talk.signals().is_empty(), "silence is a reason for nothing");
}

#[test]
fn declining_takes_an_answer_away_and_everything_that_hung_on_it() {
    let mut talk = start("breed-gesprek");
    talk.answers(&[("hou.stay", "no"), ("hou.threat", "evict")]).expect_screen("urgent").next();
    assert!(talk.goals().contains(&"hou_stay".to_owned()));
    let asked = talk.asked("hou.threat");
    talk.go(MoveEvent::Question(asked)).decline();
    assert!(talk.findings().urgent.is_empty());
    assert!(!talk.goals().contains(&"hou_stay".to_owned()));
}

#[test]
fn next_without_an_answer_passes_over_and_the_house_does_not_ask_again() {
    let mut talk = start("breed-gesprek");
    talk.room("hou").expect_question("hou.good").next();
    talk.expect_said("hou.good", "(skipped)").go(MoveEvent::Map);
    talk.next().expect_question("hou.scale");
}

#[test]
fn on_from_the_house_a_room_goes_on_where_it_was_left() {
    let mut talk = start("breed-gesprek");
    talk.room("hou").next().next().next().expect_question("hou.stay").go(MoveEvent::Map);
    talk.next().expect_question("hou.stay");
}

#[test]
fn none_of_these_empties_the_others_and_the_others_empty_it() {
    let mut talk = start("breed-gesprek");
    talk.room("hou");
    let asked = talk.asked("hou.state");
    talk.go(MoveEvent::Question(asked)).fill("hou.state", "damp,cold");
    assert_eq!(talk.field(), "damp,cold");
    let rows = |talk: &Talk, code: &str| {
        let Body::Question(view) = talk.screen().body else { return None };
        let Some(Field::Multi { rows, .. }) = view.field else { return None };
        rows.into_iter().find(|row| row.code == code).map(|row| row.event)
    };
    let none = rows(&talk, "none").expect("the row `none`");
    talk.send(none);
    assert_eq!(talk.field(), "none");
    let damp = rows(&talk, "damp").expect("the row `damp`");
    talk.send(damp.clone());
    assert_eq!(talk.field(), "damp");
    let off = rows(&talk, "damp").expect("the row `damp`");
    assert_ne!(off, damp, "a chosen row turns itself off");
    talk.send(off);
    assert_eq!((talk.field(), talk.said("hou.state")), (String::new(), None));
}

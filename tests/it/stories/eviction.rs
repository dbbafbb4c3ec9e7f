//! A letter from the bailiff: the card comes at once, knows the day when it is told, and nothing is asked in between.

use crate::talk::{Talk, start};

/// Walks to the question what is going on, as the household of the case would.
#[track_caller]
fn up_to_the_threat() -> Talk {
    let mut talk = start("breed-gesprek").on("2026-11-22");
    talk.expect_screen("start").next();
    talk.expect_question("hh.why").fill("hh.why", "Ik moet mijn huis uit. Ik wil meer werken.").next();
    talk.room("hou").expect_question("hou.good").skip();
    talk.expect_question("hou.scale").fill("hou.scale", "1").next();
    talk.expect_question("hou.type").fill("hou.type", "rent_corp").next();
    // Somebody with a rented house is not asked where they sleep tonight.
    talk.expect_question("hou.stay").fill("hou.stay", "no").next();
    talk.expect_question("hou.threat");
    talk
}

#[test]
fn the_card_comes_before_the_next_question_and_again_only_with_what_is_new() {
    let mut talk = up_to_the_threat();
    talk.fill("hou.threat", "arrears,bailiff,evict").expect_question("hou.threat").next();
    talk.expect_urgent("hou.threat=evict").next();
    talk.expect_question("hou.evict_date").fill("hou.evict_date", "2026-12-03").next();
    talk.expect_urgent("hou.evict_date").next();
    talk.expect_question("hou.energy").fill("hou.energy", "arrears").next();
    talk.expect_question("hou.state").next();
    talk.expect_question("hou.arrears").fill("hou.arrears", "m3").next();
    talk.expect_question("hou.contact");
}

#[test]
fn the_second_card_says_the_day_in_the_sentence_for_the_telephone() {
    let mut talk = up_to_the_threat();
    talk.fill("hou.threat", "evict").next().next();
    talk.expect_question("hou.evict_date").fill("hou.evict_date", "2026-12-03").next();
    let keukentafel::screen::Body::Urgent(card) = talk.screen().body else { panic!("no card") };
    let (_, say) = card.say.expect("a sentence to say");
    assert!(say.contains("3 december 2026"), "{say}");
    assert!(!say.contains('{') && !say.contains('…'), "{say}");
    assert!(card.call.is_some(), "somebody to call");
    assert!(card.then.iter().any(|next| next.call.as_ref().is_some_and(|call| call.tel.as_deref() == Some("08008020"))), "{:?}", card.then);
}

#[test]
fn a_card_that_was_read_stays_away_when_the_answer_is_given_again() {
    let mut talk = up_to_the_threat();
    talk.fill("hou.threat", "evict").next().expect_urgent("hou.threat=evict").next();
    talk.back().expect_question("hou.threat").fill("hou.threat", "arrears,evict").next();
    talk.expect_question("hou.evict_date");
}

#[test]
fn a_card_comes_again_when_its_answer_was_taken_back_and_is_given_anew() {
    let mut talk = up_to_the_threat();
    talk.fill("hou.threat", "evict").next().expect_urgent("hou.threat=evict").next();
    talk.back().fill("hou.threat", "arrears").next().expect_question("hou.energy");
    talk.back().expect_question("hou.threat").fill("hou.threat", "arrears,evict").next();
    talk.expect_urgent("hou.threat=evict");
}

#[test]
fn back_from_a_card_is_the_question_that_brought_it_up_with_its_answer() {
    let mut talk = up_to_the_threat();
    talk.fill("hou.threat", "arrears,evict").next().expect_screen("urgent").back();
    talk.expect_question("hou.threat");
    assert_eq!(talk.field(), "arrears,evict");
}

#[test]
fn the_page_around_hears_of_a_card_once_each_time_it_is_shown() {
    let mut talk = up_to_the_threat();
    talk.fill("hou.threat", "evict").next();
    let cards = talk.told().into_iter().filter(|event| matches!(event, keukentafel::session::HostEvent::Urgent { .. })).count();
    assert_eq!(cards, 1);
}

#[test]
fn the_plan_keeps_both_signals_and_says_each_thing_once() {
    let mut talk = up_to_the_threat();
    talk.fill("hou.threat", "evict").next().next();
    talk.fill("hou.evict_date", "2026-12-03").next().next();
    talk.expect_plan(|plan| {
        let signals: Vec<&str> = plan.urgent.iter().map(|step| step.signal.as_str()).collect();
        assert_eq!(signals, ["hou.threat=evict", "hou.evict_date"]);
    });
    let text = talk.markdown();
    assert_eq!(text.matches("**Bel vandaag de schuldhulp").count(), 1, "{text}");
}

#[test]
fn a_day_in_the_past_still_brings_the_card() {
    let mut talk = up_to_the_threat();
    talk.fill("hou.threat", "evict").next().next();
    talk.fill("hou.evict_date", "2026-11-20").next().expect_urgent("hou.evict_date");
}

//! Guides with one fault each: every fault is told, once, with its place and what to do; never a panic, and never silence.

use crate::desk::{Desk, Ran, compare};
use crate::talk::root;
use std::fmt::Write as _;
use std::fs;

/// Checks the guide in `tests/data/bad/<fault>` against its `expected.txt`.
#[track_caller]
fn check(fault: &str) {
    let desk = Desk::with("bad", fault);
    let ran = desk.run(&["lint", fault]);
    expect_one_remark(&ran);
    compare(&root().join("tests/data/bad").join(fault).join("expected.txt"), &ran.out);
}

/// One fault is one remark; it says where, what, and what to do.
#[track_caller]
pub(crate) fn expect_one_remark(ran: &Ran) {
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""), "{ran:#?}");
    let remarks: Vec<&str> = ran.out.lines().filter(|line| line.starts_with("error[") || line.starts_with("warning[")).collect();
    assert_eq!(remarks.len(), 1, "one fault is one remark:\n{}", ran.out);
    assert!(ran.out.ends_with(": 1 remark\n") && ran.out.contains("\n  to do: "), "{}", ran.out);
    let (_, place) = remarks[0].split_once("] ").expect("a place");
    assert!(place.contains(".json"), "it says in which file:\n{}", ran.out);
}

macro_rules! faults {
    ($($fault:ident,)+) => {
        $(#[test]
        fn $fault() {
            check(stringify!($fault));
        })+

        const FAULTS: &[&str] = &[$(stringify!($fault),)+];
    };
}

faults! {
    answered_false, bad_id, bounds_on_own_words, branch_that_never_holds, card_behind_another, card_of_no_urgent_signal,
    card_with_nothing_to_do, card_without_source, check_after_a_week, collective_that_is_no_code, condition_on_every_answer,
    condition_that_always_holds, condition_that_never_holds, condition_too_deep, contact_that_cannot_be_found, cycle,
    cycle_through_its_own_room, duplicate_id, duplicate_option, duplicate_step, empty_any, exit_that_is_no_page, file_missing,
    for_whom_in_two_ways, forbidden_words, forbidden_words_in_a_translation, forward_reference, goal_after_an_unknown_goal,
    goal_after_without_why_later, goal_cycle, goal_in_a_fourth_phase, goal_of_an_unknown_room, goal_without_a_step, goal_without_fact,
    guide_json_missing, hard_that_has_no_options, hard_to_read, jargon, json_too_deep, key_twice, long_sentence, measure_that_is_no_scale,
    measure_without_target, missing_translation, missing_translation_of_a_card, no_interface_in_a_language, no_options,
    no_words_in_a_language, not_json, not_utf8, now_signal_without_card, number_as_figure_of_a_topic, number_below_nothing,
    number_between_two_that_pass_each_other, number_from_more_to_less, number_that_always_is_so_high, number_that_is_never_so_high,
    number_without_bounds, only_told_and_yet_read, options_on_own_words, room_that_waits_for_a_later_one, roster_without_questions,
    scheme_checked_long_ago, scheme_checked_tomorrow, scheme_never_suggested, scheme_of_no_topic_here, scheme_that_has_ended,
    scheme_without_source, signal_only_told_and_yet_used, signal_without_goal, stale_translation, switched_on_but_closed,
    target_that_nobody_can_answer, term_ends_in_unknown_event, term_extended_against_the_act, term_that_starts_itself, test_on_a_text, test_that_does_not_fit,
    text_too_long, text_too_long_in_a_goal, too_many_options, translation_of_unknown_words, two_days_for_a_step, two_periods,
    two_terms_end_in_one_event, two_tests_in_a_condition, unknown_card_instead_of, unknown_contact, unknown_event, unknown_field,
    unknown_gap, unknown_goal_of_a_party, unknown_id_in_condition, unknown_kind, unknown_option_in_condition, unknown_scheme,
    unknown_signal_on_a_card, unknown_translation, unreachable_for_any_household, unreachable_in_a_closed_room, unreachable_question,
    unused_option, unused_question, words_after_the_end, wrong_date, wrong_date_on_a_card, wrong_type,
}

#[test]
fn every_folder_of_faults_is_checked() {
    let mut folders: Vec<String> = fs::read_dir(root().join("tests/data/bad"))
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    assert_eq!(folders, FAULTS, "add the folder to the list in tests/it/bad.rs");
}

/// A small guide with these items, as text, that is too much of something.
fn desk_with(name: &str, items: &str) -> Desk {
    let desk = Desk::new("bad");
    desk.copy(&root().join("tests/data/ok/display"), name);
    desk.write(&format!("{name}/part.json"), &format!(r#"{{ "id": "a", "title": "Wonen", "place": "topic", "items": [{items}] }}"#));
    desk
}

#[test]
fn too_large_file() {
    let long = "a".repeat(4 * 1024 * 1024);
    let desk = desk_with("large", &format!(r#"{{ "id": "a.one", "type": "display", "text": "{long}" }}"#));
    let ran = desk.run(&["lint", "large"]);
    expect_one_remark(&ran);
    ran.expect_out("error[too-large] part.json\n").expect_out("at most 4194304 are read");
}

#[test]
fn too_many_items() {
    let mut items = String::new();
    for at in 0..20_002 {
        let comma = if at == 0 { "" } else { "," };
        write!(items, r#"{comma}{{"id":"a.i{at}","type":"display","text":"Lees"}}"#).expect("a string to write to");
    }
    let ran = desk_with("many", &items).run(&["lint", "many"]);
    expect_one_remark(&ran);
    ran.expect_out("error[too-many] part.json#/items/20000\n").expect_out("at most 20000 items");
}

#[test]
fn a_long_chain_of_questions_is_no_fault_and_no_hang() {
    let mut items =
        String::from(r#"{"id":"a.i0","type":"single","text":"Ja?","options":[{"id":"yes","text":"Ja"},{"id":"no","text":"Nee"}]}"#);
    for at in 1..5_000 {
        let told = if at == 4_999 { r#""only_told":"The last one.","# } else { "" };
        let before = at - 1;
        write!(items, r#",{{"id":"a.i{at}","type":"single","text":"Ja?",{told}"show_if":{{"question":"a.i{before}","is":"yes"}},"options":[{{"id":"yes","text":"Ja"}},{{"id":"no","text":"Nee"}}]}}"#)
            .expect("a string to write to");
    }
    desk_with("chain", &items).run(&["lint", "chain"]).expect_code(0).expect_out("nothing to remark");
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let ran = Desk::new("bad-nowhere").run(&["lint", "nowhere"]);
    expect_one_remark(&ran);
    ran.expect_out("error[unreadable] guide.json\n");
}

#[test]
fn interface_words_that_are_missing_or_unknown_are_told() {
    let desk = Desk::with("ok", "unless");
    let file = desk.0.join("interface/nl.json");
    let text = fs::read_to_string(&file).expect("the words");
    desk.write("interface/nl.json", &text.replace("\"plan.title\"", "\"plan.titel\""));
    let ran = desk.run(&["lint", "unless"]).expect_code(1);
    let ran = ran.expect_out("the interface has no `plan.title`").expect_out("the interface knows no `plan.titel`");
    assert!(ran.out.ends_with(": 2 remarks\n"), "{}", ran.out);
}

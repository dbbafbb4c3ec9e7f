//! `keukentafel prove`: what can happen, proved over all households and all answers.

use crate::desk::{Desk, Ran};
use crate::talk::root;
use serde_json::Value;
use std::fmt::Write as _;

/// The claims of a report in JSON: id and outcome, by what is claimed.
#[track_caller]
fn outcomes(ran: &Ran, claim: &str) -> Vec<(String, String)> {
    let report: Value = serde_json::from_str(&ran.out).expect("JSON");
    let claims = report["claims"].as_array().expect("claims");
    let section = claims.iter().find(|section| section["claim"] == claim).unwrap_or_else(|| panic!("no claim `{claim}`"));
    let text = |line: &Value, key: &str| line[key].as_str().expect(key).to_owned();
    section["lines"].as_array().expect("lines").iter().map(|line| (text(line, "id"), text(line, "outcome"))).collect()
}

fn shipped() -> String {
    root().join("questionnaires/breed-gesprek").display().to_string()
}

#[test]
fn all_of_the_shipped_guide_is_proved_or_said_to_be_kept_back() {
    let ran = Desk::new("shipped").run(&["prove", &shipped(), "--format", "json"]).expect_code(0);
    let count = |claim: &str, least: usize, stated: &[&str]| {
        let lines = outcomes(&ran, claim);
        assert!(lines.len() >= least, "{claim}: {}", lines.len());
        for (id, outcome) in &lines {
            let expect = if stated.contains(&id.as_str()) { "stated" } else { "proved" };
            assert_eq!(outcome, expect, "{claim}: {id}");
        }
    };
    count("every question can be reached", 60, &[]);
    count("every urgent card can come up", 8, &[]);
    count("every scheme can be suggested", 50, &["energiefonds", "noodfonds_energie"]);
    count("every goal can be proposed", 20, &[]);
    count("every step can be proposed", 100, &[]);
    count("every condition decides something", 300, &[]);
    count("no goal is a dead end", 20, &[]);
    let options = outcomes(&ran, "every option matters, or says why not");
    assert!(options.iter().all(|(_, outcome)| outcome == "proved" || outcome == "stated"), "{options:?}");
}

#[test]
fn the_report_for_people_names_only_what_is_not_proved() {
    let ran = Desk::new("text").run(&["prove", &shipped()]).expect_code(0);
    let ran = ran.expect_out("every scheme can be suggested: ").expect_out("  stated energiefonds: kept back because its status");
    assert!(!ran.out.contains("  proved "), "{}", ran.out);
    Desk::new("all").run(&["prove", &shipped(), "--all"]).expect_code(0).expect_out("  proved hou.type: reached by the engine\n");
}

/// The fault that each of these has, as the report tells it; what hangs on it falls with it.
#[test]
fn what_can_never_be_is_refuted() {
    let rows = [
        ("unreachable_question", "every question can be reached", vec!["a.two", "a.three"]),
        ("unreachable_for_any_household", "every question can be reached", vec!["a.two"]),
        ("card_behind_another", "every urgent card can come up", vec!["later"]),
        ("scheme_never_suggested", "every scheme can be suggested", vec!["rent_help"]),
        ("unused_option", "every option matters, or says why not", vec!["a.more=cold"]),
        ("goal_without_a_step", "no goal is a dead end", vec!["home"]),
        ("condition_that_never_holds", "every condition decides something", vec!["part.json#/signals/0/when"]),
    ];
    for (fault, claim, expect) in rows {
        let ran = Desk::with("bad", fault).run(&["prove", fault, "--format", "json"]).expect_code(1);
        let refuted: Vec<String> =
            outcomes(&ran, claim).into_iter().filter(|(_, outcome)| outcome == "refuted").map(|(id, _)| id).collect();
        assert_eq!(refuted, expect, "{fault}");
    }
}

#[test]
fn what_is_not_found_out_is_told_and_never_passed_over() {
    let ran = Desk::new("few-steps").run(&["prove", &shipped(), "--steps", "1"]).expect_code(1);
    ran.expect_out("  not proved hou.evict_date: the search became too large\n");
    let ran = Desk::new("few-steps-lint").run(&["lint", &shipped(), "--steps", "1"]).expect_code(1);
    let ran = ran.expect_out("warning[not-proved] ").expect_out("were neither proved nor refuted");
    assert!(ran.out.ends_with(": 1 remark\n"), "{}", ran.out);
}

/// Only a household of many people gets here: the few that are tried first must not be taken for all.
#[test]
fn a_household_is_looked_at_to_its_last_place() {
    let role = |nth: usize| format!(r#"{{ "id": "r{nth}", "text": "T" }}"#);
    let roles: Vec<String> = (0..9).map(role).collect();
    let each: Vec<String> = (0..9).map(|nth| format!(r#"{{ "any_member": {{ "question": "a.role", "is": "r{nth}" }} }}"#)).collect();
    let part = format!(
        r#"{{ "id": "a", "title": "Wonen", "place": "opening", "items": [
            {{ "id": "a.people", "type": "roster", "text": "Wie?", "items": [
                {{ "id": "a.role", "type": "single", "text": "Wie?", "options": [{}] }}] }},
            {{ "id": "a.nine", "type": "open", "text": "Vol?", "only_told": "Told.", "show_if": {{ "all": [{}] }} }}] }}"#,
        roles.join(","),
        each.join(",")
    );
    let desk = Desk::with("ok", "display");
    desk.write("display/part.json", &part);
    let ran = desk.run(&["prove", "display", "--format", "json"]).expect_code(0);
    let reached = outcomes(&ran, "every question can be reached");
    assert!(reached.contains(&("a.nine".to_owned(), "proved".to_owned())), "{reached:?}");
}

#[test]
fn ten_thousand_questions_are_proved_in_a_moment() {
    let mut items =
        String::from(r#"{"id":"a.i0","type":"single","text":"Ja?","options":[{"id":"yes","text":"Ja"},{"id":"no","text":"Nee"}]}"#);
    for at in 1..10_000 {
        let before = at - 1 - at % 7 % at;
        let test = if at % 3 == 0 { r#""is":"no""# } else { r#""is":"yes""# };
        write!(items, r#",{{"id":"a.i{at}","type":"single","text":"Ja?","show_if":{{"any":[{{"question":"a.i{before}",{test}}},{{"question":"a.i0","is":"no"}}]}},"options":[{{"id":"yes","text":"Ja"}},{{"id":"no","text":"Nee"}}]}}"#)
            .expect("a string to write to");
    }
    let desk = Desk::with("ok", "display");
    desk.write("display/part.json", &format!(r#"{{ "id": "a", "title": "Wonen", "place": "topic", "items": [{items}] }}"#));
    let ran = desk.run(&["prove", "display", "--format", "json"]);
    let reached = outcomes(&ran, "every question can be reached");
    assert_eq!(reached.len(), 10_000);
    assert!(reached.iter().all(|(_, outcome)| outcome == "proved"));
}

#[test]
fn accepted_translations_are_stale_when_the_source_changes() {
    let desk = Desk::with("bad", "translation_of_unknown_words");
    let guide = "translation_of_unknown_words";
    desk.run(&["lint", guide]).expect_code(1).expect_out("warning[stale-translation] words/en.json\n");
    desk.run(&["lint", guide, "--accept-translations"]).expect_code(0);
    desk.run(&["lint", guide]).expect_code(0);
    let part = desk.0.join(guide).join("part.json");
    let text = std::fs::read_to_string(&part).expect("the part");
    desk.write(&format!("{guide}/part.json"), &text.replace("\"Ja\"", "\"Ja, hoor\""));
    desk.run(&["lint", guide]).expect_code(1).expect_out("warning[stale-translation] words/en.json#/words/a.one.option.yes\n");
}

#[test]
fn another_day_finds_what_is_past_on_it() {
    let guide = shipped();
    let ran = Desk::new("later").run(&["lint", &guide, "--date", "2028-06-01"]).expect_code(1);
    ran.expect_out("warning[past-date] schemes/").expect_out("more than a year before 2028-06-01");
    Desk::new("no-day").run(&["lint", &guide, "--date", "1 juni"]).expect_code(1).expect_err("`1 juni` is no day");
}

//! The author tool as a program: what it prints where, and with which exit code.

use crate::desk::{Desk, Ran};
use crate::talk::{Talk, root};
use keukentafel::session::saved;
use std::process::Stdio;

/// The shipped guide, from any folder.
fn shipped() -> String {
    root().join("questionnaires/breed-gesprek").display().to_string()
}

/// `run` with a household written in the form of the file of cases.
#[track_caller]
fn run_case(name: &str, case: &str, more: &[&str]) -> Ran {
    let desk = Desk::new(&format!("run-{name}"));
    desk.write("cases.json", &format!("[{case}]"));
    let guide = shipped();
    desk.run(&[&["run", &guide, "--case", "cases.json#one", "--date", "2026-11-22"][..], more].concat())
}

const ONE: &str = r#"{ "id": "one", "members": ["m1 self a27_aow at_table=yes"], "answers": ["hou.stay=no", "hou.threat=arrears"] }"#;

#[test]
fn lint_finds_nothing_in_the_shipped_guides() {
    for guide in ["breed-gesprek", "gemeente-voorbeeld", "voorbeeld"] {
        let folder = root().join("questionnaires").join(guide).display().to_string();
        let ran = Desk::new(&format!("lint-{guide}")).run(&["lint", &folder]).expect_code(0);
        assert_eq!(ran.out, format!("{folder}: nothing to remark\n"));
        let ran = Desk::new(&format!("lint-json-{guide}")).run(&["lint", &folder, "--format", "json"]).expect_code(0);
        assert_eq!(ran.out, "[]\n");
    }
}

#[test]
fn lint_works_from_within_the_folder_of_the_guide() {
    let desk = Desk::with("ok", "unless");
    let output = desk.tool().current_dir(desk.0.join("unless")).args(["lint", "."]).output().expect("the tool starts");
    assert_eq!(String::from_utf8_lossy(&output.stdout), ".: nothing to remark\n");
}

#[test]
fn lint_tells_programs_the_same_in_json() {
    let ran = Desk::with("bad", "unknown_scheme").run(&["lint", "unknown_scheme", "--format", "json"]).expect_code(1);
    let remarks: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    let expected = serde_json::json!([{
        "severity": "error",
        "code": "unknown-id",
        "file": "goals.json",
        "pointer": "/goals/0/actions/0/scheme",
        "message": "`scheme` names `rent_help`, which does not exist",
        "hint": "check the spelling, or add it",
    }]);
    assert_eq!(remarks, expected);
}

#[test]
fn run_draws_up_the_plan_of_a_case() {
    run_case("case", ONE, &[]).expect_code(0).expect_out("# Ons plan\n").expect_out("Het lukt u om in het huis te blijven wonen.");
}

#[test]
fn run_draws_it_up_in_another_language() {
    let ran = run_case("english", ONE, &["--lang", "en"]).expect_code(0);
    for dutch in ["Ons plan", "Doel 1", "zondag", "Wie:", "de gemeente", "u kunt"] {
        assert!(!ran.out.contains(dutch), "`{dutch}` in {}", ran.out);
    }
}

#[test]
fn run_draws_up_the_plan_of_a_stored_conversation() {
    let talk = Talk::case("c2_debts_eviction");
    let desk = Desk::new("run-answers");
    desk.write("talk.json", &serde_json::to_string(&saved::save(&talk.session)).expect("JSON"));
    let guide = shipped();
    let ran = desk.run(&["run", &guide, "--answers", "talk.json", "--date", "2026-11-22"]).expect_code(0);
    assert_eq!(ran.out, talk.markdown());
    let ran = desk.run(&["run", &guide, "--answers", "talk.json", "--date", "2026-11-22", "--lang", "en"]).expect_code(0);
    assert!(ran.out.contains("22 November 2026"), "{}", ran.out);
}

#[test]
fn run_refuses_a_stored_conversation_that_is_none() {
    let desk = Desk::new("run-no-talk");
    desk.write("talk.json", r#"{ "format": "keukentafel-talk/1", "guide": 7 }"#);
    let guide = shipped();
    let ran = desk.run(&["run", &guide, "--answers", "talk.json", "--date", "2026-11-22"]);
    assert_eq!(ran.out, "");
    assert_ne!(ran.code, Some(0));
    ran.expect_err("talk.json#/guide").expect_err("expected a string");
}

#[test]
fn a_question_that_the_guide_does_not_have_is_a_warning_beside_the_plan() {
    let case = r#"{ "id": "one", "answers": ["hou.colour=red", "hou.stay=no"] }"#;
    let ran = run_case("unknown-question", case, &[]).expect_code(0).expect_out("# Ons plan");
    ran.expect_err("warning[unknown-question] cases.json#/0/answers/0").expect_err("`hou.colour`");
}

#[test]
fn an_answer_to_a_hidden_question_is_a_warning_beside_the_plan() {
    let case = r#"{ "id": "one", "answers": ["hou.stay=yes", "hou.threat=evict"] }"#;
    let ran = run_case("hidden", case, &[]).expect_code(0).expect_err("`hou.threat` is not asked of this household");
    assert!(!ran.out.contains("## Dit eerst"), "{}", ran.out);
}

#[test]
fn an_answer_that_a_question_cannot_have_is_an_error_without_a_plan() {
    for (name, answer, said) in [
        ("code", "hou.stay=perhaps", "`hou.stay` cannot be answered with `perhaps`"),
        ("two", "hou.stay=yes,no", "`hou.stay` cannot be answered with `yes,no`"),
        ("alone", "hou.state=none,damp", "`hou.state` cannot be answered with `none,damp`"),
        ("figure", "hou.scale=11", "`hou.scale` cannot be answered with `11`"),
        ("day", "hou.evict_date=31-11-2026", "`hou.evict_date` cannot be answered with `31-11-2026`"),
        ("roster", "hh.member=me", "`hh.member` takes no answer"),
        ("no-sign", "hou.stay", "`hou.stay` is no answer"),
    ] {
        let ran = run_case(&format!("wrong-{name}"), &format!(r#"{{ "id": "one", "answers": ["{answer}"] }}"#), &[]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{answer}");
        ran.expect_err(said).expect_err("error[bad-answer] cases.json#/0/answers/0");
    }
}

/// A case of the small guide that asks for numbers.
fn run_numbers(numbers: &str) -> crate::desk::Ran {
    let desk = Desk::with("ok", "number");
    desk.write("cases.json", &format!(r#"[{{ "id": "one", "numbers": {{ {numbers} }} }}]"#));
    desk.run(&["run", "number", "--case", "cases.json#one", "--date", "2026-11-22"])
}

#[test]
fn a_case_gives_numbers_as_numbers() {
    let ran = run_numbers(r#""care.hours": 60, "care.people": 2, "care.costs": 1250"#).expect_code(0);
    let ran = ran.expect_out("Nu: 60 uur per week. We gaan voor 20 uur per week.");
    assert_eq!(ran.err, "");
}

#[test]
fn a_number_that_does_not_fit_is_an_error_that_says_which_do() {
    for (number, said, to_do) in [
        ("169", "`care.hours` cannot be answered with `169`", "write a whole number from 0 to 168"),
        ("99999999999999999999", "the answer to `care.hours` is no whole number", "write figures only"),
        ("3.5", "the answer to `care.hours` is no whole number", "write figures only"),
        ("1.000", "the answer to `care.hours` is no whole number", "write figures only"),
        ("-2", "the answer to `care.hours` is no whole number", "write figures only"),
    ] {
        let ran = run_numbers(&format!(r#""care.hours": {number}"#));
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{number}");
        ran.expect_err("error[bad-answer] cases.json#/0/numbers/care.hours").expect_err(said).expect_err(to_do);
    }
    let ran = run_numbers(r#""care.hours": "twaalf""#);
    assert_eq!(ran.out, "");
    ran.expect_err("cases.json#/0/numbers").expect_err("expected a JSON number");
}

#[test]
fn a_member_that_is_none_is_an_error() {
    for (name, member) in [("id", "k1 self"), ("role", "m2 grandma"), ("more", "m2 child a4_11 tall"), ("key", "m2 child seat=yes")] {
        let ran = run_case(&format!("member-{name}"), &format!(r#"{{ "id": "one", "members": ["{member}"] }}"#), &[]);
        ran.expect_code(1).expect_err("error[bad-answer] cases.json#/0/members/0");
    }
}

#[test]
fn a_case_of_forty_people_is_no_crash() {
    let people: Vec<String> = (1..=40).map(|at| format!("\"m{at} {}\"", if at == 1 { "self" } else { "family" })).collect();
    let ran = run_case("forty", &format!(r#"{{ "id": "one", "members": [{}] }}"#, people.join(",")), &[]);
    assert!(matches!(ran.code, Some(0 | 1)), "{ran:#?}");
}

#[test]
fn what_is_wrong_with_the_call_is_said_and_nothing_is_printed() {
    let desk = Desk::new("run-wrong-call");
    desk.write("cases.json", &format!("[{ONE}]"));
    let guide = shipped();
    let base = |case: &'static str, date: &'static str| vec!["run", guide.as_str(), "--case", case, "--date", date];
    let rows: [(Vec<&str>, &str); 8] = [
        (base("cases.json#one", "22-11-2026"), "`22-11-2026` is no day; write it as YYYY-MM-DD"),
        (base("cases.json#one", "2026-02-30"), "`2026-02-30` is no day"),
        (base("cases.json#two", "2026-11-22"), "there is no case `two`"),
        (base("cases.json", "2026-11-22"), "write it as FILE#ID"),
        (base("no.json#one", "2026-11-22"), "cannot read no.json"),
        (
            [base("cases.json#one", "2026-11-22"), vec!["--format", "pdf"]].concat(),
            "there is no format `pdf`; choose one of markdown, html, ics, csv, json",
        ),
        ([base("cases.json#one", "2026-11-22"), vec!["--lang", "fy"]].concat(), "this guide has no language `fy`"),
        (vec!["run", "nowhere", "--case", "cases.json#one", "--date", "2026-11-22"], "nowhere has errors; mend them first"),
    ];
    for (args, said) in rows {
        let ran = desk.run(&args);
        assert_eq!(ran.out, "", "{args:?}");
        assert_ne!(ran.code, Some(0), "{args:?}");
        ran.expect_err(said);
    }
    for args in [vec![], vec!["walk"], vec!["run", &guide, "--date", "2026-11-22"], vec!["lint"], vec!["bundle", &guide]] {
        desk.run(&args).expect_code(2);
    }
}

#[test]
fn bundle_makes_one_file_and_the_same_each_time() {
    let desk = Desk::new("bundle");
    let guide = shipped();
    for file in ["a/guide.out", "b/guide.out"] {
        let ran = desk.run(&["bundle", &guide, "-o", file]).expect_code(0);
        assert_eq!(ran.out, "");
    }
    let read = |file: &str| std::fs::read(desk.0.join(file)).expect("the bundle");
    assert!(read("a/guide.out").len() > 1_000);
    assert_eq!(read("a/guide.out"), read("b/guide.out"));
}

#[test]
fn bundle_refuses_a_guide_with_a_fault() {
    let desk = Desk::with("bad", "unknown_scheme");
    let ran = desk.run(&["bundle", "unknown_scheme", "-o", "out.json"]).expect_code(1);
    ran.expect_err("error[unknown-id] goals.json").expect_err("no bundle was made");
    assert!(!desk.0.join("out.json").exists());
}

#[test]
fn graph_draws_which_question_opens_which() {
    let ran = Desk::new("graph").run(&["graph", &shipped()]).expect_code(0);
    assert!(ran.out.starts_with("flowchart TD\n"), "{}", ran.out);
    let boxes = ran.out.lines().filter(|line| line.trim_start().starts_with("subgraph ")).count();
    let ends = ran.out.lines().filter(|line| line.trim() == "end").count();
    assert_eq!((boxes, ends), (10, 10));
    for arrow in ["hou_stay --> hou_threat", "hou_threat --> hou_evict_date", "hh_member_role --> hh_childvoice"] {
        assert!(ran.out.contains(&format!("  {arrow}\n")), "{arrow}");
    }
    Desk::with("bad", "cycle").run(&["graph", "cycle"]).expect_code(1).expect_err("a.one -> a.three -> a.two -> a.one");
}

#[test]
fn a_reader_that_goes_away_early_is_no_failure() {
    let desk = Desk::new("pipe");
    let guide = shipped();
    let cases = format!("{}#c2_debts_eviction", root().join("tests/data/cases.json").display());
    for args in
        [vec!["graph", &guide], vec!["run", &guide, "--case", &cases, "--date", "2026-11-22", "--format", "json"], vec!["lint", &guide]]
    {
        let mut child = desk.tool().args(&args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the tool starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        let err = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success() && !err.contains("panicked") && !err.contains("cannot write"),
            "{args:?}: {:?} {err}",
            output.status
        );
    }
}

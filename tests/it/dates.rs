//! The dates of the law: rows that were worked out by others and by hand, against the shipped clock and the real command.
//!
//! `tests/data/dates.json` is the file of worked dates of the domain package (made on 22 November 2026), letter for letter.

use crate::desk::Desk;
use crate::talk::{day, guide, root};
use keukentafel::guide::Guide;
use keukentafel::plan::{count, later_reading};
use serde_json::Value;
use std::fs;

fn shipped() -> String {
    root().join("questionnaires/breed-gesprek").display().to_string()
}

/// Runs `dates` with JSON, and gives what it said.
#[track_caller]
fn dates(name: &str, args: &[&str], code: i32) -> Value {
    let ran = Desk::new(name).run(&[&["dates", &shipped(), "--format", "json"][..], args].concat()).expect_code(code);
    serde_json::from_str(&ran.out).expect("JSON")
}

#[track_caller]
fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_else(|| panic!("`{key}` in {value}"))
}

#[track_caller]
fn worked() -> Vec<Value> {
    let file: Value = serde_json::from_str(&fs::read_to_string(root().join("tests/data/dates.json")).expect("the file")).expect("JSON");
    file["rows"].as_array().expect("rows").clone()
}

/// The term of our clock that a worked row is about, by its article and length.
#[track_caller]
fn term(row: &Value) -> &'static str {
    match (text(row, "article"), text(row, "unit")) {
        ("Wmo 2015 2.3.2 lid 1", "6 weeks") => "wmo_investigation",
        ("Wmo 2015 2.3.2 lid 2", "7 days") => "personal_plan",
        ("Wmo 2015 2.3.5 lid 2", "2 weeks") => "wmo_decision",
        ("Wgs art. 4 lid 1", "4 weeks") => "debt_talk",
        ("Wgs art. 4 lid 1 b", "4 weeks") => "debt_talk_signal",
        ("Wgs art. 4 lid 2", "3 working days") => "debt_talk_threat",
        ("Wgs art. 4a lid 3 + by-law", "8 weeks") => "debt_decision",
        ("Participatiewet 52 lid 1" | "Participatiewet 41 lid 4 with 52 lid 1", "4 weeks") => "welfare_advance",
        ("Participatiewet 41 lid 4", "4 weeks") => "welfare_apply_under27",
        ("Participatiewet 41 lid 6; Atw 1 lid 2", "4 weeks back") => "welfare_report_ww",
        ("Participatiewet 44 lid 5; Atw 1 lid 2", "3 months back") => "welfare_start_before_report",
        ("Awb 4:13 lid 2", "8 weeks") | ("Awb 4:15 lid 1 a", "8 weeks + 6 days") => "welfare_decision",
        ("Awb 6:7, 6:8 lid 1", "6 weeks") => "objection",
        ("Awb 7:10 lid 1", "6 weeks") => "objection_decision",
        ("Awb 7:10 lid 1", "12 weeks") => "objection_decision_committee",
        ("Atw art. 1, 2", "3 days") => "act_three_days",
        other => panic!("{other:?} is in no term of the clock"),
    }
}

#[test]
fn the_holidays_are_those_of_the_worked_dates() {
    let file: Value = serde_json::from_str(&fs::read_to_string(root().join("tests/data/dates.json")).expect("the file")).expect("JSON");
    let years = file["meta"]["holidays"].as_object().expect("years").values();
    let theirs: Vec<&str> = years.flat_map(|days| days.as_array().expect("days")).map(|holiday| text(holiday, "date")).collect();
    let ours: Vec<String> = guide("breed-gesprek").clock.holidays.keys().map(ToString::to_string).collect();
    assert_eq!(ours, theirs);
}

#[test]
fn every_worked_date_comes_out_of_the_command() {
    let rows = worked();
    assert_eq!(rows.len(), 45);
    for row in rows {
        let (id, term) = (text(&row, "id"), term(&row));
        // The one row about papers that came later.
        let papers: &[&str] = if id == "D52" { &["--papers-asked", "2026-11-10", "--papers-in", "2026-11-17"] } else { &[] };
        let said = dates(id, &[&["--event", term, "--from", text(&row, "start")][..], papers].concat(), 0);
        let ours = &said["rows"][0];
        for key in ["start", "unit", "unextended", "expected", "weekday", "extended", "duty_of", "ambiguous", "alternative"] {
            assert_eq!(ours[key], row[key], "{id} {term}: {key}");
        }
    }
}

#[test]
fn a_decision_on_youth_help_has_the_same_term_as_one_on_welfare() {
    for row in worked().iter().filter(|row| row["article"] == "Awb 4:13 lid 2") {
        assert_eq!(ending(&guide("breed-gesprek"), "youth_decision", text(row, "start")).1, text(row, "expected"));
    }
}

/// The plain day and the last one.
#[track_caller]
fn ending(guide: &Guide, term: &str, from: &str) -> (String, String) {
    let deadline = guide.clock.deadlines.iter().find(|deadline| deadline.id.as_str() == term).unwrap_or_else(|| panic!("{term}"));
    let ending = count(&guide.clock, deadline, day(from)).unwrap_or_else(|| panic!("{term} {from}"));
    (ending.plain.to_string(), ending.last.to_string())
}

#[test]
fn dates_worked_out_by_hand() {
    #[rustfmt::skip]
    let rows = [
        // Month ends. December has 31 days: 31 December + 42 is 31 January + 11.
        ("wmo_investigation", "2026-12-31", "Thursday", "2027-02-11", "2027-02-11"),
        // Three months before the last of December is the last of September, which has 30 days.
        ("welfare_start_before_report", "2026-12-31", "Thursday", "2026-09-30", "2026-09-30"),
        // 30 February is none: 2027 is no leap year. The day is a Sunday, and counted back nothing moves it.
        ("welfare_start_before_report", "2027-05-30", "Sunday", "2027-02-28", "2027-02-28"),
        ("welfare_report_ww", "2027-03-31", "Wednesday", "2027-03-03", "2027-03-03"),
        // Counted back to Christmas Day: nothing is moved either.
        ("welfare_report_ww", "2027-01-22", "Friday", "2026-12-25", "2026-12-25"),
        // 29 February 2028, a Tuesday, as an end.
        ("personal_plan", "2028-02-22", "Tuesday", "2028-02-29", "2028-02-29"),
        // Over 29 February: 26 + 3 is the 29th, + 4 more is Saturday 4 March.
        ("personal_plan", "2028-02-26", "Saturday", "2028-03-04", "2028-03-06"),
        // Tue 29 February = 1, Wed 1 March = 2, Thu 2 = 3.
        ("debt_talk_threat", "2028-02-28", "Monday", "2028-03-02", "2028-03-02"),
        // Twelve weeks over the leap day: 28 days of January, 29 of February, 27 of March.
        ("objection_decision_committee", "2028-01-03", "Monday", "2028-03-27", "2028-03-27"),
        // Counted from the leap day itself.
        ("wmo_decision", "2028-02-29", "Tuesday", "2028-03-14", "2028-03-14"),
        // Koningsdag on a Tuesday moves one day.
        ("wmo_decision", "2027-04-13", "Tuesday", "2027-04-27", "2027-04-28"),
        // The Friday after Koningsdag 2028 is equated by decree; then a weekend.
        ("debt_talk", "2028-03-31", "Friday", "2028-04-28", "2028-05-01"),
        // Bevrijdingsdag 2028 is a Friday; then a weekend.
        ("wmo_decision", "2028-04-21", "Friday", "2028-05-05", "2028-05-08"),
        // Good Friday, the weekend of Easter, Easter Monday: four days on.
        ("personal_plan", "2027-03-19", "Friday", "2027-03-26", "2027-03-30"),
        ("objection", "2027-02-15", "Monday", "2027-03-29", "2027-03-30"),
        // Easter Sunday is a Sunday, Easter Monday a holiday.
        ("objection", "2028-03-05", "Sunday", "2028-04-16", "2028-04-18"),
        // Ascension Day 2028, the equated Friday, the weekend; asked online on Koningsdag, which counts as any day.
        ("debt_talk", "2028-04-27", "Thursday", "2028-05-25", "2028-05-29"),
        // Ends on the equated Friday after Ascension Day 2026; sent on Good Friday.
        ("objection", "2026-04-03", "Friday", "2026-05-15", "2026-05-18"),
        // Whit Monday 2028.
        ("welfare_advance", "2028-05-08", "Monday", "2028-06-05", "2028-06-06"),
        // Christmas 2027 is a weekend: nothing is added for it.
        ("personal_plan", "2027-12-18", "Saturday", "2027-12-25", "2027-12-27"),
        ("debt_talk_threat", "2027-12-24", "Friday", "2027-12-29", "2027-12-29"),
        // A Saturday start ends on Boxing Day, a Saturday.
        ("debt_talk", "2026-11-28", "Saturday", "2026-12-26", "2026-12-28"),
        // New Year's Day 2028 is a Saturday.
        ("objection", "2027-11-20", "Saturday", "2028-01-01", "2028-01-03"),
        // 2 January 2026 is equated by decree. The start lies before the list of holidays, the end in it.
        ("wmo_decision", "2025-12-19", "Friday", "2026-01-02", "2026-01-05"),
        // A request on Friday or Saturday: the Wednesday after it.
        ("debt_talk_threat", "2026-11-27", "Friday", "2026-12-02", "2026-12-02"),
        ("debt_talk_threat", "2026-11-28", "Saturday", "2026-12-02", "2026-12-02"),
        // A first day is no end: it may be Christmas Day.
        ("welfare_apply_under27", "2026-11-27", "Friday", "2026-12-25", "2026-12-25"),
        // The six weeks end on New Year's Day, moved to Monday 4 January. One can apply from the day after that.
        ("wmo_apply_anyway", "2026-11-20", "Friday", "2027-01-02", "2027-01-05"),
        // Three days from a Friday end on an open Monday, and hold one open day only (art. 2).
        ("act_three_days", "2026-11-27", "Friday", "2026-11-30", "2026-12-01"),
        // Good Friday, weekend, Easter Monday; Tuesday and Wednesday are the two open days.
        ("act_three_days", "2028-04-13", "Thursday", "2028-04-16", "2028-04-19"),
        // By post: a week after the end, here Christmas Day.
        ("objection_by_post", "2026-12-18", "Friday", "2026-12-25", "2026-12-28"),
        ("default_decision", "2026-12-18", "Friday", "2027-01-01", "2027-01-04"),
        // Four weeks without food may not pass unseen: 4 + 4 weeks after the report, ending on Easter Monday.
        ("welfare_advance_under27", "2027-02-01", "Monday", "2027-03-29", "2027-03-30"),
    ];
    let guide = guide("breed-gesprek");
    for (term, from, weekday, plain, last) in rows {
        assert_eq!(day(from).weekday().to_string(), weekday, "the hand was wrong about {from}");
        assert_eq!(ending(&guide, term, from), (plain.to_owned(), last.to_owned()), "{term} {from}");
    }
}

/// Where the law leaves two readings the earlier day is shown, and the later one told to who counts.
#[test]
fn two_readings_show_the_earlier_day() {
    #[rustfmt::skip]
    let rows = [
        // Good Friday counts as a working day, or not: then Easter Monday is skipped too.
        ("debt_talk_threat", "2027-03-23", "2027-03-26", Some("2027-03-30")),
        // The equated Friday after Koningsdag 2028.
        ("debt_talk_threat", "2028-04-26", "2028-05-02", Some("2028-05-03")),
        // A by-law term that ends on Christmas Day is not moved by the act.
        ("debt_decision", "2026-10-30", "2026-12-25", Some("2026-12-28")),
        // No doubt: a week without a holiday; a term in an act; counted back.
        ("debt_talk_threat", "2026-11-23", "2026-11-26", None),
        ("debt_talk", "2026-11-27", "2026-12-28", None),
        ("welfare_report_ww", "2027-01-22", "2026-12-25", None),
        ("welfare_apply_under27", "2026-11-27", "2026-12-25", None),
    ];
    let guide = guide("breed-gesprek");
    for (term, from, shown, later) in rows {
        let deadline = guide.clock.deadlines.iter().find(|deadline| deadline.id.as_str() == term).expect(term);
        assert_eq!(ending(&guide, term, from).1, shown, "{term} {from}");
        assert_eq!(later_reading(&guide.clock, deadline, day(from)), later.map(day), "{term} {from}");
    }
}

#[test]
fn all_prints_every_term_with_rule_article_and_both_dates() {
    let said = dates("all", &["--all", "--from", "2026-11-20"], 0);
    let rows = said["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), guide("breed-gesprek").clock.deadlines.len());
    for row in rows {
        assert!(["rule", "article", "source", "checked", "what", "event_name"].iter().all(|key| !text(row, key).is_empty()), "{row}");
        // The one term without a number of days.
        assert_eq!(row["unextended"].is_null(), text(row, "id") == "wmo_urgent", "{row}");
        assert_eq!(row["expected"].is_null(), row["unextended"].is_null(), "{row}");
    }
    let of = |id: &str| rows.iter().find(|row| row["id"] == id).expect(id);
    assert_eq!((text(of("objection"), "advice"), text(of("objection"), "expected")), ("2027-01-01", "2027-01-04"), "a resident has both");
    assert!(of("objection")["unless"].is_null());
    assert!(of("wmo_investigation")["advice"].is_null());
    assert_eq!(text(of("wmo_investigation"), "unless"), "als de gemeente geen extra papieren vraagt en geen uitstel meldt");
}

#[test]
fn an_event_goes_on_to_what_its_last_day_starts() {
    let said = dates("follows", &["--event", "decision_sent", "--from", "2026-11-20"], 0);
    let rows: Vec<_> =
        said["rows"].as_array().expect("rows").iter().map(|row| (text(row, "id"), text(row, "start"), text(row, "expected"))).collect();
    // The decision on an objection counts from the end of the six weeks, and not from the objecting.
    assert_eq!(
        rows,
        [
            ("objection", "2026-11-20", "2027-01-04"),
            ("objection_by_post", "2027-01-04", "2027-01-11"),
            ("objection_decision", "2027-01-04", "2027-02-15"),
            ("objection_decision_committee", "2027-01-04", "2027-03-30"),
        ]
    );
}

#[test]
fn papers_that_come_later_move_decisions_and_nothing_else() {
    let papers = ["--papers-asked", "2026-12-01", "--papers-in", "2026-12-11"];
    let said = dates("papers", &[&["--event", "welfare_application", "--from", "2026-11-02"][..], &papers].concat(), 0);
    let of = |id: &str| said["rows"].as_array().expect("rows").iter().find(|row| row["id"] == id).expect(id).clone();
    // 8 weeks are Monday 28 December; 2 to 10 December are nine days.
    assert_eq!((text(&of("welfare_decision"), "expected"), text(&of("welfare_decision"), "unit")), ("2027-01-06", "8 weeks + 9 days"));
    assert_eq!(text(&of("welfare_advance"), "expected"), "2026-11-30", "an advance waits for no papers");
}

#[test]
fn beyond_the_list_of_holidays_the_tool_says_so_and_gives_no_date() {
    for (id, from) in [
        ("melding", "2028-12-01"),
        ("debt_help_request", "2028-12-28"),
        ("first_debt_talk", "2029-02-01"),
        ("debt_help_request", "2025-12-24"),
    ] {
        let ran = Desk::new(&format!("beyond-{id}-{from}")).run(&["dates", &shipped(), "--event", id, "--from", from, "--format", "json"]);
        let ran = ran.expect_code(1).expect_err("the list of holidays of this guide is good from 2026-01-01 to 2028-12-31");
        let said: Value = serde_json::from_str(&ran.out).expect("JSON");
        let without: Vec<&Value> = said["rows"].as_array().expect("rows").iter().filter(|row| row["problem"].is_string()).collect();
        assert!(!without.is_empty(), "{id} {from}");
        assert!(without.iter().all(|row| row["expected"].is_null() && row["unextended"].is_null()), "{without:?}");
        assert_eq!(said["meta"]["problems"].as_array().expect("problems").len(), without.len());
    }
}

#[test]
fn the_table_is_for_people() {
    let ran = Desk::new("table").run(&["dates", &shipped(), "--event", "melding", "--from", "2026-12-18"]).expect_code(0);
    let line = ran.out.lines().find(|line| line.starts_with("personal_plan ")).expect("a line").to_owned();
    for part in
        ["2026-12-18", "start + 7 days, then Atw art. 1", "2026-12-25", "2026-12-28 Monday", "resident", "Wmo 2015 art. 2.3.2 lid 2"]
    {
        assert!(line.contains(part), "`{part}` in {line}");
    }
    for part in [
        "advise 2026-12-25; the last day is 2026-12-28",
        "passed over: 2026-12-25 Eerste Kerstdag; 2026-12-26 Tweede Kerstdag; 2026-12-27 Sunday",
        "2027-01-29, als de gemeente geen extra papieren vraagt en geen uitstel meldt",
    ] {
        assert!(ran.out.contains(part), "`{part}` in {}", ran.out);
    }
}

#[test]
fn a_call_that_cannot_be_is_refused_with_what_could() {
    let rows: [(&[&str], &str); 7] = [
        (&["--event", "nope", "--from", "2026-11-20"], "there is no event or term `nope`\n  events: melding, wmo_application"),
        (&["--event", "melding", "--from", "2026-02-30"], "February 2026 has 28 days"),
        (&["--event", "melding"], "--from"),
        (&["--from", "2026-11-20"], "--all"),
        (&["--all", "--event", "melding", "--from", "2026-11-20"], "cannot be used with"),
        (&["--all", "--from", "2026-11-20", "--papers-asked", "2026-11-25"], "--papers-in"),
        (&["--all", "--from", "2026-11-20", "--papers-asked", "2026-11-25", "--papers-in", "2026-11-25"], "come in this order"),
    ];
    for (at, (args, said)) in rows.into_iter().enumerate() {
        let ran = Desk::new(&format!("call-{at}")).run(&[&["dates", &shipped()][..], args].concat()).expect_code(2);
        assert_eq!(ran.out, "", "{args:?}");
        ran.expect_err(said);
    }
    let desk = Desk::with("bad", "two_periods");
    desk.run(&["dates", "two_periods", "--all", "--from", "2026-11-20"]).expect_code(1).expect_err("mend them first");
    let small = root().join("questionnaires/voorbeeld").display().to_string();
    desk.run(&["dates", &small, "--all", "--from", "2026-11-20"]).expect_code(1).expect_err("has no clock");
}

//! Who may see what: each tick is a consent of its own, with the day on which it was given and the day on which it was taken away.

use crate::talk::{Talk, day, start};
use keukentafel::base::Date;
use keukentafel::screen::{Body, Field, PaneSide};
use keukentafel::session::saved::{SavedTalk, open, save};
use keukentafel::session::{DeskEvent, Event, Pane};
use serde_json::Value;

/// The same conversation, written to a file and opened on another day.
#[track_caller]
fn later(talk: &Talk, today: &str) -> Talk {
    let text = serde_json::to_string(&save(&talk.session)).expect("JSON");
    let saved: SavedTalk = serde_json::from_str(&text).expect("a stored conversation");
    let (session, remarks) = open(&talk.guide, &saved, day(today)).unwrap_or_else(|error| panic!("{error}"));
    assert!(remarks.is_empty(), "{remarks:?}");
    Talk { guide: talk.guide.clone(), session, effects: Vec::new() }
}

/// Sets a tick by its cell on the screen, or takes it away.
#[track_caller]
fn press(talk: &mut Talk, question: &str, code: &str, on: bool) {
    let asked = talk.asked(question);
    talk.go(keukentafel::session::MoveEvent::Question(asked));
    let Body::Question(view) = talk.screen().body else { panic!("no question") };
    let Some(Field::Matrix(matrix)) = view.field else { panic!("no table") };
    let cells = matrix.rows.into_iter().flat_map(|row| std::iter::once(row.row).chain(row.cells));
    let cell = cells.into_iter().find(|cell| cell.code == code).unwrap_or_else(|| panic!("no cell `{code}`"));
    assert_ne!(cell.chosen, on, "`{code}` stands so already");
    talk.send(cell.event);
}

fn tick(talk: &mut Talk, code: &str) {
    press(talk, "clo.share", code, true);
}

fn matrix(talk: &Talk) -> Vec<Value> {
    let plan: Value = serde_json::from_str(&talk.json()).expect("JSON");
    plan["consent"]["matrix"].as_array().expect("rows").clone()
}

/// Of each row of the JSON plan: the party, the topics that are on, and its days.
fn rows(talk: &Talk) -> Vec<(String, String, String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let on = |row: &Value| {
        let topics = row["topics"].as_object().expect("topics").iter();
        topics.filter(|(_, on)| **on == Value::Bool(true)).map(|(topic, _)| topic.as_str()).collect::<Vec<_>>().join("+")
    };
    matrix(talk).iter().map(|row| (text(&row["party"]), on(row), text(&row["given_on"]), text(&row["until"]))).collect()
}

#[track_caller]
fn expect(talk: &Talk, expected: &[(&str, &str, &str, &str)]) {
    let found = rows(talk);
    let found: Vec<_> = found.iter().map(|(party, on, given, until)| (&**party, &**on, &**given, &**until)).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_tick_keeps_the_day_on_which_it_was_given_whatever_is_ticked_later() {
    let mut talk = start("breed-gesprek");
    tick(&mut talk, "gp:hea");
    let mut talk = later(&talk, "2026-12-02");
    tick(&mut talk, "school:fam");
    expect(&talk, &[("gp", "hea", "2026-11-22", "2027-05-23"), ("school", "fam", "2026-12-02", "2027-06-02")]);
    // Another topic for the same party has its own day, and its own row.
    tick(&mut talk, "gp:men");
    let of_both = [
        ("gp", "hea", "2026-11-22", "2027-05-23"),
        ("gp", "men", "2026-12-02", "2027-06-02"),
        ("school", "fam", "2026-12-02", "2027-06-02"),
    ];
    expect(&talk, &of_both);
    expect(&later(&talk, "2027-01-01"), &of_both);
    let reading = talk.markdown();
    assert!(reading.contains("Van 22 november 2026 tot en met 23 mei 2027.") && reading.contains("Van 2 december 2026"), "{reading}");
    expect(&later(&talk, "2027-05-24"), &of_both[1..]);
}

#[test]
fn what_ended_by_itself_is_off_on_the_screen_and_can_be_given_again() {
    let mut talk = start("breed-gesprek");
    tick(&mut talk, "gp:hea");
    let mut talk = later(&talk, "2027-05-24");
    expect(&talk, &[]);
    tick(&mut talk, "school:fam");
    expect(&talk, &[("school", "fam", "2027-05-24", "2027-11-22")]);
    tick(&mut talk, "gp:hea");
    expect(&talk, &[("gp", "hea", "2027-05-24", "2027-11-22"), ("school", "fam", "2027-05-24", "2027-11-22")]);
}

#[test]
fn a_file_from_before_each_tick_had_its_day_still_opens_and_keeps_the_day_of_its_answer() {
    let mut talk = start("breed-gesprek");
    talk.fill("clo.share", "gp:hea,coach:fin");
    let mut old = serde_json::to_value(save(&talk.session)).expect("JSON");
    assert!(old.as_object_mut().expect("a talk").remove("given").is_some());
    let saved: SavedTalk = serde_json::from_value(old).expect("an older form");
    let (session, _) = open(&talk.guide, &saved, day("2026-12-02")).unwrap_or_else(|error| panic!("{error}"));
    let mut talk = Talk { guide: talk.guide.clone(), session, effects: Vec::new() };
    tick(&mut talk, "school:fam");
    let days: Vec<String> = rows(&talk).into_iter().map(|(party, _, given, _)| [party, given].join(" ")).collect();
    assert_eq!(days, ["coach 2026-11-22", "gp 2026-11-22", "school 2026-12-02"]);
}

#[test]
fn one_end_is_agreed_for_a_party_however_many_days_it_was_ticked_on() {
    let mut talk = start("breed-gesprek");
    talk.session.lead();
    tick(&mut talk, "gp:hea");
    let mut talk = later(&talk, "2026-12-02");
    talk.session.lead();
    tick(&mut talk, "gp:fin");
    talk.send(Event::Desk(DeskEvent::Pane(Pane::Keep)));
    let PaneSide::Keep { until, .. } = talk.screen().desk.expect("the table").pane.side else { panic!("another side") };
    let [field] = &until.fields[..] else { panic!("{until:?}") };
    talk.send(field.asked.clone().event("2026-12-31".to_owned()));
    let ends: Vec<Option<Date>> = talk.plan().consent.iter().map(|row| row.until).collect();
    assert_eq!(ends, [Some(day("2026-12-31")), Some(day("2026-12-31"))]);
}

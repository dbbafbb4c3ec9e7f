//! Who may see what: each tick is a consent of its own, with the day on which it was given and the day on which it was taken away.

use crate::saves::later;
use crate::talk::{Talk, day, start};
use keukentafel::base::Date;
use keukentafel::screen::{Body, Field, PaneSide};
use keukentafel::session::saved::{SavedTalk, open, save};
use keukentafel::session::{DeskEvent, Event, HouseholdEvent, MoveEvent, Pane, SettingEvent};
use serde_json::{Value, json};

/// Sets a tick by its cell on the screen, or takes it away.
#[track_caller]
fn press(talk: &mut Talk, question: &str, code: &str, on: bool) {
    let asked = talk.asked(question);
    talk.go(MoveEvent::Question(asked));
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

fn untick(talk: &mut Talk, code: &str) {
    press(talk, "clo.share", code, false);
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
fn what_is_withdrawn_holds_no_more_at_once_and_it_is_told_on_which_day() {
    let mut talk = start("breed-gesprek");
    tick(&mut talk, "gp:hea");
    tick(&mut talk, "gp:fin");
    let mut talk = later(&talk, "2026-12-02");
    untick(&mut talk, "gp:hea");
    let told = |talk: &Talk| {
        let rows = matrix(talk);
        assert_eq!(rows.len(), 2, "{rows:?}");
        assert_eq!((&rows[0]["topics"]["fin"], &rows[0]["given_on"]), (&json!(true), &json!("2026-11-22")), "the other one stays");
        assert_eq!((&rows[0]["withdrawn_on"], &rows[0]["withdrawn"]), (&Value::Null, &json!([])));
        assert!(rows[1]["topics"].as_object().expect("topics").values().all(|on| *on == json!(false)), "{rows:?}");
        assert_eq!((&rows[1]["party"], &rows[1]["withdrawn"]), (&json!("gp"), &json!(["hea"])));
        assert_eq!((&rows[1]["given_on"], &rows[1]["until"]), (&json!("2026-11-22"), &Value::Null));
        assert_eq!(rows[1]["withdrawn_on"], "2026-12-02");
        let reading = talk.markdown();
        let line = "- De huisarts mag dit niet meer zien van u: Gezondheid en beperking. Ingetrokken op 2 december 2026.";
        assert!(reading.contains(line) && !reading.contains("Niemand, tot u"), "{reading}");
    };
    told(&talk);
    told(&later(&talk, "2027-01-15"));
    // Both columns of the page, and the table of the coach.
    let of_table = |talk: &mut Talk| {
        talk.session.lead();
        talk.send(Event::Desk(DeskEvent::Pane(Pane::Keep)));
        let PaneSide::Keep { sections, .. } = talk.screen().desk.expect("the table").pane.side else { panic!("another side") };
        format!("{sections:?}")
    };
    assert!(of_table(&mut talk).contains("Ingetrokken op 2 december 2026."));
    // Given again it begins anew.
    let mut talk = later(&talk, "2026-12-09");
    tick(&mut talk, "gp:hea");
    expect(&talk, &[("gp", "fin", "2026-11-22", "2027-05-23"), ("gp", "hea", "2026-12-09", "2027-06-09")]);
    assert!(matrix(&talk).iter().all(|row| row["withdrawn_on"].is_null()) && !talk.markdown().contains("Ingetrokken"));
}

#[test]
fn nobody_and_rather_not_say_take_away_all_that_was_given() {
    for nobody in [true, false] {
        let mut talk = start("breed-gesprek");
        talk.fill("clo.share", "gp:hea,school:fam");
        let mut talk = later(&talk, "2026-12-02");
        if nobody {
            tick(&mut talk, "none");
        } else {
            let asked = talk.asked("clo.share");
            talk.go(MoveEvent::Question(asked)).decline();
        }
        let days: Vec<Value> = matrix(&talk).into_iter().map(|row| row["withdrawn_on"].clone()).collect();
        assert_eq!(days, ["2026-12-02", "2026-12-02"]);
        let reading = talk.markdown();
        assert!(reading.contains("Niemand, tot u iets anders kiest.\n\n- De huisarts mag dit niet meer zien"), "{reading}");
    }
}

/// What leaves the device tells of safety.
fn hands_over_safety(talk: &Talk) -> bool {
    let plan: Value = serde_json::from_str(&talk.json()).expect("JSON");
    plan["concerns"].as_array().expect("concerns").iter().any(|concern| concern["domain"] == "saf")
}

#[test]
fn what_is_sensitive_leaves_no_more_and_neither_does_it_that_it_was_ticked() {
    let mut talk = start("breed-gesprek");
    talk.fill("saf.alone", "yes").fill("saf.feel", "some").fill("clo.share", "gp:saf,gp:hea");
    assert!(hands_over_safety(&talk));
    untick(&mut talk, "gp:saf");
    assert!(!hands_over_safety(&talk));
    expect(&talk, &[("gp", "hea", "2026-11-22", "2027-05-23")]);
    assert!(!talk.markdown().contains("Ingetrokken"), "{}", talk.markdown());
    let on_the_device = talk.plan().consent.iter().any(|row| row.withdrawn.iter().any(|(topic, _)| topic.as_str() == "saf"));
    assert!(on_the_device, "who ticked it can see that it is off");
    tick(&mut talk, "coach:saf");
    assert!(hands_over_safety(&talk) && talk.markdown().contains("De huisarts mag dit niet meer zien van u: Veilig "));
}

#[test]
fn what_was_withdrawn_apart_is_not_told_at_the_table_and_goes_with_who_is_taken_out() {
    let mut talk = start("breed-gesprek");
    talk.session.lead();
    let member = talk.add_member("partner", "a27_aow", "yes");
    let of_partner = format!("{member}:clo.share");
    press(&mut talk, &of_partner, "gp:hea", true);
    let before = matrix(&talk);
    talk.send(Event::Desk(DeskEvent::Apart(member)));
    press(&mut talk, &of_partner, "gp:hea", false);
    talk.send(Event::Desk(DeskEvent::Together));
    assert_eq!(matrix(&talk), before);
    talk.send(Event::Desk(DeskEvent::Apart(member)));
    let asked = talk.asked(&of_partner);
    talk.send(Event::Desk(DeskEvent::Tell(asked, true)));
    talk.send(Event::Desk(DeskEvent::Together));
    assert_eq!(matrix(&talk)[0]["withdrawn_on"], "2026-11-22");
    let roster = talk.item("hh.member");
    talk.send(Event::Household(HouseholdEvent::Remove(roster, member)));
    assert!(matrix(&talk).is_empty() && save(&talk.session).given.is_empty());
}

#[test]
fn for_a_child_below_twelve_the_parents_choose_and_its_own_opinion_counts() {
    let mut talk = start("breed-gesprek");
    let baby = talk.add_member("child", "a0_3", "no_ok");
    let child = talk.add_member("child", "a4_11", "no_should");
    talk.send(Event::Household(HouseholdEvent::Name(child, "Noor".to_owned())));
    let teen = talk.add_member("child", "a12_15", "yes");
    let said = "Voor Noor kiezen de ouders of de voogd. Wat Noor zelf vindt, telt mee. Vraag het op een manier die past bij de leeftijd.";
    talk.expect_plan(|plan| {
        let members: Vec<_> = plan.for_children.iter().map(|child| child.member).collect();
        assert_eq!(members, [baby, child], "{teen} is asked, together with a parent");
        assert_eq!(plan.for_children[1].words, said);
    });
    let (reading, coach) = talk.markdown().split_once("## Voor de coach").map(|(a, b)| (a.to_owned(), b.to_owned())).expect("both");
    assert!(reading.contains(said) && !reading.contains("Kinderrechtenverdrag"), "{reading}");
    assert!(coach.contains("VN-Kinderrechtenverdrag art. 12") && coach.contains("<https://wetten.overheid.nl/BWBR0034925"), "{coach}");
    let plan: Value = serde_json::from_str(&talk.json()).expect("JSON");
    let row = &plan["consent"]["children"][1];
    assert_eq!((&row["member"], &row["says_nl"], &row["checked"]), (&json!("m3"), &json!(said), &json!("2026-11-23")));
    let on_the_screen = Talk { session: talk.session.clone().at_the_plan(), guide: talk.guide.clone(), effects: Vec::new() };
    assert!(format!("{:?}", on_the_screen.screen().body).contains(said));
    let english = |talk: &mut Talk| {
        let lang = talk.guide.lang("en").expect("English");
        talk.send(Event::Setting(SettingEvent::Language(lang)));
        talk.markdown()
    };
    assert!(english(&mut talk).contains("For Noor the parents or the guardian choose."));
}

#[test]
fn nothing_is_said_of_children_where_there_is_none_below_twelve() {
    let mut talk = start("breed-gesprek");
    talk.add_member("child", "a12_15", "yes");
    talk.add_member("partner", "a27_aow", "yes");
    talk.expect_plan(|plan| assert!(plan.for_children.is_empty()));
    assert!(!talk.markdown().contains("voogd"));
    let plan: Value = serde_json::from_str(&talk.json()).expect("JSON");
    assert_eq!(plan["consent"]["children"], json!([]));
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

//! The rights clock in a plan: nothing counts before it began, and each date is told in the words of whose duty it is.

use crate::talk::{Talk, day};
use keukentafel::export::Format;
use keukentafel::session::{Session, saved};
use serde_json::Value;

/// The household with the ramp, some time later, when this had happened.
#[track_caller]
fn after(today: &str, happened: &[(&str, &str)]) -> Session {
    let talk = Talk::case("c1_ramp");
    let mut stored = saved::save(&talk.session);
    stored.events = happened.iter().map(|(event, on)| ((*event).to_owned(), (*on).to_owned())).collect();
    saved::open(&talk.guide, &stored, day(today)).expect("it opens").0
}

fn plan(session: &Session) -> Value {
    serde_json::from_str(&session.document(Format::Json).text).expect("JSON")
}

fn page(session: &Session) -> String {
    session.document(Format::Markdown).text
}

#[track_caller]
fn due(plan: &Value, id: &str) -> Value {
    let dues = plan["deadlines"].as_array().expect("terms");
    dues.iter().find(|due| due["id"] == id).unwrap_or_else(|| panic!("{id} in {dues:?}")).clone()
}

#[test]
fn filling_in_starts_no_clock_however_long_ago_it_was() {
    for today in ["2026-11-22", "2027-11-22"] {
        let session = after(today, &[]);
        for due in plan(&session)["deadlines"].as_array().expect("terms") {
            assert_eq!((&due["status"], &due["date"], &due["counted_from"]), (&"not_started".into(), &Value::Null, &Value::Null), "{due}");
            assert!(due["no_day_nl"].as_str().is_some_and(|words| words.contains("als dit gebeurt")), "{due}");
        }
        assert!(page(&session).contains("Dit telt nog niet:\n"), "{}", page(&session));
    }
}

#[test]
fn the_resident_is_advised_the_plain_day_and_told_the_last_one() {
    // Seven days from Friday 18 December end on Christmas Day; with the weekend the last day is Monday 28 December.
    let session = after("2026-12-19", &[("melding", "2026-12-18")]);
    let own = due(&plan(&session), "personal_plan");
    assert_eq!((&own["advice_date"], &own["date"], &own["unless_nl"]), (&"2026-12-25".into(), &"2026-12-28".into(), &Value::Null));
    for line in [
        "- **vrijdag 25 december**: Uw eigen plan inleveren, als u dat wilt. Doe dit liefst uiterlijk op deze dag. De laatste dag is maandag 28 december.",
        "- **maandag 28 december**: Uw eigen plan inleveren, als u dat wilt. Dit is de laatste dag.",
    ] {
        assert!(page(&session).contains(line), "{}", page(&session));
    }
}

#[test]
fn one_day_is_told_once_where_the_act_moves_nothing() {
    let session = after("2026-11-24", &[("melding", "2026-11-23")]);
    let own = due(&plan(&session), "personal_plan");
    assert_eq!((&own["advice_date"], &own["date"]), (&"2026-11-30".into(), &"2026-11-30".into()));
    assert_eq!(page(&session).matches("Uw eigen plan inleveren").count(), 1, "{}", page(&session));
}

#[test]
fn a_date_of_the_municipality_has_its_condition_always() {
    const UNLESS: &str = "als de gemeente geen extra papieren vraagt en geen uitstel meldt";
    let session = after("2026-11-24", &[("melding", "2026-11-21")]);
    let investigation = due(&plan(&session), "wmo_investigation");
    // Saturday 2 January 2027 moves to Monday; the resident's advice is no business of the municipality.
    assert_eq!((&investigation["date"], &investigation["advice_date"]), (&"2027-01-04".into(), &Value::Null));
    assert_eq!(investigation["unless_nl"], UNLESS);
    let line = format!(
        "- **maandag 4 januari 2027**: Klaar met bekijken wat u nodig heeft. Dit is de laatste dag voor de gemeente. Dat geldt {UNLESS}."
    );
    assert!(page(&session).contains(&line), "{}", page(&session));
    // Also where it is only what would follow from a step.
    let would = page(&after("2026-11-22", &[]));
    assert!(would.contains(&format!("Dan is de laatste dag voor de gemeente vrijdag 8 januari 2027. Dat geldt {UNLESS}.")), "{would}");
}

#[test]
fn the_end_of_the_time_to_object_starts_the_next_clock() {
    let session = after("2026-11-24", &[("decision_sent", "2026-11-20")]);
    let plan = plan(&session);
    assert_eq!((&due(&plan, "objection")["advice_date"], &due(&plan, "objection")["date"]), (&"2027-01-01".into(), &"2027-01-04".into()));
    let decision = due(&plan, "objection_decision");
    assert_eq!((&decision["counted_from"], &decision["date"]), (&"2027-01-04".into(), &"2027-02-15".into()));
}

#[test]
fn beyond_the_list_of_holidays_the_plan_says_that_there_is_no_day() {
    let session = after("2028-12-02", &[("melding", "2028-12-01")]);
    let investigation = due(&plan(&session), "wmo_investigation");
    assert_eq!((&investigation["status"], &investigation["date"]), (&"beyond_calendar".into(), &Value::Null));
    let line = "- Klaar met bekijken wat u nodig heeft: binnen 6 weken na vrijdag 1 december. De dag zelf is nog niet te zeggen.";
    assert!(page(&session).contains(line), "{}", page(&session));
}

#[test]
fn people_look_back_on_a_working_day() {
    // Three weeks from Friday 4 December are Christmas Day; seven are Friday 22 January; half a year is Friday 4 June.
    let talk = Talk::case("c2_debts_eviction");
    for (today, expected) in [
        ("2026-11-22", ["2026-12-14", "2027-01-11", "2027-05-24"]),
        ("2026-12-04", ["2026-12-28", "2027-01-22", "2027-06-04"]),
        // Half a year from Sunday 15 November is Sunday 16 May 2027, and the Monday after it Whit Monday.
        ("2026-11-15", ["2026-12-07", "2027-01-04", "2027-05-18"]),
    ] {
        let (session, _) = saved::open(&talk.guide, &saved::save(&talk.session), day(today)).expect("it opens");
        let plan = plan(&session);
        let dates: Vec<&str> = plan["reviews"].as_array().expect("reviews").iter().filter_map(|review| review["date"].as_str()).collect();
        assert_eq!(dates, expected, "{today}");
    }
}

#[test]
fn who_is_under_27_may_apply_from_a_first_day() {
    for (age, shown) in [("a23_26", true), ("a27_aow", false)] {
        let mut talk = crate::talk::start("breed-gesprek");
        talk.fill("hh.member.age", age);
        talk.fill("fin.income", "none");
        let shows = talk.plan().deadlines.iter().any(|due| due.id.as_str() == "welfare_apply_under27");
        assert_eq!(shows, shown, "{age}");
    }
}

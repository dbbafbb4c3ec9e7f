//! A conversation put away and taken up again: the same screen at every step, and files of old open for good.

use crate::talk::{Talk, day, guide, root, start};
use keukentafel::base::{Code, Date, Diagnostic};
use keukentafel::screen::show;
use keukentafel::session::saved::{SavedTalk, open, save};
use keukentafel::session::{Event, HouseholdEvent, MoveEvent, PlanEvent, SettingEvent};
use std::fs;

/// Through the text of a file, as on a disk.
#[track_caller]
pub(crate) fn reopened(talk: &Talk) -> (Talk, Vec<Diagnostic>) {
    reopened_on(talk, talk.session.talk().today)
}

#[track_caller]
fn reopened_on(talk: &Talk, today: Date) -> (Talk, Vec<Diagnostic>) {
    let text = serde_json::to_string(&save(&talk.session)).expect("JSON");
    let saved: SavedTalk = serde_json::from_str(&text).expect("a stored conversation");
    let (session, diagnostics) = open(&talk.guide, &saved, today).unwrap_or_else(|error| panic!("{error}"));
    (Talk { guide: talk.guide.clone(), session, effects: Vec::new() }, diagnostics)
}

/// The same conversation on another day: put away as a file, and opened again with nothing to remark.
#[track_caller]
pub(crate) fn later(talk: &Talk, today: &str) -> Talk {
    let (talk, remarks) = reopened_on(talk, day(today));
    assert!(remarks.is_empty(), "{remarks:?}");
    talk
}

#[track_caller]
fn expect_same(talk: &Talk) {
    let (again, diagnostics) = reopened(talk);
    // A case may hold answers to questions that this guide does not have; they are kept aside, and told each time.
    assert_eq!(diagnostics.len(), talk.session.talk().answers.orphans.len(), "{diagnostics:?}");
    assert_eq!(show(&again.session), show(&talk.session), "{} {:?}", talk.screen_name(), talk.question());
    assert_eq!(again.session.talk(), talk.session.talk());
    assert_eq!(save(&again.session).step, save(&talk.session).step);
}

#[test]
fn at_every_step_of_a_household_the_screen_is_the_same() {
    for id in ["c2_debts_eviction", "c4_youth_divorce"] {
        let mut talk = Talk::case(id);
        for _ in 0..200 {
            expect_same(&talk);
            if talk.screen_name() == "plan" {
                break;
            }
            talk.next();
        }
        talk.expect_screen("plan");
    }
}

#[test]
fn on_every_kind_of_screen_it_is_the_same() {
    let mut talk = start("breed-gesprek");
    let english = talk.guide.lang("en").expect("English");
    talk.send(Event::Setting(SettingEvent::Device(keukentafel::session::Device::Shared)));
    expect_same(&talk);
    let member = talk.add_member("child", "a12_15", "yes");
    talk.send(Event::Household(HouseholdEvent::Name(member, "Tim".to_owned())));
    let roster = talk.item("hh.member");
    talk.send(Event::Household(HouseholdEvent::Open(roster, member)));
    talk.expect_screen("member");
    expect_same(&talk);
    talk.answers(&[("hou.stay", "no"), ("hou.threat", "evict")]).expect_screen("urgent");
    expect_same(&talk);
    talk.next().go(MoveEvent::Later).expect_screen("later");
    expect_same(&talk);
    talk.go(MoveEvent::Resume).send(Event::Setting(SettingEvent::Language(english)));
    let asked = talk.asked("m2:clo.matters");
    talk.go(MoveEvent::Question(asked)).fill("m2:clo.matters", "Rust,\n\"echt\" rust 🫖").next();
    expect_same(&talk);
    let fin = talk.part("fin");
    talk.go(MoveEvent::More(fin)).decline();
    expect_same(&talk);
}

#[test]
fn what_a_person_wrote_in_the_plan_is_stored() {
    let mut talk = Talk::case("c2_debts_eviction");
    let goal = talk.goal("fin_debts").key;
    talk.send(Event::Plan(PlanEvent::Goal(goal.clone(), "Rust in mijn hoofd".to_owned())));
    talk.send(Event::Plan(PlanEvent::AddAction(goal.clone())));
    let own = talk.goal("fin_debts").actions.last().expect("an own step").key.clone();
    talk.send(Event::Plan(PlanEvent::Action(own.clone(), "Ik verkoop de auto".to_owned())));
    talk.send(Event::Plan(PlanEvent::Who(own, "Dennis".to_owned())));
    let aside = talk.goal("fin_floor_care").key;
    talk.send(Event::Plan(PlanEvent::SetAside(aside, true)));
    expect_same(&talk);
    let (mut again, _) = reopened(&talk);
    assert_eq!(again.plan(), talk.plan());
    again.send(Event::Plan(PlanEvent::AddAction(goal)));
    assert_eq!(again.goal("fin_debts").actions.last().map(|step| step.key.name()), Some("own-2".to_owned()), "no number is used twice");
}

#[test]
fn what_was_typed_and_is_no_answer_yet_is_stored_too() {
    let mut talk = start("breed-gesprek");
    talk.answers(&[("hou.stay", "no"), ("hou.threat", "evict")]).next();
    let asked = talk.asked("hou.evict_date");
    talk.go(MoveEvent::Question(asked)).fill("hou.evict_date", "2026-11-31");
    let (again, _) = reopened(&talk);
    assert_eq!(again.field(), "31-11-2026");
}

#[test]
fn a_card_that_was_read_stays_read() {
    let mut talk = start("breed-gesprek");
    talk.answers(&[("hou.stay", "no"), ("hou.threat", "evict")]).expect_screen("urgent").next();
    let (mut again, _) = reopened(&talk);
    let asked = again.asked("hou.energy");
    again.go(MoveEvent::Question(asked)).next();
    assert_ne!(again.screen_name(), "urgent");
}

#[test]
fn a_file_of_something_else_is_refused() {
    let talk = Talk::case("c1_ramp");
    let saved = save(&talk.session);
    for other in [
        SavedTalk { format: "keukentafel-talk/9".to_owned(), ..saved.clone() },
        SavedTalk { guide: "voorbeeld".to_owned(), ..saved.clone() },
    ] {
        let error = open(&talk.guide, &other, day("2026-11-22")).expect_err("refused");
        assert_eq!(error.code, Code::BadFormat);
        assert!(!error.hint.is_empty());
    }
    let newer = SavedTalk { version: "9.0".to_owned(), hash: "0".to_owned(), ..saved };
    assert!(open(&talk.guide, &newer, day("2026-11-22")).is_ok(), "another version of the same guide opens");
}

#[test]
fn what_the_guide_does_not_know_is_told_and_kept() {
    let talk = Talk::case("c1_ramp");
    let mut saved = save(&talk.session);
    for answer in &mut saved.answers {
        match answer.question.as_str() {
            "hou.move" => answer.question = "hou.moving".to_owned(),
            "hou.energy" => answer.value = Some("solar".to_owned()),
            _ => {}
        }
    }
    let (session, diagnostics) = open(&talk.guide, &saved, day("2026-11-22")).expect("opens");
    let told = |link: &str| {
        diagnostics.iter().filter(|diagnostic| diagnostic.message.contains(link)).map(|diagnostic| diagnostic.code).collect::<Vec<_>>()
    };
    assert_eq!((told("hou.moving"), told("hou.energy")), (vec![Code::UnknownQuestion], vec![Code::BadAnswer]));
    assert!(diagnostics.iter().all(|diagnostic| !diagnostic.message.contains("solar")), "a diagnostic holds no answer");
    let again = save(&session);
    let values = |talk: &SavedTalk| {
        talk.answers.iter().map(|answer| (answer.question.clone(), answer.value.clone())).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(values(&again), values(&saved), "nothing is lost when it is stored again");
}

#[test]
fn a_household_of_forty_people_opens() {
    let talk = Talk::case("c1_ramp");
    let mut saved = save(&talk.session);
    saved.household = (1..=40).map(|at| keukentafel::session::saved::SavedMember { id: format!("m{at}"), name: String::new() }).collect();
    let (session, _) = open(&talk.guide, &saved, day("2026-11-22")).expect("opens");
    assert_eq!(session.talk().household.ids().len(), 24, "as many as a household can have");
    assert_eq!(show(&session).body.name().as_str(), "start");
}

#[test]
fn a_step_that_is_not_there_any_more_becomes_the_house() {
    let talk = Talk::case("c1_ramp");
    let rows = [
        ("question", Some("hou.gone"), None),
        ("question", Some("hou.evict_date"), None),
        ("question", None, None),
        ("mirror", Some("gone"), None),
        ("urgent", Some("gone"), None),
        ("roster", Some("hou.type"), None),
        ("member", Some("hh.member"), Some("m9")),
        ("member", Some("hou.type"), Some("m1")),
        ("attic", None, None),
    ];
    for (screen, id, member) in rows {
        let mut saved = save(&talk.session);
        saved.step.screen = screen.to_owned();
        (saved.step.id, saved.step.member) = (id.map(str::to_owned), member.map(str::to_owned));
        let (session, _) = open(&talk.guide, &saved, day("2026-11-22")).expect("opens");
        assert_eq!(show(&session).body.name().as_str(), "map", "{screen} {id:?} {member:?}");
    }
}

#[test]
fn a_file_of_the_first_version_opens() {
    let text = fs::read_to_string(root().join("tests/data/saves/v1.json")).expect("the frozen file");
    let saved: SavedTalk = serde_json::from_str(&text).expect("its shape is read for good");
    let guide = guide("breed-gesprek");
    let (session, diagnostics) = open(&guide, &saved, day("2026-12-01")).unwrap_or_else(|error| panic!("{error}"));
    let mut talk = Talk { guide, session, effects: Vec::new() };
    let kept = talk.session.talk().answers.iter().count() + talk.session.talk().answers.orphans.len();
    assert_eq!(kept, saved.answers.len(), "every answer is there, known or kept aside: {diagnostics:?}");
    assert_eq!(talk.session.talk().household.members()[1].name, "Tim");
    talk.expect_said("hh.why", "Ik moet mijn huis uit.\nIk wil \"rust\".")
        .expect_said("fin.income", "(declined)")
        .expect_said("hou.good", "(skipped)");
    talk.expect_said("m2:clo.matters", "Op dezelfde school blijven").expect_said("hou.evict_date", "2026-12-03");
    assert_eq!(talk.goal("hou_stay").outcome, "Wij blijven hier wonen.");
    assert!(talk.goal("hou_stay").actions.iter().any(|step| step.what == "Tim en ik maken een lijst." && step.who == "Tim"));
    assert_eq!(talk.plan().set_aside.iter().map(|goal| goal.key.as_str()).collect::<Vec<_>>(), ["fin_debts"]);
    talk.expect_screen("plan");
    assert_eq!(talk.screen().lang, "en");
}

#[test]
fn a_conversation_goes_on_another_day_with_what_was_said_before() {
    let talk = Talk::case("c2_debts_eviction");
    let (session, _) = open(&talk.guide, &save(&talk.session), day("2026-11-30")).expect("opens");
    let plan = session.plan(session.words());
    assert_eq!(plan.date.to_string(), "2026-11-30");
    let first = plan.goals[0].actions.iter().find(|step| step.key.name() == "debt_help_date").expect("the step");
    assert_eq!(first.by.map(|by| by.to_string()).as_deref(), Some("2026-11-30"));
    let on: Vec<String> =
        session.talk().answers.iter().filter(|(asked, _)| asked.member.is_none()).map(|(_, answer)| answer.on.to_string()).collect();
    assert!(on.iter().all(|on| on == "2026-11-22"), "each answer keeps its own day");
}

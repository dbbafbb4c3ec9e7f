//! The people of the household: added, named, heard, and taken out with everything that was said of them.

use crate::talk::{Talk, start};
use keukentafel::base::MemberId;
use keukentafel::screen::Body;
use keukentafel::session::{Event, HouseholdEvent, MoveEvent};

#[test]
fn somebody_is_added_named_and_found_in_the_plan() {
    let mut talk = start("breed-gesprek");
    let member = talk.add_member("child", "a12_15", "no_should");
    talk.send(Event::Household(HouseholdEvent::Name(member, "Tim".to_owned())));
    let Body::Roster(roster) = talk.screen().body else { panic!("no roster") };
    let row = roster.members.iter().find(|row| row.member == "m2").expect("a row");
    assert_eq!((row.name.as_str(), row.child), ("Tim", true));
    assert!(row.about.contains("Mijn kind") && row.about.contains("12"), "{}", row.about);
    talk.expect_plan(|plan| {
        assert_eq!(plan.people.iter().map(|person| person.alias.as_str()).collect::<Vec<_>>(), ["u", "Tim"]);
        let hear = plan.matters_most.iter().find(|matters| matters.member == Some(member)).expect("Tim must be heard");
        let (what, by) = hear.to_do.as_ref().expect("somebody hears Tim, before a day");
        assert!(what.contains("Tim") && by.to_string() == "2026-12-06", "{what} {by}");
    });
}

#[test]
fn a_child_opens_the_questions_about_children_and_takes_them_along() {
    let mut talk = start("breed-gesprek");
    let voice = talk.asked("hh.childvoice");
    assert!(!talk.session.visible().shows(voice));
    let member = talk.add_member("child", "a4_11", "yes");
    assert!(talk.session.visible().shows(voice));
    let roster = talk.item("hh.member");
    talk.send(Event::Household(HouseholdEvent::Remove(roster, member)));
    assert!(!talk.session.visible().shows(voice));
    talk.expect_screen("roster");
}

#[test]
fn who_is_taken_out_is_gone_with_all_answers() {
    let mut talk = start("breed-gesprek");
    let member = talk.add_member("partner", "a27_aow", "yes");
    let asked = talk.asked("m2:clo.matters");
    talk.go(MoveEvent::Question(asked)).fill("m2:clo.matters", "Rust").next();
    let roster = talk.item("hh.member");
    talk.send(Event::Household(HouseholdEvent::Remove(roster, member)));
    assert!(talk.session.talk().answers.iter().all(|(asked, _)| asked.member != Some(member)));
    assert!(!talk.markdown().contains("Rust") && !talk.json().contains("Rust"));
    let again = talk.add_member("parent", "aow", "no_ok");
    assert_eq!(talk.said(&format!("{again}:clo.matters")), None, "a new person begins with nothing");
}

#[test]
fn who_fills_this_in_stays() {
    let mut talk = start("breed-gesprek");
    let roster = talk.item("hh.member");
    talk.send(Event::Household(HouseholdEvent::Open(roster, MemberId::SELF)));
    let Body::Member(view) = talk.screen().body else { panic!("no member") };
    assert!(view.remove.is_none());
    let asked: Vec<&str> = view.questions.iter().map(|question| question.question.as_str()).collect();
    assert_eq!(asked, ["hh.member.age"], "who this is and that they are here needs no asking");
    talk.send(Event::Household(HouseholdEvent::Remove(roster, MemberId::SELF)));
    assert_eq!(talk.session.talk().household.ids(), [MemberId::SELF]);
}

#[test]
fn each_adult_at_the_table_says_what_matters_and_who_may_see_what() {
    let mut talk = start("breed-gesprek");
    talk.add_member("partner", "a27_aow", "yes");
    talk.add_member("child", "a12_15", "yes");
    talk.add_member("parent", "aow", "no_should");
    talk.go(MoveEvent::Map).go(MoveEvent::Finish);
    let mut asked = Vec::new();
    while talk.screen_name() == "question" {
        asked.extend(talk.question());
        talk.next();
    }
    let of = |link: &str| asked.iter().filter(|question| question.ends_with(link)).cloned().collect::<Vec<_>>();
    assert_eq!(of("clo.matters"), ["m1:clo.matters", "m2:clo.matters", "m3:clo.matters"]);
    assert_eq!(of("clo.share"), ["m1:clo.share", "m2:clo.share"], "from 16 in a row of their own, and nobody speaks for who is not here");
    assert_eq!(of("clo.share_young"), ["m3:clo.share_young"], "from 12 to 15 child and parent choose together");
}

#[test]
fn a_full_roster_says_so() {
    let mut talk = start("breed-gesprek");
    let roster = talk.item("hh.member");
    talk.go(MoveEvent::Roster(roster));
    for _ in 0..40 {
        talk.send(Event::Household(HouseholdEvent::Add(roster)));
    }
    let count = talk.session.talk().household.ids().len();
    assert_eq!(count, 24);
    talk.go(MoveEvent::Roster(roster));
    let Body::Roster(view) = talk.screen().body else { panic!("no roster") };
    assert!(view.add.is_none() && view.full.is_some());
}

#[test]
fn a_long_name_is_cut_and_no_name_is_called_by_the_role() {
    let mut talk = start("breed-gesprek");
    let member = talk.add_member("partner", "a27_aow", "yes");
    assert!(talk.markdown().contains("u en uw partner"), "{}", talk.markdown());
    talk.send(Event::Household(HouseholdEvent::Name(member, "é".repeat(60))));
    assert_eq!(talk.session.talk().household.get(member).expect("there").name.chars().count(), 40);
}

#[test]
fn consent_is_off_until_it_is_ticked() {
    let mut talk = start("breed-gesprek");
    talk.expect_plan(|plan| assert!(plan.consent.is_empty()));
    talk.go(MoveEvent::Finish);
    let asked = talk.asked("clo.share");
    talk.go(MoveEvent::Question(asked)).fill("clo.share", "coach:fin");
    talk.expect_plan(|plan| {
        let row = &plan.consent[0];
        let on: Vec<_> = row.topics.iter().map(|(topic, _, on)| (topic.as_str(), *on)).collect();
        let topics = ["hou", "fin", "hea", "wor", "fam", "net", "men", "saf"];
        assert_eq!((row.party.as_str(), on), ("coach", topics.map(|topic| (topic, topic == "fin")).to_vec()));
    });
    talk.fill("clo.share", "none");
    talk.expect_plan(|plan| assert!(!plan.is_shared(), "nobody is nobody"));
}

#[test]
fn two_children_without_a_name_are_told_apart_by_their_age() {
    let mut talk = start("breed-gesprek");
    talk.add_member("child", "a12_15", "no_should");
    talk.expect_plan(|plan| assert_eq!(plan.people[1].alias, "uw kind"));
    talk.add_member("child", "a4_11", "no_ok");
    talk.expect_plan(|plan| {
        let names: Vec<&str> = plan.people.iter().map(|person| person.alias.as_str()).collect();
        assert_eq!(names, ["u", "uw kind (12 tot en met 15 jaar)", "uw kind (4 tot en met 11 jaar)"]);
    });
}

#[test]
fn two_children_of_one_age_are_told_apart_by_a_number() {
    let mut talk = start("breed-gesprek");
    talk.add_member("child", "a4_11", "no_ok");
    talk.add_member("child", "a4_11", "no_ok");
    talk.add_member("child", "a12_15", "no_ok");
    let names = "uw kind 1 (4 tot en met 11 jaar), uw kind 2 (4 tot en met 11 jaar) en uw kind (12 tot en met 15 jaar)";
    assert!(talk.markdown().contains(names), "{}", talk.markdown());
}

#[test]
fn what_a_child_says_is_quoted_as_told_and_is_no_hearing() {
    let mut talk = Talk::case("c4_youth_divorce");
    let missed = |talk: &Talk| talk.plan().matters_most.iter().filter(|one| one.to_do.is_some()).count();
    let before = missed(&talk);
    talk.fill("fam.child_words", "Ze schreeuwen *altijd*.");
    let plan = talk.plan();
    let told = plan.matters_most.iter().find(|one| one.source.is_some()).expect("the words");
    assert_eq!((told.member, told.who.as_str(), told.words.as_deref()), (None, "Wat uw kind zegt", Some("Ze schreeuwen *altijd*.")));
    assert_eq!(missed(&talk), before, "who must be heard still must");
    assert!(talk.markdown().contains("- Wat uw kind zegt: “Ze schreeuwen \\*altijd\\*.”"), "{}", talk.markdown());
}

#[test]
fn whoever_is_missing_is_heard_before_a_day() {
    let mut talk = start("breed-gesprek");
    talk.answer("hh.missing", "Oma, zij past vaak op.");
    let markdown = talk.markdown();
    assert!(markdown.contains("Nog te horen: “Oma, zij past vaak op.”. Dat regelt uw vaste contact, na overleg met u."), "{markdown}");
}

//! A goal says for whom it is: the child who is tired, everybody in the house, or the neighbour's word for somebody. Not everything is
//! about the one who happens to fill it in.

use crate::ok;
use crate::talk::Talk;
use keukentafel::base::MemberId;
use keukentafel::export::Format;
use keukentafel::screen::Body;
use keukentafel::session::{Event, HouseholdEvent, MoveEvent};

fn name(talk: &mut Talk, member: MemberId, name: &str) {
    talk.send(Event::Household(HouseholdEvent::Name(member, name.to_owned())));
}

/// Sanne, and her children of these names.
fn family(children: &[&str]) -> Talk {
    let mut talk = ok::talk("for_whom");
    let roster = talk.item("hh.people");
    name(&mut talk, MemberId::SELF, "Sanne");
    talk.fill("hh.role", "self");
    for child in children {
        talk.send(Event::Household(HouseholdEvent::Add(roster)));
        let member = *talk.session.talk().household.ids().last().expect("a child");
        talk.fill(&format!("{member}:hh.role"), "child");
        name(&mut talk, member, child);
    }
    talk
}

/// The member of a goal, everybody it names, and the words.
fn whose(talk: &Talk, goal: &str) -> (Vec<String>, String) {
    let goal = talk.goal(goal);
    (goal.members.iter().map(ToString::to_string).collect(), goal.for_whom)
}

#[track_caller]
fn expect(talk: &Talk, goal: &str, members: &[&str], words: &str) {
    assert_eq!(whose(talk, goal), (members.iter().map(|id| (*id).to_owned()).collect(), words.to_owned()), "{goal}");
}

#[test]
fn a_goal_is_of_the_member_whose_answer_asks_for_it() {
    let mut talk = family(&["Mees", "Liv"]);
    talk.fill("m2:men.tired", "yes").fill("men.tired", "no");
    expect(&talk, "rest", &["m2"], "Mees");
    assert_eq!(talk.goal("rest").outcome, "Mees is minder moe.", "the sentence is about Mees too");
    talk.fill("m3:men.tired", "yes");
    expect(&talk, "rest", &["m2", "m3"], "Mees en Liv");
    let plan: serde_json::Value = serde_json::from_str(&talk.json()).expect("JSON");
    let rest = &plan["goals"][0];
    assert_eq!((&rest["member"], &rest["members"]), (&serde_json::json!("m2"), &serde_json::json!(["m2", "m3"])));
    assert_eq!(rest["for_whom_nl"], "Mees en Liv");
}

#[test]
fn a_goal_of_the_house_is_for_everybody_and_one_of_the_children_is_not_chosen_for_them() {
    let mut talk = family(&["Mees", "Liv"]);
    talk.fill("men.noise", "yes");
    expect(&talk, "quiet", &["m1", "m2", "m3"], "iedereen in huis");
    expect(&talk, "kids", &["m2", "m3"], "Mees en Liv");
    expect(&talk, "child", &["m2", "m3"], "Mees of Liv");
    let mut talk = family(&["Mees"]);
    talk.fill("men.noise", "yes");
    expect(&talk, "child", &["m2"], "Mees");
}

#[test]
fn whom_somebody_named_is_that_member_and_other_words_are_quoted() {
    let mut talk = family(&["Mees"]);
    talk.fill("men.fall", "yes");
    expect(&talk, "walk", &["m1"], "Sanne");
    expect(&talk, "watch", &[], "dat vragen we nog");
    talk.fill("men.who", "mees ");
    expect(&talk, "walk", &["m2"], "Mees");
    assert_eq!(talk.goal("walk").outcome, "Mees loopt veilig.");
    talk.fill("men.who", "mijn buurvrouw");
    expect(&talk, "walk", &[], "“mijn buurvrouw”");
    expect(&talk, "watch", &[], "“mijn buurvrouw”");
}

#[test]
fn it_is_read_where_there_is_more_than_one_and_only_there() {
    let mut talk = family(&["Mees"]);
    talk.fill("m2:men.tired", "yes").fill("men.noise", "yes");
    let reading = talk.markdown();
    assert!(reading.contains("Voor wie: Mees. ") && reading.contains("Voor wie: iedereen in huis. "), "{reading}");
    talk.go(MoveEvent::Finish);
    let page = talk.session.handed_over(Format::Html).text;
    assert!(page.contains("Voor wie: Mees.") && page.contains("Voor wie: iedereen in huis."));
    let Body::Plan(plan) = talk.screen().body else { panic!("the plan") };
    let why: Vec<&String> = plan.now.iter().chain(&plan.later).map(|goal| &goal.why).collect();
    assert!(why.iter().all(|why| why.starts_with("Voor wie: ")), "{why:?}");

    let mut alone = family(&[]);
    alone.fill("men.tired", "yes").fill("men.noise", "yes");
    assert!(!alone.markdown().contains("Voor wie"), "{}", alone.markdown());
}

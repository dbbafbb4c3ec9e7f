//! The plan: to read, to change, and to keep.

use super::draw::{Page, draw_body, value};
use super::views;
use keukentafel::screen::{Body, PlanView};

fn plan(view: PlanView) -> Page {
    draw_body(Body::Plan(Box::new(view)))
}

#[test]
fn the_first_step_stands_on_top_and_the_rest_in_its_order() {
    let page = plan(views::plan(false));
    page.in_order(&["<h1", "“Ik wil dat", "data-section=\"first\"", "Bel de schuldhulp", "href=\"tel:14000\"", "data-section=\"well\""]);
    let sections = ["first", "well", "route", "now", "later", "days", "maybe", "keep"];
    assert_eq!(page.values("data-section"), sections);
}

#[test]
fn a_goal_is_read_as_what_who_and_when() {
    let page = plan(views::plan(false));
    let goal = page.inside("data-goal=\"stay\"", "</section>");
    goal.in_order(&[
        "Doel 1",
        "<h3",
        "U en de kinderen blijven",
        "Nu, want",
        "<dt>Wat</dt><dd class=\"is-what\">De verhuurder",
        "<dt>Wie</dt>",
        "<dt>Wanneer</dt>",
    ]);
    assert_eq!(goal.values("data-plan-action"), ["ask", "law"]);
    assert!(goal.has("U ziet het zo:"));
    assert_eq!(page.values("data-goal"), ["stay", "pay", "sleep", "work"]);
}

#[test]
fn what_waits_says_why() {
    let later = plan(views::plan(false)).inside("data-section=\"later\"", "</section>");
    later.in_order(&["data-goal=\"sleep\"", "U slaapt weer", "Eerst weten of u in huis blijft.", "data-goal=\"work\""]);
}

#[test]
fn each_kind_of_day_has_its_own_mark_and_word() {
    let days = plan(views::plan(false)).inside("data-section=\"days\"", "</section>");
    assert_eq!(days.values("data-kind"), ["step", "law", "important", "review", "not-yet"]);
    days.in_order(&["dinsdag 24 november", "Schuldhulp bellen", "stap van u", "vrijdag 27 november", "dag uit de wet"]);
    let marks: std::collections::BTreeSet<_> = days.values("d").into_iter().map(str::to_owned).collect();
    assert_eq!(marks.len(), 4, "a term that does not count yet is a ring, drawn with dashes");
}

#[test]
fn nothing_can_be_changed_until_a_person_asks_for_it() {
    let page = plan(views::plan(false));
    assert_eq!((page.count("<textarea"), page.count("data-action=\"set-aside\""), page.count("data-action=\"remove\"")), (0, 0, 0));
}

#[test]
fn while_it_is_changed_each_fact_is_said_once() {
    let page = plan(views::plan(true));
    let goal = page.inside("data-goal=\"stay\"", "</section>");
    assert!(goal.has(">U en de kinderen blijven in uw huis wonen.</textarea>"));
    assert_eq!(goal.count("<textarea"), 5, "the sentence, and what and who of two steps");
    assert_eq!((goal.count("<dt>Wat</dt>"), goal.count("<dt>Wie</dt>"), goal.count("<dt>Wanneer</dt>")), (0, 0, 2));
    assert_eq!((goal.count("data-action=\"add\""), goal.count("data-action=\"set-aside\"")), (1, 1));
    assert_eq!(page.count("data-action=\"remove\""), 1, "only an own step can be taken away");
    let aside = page.inside("data-section=\"set-aside\"", "</section>");
    aside.in_order(&["data-goal=\"move\"", "Zet terug"]);
}

#[test]
fn a_line_with_something_said_about_it_has_a_head() {
    let page = plan(views::plan(false));
    let maybe = page.inside("data-section=\"maybe\"", "</section>");
    maybe.in_order(&["<b>Huurtoeslag</b>", "Dit kan bij u passen"]);
    let well = page.inside("data-section=\"well\"", "</section>");
    assert!(!well.has("<b>") && well.has("Liv gaat graag naar school."));
}

#[test]
fn the_ways_to_keep_it_are_no_part_of_what_is_printed() {
    let view = PlanView { shared: Some("De gemeente heeft uw plan.".into()), ..views::plan(false) };
    let page = plan(view);
    assert!(page.tag(&["data-section=\"keep\""]).contains("kt-screen-only"));
    let keep = page.inside("data-section=\"keep\"", "</section>");
    let formats: Vec<_> =
        keep.tags().filter(|tag| tag.contains("data-action=\"download\"")).filter_map(|tag| value(tag, "value")).collect();
    assert_eq!(formats, ["markdown", "json"]);
    keep.in_order(&["data-action=\"print\"", "data-action=\"share\"", "De gemeente heeft uw plan."]);
}

#[test]
fn an_empty_plan_has_no_empty_parts() {
    let empty =
        PlanView { first: None, sections: vec![], now: vec![], later: vec![], days: vec![], sections_below: vec![], ..views::plan(false) };
    assert_eq!(plan(empty).values("data-section"), ["keep"]);
}

//! Start, household, mirror, urgent card and later.

use super::draw::{draw_body, value};
use super::views;
use keukentafel::screen::{Body, LanguageChoice, MirrorView, RosterView, StartView, UrgentView};

#[test]
fn the_start_says_what_is_kept_and_asks_for_the_device() {
    let page = draw_body(Body::Start(views::start()));
    page.in_order(&["<h1", "U mag alles overslaan.", "Waar vult u dit in?", "staat alleen op dit scherm", "Dit is geen aanvraag."]);
    let group = page.inside("data-choice=\"device\"", "</fieldset>");
    assert_eq!(group.values("value"), ["own", "shared", "unknown"]);
    assert_eq!(value(page.tag(&["data-action=\"next\""]), "type"), Some("submit"));
}

#[test]
fn door_and_time_are_chosen_on_the_first_screen_and_a_guide_without_doors_asks_for_none() {
    let page = draw_body(Body::Start(views::start()));
    for (name, codes) in [("door", vec!["care", "debts"]), ("time", vec!["10", "30", "60"])] {
        let group = page.inside(&format!("data-choice=\"{name}\""), "</fieldset>");
        assert_eq!(group.values("value"), codes);
        assert!(group.values("name").iter().all(|each| *each == name), "one ring at a time");
    }
    assert_eq!(draw_body(Body::Start(StartView { door: None, ..views::start() })).count("data-choice=\"door\""), 0);
    assert_eq!(draw_body(Body::Map(views::house(3))).inside("data-choice=\"time\"", "</fieldset>").values("value"), ["10", "30", "60"]);
}

#[test]
fn a_language_has_its_own_name_in_its_own_language() {
    let page = draw_body(Body::Start(views::start()));
    assert_eq!(value(page.tag(&["li", "aria-current=\"true\""]), "lang"), Some("nl"));
    let choices = page.inside("kt-languages", "</ul>");
    let english = choices.tag(&["data-action=\"language\"", "value=\"en\""]);
    assert_eq!(value(english, "lang"), Some("en"));
    let none: Vec<LanguageChoice> = vec![];
    assert_eq!(draw_body(Body::Start(StartView { languages: none, ..views::start() })).count("kt-languages"), 0);
}

#[test]
fn missing_translations_are_owned_up_to() {
    let sentence = "Not all texts are in English yet.".to_owned();
    let page = draw_body(Body::Start(StartView { incomplete: Some(sentence.clone()), ..views::start() }));
    assert!(page.has(&sentence));
}

#[test]
fn the_people_are_a_list_and_the_button_says_whom_it_changes() {
    let page = draw_body(Body::Roster(views::roster()));
    assert!(page.tag(&["data-question=\"hh.members\""]).starts_with("div"));
    assert_eq!(page.values("data-member"), ["m1", "m2", "m3"]);
    assert_eq!(page.inside("<ul", "</ul>").values("aria-label"), ["Verander: Sanne", "Verander: Mees", "Verander: Liv"]);
    assert_eq!(page.count("data-sign=\"kind\""), 2);
    assert_eq!(page.count("data-action=\"add\""), 1);
    let full = RosterView { add: None, full: Some("Meer mensen passen er niet bij.".into()), ..views::roster() };
    let full = draw_body(Body::Roster(full));
    assert_eq!(full.count("data-action=\"add\""), 0);
    assert!(full.has("Meer mensen passen er niet bij."));
}

#[test]
fn a_card_holds_the_name_and_each_question_with_its_own_legend() {
    let page = draw_body(Body::Member(views::member()));
    let name = page.tag(&["id=\"field-name-m2\""]);
    assert_eq!(value(name, "value"), Some("Mees"));
    assert_eq!(value(name, "aria-describedby"), Some("help-name-m2"));
    for question in ["hh.role", "hh.age", "hh.worry", "hh.note"] {
        let tag = page.tag(&[&format!("data-question=\"{question}\"")]);
        assert_eq!(value(tag, "data-member"), Some("m2"));
    }
    assert_eq!((page.count("<fieldset"), page.count("<legend><h2")), (3, 3));
    assert_eq!(value(page.tag(&["textarea"]), "aria-labelledby"), Some("q-hh.note-m2"));
    assert_eq!(page.count("data-action=\"remove\""), 1);
}

#[test]
fn the_mirror_says_back_what_was_heard_and_each_line_can_be_changed() {
    let page = draw_body(Body::Mirror(views::mirror()));
    let heard = page.inside("data-topic=\"hou\"", "</section>");
    heard.in_order(&[
        "<blockquote",
        "Liv loopt zelf naar school",
        "Sanne, in eigen woorden",
        "<dl",
        "data-question=\"hou.score\"",
        "data-section=\"prompts\"",
        "Om verder over na te denken.",
        "<li",
        "Wat maakte dit huis een thuis?",
        "Dank u.",
    ]);
    assert_eq!(value(heard.tag(&["data-question=\"hou.room\""]), "data-member"), Some("m2"));
    assert_eq!(heard.count("data-action=\"change\""), 5);
    assert!(heard.values("aria-label").contains(&"Verander: 3 maanden blijven"));
    let empty =
        MirrorView { prompts: None, quotes: vec![], said: vec![], nothing: Some("U heeft hier niets ingevuld.".into()), ..views::mirror() };
    let empty = draw_body(Body::Mirror(empty));
    assert!(empty.has("U heeft hier niets ingevuld.") && !empty.has("<dl") && !empty.has("prompts"));
}

#[test]
fn an_urgent_card_says_first_what_to_do_and_whom_to_call() {
    let page = draw_body(Body::Urgent(views::urgent()));
    let card = page.inside("data-urgent=\"hou.evict\"", "</section>");
    card.in_order(&["Nu eerst dit", "<h1", "Bel vandaag", "href=\"tel:14000\"", "U kunt zeggen:", "“Ik moet op"]);
    page.in_order(&["</section>", "Bel daarna", "href=\"tel:08008020\"", "Leg de brief klaar.", "binnen 3"]);
    assert_eq!(page.count("href=\"tel:"), 2, "whoever has no number here is no link");
    assert!(page.has("Het nummer staat op uw contract."));
}

#[test]
fn an_urgent_card_can_stand_alone() {
    let alone = UrgentView { call: None, say: None, then: vec![], note: None, ..views::urgent() };
    let page = draw_body(Body::Urgent(alone));
    assert!(page.has("data-urgent=\"hou.evict\"") && !page.has("Bel daarna") && !page.has("href="));
}

#[test]
fn later_offers_the_file_before_it_offers_to_wipe() {
    let page = draw_body(Body::Later(views::later()));
    page.in_order(&["dan is alles weg", "data-action=\"download\"", "data-action=\"restart\""]);
    assert_eq!(value(page.tag(&["data-action=\"download\""]), "value"), Some("json"));
}

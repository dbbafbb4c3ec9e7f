//! What holds on every screen, whatever is on it.

use super::draw::{Page, draw, draw_body, draw_saying, value};
use super::views;
use keukentafel::screen::{Bar, Body, Screen};

fn each(check: impl Fn(&str, &Page)) {
    for (name, body) in views::all() {
        check(name, &draw_body(body));
    }
}

#[test]
fn there_is_one_heading_and_it_can_take_focus() {
    each(|name, page| {
        assert_eq!(page.count("<h1"), 1, "{name}");
        assert!(page.tag(&["h1 "]).contains("tabindex=\"-1\""), "{name}");
    });
}

#[test]
fn the_wrapper_says_which_screen_it_is_and_in_which_language() {
    let names =
        [("start", "start"), ("single", "question"), ("text", "text"), ("roster", "roster"), ("member", "member"), ("house", "map")];
    let names = names.into_iter().chain([
        ("mirror", "mirror"),
        ("urgent", "urgent"),
        ("pause", "pause"),
        ("later", "later"),
        ("preview", "preview"),
        ("plan", "plan"),
    ]);
    for (name, expect) in names {
        let (_, body) = views::all().into_iter().find(|(of, _)| *of == name).unwrap();
        let page = draw_body(body);
        let wrapper = page.tag(&["data-screen="]);
        assert_eq!((value(wrapper, "data-screen"), value(wrapper, "lang"), value(wrapper, "dir")), (Some(expect), Some("nl"), Some("ltr")));
    }
}

#[test]
fn a_language_from_right_to_left_turns_the_screen() {
    let screen = Screen { lang: "ar".into(), right_to_left: true, ..views::screen(Body::Map(views::house(8))) };
    let page = draw(screen);
    assert!(page.tag(&["data-screen=", "dir=\"rtl\"", "lang=\"ar\""]).contains("kt"));
    assert!(page.has("class=\"kt-icon kt-icon--turn\""), "arrows turn round as well");
}

#[test]
fn words_of_another_language_say_which_one_and_run_in_their_own_direction() {
    let mut house = views::house(8);
    house.title = "\u{2066}Kies een kamer\u{2069}".into();
    house.help = "قال: \u{2066}het huis van \u{2068}Bo\u{2069}\u{2069}.".into();
    let screen = Screen { lang: "ar".into(), right_to_left: true, borrowed: Some("nl".into()), ..views::screen(Body::Map(house)) };
    let page = draw(screen);
    assert!(page.has("><span lang=\"nl\" dir=\"ltr\">Kies een kamer</span></h1>"), "{}", page.0);
    assert!(page.has(">قال: <span lang=\"nl\" dir=\"ltr\">het huis van \u{2068}Bo\u{2069}</span>.</p>"), "{}", page.0);
    assert!(!page.has("\u{2066}"), "a mark has become an element");
}

#[test]
fn every_id_is_there_once_and_every_reference_leads_to_one() {
    each(|name, page| {
        let ids = page.values("id");
        for id in &ids {
            assert_eq!(ids.iter().filter(|other| *other == id).count(), 1, "{name}: {id}");
        }
        let mut references = 0;
        for attribute in ["aria-describedby", "aria-labelledby", "for"] {
            for id in page.values(attribute).iter().flat_map(|list| list.split(' ')) {
                assert!(ids.contains(&id), "{name}: {attribute} leads to {id}, which is not there");
                references += 1;
            }
        }
        assert!(references > 0 || !["multi", "area", "scale", "date", "member"].contains(&name), "{name} describes nothing");
    });
}

#[test]
fn every_button_says_what_it_does_and_only_one_sends_the_form() {
    each(|name, page| {
        for tag in page.tags().filter(|tag| tag.starts_with("button ")) {
            assert!(value(tag, "data-action").is_some() && value(tag, "type").is_some(), "{name}: {tag}");
        }
        assert!(page.count("type=\"submit\"") <= 1, "{name}");
    });
}

#[test]
fn the_way_out_comes_first_in_the_same_place() {
    each(|name, page| {
        assert_eq!(page.count("data-action=\"exit\""), 1, "{name}");
        page.in_order(&["part=\"top\"", "data-action=\"exit\"", "<h1", "part=\"bar\""]);
    });
}

#[test]
fn nothing_carries_its_own_style_and_no_browser_fills_it_in() {
    each(|name, page| {
        assert_eq!(page.values("style"), Vec::<&str>::new(), "{name}");
        let typed = page.tags().filter(|tag| tag.starts_with("textarea") || tag.contains("type=\"text\""));
        for tag in typed {
            assert_eq!(value(tag, "autocomplete"), Some("off"), "{name}: {tag}");
        }
    });
}

#[test]
fn a_sign_is_decoration_and_an_unknown_one_is_left_out() {
    each(|name, page| {
        for tag in page.tags().filter(|tag| tag.starts_with("svg")) {
            assert_eq!(value(tag, "aria-hidden"), Some("true"), "{name}: {tag}");
        }
    });
    let signs = |sign: &str| {
        let next = views::button(keukentafel::screen::Action::Next, "Verder", sign);
        let bar = Bar { next: Some(next), ..Bar::default() };
        draw(Screen { bar, ..views::screen(Body::Question(views::text())) }).values("data-sign").len()
    };
    assert_eq!(signs("vink"), signs("eenhoorn") + 1);
}

#[test]
fn the_one_live_region_is_there_before_it_speaks() {
    each(|name, page| assert_eq!(page.count("role=\"status\""), 1, "{name}"));
    let silent = draw(views::screen(Body::Question(views::single())));
    assert_eq!(silent.inside("role=\"status\"", "</p>").text(), "");
    assert_eq!(value(silent.tag(&["role=\"status\""]), "aria-live"), Some("polite"));
    let saying = draw_saying(views::screen(Body::Question(views::single())), "Mees staat erbij.");
    assert_eq!(saying.inside("role=\"status\"", "</p>").text(), "Mees staat erbij.");
}

#[test]
fn after_leaving_nothing_is_left() {
    let page = draw(Screen { bar: Bar::default(), ..views::screen(Body::Left) });
    assert_eq!(page.text(), "");
    assert_eq!(page.tags().count(), 2, "the wrapper and the silent live region: {}", page.0);
}

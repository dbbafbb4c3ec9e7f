//! A question: what leads to it, what is wrong, and what Enter does.

use super::draw::{draw, draw_body, value};
use super::views;
use keukentafel::screen::{Body, Problem, QuestionView, Screen};

#[test]
fn a_group_of_controls_is_named_by_its_question() {
    for view in [views::single(), views::multi(), views::scale(), views::date(), views::matrix()] {
        let id = view.question.clone();
        let page = draw_body(Body::Question(view));
        let fieldset = page.tag(&["fieldset", "data-question="]);
        assert_eq!(value(fieldset, "data-question"), Some(id.as_str()));
        page.in_order(&["<fieldset", "<legend><h1", "</h1></legend>", "<input", "</fieldset>"]);
    }
}

#[test]
fn one_field_is_named_by_the_heading_and_described_by_the_help() {
    let page = draw_body(Body::Question(views::area()));
    let area = page.tag(&["textarea"]);
    assert_eq!(value(area, "aria-labelledby"), Some("q-open.why"));
    assert_eq!(value(area, "aria-describedby"), Some("help-open.why"));
    assert_eq!(value(page.tag(&["h1 "]), "id"), Some("q-open.why"));
    assert!(page.has(">Ik wil dat we in ons huis kunnen blijven. Ik slaap niet meer.</textarea>"));
    assert_eq!(page.count("<fieldset"), 0);
}

#[test]
fn a_question_about_a_member_says_whom() {
    let page = draw_body(Body::Question(views::single_of("m2", "Over Mees")));
    assert_eq!(value(page.tag(&["data-question=\"hou.stay\""]), "data-member"), Some("m2"));
    assert!(page.inside("<h1", "</h1>").has("Over Mees"));
    let other = draw_body(Body::Question(views::single_of("m3", "Over Liv")));
    let names = |page: &super::draw::Page| page.values("name").into_iter().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(names(&page).len(), 3);
    assert!(names(&page).iter().all(|name| !names(&other).contains(name)), "rings of two members never mix");
}

#[test]
fn what_was_just_said_is_a_button_that_reads_as_a_sentence() {
    let page = draw_body(Body::Question(views::single()));
    let echo = page.inside("class=\"kt-echo\"", "</button>");
    assert!(echo.has("data-action=\"change\"") && !echo.has("aria-label"));
    assert!(echo.has("“Ik huur van een woning\u{ad}corporatie”") && echo.has("Verander"));
}

#[test]
fn what_leads_to_a_question_stands_before_it_and_the_rest_below() {
    let page = draw_body(Body::Question(views::scale()));
    page.in_order(&["Wonen", "nog 3 vragen", "Dan gaan we het nu over uw huis hebben.", "<h1", "Elk cijfer is goed.", "<input"]);
    draw_body(Body::Question(views::area())).in_order(&["<h1", "</textarea>", "Dit blijft op dit apparaat."]);
    draw_body(Body::Question(views::told())).in_order(&["<h1", "<input", "U koos: dat zeg ik liever niet."]);
}

#[test]
fn a_mistake_is_said_at_the_top_and_beside_the_field() {
    let page = draw_body(Body::Question(views::date()));
    let summary = page.tag(&["role=\"alert\""]);
    assert_eq!(value(summary, "tabindex"), Some("-1"));
    page.in_order(&["role=\"alert\"", "Kijk nog eens naar de dag", "href=\"#field-hou.day\"", "<h1", "id=\"error-hou.day\"", "<input"]);
    assert_eq!(page.count("Kies een dag van 1 tot en met 30."), 2);
    assert_eq!(value(page.tag(&["fieldset"]), "aria-describedby"), Some("error-hou.day help-hou.day"));
    assert_eq!(page.count("aria-invalid=\"true\""), 3);
    assert!(page.tags().any(|tag| tag.starts_with("input") && value(tag, "id") == Some("field-hou.day")), "the link leads to a field");
    assert!(page.values("value").contains(&"31"), "what was typed is still there");
}

#[test]
fn a_mistake_adds_no_element_around_the_field() {
    let depth = |view: QuestionView| {
        let page = draw_body(Body::Question(view));
        let before = page.0.split("<fieldset").next().unwrap_or_default().to_owned();
        before.matches("<div").count() - before.matches("</div").count()
    };
    let wrong = views::date();
    let right = QuestionView { problem: None, ..views::date() };
    assert_eq!(depth(wrong), depth(right), "else the caret is lost when a mistake comes or goes");
}

#[test]
fn without_a_mistake_nothing_says_there_is_one() {
    let page = draw_body(Body::Question(QuestionView { problem: None, ..views::date() }));
    assert_eq!((page.count("role=\"alert\""), page.count("aria-invalid"), page.count("kt-wrong")), (0, 0, 0));
    assert_eq!(value(page.tag(&["fieldset"]), "aria-describedby"), Some("help-hou.day"));
}

#[test]
fn a_mistake_in_words_marks_the_words() {
    let problem = Problem { title: "Kijk nog eens".into(), sentence: "Dit is te lang.".into(), tries: 2 };
    let page = draw_body(Body::Question(QuestionView { problem: Some(problem), ..views::area() }));
    let area = page.tag(&["textarea"]);
    assert_eq!(value(area, "aria-invalid"), Some("true"));
    assert_eq!(value(area, "aria-describedby"), Some("error-open.why help-open.why"));
}

#[test]
fn a_text_to_read_has_no_field_and_its_help_is_the_text() {
    let page = draw_body(Body::Question(views::text()));
    assert_eq!((page.count("<input"), page.count("<textarea"), page.count("<fieldset")), (0, 0, 0));
    assert!(page.tag(&["id=\"help-clo.intro\""]).contains("class=\"kt-text\""));
}

#[test]
fn enter_means_next_and_the_main_button_is_of_one_kind_everywhere() {
    for (name, body) in views::all() {
        let screen = views::screen(body);
        let has_next = usize::from(screen.bar.next.is_some());
        let page = draw(screen);
        let next: Vec<_> = page.tags().filter(|tag| tag.contains("part=\"next\"")).collect();
        assert_eq!(next.len(), has_next, "{name}");
        // A button that turns into a submit button while it is pressed sends the next screen too.
        assert!(next.iter().all(|tag| value(tag, "type") == Some("submit")), "{name}: {next:?}");
        assert_eq!(page.count("type=\"submit\""), has_next, "{name}");
    }
}

#[test]
fn enter_in_a_field_of_the_plan_is_a_new_line() {
    let page = draw(views::screen(Body::Plan(Box::new(views::plan(true)))));
    assert!(page.has("<textarea") && !page.has("<input") && !page.has("type=\"submit\""));
}

#[test]
fn the_table_keeps_its_order_and_tells_whether_help_is_open() {
    let closed = views::screen(Body::Question(views::single()));
    let open = Screen { help: Some(views::help()), ..closed.clone() };
    let closed = draw(closed);
    closed.in_order(&["aria-label=\"Verder of iets anders\"", "\"back\"", "\"next\"", "\"skip\"", "\"decline\"", "\"later\"", "\"help\""]);
    assert!(closed.tag(&["data-action=\"help\""]).contains("aria-expanded=\"false\""));
    let open = draw(open);
    assert!(open.tag(&["data-action=\"help\"", "aria-expanded="]).contains("\"true\""));
    assert_eq!(value(open.tag(&["role=\"dialog\""]), "tabindex"), Some("-1"));
    open.in_order(&["role=\"dialog\"", "href=\"tel:08008020\"", "Sluit hulp", "data-action=\"back\""]);
}

//! Fields: real controls with the codes of the content, whatever the shape.

use super::draw::{Page, draw_body, value};
use super::views::{self, chosen, exclusive, row};
use keukentafel::screen::{Body, Field, QuestionView};

fn asked(view: QuestionView) -> Page {
    draw_body(Body::Question(view))
}

fn with(field: Field) -> Page {
    asked(QuestionView { field: Some(field), ..views::single() })
}

/// Codes of the controls of this kind, those that are on with a star.
fn controls(page: &Page, kind: &str) -> Vec<String> {
    let tags = page.tags().filter(|tag| tag.starts_with("input") && value(tag, "type") == Some(kind));
    tags.map(|tag| format!("{}{}", value(tag, "value").unwrap_or_default(), if tag.contains(" checked") { "*" } else { "" })).collect()
}

#[test]
fn a_choice_is_a_radio_in_its_label() {
    let page = asked(views::single());
    assert_eq!(controls(&page, "radio"), ["yes", "unsure", "no*"]);
    let names = page.values("name");
    assert_eq!(names, ["hou.stay"; 3], "one group, so that arrow keys walk through it");
    assert!(page.inside("<label", "</label>").has("<input"), "the whole row is the target");
    assert_eq!(page.count("kt-choice is-on"), 1);
}

#[test]
fn more_choices_are_checkboxes_and_or_stands_before_what_empties_them() {
    let page = asked(views::multi());
    let expect = ["arrears*", "bailiff*", "court", "evict*", "contract", "split", "complaints", "other", "unknown"];
    assert_eq!(controls(&page, "checkbox"), expect);
    page.in_order(&["Meer antwoorden mogelijk.", "value=\"other\"", "<p class=\"kt-or\">Of</p>", "value=\"unknown\""]);
    assert_eq!(page.count("kt-or"), 1);
    assert!(value(page.tag(&["fieldset"]), "aria-describedby").is_some_and(|ids| ids.contains("hint-hou.threat")));
}

#[test]
fn or_is_left_out_where_there_is_nothing_to_choose_between() {
    let multi = |rows| with(Field::Multi { hint: String::new(), or: "Of".into(), rows });
    assert_eq!(multi(vec![row("a", "A"), row("b", "B")]).count("kt-or"), 0);
    assert_eq!(multi(vec![exclusive(row("a", "A"))]).count("kt-or"), 0);
    assert_eq!(multi(vec![row("a", "A"), exclusive(row("b", "B")), exclusive(row("c", "C"))]).count("kt-or"), 1);
}

#[test]
fn a_hint_belongs_to_its_row() {
    let mut hinted = row("shared", "Op een apparaat van anderen");
    hinted.hint = Some("Wij bewaren niets.".into());
    let page = with(Field::Single(vec![hinted]));
    assert!(page.inside("<label", "</label>").has("Wij bewaren niets."));
}

#[test]
fn a_scale_is_eleven_radios_with_words_at_both_ends() {
    let page = asked(views::scale());
    assert_eq!(controls(&page, "radio"), ["0", "1", "2*", "3", "4", "5", "6", "7", "8", "9", "10"]);
    page.in_order(&["<b>0</b> is: heel slecht", "<b>10</b> is: heel goed", "<input"]);
    assert!(value(page.tag(&["fieldset"]), "aria-describedby").is_some_and(|ids| ids.ends_with("hint-hou.score")));
}

#[test]
fn a_day_is_three_fields_for_figures() {
    let page = asked(views::date());
    let fields: Vec<_> =
        page.tags().filter(|tag| tag.starts_with("input")).map(|tag| (value(tag, "data-part"), value(tag, "value"))).collect();
    assert_eq!(fields, [(Some("day"), Some("31")), (Some("month"), Some("11")), (Some("year"), Some("2026"))]);
    assert_eq!(page.count("inputmode=\"numeric\""), 3);
    page.in_order(&["Dag", "value=\"31\"", "Maand", "value=\"11\"", "Jaar", "value=\"2026\""]);
}

#[test]
fn a_table_shows_the_boxes_of_the_rows_that_are_ticked() {
    let page = asked(views::matrix());
    let expect = ["team*", "hou*", "fin*", "note", "doctor", "school*", "hou", "fin", "note", "none"];
    assert_eq!(controls(&page, "checkbox"), expect);
    let groups: Vec<_> = page.tags().filter(|tag| tag.contains("role=\"group\"") && tag.contains("kt-cells")).collect();
    assert_eq!(groups.iter().filter_map(|tag| value(tag, "aria-label")).collect::<Vec<_>>(), ["Het wijkteam", "De school van mijn kind"]);
    assert_eq!(page.values("data-row"), ["team", "doctor", "school", "none"]);
}

#[test]
fn one_line_holds_what_was_typed() {
    let page = with(Field::Line(views::words(None, "Woonstad \"Zuid\"")));
    let line = page.tag(&["input"]);
    assert_eq!(value(line, "value"), Some("Woonstad &quot;Zuid&quot;"));
    assert_eq!(value(line, "aria-labelledby"), Some("q-hou.stay"));
    let named = with(Field::Line(views::words(Some("Naam"), "")));
    assert_eq!(value(named.tag(&["input"]), "aria-labelledby"), None);
    assert_eq!(value(named.tag(&["label "]), "for"), value(named.tag(&["input"]), "id"));
}

#[test]
fn a_number_is_a_field_for_text_with_figures_on_the_keyboard_and_its_unit_in_its_name() {
    let page = asked(views::number());
    let field = page.tag(&["input"]);
    let of = |attribute| value(field, attribute);
    // A field of type `number` would lose what it does not understand, and count when somebody scrolls.
    assert_eq!((of("type"), of("inputmode"), of("autocomplete"), of("value")), (Some("text"), Some("numeric"), Some("off"), Some("169")));
    assert_eq!(of("aria-labelledby"), Some("q-fam.hours hint-fam.hours"));
    assert_eq!((of("aria-invalid"), of("aria-describedby")), (Some("true"), Some("error-fam.hours help-fam.hours")));
    page.in_order(&["id=\"q-fam.hours\"", "id=\"error-fam.hours\"", "<input", "id=\"hint-fam.hours\">uur per week</span>"]);
    assert_eq!(page.count("<fieldset"), 0, "one control, which the heading names");
    let plain = with(Field::Number(views::words(None, ""), None));
    assert_eq!(value(plain.tag(&["input"]), "aria-labelledby"), Some("q-hou.stay"));
}

#[test]
fn what_a_person_typed_is_text_and_never_markup() {
    let page = with(Field::Area(views::words(None, "<b>hoi</b>")));
    assert!(page.has("&lt;b&gt;hoi&lt;/b&gt;</textarea>"), "{}", page.0);
    let page = with(Field::Single(vec![chosen(row("a", "<img src=x>"))]));
    assert_eq!(page.count("<img"), 0);
}

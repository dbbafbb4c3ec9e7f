//! Pictures as they are drawn: each has a name, and points at the text that says the same.

use super::draw::{Page, draw_body, value};
use super::views::{self, sign};
use keukentafel::screen::{Body, Drawing, Ink, Letters, PictureKind, PictureRow, PictureText, PictureView, PlanView, Shape};

fn page(picture: PictureView) -> Page {
    draw_body(Body::Plan(Box::new(PlanView { pictures: vec![picture], ..views::plan(false) })))
}

fn picture(kind: PictureKind, shapes: Vec<Shape>, text: PictureText) -> PictureView {
    let drawing = Drawing { name: "De volgorde van 2 doelen".into(), width: 360, height: 120, shapes };
    PictureView { kind, title: "De volgorde".into(), drawing, key: vec![(Ink::Tie, "moet eerst".into())], text }
}

fn order() -> PictureView {
    let shapes = vec![
        Shape::Frame(Ink::Knot, (40, 10), 300, 40),
        Shape::Line(Ink::Tie, vec![(40, 40), (10, 40), (10, 90), (32, 90)]),
        Shape::Arrow((40, 90)),
        Shape::Sign(sign("knoop"), (48, 18)),
        Shape::Words(Letters::Strong, (80, 34), "A. U woont & blijft <hier>".into()),
    ];
    picture(PictureKind::Order, shapes, PictureText::Lines(vec!["Nu: A. U woont er nog.".into(), "Daarna: B. Eerst A.".into()]))
}

#[test]
fn a_drawing_has_a_name_and_points_at_its_text() {
    let page = page(order());
    let drawn = page.tag(&["role=\"img\""]);
    let (named, told) = (value(drawn, "aria-labelledby").unwrap_or_default(), value(drawn, "aria-describedby").unwrap_or_default());
    assert!(page.inside(&format!("id=\"{named}\""), "</title>").text().ends_with("De volgorde van 2 doelen"));
    let text = page.inside(&format!("id=\"{told}\""), "</ul>").text();
    assert_eq!(text, "Nu: A. U woont er nog.Daarna: B. Eerst A.");
    let section = page.inside("data-section=\"order\"", "</section>");
    section.in_order(&["<h2", "De volgorde", "role=\"img\"", "moet eerst", "Daarna"]);
    assert_eq!(value(section.tag(&["0 0 32 20"]), "aria-hidden"), Some("true"), "the key is drawn beside its word");
}

#[test]
fn shapes_become_paths_with_a_class_each_and_never_a_style() {
    let section = page(order()).inside("data-section=\"order\"", "</section>");
    assert_eq!(section.values("class").into_iter().filter(|class| class.starts_with("d-")).count(), 6, "five shapes, and one in the key");
    let paths = section.values("d");
    assert_eq!(paths[0], "M40 10h300v40h-300z");
    assert_eq!(paths[1], "M40 40L16 40Q10 40 10 46L10 84Q10 90 16 90L32 90", "round at its corners");
    assert_eq!(section.values("transform"), ["translate(48 18)", "translate(80 34)"]);
    assert!(section.has("U woont &amp; blijft &lt;hier>") || section.has("U woont &amp; blijft &lt;hier&gt;"));
    assert_eq!(section.count("style="), 0);
}

#[test]
fn the_table_of_the_wheel_has_heads_for_columns_and_rows() {
    let row = |topic: &str, figure: &str| PictureRow { sign: Some(sign("wonen")), head: topic.into(), cells: vec![figure.into()] };
    let table = PictureText::Table(vec!["Onderwerp".into(), "Nu".into()], vec![row("Wonen", "2"), row("Veilig", "niet ingevuld")]);
    let page = page(picture(PictureKind::Wheel, vec![], table));
    let table = page.inside("<table", "</table>");
    assert_eq!(table.values("scope"), ["col", "col", "row", "row"]);
    assert_eq!(table.values("id"), ["kt-wheel-text"]);
    table.in_order(&["Onderwerp", "Nu", "Wonen", "<td>2</td>", "Veilig", "<td>niet ingevuld</td>"]);
}

//! Pictures beside the plan: nothing overlaps, each line ends where it should, the text says the same, and safety is in none.

use crate::talk::{Talk, root};
use keukentafel::cli::open_case;
use keukentafel::screen::{Body, Ink, PictureKind, PictureText, PictureView, PlanView, Shape, show};
use keukentafel::session::{Event, HouseholdEvent, PlanEvent, Session};
use serde_json::{Value, json};
use std::fs;
use std::rc::Rc;

const CASES: [&str; 5] = ["c1_ramp", "c2_debts_eviction", "c3_carer_dementia", "c4_youth_divorce", "c5_ggz_work"];

fn plan(session: Session) -> PlanView {
    let Body::Plan(view) = show(&session.at_the_plan()).body else { panic!("no plan on the screen") };
    *view
}

fn case(id: &str) -> PlanView {
    plan(Talk::case(id).session)
}

fn kind(view: &PlanView, kind: PictureKind) -> Option<&PictureView> {
    view.pictures.iter().find(|picture| picture.kind == kind)
}

/// All cases in one household: more goals at once than anybody should have.
fn everything() -> PlanView {
    let text = fs::read_to_string(root().join("tests/data/cases.json")).unwrap();
    let cases: Vec<Value> = serde_json::from_str(&text).unwrap();
    let mut all = cases[3].clone();
    let mut answers: Vec<Value> = vec![json!("net.ask=family,friend,faith,teacher,vol"), json!("fam.help=family,school,jgz,youth")];
    for answer in cases.iter().flat_map(|case| case["answers"].as_array().unwrap()) {
        let question = |answer: &Value| answer.as_str().unwrap().split('=').next().unwrap().to_owned();
        if !answers.iter().any(|known| question(known) == question(answer)) {
            answers.push(answer.clone());
        }
    }
    all["answers"] = Value::Array(answers);
    for case in &cases {
        for (question, figure) in case["scales"].as_object().unwrap() {
            all["scales"][question] = figure.clone();
        }
    }
    let guide = crate::talk::guide("breed-gesprek");
    let id = all["id"].as_str().unwrap().to_owned();
    let (talk, _) = open_case(&guide, &json!([all]).to_string(), "all", &id, crate::talk::day("2026-11-22")).unwrap();
    plan(Session::of_talk(Rc::clone(&guide), talk, "nl"))
}

fn words(picture: &PictureView) -> Vec<&str> {
    picture
        .drawing
        .shapes
        .iter()
        .filter_map(|shape| if let Shape::Words(_, _, words) = shape { Some(words.as_str()) } else { None })
        .collect()
}

fn lines(picture: &PictureView) -> &[String] {
    let PictureText::Lines(lines) = &picture.text else { panic!("no lines") };
    lines
}

type Rectangle = (i32, i32, i32, i32);

/// Boxes of goals: left, top, right, bottom.
fn boxes(picture: &PictureView) -> Vec<Rectangle> {
    let corner = |shape: &Shape| match shape {
        Shape::Frame(Ink::Goal | Ink::Knot | Ink::Later, (x, y), width, height) => Some((*x, *y, x + width, y + height)),
        Shape::Path(..) | Shape::Line(..) | Shape::Frame(..) | Shape::Arrow(_) | Shape::Sign(..) | Shape::Words(..) => None,
    };
    picture.drawing.shapes.iter().filter_map(corner).collect()
}

fn overlap(a: Rectangle, b: Rectangle) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

#[test]
fn the_wheel_and_its_table_say_the_same_figures() {
    for (id, figures) in [("c1_ramp", 3), ("c2_debts_eviction", 4), ("c3_carer_dementia", 3)] {
        let view = case(id);
        let wheel = kind(&view, PictureKind::Wheel).unwrap();
        let PictureText::Table(heads, rows) = &wheel.text else { panic!("no table") };
        assert_eq!((heads.len(), rows.len()), (2, 8), "{id}");
        let told: Vec<&str> = rows.iter().map(|row| row.cells[0].as_str()).collect();
        let drawn: Vec<&str> = words(wheel).into_iter().map(|word| if word == "–" { "niet ingevuld" } else { word }).collect();
        assert_eq!(drawn, told, "{id}");
        assert_eq!(told.iter().filter(|cell| cell.parse::<u8>().is_ok()).count(), figures, "{id}");
        let shapes = |ink| wheel.drawing.shapes.iter().filter(|shape| matches!(shape, Shape::Path(found, _) if *found == ink)).count();
        assert_eq!((shapes(Ink::Now), shapes(Ink::Empty)), (figures, 8 - figures), "{id}");
    }
}

#[test]
fn looking_back_draws_a_second_figure_and_says_it() {
    let mut talk = Talk::case("c2_debts_eviction");
    for (topic, figure) in [("hou", "7"), ("fin", "4"), ("saf", "9")] {
        let part = talk.guide.questionnaire.parts.iter().find(|part| part.id.as_str() == topic).unwrap().id.clone();
        talk.send(Event::Plan(PlanEvent::Again(part, figure.to_owned())));
    }
    let view = plan(talk.session);
    let wheel = kind(&view, PictureKind::Wheel).unwrap();
    let PictureText::Table(heads, rows) = &wheel.text else { panic!("no table") };
    assert_eq!(heads, &["Onderwerp", "Nu", "22 november 2026"]);
    assert_eq!((&rows[0].cells[..], &rows[1].cells[..]), (&["1".to_owned(), "7".to_owned()][..], &["1".to_owned(), "4".to_owned()][..]));
    assert_eq!(rows.iter().filter(|row| row.cells[1] != "niet ingevuld").count(), 2, "safety has no figure then either: {rows:?}");
    assert_eq!(words(wheel)[..2], ["1 → 7", "1 → 4"]);
    assert_eq!(wheel.drawing.shapes.iter().filter(|shape| matches!(shape, Shape::Path(Ink::Then, _))).count(), 2);
}

#[test]
fn goals_stand_apart_and_each_arrow_ends_at_one() {
    let mut plans: Vec<PlanView> = CASES.map(case).into();
    plans.push(everything());
    // One goal has no order.
    plans.retain(|view| view.now.len() + view.later.len() > 1);
    assert!(plans.len() > 3 && kind(&case("c1_ramp"), PictureKind::Order).is_none());
    let mut most = 0;
    for view in &plans {
        let order = kind(view, PictureKind::Order).unwrap();
        let boxes = boxes(order);
        most = most.max(boxes.len());
        for (nth, one) in boxes.iter().enumerate() {
            assert!(boxes.iter().skip(nth + 1).all(|other| !overlap(*one, *other)), "{boxes:?}");
            assert!(one.0 > 0 && one.2 <= order.drawing.width && one.3 <= order.drawing.height);
        }
        let on_the_left = |(x, y): (i32, i32), slack: i32| {
            boxes.iter().any(|(left, top, _, bottom)| (left - x).abs() <= slack && y > *top && y < *bottom)
        };
        for shape in &order.drawing.shapes {
            match shape {
                Shape::Arrow(tip) => assert!(on_the_left(*tip, 0), "{tip:?} in {boxes:?}"),
                Shape::Line(Ink::Tie, spots) => {
                    assert!(on_the_left(spots[0], 5) && on_the_left(spots[3], 8), "{spots:?} in {boxes:?}");
                    assert!(spots[1].0 > 0 && boxes.iter().all(|(left, ..)| spots[1].0 + 8 < *left), "{spots:?} runs beside the boxes");
                }
                Shape::Path(..) | Shape::Line(..) | Shape::Frame(..) | Shape::Sign(..) | Shape::Words(..) => {}
            }
        }
    }
    assert!(most >= 8, "the largest plan has {most} goals");
}

#[test]
fn the_order_in_words_names_each_goal_its_band_and_the_knot() {
    let view = case("c2_debts_eviction");
    let order = kind(&view, PictureKind::Order).unwrap();
    assert_eq!(lines(order).len(), boxes(order).len());
    for (letter, line) in ('A'..).zip(lines(order)) {
        assert!(line.contains(&format!(": {letter}. ")), "{line}");
        assert!(words(order).iter().any(|word| word.starts_with(&format!("{letter}. "))), "{letter} is in a box");
    }
    let knots = |ink| order.drawing.shapes.iter().filter(|shape| matches!(shape, Shape::Frame(found, ..) if *found == ink)).count();
    assert_eq!((knots(Ink::Knot), knots(Ink::KnotAround)), (1, 1));
    let knot: Vec<&String> = lines(order).iter().filter(|line| line.contains("Knoop: maakt 2 doelen vrij.")).collect();
    assert!(matches!(knot[..], [line] if line.starts_with("Nu: ")), "{knot:?}");
    assert!(words(order).contains(&"Knoop: maakt 2 doelen vrij"));
    assert!(lines(order).iter().any(|line| line.starts_with("Daarna: ") && line.contains(" Eerst A")), "{:?}", lines(order));
}

#[test]
fn the_people_are_those_who_were_named() {
    let view = everything();
    let people = kind(&view, PictureKind::People).unwrap();
    let told = lines(people).join(" ");
    for name in ["Familie of vrienden", "Jeugdhulp", "Kerk, moskee of club", "Schuldhulp van de gemeente", "Zorgen voor iemand"] {
        assert!(told.contains(name), "{name} in {told}");
    }
    assert_eq!(told.matches("Familie").count(), 2, "who helps, and who may be asked: {told}");
    let sheet = &people.drawing;
    for shape in &sheet.shapes {
        if let Shape::Words(_, (x, y), words) = shape {
            assert!(*x > 0 && *x < sheet.width && *y > 0 && *y < sheet.height, "{words} at {x} {y}");
        }
    }
    let nobody = case("c5_ggz_work");
    let alone = kind(&nobody, PictureKind::People).unwrap();
    assert!(!lines(alone).iter().any(|line| line.contains("Helpt nu")), "nobody said who helps: {:?}", lines(alone));
}

#[test]
fn a_name_stands_whole_in_the_picture_however_long_and_whoever_has_it() {
    let name = "Anne-Maximilia Wolfeschlegelsteinhausen";
    for (place, also) in [(0, ""), (3, "Mijn ex-partner (woont ergens anders)")] {
        let mut talk = Talk::case("c4_youth_divorce");
        let member = talk.session.talk().household.ids()[place];
        talk.send(Event::Household(HouseholdEvent::Name(member, name.to_owned())));
        let view = plan(talk.session);
        let people = kind(&view, PictureKind::People).unwrap();
        let joined = |words: &str| words.replace([' ', '-'], "");
        let drawn = joined(&words(people).concat());
        for whole in [name, also] {
            assert!(drawn.contains(&joined(whole)), "{whole} in {drawn}");
            assert!(lines(people).join(" ").contains(whole), "{whole} in {:?}", lines(people));
        }
        assert!(!drawn.contains('…'), "{drawn}");
        let widest = words(people).iter().map(|line| line.chars().count()).max();
        assert!(widest <= Some(36), "no line runs off the sheet: {:?}", words(people));
    }
}

#[test]
fn safety_is_in_no_picture_whatever_was_said() {
    let secret = "GEHEIM-117";
    let mut talk = Talk::case("c4_youth_divorce");
    talk.fill("men.scale", "2");
    let mut silent = Talk::case("c4_youth_divorce");
    silent.fill("men.scale", "2");
    let before = plan(silent.session);
    for (question, answer) in [("saf.feel", "no"), ("saf.kids", "no"), ("saf.now", "yes"), ("saf.want", secret)] {
        talk.fill(question, answer);
    }
    talk.fill("men.life", "past");
    let after = plan(talk.session);
    assert!(format!("{:?}", after.now).contains("veilig"), "the plan itself answers");
    let drawn = format!("{:?}", after.pictures);
    for word in [secret, "Iedereen thuis kan veilig zijn", "deze gedachten", "Veilig Thuis"] {
        assert!(!drawn.contains(word), "{word} in {drawn}");
    }
    let wheel = kind(&after, PictureKind::Wheel).unwrap();
    let PictureText::Table(_, rows) = &wheel.text else { panic!("no table") };
    let safe = rows.iter().find(|row| row.sign.as_ref().is_some_and(|sign| sign.0 == "veilig")).unwrap();
    assert_eq!(safe.cells, ["niet ingevuld"]);
    assert_eq!(kind(&before, PictureKind::People), kind(&after, PictureKind::People));
}

#[test]
fn days_stand_in_bands_and_none_is_lost() {
    for id in CASES {
        let view = case(id);
        let titles: Vec<&str> = view.days.iter().map(|band| band.title.as_str()).collect();
        let all = ["Deze week", "Volgende week", "Later", "Telt nog niet"];
        assert!(titles.iter().all(|title| all.contains(title)), "{titles:?}");
        let places: Vec<_> = titles.iter().map(|title| all.iter().position(|known| known == title)).collect();
        assert!(places.is_sorted(), "{titles:?}");
    }
}

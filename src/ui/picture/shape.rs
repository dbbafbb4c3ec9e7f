//! One shape of a drawing. How it looks is its class: the sheet of styles follows the theme, paper and forced colours.

use crate::screen::{Ink, Letters, Shape, Spot};
use crate::ui::el::{Attr, El, el};
use crate::ui::part::path_of;

/// How round a corner of a line is.
const ROUND: i32 = 6;

pub(super) fn shape(shape: &Shape) -> El {
    match shape {
        Shape::Path(ink, path) => outline(*ink, path),
        Shape::Line(ink, spots) => outline(*ink, &line(spots)),
        Shape::Frame(ink, spot, width, height) => {
            let (width, height) = (width.to_string(), height.to_string());
            outline(*ink, &[&step("M", *spot), "h", &width, "v", &height, "h-", &width, "z"].concat())
        }
        Shape::Arrow(spot) => el("path", "d-arrow").attr(Attr::Path, &*[&step("M", *spot), "l-10 -6v12z"].concat()),
        Shape::Sign(sign, spot) => el("g", "")
            .attr(Attr::Transform, &*moved(*spot))
            .child(path_of(&sign.0).map(|path| el("path", "d-sign").attr(Attr::Path, path))),
        Shape::Words(letters, spot, words) => el("text", written(*letters)).attr(Attr::Transform, &*moved(*spot)).say(words),
    }
}

pub(super) fn outline(ink: Ink, path: &str) -> El {
    el("path", drawn(ink)).attr(Attr::Path, path)
}

fn moved((x, y): Spot) -> String {
    ["translate(", &x.to_string(), " ", &y.to_string(), ")"].concat()
}

fn step(how: &str, (x, y): Spot) -> String {
    [how, &x.to_string(), " ", &y.to_string()].concat()
}

/// Along these places, round at each corner.
fn line(spots: &[Spot]) -> String {
    let mut path = String::new();
    for (nth, spot) in spots.iter().enumerate() {
        let before = nth.checked_sub(1).and_then(|nth| spots.get(nth));
        let pieces = match (before, spots.get(nth + 1)) {
            (None, _) => step("M", *spot),
            (Some(before), Some(after)) => [step("L", near(*spot, *before)), step("Q", *spot), step(" ", near(*spot, *after))].concat(),
            (Some(_), None) => step("L", *spot),
        };
        path.push_str(&pieces);
    }
    path
}

/// A little before a corner, on the way from another place: never beyond the middle of the way.
fn near((x, y): Spot, (other_x, other_y): Spot) -> Spot {
    let toward = |from: i32, to: i32| from + ((to - from) / 2).clamp(-ROUND, ROUND);
    (toward(x, other_x), toward(y, other_y))
}

const fn drawn(ink: Ink) -> &'static str {
    match ink {
        Ink::Track => "d-track",
        Ink::Empty => "d-empty",
        Ink::Now => "d-now",
        Ink::Ring => "d-ring",
        Ink::Gap => "d-gap",
        Ink::Then => "d-then",
        Ink::Tie => "d-tie",
        Ink::Ask => "d-tie d-ask",
        Ink::Wall => "d-wall",
        Ink::Goal => "d-goal",
        Ink::Knot => "d-goal d-knot",
        Ink::KnotAround => "d-around",
        Ink::Later => "d-goal d-later",
        Ink::Band => "d-band",
    }
}

const fn written(letters: Letters) -> &'static str {
    match letters {
        Letters::Strong => "d-strong",
        Letters::Soft => "d-soft",
        Letters::StrongMiddle => "d-strong d-middle",
        Letters::SoftMiddle => "d-soft d-middle",
    }
}

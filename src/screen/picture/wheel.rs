//! The wheel: a sector for each topic, filled from the middle to the figure somebody gave. No colour says good or bad.

use super::super::{At, Sign};
use super::{Drawing, Ink, Letters, PictureKind, PictureRow, PictureText, PictureView, Shape};
use crate::answers::Asked;
use crate::flow::Visible;
use crate::plan::LookedBack;
use crate::question::Value;
use crate::questionnaire::{Part, PartIx, Place, Role};
use crate::text::Message;

struct Sector {
    sign: Option<Sign>,
    topic: String,
    now: Option<u8>,
    then: Option<u8>,
}

/// The middle of the sheet, and the radius of figure 0: in tenths, as are all lengths here.
const MIDDLE: i32 = 1800;
const HUB: i32 = 220;
const STEP: i32 = 100;
const RIM: i32 = 1540;
/// Angles are in tenths of a degree, clockwise from the top. The gap keeps sectors apart.
const ROUND: i32 = 3600;
const GAP: i32 = 14;

/// The wheel; none as long as no figure was given. A topic that stays on the device has no figure, whatever was said.
pub(in crate::screen) fn wheel(at: &At<'_>, back: Option<&LookedBack>) -> Option<PictureView> {
    let visible = at.told();
    let mut sectors = Vec::new();
    for (place, part) in visible.guide().questionnaire.parts() {
        if part.place == Place::Topic {
            sectors.push(sector(at, &visible, (place, part), back));
        }
    }
    if sectors.iter().all(|sector| sector.now.is_none()) {
        return None;
    }
    let now = at.say(Message::PictureNow);
    let then = back.map(|back| at.words.date(back.on));
    let mut key = vec![(Ink::Now, now.clone())];
    let mut heads = vec![at.say(Message::PictureTopic), now];
    if let Some(then) = then {
        key.push((Ink::Then, then.clone()));
        heads.push(then);
    }
    key.push((Ink::Empty, at.say(Message::PictureEmpty)));
    let rows = sectors.iter().map(|sector| row(at, sector, back.is_some())).collect();
    let name = at.words.fill(Message::WheelName, &[&sectors.len().to_string()]);
    Some(PictureView {
        kind: PictureKind::Wheel,
        title: at.say(Message::WheelTitle),
        drawing: Drawing { name, width: 360, height: 360, shapes: shapes(&sectors) },
        key,
        text: PictureText::Table(heads, rows),
    })
}

fn sector(at: &At<'_>, visible: &Visible<'_>, (place, part): (PartIx, &Part), back: Option<&LookedBack>) -> Sector {
    let questionnaire = &visible.guide().questionnaire;
    let score = questionnaire.facts_of(place).find(|(_, fact)| fact.role == Some(Role::Score)).map(|(item, _)| item);
    let figure = |item| {
        let Some(Value::Figure(figure)) = visible.answer(Asked { item, member: None }) else { return None };
        u8::try_from((*figure).min(10)).ok()
    };
    let then = back.and_then(|back| back.figures.iter().find(|(id, _)| *id == part.id)).map(|(_, figure)| (*figure).min(10));
    Sector {
        sign: part.icon.as_deref().map(|icon| Sign(icon.to_owned())),
        topic: at.words.text(&part.title).to_owned(),
        now: score.and_then(figure).filter(|_| !part.kept_back),
        then: then.filter(|_| !part.kept_back),
    }
}

fn row(at: &At<'_>, sector: &Sector, looked_back: bool) -> PictureRow {
    let cell = |figure: Option<u8>| figure.map_or_else(|| at.say(Message::PictureEmpty), |figure| figure.to_string());
    let mut cells = vec![cell(sector.now)];
    cells.extend(looked_back.then(|| cell(sector.then)));
    PictureRow { sign: sector.sign.clone(), head: sector.topic.clone(), cells }
}

fn shapes(sectors: &[Sector]) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let many = i32::try_from(sectors.len()).unwrap_or(1).max(1);
    let half = ROUND / (2 * many) - GAP;
    let angle = |place: i32| ROUND * place / many;
    for (place, sector) in (0..).zip(sectors) {
        let span = (angle(place) - half, angle(place) + half);
        let Some(now) = sector.now else {
            shapes.push(Shape::Path(Ink::Empty, slice(span, 10)));
            continue;
        };
        shapes.push(Shape::Path(Ink::Track, slice(span, 10)));
        if now > 0 {
            shapes.push(Shape::Path(Ink::Now, slice(span, now)));
        }
    }
    shapes.extend([2, 4, 6, 8, 10].map(|figure| Shape::Path(Ink::Ring, circle(radius(figure)))));
    for (place, sector) in (0..).zip(sectors) {
        if let Some(then) = sector.then {
            let span = (angle(place) - half, angle(place) + half);
            shapes.extend([Ink::Gap, Ink::Then].map(|ink| Shape::Path(ink, arc(span, radius(then)))));
        }
        let (x, y) = spot(angle(place), RIM);
        let (x, y) = (x / 10, y / 10);
        shapes.extend(sector.sign.clone().map(|sign| Shape::Sign(sign, (x - 12, y - 21))));
        shapes.push(Shape::Words(Letters::StrongMiddle, (x, y + 19), figures(sector)));
    }
    shapes
}

/// "2 → 7", "2", or a dash.
fn figures(sector: &Sector) -> String {
    let mut words = sector.now.map_or_else(|| "–".to_owned(), |now| now.to_string());
    if let Some(then) = sector.then {
        words.push_str(" → ");
        words.push_str(&then.to_string());
    }
    words
}

fn radius(figure: u8) -> i32 {
    HUB + STEP * i32::from(figure)
}

/// A sector from the hub to this figure.
fn slice(span: (i32, i32), figure: u8) -> String {
    let back = arc((span.1, span.0), HUB);
    [&arc(span, radius(figure)), "L", back.get(1..).unwrap_or_default(), "Z"].concat()
}

/// Along a circle, from one angle to another.
fn arc((from, to): (i32, i32), radius: i32) -> String {
    let flags = match ((to - from).abs() > ROUND / 2, to > from) {
        (true, true) => " 0 1 1 ",
        (true, false) => " 0 1 0 ",
        (false, true) => " 0 0 1 ",
        (false, false) => " 0 0 0 ",
    };
    let length = tenths(radius);
    ["M", &pair(spot(from, radius)), "A", &length, " ", &length, flags, &pair(spot(to, radius))].concat()
}

fn circle(radius: i32) -> String {
    let (length, across) = (tenths(radius), tenths(2 * radius));
    [
        "M",
        &pair((MIDDLE - radius, MIDDLE)),
        "a",
        &length,
        " ",
        &length,
        " 0 1 0 ",
        &across,
        " 0a",
        &length,
        " ",
        &length,
        " 0 1 0 -",
        &across,
        " 0",
    ]
    .concat()
}

/// A place on a circle around the middle.
fn spot(angle: i32, radius: i32) -> (i32, i32) {
    (MIDDLE + radius * sine(angle) / 10_000, MIDDLE - radius * sine(angle + ROUND / 4) / 10_000)
}

/// The sine in ten-thousandths, by the formula of Bhaskara: off by less than a quarter of a dot on this sheet, and the same everywhere.
fn sine(angle: i32) -> i32 {
    let angle = angle.rem_euclid(ROUND);
    let (within, sign) = if angle < ROUND / 2 { (angle, 1) } else { (angle - ROUND / 2, -1) };
    let product = within * (ROUND / 2 - within);
    // A product is at most 810,000: forty thousand times that does not fit in 32 bits.
    let sine = i64::from(product) * 40_000 / i64::from(4_050_000 - product);
    sign * i32::try_from(sine).unwrap_or_default()
}

fn pair((x, y): (i32, i32)) -> String {
    [&tenths(x), " ", &tenths(y)].concat()
}

fn tenths(length: i32) -> String {
    [&(length / 10).to_string(), ".", &(length % 10).abs().to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::{ROUND, sine, spot};

    #[test]
    fn the_sine_is_exact_where_it_must_be_and_near_elsewhere() {
        assert_eq!([0, 300, 900, 1500, 1800, 2700, 3600, -900].map(sine), [0, 5000, 10_000, 5000, 0, -10_000, 0, -10_000]);
        assert!((sine(450) - 7071).abs() < 20);
        assert!((sine(225) - 3827).abs() < 20);
    }

    #[test]
    fn a_place_goes_round_clockwise_from_the_top() {
        assert_eq!(
            [0, ROUND / 4, ROUND / 2, 3 * ROUND / 4].map(|angle| spot(angle, 1000)),
            [(1800, 800), (2800, 1800), (1800, 2800), (800, 1800)]
        );
    }
}

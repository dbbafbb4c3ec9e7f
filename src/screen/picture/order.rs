//! The order of goals: what comes now, after that and later; what must stand first; and the knot, the goal that frees most.
//! One goal a row, so that any number fits and words can be read; lines run beside the boxes, never through them.

use super::super::{At, Sign};
use super::letters::wrap;
use super::{Drawing, Ink, Letters, PictureKind, PictureText, PictureView, Shape};
use crate::plan::{Goal, Plan};
use crate::text::Message;

const WIDTH: i32 = 360;
const RIGHT: i32 = WIDTH - 8;
const LINE: i32 = 18;
/// Between two lanes beside the boxes.
const LANE: i32 = 11;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Band {
    Now,
    After,
    Later,
}

/// A goal with its place in the picture.
struct Node<'p> {
    goal: &'p Goal,
    band: Band,
    letter: char,
    /// The places of those that must stand first, without those that others stand for.
    after: Vec<usize>,
    lines: Vec<(Letters, String)>,
    top: i32,
    height: i32,
}

/// A line beside the boxes, from those that stand first to all that wait for just these.
struct Lane {
    from: Vec<usize>,
    to: Vec<usize>,
}

/// The order; none with fewer than two goals: then there is no order. A goal that rests on what stays on the device is left out.
pub(in crate::screen) fn order(at: &At<'_>, plan: &Plan) -> Option<PictureView> {
    let told = at.session.plan_told(at.words);
    let shown: Vec<&Goal> = plan.goals.iter().filter(|goal| told.goals.iter().any(|also| also.key == goal.key)).collect();
    if shown.len() < 2 {
        return None;
    }
    let mut nodes = nodes(&shown);
    let lanes = lanes(&nodes);
    let left = 20 + LANE * i32::try_from(lanes.len()).unwrap_or(0);
    let height = stack(at, &mut nodes, left);
    let mut shapes = bands(at, &nodes, left);
    arrows(&mut shapes, &nodes, &lanes, left);
    boxes(&mut shapes, at, &nodes, left);
    let mut key = vec![(Ink::Tie, at.say(Message::OrderFirst))];
    key.truncate(lanes.len());
    Some(PictureView {
        kind: PictureKind::Order,
        title: at.say(Message::OrderTitle),
        drawing: Drawing { name: at.words.fill(Message::OrderName, &[&nodes.len().to_string()]), width: WIDTH, height, shapes },
        key,
        text: PictureText::Lines(nodes.iter().map(|node| sentence(at, node, &nodes)).collect()),
    })
}

/// The goals with their bands and what they wait for, band by band.
fn nodes<'p>(shown: &[&'p Goal]) -> Vec<Node<'p>> {
    let mut depths: Vec<usize> = Vec::new();
    for goal in shown {
        // The goals are in order: what must stand first has its depth already.
        let first = |(other, depth): (&&Goal, &usize)| goal.after.contains(&other.key).then_some(depth + 1);
        let depth = shown.iter().zip(&depths).filter_map(first).max().unwrap_or(1);
        depths.push(if goal.waits() { depth } else { 0 });
    }
    let mut ranked: Vec<(Band, &'p Goal)> = Vec::new();
    for (goal, depth) in shown.iter().zip(&depths) {
        ranked.push((
            if *depth == 0 {
                Band::Now
            } else if *depth == 1 {
                Band::After
            } else {
                Band::Later
            },
            *goal,
        ));
    }
    ranked.sort_by_key(|(band, _)| *band);
    let waits_for = |goal: &Goal, other: &Goal| goal.waits() && goal.after.contains(&other.key);
    let mut nodes: Vec<Node<'p>> = Vec::new();
    for ((band, goal), letter) in ranked.iter().zip(('A'..='Z').cycle()) {
        let mut after: Vec<usize> = (0..ranked.len()).filter(|place| waits_for(goal, ranked[*place].1)).collect();
        let direct = after.clone();
        after.retain(|place| !direct.iter().any(|other| other != place && reaches(&ranked, *place, *other)));
        nodes.push(Node { goal, band: *band, letter, after, lines: Vec::new(), top: 0, height: 0 });
    }
    nodes
}

/// Whether one goal must stand before another, at once or by way of others. No goal waits for itself: the loader refuses circles.
fn reaches(ranked: &[(Band, &Goal)], first: usize, last: usize) -> bool {
    let mut reached = vec![first];
    let mut next = 0;
    while let Some(place) = reached.get(next).copied() {
        next += 1;
        for (other, (_, goal)) in ranked.iter().enumerate() {
            if goal.waits() && goal.after.contains(&ranked[place].1.key) && !reached.contains(&other) {
                reached.push(other);
            }
        }
    }
    first != last && reached.contains(&last)
}

/// Goals that wait for the same share a line. Short lines run close to the boxes.
fn lanes(nodes: &[Node<'_>]) -> Vec<Lane> {
    let mut lanes: Vec<Lane> = Vec::new();
    for (place, node) in nodes.iter().enumerate().filter(|(_, node)| !node.after.is_empty()) {
        match lanes.iter_mut().find(|lane| lane.from == node.after) {
            Some(lane) => lane.to.push(place),
            None => lanes.push(Lane { from: node.after.clone(), to: vec![place] }),
        }
    }
    lanes.sort_by_key(|lane| lane.to.last().copied().unwrap_or(0) - lane.from.first().copied().unwrap_or(0));
    lanes
}

/// Gives each goal its words and its place; and tells how far down they go.
fn stack(at: &At<'_>, nodes: &mut [Node<'_>], left: i32) -> i32 {
    // Wide enough for letters as far apart as WCAG 1.4.12 asks.
    let letters = usize::try_from((RIGHT - left - 48) * 10 / 105).unwrap_or(20);
    let (mut top, mut band) = (0, None);
    for node in nodes {
        if band.replace(node.band) != Some(node.band) {
            top += 30;
        }
        let named = [&node.letter.to_string(), ". ", &node.goal.outcome].concat();
        node.lines = wrap(&named, letters, 4).into_iter().map(|line| (Letters::Strong, line)).collect();
        if node.goal.wanted_first.is_some() {
            node.lines.push((Letters::Soft, at.say(Message::OrderWanted)));
        }
        if node.goal.frees > 0 {
            node.lines.push((Letters::Soft, knot(at, node.goal)));
        }
        node.top = top + 6;
        node.height = 20 + LINE * i32::try_from(node.lines.len()).unwrap_or(1);
        top = node.top + node.height + 10;
    }
    top
}

/// "Knot: frees 2 goals".
fn knot(at: &At<'_>, goal: &Goal) -> String {
    at.words.fill(Message::OrderKnot, &[&goal.frees.to_string()])
}

const fn band_name(band: Band) -> Message {
    match band {
        Band::Now => Message::PictureNow,
        Band::After => Message::OrderAfter,
        Band::Later => Message::OrderLater,
    }
}

fn bands(at: &At<'_>, nodes: &[Node<'_>], left: i32) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let mut band = None;
    for node in nodes {
        if band.replace(node.band) != Some(node.band) {
            let name = at.say(band_name(node.band));
            let words = i32::try_from(name.chars().count()).unwrap_or(0) * 9;
            let base = node.top - 16;
            shapes.push(Shape::Line(Ink::Band, vec![(left + words + 12, base - 5), (RIGHT, base - 5)]));
            shapes.push(Shape::Words(Letters::Soft, (left, base), name));
        }
    }
    shapes
}

/// From the left side of each that stands first, along its lane, to the left side of each that waits.
fn arrows(shapes: &mut Vec<Shape>, nodes: &[Node<'_>], lanes: &[Lane], left: i32) {
    let last = i32::try_from(lanes.len()).unwrap_or(0);
    for (nth, lane) in (0..).zip(lanes) {
        let x = 8 + LANE * (last - 1 - nth);
        for to in &lane.to {
            let entry = nodes[*to].top + nodes[*to].height / 2;
            for from in &lane.from {
                let (node, edge) = (&nodes[*from], if nodes[*from].goal.frees > 0 { left - 5 } else { left });
                let exit = node.top + node.height - 10 - 3 * nth.min(3);
                shapes.push(Shape::Line(Ink::Tie, vec![(edge, exit), (x, exit), (x, entry), (left - 8, entry)]));
            }
            shapes.push(Shape::Arrow((left, entry)));
        }
    }
}

fn boxes(shapes: &mut Vec<Shape>, at: &At<'_>, nodes: &[Node<'_>], left: i32) {
    let width = RIGHT - left;
    for node in nodes {
        let goal = node.goal;
        let ink = if goal.frees > 0 {
            shapes.push(Shape::Frame(Ink::KnotAround, (left - 5, node.top - 5), width + 10, node.height + 10));
            Ink::Knot
        } else if goal.waits() {
            Ink::Later
        } else {
            Ink::Goal
        };
        shapes.push(Shape::Frame(ink, (left, node.top), width, node.height));
        let part = at.visible.guide().questionnaire.parts.iter().find(|part| part.id == goal.topic);
        let icon = part.and_then(|part| part.icon.as_deref());
        shapes.extend(icon.map(|icon| Shape::Sign(Sign(icon.to_owned()), (left + 8, node.top + 9))));
        if goal.frees > 0 {
            shapes.push(Shape::Sign(Sign("knoop".to_owned()), (left + 8, node.top + node.height - 30)));
        }
        for (nth, (letters, words)) in (0..).zip(&node.lines) {
            shapes.push(Shape::Words(*letters, (left + 40, node.top + 23 + LINE * nth), words.clone()));
        }
    }
}

/// "Now: A. The sentence. Knot: frees 2 goals." What waits says for what.
fn sentence(at: &At<'_>, node: &Node<'_>, nodes: &[Node<'_>]) -> String {
    let mut words = [&at.say(band_name(node.band)), ": ", &node.letter.to_string(), ". ", &node.goal.outcome].concat();
    if !node.after.is_empty() {
        let first: Vec<String> = node.after.iter().map(|place| nodes[*place].letter.to_string()).collect();
        words = [&words, " ", &at.words.fill(Message::OrderAfterThese, &[&at.words.list(&first)])].concat();
    }
    if node.goal.wanted_first.is_some() {
        words = [&words, " ", at.words.say(Message::OrderWanted), "."].concat();
    }
    if node.goal.frees > 0 {
        words = [&words, " ", &knot(at, node.goal), "."].concat();
    }
    words
}

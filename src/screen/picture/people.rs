//! The people in and around the house: who helps now, whom to ask first, whom the plan needs, and what somebody carries.
//! Only what answers say, under the names and roles that were given.

use super::super::{At, Sign};
use super::letters::wrap;
use super::{Drawing, Ink, Letters, PictureKind, PictureText, PictureView, Shape, Spot};
use crate::plan::wording::Wording;
use crate::plan::{Plan, member_meaning};
use crate::question::{Meaning, QuestionType};
use crate::questionnaire::Role;
use crate::text::{Message, capitalised};

/// Somebody around the house.
struct Neighbour {
    sign: &'static str,
    name: String,
    said: String,
    tie: Option<Ink>,
}

/// What is drawn.
#[derive(Default)]
struct Around {
    /// Names of those who live in the house, with their sign.
    home: Vec<(&'static str, String)>,
    /// What somebody in the house does for others, and how heavy that is.
    carries: Vec<String>,
    above: Vec<Neighbour>,
    below: Vec<Neighbour>,
}

const WIDTH: i32 = 360;
const MIDDLE: i32 = WIDTH / 2;
/// The middle of the column on the left, and of that on the right.
const COLUMNS: [i32; 2] = [82, WIDTH - 82];
/// How many letters of a name, and of what is said of somebody, stand in a column: also as far apart as WCAG 1.4.12 asks.
const NAME: usize = 16;
const SAID: usize = 18;
const SIGN: i32 = 24;
const LINE: i32 = 17;
const HOUSE: (i32, i32) = (50, WIDTH - 50);
const ROOF: i32 = 40;

/// The people; none where nobody but the household is known.
pub(in crate::screen) fn people(at: &At<'_>) -> Option<PictureView> {
    let visible = at.told();
    let plan = at.session.plan_told(at.words);
    let around = around(at, &Wording { visible: &visible, words: at.words }, &plan);
    if around.above.is_empty() && around.below.is_empty() && around.carries.is_empty() {
        return None;
    }
    let ties = |ink| around.above.iter().chain(&around.below).any(|one| one.tie == Some(ink));
    let mut key = Vec::new();
    for (ink, message) in [(Ink::Tie, Message::HelpsNow), (Ink::Ask, Message::AskFirst)] {
        key.extend(ties(ink).then(|| (ink, capitalised(at.words.say(message)))));
    }
    Some(PictureView {
        kind: PictureKind::People,
        title: at.say(Message::PeopleTitle),
        drawing: drawing(at, &around),
        key,
        text: PictureText::Lines(text(at, &around)),
    })
}

fn around(at: &At<'_>, wording: &Wording<'_>, plan: &Plan) -> Around {
    let mut around = Around::default();
    let say = |message| at.say(message);
    for (names, said, tie) in
        [(chosen(wording, Role::Helper), Message::HelpsNow, Ink::Tie), (chosen(wording, Role::MayAsk), Message::AskFirst, Ink::Ask)]
    {
        for name in names {
            if !around.above.iter().any(|known| known.name == name) {
                around.above.push(Neighbour { sign: "persoon", name, said: say(said), tie: Some(tie) });
            }
        }
    }
    for person in &plan.people {
        let name = person.alias.clone();
        if person.outside {
            // Somebody without a name is called by the role already.
            let named = wording.visible.talk().household.get(person.id).is_some_and(|member| !member.name.trim().is_empty());
            let said = person.role.words.clone().filter(|_| named).unwrap_or_default();
            around.above.push(Neighbour { sign: "persoon", name: capitalised(&name), said, tie: None });
        } else {
            let child = member_meaning(wording, Role::MemberRole, person.id) == Some(Meaning::Child);
            around.home.push((if child { "kind" } else { "persoon" }, name));
        }
    }
    for party in &plan.route.needed {
        let name = capitalised(&party.name);
        around.below.push(Neighbour { sign: "tafel", name, said: say(Message::AskFirst), tie: Some(Ink::Ask) });
    }
    for item in wording.visible.guide().questionnaire.with_role(Role::Carries) {
        let label = at.words.text(wording.visible.guide().questionnaire.item(item).label());
        for answer in wording.visible.asked_of(item).filter_map(|asked| wording.answer(asked)) {
            around.carries.push(at.words.fill(Message::LabelAndAnswer, &[label, &answer]));
        }
    }
    around
}

/// What was ticked in the questions with this role. "Nobody" is nobody.
fn chosen(wording: &Wording<'_>, role: Role) -> Vec<String> {
    let questionnaire = &wording.visible.guide().questionnaire;
    let mut names = Vec::new();
    for item in questionnaire.with_role(role) {
        let Some(choices) = questionnaire.item(item).question().and_then(QuestionType::choices) else { continue };
        for value in wording.visible.asked_of(item).filter_map(|asked| wording.visible.answer(asked)) {
            let named = value.options().without(choices.exclusive());
            names.extend(named.iter().filter_map(|option| choices.get(option)).map(|choice| wording.words.text(&choice.text).to_owned()));
        }
    }
    names
}

fn drawing(at: &At<'_>, around: &Around) -> Drawing {
    let names: Vec<&str> = around.home.iter().map(|(_, name)| name.as_str()).collect();
    let home = wrap(&capitalised(&at.words.list(&names)), 30, usize::MAX);
    let carries: Vec<String> = around.carries.iter().flat_map(|words| wrap(words, 36, 2)).collect();
    let (mut shapes, above) = neighbours(&around.above, 8);
    let roof = above + if around.above.is_empty() { 0 } else { 14 };
    let floor = roof + ROOF + 26 + LINE * i32::try_from(home.len() + carries.len()).unwrap_or(0);
    let (nearby, below) = neighbours(&around.below, floor + 28);
    shapes.extend(nearby);
    ties(&mut shapes, &around.above, 8, roof);
    ties(&mut shapes, &around.below, floor + 28, floor);
    let eaves = roof + ROOF;
    let wall = [(HOUSE.0, floor), (HOUSE.0, eaves), (MIDDLE, roof), (HOUSE.1, eaves), (HOUSE.1, floor), (HOUSE.0, floor)];
    shapes.push(Shape::Path(
        Ink::Wall,
        wall.iter().zip(["M", "L", "L", "L", "L", "L"]).map(|(spot, step)| [step, &pair(*spot)].concat()).collect(),
    ));
    let shown = around.home.iter().take(5);
    let first = MIDDLE - 14 * i32::try_from(shown.len()).unwrap_or(0);
    shapes.extend((0..).zip(shown).map(|(nth, (sign, _))| Shape::Sign(Sign((*sign).to_owned()), (first + 28 * nth + 2, roof + 24))));
    let mut line = eaves + LINE + 9;
    for (letters, lines) in [(Letters::StrongMiddle, home), (Letters::SoftMiddle, carries)] {
        for words in lines {
            shapes.push(Shape::Words(letters, (MIDDLE, line), words));
            line += LINE;
        }
    }
    let height = if around.below.is_empty() { floor + 4 } else { below };
    Drawing { name: at.say(Message::PeopleName), width: WIDTH, height, shapes }
}

/// Where each stands, two in a row, from this height down; and the words under the sign, whole.
fn places(all: &[Neighbour], from: i32) -> Vec<(Spot, Vec<(Letters, String)>)> {
    let mut places = Vec::new();
    let mut top = from;
    for row in all.chunks(COLUMNS.len()) {
        let mut under: Vec<Vec<(Letters, String)>> = Vec::new();
        for one in row {
            let mut lines: Vec<_> = wrap(&one.name, NAME, usize::MAX).into_iter().map(|line| (Letters::StrongMiddle, line)).collect();
            lines.extend(wrap(&one.said, SAID, usize::MAX).into_iter().map(|line| (Letters::SoftMiddle, line)));
            under.push(lines);
        }
        let lines = under.iter().map(Vec::len).max().unwrap_or(0);
        places.extend(COLUMNS.into_iter().map(|middle| (middle, top)).zip(under));
        top += SIGN + LINE * i32::try_from(lines).unwrap_or(0) + 16;
    }
    places
}

/// Everybody with a sign, a name and a word; and how far down that goes.
fn neighbours(all: &[Neighbour], from: i32) -> (Vec<Shape>, i32) {
    let (mut shapes, mut lowest) = (Vec::new(), from);
    for (one, ((middle, top), under)) in all.iter().zip(places(all, from)) {
        shapes.push(Shape::Sign(Sign(one.sign.to_owned()), (middle - SIGN / 2, top)));
        let mut line = top + SIGN;
        for (letters, words) in under {
            line += LINE;
            shapes.push(Shape::Words(letters, (middle, line), words));
        }
        lowest = lowest.max(line + 8);
    }
    (shapes, lowest)
}

/// A line from each to the house, in a lane for each way of drawing: no line passes through words.
fn ties(shapes: &mut Vec<Shape>, all: &[Neighbour], from: i32, house: i32) {
    let both = [Ink::Tie, Ink::Ask].iter().all(|ink| all.iter().any(|one| one.tie == Some(*ink)));
    let places = places(all, from);
    for (ink, aside) in [(Ink::Tie, -10), (Ink::Ask, 10)] {
        let aside = if both { aside } else { 0 };
        let lane = MIDDLE + aside;
        let tops = || all.iter().zip(&places).filter(|(one, _)| one.tie == Some(ink)).map(|(_, ((_, top), _))| *top);
        let above = tops().all(|top| top < house);
        // Above the house a line ends on the roof, which slopes; below it on the floor.
        let end = if above { house + aside.abs() * ROOF / (MIDDLE - HOUSE.0) } else { house };
        // One of those furthest away draws the lane: dashes on dashes would make a line.
        let mut furthest = if above { tops().min() } else { tops().max() };
        for (one, ((middle, top), _)) in all.iter().zip(&places) {
            if one.tie != Some(ink) {
                continue;
            }
            let edge = if *middle < MIDDLE { middle + SIGN / 2 + 4 } else { middle - SIGN / 2 - 4 };
            let level = top + SIGN / 2;
            let mut spots = vec![(edge, level), (lane, level)];
            spots.extend(furthest.take_if(|furthest| furthest == top).map(|_| (lane, end)));
            shapes.push(Shape::Line(ink, spots));
        }
    }
}

fn pair((x, y): Spot) -> String {
    [&x.to_string(), " ", &y.to_string()].concat()
}

/// The same in words, in the same order.
fn text(at: &At<'_>, around: &Around) -> Vec<String> {
    let home: Vec<&str> = around.home.iter().map(|(_, name)| name.as_str()).collect();
    let mut lines = vec![at.words.fill(Message::InTheHouse, &[&at.words.list(&home)])];
    let names = |all: &[Neighbour], tie| -> Vec<String> {
        let name = |one: &Neighbour| {
            if one.tie.is_none() && !one.said.is_empty() { [&one.name, " (", &one.said, ")"].concat() } else { one.name.clone() }
        };
        all.iter().filter(|one| one.tie == tie).map(name).collect()
    };
    lines.extend(around.carries.iter().map(|words| [words, "."].concat()));
    for (all, tie, message) in [
        (&around.above, Some(Ink::Tie), Message::ThoseWhoHelp),
        (&around.above, Some(Ink::Ask), Message::ThoseToAsk),
        (&around.above, None, Message::ThoseElsewhere),
        (&around.below, Some(Ink::Ask), Message::ThoseNeeded),
    ] {
        let names = names(all, tie);
        if !names.is_empty() {
            lines.push(at.words.fill(message, &[&at.words.list(&names)]));
        }
    }
    lines
}

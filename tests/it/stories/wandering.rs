//! Wandering: people press anything, in any order. Nothing breaks, every screen has a way on, and nothing that was stored is lost.

use crate::saves::reopened;
use crate::talk::{Talk, start};
use keukentafel::screen::{Body, Field, Screen, TypeTarget, show};
use keukentafel::session::Event;

/// The same throws of the dice each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % most.max(1)
    }
}

fn typing(target: TypeTarget, words: &str) -> Event {
    target.event(words.to_owned())
}

fn of_field(field: Field, words: &str) -> Vec<Event> {
    match field {
        Field::Single(rows) | Field::Multi { rows, .. } | Field::Scale { figures: rows, .. } => {
            rows.into_iter().map(|row| row.event).collect()
        }
        Field::Area(text) | Field::Line(text) | Field::Number(text, _) => vec![typing(text.asked, words)],
        Field::Date(fields) => fields.into_iter().map(|field| typing(field.target, words)).collect(),
        Field::Matrix(matrix) => {
            matrix.rows.into_iter().flat_map(|row| std::iter::once(row.row).chain(row.cells)).map(|row| row.event).collect()
        }
    }
}

/// Everything that can be pressed or typed on a screen, but leaving.
fn everything(screen: Screen, words: &str) -> Vec<Event> {
    let mut events: Vec<Event> = match screen.body {
        Body::Start(view) => {
            let groups = view.door.into_iter().chain([view.time, view.device]);
            groups.flat_map(|group| group.options).map(|row| row.event).collect()
        }
        Body::Question(view) => {
            let echo = view.echo.map(|echo| echo.change.event);
            view.field.into_iter().flat_map(|field| of_field(field, words)).chain(echo).collect()
        }
        Body::Roster(view) => view.members.into_iter().map(|row| row.change.event).chain(view.add.map(|add| add.event)).collect(),
        Body::Member(view) => {
            let fields = view.questions.into_iter().flat_map(|question| of_field(question.field, words));
            fields.chain([typing(view.name.asked, words)]).chain(view.remove.map(|remove| remove.event)).collect()
        }
        Body::Map(view) => {
            view.rooms.into_iter().map(|room| room.button.event).chain(view.time.options.into_iter().map(|row| row.event)).collect()
        }
        Body::Mirror(view) => view
            .said
            .into_iter()
            .map(|said| said.change.event)
            .chain(view.quotes.into_iter().filter_map(|quote| quote.change.map(|change| change.event)))
            .collect(),
        Body::Plan(view) => {
            let goals = view.now.into_iter().chain(view.later).chain(view.set_aside);
            let of_goals = goals.flat_map(|goal| {
                let steps = goal.actions.into_iter().flat_map(|step| {
                    step.edit
                        .into_iter()
                        .map(|field| typing(field.asked, words))
                        .chain(step.remove.map(|button| button.event))
                        .collect::<Vec<_>>()
                });
                goal.buttons
                    .into_iter()
                    .map(|button| button.event)
                    .chain(goal.edit.into_iter().map(|field| typing(field.asked, words)))
                    .chain(steps)
                    .collect::<Vec<_>>()
            });
            of_goals.chain(view.keep.into_iter().map(|button| button.event)).collect()
        }
        Body::Later(view) => view.download.into_iter().map(|button| button.event).collect(),
        Body::Urgent(_) | Body::Pause(_) | Body::Preview(_) | Body::Coming(_) | Body::Left => Vec::new(),
    };
    let bar = screen.bar;
    // The main way on is pressed most, so that a wanderer gets somewhere.
    for _ in 0..4 {
        events.extend(bar.next.iter().map(|button| button.event.clone()));
    }
    events.extend(bar.back.into_iter().chain(bar.others).chain(bar.tools).map(|button| button.event));
    events
}

const WORDS: [&str; 8] = ["", "7", "31", "2026", "Rust", "é{name} <b>", "  ", "12"];

#[test]
fn whatever_is_pressed_every_screen_is_a_screen_and_can_be_stored() {
    let mut screens = std::collections::BTreeSet::new();
    for seed in 0..12 {
        let mut dice = Dice(seed);
        let mut talk: Talk = start("breed-gesprek");
        for step in 0..250 {
            let screen = talk.screen();
            screens.insert(talk.screen_name());
            assert!(
                screen.bar.next.is_some() || talk.screen_name() == "plan",
                "seed {seed} step {step}: no way on from {}",
                talk.screen_name()
            );
            let words = WORDS[dice.below(WORDS.len())];
            let events = everything(screen, words);
            let event = events[dice.below(events.len())].clone();
            talk.send(event.clone());
            if step % 10 == 0 {
                let (again, _) = reopened(&talk);
                assert_eq!(again.session.talk(), talk.session.talk(), "seed {seed} step {step}: {event:?}");
                assert_eq!(show(&again.session).body.name(), talk.screen().body.name(), "seed {seed} step {step}: {event:?}");
            }
        }
        let (markdown, json) = (talk.markdown(), talk.json());
        assert!(markdown.contains("Ons plan") || markdown.contains("Our plan"), "{markdown}");
        serde_json::from_str::<serde_json::Value>(&json).expect("JSON");
    }
    let all: Vec<_> = ["later", "map", "member", "mirror", "plan", "question", "roster", "start", "urgent"]
        .into_iter()
        .filter(|name| !screens.contains(name))
        .collect();
    assert!(all.is_empty(), "never seen: {all:?}");
}

#[test]
fn pressing_an_option_that_is_offered_always_leaves_an_answer_of_that_question() {
    let mut dice = Dice(99);
    let mut talk = start("breed-gesprek");
    talk.next();
    for _ in 0..300 {
        if let Body::Question(view) = talk.screen().body
            && let Some(Field::Single(rows)) = view.field
        {
            let row = &rows[dice.below(rows.len())];
            talk.send(row.event.clone());
            assert_eq!(talk.field(), row.code, "{}", view.question);
        }
        if talk.screen_name() == "plan" {
            return;
        }
        talk.next();
    }
    panic!("the plan was not reached");
}

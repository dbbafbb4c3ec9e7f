//! The way through: no dead end, no loop, and back is the way one came.

use super::acts::{Act, events, offered_acts, perform};
use super::guides::begin;
use super::tried;
use keukentafel::flow::{TimeChoice, remaining};
use keukentafel::questionnaire::Place;
use keukentafel::screen::{Body, QuestionView, Screen, show};
use keukentafel::session::{Event, MoveEvent, Session, SettingEvent};
use proptest::prelude::*;

/// A walk through a guide takes at most this many steps: each question of each person a few times over.
const MOST_STEPS: usize = 1_500;

pub(crate) fn problem(screen: &Screen) -> bool {
    matches!(&screen.body, Body::Question(view) if view.problem.is_some())
}

/// Goes on until the plan, answering as `answers` says. Gives the number of steps.
fn to_the_plan(session: &mut Session, answers: &[(u16, u8)]) -> Result<usize, TestCaseError> {
    let mut answers = answers.iter().cycle();
    for step in 0..MOST_STEPS {
        let screen = show(session);
        if matches!(screen.body, Body::Plan(_)) {
            return Ok(step);
        }
        if problem(&screen) {
            session.update(Event::Move(MoveEvent::Skip));
        } else if let Some((nth, text)) = answers.next() {
            for event in events(session, &Act::AnswerAndNext(*nth, *text)) {
                session.update(event);
            }
        }
    }
    Err(TestCaseError::fail(format!("no plan after {MOST_STEPS} steps; last at {:?}", show(session).body.name())))
}

/// A question in a topic, by its ids.
fn question(screen: &Screen) -> Option<(&QuestionView, &str)> {
    match &screen.body {
        Body::Question(view) => Some((view, view.place.as_ref().map_or("", |place| place.topic.as_str()))),
        Body::Start(_) | Body::Roster(_) | Body::Member(_) | Body::Map(_) | Body::Mirror(_) => None,
        Body::Urgent(_) | Body::Pause(_) | Body::Later(_) | Body::Plan(_) | Body::Preview(_) | Body::Coming(_) | Body::Left => None,
    }
}

proptest! {
    #![proptest_config(tried(96))]

    #[test]
    fn next_alone_leads_from_the_start_to_the_plan(real in any::<bool>(), answers in proptest::collection::vec((any::<u16>(), any::<u8>()), 1..60)) {
        let mut session = begin(real);
        to_the_plan(&mut session, &answers)?;
        let visible = session.visible();
        for (part, of) in session.guide().questionnaire.parts().filter(|(_, part)| part.place == Place::Topic) {
            prop_assert_eq!(remaining(&visible, part), 0, "questions of {} were left out", of.id);
        }
    }

    /// How much time there is decides what is asked; what was said, what it shows and what stands in the plan stay.
    #[test]
    fn another_choice_of_time_loses_nothing(real in any::<bool>(), acts in offered_acts(60), times in proptest::collection::vec(0usize..3, 1..4)) {
        let mut session = begin(real);
        perform(&mut session, &acts);
        let (answers, plan) = (session.talk().answers.clone(), session.plan(session.words()));
        for time in times {
            session.update(Event::Setting(SettingEvent::Time(TimeChoice::ALL[time])));
            prop_assert_eq!(&session.talk().answers, &answers);
            prop_assert_eq!(&session.plan(session.words()), &plan);
        }
    }

    #[test]
    fn next_alone_leads_from_anywhere_to_the_plan(real in any::<bool>(), acts in offered_acts(40), answers in proptest::collection::vec((any::<u16>(), any::<u8>()), 1..20)) {
        let mut session = begin(real);
        perform(&mut session, &acts);
        to_the_plan(&mut session, &answers)?;
    }

    /// From question to question within a topic. From the map, a card or a changed answer the way back is another.
    #[test]
    fn back_after_next_is_the_question_one_came_from(real in any::<bool>(), acts in proptest::collection::vec((any::<bool>(), any::<u16>(), any::<u8>()), 1..80)) {
        let mut session = begin(real);
        for (opens, nth, text) in acts {
            let act = if opens && matches!(show(&session).body, Body::Map(_)) { Act::Offered(nth, text) } else { Act::AnswerAndNext(nth, text) };
            let mut todo = events(&session, &act);
            let last = todo.pop();
            perform_all(&mut session, todo);
            let before = show(&session);
            perform_all(&mut session, last.into_iter().collect());
            let after = show(&session);
            let (Some((from, topic)), Some((to, other))) = (question(&before), question(&after)) else { continue };
            if topic != other || problem(&after) {
                continue;
            }
            let mut again = session.clone();
            again.update(Event::Move(MoveEvent::Back));
            let back = show(&again);
            let at = question(&back).map(|(view, _)| (view.question.clone(), view.member.clone()));
            prop_assert_eq!(at, Some((from.question.clone(), from.member.clone())), "from {} back", to.question);
        }
    }
}

fn perform_all(session: &mut Session, events: Vec<Event>) {
    for event in events {
        session.update(event);
    }
}

/// A text that leads in to a room is read before its first question.
#[test]
fn a_text_at_the_head_of_a_room_is_shown() {
    let mut session = begin(false);
    let room = session.guide().questionnaire.find_part("b").expect("a room");
    let at = |session: &Session| question(&show(session)).map(|(view, _)| view.question.clone());
    session.update(Event::Move(MoveEvent::Room(room)));
    assert_eq!(at(&session).as_deref(), Some("b.read"));
    session.update(Event::Move(MoveEvent::Next));
    assert_ne!(at(&session).as_deref(), Some("b.read"), "and then one goes on");
}

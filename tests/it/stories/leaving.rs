//! Leaving at once, and what the page around the widget is told: ids and counts, and the plan only when it is handed over.

use crate::talk::{Talk, start};
use keukentafel::export::Format;
use keukentafel::screen::Body;
use keukentafel::session::{Effect, Event, HostEvent, MoveEvent, PlanEvent, SettingEvent};

const SECRET: &str = "Mijn buurman Bo heet anders";

#[test]
fn leaving_wipes_everything_and_goes_to_a_neutral_page() {
    let mut talk = Talk::case("c2_debts_eviction");
    let effects = talk.send(Event::Leave);
    let [Effect::Leave(address)] = &effects[..] else { panic!("{effects:?}") };
    assert!(address.starts_with("https://"), "{address}");
    let screen = talk.screen();
    assert_eq!(screen.body, Body::Left);
    assert_eq!((screen.bar.next, screen.help), (None, None));
    assert!(
        talk.session.talk().answers.iter().all(|(asked, _)| asked.member.is_some()),
        "only who fills this in is known, as at the start"
    );
    assert!(talk.plan().goals.is_empty() && talk.session.talk().answers.orphans.is_empty());
}

#[test]
fn after_leaving_nothing_happens_any_more() {
    let mut talk = Talk::case("c2_debts_eviction");
    talk.send(Event::Leave);
    let left = talk.session.clone();
    let goals = talk.item("hou.scale");
    let asked = talk.asked("hou.scale");
    assert_eq!(asked.item, goals);
    let events = [
        Event::Leave,
        Event::Move(MoveEvent::Next),
        Event::Move(MoveEvent::Back),
        Event::Move(MoveEvent::Map),
        Event::Move(MoveEvent::Restart),
        Event::Plan(PlanEvent::Share),
        Event::Plan(PlanEvent::Download(Format::Json)),
        Event::Setting(SettingEvent::Help(true)),
        Event::Answer(keukentafel::session::AnswerEvent::Figure(asked, 3)),
    ];
    for event in events {
        assert_eq!(talk.send(event.clone()), [], "{event:?}");
        assert_eq!(talk.session, left, "{event:?}");
    }
}

#[test]
fn every_guide_has_a_page_to_leave_to() {
    for guide in ["breed-gesprek", "voorbeeld"] {
        let effects = start(guide).send(Event::Leave);
        assert!(matches!(&effects[..], [Effect::Leave(address)] if address.starts_with("https://")), "{guide}: {effects:?}");
    }
}

#[test]
fn the_page_around_hears_ids_and_counts_and_never_an_answer() {
    let mut talk = start("breed-gesprek");
    talk.next().fill("hh.why", SECRET);
    for _ in 0..200 {
        match talk.question().as_deref() {
            Some("hou.stay") => drop(talk.fill("hou.stay", "no")),
            Some("hou.threat") => drop(talk.fill("hou.threat", "evict")),
            Some("hou.want" | "fin.want" | "hh.good" | "clo.half") => {
                let link = talk.question().expect("a question");
                talk.fill(&link, SECRET);
            }
            _ => {}
        }
        if talk.screen_name() == "plan" {
            break;
        }
        talk.next();
    }
    talk.expect_screen("plan");
    talk.send(Event::Plan(PlanEvent::Change(true)));
    let told = talk.told();
    assert!(matches!(told.first(), Some(HostEvent::Ready { items }) if *items == talk.guide.questionnaire.items.len()));
    assert!(matches!(told.last(), Some(HostEvent::Plan { goals, document: None }) if *goals == talk.goals().len()), "{:?}", told.last());
    for event in &told {
        let text = format!("{event:?}");
        assert!(!text.contains("Bo") && !text.contains("buurman"), "{text}");
        assert!(!matches!(event, HostEvent::Plan { document: Some(_), .. }), "no plan before it is handed over");
    }
    let others: Vec<&Effect> = talk.effects.iter().filter(|effect| format!("{effect:?}").contains("buurman")).collect();
    assert!(others.is_empty(), "{others:?}");
}

#[test]
fn the_plan_leaves_only_when_it_is_handed_over() {
    let mut talk = Talk::case("c2_debts_eviction");
    let effects = talk.send(Event::Plan(PlanEvent::Share));
    let [Effect::Tell(HostEvent::Plan { goals, document: Some(document) })] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(*goals, talk.goals().len());
    assert_eq!(*document, talk.json(), "the same bytes as the file");
    assert!(talk.session.is_shared());
    let effects = talk.send(Event::Plan(PlanEvent::Unshare));
    assert!(effects.iter().all(|effect| !matches!(effect, Effect::Tell(HostEvent::Plan { document: Some(_), .. }))));
    assert!(!talk.session.is_shared());
}

#[test]
fn a_saved_file_has_a_name_that_says_nothing() {
    let mut talk = Talk::case("c2_debts_eviction");
    for (format, name) in [(Format::Json, "notities-2026-11-22.json"), (Format::Markdown, "notities-2026-11-22.md")] {
        let effects = talk.send(Event::Plan(PlanEvent::Download(format)));
        let [Effect::Download { name: got, media_type, text }] = &effects[..] else { panic!("{effects:?}") };
        assert_eq!((got.as_str(), *media_type), (name, format.media_type()));
        assert_eq!(*text, talk.session.document(format).text);
    }
}

#[test]
fn one_step_moves_focus_once() {
    let mut talk = start("breed-gesprek");
    talk.next();
    for event in [MoveEvent::Next, MoveEvent::Back, MoveEvent::Map, MoveEvent::Finish, MoveEvent::Later, MoveEvent::Restart] {
        let effects = talk.send(Event::Move(event.clone()));
        let focus = effects.iter().filter(|effect| matches!(effect, Effect::Focus(_))).count();
        assert_eq!(focus, 1, "{event:?}: {effects:?}");
    }
}

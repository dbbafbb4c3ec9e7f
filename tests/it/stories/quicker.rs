//! A person who is quicker than the network: the plan's half of the program has not come yet. Nothing is lost, and nothing is asked twice.

use crate::talk::{Talk, start};
use keukentafel::export::Format;
use keukentafel::screen::{Action, Body};
use keukentafel::session::packed::{learn, pack, unpack};
use keukentafel::session::{Effect, Event, FileEvent, FocusOn, HostEvent, MoveEvent, PlanEvent, SettingEvent};
use std::rc::Rc;

/// The same conversation, while only the talk is here.
#[track_caller]
fn before_its_plan() -> Talk {
    let Talk { guide, session, effects } = start("breed-gesprek");
    let (session, effects) = session.before_its_plan(effects);
    Talk { guide, session, effects }
}

fn the_rest_comes(talk: &mut Talk) -> Vec<Effect> {
    talk.send(Event::Setting(SettingEvent::Whole))
}

fn save() -> Event {
    Event::Plan(PlanEvent::Download(Format::Markdown))
}

fn is_ready(effect: &Effect) -> bool {
    matches!(effect, Effect::Tell(HostEvent::Ready { .. }))
}

#[test]
fn it_is_ready_when_all_has_come_and_not_before() {
    let mut talk = before_its_plan();
    assert!(!talk.effects.iter().any(is_ready), "{:?}", talk.effects);
    talk.expect_screen("start").next();
    assert_ne!(talk.screen_name(), "start", "the talk does not wait");
    let effects = the_rest_comes(&mut talk);
    assert!(matches!(effects.as_slice(), [ready] if is_ready(ready)), "nothing else happens: {effects:?}");
    assert_eq!(the_rest_comes(&mut talk), [], "it comes once");
}

#[test]
fn who_is_at_the_plan_first_is_told_to_wait_and_then_sees_it() {
    let mut talk = before_its_plan();
    talk.room("hou").answers(&[("hou.good", "De tuin")]);
    let told = talk.send(Event::Move(MoveEvent::Finish));
    for _ in 0..20 {
        if talk.screen_name() == "coming" {
            break;
        }
        talk.next();
    }
    talk.expect_screen("coming");
    assert!(!told.iter().chain(&talk.effects).any(|effect| matches!(effect, Effect::Tell(HostEvent::Plan { .. }))), "there is none yet");
    assert!(matches!(talk.effects.last(), Some(Effect::Tell(HostEvent::Step { screen: "coming", .. }))), "{:?}", talk.effects.last());
    let bar = talk.bar();
    assert_eq!((bar.next.is_none(), bar.back.map(|back| back.action)), (true, Some(Action::Back)), "only back");
    let effects = the_rest_comes(&mut talk);
    talk.expect_screen("plan").expect_plan(|plan| assert_eq!(plan.goes_well[0].words, "De tuin"));
    assert!(is_ready(&effects[0]) && effects.contains(&Effect::Focus(FocusOn::Heading)), "{effects:?}");
    assert!(matches!(effects.last(), Some(Effect::Tell(HostEvent::Plan { document: None, .. }))), "{effects:?}");
}

#[test]
fn back_from_there_leads_to_where_one_was() {
    let mut talk = before_its_plan();
    talk.room("hou").go(MoveEvent::Finish);
    let mut before = talk.question();
    for _ in 0..20 {
        if talk.screen_name() == "coming" {
            break;
        }
        before = talk.question();
        talk.next();
    }
    talk.expect_screen("coming").back();
    assert_eq!(talk.question(), before);
    the_rest_comes(&mut talk);
    assert_eq!(talk.question(), before, "nobody is taken away from a question");
}

#[test]
fn what_is_to_be_saved_is_saved_when_it_can_be() {
    let mut talk = before_its_plan();
    talk.room("hou").answers(&[("hou.good", "De tuin")]).go(MoveEvent::Later).expect_screen("later");
    assert!(!talk.send(save()).iter().any(|effect| matches!(effect, Effect::Download { .. })));
    talk.expect_screen("coming");
    let effects = the_rest_comes(&mut talk);
    let saved: Vec<&str> =
        effects.iter().filter_map(|effect| if let Effect::Download { text, .. } = effect { Some(text.as_str()) } else { None }).collect();
    assert!(matches!(saved.as_slice(), [text] if text.contains("De tuin")), "once, and whole: {effects:?}");
    talk.expect_screen("later");
}

#[test]
fn what_is_no_longer_asked_for_does_not_happen() {
    for undone in [Event::Move(MoveEvent::Back), Event::Move(MoveEvent::Map)] {
        let mut talk = before_its_plan();
        talk.room("hou").go(MoveEvent::Later).send(save());
        talk.expect_screen("coming").send(undone.clone());
        assert_ne!(talk.screen_name(), "coming", "{undone:?}");
        let effects = the_rest_comes(&mut talk);
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Download { .. })), "{undone:?}: {effects:?}");
    }
}

#[test]
fn a_file_is_opened_when_it_can_be() {
    let mut talk = before_its_plan();
    talk.send(Event::File(FileEvent::Chosen(Ok("<p>a page of somebody else</p>".to_owned()))));
    talk.expect_screen("coming");
    the_rest_comes(&mut talk);
    talk.expect_screen("start");
    let Body::Start(start) = talk.screen().body else { panic!("the first screen") };
    assert!(start.open.problem.is_some(), "it is told what is wrong with the file");
}

#[test]
fn the_quick_exit_waits_for_nothing() {
    let mut talk = before_its_plan();
    talk.room("hou").go(MoveEvent::Later).send(save());
    let effects = talk.send(Event::Leave);
    assert!(matches!(effects.first(), Some(Effect::Leave(_))), "{effects:?}");
    let late = the_rest_comes(&mut talk);
    assert_eq!(late, [], "and nothing comes after it");
}

/// A conversation for which only the first section of the guide has come; with all bytes of that guide.
#[track_caller]
fn in_its_own_language() -> (Vec<u8>, Talk) {
    let bytes = pack(&start("breed-gesprek").guide, None);
    let first = usize::try_from(u64::from_le_bytes(bytes[8..16].try_into().expect("eight bytes"))).expect("a length");
    let guide = unpack(&bytes[..first]).expect("the first section").guide;
    (bytes, Talk::of(Rc::new(guide), "2026-11-22"))
}

#[test]
fn a_language_is_spoken_when_its_words_are_here() {
    let (bytes, Talk { guide, session, effects }) = in_its_own_language();
    let (session, effects) = session.before_its_plan(effects);
    let mut talk = Talk { guide, session, effects };
    let english = talk.guide.lang("en").expect("it is on offer");
    let Body::Start(view) = talk.screen().body else { panic!("the first screen") };
    assert_eq!(view.languages.len(), talk.guide.catalogs().len(), "each is on offer");

    talk.send(Event::Setting(SettingEvent::Language(english.clone())));
    talk.expect_screen("coming");
    assert_eq!(talk.screen().lang, "nl");
    assert!(learn(&talk.guide, &bytes));
    the_rest_comes(&mut talk);
    assert_eq!(talk.expect_screen("start").screen().lang, "en");
}

#[test]
fn a_language_whose_words_never_came_is_not_on_offer() {
    let (_, mut talk) = in_its_own_language();
    let Body::Start(view) = talk.screen().body else { panic!("the first screen") };
    assert!(view.languages.is_empty());
    let english = talk.guide.lang("en").expect("the guide names it");
    talk.send(Event::Setting(SettingEvent::Language(english)));
    assert_eq!(talk.screen().lang, "nl", "a screen without words helps nobody");
}

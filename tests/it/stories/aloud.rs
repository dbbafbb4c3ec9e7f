//! Reading aloud: offered where the device has a voice of its own, and silent as soon as the screen is another.

use crate::talk::{Talk, start};
use keukentafel::screen::{Action, Button};
use keukentafel::session::{Effect, Event, MoveEvent, SettingEvent};

fn with_voices(languages: &str) -> Talk {
    let mut talk = start("breed-gesprek");
    talk.next();
    talk.send(Event::Setting(SettingEvent::Voices(languages.to_owned())));
    talk
}

fn button(talk: &Talk) -> Option<Button> {
    talk.bar().tools.into_iter().find(|button| button.action == Action::Read)
}

#[test]
fn it_is_offered_where_there_is_a_voice_for_the_language_of_the_screen() {
    for (voices, language, expect) in
        [("nl", "nl", true), ("en nl", "nl", true), ("en", "nl", false), ("", "nl", false), ("en", "en", true)]
    {
        let mut talk = with_voices(voices);
        let language = talk.guide.lang(language).expect("a language");
        talk.send(Event::Setting(SettingEvent::Language(language)));
        assert_eq!(button(&talk).is_some(), expect, "{voices}");
    }
}

#[test]
fn it_stands_first_among_the_tools_on_every_screen() {
    let mut talk = Talk::case("c2_debts_eviction");
    talk.send(Event::Setting(SettingEvent::Voices("nl".to_owned())));
    for _ in 0..200 {
        assert_eq!(talk.bar().tools.first().map(|tool| tool.action), Some(Action::Read), "{}", talk.screen_name());
        if talk.screen_name() == "plan" {
            return;
        }
        talk.next();
    }
    panic!("no plan");
}

#[test]
fn whatever_leads_away_from_the_words_makes_it_silent_first() {
    let english = start("breed-gesprek").guide.lang("en").expect("English");
    let ways = [
        Event::Move(MoveEvent::Next),
        Event::Move(MoveEvent::Back),
        Event::Move(MoveEvent::Later),
        Event::Setting(SettingEvent::Help(true)),
        Event::Setting(SettingEvent::Language(english)),
        Event::Leave,
    ];
    for way in ways {
        let mut talk = with_voices("nl");
        let read = button(&talk).expect("the button");
        assert_eq!(talk.send(read.event), [Effect::Read(true)]);
        let effects = talk.send(way.clone());
        assert_eq!(effects.first(), Some(&Effect::Read(false)), "{way:?}");
        assert_eq!(talk.send(Event::Move(MoveEvent::Resume)).first().filter(|effect| **effect == Effect::Read(false)), None, "once");
    }
}

#[test]
fn an_answer_does_not_interrupt_it_and_the_button_stops_it() {
    let mut talk = with_voices("nl");
    let read = button(&talk).expect("the button");
    talk.send(read.event);
    talk.fill("hh.why", "Rust");
    let stop = button(&talk).expect("the button");
    assert_eq!((stop.label.as_str(), stop.spoken.as_deref()), ("Stop", Some("Stop met voorlezen")));
    assert_eq!(talk.send(stop.event), [Effect::Read(false)]);
    assert_eq!(button(&talk).map(|button| button.label).as_deref(), Some("Lees voor"));
}

#[test]
fn a_new_beginning_keeps_the_voices_of_the_device() {
    let mut talk = with_voices("nl");
    talk.go(MoveEvent::Restart);
    assert!(button(&talk).is_some());
}

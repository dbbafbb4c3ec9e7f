//! With how it is shown, and leaving.

use super::{Aloud, Effect, FocusOn, Session, SettingEvent, State};
use crate::flow::Talk;

pub(super) fn update(session: &mut Session, event: SettingEvent) -> Vec<Effect> {
    match event {
        SettingEvent::Language(lang) => {
            session.state.lang = lang;
            Vec::new()
        }
        SettingEvent::Door(door) => {
            session.state.talk.door = Some(door);
            Vec::new()
        }
        SettingEvent::Time(time) => {
            session.state.talk.time = time;
            Vec::new()
        }
        SettingEvent::Device(device) => {
            session.state.device = Some(device);
            Vec::new()
        }
        SettingEvent::Read(on) => {
            session.aloud.reading = on;
            vec![Effect::Read(on)]
        }
        SettingEvent::Voices(languages) => {
            session.aloud = Aloud { voices: languages, reading: false };
            Vec::new()
        }
        SettingEvent::Whole => session.become_whole(),
        SettingEvent::Help(open) => {
            session.state.help = open;
            vec![Effect::Focus(if open { FocusOn::Help } else { FocusOn::HelpButton })]
        }
    }
}

/// Everything is thrown away before anything else happens; then the page is left.
pub(super) fn leave(session: &mut Session) -> Vec<Effect> {
    let guide = session.shared_guide();
    session.state = State::new(&guide, Talk::new(session.state.talk.today), session.state.lang.as_str());
    session.state.left = true;
    vec![Effect::Leave(guide.exit.as_deref().unwrap_or_default().to_owned())]
}

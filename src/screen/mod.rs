//! What is on the screen now: already worded, plain data. The interface only draws it, and sends back its events.

mod bar;
pub(crate) mod deferred;
mod desk;
mod file;
mod map;
mod mirror;
mod model;
mod pause;
mod picture;
mod plan;
mod question;
mod roster;
mod start;
mod urgent;

pub use crate::flow::RoomState;
pub use crate::text::{BORROWED, pieces};
pub use model::*;
pub use picture::{Drawing, Ink, Letters, PictureKind, PictureRow, PictureText, PictureView, Shape, Spot};

use crate::base::{Listed as _, WITH_COACH};
use crate::flow::{Step, Visible};
use crate::plan::wording::Wording;
use crate::questionnaire::PartIx;
use crate::session::{Event, MoveEvent, Session, SettingEvent};
use crate::text::{Catalog, Message, Words};

/// The screen of a session. Same session, same screen.
#[must_use]
pub fn show(session: &Session) -> Screen {
    let visible = session.visible();
    let at = At { session, visible: &visible, words: session.words() };
    let state = session.state();
    let body = if state.left { Body::Left } else { at.body() };
    Screen {
        lang: state.lang.as_str().to_owned(),
        right_to_left: at.words.right_to_left(),
        borrowed: at.words.borrows().then(|| session.guide().source_words().lang().as_str().to_owned()),
        top: at.top(),
        exit: at.button(Action::Exit, Message::Exit, "snel-weg", Event::Leave),
        bar: if state.left { Bar::default() } else { bar::bar(&at) },
        help: (state.help && !state.left).then(|| start::help(&at)),
        labels: Labels { bar: at.say(Message::LabelBar), rooms: at.say(Message::LabelRooms), changed: at.say(Message::LabelChanged) },
        desk: if WITH_COACH { desk::desk(&at) } else { None },
        turned: if WITH_COACH { desk::turned(&at) } else { None },
        body,
    }
}

/// A session with what is derived from it: what every screen is made from.
#[derive(Clone, Copy)]
struct At<'s> {
    session: &'s Session,
    visible: &'s Visible<'s>,
    words: Words<'s>,
}

impl<'s> At<'s> {
    fn body(&self) -> Body {
        if let Some(offer) = &self.session.state().offer {
            return deferred::preview(self, offer);
        }
        if self.session.waits() {
            return deferred::coming(self);
        }
        if self.session.state().paused {
            return Body::Later(start::later(self));
        }
        match self.session.state().step {
            Step::Start => Body::Start(start::start(self)),
            Step::Question(asked) => Body::Question(question::question(self, asked)),
            Step::Display(item) => Body::Question(question::display(self, item)),
            Step::Roster(item) => Body::Roster(roster::roster(self, item)),
            Step::Member(item, member) => Body::Member(roster::member(self, item, member)),
            Step::Map => Body::Map(map::map(self)),
            Step::Mirror(part) => Body::Mirror(mirror::mirror(self, part)),
            Step::Urgent(card, _) => Body::Urgent(urgent::urgent(self, card)),
            Step::Pause(asked) => Body::Pause(pause::pause(self, asked)),
            Step::Plan => deferred::plan(self),
        }
    }

    const fn wording(&self) -> Wording<'s> {
        Wording { visible: self.visible, words: self.words }
    }

    fn say(&self, message: Message) -> String {
        self.words.say(message).to_owned()
    }

    fn button(&self, action: Action, message: Message, sign: &str, event: Event) -> Button {
        Button {
            action,
            value: None,
            label: self.say(message),
            spoken: None,
            sign: (!sign.is_empty()).then(|| Sign(sign.to_owned())),
            event,
        }
    }

    fn top(&self) -> Top {
        match self.session.state().step {
            Step::Start | Step::Map => Top::Brand(self.say(Message::Brand)),
            Step::Question(_)
            | Step::Display(_)
            | Step::Roster(_)
            | Step::Member(..)
            | Step::Mirror(_)
            | Step::Urgent(..)
            | Step::Pause(_)
            | Step::Plan => Top::Map(self.button(Action::Map, Message::Overview, "huis", Event::Move(MoveEvent::Map))),
        }
    }

    /// The sign and name of a part, and how many questions follow.
    fn place(&self, part: PartIx, left: String) -> PlaceLine {
        let part = self.visible.guide().questionnaire.part(part);
        PlaceLine { sign: part.icon.as_deref().map(|icon| Sign(icon.to_owned())), topic: self.words.text(&part.title).to_owned(), left }
    }

    fn language_buttons(&self) -> Vec<LanguageChoice> {
        // One whose words did not come, though all else did, cannot be chosen.
        let is_offered = |catalog: &&Catalog| !self.session.is_whole() || catalog.is_here();
        let catalogs: Vec<&Catalog> = self.session.guide().catalogs().iter().filter(is_offered).listed();
        if catalogs.len() < 2 {
            return Vec::new();
        }
        let choice = |catalog: &&Catalog| LanguageChoice {
            button: Button {
                action: Action::Language,
                value: Some(catalog.lang.as_str().to_owned()),
                label: catalog.name.to_string(),
                spoken: None,
                sign: None,
                event: Event::Setting(SettingEvent::Language(catalog.lang.clone())),
            },
            lang: catalog.lang.as_str().to_owned(),
            current: catalog.lang == *self.words.lang(),
        };
        catalogs.iter().map(choice).listed()
    }
}

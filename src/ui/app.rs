//! The one component with a state: it passes events to the session, draws what the session shows, and runs its effects.

use super::effect;
use super::keys::{Command, Keys};
use super::screen;
use crate::screen::show;
use crate::session::{DeskEvent, Effect, Event, FocusOn, HostEvent, Session};
use std::cell::RefCell;
use std::rc::Rc;
use yew::virtual_dom::VTag;
use yew::{Callback, Component, Context, Html, NodeRef, Properties};

/// The session, held by the component and by the element around it.
#[derive(Clone)]
pub struct SharedSession(pub Rc<RefCell<Session>>);

impl PartialEq for SharedSession {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What the element around it gives.
#[derive(Properties)]
pub struct AppProps {
    /// The session, just started.
    pub session: SharedSession,
    /// The effects of starting it: run once the first screen is there, and taken by then.
    #[prop_or_default]
    pub effects: Rc<RefCell<Vec<Effect>>>,
    /// Takes the effects that are the element's business: `Tell`, `Read` and `Leave`.
    pub on_effect: Callback<Effect>,
}

/// They are given once: a session that is the same one says enough.
impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        self.session == other.session
    }
}

/// The widget. Its message is what a person did.
pub struct App {
    root: NodeRef,
    waiting: Vec<After>,
    said: String,
    _keys: Option<Keys>,
}

impl Component for App {
    type Message = Event;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let session = ctx.props().session.clone();
        let commands = ctx.link().batch_callback(move |command| match command {
            // A coach who presses Shift would lose all notes. Turned to the resident, the screen has its way out.
            Command::Leave => (!session.0.borrow().has_the_desk()).then_some(Event::Leave),
            Command::Table => Some(Event::Desk(DeskEvent::Table)),
            Command::CloseHelp => show(&session.0.borrow()).help.map(|panel| panel.close.event),
        });
        let keys = web_sys::window().map(|window| Keys::listen(&window, commands));
        let mut app = Self { root: NodeRef::default(), waiting: Vec::new(), said: String::new(), _keys: keys };
        app.take(ctx, ctx.props().effects.take());
        app
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let effects = ctx.props().session.0.borrow_mut().update(event);
        let before = std::mem::take(&mut self.said);
        self.take(ctx, effects);
        // The same words are heard again only when the text is another one.
        if !before.is_empty() && before == self.said {
            self.said.push('\u{a0}');
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let view = show(&ctx.props().session.0.borrow());
        let mut root = VTag::new("div");
        root.node_ref = self.root.clone();
        root.add_child(screen(&view, &self.said, &ctx.link().callback(|event| event)));
        root.into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        for after in std::mem::take(&mut self.waiting) {
            match after {
                After::Focus(on) => effect::focus(&self.root, on),
                After::Print => effect::print(),
                After::Tell(told) => ctx.props().on_effect.emit(Effect::Tell(told)),
            }
        }
    }
}

/// Effects that wait until the new screen is drawn.
enum After {
    Focus(FocusOn),
    Print,
    Tell(HostEvent),
}

impl App {
    /// Runs what can be run now, and keeps the rest until the screen is drawn.
    fn take(&mut self, ctx: &Context<Self>, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Announce(words) => self.said = words,
                Effect::Download { name, media_type, text } => effect::download(&name, media_type, &text),
                Effect::Focus(on) => self.waiting.push(After::Focus(on)),
                Effect::Print => self.waiting.push(After::Print),
                Effect::Tell(told) => self.waiting.push(After::Tell(told)),
                // In the same task: whatever is drawn next is empty.
                Effect::Leave(_) | Effect::Read(_) => ctx.props().on_effect.emit(effect),
            }
        }
    }
}

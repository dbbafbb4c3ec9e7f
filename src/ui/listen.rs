//! What an element listens to, and what comes of it.

use super::{On, dom};
use crate::screen::TypeTarget;
use crate::session::{Event, FileEvent};
use yew::virtual_dom::{Listener, ListenerKind};

/// What a person does with an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Heard {
    /// Pressed. A double click on a way `onward` counts once: else it would pass over a question that was never read.
    Press {
        /// What it sends; the main button sends nothing itself, but its form.
        event: Option<Event>,
        /// It leads to another question.
        onward: bool,
    },
    /// Chosen, or let go of.
    Choose(Event),
    /// Typed in.
    Type(TypeTarget),
    /// The form is sent, with the main button or with Enter.
    Submit(Option<Event>),
    /// The way to the control with this id.
    GoTo(String),
    /// A file was chosen, to be read when it has no more bytes than this.
    File(usize),
}

impl Heard {
    /// Pressed once or twice, it sends this.
    pub(super) fn press(event: &Event) -> Self {
        Self::Press { event: Some(event.clone()), onward: false }
    }
}

/// Listens for an element.
pub(super) struct Ear {
    pub(super) on: On,
    pub(super) heard: Heard,
}

impl Listener for Ear {
    fn kind(&self) -> ListenerKind {
        match self.heard {
            Heard::Press { .. } | Heard::GoTo(_) => ListenerKind::onclick,
            Heard::Choose(_) | Heard::File(_) => ListenerKind::onchange,
            Heard::Type(_) => ListenerKind::oninput,
            Heard::Submit(_) => ListenerKind::onsubmit,
        }
    }

    fn handle(&self, input: yew::Event) {
        let event = match &self.heard {
            Heard::Press { onward: true, .. } if dom::is_repeat(&input) => {
                input.prevent_default();
                None
            }
            Heard::Press { event, .. } => event.clone(),
            Heard::Choose(event) => Some(event.clone()),
            Heard::Type(target) => Some(target.clone().event(dom::typed(&input))),
            Heard::Submit(event) => {
                input.prevent_default();
                event.clone()
            }
            Heard::GoTo(id) => {
                dom::go_to(&input, id);
                None
            }
            Heard::File(most) => {
                dom::chosen(&input, *most, self.on.reform(|read| Event::File(FileEvent::Chosen(read))));
                None
            }
        };
        if let Some(event) = event {
            self.on.emit(event);
        }
    }

    fn passive(&self) -> bool {
        false
    }
}

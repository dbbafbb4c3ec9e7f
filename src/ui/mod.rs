//! The interface: it draws a `Screen` and sends back its events. No decision about the conversation is taken here.
//!
//! `App` is the only component with a state. Everything else is a function from plain data to `Html`.

#[cfg(feature = "web")]
mod app;
mod body;
mod dom;
#[cfg(feature = "web")]
mod effect;
mod field;
#[cfg(any(feature = "web", test))]
mod keys;
mod part;
mod plan;
mod screen;

#[cfg(feature = "web")]
pub use app::{App, AppProps, SharedSession};
pub use screen::screen;

use crate::session::Event;
use yew::{Callback, Html};

/// Where what a person does goes.
type On = Callback<Event>;

/// A handler of the page that sends this event, whatever came in.
fn send<E>(on: &On, event: &Event) -> Callback<E> {
    let (on, event) = (on.clone(), event.clone());
    Callback::from(move |_| on.emit(event.clone()))
}

/// Draws what is there, and holds its place when it is not: what comes and goes never makes its neighbours lose the caret.
fn some<T>(value: &Option<T>, draw: impl FnOnce(&T) -> Html) -> Html {
    value.as_ref().map(draw).unwrap_or_default()
}

//! The interface: it draws a `Screen` and sends back its events. No decision about the conversation is taken here.
//!
//! `App` is the only component with a state. Everything else is a function from plain data to `Html`.

#[cfg(feature = "web")]
mod app;
mod body;
mod borrowed;
pub(crate) mod deferred;
mod desk;
mod dom;
#[cfg(feature = "web")]
mod effect;
mod el;
mod field;
#[cfg(any(feature = "web", test))]
mod keys;
mod listen;
mod part;
mod picture;
mod plan;
mod screen;

#[cfg(feature = "web")]
pub use app::{App, AppProps, SharedSession};
pub use screen::screen;

use crate::session::Event;
use yew::Callback;

/// Where what a person does goes.
type On = Callback<Event>;

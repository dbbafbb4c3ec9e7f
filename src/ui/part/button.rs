//! A button: its words, its sign, and the event that it sends.

use super::icon::sign;
use crate::screen::{Action, Button, Sign};
use crate::ui::{On, dom};
use yew::{Callback, Html, MouseEvent, html};

/// How a button looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// The one solid button: it sends the form, as Enter in a field does.
    Go,
    /// White, with an edge.
    Side,
    /// *Snel weg*.
    Exit,
    /// A sign and a word, no frame.
    Quiet,
    /// An underlined word.
    Link,
    /// A place where something can be added.
    Add,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Go => "kt-btn kt-btn--go",
            Self::Side => "kt-btn kt-btn--side",
            Self::Exit => "kt-btn kt-btn--exit",
            Self::Quiet => "kt-quiet",
            Self::Link => "kt-link",
            Self::Add => "kt-add",
        }
    }

    const fn part(self) -> Option<&'static str> {
        match self {
            Self::Go => Some("next"),
            Self::Exit => Some("exit"),
            Self::Side | Self::Quiet | Self::Link | Self::Add => None,
        }
    }
}

/// Draws a button. An arrow onward stands behind the word, every other sign before it.
pub(crate) fn button(view: &Button, look: Look, on: &On) -> Html {
    let submits = look == Look::Go;
    let onclick = press(view, submits, on);
    let (before, after) = match &view.sign {
        Some(Sign(name)) if name == "verder" => (None, view.sign.as_ref()),
        other => (other.as_ref(), None),
    };
    // The name of a language is written in that language.
    let lang = view.value.clone().filter(|_| view.action == Action::Language);
    html! {
        <button type={if submits { "submit" } else { "button" }} class={look.class()} part={look.part()} data-action={view.action.as_str()}
            value={view.value.clone()} {lang} aria-label={view.spoken.clone()} {onclick}>
            { sign(before) }<span>{ &view.label }</span>{ sign(after) }
        </button>
    }
}

/// A double click on a way onward counts once: else it would pass over a question that was never read.
fn press(view: &Button, submits: bool, on: &On) -> Callback<MouseEvent> {
    let onward = matches!(view.action, Action::Next | Action::Skip | Action::Decline);
    let (on, event) = (on.clone(), view.event.clone());
    Callback::from(move |click: MouseEvent| {
        if onward && dom::is_repeat(&click) {
            click.prevent_default();
        } else if !submits {
            on.emit(event.clone());
        }
    })
}

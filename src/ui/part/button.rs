//! A button: its words, its sign, and the event that it sends.

use super::icon::sign;
use crate::screen::{Action, Button, Sign};
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::listen::Heard;

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
    /// A side of the plan of a coach.
    Tab,
    /// A line that opens and closes.
    Fold,
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
            Self::Tab => "kt-tab",
            Self::Fold => "kt-foldline",
        }
    }

    const fn part(self) -> Option<&'static str> {
        match self {
            Self::Go => Some("next"),
            Self::Exit => Some("exit"),
            Self::Side | Self::Quiet | Self::Link | Self::Add | Self::Tab | Self::Fold => None,
        }
    }
}

/// Draws a button. An arrow onward stands behind the word, every other sign before it.
pub(crate) fn button(view: &Button, look: Look, on: &On) -> El {
    let submits = look == Look::Go;
    let (before, after) = match &view.sign {
        Some(Sign(name)) if &**name == "verder" => (None, view.sign.as_ref()),
        other => (other.as_ref(), None),
    };
    let value = view.value.as_deref();
    let heard = Heard::Press {
        event: (!submits).then(|| view.event.clone()),
        onward: matches!(view.action, Action::Next | Action::Skip | Action::Decline),
    };
    el("button", look.class())
        .attr(Attr::Type, if submits { "submit" } else { "button" })
        .attr(Attr::Part, look.part())
        .attr(Attr::Action, view.action.as_str())
        .attr(Attr::Value, value)
        // The name of a language is written in that language.
        .attr(Attr::Lang, value.filter(|_| view.action == Action::Language))
        .attr(Attr::AriaLabel, view.spoken.as_deref())
        .on(on, heard)
        .child(sign(before))
        .child(el("span", "").say(&view.label))
        .child(sign(after))
}

/// Buttons that look the same, together; nothing when there is none.
pub(crate) fn buttons(class: &'static str, views: &[Button], look: Look, on: &On) -> Option<El> {
    (!views.is_empty()).then(|| el("div", class).each(views, |view| button(view, look, on)))
}

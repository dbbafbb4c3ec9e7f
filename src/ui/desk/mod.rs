//! The table of the coach: topics and people on the left, the conversation in the middle, the plan on the right.

mod agenda;
mod beside;
mod goal;
mod pane;
mod turned;

pub(super) use turned::{house_beside, turned_top};

use super::On;
use super::el::{Attr, El, el};
use super::part::{Look, button, notice};
use crate::screen::{Button, DeskView};

/// Draws the table. `talk` is the conversation with the ways on, as a form of its own: Enter in a field of the plan sends no answer.
pub(super) fn desk(view: &DeskView, talk: El, on: &On) -> El {
    let middle = el("div", "kt-desk__talk")
        .child(view.apart.as_ref().map(|(told, together)| apart(told, together, on)))
        .child(talk)
        .child(view.beside.as_ref().map(|beside| beside::beside(beside, on)));
    el("div", "kt-desk").child(top(view, on)).child(agenda::agenda(view, on)).child(middle).child(pane::pane(&view.pane, on))
}

fn top(view: &DeskView, on: &On) -> El {
    let with = el("p", "kt-desk__with")
        .child(el("b", "").child(el("bdi", "").say(&view.title)))
        .say(" ")
        .child(el("span", "kt-meta").say(&view.about));
    el("div", "kt-desk__top").attr(Attr::Part, "top").child(with).child(with_key(&view.turn, view.key, Look::Side, on))
}

/// A button with the key that does the same.
fn with_key(view: &Button, key: &str, look: Look, on: &On) -> El {
    button(view, look, on).child(el("kbd", "kt-kbd").say(key))
}

/// Somebody is spoken apart: what that means, and the way back.
fn apart(told: &str, together: &Button, on: &On) -> El {
    el("div", "kt-desk__apart").attr(Attr::Section, "apart").child(notice("veilig", told)).child(button(together, Look::Side, on))
}

/// A heading of a block beside the conversation.
fn head(words: &str) -> El {
    el("h2", "kt-head").say(words)
}

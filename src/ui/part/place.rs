//! Where we are: the topic, and how much of it is left. Never a percentage.

use super::sign;
use crate::screen::PlaceLine;
use crate::ui::el::{El, el};

/// Draws the line.
pub(crate) fn place_line(view: &PlaceLine) -> El {
    let words = el("span", "").child(el("b", "").say(&view.topic));
    let words = if view.left.is_empty() { words } else { words.say(", ").say(&view.left) };
    el("p", "kt-where").child(sign(view.sign.as_ref())).child(words)
}

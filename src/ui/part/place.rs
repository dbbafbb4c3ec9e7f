//! Where we are: the topic, and how much of it is left. Never a percentage.

use super::{aside, sign};
use crate::screen::PlaceLine;
use crate::ui::el::{El, el};

/// Draws the line.
pub(crate) fn place_line(view: &PlaceLine) -> El {
    aside(el("p", "kt-where").child(sign(view.sign.as_ref())).child(el("b", "").say(&view.topic)), "", &view.left)
}

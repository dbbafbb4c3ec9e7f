//! The top: the house or the name on one side, the way out on the other.

use super::{Look, button, icon};
use crate::screen::{Button, Top};
use crate::ui::On;
use crate::ui::el::{Attr, El, el};

/// Draws the top. The way out stands in the same place on every screen.
pub(crate) fn top(view: &Top, exit: &Button, on: &On) -> El {
    let left = match view {
        Top::Brand(name) => el("p", "kt-brand").child(icon("tafel", "")).say(name),
        Top::Map(map) => button(map, Look::Quiet, on),
    };
    el("div", "kt-top").attr(Attr::Part, "top").child(left).child(button(exit, Look::Exit, on))
}

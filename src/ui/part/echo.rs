//! What was just said, small above the question. The whole line is the button that changes it.

use crate::screen::Echo;
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::listen::Heard;

/// Draws the line. Its name is what it says, so nothing else is spoken for it.
pub(crate) fn echo(view: &Echo, on: &On) -> El {
    let change = &view.change;
    el("button", "kt-echo")
        .attr(Attr::Type, "button")
        .attr(Attr::Action, change.action.as_str())
        .attr(Attr::Value, change.value.as_deref())
        .on(on, Heard::press(&change.event))
        .say(&view.lead)
        .say(" ")
        .child(el("b", "").child(el("bdi", "").say(&view.words)))
        .say(" ")
        .child(el("u", "").say(&change.label))
}

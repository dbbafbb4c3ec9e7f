//! The help panel: lies on the table, above the ways on, and leaves the question where it is.

use super::{Look, button, call_row, languages};
use crate::screen::HelpPanel;
use crate::ui::On;
use crate::ui::el::{Attr, El, el};

/// Draws the open panel.
pub(crate) fn help_panel(view: &HelpPanel, on: &On) -> El {
    let inside = el("div", "kt-help-panel__in")
        .child(el("h2", "kt-head").attr(Attr::Id, "help-title").say(&view.title))
        .child(languages(&view.languages, on))
        .each(&view.sentences, |sentence| el("p", "").say(sentence))
        .child(el("div", "kt-call").each(&view.calls, |call| call_row(call, "")))
        .child(button(&view.close, Look::Side, on));
    el("section", "kt-help-panel")
        .attr(Attr::Role, "dialog")
        .attr(Attr::AriaLabelledBy, "help-title")
        .attr(Attr::TabIndex, "-1")
        .child(inside)
}

//! What is wrong with an answer: said in a summary that takes focus, and again beside the field.

use super::icon;
use crate::screen::Problem;
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::listen::Heard;

/// The summary. Its link leads to the control with the id `field`. A new try is a new summary, which is read again.
pub(crate) fn summary(view: &Problem, field: String, on: &On) -> El {
    let href = ["#", &field].concat();
    el("div", "kt-sum")
        .attr(Attr::Role, "alert")
        .attr(Attr::TabIndex, "-1")
        .key(&view.tries.to_string())
        .child(el("h2", "kt-head").say(&view.title))
        .child(el("a", "").attr(Attr::Href, &*href).on(on, Heard::GoTo(field)).say(&view.sentence))
}

/// The sentence beside the field, with the id that the field points at.
pub(crate) fn error_line(view: &Problem, id: &str) -> El {
    el("p", "kt-error").attr(Attr::Id, id).child(icon("staat-nu", "")).child(el("span", "").say(&view.sentence))
}

//! A text that grows with what is typed.

use super::At;
use super::typed::{named, typed};
use crate::screen::TextField;
use crate::ui::On;
use crate::ui::el::{Attr, El, el};

/// Own words, in answer to a question.
pub(crate) fn area(view: &TextField, at: &At, on: &On) -> El {
    named(el("textarea", "kt-input kt-input--area").attr(Attr::Rows, "5"), view, None, at, on)
}

/// A sentence of the plan, while it is changed; or a day of it.
pub(crate) fn edit(view: &TextField, on: &On) -> El {
    let words = if view.asked.is_day() {
        el("input", "kt-input").attr(Attr::Type, "date")
    } else if view.asked.is_figure() {
        el("input", "kt-input").attr(Attr::Type, "text").attr(Attr::InputMode, "numeric")
    } else {
        el("textarea", "kt-input").attr(Attr::Rows, "2").attr(Attr::Spellcheck, "true")
    };
    el("label", "kt-edit").child(el("span", "").say(view.label.as_deref().unwrap_or_default())).child(typed(
        words,
        &view.words,
        &view.asked,
        on,
    ))
}

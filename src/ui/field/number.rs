//! A whole number, and behind it what it counts. A field for text with a keyboard of figures: a field for numbers changes what
//! is in it when somebody scrolls, and forgets what it does not understand.

use super::At;
use super::typed::named;
use crate::screen::TextField;
use crate::ui::On;
use crate::ui::el::{Attr, El, el};

pub(super) fn number(view: &TextField, unit: Option<&str>, at: &At, on: &On) -> El {
    let figures = el("input", "kt-input").attr(Attr::Type, "text").attr(Attr::InputMode, "numeric");
    named(figures, view, unit, at, on).attr(Attr::Class, "kt-number")
}

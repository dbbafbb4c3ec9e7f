//! One line of words.

use super::At;
use super::typed::named;
use crate::screen::TextField;
use crate::ui::On;
use crate::ui::el::{Attr, El, el};

/// Draws the line, with its own label where it has one; else the heading names it.
pub(crate) fn line(view: &TextField, at: &At, on: &On) -> El {
    named(el("input", "kt-input").attr(Attr::Type, "text"), view, None, at, on)
}

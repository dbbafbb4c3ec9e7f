//! A row to choose: the whole row is the target, and a real control is inside it.

use crate::screen::OptionRow;
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::listen::Heard;

/// One choice, or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A ring: one of several.
    Radio,
    /// A square: on or off.
    Checkbox,
}

impl Kind {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Radio => "radio",
            Self::Checkbox => "checkbox",
        }
    }
}

/// Draws a row. `name` keeps the rows of one question together; `id` is for the row that a link may lead to.
pub(crate) fn choice(row: &OptionRow, kind: Kind, name: &str, id: Option<&str>, on: &On) -> El {
    let words = el("span", "").say(&row.label).child(row.hint.as_ref().map(|hint| el("span", "kt-choice__hint").say(hint)));
    el("label", if row.chosen { "kt-choice is-on" } else { "kt-choice" }).child(control(row, kind, name, id, on)).child(words)
}

/// The real control of a row.
pub(crate) fn control(row: &OptionRow, kind: Kind, name: &str, id: Option<&str>, on: &On) -> El {
    el("input", "")
        .attr(Attr::Type, kind.as_str())
        .attr(Attr::Name, name)
        .attr(Attr::Id, id)
        .filled(&row.code)
        .ticked(row.chosen)
        .on(on, Heard::Choose(row.event.clone()))
}

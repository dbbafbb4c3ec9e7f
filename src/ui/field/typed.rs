//! What fields for words have in common.

use super::At;
use crate::screen::{TextField, TypeTarget};
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::listen::Heard;

/// A field, named by its own label or by the heading above it; and by what it counts, that stands behind it.
pub(super) fn named(control: El, view: &TextField, unit: Option<&str>, at: &At, on: &On) -> El {
    let first = at.first();
    let mut title = at.title();
    if unit.is_some() {
        title = [&title, " ", &at.hint()].concat();
    }
    let control = control
        .attr(Attr::Id, &*first)
        .attr(Attr::Spellcheck, "true")
        .attr(Attr::AriaLabelledBy, view.label.is_none().then_some(&*title))
        .attr(Attr::AriaDescribedBy, at.described(None).as_deref())
        .attr(Attr::AriaInvalid, at.invalid());
    el("div", "kt-pair")
        .child(view.label.as_ref().map(|label| el("label", "kt-label").attr(Attr::For, &*first).say(label)))
        .child(typed(control, &view.words, &view.asked, on))
        .child(unit.map(|unit| el("span", "").attr(Attr::Id, &*at.hint()).say(unit)))
}

/// A field that holds these words, and sends what is typed. The browser suggests nothing: others may use this device.
pub(super) fn typed(control: El, words: &str, target: &TypeTarget, on: &On) -> El {
    control.attr(Attr::Autocomplete, "off").filled(words).on(on, Heard::Type(target.clone()))
}

//! What fields for words have in common.

use super::At;
use crate::screen::{TextField, TypeTarget};
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::listen::Heard;

/// A field, named by its own label or by the heading above it.
pub(super) fn named(control: El, view: &TextField, at: &At, on: &On) -> El {
    let first = at.first();
    let control = control
        .attr(Attr::Id, &*first)
        .attr(Attr::Spellcheck, "true")
        .attr(Attr::AriaLabelledBy, view.label.is_none().then(|| at.title()).as_deref())
        .attr(Attr::AriaDescribedBy, at.described(None).as_deref())
        .attr(Attr::AriaInvalid, at.invalid());
    el("div", "kt-pair").child(view.label.as_ref().map(|label| el("label", "kt-label").attr(Attr::For, &*first).say(label))).child(typed(
        control,
        &view.words,
        &view.asked,
        on,
    ))
}

/// A field that holds these words, and sends what is typed. The browser suggests nothing: others may use this device.
pub(super) fn typed(control: El, words: &str, target: &TypeTarget, on: &On) -> El {
    control.attr(Attr::Autocomplete, "off").filled(words).on(on, Heard::Type(target.clone()))
}

//! A day: three fields to type in, not a calendar to pick from.

use super::At;
use super::typed::typed;
use crate::screen::DateField;
use crate::ui::On;
use crate::ui::el::{Attr, El, el};

pub(super) fn date(fields: &[DateField; 3], at: &At, on: &On) -> El {
    el("div", "kt-date").each(fields.iter().enumerate(), |(index, field)| part(field, index, at, on))
}

fn part(field: &DateField, index: usize, at: &At, on: &On) -> El {
    let figures = el("input", "kt-input")
        .attr(Attr::Type, "text")
        .attr(Attr::Id, at.id(index).as_deref())
        .attr(Attr::Name, &*[at.name(), field.name].join("-"))
        .attr(Attr::DatePart, field.name)
        .attr(Attr::InputMode, "numeric")
        .attr(Attr::AriaInvalid, at.invalid())
        .attr(Attr::AriaDescribedBy, at.invalid().map(|_| at.error()).as_deref());
    el("label", "").child(el("span", "").say(&field.label)).child(typed(figures, &field.text, &field.target, on))
}

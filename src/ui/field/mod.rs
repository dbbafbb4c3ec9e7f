//! Fields, one file a shape. What is asked with a shape is none of their business.

mod area;
mod at;
mod date;
mod line;
mod matrix;
mod multi;
mod number;
mod scale;
mod single;
mod typed;

pub(super) use area::{area, edit};
pub(super) use at::At;
pub(super) use line::line;

use super::On;
use super::el::{Attr, El, el};
use crate::screen::Field;

/// Adds a field.
pub(super) fn field(to: El, view: &Field, at: &At, on: &On) -> El {
    match view {
        Field::Single(rows) => to.child(single::single(rows, at, on)),
        Field::Multi { hint, or, rows } => multi::multi(to, [hint, or], rows, at, on),
        Field::Area(text) => to.child(area(text, at, on)),
        Field::Line(text) => to.child(line(text, at, on)),
        Field::Scale { low, high, figures } => to.child(scale::scale([low, high], figures, at, on)),
        Field::Date(fields) => to.child(date::date(fields, at, on)),
        Field::Matrix(table) => matrix::matrix(to, table, at, on),
        Field::Number(text, unit) => to.child(number::number(text, unit.as_deref(), at, on)),
    }
}

/// What holds a question: of several controls the title is the legend, of one the title only stands above it.
pub(super) fn asked(view: Option<&Field>, at: &At, title: El) -> El {
    if view.is_some_and(is_group) {
        let described = at.described(view);
        el("fieldset", "kt-stack").attr(Attr::AriaDescribedBy, described.as_deref()).child(el("legend", "").child(title))
    } else {
        el("div", "kt-stack").child(title)
    }
}

/// A field of several controls, which one legend names. The others are one control, which the heading names.
const fn is_group(view: &Field) -> bool {
    match view {
        Field::Single(_) | Field::Multi { .. } | Field::Scale { .. } | Field::Date(_) | Field::Matrix(_) => true,
        Field::Area(_) | Field::Line(_) | Field::Number(..) => false,
    }
}

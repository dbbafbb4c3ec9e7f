//! Fields, one file a shape. What is asked with a shape is none of their business.

mod area;
mod at;
mod date;
mod line;
mod matrix;
mod multi;
mod scale;
mod single;
mod typed;

pub(super) use area::{area, edit};
pub(super) use at::At;
pub(super) use line::line;

use super::On;
use crate::screen::Field;
use yew::Html;

/// Draws a field.
pub(super) fn field(view: &Field, at: &At, on: &On) -> Html {
    match view {
        Field::Single(rows) => single::single(rows, at, on),
        Field::Multi { hint, or, rows } => multi::multi(hint, or, rows, at, on),
        Field::Area(text) => area(text, at, on),
        Field::Line(text) => line(text, at, on),
        Field::Scale { low, high, figures } => scale::scale([low, high], figures, at, on),
        Field::Date(fields) => date::date(fields, at, on),
        Field::Matrix(table) => matrix::matrix(table, at, on),
    }
}

/// A field of several controls, which one legend names. The others are one control, which the heading names.
pub(super) const fn is_group(view: &Field) -> bool {
    match view {
        Field::Single(_) | Field::Multi { .. } | Field::Scale { .. } | Field::Date(_) | Field::Matrix(_) => true,
        Field::Area(_) | Field::Line(_) => false,
    }
}

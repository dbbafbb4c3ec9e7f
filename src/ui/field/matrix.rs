//! A table to tick, as a list: a row that is ticked shows its own, smaller boxes.

use super::At;
use crate::screen::{MatrixRow, MatrixView};
use crate::ui::On;
use crate::ui::part::{Kind, choice};
use yew::{Html, html};

pub(super) fn matrix(view: &MatrixView, at: &At, on: &On) -> Html {
    html! {
        <>
            <p class="kt-help" id={at.hint()}>{ &view.hint }</p>
            <div class="kt-choices">{ for view.rows.iter().enumerate().map(|(index, row)| line(row, index, at, on)) }</div>
        </>
    }
}

fn line(view: &MatrixRow, index: usize, at: &At, on: &On) -> Html {
    let row = &view.row;
    let cells = format!("{}-{}", at.name(), row.code);
    html! {
        <div class="kt-matrix" data-row={row.code.clone()}>
            { choice(row, Kind::Checkbox, at.name(), at.id(index), on) }
            if row.chosen && !view.cells.is_empty() {
                <div class="kt-cells" role="group" aria-label={row.label.clone()}>
                    { for view.cells.iter().map(|cell| choice(cell, Kind::Checkbox, &cells, None, on)) }
                </div>
            }
        </div>
    }
}

//! A table to tick, as a list: a row that is ticked shows its own, smaller boxes. "Or" stands above nobody.

use super::At;
use super::multi::or_above;
use crate::screen::{MatrixRow, MatrixView};
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::part::{Kind, choice};

pub(super) fn matrix(to: El, view: &MatrixView, at: &At, on: &On) -> El {
    let split = view.rows.iter().position(|line| line.row.exclusive).filter(|split| *split > 0);
    let mut rows = el("div", "kt-choices");
    for (index, row) in view.rows.iter().enumerate() {
        rows = rows.child(or_above(split == Some(index), &view.or)).child(line(row, index, at, on));
    }
    to.child(el("p", "kt-help").attr(Attr::Id, &*at.hint()).say(&view.hint)).child(rows)
}

fn line(view: &MatrixRow, index: usize, at: &At, on: &On) -> El {
    let row = &view.row;
    let cells = || {
        let name = [at.name(), &row.code].join("-");
        el("div", "kt-cells")
            .attr(Attr::Role, "group")
            .attr(Attr::AriaLabel, &*row.label)
            .each(&view.cells, |cell| choice(cell, Kind::Checkbox, &name, None, on))
    };
    el("div", "kt-matrix")
        .attr(Attr::Row, &*row.code)
        .child(choice(row, Kind::Checkbox, at.name(), at.id(index).as_deref(), on))
        .child((row.chosen && !view.cells.is_empty()).then(cells))
}

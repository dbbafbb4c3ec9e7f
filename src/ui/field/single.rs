//! One choice: rows with a ring. Choosing does not move on.

use super::At;
use crate::screen::OptionRow;
use crate::ui::On;
use crate::ui::el::{El, el};
use crate::ui::part::{Kind, choice};

pub(super) fn single(rows: &[OptionRow], at: &At, on: &On) -> El {
    let row = |(index, row)| choice(row, Kind::Radio, at.name(), at.id(index).as_deref(), on);
    el("div", "kt-choices").each(rows.iter().enumerate(), row)
}

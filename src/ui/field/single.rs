//! One choice: rows with a ring. Choosing does not move on.

use super::At;
use crate::screen::OptionRow;
use crate::ui::On;
use crate::ui::part::{Kind, choice};
use yew::{Html, html};

pub(super) fn single(rows: &[OptionRow], at: &At, on: &On) -> Html {
    let rows = rows.iter().enumerate().map(|(index, row)| choice(row, Kind::Radio, at.name(), at.id(index), on));
    html! { <div class="kt-choices">{ for rows }</div> }
}

//! More choices: rows with a square. "Or" stands above the first choice that empties the others.

use super::At;
use crate::screen::OptionRow;
use crate::ui::On;
use crate::ui::part::{Kind, choice};
use yew::{Html, html};

pub(super) fn multi(hint: &str, or: &str, rows: &[OptionRow], at: &At, on: &On) -> Html {
    let split = rows.iter().position(|row| row.exclusive);
    let rows = rows.iter().enumerate().map(|(index, row)| {
        html! {
            <>
                if split == Some(index) && index > 0 { <p class="kt-or">{ or.to_owned() }</p> }
                { choice(row, Kind::Checkbox, at.name(), at.id(index), on) }
            </>
        }
    });
    html! {
        <>
            <p class="kt-help" id={at.hint()}>{ hint.to_owned() }</p>
            <div class="kt-choices">{ for rows }</div>
        </>
    }
}

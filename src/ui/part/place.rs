//! Where we are: the topic, and how much of it is left. Never a percentage.

use super::sign;
use crate::screen::PlaceLine;
use yew::{Html, html};

/// Draws the line.
pub(crate) fn place_line(view: &PlaceLine) -> Html {
    html! {
        <p class="kt-where">
            { sign(view.sign.as_ref()) }<b>{ &view.topic }</b>
            if !view.left.is_empty() { { " " }<span>{ &view.left }</span> }
        </p>
    }
}

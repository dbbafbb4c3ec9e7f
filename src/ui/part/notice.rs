//! A quiet sentence with a sign, and no box round it.

use super::icon;
use yew::{Html, html};

/// Draws the sentence.
pub(crate) fn notice(sign: &str, sentence: &str) -> Html {
    html! { <p class="kt-notice">{ icon(sign, "") }<span>{ sentence.to_owned() }</span></p> }
}

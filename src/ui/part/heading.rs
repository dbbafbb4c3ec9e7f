//! Headings of a screen. There is one `h1`, and it can take focus.

use crate::ui::some;
use yew::{Html, html};

/// The one question or sentence of a screen.
pub(crate) fn heading(id: Option<String>, about: Option<&str>, words: &str) -> Html {
    html! {
        <h1 class="kt-question" {id} tabindex="-1">
            { some(&about, |about| html! { <span class="kt-about"><bdi>{ *about }</bdi>{ " " }</span> }) }
            { words.to_owned() }
        </h1>
    }
}

/// The name of a page.
pub(crate) fn title(words: &str) -> Html {
    html! { <h1 class="kt-title" tabindex="-1">{ words.to_owned() }</h1> }
}

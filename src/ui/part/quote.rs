//! Somebody's own words: always quoted, always with the same mark, never changed.

use super::{Look, button};
use crate::screen::Quote;
use crate::ui::{On, some};
use yew::{Html, html};

/// Draws the words, who said them, and the way to change them.
pub(crate) fn quote(view: &Quote, on: &On) -> Html {
    html! {
        <blockquote class="kt-words">
            <p><bdi>{ &view.words }</bdi></p>
            <footer class="kt-words__who">
                <span>{ &view.who }</span>
                { some(&view.change, |change| button(change, Look::Link, on)) }
            </footer>
        </blockquote>
    }
}

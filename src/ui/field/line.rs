//! One line of words.

use super::At;
use super::typed::typing;
use crate::screen::TextField;
use crate::ui::{On, some};
use yew::{Html, html};

/// Draws the line, with its own label where it has one; else the heading names it.
pub(crate) fn line(view: &TextField, at: &At, on: &On) -> Html {
    html! {
        <div class="kt-pair">
            { some(&view.label, |label| html! { <label class="kt-label" for={at.first()}>{ label }</label> }) }
            <input type="text" class="kt-input" id={at.first()} autocomplete="off" spellcheck="true"
                aria-labelledby={view.label.is_none().then(|| at.title())} aria-describedby={at.described(None)} aria-invalid={at.invalid()}
                value={view.words.clone()} oninput={typing(&view.asked, on)} />
        </div>
    }
}

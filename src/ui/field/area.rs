//! A text that grows with what is typed.

use super::At;
use super::typed::typing;
use crate::screen::TextField;
use crate::ui::{On, some};
use yew::{Html, html};

/// Own words, in answer to a question.
pub(crate) fn area(view: &TextField, at: &At, on: &On) -> Html {
    html! {
        <div class="kt-pair">
            { some(&view.label, |label| html! { <label class="kt-label" for={at.first()}>{ label }</label> }) }
            <textarea class="kt-input kt-input--area" id={at.first()} rows="5" autocomplete="off" spellcheck="true"
                aria-labelledby={view.label.is_none().then(|| at.title())} aria-describedby={at.described(None)} aria-invalid={at.invalid()}
                value={view.words.clone()} oninput={typing(&view.asked, on)} />
        </div>
    }
}

/// A sentence of the plan, while it is changed.
pub(crate) fn edit(view: &TextField, on: &On) -> Html {
    html! {
        <label class="kt-edit">
            <span>{ view.label.clone().unwrap_or_default() }</span>
            <textarea class="kt-input" rows="2" autocomplete="off" spellcheck="true" value={view.words.clone()} oninput={typing(&view.asked, on)} />
        </label>
    }
}

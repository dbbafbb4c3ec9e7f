//! What is wrong with an answer: said in a summary that takes focus, and again beside the field.

use super::icon;
use crate::screen::Problem;
use crate::ui::dom;
use yew::{Callback, Html, html};

/// The summary. Its link leads to the control with the id `field`. A new try is a new summary, which is read again.
pub(crate) fn summary(view: &Problem, field: String) -> Html {
    let href = format!("#{field}");
    let onclick = Callback::from(move |event| dom::go_to(&event, &field));
    html! {
        <div class="kt-sum" role="alert" tabindex="-1" key={view.tries.to_string()}>
            <h2 class="kt-head">{ &view.title }</h2>
            <a {href} {onclick}>{ &view.sentence }</a>
        </div>
    }
}

/// The sentence beside the field, with the id that the field points at.
pub(crate) fn error_line(view: &Problem, id: String) -> Html {
    html! { <p class="kt-error" {id}>{ icon("staat-nu", "") }<span>{ &view.sentence }</span></p> }
}

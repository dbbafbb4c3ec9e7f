//! What was just said, small above the question. The whole line is the button that changes it.

use crate::screen::Echo;
use crate::ui::{On, send};
use yew::{Html, html};

/// Draws the line. Its name is what it says, so nothing else is spoken for it.
pub(crate) fn echo(view: &Echo, on: &On) -> Html {
    let change = &view.change;
    html! {
        <button type="button" class="kt-echo" data-action={change.action.as_str()} value={change.value.clone()} onclick={send(on, &change.event)}>
            { &view.lead }{ " " }<b><bdi>{ &view.words }</bdi></b>{ " " }<u>{ &change.label }</u>
        </button>
    }
}

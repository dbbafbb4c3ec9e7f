//! The conversation is put aside: what happens with the answers, and the ways to keep or to wipe them.

use crate::screen::LaterView;
use crate::ui::On;
use crate::ui::part::{Look, button, heading};
use yew::{Html, html};

pub(super) fn later(view: &LaterView, on: &On) -> Html {
    html! {
        <div class="kt-stack kt-stack--wide">
            <div class="kt-stack">
                { heading(None, None, &view.title) }
                { for view.sentences.iter().map(|sentence| html! { <p class="kt-text">{ sentence }</p> }) }
            </div>
            if !view.download.is_empty() {
                <div class="kt-buttons">{ for view.download.iter().map(|way| button(way, Look::Side, on)) }</div>
            }
            <div class="kt-apart">{ button(&view.restart, Look::Quiet, on) }</div>
        </div>
    }
}

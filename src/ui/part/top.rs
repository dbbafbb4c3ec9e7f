//! The top: the house or the name on one side, the way out on the other.

use super::{Look, button, icon};
use crate::screen::{Button, Top};
use crate::ui::On;
use yew::{Html, html};

/// Draws the top. The way out stands in the same place on every screen.
pub(crate) fn top(view: &Top, exit: &Button, on: &On) -> Html {
    html! {
        <div class="kt-top" part="top">
            { match view {
                Top::Brand(name) => html! { <p class="kt-brand">{ icon("tafel", "") }{ name }</p> },
                Top::Map(map) => button(map, Look::Quiet, on),
            } }
            { button(exit, Look::Exit, on) }
        </div>
    }
}

//! The help panel: lies on the table, above the ways on, and leaves the question where it is.

use super::{Look, button, call_row};
use crate::screen::HelpPanel;
use crate::ui::On;
use yew::{Html, html};

/// Draws the panel, when it is open.
pub(crate) fn help_panel(view: Option<&HelpPanel>, on: &On) -> Html {
    let Some(view) = view else { return Html::default() };
    html! {
        <section class="kt-help-panel" role="dialog" aria-labelledby="help-title" tabindex="-1">
            <div class="kt-help-panel__in">
                <h2 class="kt-head" id="help-title">{ &view.title }</h2>
                { for view.sentences.iter().map(|sentence| html! { <p>{ sentence }</p> }) }
                <div class="kt-call">{ for view.calls.iter().map(|call| call_row(call, "")) }</div>
                { button(&view.close, Look::Side, on) }
            </div>
        </section>
    }
}

//! The first step of this week: one of the two solid blocks of the product.

use super::facts;
use crate::screen::FirstStep;
use crate::ui::part::{call_button, icon};
use crate::ui::some;
use yew::{Html, html};

pub(super) fn first(view: &FirstStep) -> Html {
    html! {
        <section class="kt-first kt-bleed" part="first" data-section="first">
            <p class="kt-tag">{ icon("kalender", "") }{ &view.tag }</p>
            <h2 class="kt-first__what">{ &view.what }</h2>
            if !view.facts.is_empty() { { facts(&view.facts, false) } }
            { some(&view.call, call_button) }
        </section>
    }
}

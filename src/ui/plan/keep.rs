//! The ways to keep the plan and to hand it over. Not on paper.

use super::head;
use crate::screen::PlanView;
use crate::ui::part::{Look, button, notice};
use crate::ui::{On, some};
use yew::{Html, html};

pub(super) fn keep(view: &PlanView, on: &On) -> Html {
    html! {
        <section class="kt-stack kt-screen-only" data-section="keep">
            { head(&view.keep_title) }
            if !view.keep_help.is_empty() { <p class="kt-help">{ &view.keep_help }</p> }
            <div class="kt-buttons">{ for view.keep.iter().map(|way| button(way, Look::Side, on)) }</div>
            { some(&view.shared, |sentence| notice("vink", sentence)) }
        </section>
    }
}

//! A step of a goal: read as *What*, *Who*, *When*, or changed in fields.

use super::facts;
use crate::screen::ActionView;
use crate::ui::field::edit;
use crate::ui::part::{Look, button};
use crate::ui::{On, some};
use yew::{Html, html};

pub(super) fn step(view: &ActionView, on: &On) -> Html {
    let shown: Vec<(String, String)> = view.facts.iter().filter(|(name, _)| !is_changed(view, name)).cloned().collect();
    html! {
        <li key={view.action.as_str()} data-plan-action={view.action.clone()}>
            if !view.edit.is_empty() { <div class="kt-edits">{ for view.edit.iter().map(|field| edit(field, on)) }</div> }
            if !shown.is_empty() { { facts(&shown, view.edit.is_empty()) } }
            { some(&view.remove, |remove| html! { <div class="kt-screen-only">{ button(remove, Look::Quiet, on) }</div> }) }
        </li>
    }
}

/// A fact that has a field of the same name is not said twice.
fn is_changed(view: &ActionView, name: &str) -> bool {
    view.edit.iter().any(|field| field.label.as_deref() == Some(name))
}

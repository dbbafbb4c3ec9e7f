//! A step of a goal: read as *What*, *Who*, *When*, or changed in fields.

use super::facts;
use crate::base::Listed as _;
use crate::screen::ActionView;
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::field::edit;
use crate::ui::part::{Look, button};

pub(super) fn step(view: &ActionView, on: &On) -> El {
    let changed = !view.edit.is_empty();
    let shown = view.facts.iter().filter(|(name, _)| !is_changed(view, name)).listed();
    let remove = |remove| el("div", "kt-screen-only").child(button(remove, Look::Quiet, on));
    el("li", "")
        .key(view.action.as_str())
        .attr(Attr::PlanAction, view.action.as_str())
        .child(changed.then(|| el("div", "kt-edits").each(&view.edit, |field| edit(field, on))))
        .child(facts(shown, !changed))
        .child(view.remove.as_ref().map(remove))
}

/// A fact that has a field of the same name is not said twice.
fn is_changed(view: &ActionView, name: &str) -> bool {
    view.edit.iter().any(|field| field.label.as_deref() == Some(name))
}

//! What waits, or was set aside, with the reason in one line each.

use super::goal::{buttons, line};
use super::part;
use crate::screen::GoalView;
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::field::edit;
use crate::ui::part::sign;

pub(super) fn later(name: &'static str, title: &str, goals: &[GoalView], on: &On) -> Option<El> {
    (!goals.is_empty()).then(|| part(name, title).child(el("ul", "kt-list").each(goals, |view| goal(view, on))))
}

fn goal(view: &GoalView, on: &On) -> El {
    let words = el("div", "")
        .child(el("b", "").child(el("bdi", "").say(&view.outcome)))
        .child(line("kt-help", &view.why))
        .each(&view.edit, |field| edit(field, on))
        .child(buttons(&view.buttons, on));
    el("li", "kt-why").key(view.goal.as_str()).attr(Attr::Goal, view.goal.as_str()).child(sign(view.sign.as_ref())).child(words)
}

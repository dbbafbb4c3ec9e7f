//! Goals of now: the sentence, why now, and the steps with *What*, *Who* and *When*.

use super::{part, step};
use crate::screen::{Button, GoalView};
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::field::edit;
use crate::ui::part::{self as parts, Look, sign};

pub(super) fn now(title: &str, goals: &[GoalView], on: &On) -> Option<El> {
    (!goals.is_empty()).then(|| part("now", title).child(el("div", "").each(goals, |view| goal(view, on))))
}

fn goal(view: &GoalView, on: &On) -> El {
    let words = el("div", "")
        .child(line("kt-meta", &view.number))
        .child(el("h3", "kt-head").child(el("bdi", "").say(&view.outcome)))
        .child(line("kt-help", &view.why));
    let steps = || el("ul", "kt-acts").each(&view.actions, |action| step::step(action, on));
    let measure = || el("div", "").each(&view.measure, |sentence| el("p", "kt-meta").say(sentence));
    el("section", "kt-goal")
        .key(view.goal.as_str())
        .attr(Attr::Goal, view.goal.as_str())
        .child(el("div", "kt-goal__head").child(sign(view.sign.as_ref())).child(words))
        .each(&view.edit, |field| edit(field, on))
        .child((!view.actions.is_empty()).then(steps))
        .child((!view.measure.is_empty()).then(measure))
        .child(buttons(&view.buttons, on))
}

/// A line with a sentence; nothing without one.
pub(super) fn line(class: &'static str, sentence: &str) -> Option<El> {
    (!sentence.is_empty()).then(|| el("p", class).say(sentence))
}

/// What can be done with a goal. Not on paper.
pub(super) fn buttons(views: &[Button], on: &On) -> Option<El> {
    parts::buttons("kt-ways kt-screen-only", views, Look::Quiet, on)
}

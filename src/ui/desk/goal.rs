//! A goal that is worked on in place.

use crate::screen::{Button, FieldGroup, GoalRow, GoalWork, ReferralWork, StepWork};
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::field::edit;
use crate::ui::part::{Look, button, buttons, notice};

pub(super) fn goal(view: &GoalRow, on: &On) -> El {
    let open = if view.work.is_some() { "true" } else { "false" };
    el("li", "kt-goal")
        .key(&view.goal)
        .attr(Attr::Goal, &*view.goal)
        .child(el("p", "kt-meta").say(&view.about))
        .child(button(&view.open, Look::Fold, on).attr(Attr::AriaExpanded, open))
        .child(view.work.as_ref().map(|goal| work(goal, on)))
}

fn work(view: &GoalWork, on: &On) -> El {
    el("div", "kt-work")
        .each(&view.about, |sentence| el("p", "kt-meta").say(sentence))
        .each(&view.fields, |field| edit(field, on))
        .child(el("ol", "kt-acts").each(&view.steps, |each| step(each, on)))
        .child(buttons("kt-ways", &view.buttons, Look::Quiet, on))
        .each(&view.groups, |each| group(each, on))
}

fn step(view: &StepWork, on: &On) -> El {
    el("li", "")
        .key(&view.action)
        .attr(Attr::PlanAction, &*view.action)
        .child(el("div", "kt-edits").each(&view.fields, |field| edit(field, on)))
        .each(&view.about, |sentence| el("p", "kt-meta").say(sentence))
        .child(view.remove.as_ref().map(|remove| button(remove, Look::Quiet, on)))
        .child(view.referral.as_ref().map(|followed| referral(followed, on)))
}

fn referral(view: &ReferralWork, on: &On) -> El {
    el("div", "kt-referral")
        .attr(Attr::Section, "referral")
        .each(&view.sentences, |sentence| el("p", "kt-meta").say(sentence))
        .child(el("div", "kt-edits").each(&view.fields, |field| edit(field, on)))
        .child(el("div", "kt-ways").each(&view.marks, |each| mark(each, on)))
}

/// Each mark is a button of its own: the next key may not press what came in the place of the one that was pressed.
fn mark(view: &Button, on: &On) -> El {
    button(view, Look::Quiet, on).key(view.value.as_deref().unwrap_or_default())
}

/// Folded away until somebody needs it: the ladder has six rungs of four fields.
pub(super) fn group(view: &FieldGroup, on: &On) -> El {
    el("details", "kt-fold")
        .child(el("summary", "").say(&view.title))
        .each(&view.notices, |sentence| notice("staat-zorg", sentence))
        .child(el("div", "kt-edits").each(&view.fields, |field| edit(field, on)))
}

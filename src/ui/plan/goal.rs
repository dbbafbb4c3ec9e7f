//! Goals of now: the sentence, why now, and the steps with *What*, *Who* and *When*.

use super::{head, step};
use crate::screen::{Button, GoalView};
use crate::ui::On;
use crate::ui::field::edit;
use crate::ui::part::{Look, button, sign};
use yew::{Html, html};

pub(super) fn now(title: &str, goals: &[GoalView], on: &On) -> Html {
    if goals.is_empty() {
        return Html::default();
    }
    html! {
        <section class="kt-stack" data-section="now">
            { head(title) }
            <div>{ for goals.iter().map(|view| goal(view, on)) }</div>
        </section>
    }
}

fn goal(view: &GoalView, on: &On) -> Html {
    html! {
        <section class="kt-goal" key={view.goal.as_str()} data-goal={view.goal.clone()}>
            <div class="kt-goal__head">
                { sign(view.sign.as_ref()) }
                <div>
                    if !view.number.is_empty() { <p class="kt-meta">{ &view.number }</p> }
                    <h3 class="kt-head"><bdi>{ &view.outcome }</bdi></h3>
                    if !view.why.is_empty() { <p class="kt-help">{ &view.why }</p> }
                </div>
            </div>
            { for view.edit.iter().map(|field| edit(field, on)) }
            if !view.actions.is_empty() {
                <ul class="kt-acts">{ for view.actions.iter().map(|action| step::step(action, on)) }</ul>
            }
            if !view.measure.is_empty() { <div>{ for view.measure.iter().map(|sentence| html! { <p class="kt-meta">{ sentence }</p> }) }</div> }
            { buttons(&view.buttons, on) }
        </section>
    }
}

/// What can be done with a goal. Not on paper.
pub(super) fn buttons(views: &[Button], on: &On) -> Html {
    if views.is_empty() {
        return Html::default();
    }
    html! { <div class="kt-ways kt-screen-only">{ for views.iter().map(|view| button(view, Look::Quiet, on)) }</div> }
}

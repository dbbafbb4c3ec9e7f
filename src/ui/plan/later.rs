//! What waits, or was set aside, with the reason in one line each.

use super::goal::buttons;
use super::head;
use crate::screen::GoalView;
use crate::ui::On;
use crate::ui::field::edit;
use crate::ui::part::sign;
use yew::{Html, html};

pub(super) fn later(name: &'static str, title: &str, goals: &[GoalView], on: &On) -> Html {
    if goals.is_empty() {
        return Html::default();
    }
    html! {
        <section class="kt-stack" data-section={name}>
            { head(title) }
            <ul class="kt-list">{ for goals.iter().map(|view| goal(view, on)) }</ul>
        </section>
    }
}

fn goal(view: &GoalView, on: &On) -> Html {
    html! {
        <li class="kt-why" key={view.goal.as_str()} data-goal={view.goal.clone()}>
            { sign(view.sign.as_ref()) }
            <div>
                <b><bdi>{ &view.outcome }</bdi></b>
                if !view.why.is_empty() { <p class="kt-help">{ &view.why }</p> }
                { for view.edit.iter().map(|field| edit(field, on)) }
                { buttons(&view.buttons, on) }
            </div>
        </li>
    }
}

//! Plain lines under a heading: what goes well, the route, who need not come, who may see what.

use super::head;
use crate::screen::{PlanLine, PlanSection};
use crate::ui::On;
use crate::ui::part::{quote, sign};
use yew::{Html, html};

pub(super) fn sections(views: &[PlanSection], on: &On) -> Html {
    html! { { for views.iter().map(|view| section(view, on)) } }
}

fn section(view: &PlanSection, on: &On) -> Html {
    html! {
        <section class="kt-stack" data-section={view.name}>
            { head(&view.title) }
            { for view.lead.iter().map(|sentence| html! { <p class="kt-text">{ sentence }</p> }) }
            { for view.quotes.iter().map(|words| quote(words, on)) }
            if !view.lines.is_empty() { <ul class="kt-ticks">{ for view.lines.iter().map(line) }</ul> }
        </section>
    }
}

/// A line with something said about it has a head; one without is a sentence.
fn line(view: &PlanLine) -> Html {
    html! {
        <li class={view.sign.is_none().then_some("is-plain")}>
            { sign(view.sign.as_ref()) }
            if view.text.is_empty() {
                <span>{ &view.head }</span>
            } else {
                <span><b>{ &view.head }</b>{ " " }<span class="kt-line__text">{ &view.text }</span></span>
            }
        </li>
    }
}

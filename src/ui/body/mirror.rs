//! "This is what we heard": what was said about a topic, with the way to change each of it.

use crate::screen::{MirrorView, Said};
use crate::ui::part::{Look, button, heading, place_line, quote};
use crate::ui::{On, some};
use yew::{Html, html};

pub(super) fn mirror(view: &MirrorView, on: &On) -> Html {
    html! {
        <section class="kt-stack kt-stack--wide" data-topic={view.topic.clone()}>
            { place_line(&view.place) }
            { heading(None, None, &view.title) }
            { for view.quotes.iter().map(|words| quote(words, on)) }
            if !view.said.is_empty() {
                <dl class="kt-list">{ for view.said.iter().map(|line| said(line, on)) }</dl>
            }
            { some(&view.nothing, |nothing| html! { <p>{ nothing }</p> }) }
            { some(&view.thanks, |thanks| html! { <p class="kt-help">{ thanks }</p> }) }
        </section>
    }
}

fn said(view: &Said, on: &On) -> Html {
    html! {
        <div class="kt-said" data-question={view.question.clone()} data-member={view.member.clone()}>
            <dt>{ &view.label }</dt>
            <dd><span><bdi>{ &view.answer }</bdi></span>{ button(&view.change, Look::Link, on) }</dd>
        </div>
    }
}

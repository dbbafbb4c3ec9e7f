//! The plan, in the resident's reading: the first step on top, then what we do now, what comes later and why, and the days.

mod days;
mod first;
mod goal;
mod keep;
mod later;
mod section;
mod step;

use super::part::{quote, title};
use super::{On, some};
use crate::screen::PlanView;
use yew::{Html, html};

pub(super) fn plan(view: &PlanView, on: &On) -> Html {
    html! {
        <>
            <div class="kt-stack">
                { title(&view.title) }
                <p class="kt-help">{ &view.about }</p>
                { for view.quotes.iter().map(|words| quote(words, on)) }
            </div>
            { some(&view.first, first::first) }
            { section::sections(&view.sections, on) }
            { goal::now(&view.now_title, &view.now, on) }
            { later::later("later", &view.later_title, &view.later, on) }
            { later::later("set-aside", &view.set_aside_title, &view.set_aside, on) }
            { days::days(&view.days_title, &view.days) }
            { section::sections(&view.sections_below, on) }
            { keep::keep(view, on) }
        </>
    }
}

/// The heading of a part of the plan.
fn head(words: &str) -> Html {
    html! { <h2 class="kt-question kt-question--second">{ words.to_owned() }</h2> }
}

/// Names and what belongs to them: *What*, *Who*, *When*. The first stands out.
fn facts(facts: &[(String, String)], first_stands_out: bool) -> Html {
    let facts = facts.iter().enumerate().map(|(index, (name, text))| {
        let class = (first_stands_out && index == 0).then_some("is-what");
        html! { <div><dt>{ name }</dt><dd {class}>{ text }</dd></div> }
    });
    html! { <dl class="kt-wwh">{ for facts }</dl> }
}

//! The people of the household.

use crate::screen::{MemberRow, RosterView};
use crate::ui::part::{Look, button, echo, heading, icon, notice};
use crate::ui::{On, some};
use yew::{Html, html};

pub(super) fn roster(view: &RosterView, on: &On) -> Html {
    html! {
        <>
            { some(&view.echo, |said| echo(said, on)) }
            <div class="kt-stack" data-question={view.question.clone()}>
                { heading(None, None, &view.text) }
                { some(&view.help, |help| html! { <p class="kt-help">{ help }</p> }) }
                if !view.members.is_empty() {
                    <ul class="kt-list">{ for view.members.iter().map(|member| row(member, on)) }</ul>
                }
                { some(&view.add, |add| button(add, Look::Add, on)) }
                { some(&view.full, |full| notice("mensen", full)) }
            </div>
        </>
    }
}

fn row(view: &MemberRow, on: &On) -> Html {
    html! {
        <li class="kt-member" key={view.member.as_str()} data-member={view.member.clone()}>
            { icon(if view.child { "kind" } else { "persoon" }, "kt-icon--big") }
            <span>
                <span class="kt-member__name"><bdi>{ &view.name }</bdi></span>
                if !view.about.is_empty() { { " " }<span class="kt-meta">{ &view.about }</span> }
            </span>
            { button(&view.change, Look::Link, on) }
        </li>
    }
}

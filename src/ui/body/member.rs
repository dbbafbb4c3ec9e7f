//! One person of the household, on a screen of their own.

use crate::screen::{MemberQuestion, MemberView};
use crate::ui::field::{At, field, is_group, line};
use crate::ui::part::{Look, button, heading};
use crate::ui::{On, some};
use yew::{Html, html};

pub(super) fn member(view: &MemberView, on: &On) -> Html {
    html! {
        <div class="kt-stack kt-stack--wide" data-member={view.member.clone()}>
            { heading(None, None, &view.title) }
            { name(view, on) }
            <div class="kt-stack kt-stack--wide">{ for view.questions.iter().map(|asked| question(asked, &view.member, on)) }</div>
            { some(&view.remove, |remove| html! { <div>{ button(remove, Look::Quiet, on) }</div> }) }
        </div>
    }
}

fn name(view: &MemberView, on: &On) -> Html {
    let at = At::new("name", Some(&view.member)).helped(!view.name_help.is_empty());
    html! {
        <div class="kt-pair">
            { line(&view.name, &at, on) }
            if !view.name_help.is_empty() { <p class="kt-help" id={at.help()}>{ &view.name_help }</p> }
        </div>
    }
}

fn question(view: &MemberQuestion, member: &str, on: &On) -> Html {
    let at = At::new(&view.question, Some(member));
    let (question, member) = (view.question.clone(), member.to_owned());
    let title = html! { <h2 class="kt-head" id={at.title()}>{ &view.text }</h2> };
    let inside = field(&view.field, &at, on);
    if is_group(&view.field) {
        let described = at.described(Some(&view.field));
        html! {
            <fieldset class="kt-stack" key={view.question.as_str()} data-question={question} data-member={member} aria-describedby={described}>
                <legend>{ title }</legend>{ inside }
            </fieldset>
        }
    } else {
        html! { <div class="kt-stack" key={view.question.as_str()} data-question={question} data-member={member}>{ title }{ inside }</div> }
    }
}

//! The whole screen: the top, what is talked about, and the table with the ways on and out.

use super::{On, body, part};
use crate::screen::{Body, Screen, ScreenName};
use yew::{Callback, Html, SubmitEvent, classes, html};

/// Draws a screen. `said` is what a screen reader is told, in the one live region, which is there from the start.
pub fn screen(view: &Screen, said: &str, on: &On) -> Html {
    let name = view.body.name();
    html! {
        <div class="kt" lang={view.lang.clone()} dir={if view.right_to_left { "rtl" } else { "ltr" }} data-screen={name.as_str()}>
            <p class="kt-hidden" role="status" aria-live="polite">{ said.to_owned() }</p>
            if name != ScreenName::Left { { shell(view, name, on) } }
        </div>
    }
}

/// One form, so that Enter in a field does what the main button does. The main button sends it on every screen: a button that
/// turned into one while it is pressed would send the next screen as well.
fn shell(view: &Screen, name: ScreenName, on: &On) -> Html {
    let next = view.bar.next.as_ref().map(|next| next.event.clone());
    let go = on.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(next) = &next {
            go.emit(next.clone());
        }
    });
    html! {
        <form class="kt-shell" novalidate={true} autocomplete="off" {onsubmit}>
            { part::top(&view.top, &view.exit, on) }
            <div class={classes!("kt-talk", format!("kt-talk--{}", place(name)))} part="talk" key={key(&view.body)}>
                { body::body(&view.body, &view.labels, on) }
            </div>
            <div class="kt-foot">
                { part::help_panel(view.help.as_ref(), on) }
                { part::bar(&view.bar, &view.labels.bar, view.help.is_some(), on) }
            </div>
        </form>
    }
}

/// Short screens lie on the table, within reach of a thumb; long ones begin at the top.
const fn place(name: ScreenName) -> &'static str {
    match name {
        ScreenName::Question | ScreenName::Text | ScreenName::Roster => "table",
        ScreenName::Urgent => "urgent",
        ScreenName::Start | ScreenName::Member | ScreenName::Map | ScreenName::Mirror => "page",
        ScreenName::Later | ScreenName::Plan | ScreenName::Left => "page",
    }
}

/// A new question gets new nodes: no focus, ring or caret is left over from the one before.
fn key(body: &Body) -> String {
    let name = body.name().as_str();
    match body {
        Body::Question(view) => format!("{name} {} {}", view.question, view.member.as_deref().unwrap_or_default()),
        Body::Member(view) => format!("{name} {}", view.member),
        Body::Mirror(view) => format!("{name} {}", view.topic),
        Body::Urgent(view) => format!("{name} {}", view.signal),
        Body::Start(_) | Body::Roster(_) | Body::Map(_) | Body::Later(_) | Body::Plan(_) | Body::Left => name.to_owned(),
    }
}

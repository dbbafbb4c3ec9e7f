//! The whole screen: the top, what is talked about, and the table with the ways on and out.

use super::el::{Attr, El, el};
use super::listen::Heard;
use super::{On, body, borrowed, desk, part};
use crate::base::WITH_COACH;
use crate::screen::{Body, Screen, ScreenName};
use yew::Html;

/// Draws a screen. `said` is what a screen reader is told, in the one live region, which is there from the start.
pub fn screen(view: &Screen, said: &str, on: &On) -> Html {
    let name = view.body.name();
    let mut drawn: Html = el("div", root(view))
        .attr(Attr::Lang, &*view.lang)
        .attr(Attr::Dir, if view.right_to_left { "rtl" } else { "ltr" })
        .attr(Attr::Screen, name.as_str())
        .child(el("p", "kt-hidden").attr(Attr::Role, "status").attr(Attr::AriaLive, "polite").say(said))
        .child((name != ScreenName::Left).then(|| match &view.desk {
            Some(table) if WITH_COACH => desk::desk(table, shell(view, name, on), on),
            _ => shell(view, name, on),
        }))
        .into();
    if let Some(lang) = &view.borrowed {
        borrowed::tell(&mut drawn, lang);
    }
    drawn
}

/// At the table of the coach everything is closer together; turned to the resident, two people read from a metre.
const fn root(view: &Screen) -> &'static str {
    match (&view.desk, &view.turned) {
        (Some(_), _) if WITH_COACH => "kt kt--coach",
        (None, Some(_)) if WITH_COACH => "kt kt--round",
        _ => "kt",
    }
}

/// One form, so that Enter in a field does what the main button does. The main button sends it on every screen: a button that
/// turned into one while it is pressed would send the next screen as well.
fn shell(view: &Screen, name: ScreenName, on: &On) -> El {
    let talk = el("div", place(name)).attr(Attr::Part, "talk").key(&key(&view.body));
    let foot = el("div", "kt-foot").child(view.help.as_ref().map(|help| part::help_panel(help, on)));
    el("form", "kt-shell")
        .attr(Attr::NoValidate, "novalidate")
        .attr(Attr::Autocomplete, "off")
        .on(on, Heard::Submit(view.bar.next.as_ref().map(|next| next.event.clone())))
        .child(top(view, on))
        .child(body::body(talk, &view.body, &view.labels, on))
        .child(view.turned.as_ref().filter(|_| WITH_COACH).and_then(|turned| desk::house_beside(turned, &view.labels, on)))
        .child(foot.child(part::bar(&view.bar, &view.labels.bar, view.help.is_some(), on)))
}

/// Around the conversation at the table of the coach there is a top already.
fn top(view: &Screen, on: &On) -> Option<El> {
    match &view.turned {
        Some(turned) if WITH_COACH => Some(desk::turned_top(turned, &view.exit, on)),
        _ => view.desk.is_none().then(|| part::top(&view.top, &view.exit, on)),
    }
}

/// Short screens lie on the table, within reach of a thumb; long ones begin at the top.
const fn place(name: ScreenName) -> &'static str {
    match name {
        ScreenName::Question | ScreenName::Text | ScreenName::Roster | ScreenName::Pause | ScreenName::Coming => "kt-talk kt-talk--table",
        ScreenName::Urgent => "kt-talk kt-talk--urgent",
        ScreenName::Start | ScreenName::Member | ScreenName::Map | ScreenName::Mirror => "kt-talk kt-talk--page",
        ScreenName::Later | ScreenName::Plan | ScreenName::Preview | ScreenName::Left => "kt-talk kt-talk--page",
    }
}

/// A new question gets new nodes: no focus, ring or caret is left over from the one before.
fn key(body: &Body) -> String {
    let (what, member) = match body {
        Body::Question(view) => (&*view.question, view.member.as_deref().unwrap_or_default()),
        Body::Member(view) => (&*view.member, ""),
        Body::Mirror(view) => (&*view.topic, ""),
        Body::Urgent(view) => (&*view.signal, ""),
        Body::Pause(view) => (&*view.topic, ""),
        Body::Start(_)
        | Body::Roster(_)
        | Body::Map(_)
        | Body::Later(_)
        | Body::Plan(_)
        | Body::Preview(_)
        | Body::Coming(_)
        | Body::Left => ("", ""),
    };
    [body.name().as_str(), what, member].join(" ")
}

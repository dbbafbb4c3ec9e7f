//! "This is what we heard": what was said about a topic, with the way to change each of it.

use crate::screen::{MirrorView, Said};
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::part::{Look, button, heading, place_line, quote};

pub(super) fn mirror(view: &MirrorView, on: &On) -> El {
    let lines = || el("dl", "kt-list").each(&view.said, |line| said(line, on));
    el("section", "kt-stack kt-stack--wide")
        .attr(Attr::Topic, &*view.topic)
        .child(place_line(&view.place))
        .child(heading(None, None, &view.title))
        .each(&view.quotes, |words| quote(words, on))
        .child((!view.said.is_empty()).then(lines))
        .child(view.prompts.as_ref().map(|(lead, all)| prompts(lead, all)))
        .child(view.nothing.as_ref().map(|nothing| el("p", "").say(nothing)))
        .child(view.thanks.as_ref().map(|thanks| el("p", "kt-help").say(thanks)))
}

/// A quiet list, to think along with: there is nothing to fill in.
fn prompts(lead: &str, all: &[String]) -> El {
    let list = el("ul", "kt-ticks").each(all, |words| el("li", "is-plain").say(words));
    el("div", "kt-stack kt-stack--tight").attr(Attr::Section, "prompts").child(el("h2", "kt-help").say(lead)).child(list)
}

fn said(view: &Said, on: &On) -> El {
    let answer = el("span", "").child(el("bdi", "").say(&view.answer));
    el("div", "kt-said")
        .attr(Attr::Question, &*view.question)
        .attr(Attr::Member, view.member.as_deref())
        .child(el("dt", "").say(&view.label))
        .child(el("dd", "").child(answer).child(button(&view.change, Look::Link, on)))
}

//! Left: the topics with their state in shape and word, and the people.

use super::head;
use crate::screen::{DeskView, PersonRow, TopicRow};
use crate::ui::On;
use crate::ui::body::drawn;
use crate::ui::el::{Attr, El, el};
use crate::ui::listen::Heard;
use crate::ui::part::{Look, aside, button, icon, sign};

pub(super) fn agenda(view: &DeskView, on: &On) -> El {
    let (unfold, open) = &view.agenda;
    el("nav", if *open { "kt-desk__agenda is-open" } else { "kt-desk__agenda" })
        .attr(Attr::AriaLabel, &*view.topics_title)
        .attr(Attr::Section, "agenda")
        .child(button(unfold, Look::Fold, on).attr(Attr::AriaExpanded, if *open { "true" } else { "false" }))
        .child(head(&view.topics_title))
        .child(el("ul", "kt-desk__list").each(&view.topics, |each| topic(each, on)))
        .child(button(&view.read, Look::Quiet, on))
        .child(head(&view.people_title))
        .child(el("ul", "kt-desk__list").each(&view.people, |each| person(each, on)))
}

fn topic(view: &TopicRow, on: &On) -> El {
    let door = &view.room.button;
    let (state, mark) = drawn(view.room.state);
    let words = aside(el("span", "").child(el("span", "kt-desk__name").say(&door.label)), "kt-meta", &view.room.state_words);
    let row = el("button", "kt-topic")
        .attr(Attr::Type, "button")
        .attr(Attr::Action, door.action.as_str())
        .attr(Attr::Value, door.value.as_deref())
        .attr(Attr::State, state)
        .attr(Attr::AriaCurrent, view.current.then_some("true"))
        .on(on, Heard::press(&door.event))
        .child(sign(door.sign.as_ref()))
        .child(words)
        .child((!view.figure.is_empty()).then(|| el("span", "kt-topic__figure").say(&view.figure)))
        .child(mark.and_then(|mark| icon(mark, "kt-room__mark")));
    el("li", "").key(door.value.as_deref().unwrap_or_default()).child(row)
}

fn person(view: &PersonRow, on: &On) -> El {
    let name = aside(el("span", "").child(el("bdi", "kt-desk__name").say(&view.name)), "kt-meta", &view.about);
    el("li", "kt-person")
        .key(&view.member)
        .attr(Attr::Member, &*view.member)
        .child(icon(if view.child { "kind" } else { "persoon" }, ""))
        .child(name)
        .child(
            el("span", "kt-person__ways")
                .child(button(&view.change, Look::Link, on))
                .child(view.apart.as_ref().map(|apart| button(apart, Look::Link, on))),
        )
}

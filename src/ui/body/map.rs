//! The house, cut open: the people under the roof, a room for each topic. It is the way to jump, and never a score.

use crate::screen::{MapView, Room, RoomState};
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::listen::Heard;
use crate::ui::part::{aside, drawing, group, heading, icon, sign};

pub(super) fn map(to: El, view: &MapView, label: &str, on: &On) -> El {
    let title = el("div", "kt-stack kt-stack--tight").child(heading(None, None, &view.title)).child(el("p", "kt-help").say(&view.help));
    to.child(title).child(house(view, label, on)).child(group("time", "kt-choices kt-choices--row", &view.time, on))
}

/// The house alone.
pub(crate) fn house(view: &MapView, label: &str, on: &On) -> El {
    let roof = drawing("kt-house__roof", "0 0 328 74", "M242 14V2h22v12M1.5 74 46 14h236l44.5 60z").attr(Attr::PreserveAspectRatio, "none");
    let people = el("p", "kt-house__people").child(icon("persoon", "")).child(el("bdi", "").say(&view.people));
    el("nav", "kt-house")
        .attr(Attr::AriaLabel, label)
        .child(el("div", "kt-house__attic").child(roof).child(people))
        .child(el("div", "kt-house__rooms").each(&view.rooms, |each| room(each, on)))
        .child(el("span", "kt-house__step"))
}

fn room(view: &Room, on: &On) -> El {
    let door = &view.button;
    let (state, mark) = drawn(view.state);
    let room = el("button", "kt-room")
        .attr(Attr::Type, "button")
        .attr(Attr::Action, door.action.as_str())
        .attr(Attr::Value, door.value.as_deref())
        .attr(Attr::State, state)
        .attr(Attr::AriaLabel, door.spoken.as_deref())
        .on(on, Heard::press(&door.event))
        .child(sign(door.sign.as_ref()))
        .child(mark.and_then(|mark| icon(mark, "kt-room__mark")))
        .child(el("span", "kt-room__name").say(&door.label));
    aside(room, "kt-room__state", &view.state_words)
}

/// Its name in `data-state`, and its mark: four outlines, so that shape alone tells them apart. A hidden state has none.
pub(crate) const fn drawn(state: RoomState) -> (&'static str, Option<&'static str>) {
    match state {
        RoomState::NotYet => ("not-yet", Some("staat-niet")),
        RoomState::GoesWell => ("goes-well", Some("staat-goed")),
        RoomState::Worry => ("worry", Some("staat-zorg")),
        RoomState::Now => ("now", Some("staat-nu")),
        RoomState::Hidden => ("hidden", None),
    }
}

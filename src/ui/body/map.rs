//! The house, cut open: the people under the roof, a room for each topic. It is the way to jump, and never a score.

use crate::screen::{MapView, Room, RoomState};
use crate::ui::part::{heading, icon, sign};
use crate::ui::{On, send, some};
use yew::{Html, html};

pub(super) fn map(view: &MapView, label: &str, on: &On) -> Html {
    html! {
        <>
            <div class="kt-stack kt-stack--tight">
                { heading(None, None, &view.title) }
                <p class="kt-help">{ &view.help }</p>
            </div>
            <nav class="kt-house" aria-label={label.to_owned()}>
                <div class="kt-house__attic">
                    <svg class="kt-house__roof" viewBox="0 0 328 74" preserveAspectRatio="none" aria-hidden="true">
                        <path d="M242 14V2h22v12M1.5 74 46 14h236l44.5 60z" />
                    </svg>
                    <p class="kt-house__people">{ icon("persoon", "") }<bdi>{ &view.people }</bdi></p>
                </div>
                <div class="kt-house__rooms">{ for view.rooms.iter().map(|each| room(each, on)) }</div>
                <span class="kt-house__step" />
            </nav>
        </>
    }
}

fn room(view: &Room, on: &On) -> Html {
    let door = &view.button;
    let (state, mark) = drawn(view.state);
    html! {
        <button type="button" class="kt-room" data-action={door.action.as_str()} value={door.value.clone()} data-state={state}
            aria-label={door.spoken.clone()} onclick={send(on, &door.event)}>
            { sign(door.sign.as_ref()) }
            { some(&mark, |mark| icon(mark, "kt-room__mark")) }
            <span class="kt-room__name">{ &door.label }</span>
            if !view.state_words.is_empty() { { " " }<span class="kt-room__state">{ &view.state_words }</span> }
        </button>
    }
}

/// Its name in `data-state`, and its mark: four outlines, so that shape alone tells them apart. A hidden state has none.
const fn drawn(state: RoomState) -> (&'static str, Option<&'static str>) {
    match state {
        RoomState::NotYet => ("not-yet", Some("staat-niet")),
        RoomState::GoesWell => ("goes-well", Some("staat-goed")),
        RoomState::Worry => ("worry", Some("staat-zorg")),
        RoomState::Now => ("now", Some("staat-nu")),
        RoomState::Hidden => ("hidden", None),
    }
}

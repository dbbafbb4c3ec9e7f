//! The middle of each screen, one file each: they add to the element that they are given.

mod later;
mod map;
mod member;
mod mirror;
mod pause;
mod preview;
mod question;
mod roster;
mod start;
mod urgent;

pub(super) use map::{drawn, house};

use super::el::El;
use super::{On, plan};
use crate::screen::{Body, Labels};

/// Adds what is talked about.
pub(super) fn body(to: El, view: &Body, labels: &Labels, on: &On) -> El {
    match view {
        Body::Start(view) => start::start(to, view, on),
        Body::Question(view) => question::question(to, view, on),
        Body::Roster(view) => roster::roster(to, view, on),
        Body::Member(view) => to.child(member::member(view, on)),
        Body::Map(view) => map::map(to, view, &labels.rooms, on),
        Body::Mirror(view) => to.child(mirror::mirror(view, on)),
        Body::Urgent(view) => urgent::urgent(to, view),
        Body::Pause(view) => to.child(pause::pause(view)),
        Body::Later(view) => to.child(later::later(view, on)),
        Body::Plan(view) => plan::plan(to, view, on),
        Body::Preview(view) => to.child(preview::preview(view)),
        Body::Left => to,
    }
}

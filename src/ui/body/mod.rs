//! The middle of each screen, one file each: they add to the element that they are given.

mod coming;
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
pub(super) use preview::preview;

use super::el::El;
use super::{On, deferred};
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
        Body::Plan(view) => deferred::plan(to, view, on),
        Body::Preview(view) => deferred::preview(to, view),
        Body::Coming(view) => to.child(coming::coming(view)),
        Body::Left => to,
    }
}

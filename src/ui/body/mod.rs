//! The middle of each screen, one file each.

mod later;
mod map;
mod member;
mod mirror;
mod question;
mod roster;
mod start;
mod urgent;

use super::{On, plan};
use crate::screen::{Body, Labels};
use yew::Html;

/// Draws what is talked about.
pub(super) fn body(view: &Body, labels: &Labels, on: &On) -> Html {
    match view {
        Body::Start(view) => start::start(view, on),
        Body::Question(view) => question::question(view, on),
        Body::Roster(view) => roster::roster(view, on),
        Body::Member(view) => member::member(view, on),
        Body::Map(view) => map::map(view, &labels.rooms, on),
        Body::Mirror(view) => mirror::mirror(view, on),
        Body::Urgent(view) => urgent::urgent(view),
        Body::Later(view) => later::later(view, on),
        Body::Plan(view) => plan::plan(view, on),
        Body::Left => Html::default(),
    }
}

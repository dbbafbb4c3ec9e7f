//! What of the screens comes after the first one, and what is shown to who waits for it.

use super::{At, Body, ComingView, file, plan};
use crate::base::Deferred;
use crate::session::Offer;
use crate::text::Message;

/// The functions of this layer that come later.
pub(crate) struct PlanCode {
    plan: fn(&At<'_>) -> Body,
    preview: fn(&At<'_>, &Offer) -> Body,
}

impl PlanCode {
    /// All of it.
    pub(crate) const ALL: &'static Self =
        &Self { plan: |at| Body::Plan(Box::new(plan::plan(at))), preview: |at, offer| Body::Preview(file::preview(at, offer)) };
}

thread_local! {
    static PLAN_CODE: Deferred<PlanCode> = const { Deferred::new(PlanCode::ALL) };
}

/// It has come.
#[cfg(all(feature = "web", not(feature = "coach")))]
pub(crate) fn arrive(code: &'static PlanCode) {
    PLAN_CODE.with(|place| place.arrive(code));
}

pub(super) fn plan(at: &At<'_>) -> Body {
    PLAN_CODE.with(Deferred::get).map_or_else(|| coming(at), |code| (code.plan)(at))
}

pub(super) fn preview(at: &At<'_>, offer: &Offer) -> Body {
    PLAN_CODE.with(Deferred::get).map_or_else(|| coming(at), |code| (code.preview)(at, offer))
}

pub(super) fn coming(at: &At<'_>) -> Body {
    Body::Coming(ComingView { title: at.say(Message::ComingTitle), text: at.say(Message::ComingText) })
}

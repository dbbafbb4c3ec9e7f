//! What of the interface comes after the first screen.

use super::el::El;
use super::{On, body, plan};
use crate::base::Deferred;
use crate::screen::{PlanView, PreviewView};

/// The functions of this layer that come later.
pub(crate) struct PlanCode {
    plan: fn(El, &PlanView, &On) -> El,
    preview: fn(&PreviewView) -> El,
}

impl PlanCode {
    /// All of it.
    pub(crate) const ALL: &'static Self = &Self { plan: plan::plan, preview: body::preview };
}

thread_local! {
    static PLAN_CODE: Deferred<PlanCode> = const { Deferred::new(PlanCode::ALL) };
}

/// It has come.
#[cfg(all(feature = "web", not(feature = "coach")))]
pub(crate) fn arrive(code: &'static PlanCode) {
    PLAN_CODE.with(|place| place.arrive(code));
}

/// Adds the plan. There is no plan to draw before its code is here.
pub(super) fn plan(to: El, view: &PlanView, on: &On) -> El {
    match PLAN_CODE.with(Deferred::get) {
        Some(code) => (code.plan)(to, view, on),
        None => to,
    }
}

/// Adds a saved conversation. No file is opened before its code is here.
pub(super) fn preview(to: El, view: &PreviewView) -> El {
    match PLAN_CODE.with(Deferred::get) {
        Some(code) => to.child((code.preview)(view)),
        None => to,
    }
}

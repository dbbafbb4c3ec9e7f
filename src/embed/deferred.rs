//! The code of the plan, which the page loads after the first screen: `docs/decisions/0019`.

use crate::{screen, session, ui};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use wasm_split_helpers::wasm_split;

/// What comes of each layer.
struct PlanCode {
    session: &'static session::deferred::PlanCode,
    screen: &'static screen::deferred::PlanCode,
    ui: &'static ui::deferred::PlanCode,
}

/// The only way to this code, so that all of it can be cut off here. It is called once the element has put it in its place.
#[wasm_split(plan)]
fn plan_code() -> &'static PlanCode {
    const { &PlanCode { session: session::deferred::PlanCode::ALL, screen: screen::deferred::PlanCode::ALL, ui: ui::deferred::PlanCode::ALL } }
}

/// Takes the code up. `false`: it is not there.
pub(super) fn arrive() -> bool {
    let mut loading = pin!(plan_code());
    let mut context = Context::from_waker(Waker::noop());
    // Asked once it begins to load, and it is there already; asked again it says so.
    for _ in 0..2 {
        if let Poll::Ready(code) = loading.as_mut().poll(&mut context) {
            session::deferred::arrive(code.session);
            screen::deferred::arrive(code.screen);
            ui::deferred::arrive(code.ui);
            return true;
        }
    }
    false
}

//! The resident's screen, turned to them by a coach: it says so, has the way back, and the house beside it.

use super::with_key;
use crate::screen::{Button, Labels, TurnedView};
use crate::ui::On;
use crate::ui::body::house;
use crate::ui::el::{Attr, El, el};
use crate::ui::part::{Look, button, icon};

/// The top of the screen: what is closed now, and the two ways out.
pub(crate) fn turned_top(view: &TurnedView, exit: &Button, on: &On) -> El {
    let told =
        el("p", "kt-brand").child(icon("tafel", "")).child(el("span", "").child(el("b", "").say(&view.title)).say(" ").say(&view.about));
    let ways = el("div", "kt-top__ways").child(with_key(&view.back, view.key, Look::Quiet, on)).child(button(exit, Look::Exit, on));
    el("div", "kt-top kt-top--turned").attr(Attr::Part, "top").child(told).child(ways)
}

/// The house, beside the conversation where there is room for it.
pub(crate) fn house_beside(view: &TurnedView, labels: &Labels, on: &On) -> Option<El> {
    view.house.as_ref().map(|map| el("div", "kt-beside-house").child(house(map, &labels.rooms, on)))
}

//! A card to rest at. Nothing is asked, and nothing stands out: it is the air between two questions.

use crate::screen::PauseView;
use crate::ui::el::{Attr, El, el};
use crate::ui::part::{call_row, heading, place_line};

pub(super) fn pause(view: &PauseView) -> El {
    el("section", "kt-stack kt-pause")
        .attr(Attr::Topic, &*view.topic)
        .child(place_line(&view.place))
        .child(heading(None, None, &view.title))
        .child(el("p", "kt-text").say(&view.text))
        .child(view.call.as_ref().map(|call| el("div", "kt-call").child(call_row(call, ""))))
}

//! A saved conversation, before it takes the place of this one.

use crate::screen::PreviewView;
use crate::ui::el::{El, el};
use crate::ui::part::{heading, notice};

pub(in crate::ui) fn preview(view: &PreviewView) -> El {
    el("div", "kt-stack")
        .child(heading(None, None, &view.title))
        .child(el("dl", "kt-list").each(&view.facts, fact))
        .child(view.warning.as_ref().map(|sentence| notice("staat-zorg", sentence)))
}

fn fact((name, text): &(String, String)) -> El {
    el("div", "kt-said").child(el("dt", "").say(name)).child(el("dd", "").child(el("bdi", "").say(text)))
}

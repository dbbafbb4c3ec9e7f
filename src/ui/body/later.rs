//! The conversation is put aside: what happens with the answers, and the ways to keep or to wipe them.

use crate::screen::LaterView;
use crate::ui::On;
use crate::ui::el::{El, el};
use crate::ui::part::{Look, button, buttons, heading, open};

pub(super) fn later(view: &LaterView, on: &On) -> El {
    let words = el("div", "kt-stack").child(heading(None, None, &view.title));
    el("div", "kt-stack kt-stack--wide")
        .child(words.each(&view.sentences, |sentence| el("p", "kt-text").say(sentence)))
        .child(buttons("kt-buttons", &view.download, Look::Side, on))
        .child(open(&view.open, on))
        .child(el("div", "kt-apart").child(button(&view.restart, Look::Quiet, on)))
}

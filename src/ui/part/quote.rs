//! Somebody's own words: always quoted, always with the same mark, never changed.

use super::{Look, button};
use crate::screen::Quote;
use crate::ui::On;
use crate::ui::el::{El, el};

/// Draws the words, who said them, and the way to change them.
pub(crate) fn quote(view: &Quote, on: &On) -> El {
    let who = el("footer", "kt-words__who")
        .child(el("span", "").say(&view.who))
        .child(view.change.as_ref().map(|change| button(change, Look::Link, on)));
    el("blockquote", "kt-words").child(el("p", "").child(el("bdi", "").say(&view.words))).child(who)
}

//! Headings of a screen. There is one `h1`, and it can take focus.

use crate::ui::el::{Attr, El, el};

/// The one question or sentence of a screen.
pub(crate) fn heading(id: Option<&str>, about: Option<&str>, words: &str) -> El {
    let about = about.map(|about| el("span", "kt-about").child(el("bdi", "").say(about)).say(" "));
    el("h1", "kt-question").attr(Attr::Id, id).attr(Attr::TabIndex, "-1").child(about).say(words)
}

/// The name of a page.
pub(crate) fn title(words: &str) -> El {
    el("h1", "kt-title").attr(Attr::TabIndex, "-1").say(words)
}

//! A sign. It is decoration: the word beside it is the name.

use super::signs::SIGNS;
use crate::screen::Sign;
use crate::ui::el::{Attr, El, el};

/// Signs that point somewhere: they turn round where people read from right to left.
const TURN: &[&str] = &["terug", "verder", "overslaan", "lees-voor", "snel-weg"];

/// The sign that content or the model asks for. A name that is not known gives none.
pub(crate) fn sign(sign: Option<&Sign>) -> Option<El> {
    sign.and_then(|sign| icon(&sign.0, ""))
}

/// A sign by name, with a class of its own where it needs one.
pub(crate) fn icon(name: &str, class: &'static str) -> Option<El> {
    let (name, path) = SIGNS.iter().find(|(known, _)| *known == name)?;
    let mut classes = String::from("kt-icon");
    for more in [if TURN.contains(name) { "kt-icon--turn" } else { "" }, class] {
        if !more.is_empty() {
            classes.push(' ');
            classes.push_str(more);
        }
    }
    Some(drawing(&classes, "0 0 24 24", path).attr(Attr::Sign, *name))
}

/// The path of a sign, for a larger drawing.
pub(crate) fn path_of(name: &str) -> Option<&'static str> {
    SIGNS.iter().find(|(known, _)| *known == name).map(|(_, path)| *path)
}

/// One path, seen through this box. It says nothing that is not said in words.
pub(crate) fn drawing(class: &str, view_box: &'static str, path: &'static str) -> El {
    el("svg", class).attr(Attr::ViewBox, view_box).attr(Attr::AriaHidden, "true").child(el("path", "").attr(Attr::Path, path))
}

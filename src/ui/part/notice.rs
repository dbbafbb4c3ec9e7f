//! A quiet sentence with a sign, and no box round it.

use super::icon;
use crate::ui::el::{El, el};

/// Draws the sentence.
pub(crate) fn notice(sign: &str, sentence: &str) -> El {
    el("p", "kt-notice").child(icon(sign, "")).child(el("span", "").say(sentence))
}

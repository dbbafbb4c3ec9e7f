//! What was asked for has not come yet: a sentence, where it will stand in a moment.

use crate::screen::ComingView;
use crate::ui::el::{El, el};
use crate::ui::part::heading;

pub(super) fn coming(view: &ComingView) -> El {
    el("section", "kt-stack").child(heading(None, None, &view.title)).child(el("p", "kt-text").say(&view.text))
}

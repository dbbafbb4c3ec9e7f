//! The first step of this week: one of the two solid blocks of the product.

use super::facts;
use crate::base::Listed as _;
use crate::screen::FirstStep;
use crate::ui::el::{Attr, El, el};
use crate::ui::part::{call_button, icon};

pub(super) fn first(view: &FirstStep) -> El {
    el("section", "kt-first kt-bleed")
        .attr(Attr::Part, "first")
        .attr(Attr::Section, "first")
        .child(el("p", "kt-tag").child(icon("kalender", "")).say(&view.tag))
        .child(el("h2", "kt-first__what").say(&view.what))
        .child(facts(view.facts.iter().listed(), false))
        .child(view.call.as_ref().map(call_button))
}

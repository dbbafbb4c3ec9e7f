//! The ways to keep the plan and to hand it over. Not on paper.

use super::goal::line;
use super::head;
use crate::screen::PlanView;
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::part::{Look, buttons, notice};

pub(super) fn keep(view: &PlanView, on: &On) -> El {
    el("section", "kt-stack kt-screen-only")
        .attr(Attr::Section, "keep")
        .child(head(&view.keep_title))
        .child(line("kt-help", &view.keep_help))
        .child(buttons("kt-buttons", &view.keep, Look::Side, on))
        .child(view.shared.as_ref().map(|sentence| notice("vink", sentence)))
}

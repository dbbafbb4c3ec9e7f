//! The way to open a saved conversation: the browser's own control for files, which looks like a button here.

use super::icon;
use crate::screen::{Action, OpenView};
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::listen::Heard;

/// Draws the control, what it is for, and why the last file was not opened.
pub(crate) fn open(view: &OpenView, on: &On) -> El {
    let control = el("input", "kt-hidden")
        .attr(Attr::Type, "file")
        .attr(Attr::Accept, ".html,text/html")
        .attr(Attr::Action, Action::Open.as_str())
        .attr(Attr::AriaDescribedBy, "kt-open-help kt-open-error")
        .on(on, Heard::File(view.most));
    let label = el("label", "kt-btn kt-btn--side kt-file").child(control).child(el("span", "").say(&view.label));
    let problem = |words| el("p", "kt-error").child(icon("staat-nu", "")).child(el("span", "").say(words));
    el("div", "kt-stack kt-stack--tight")
        .child(el("p", "kt-help").attr(Attr::Id, "kt-open-help").say(&view.help))
        .child(el("div", "").child(label))
        .child(el("div", "").attr(Attr::Id, "kt-open-error").attr(Attr::Role, "alert").child(view.problem.as_deref().map(problem)))
}

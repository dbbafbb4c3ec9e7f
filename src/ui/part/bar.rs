//! The table: the ways on and out, always in the same order.

use super::{Look, button};
use crate::screen::{Action, Bar, Button};
use crate::ui::On;
use crate::ui::el::{Attr, El, el};

/// Draws the table.
pub(crate) fn bar(view: &Bar, label: &str, help_is_open: bool, on: &On) -> El {
    let inside = el("div", "kt-table__in")
        .child((view.back.is_some() || view.next.is_some()).then(|| go(view, on)))
        .child(row(&view.others, "kt-table__else", help_is_open, on))
        .child(row(&view.tools, "kt-table__tools", help_is_open, on));
    el("div", "kt-table").attr(Attr::Part, "bar").attr(Attr::Role, "group").attr(Attr::AriaLabel, label).child(inside)
}

fn go(view: &Bar, on: &On) -> El {
    el("div", "kt-table__go")
        .child(view.back.as_ref().map(|back| button(back, Look::Side, on)))
        .child(view.next.as_ref().map(|next| button(next, Look::Go, on)))
}

fn row(buttons: &[Button], class: &'static str, help_is_open: bool, on: &On) -> Option<El> {
    (!buttons.is_empty()).then(|| el("div", class).each(buttons, |view| quiet(view, help_is_open, on)))
}

/// A way out. The help button says whether its panel is open.
fn quiet(view: &Button, help_is_open: bool, on: &On) -> El {
    let open = if help_is_open { "true" } else { "false" };
    button(view, Look::Quiet, on).attr(Attr::AriaExpanded, (view.action == Action::Help).then_some(open))
}

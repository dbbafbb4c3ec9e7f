//! The people of the household.

use crate::screen::{MemberRow, RosterView};
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::part::{Look, aside, button, echo, heading, icon, notice};

pub(super) fn roster(to: El, view: &RosterView, on: &On) -> El {
    let members = || el("ul", "kt-list").each(&view.members, |member| row(member, on));
    let roster = el("div", "kt-stack")
        .attr(Attr::Question, &*view.question)
        .child(heading(None, None, &view.text))
        .child(view.help.as_ref().map(|help| el("p", "kt-help").say(help)))
        .child((!view.members.is_empty()).then(members))
        .child(view.add.as_ref().map(|add| button(add, Look::Add, on)))
        .child(view.full.as_ref().map(|full| notice("mensen", full)));
    to.child(view.echo.as_ref().map(|said| echo(said, on))).child(roster)
}

fn row(view: &MemberRow, on: &On) -> El {
    let name = el("span", "kt-member__name").child(el("bdi", "").say(&view.name));
    el("li", "kt-member")
        .key(&view.member)
        .attr(Attr::Member, &*view.member)
        .child(icon(if view.child { "kind" } else { "persoon" }, "kt-icon--big"))
        .child(aside(el("span", "").child(name), "kt-meta", &view.about))
        .child(button(&view.change, Look::Link, on))
}

//! One person of the household, on a screen of their own.

use crate::screen::{MemberQuestion, MemberView};
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::field::{At, asked, field, line};
use crate::ui::part::{Look, button, heading};

pub(super) fn member(view: &MemberView, on: &On) -> El {
    let questions = el("div", "kt-stack kt-stack--wide").each(&view.questions, |asked| question(asked, &view.member, on));
    el("div", "kt-stack kt-stack--wide")
        .attr(Attr::Member, &*view.member)
        .child(heading(None, None, &view.title))
        .child(name(view, on))
        .child(questions)
        .child(view.remove.as_ref().map(|remove| el("div", "").child(button(remove, Look::Quiet, on))))
}

fn name(view: &MemberView, on: &On) -> El {
    let helped = !view.name_help.is_empty();
    let at = At::new("name", Some(&view.member)).helped(helped);
    let help = || el("p", "kt-help").attr(Attr::Id, &*at.help()).say(&view.name_help);
    el("div", "kt-pair").child(line(&view.name, &at, on)).child(helped.then(help))
}

fn question(view: &MemberQuestion, member: &str, on: &On) -> El {
    let at = At::new(&view.question, Some(member));
    let title = el("h2", "kt-head").attr(Attr::Id, &*at.title()).say(&view.text);
    let question =
        asked(Some(&view.field), &at, title).key(&view.question).attr(Attr::Question, &*view.question).attr(Attr::Member, member);
    field(question, &view.field, &at, on)
}

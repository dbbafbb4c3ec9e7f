//! An urgent card: one solid block that says what to do now; everything else is calm.

use crate::screen::{NextStep, UrgentView};
use crate::ui::el::{Attr, El, el};
use crate::ui::part::{call_button, call_row, heading, icon};

pub(super) fn urgent(to: El, view: &UrgentView) -> El {
    let card = el("section", "kt-urgent kt-bleed")
        .attr(Attr::Part, "urgent")
        .attr(Attr::Urgent, &*view.signal)
        .child(el("p", "kt-tag").child(icon("staat-nu", "")).say(&view.tag))
        .child(heading(None, None, &view.title))
        .child(view.call.as_ref().map(call_button))
        .child(view.say.as_ref().map(|(lead, words)| el("p", "kt-say").say(lead).say(" ").child(el("b", "").say(words))));
    let quiet = |sentence: &String| el("p", "kt-help").say(sentence);
    to.child(card)
        .child((!view.then.is_empty()).then(|| next(view)))
        .child(view.note.as_ref().map(quiet))
        .child(view.not_checked.as_ref().map(quiet))
}

fn next(view: &UrgentView) -> El {
    el("section", "kt-stack kt-stack--tight")
        .child(el("h2", "kt-head").say(&view.then_title))
        .child(el("div", "kt-call").each(&view.then, then))
}

fn then(view: &NextStep) -> El {
    match &view.call {
        Some(call) => call_row(call, &view.text),
        None => el("p", "kt-call__row").child(el("span", "").say(&view.text)),
    }
}

//! Plain lines under a heading: what goes well, the route, who need not come, who may see what.

use super::part;
use crate::screen::{PlanLine, PlanSection};
use crate::ui::On;
use crate::ui::el::{El, el};
use crate::ui::part::{quote, sign};

pub(super) fn section(view: &PlanSection, on: &On) -> El {
    part(view.name, &view.title)
        .each(&view.lead, |sentence| el("p", "kt-text").say(sentence))
        .each(&view.quotes, |words| quote(words, on))
        .child((!view.lines.is_empty()).then(|| el("ul", "kt-ticks").each(&view.lines, line)))
}

/// A line with something said about it has a head; one without is a sentence.
fn line(view: &PlanLine) -> El {
    let words = el("span", "");
    let words = if view.text.is_empty() {
        words.say(&view.head)
    } else {
        words.child(el("b", "").say(&view.head)).say(" ").child(el("span", "kt-line__text").say(&view.text))
    };
    el("li", if view.sign.is_none() { "is-plain" } else { "" }).child(sign(view.sign.as_ref())).child(words)
}

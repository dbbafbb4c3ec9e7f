//! One question, with what leads to it. A text to read is a question without a field.

use crate::screen::{Field, QuestionView};
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::field::{self, At, field};
use crate::ui::part::{echo, error_line, heading, notice, place_line, summary};

pub(super) fn question(to: El, view: &QuestionView, on: &On) -> El {
    let at = At::new(&view.question, view.member.as_deref()).helped(view.help.is_some()).wrong(view.problem.is_some());
    to.child(view.problem.as_ref().map(|problem| summary(problem, at.first(), on)))
        .child(lead(view, on))
        // Always the same nodes, with a mistake or without: a caret is never lost.
        .child(el("div", if view.problem.is_some() { "kt-wrong" } else { "" }).child(asked(view, &at, on)))
        .child(view.told.as_ref().map(|told| notice("liever-niet", told)))
        .child(view.notice.as_ref().map(|sentence| notice("veilig", sentence)))
}

/// Where we are, what was just said, and the sentence that leads to a new topic.
fn lead(view: &QuestionView, on: &On) -> Option<El> {
    if view.place.is_none() && view.echo.is_none() && view.bridge.is_none() {
        return None;
    }
    let lead = el("div", "kt-stack kt-stack--tight")
        .child(view.place.as_ref().map(place_line))
        .child(view.echo.as_ref().map(|said| echo(said, on)))
        .child(view.bridge.as_ref().map(|bridge| el("p", "kt-bridge").say(bridge)));
    Some(lead)
}

fn asked(view: &QuestionView, at: &At, on: &On) -> El {
    let title = heading(Some(&at.title()), view.about.as_deref(), &view.text);
    let help = |help: &String| el("p", help_class(view.field.as_ref())).attr(Attr::Id, &*at.help()).say(help);
    let asked = field::asked(view.field.as_ref(), at, title)
        .attr(Attr::Question, &*view.question)
        .attr(Attr::Member, view.member.as_deref())
        .child(view.help.as_ref().map(help))
        .child(view.problem.as_ref().map(|problem| error_line(problem, &at.error())));
    match &view.field {
        Some(shape) => field(asked, shape, at, on),
        None => asked,
    }
}

/// On a text to read the help is the text.
const fn help_class(field: Option<&Field>) -> &'static str {
    if field.is_some() { "kt-help" } else { "kt-text" }
}

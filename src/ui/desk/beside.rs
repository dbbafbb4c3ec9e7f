//! Beside the question: the question behind the question, words and note side by side, the law, and all questions of the topic.

use super::head;
use crate::screen::{Beside, PlanSection, QuestionRow};
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::field::edit;
use crate::ui::part::{Kind, Look, button, choice, quote, sign};

pub(super) fn beside(view: &Beside, on: &On) -> El {
    el("div", "kt-beside")
        .attr(Attr::Section, "beside")
        .child(view.origin.as_ref().map(|origin| el("p", "kt-meta").attr(Attr::Section, "origin").say(origin)))
        .child(view.told.as_ref().map(|told| choice(told, Kind::Checkbox, "told", None, on)))
        .child(lines(&view.prompts))
        .child(lines(&view.hints))
        .child(words(view, on))
        .child(lines(&view.law))
        .child(questions(view, on))
}

/// Their own words, and next to them what the coach writes: neither replaces the other.
fn words(view: &Beside, on: &On) -> El {
    let none = || el("p", "kt-meta").say(&view.no_words);
    let own = el("div", "kt-stack kt-stack--tight")
        .child(head(&view.words_title))
        .child(view.words.is_empty().then(none))
        .each(&view.words, |words| quote(words, on));
    el("div", "kt-beside__words").attr(Attr::Section, "note").child(own).child(edit(&view.note, on))
}

/// Plain lines under a small heading; nothing when there are none.
pub(super) fn lines(view: &PlanSection) -> Option<El> {
    if view.lead.is_empty() && view.lines.is_empty() {
        return None;
    }
    let rows = el("ul", "kt-desk__lines").each(&view.lines, |line| {
        let words = el("span", "").child(el("b", "").say(&line.head));
        let words = if line.text.is_empty() { words } else { words.say(" ").child(el("span", "").say(&line.text)) };
        el("li", if line.sign.is_none() { "is-plain" } else { "" }).child(sign(line.sign.as_ref())).child(words)
    });
    Some(
        el("section", "kt-stack kt-stack--tight")
            .attr(Attr::Section, view.name)
            .child(head(&view.title))
            .each(&view.lead, |sentence| el("p", "").say(sentence))
            .child(rows),
    )
}

fn questions(view: &Beside, on: &On) -> El {
    el("details", "kt-fold")
        .attr(Attr::Section, "questions")
        .child(el("summary", "").say(&view.questions_title))
        .child(el("ul", "kt-desk__questions").each(&view.questions, |row| question(row, on)))
}

fn question(view: &QuestionRow, on: &On) -> El {
    let answer = (!view.answer.is_empty()).then(|| el("span", "kt-meta").child(el("bdi", "").say(&view.answer)));
    el("li", "").attr(Attr::AriaCurrent, view.current.then_some("true")).child(button(&view.button, Look::Link, on)).child(answer)
}

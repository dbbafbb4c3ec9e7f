//! A scale: eleven buttons that fill like a glass, with words at both ends. The figure carries the meaning.

use super::At;
use crate::screen::OptionRow;
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::part::{Kind, control};

pub(super) fn scale([low, high]: [&str; 2], figures: &[OptionRow], at: &At, on: &On) -> El {
    let ends = el("p", "kt-scale__ends").attr(Attr::Id, &*at.hint()).child(end(low)).say(" ").child(end(high));
    let last = figures.len().saturating_sub(1);
    let row = el("div", "kt-scale__row").each(figures.iter().enumerate(), |(index, figure)| {
        let words = if index == 0 { low } else { high };
        let named = (index == 0 || index == last) && !words.is_empty();
        let control = control(figure, Kind::Radio, at.name(), at.id(index).as_deref(), on);
        number(figure, control.attr(Attr::AriaLabel, named.then_some(words)))
    });
    el("div", "kt-scale").child(ends).child(row)
}

/// The figure of an end stands out from its words.
fn end(words: &str) -> El {
    let (figure, rest) = words.split_at(words.find(|c: char| !c.is_ascii_digit()).unwrap_or(words.len()));
    el("span", "").child(el("b", "").say(figure)).say(rest)
}

/// A figure; that of an end is called by its words, which begin with it.
fn number(figure: &OptionRow, control: El) -> El {
    el("label", if figure.chosen { "kt-num is-on" } else { "kt-num" }).child(control).say(&figure.label)
}

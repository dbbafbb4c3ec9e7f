//! A scale: eleven buttons that fill like a glass, with words at both ends. The figure carries the meaning.

use super::At;
use crate::screen::OptionRow;
use crate::ui::{On, send};
use yew::{Html, classes, html};

pub(super) fn scale([low, high]: [&str; 2], figures: &[OptionRow], at: &At, on: &On) -> Html {
    html! {
        <div class="kt-scale">
            <p class="kt-scale__ends" id={at.hint()}>{ end(low) }{ " " }{ end(high) }</p>
            <div class="kt-scale__row">{ for figures.iter().enumerate().map(|(index, figure)| number(figure, index, at, on)) }</div>
        </div>
    }
}

/// The figure of an end stands out from its words.
fn end(words: &str) -> Html {
    let (figure, rest) = words.split_at(words.find(|c: char| !c.is_ascii_digit()).unwrap_or(words.len()));
    html! { <span><b>{ figure.to_owned() }</b>{ rest.to_owned() }</span> }
}

fn number(figure: &OptionRow, index: usize, at: &At, on: &On) -> Html {
    html! {
        <label class={classes!("kt-num", figure.chosen.then_some("is-on"))}>
            <input type="radio" name={at.name().to_owned()} id={at.id(index)} value={figure.code.clone()} checked={figure.chosen}
                onchange={send(on, &figure.event)} />
            { &figure.label }
        </label>
    }
}

//! A sign. It is decoration: the word beside it is the name.

use super::signs::SIGNS;
use crate::screen::Sign;
use yew::{Html, html};

/// Signs that point somewhere: they turn round where people read from right to left.
const TURN: &[&str] = &["terug", "verder", "overslaan", "lees-voor", "snel-weg"];

/// The sign that content or the model asks for. A name that is not known gives none.
pub(crate) fn sign(sign: Option<&Sign>) -> Html {
    sign.map(|sign| icon(&sign.0, "")).unwrap_or_default()
}

/// A sign by name, with a class of its own where it needs one.
pub(crate) fn icon(name: &str, class: &'static str) -> Html {
    let Some((name, path)) = SIGNS.iter().find(|(known, _)| *known == name) else {
        return Html::default();
    };
    let turn = TURN.contains(name).then_some("kt-icon--turn");
    html! {
        <svg class={yew::classes!("kt-icon", turn, class)} viewBox="0 0 24 24" aria-hidden="true" data-sign={*name}><path d={*path} /></svg>
    }
}

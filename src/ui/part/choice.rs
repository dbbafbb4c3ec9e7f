//! A row to choose: the whole row is the target, and a real control is inside it.

use crate::screen::OptionRow;
use crate::ui::{On, send, some};
use yew::{Html, classes, html};

/// One choice, or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A ring: one of several.
    Radio,
    /// A square: on or off.
    Checkbox,
}

impl Kind {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Radio => "radio",
            Self::Checkbox => "checkbox",
        }
    }
}

/// Draws a row. `name` keeps the rows of one question together; `id` is for the row that a link may lead to.
pub(crate) fn choice(row: &OptionRow, kind: Kind, name: &str, id: Option<String>, on: &On) -> Html {
    html! {
        <label class={classes!("kt-choice", row.chosen.then_some("is-on"))}>
            <input type={kind.as_str()} name={name.to_owned()} {id} value={row.code.clone()} checked={row.chosen} onchange={send(on, &row.event)} />
            <span>
                { &row.label }
                { some(&row.hint, |hint| html! { <span class="kt-choice__hint">{ hint }</span> }) }
            </span>
        </label>
    }
}

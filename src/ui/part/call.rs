//! Somebody to call. A number that is not known here is no link, but a line that says how to find it.

use super::icon;
use crate::screen::Call;
use crate::ui::some;
use yew::{Html, html};

/// A wide button, in a solid block.
pub(crate) fn call_button(view: &Call) -> Html {
    html! {
        <div class="kt-callup">
            if let Some(href) = address(view) {
                <a class="kt-btn" {href}>{ icon("telefoon", "") }<span>{ &view.label }</span></a>
            } else {
                <p class="kt-callup__who">{ icon("telefoon", "") }<b>{ &view.label }</b></p>
            }
            { some(&view.hint, |hint| html! { <p class="kt-callup__hint">{ hint }</p> }) }
        </div>
    }
}

/// A row of a list, with what the call is for.
pub(crate) fn call_row(view: &Call, what_for: &str) -> Html {
    let inside = html! {
        <>
            { icon("telefoon", "") }
            <span>
                <b>{ &view.label }</b>
                if !what_for.is_empty() { <span>{ what_for.to_owned() }</span> }
                { some(&view.hint, |hint| html! { <span class="kt-meta">{ hint }</span> }) }
            </span>
        </>
    };
    match address(view) {
        Some(href) => html! { <a class="kt-call__row" {href}>{ inside }</a> },
        None => html! { <p class="kt-call__row">{ inside }</p> },
    }
}

/// Only figures and a plus reach the address, whatever content says.
fn address(view: &Call) -> Option<String> {
    let number: String = view.tel.iter().flat_map(|tel| tel.chars()).filter(|c| c.is_ascii_digit() || *c == '+').collect();
    (!number.is_empty()).then(|| format!("tel:{number}"))
}

#[cfg(test)]
mod tests {
    use super::address;
    use crate::screen::Call;

    #[test]
    fn an_address_is_a_number_and_nothing_else() {
        for (tel, expect) in
            [(Some("0800-2000"), Some("tel:08002000")), (Some("+31 20 1"), Some("tel:+31201")), (Some("?x"), None), (None, None)]
        {
            let call = Call { label: String::new(), tel: tel.map(str::to_owned), hint: None };
            assert_eq!(address(&call).as_deref(), expect, "{tel:?}");
        }
    }
}

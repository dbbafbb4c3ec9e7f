//! Somebody to call. A number that is not known here is no link, but a line that says how to find it.

use super::icon;
use crate::screen::Call;
use crate::ui::el::{Attr, El, el};

/// A wide button, in a solid block.
pub(crate) fn call_button(view: &Call) -> El {
    let who = match address(view) {
        Some(href) => el("a", "kt-btn").attr(Attr::Href, &*href).child(icon("telefoon", "")).child(el("span", "").say(&view.label)),
        None => el("p", "kt-callup__who").child(icon("telefoon", "")).child(el("b", "").say(&view.label)),
    };
    el("div", "kt-callup").child(who).child(view.hint.as_ref().map(|hint| el("p", "kt-callup__hint").say(hint)))
}

/// A row of a list, with what the call is for.
pub(crate) fn call_row(view: &Call, what_for: &str) -> El {
    let address = address(view);
    let words = el("span", "")
        .child(el("b", "").say(&view.label))
        .child((!what_for.is_empty()).then(|| el("span", "").say(what_for)))
        .child(view.hint.as_ref().map(|hint| el("span", "kt-meta").say(hint)));
    el(if address.is_some() { "a" } else { "p" }, "kt-call__row")
        .attr(Attr::Href, address.as_deref())
        .child(icon("telefoon", ""))
        .child(words)
}

/// Only figures and a plus reach the address, whatever content says.
fn address(view: &Call) -> Option<String> {
    let number: String = view.tel.iter().flat_map(|tel| tel.chars()).filter(|c| c.is_ascii_digit() || *c == '+').collect();
    (!number.is_empty()).then(|| ["tel:", &number].concat())
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

//! What only a browser knows. In a native build these are silent: there the screens are only drawn.

use crate::session::saved::Refusal;
use yew::{Callback, Event};

/// The words that are in the field now, in an `<input>` or a `<textarea>`.
#[cfg(feature = "web")]
pub(super) fn typed(event: &Event) -> String {
    use web_sys::{HtmlInputElement, HtmlTextAreaElement};
    use yew::TargetCast;

    match event.target_dyn_into::<HtmlTextAreaElement>() {
        Some(area) => area.value(),
        None => event.target_dyn_into::<HtmlInputElement>().map(|line| line.value()).unwrap_or_default(),
    }
}

/// The second half of a double click.
#[cfg(feature = "web")]
pub(super) fn is_repeat(event: &Event) -> bool {
    use wasm_bindgen::JsCast;
    use web_sys::UiEvent;

    event.dyn_ref::<UiEvent>().is_some_and(|event| event.detail() > 1)
}

/// Moves focus to the control with this id. A link to `#id` would look in the page, which cannot see into a shadow root.
#[cfg(feature = "web")]
pub(super) fn go_to(event: &Event, id: &str) {
    use wasm_bindgen::JsCast;
    use web_sys::{HtmlElement, Node, ShadowRoot};

    event.prevent_default();
    let node = event.target().and_then(|target| target.dyn_into::<Node>().ok());
    let root = node.and_then(|node| node.get_root_node().dyn_into::<ShadowRoot>().ok());
    let control = root.and_then(|root| root.get_element_by_id(id)).and_then(|found| found.dyn_into::<HtmlElement>().ok());
    if let Some(control) = control {
        // It is on the screen that is shown: there is nothing to mend when the browser refuses.
        let _ = control.focus();
    }
}

/// Reads the file that was chosen, and hands over what is in it. What is too large is not read at all.
#[cfg(feature = "web")]
pub(super) fn chosen(event: &Event, most: usize, done: Callback<Result<String, Refusal>>) {
    use gloo::events::EventListener;
    use web_sys::{FileReader, HtmlInputElement};
    use yew::TargetCast;

    let input: Option<HtmlInputElement> = event.target_dyn_into();
    let file = input.as_ref().and_then(HtmlInputElement::files).and_then(|files| files.get(0));
    let (Some(input), Some(file), Ok(reader)) = (input, file, FileReader::new()) else { return };
    let small = u32::try_from(most).is_ok_and(|most| file.size() <= f64::from(most));
    if !small || reader.read_as_text(&file).is_err() {
        done.emit(Err(if small { Refusal::Damaged } else { Refusal::TooLarge }));
    } else {
        let read = reader.clone();
        let tell = move |_: &Event| {
            let text = read.result().ok().and_then(|text| text.as_string());
            done.emit(text.ok_or(Refusal::Damaged));
        };
        EventListener::once(&reader, "loadend", tell).forget();
    }
    // So that the same file can be chosen again.
    input.set_value("");
}

#[cfg(not(feature = "web"))]
pub(super) fn chosen(_: &Event, _: usize, _: Callback<Result<String, Refusal>>) {}

#[cfg(not(feature = "web"))]
pub(super) fn typed(_: &Event) -> String {
    String::new()
}

#[cfg(not(feature = "web"))]
pub(super) fn is_repeat(_: &Event) -> bool {
    false
}

#[cfg(not(feature = "web"))]
pub(super) fn go_to(_: &Event, _: &str) {}

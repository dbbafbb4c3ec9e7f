//! Effects that need the browser: moving focus, saving a file, printing.

use crate::session::FocusOn;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, HtmlElement, Url};
use yew::NodeRef;

/// Moves focus within the widget. A new screen begins at the top of the window, as a new page does: the table below it would
/// otherwise cover what is asked.
pub(super) fn focus(root: &NodeRef, on: FocusOn) {
    let Some(root) = root.cast::<Element>() else { return };
    let selector = match on {
        FocusOn::Heading => "h1[tabindex]",
        FocusOn::Problem => ".kt-sum",
        FocusOn::Help => ".kt-help-panel",
        FocusOn::HelpButton => ".kt-table [data-action=help]",
        // The button that was pressed has the focus still, and stands below the steps of its goal.
        FocusOn::AddedStep => ".kt-goal:focus-within .kt-acts > :last-child textarea",
    };
    if matches!(on, FocusOn::Heading | FocusOn::Problem) && root.get_bounding_client_rect().top().abs() > 1.0 {
        root.scroll_into_view();
    }
    if let Some(target) = root.query_selector(selector).ok().flatten().and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // It was drawn a moment ago: when the browser refuses, there is nothing left to try.
        let _ = target.focus();
    }
}

/// Offers a file to save.
pub(super) fn download(name: &str, media_type: &str, text: &str) {
    // A browser that cannot make a file shows its own message; the plan stays on the screen.
    let _ = try_download(name, media_type, text);
}

fn try_download(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    // Never in the page: the page around the widget need not see what is saved.
    link.click();
    // Some browsers read the file only after this task.
    gloo::timers::callback::Timeout::new(60_000, move || drop(Url::revoke_object_url(&address))).forget();
    Ok(())
}

/// Opens the print dialog.
pub(super) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

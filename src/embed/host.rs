//! What is said to the page around the widget, and how it is left.

use super::contract::event;
use crate::session::HostEvent;
use js_sys::{Object, Reflect};
use std::sync::Once;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Element, HtmlElement};

/// Tells the page: ids and counts, never an answer. The plan itself only where the person pressed "Delen".
pub(super) fn tell(host: &HtmlElement, told: HostEvent) {
    let detail = Object::new();
    let text = |name: &str, value: Option<&str>| set(&detail, name, &value.map_or(JsValue::NULL, JsValue::from_str));
    let count =
        |name: &str, value: usize| set(&detail, name, &JsValue::from_f64(u32::try_from(value).map_or(f64::from(u32::MAX), f64::from)));
    let name = match told {
        HostEvent::Ready { items } => {
            count("items", items);
            event::READY
        }
        HostEvent::Step { screen, topic } => {
            text("screen", Some(screen));
            text("topic", topic.as_ref().map(|topic| topic.as_str()));
            event::STEP
        }
        HostEvent::Urgent { card } => {
            text("card", card.as_ref().map(|card| card.as_str()));
            event::URGENT
        }
        HostEvent::Plan { goals, document } => {
            count("goals", goals);
            if let Some(document) = document {
                text("document", Some(&document));
            }
            event::PLAN
        }
    };
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail);
    // A page that breaks `CustomEvent` hears nothing; the person is not bothered with it.
    let _ = CustomEvent::new_with_event_init_dict(name, &init).and_then(|event| host.dispatch_event(&event));
}

fn set(detail: &Object, name: &str, value: &JsValue) {
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(detail, &JsValue::from_str(name), value);
}

/// Empties the screen first, and then goes away for good: `replace` leaves no step to come back to.
pub(super) fn leave(host: &HtmlElement, address: &str) {
    if let Some(root) = host.shadow_root() {
        root.replace_children_with_node_0();
    }
    let Some(window) = web_sys::window() else { return };
    // A guide should name a neutral page. Without one an empty page is still better than this one.
    let address = if address.is_empty() { "about:blank" } else { address };
    // In a frame it is the page around it that must go. Where a sandbox forbids that, at least the frame goes.
    let top = window.top().ok().flatten().filter(|top| *top != window);
    let gone = top.is_some_and(|top| top.location().replace(address).is_ok());
    if !gone {
        // Offline, the browser shows its own page: nothing of ours either way.
        let _ = window.location().replace(address);
    }
}

/// Lets the element read aloud, or be silent at once. The event stays inside the shadow root: the page does not hear of it.
pub(super) fn read(place: &Element, on: bool) {
    let event = CustomEvent::new(if on { "keukentafel-read" } else { "keukentafel-hush" });
    let _ = event.and_then(|event| place.dispatch_event(&event));
}

/// On a panic the page is told that something went wrong, and nothing else: a message could quote an answer.
pub(super) fn watch_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        yew::set_custom_panic_hook(Box::new(|_| {
            let event = CustomEvent::new(event::PANIC);
            if let (Some(window), Ok(event)) = (web_sys::window(), event) {
                let _ = window.dispatch_event(&event);
            }
        }));
    });
}

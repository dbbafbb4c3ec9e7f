//! The edge to the page: mounts the widget, tells the page what it may know, and leaves it when asked.

mod contract;
#[cfg(not(feature = "coach"))]
mod deferred;
mod host;

use crate::base::{Date, PLAN_COMES_LATER};
use crate::session::packed;
use crate::session::{Effect, Event, SettingEvent};
use crate::ui::{App, AppProps, SharedSession};
use contract::attribute;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

/// The living widget, as the element class holds it.
#[wasm_bindgen]
pub struct Widget {
    handle: RefCell<Option<AppHandle<App>>>,
    session: SharedSession,
}

/// Puts the widget in `place`, inside the shadow root of `host`.
///
/// `guide` holds the bytes of a bundle; `today` is the civil date `YYYY-MM-DD`.
///
/// # Errors
/// An empty string: the guide cannot be used, and the element shows its own words. What is wrong is in the console, as codes.
/// `null`: these bytes are the first section of a guide, and the page asks for a language of which the words stand in the rest.
#[wasm_bindgen]
pub fn mount(place: &Element, host: &HtmlElement, guide: &[u8], today: &str) -> Result<Widget, JsValue> {
    host::watch_panics();
    let refused = |why: &str| {
        web_sys::console::error_1(&JsValue::from_str(why));
        JsValue::from_str("")
    };
    let packed = packed::unpack(guide).ok_or_else(|| refused("this is no bundle of this version, or a damaged one"))?;
    let today = Date::parse(today).map_err(|_| refused("today is no day"))?;
    let lang = host.get_attribute(attribute::LANG).unwrap_or_default();
    let (mut session, mut effects) = packed.begin(today, &lang);
    if !session.guide().has_words(session.words().lang()) {
        return Err(JsValue::NULL);
    }
    if PLAN_COMES_LATER {
        (session, effects) = session.before_its_plan(effects);
    }
    session.come_in_by(&host.get_attribute(attribute::DOOR).unwrap_or_default());
    if host.get_attribute(attribute::MODE).as_deref() == Some(attribute::COACH) {
        session.lead();
    }
    let session = SharedSession(Rc::new(RefCell::new(session)));
    let (owner, spoken) = (host.clone(), place.clone());
    let on_effect = Callback::from(move |effect| match effect {
        Effect::Tell(event) => host::tell(&owner, event),
        Effect::Read(on) => host::read(&spoken, on),
        Effect::Leave(address) => host::leave(&owner, &address),
        Effect::Focus(_) | Effect::Announce(_) | Effect::Download { .. } | Effect::Print => {}
    });
    let props = AppProps { session: session.clone(), effects: Rc::new(RefCell::new(effects)), on_effect };
    let handle = Renderer::<App>::with_root_and_props(place.clone(), props).render();
    Ok(Widget { handle: RefCell::new(Some(handle)), session })
}

#[wasm_bindgen]
impl Widget {
    /// The device has voices of its own for these languages, and nothing is being read now. Said again when all was read.
    pub fn voices(&self, languages: String) {
        if let Some(handle) = self.handle.borrow().as_ref() {
            handle.send_message(Event::Setting(SettingEvent::Voices(languages)));
        }
    }

    /// All bytes of the guide of which the first section was given. `false`: they are of another one, or damaged.
    #[must_use]
    pub fn learn(&self, guide: &[u8]) -> bool {
        packed::learn(self.session.0.borrow().guide(), guide)
    }

    /// The element has loaded the code of the plan. `false`: it cannot be used.
    #[cfg(not(feature = "coach"))]
    #[must_use]
    pub fn arrive(&self) -> bool {
        let is_here = deferred::arrive();
        if let (true, Some(handle)) = (is_here, self.handle.borrow().as_ref()) {
            handle.send_message(Event::Setting(SettingEvent::Whole));
        }
        is_here
    }

    /// The page asks for another language. Ignored when the guide does not have it.
    pub fn set_language(&self, lang: &str) {
        let lang = self.session.0.borrow().guide().lang(lang);
        if let (Some(lang), Some(handle)) = (lang, self.handle.borrow().as_ref()) {
            handle.send_message(Event::Setting(SettingEvent::Language(lang)));
        }
    }

    /// The plan in a format, after the person pressed "Delen"; else nothing.
    #[must_use]
    pub fn export_plan(&self, format: &str) -> Option<String> {
        let format = crate::export::Format::parse(format)?;
        Some(self.session.0.borrow().shared_document(format)?.text)
    }

    /// Takes the widget out of the page.
    pub fn destroy(&self) {
        if let Some(handle) = self.handle.borrow_mut().take() {
            handle.destroy();
        }
    }
}

//! Names that a page builds on. They change only with a version and a note.

/// Attributes of the element that Rust reads; `src`, `today` and `help-phone` are read by `element.js`.
pub(super) mod attribute {
    /// Language of the first screen.
    pub(crate) const LANG: &str = "lang";
    /// `coach` for the table of the coach; anything else is for the resident.
    pub(crate) const MODE: &str = "mode";
    /// The value of `mode` that gives the table of the coach. `element.js` loads the program that has it.
    pub(crate) const COACH: &str = "coach";
    /// The door through which somebody comes in, when the page knows it.
    pub(crate) const DOOR: &str = "door";
}

/// Events on the element: composed and bubbling, with ids and counts only.
pub(super) mod event {
    /// The first screen is there. `detail.items`.
    pub(crate) const READY: &str = "ready";
    /// Another screen. `detail.screen`, `detail.topic`.
    pub(crate) const STEP: &str = "step";
    /// An urgent card. `detail.card`.
    pub(crate) const URGENT: &str = "urgent";
    /// The plan is on the screen. `detail.goals`; and `detail.document` after "Delen".
    pub(crate) const PLAN: &str = "plan";
    /// On the window: something went wrong inside.
    pub(crate) const PANIC: &str = "keukentafel-panic";
}

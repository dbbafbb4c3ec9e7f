//! A conversation as a file: what is stored of it, and nothing that can be derived.
//!
//! Answers are written under the ids of the guide, so that a changed guide loses none: what it does not know any more is kept
//! aside, as it was. This is one of the two doors for outside data.

mod file;
mod keyed;
mod open;
mod reader;
mod referral;
mod save;
mod shape;

pub use file::{MOST_BYTES, find, write};
pub use keyed::Keyed;
pub use open::open;
pub use reader::Refusal;
pub use save::{save, save_with_notes};
pub use shape::*;

/// What stands in the `format` key.
pub const TALK_FORMAT: &str = "keukentafel-talk/1";

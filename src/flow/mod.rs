//! What is asked: which items show, in which order, and where a person stands. Derived from the answers, never stored.

pub(crate) mod consent;
mod progress;
mod step;
mod time;
mod visible;

pub(crate) use consent::AllGiven;
pub use consent::Given;
pub use progress::{RoomState, answered, is_done, leaves_out, remaining, room_state, talked_about};
pub use step::{Step, path};
pub use time::TimeChoice;
pub use visible::{Talk, Visible};

//! The draft of one family, one plan: drawn up afresh from the answers each time, with what a person changed laid over it.
//!
//! It proposes. It decides nothing, promises nothing, and speaks for nobody who was not heard.

mod clock;
mod dates;
mod draft;
mod due;
mod edit;
mod goals;
mod model;
mod notes;
mod people;
mod route;
mod suggestions;
pub(crate) mod wording;

#[cfg(feature = "cli")]
pub use clock::later_reading;
pub use clock::{Ending, count, count_with_pause, is_working_day, working_day_after};
#[cfg(feature = "cli")]
pub use dates::municipality_unless;
pub use draft::{Draft, draft};
pub use due::{Due, Starts};
pub use edit::{ActionEdit, ActionKey, GoalEdit, GoalKey, PlanEdits};
pub use model::*;
pub use notes::{NoteField, OffMenu, OffMenuField, RungField, RungNote};
pub(crate) use people::meaning as member_meaning;

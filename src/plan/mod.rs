//! The draft of one family, one plan: drawn up afresh from the answers each time, with what a person changed laid over it.
//!
//! It proposes. It decides nothing, promises nothing, and speaks for nobody who was not heard.

mod clock;
mod dates;
mod draft;
mod edit;
mod goals;
mod model;
mod notes;
mod people;
mod route;
mod suggestions;
pub(crate) mod wording;

pub use clock::{count, is_working_day, working_day_after};
pub use draft::{Draft, draft};
pub use edit::{ActionEdit, ActionKey, GoalEdit, GoalKey, PlanEdits};
pub use model::*;
pub use notes::{NoteField, OffMenu, OffMenuField, RungField, RungNote};
pub(crate) use people::meaning as member_meaning;
pub(crate) use wording::capitalised;

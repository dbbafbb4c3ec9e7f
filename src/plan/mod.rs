//! The draft of one family, one plan: drawn up afresh from the answers each time, with what a person changed laid over it.
//!
//! It proposes. It decides nothing, promises nothing, and speaks for nobody who was not heard.

mod clock;
mod collective;
mod consent;
mod dates;
mod draft;
mod due;
mod edit;
mod goal;
mod goals;
mod known_as;
mod model;
mod notes;
mod order;
mod people;
mod referral;
mod route;
mod rule;
mod safety;
mod suggestions;
mod whose;
pub(crate) mod wording;

#[cfg(feature = "cli")]
pub use clock::later_reading;
pub use clock::{Ending, count, count_with_pause, is_working_day, working_day_after};
pub use collective::{Collective, CollectiveSignal};
pub use consent::{Consent, ForChild};
#[cfg(feature = "cli")]
pub use dates::municipality_unless;
pub use draft::{Draft, draft};
pub use due::{Due, Starts};
pub use edit::{ActionEdit, ActionKey, GoalEdit, GoalKey, PlanEdits};
pub use goal::{Action, Follows, Goal, Measure};
pub(crate) use known_as::{mixed, to_remember};
pub use model::*;
pub use notes::{NoteField, OffMenu, OffMenuField, RungField, RungNote};
pub(crate) use people::meaning as member_meaning;
pub(crate) use referral::template as referral_template;
pub use referral::{Attempt, Obstacle, Referral, ReferralEdit, ReferralField, ReferralMark, ReferralState};
#[cfg(feature = "cli")]
pub(crate) use rule::beyond_holidays;
pub use rule::{Check, Open, Rule, checks};
pub use safety::Safety;

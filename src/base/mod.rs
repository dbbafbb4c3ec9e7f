//! What everything else stands on: ids, calendar days, and messages to authors. Knows nothing of the domain.

mod date;
mod deferred;
mod diagnostic;
mod id;
mod listed;
mod number;
mod pack;
mod sorted;

pub use date::{Date, DateProblem, Weekday};
pub(crate) use deferred::Deferred;
#[cfg(feature = "web")]
pub(crate) use deferred::PLAN_COMES_LATER;
pub use diagnostic::{Code, Diagnostic, Place, Severity};
pub(crate) use diagnostic::{Remarks, remark};
pub use id::{
    ActionId, CardId, CollectiveCode, ContactId, DeadlineId, DoorId, EventId, GoalId, GuideId, LinkId, MemberId, OptionCode, PartId,
    PartyId, SchemeId, SignalId,
};
pub(crate) use listed::{Listed, PushAll};
pub(crate) use number::whole_number;
pub(crate) use pack::{Pack, Table, Unpacker, packs};
pub(crate) use sorted::retain;
pub use sorted::{Map, Set};

/// Whether the table of the coach is in this program. A resident's telephone gets one without it; tests and the author tool have it.
pub(crate) const WITH_COACH: bool = cfg!(any(feature = "coach", not(target_family = "wasm")));

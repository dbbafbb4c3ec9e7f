//! The plan as JSON: the published form. Its schema is `questionnaires/schema/plan.schema.json`.
//!
//! Names of keys stay as they are for good. A change is a new number in `schema`, with a note.

mod shape;
mod value;
mod writer;

#[cfg(feature = "cli")]
pub use self::shape::PlanFile;
use self::shape::Whole;
use self::writer::{Json, Writer};
use crate::guide::Guide;
use crate::plan::Plan;

/// What stands in the `schema` key.
pub const PLAN_FORMAT: &str = "plan/1";

pub(super) fn render(plan: &Plan, guide: &Guide) -> String {
    let mut to = Writer::default();
    Whole { plan, guide }.write(&mut to);
    to.finish()
}

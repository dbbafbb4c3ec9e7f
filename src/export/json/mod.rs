//! The plan as JSON: the published form. Its schema is `questionnaires/schema/plan.schema.json`.
//!
//! Names of keys stay as they are for good. A change is a new number in `schema`, with a note.

mod shape;
mod value;
mod writer;

#[cfg(feature = "cli")]
pub use self::shape::PlanFile;
use self::shape::Whole;
pub(crate) use self::writer::{Json, Writer};
use crate::guide::Guide;
use crate::plan::Plan;

/// What stands in the `schema` key.
pub const PLAN_FORMAT: &str = "plan/1";

pub(super) fn render(plan: &Plan, guide: &Guide) -> String {
    text(&Whole { plan, guide })
}

/// Anything that has a form in JSON, as a text.
pub(crate) fn text(whole: &dyn Json) -> String {
    let mut to = Writer::default();
    whole.write(&mut to);
    to.finish()
}

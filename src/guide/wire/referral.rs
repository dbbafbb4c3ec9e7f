//! The written form of a referral: a step that ends at somebody else's door, and how it is handed over warmly.

use serde::{Deserialize, Serialize};

/// A step that ends at somebody else's door. Who goes along, when the appointment is and what came of it is written by people,
/// never by a guide.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Referral {
    /// Who receives the person, as it stands after "to": "the family doctor".
    pub to: String,
    /// The question whose chosen options may make it hard: "too late", "too tense".
    #[serde(default)]
    pub hard: Option<String>,
    /// What to agree with the receiver for when it is late, tense or otherwise hard: whom they call before they send anybody away.
    /// A proposal, until somebody writes what was agreed.
    pub agreed: String,
    /// How the person is reminded.
    pub reminder: String,
    /// What is done when it fails: a new appointment, and no new procedure.
    pub plan_b: String,
    /// Within how many days after the appointment somebody looks whether it worked: 1 to 7.
    pub check_within_days: u16,
}

//! The written form of a list of schemes: `questionnaires/<guide>/schemes/<name>.json`.

use crate::questionnaire::wire::Condition;
use serde::{Deserialize, Serialize};

/// A file of schemes.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Schemes {
    /// Address of the JSON Schema, for editors.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The schemes.
    pub schemes: Vec<Scheme>,
}

/// A law, arrangement or service that may help.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// Id, for example `huurtoeslag`. Never reuse or rename one.
    pub id: String,
    /// Its official name.
    pub name: String,
    /// Parts of the conversation it belongs to.
    pub topics: Vec<String>,
    /// The law it rests on, or absent.
    #[serde(default)]
    pub law: Option<String>,
    /// The article, or absent.
    #[serde(default)]
    pub article: Option<String>,
    /// Who carries it out.
    pub executor: String,
    /// What kind of help it is.
    pub kind: SchemeKind,
    /// What it is, in one plain sentence.
    pub what: String,
    /// For whom it is, in plain sentences. No promise, no amount.
    pub conditions: String,
    /// How to ask for it, where there is more to say than "ask the executor".
    #[serde(default)]
    pub ask: Option<String>,
    /// What the person may have to pay, with year and source, where the law asks to tell it beforehand.
    #[serde(default)]
    pub costs: Option<String>,
    /// Suggested when at least one of these holds.
    pub suggest_if: Vec<Condition>,
    /// Not suggested when one of these holds: it is in use already, or does not fit.
    #[serde(default)]
    pub not_if: Vec<Condition>,
    /// Whether it exists today.
    pub status: SchemeStatus,
    /// A heavy measure that only a coach brings up.
    #[serde(default)]
    pub coach_only: bool,
    /// The address at which it was checked.
    pub source: String,
    /// Day on which it was checked, `YYYY-MM-DD`.
    pub checked: String,
    /// Whether the source itself was read on that day.
    pub verified: bool,
    /// What was read, or what was not.
    #[serde(default)]
    pub verified_what: Option<String>,
    /// How sure we are.
    pub confidence: Confidence,
    /// First day of this edition, `YYYY-MM-DD`.
    #[serde(default)]
    pub from: Option<String>,
    /// Last day of this edition, `YYYY-MM-DD`.
    #[serde(default)]
    pub until: Option<String>,
    /// Note for authors and coaches.
    #[serde(default)]
    pub note: Option<String>,
}

/// The kinds of help.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SchemeKind {
    /// Something a person can do alone.
    OwnStrength,
    /// Help of people around.
    Network,
    /// There for everybody, without an investigation.
    #[default]
    General,
    /// Fitted to the person, after a decision.
    Customised,
    /// Income.
    Income,
    /// An allowance through the tax office.
    TaxCredit,
    /// Advice.
    Advice,
}

/// Whether a scheme exists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SchemeStatus {
    /// It can be asked for.
    #[default]
    Active,
    /// It can be asked for, and is about to change.
    ActiveUnderRevision,
    /// It was announced, and not seen in force: off unless a municipality turns it on.
    AnnouncedUnverified,
    /// It was not possible to see whether it is there: off unless a municipality turns it on.
    Unverified,
    /// It has ended: never suggested.
    Closed,
}

/// How sure we are of a scheme.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Read at the source, or general knowledge of the field.
    #[default]
    High,
    /// Likely.
    Medium,
    /// Uncertain.
    Low,
}

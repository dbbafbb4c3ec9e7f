//! The written form of a guide that extends another: what a municipality adds, fills in and turns off. The author tool makes one
//! whole guide of both, so nothing behind it knows these shapes.

use super::{ClockEvent, Deadline, Fallback, Period};
use crate::questionnaire::wire::Item;
use serde::Deserialize;
use std::collections::BTreeMap;

/// `guide.json` of a guide that extends another. All that it does not name is as in the other guide.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// Address of the JSON Schema, for editors.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// Id of the guide: the name of its folder.
    pub id: String,
    /// Version of its content.
    pub version: String,
    /// Day of this version, `YYYY-MM-DD`.
    pub date: String,
    /// The guide that is extended: the name of a folder beside this one.
    pub extends: String,
    /// A title of its own on the first screen.
    #[serde(default)]
    pub title: Option<String>,
    /// Sentences of its own on the first screen.
    #[serde(default)]
    pub intro: Vec<String>,
    /// Files with questions that are added to parts of the other guide.
    #[serde(default)]
    pub parts: Vec<String>,
    /// Questions of the other guide that are not asked here. One that anything else needs cannot be turned off.
    #[serde(default)]
    pub off: Vec<String>,
    /// Files with schemes of its own.
    #[serde(default)]
    pub schemes: Vec<String>,
    /// Schemes with the status `unverified` or `announced_unverified` that do exist here: the municipality found out.
    #[serde(default)]
    pub unverified_schemes: Vec<String>,
    /// File with terms of the municipality's by-laws.
    #[serde(default)]
    pub clock: Option<String>,
    /// File with telephone numbers of its own.
    #[serde(default)]
    pub contacts: Option<String>,
    /// Where the quick exit goes, if not where that of the other guide goes.
    #[serde(default)]
    pub exit: Option<String>,
    /// What is shown, for each language, when the conversation cannot start; a language that is not here has the other guide's.
    #[serde(default)]
    pub fallback: BTreeMap<String, Fallback>,
}

/// A file with questions that are added to a part of the other guide.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LocalPart {
    /// Address of the JSON Schema, for editors.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// Id of the part, for example `hou`.
    pub part: String,
    /// What is added.
    pub add: Vec<Added>,
}

/// A question that is added.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Added {
    /// The question of this part that it follows.
    pub after: String,
    /// The question. Begin its id with the part's, and go on with something of the municipality's own.
    pub item: Item,
}

/// `clock.json` of a guide that extends another: terms of the municipality's by-laws.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LocalClock {
    /// Address of the JSON Schema, for editors.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The by-law's term in the place of the act's longest: only for terms that say `by_law`.
    #[serde(default)]
    pub terms: Vec<LocalTerm>,
    /// What starts a term of its own.
    #[serde(default)]
    pub events: Vec<ClockEvent>,
    /// Terms of its own. `extends` is false for each: the Algemene termijnenwet is about terms of acts (art. 1 lid 1).
    #[serde(default)]
    pub deadlines: Vec<Deadline>,
}

/// The length that a by-law gives to a term. What it is for, and what starts it, stays as the act says.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LocalTerm {
    /// Id of the deadline of the other guide.
    pub id: String,
    /// How long, in the same unit; never longer than the act allows.
    pub period: Period,
    /// The by-law.
    pub law: String,
    /// The article.
    pub article: String,
    /// Address of the text that was read.
    pub source: String,
    /// Day on which it was checked, `YYYY-MM-DD`.
    pub checked: String,
}

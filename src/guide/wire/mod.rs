//! The written form of a guide: `guide.json` and the files it names, and the one bundled file that the element loads.

mod clock;
#[cfg(feature = "cli")]
mod extend;
mod plan;
mod referral;

pub use clock::*;
#[cfg(feature = "cli")]
pub use extend::*;
pub use plan::*;
pub use referral::*;

use crate::questionnaire::wire::Part;
use crate::scheme::wire::Schemes;
use crate::text::Covers;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `guide.json`: what the guide is and which files it is made of.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GuideFile {
    /// Address of the JSON Schema, for editors.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// Id of the guide: the name of its folder.
    pub id: String,
    /// Version of its content.
    pub version: String,
    /// Day of this version, `YYYY-MM-DD`.
    pub date: String,
    /// Title on the first screen.
    pub title: String,
    /// One or two sentences on the first screen.
    #[serde(default)]
    pub intro: Vec<String>,
    /// The doors through which somebody can come in. Optional to choose; each leads to the same broad conversation.
    #[serde(default)]
    pub doors: Vec<Door>,
    /// Language of the texts in these files.
    pub language: String,
    /// All languages on offer, the source language first.
    pub languages: Vec<String>,
    /// Files with parts, in the order in which they are offered.
    pub parts: Vec<String>,
    /// Files with schemes.
    #[serde(default)]
    pub schemes: Vec<String>,
    /// Schemes with the status `unverified` or `announced_unverified` that do exist here: the municipality found out. Without
    /// this they are never suggested.
    #[serde(default)]
    pub unverified_schemes: Vec<String>,
    /// Files with goals for the plan.
    #[serde(default)]
    pub goals: Vec<String>,
    /// File with the parties a plan may need.
    #[serde(default)]
    pub triage: Option<String>,
    /// File with the dates that the law gives.
    #[serde(default)]
    pub clock: Option<String>,
    /// File with telephone numbers.
    #[serde(default)]
    pub contacts: Option<String>,
    /// Where the quick exit goes: a neutral page that is the same for everybody.
    #[serde(default)]
    pub exit: Option<String>,
    /// What is shown, for each language, when the conversation cannot start.
    #[serde(default)]
    pub fallback: BTreeMap<String, Fallback>,
}

/// A door through which somebody comes in: what it is about at first sight.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Door {
    /// Id in plans, and in the attribute `door` of the element. Never reuse or rename one.
    pub id: String,
    /// How a person would say it.
    pub text: String,
    /// A few words more.
    #[serde(default)]
    pub hint: Option<String>,
}

/// The message when the conversation cannot start.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fallback {
    /// Heading.
    pub title: String,
    /// What to do.
    pub text: String,
    /// Numbers to call.
    pub numbers: Vec<FallbackNumber>,
    /// "One moment", while everything is loaded. This and what follows is read of the national guide only, which the element carries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait: Option<String>,
    /// Said of a guide that is too large.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub too_large: Option<String>,
    /// Said after a failure on the way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub went_wrong: Option<String>,
    /// Before the number that the page gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    /// On the button that tries again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<String>,
}

/// A number in the message when the conversation cannot start.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FallbackNumber {
    /// Who answers.
    pub label: String,
    /// The number as it is written.
    pub number: String,
}

/// `contacts.json`: whom to call.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contacts {
    /// Address of the JSON Schema, for editors.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The contacts.
    pub contacts: Vec<Contact>,
}

/// Somebody to call.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Id that cards and actions refer to.
    pub id: String,
    /// Who answers, as it stands on a button: "the municipality".
    pub name: String,
    /// The number as it is written; absent when it is local and not known here.
    #[serde(default)]
    pub number: Option<String>,
    /// How to find the number when it is local; or hours and cost.
    #[serde(default)]
    pub hint: Option<String>,
    /// Shown behind "Hulp" on every screen.
    #[serde(default)]
    pub in_help: bool,
    /// Where the number was found.
    pub source: String,
    /// Day on which it was checked, `YYYY-MM-DD`.
    pub checked: String,
}

/// `words/<language>.json`, or `interface/<language>.json`: texts in one language, by key.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Address of the JSON Schema, for editors.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// Language tag, for example `en`.
    pub language: String,
    /// The name of the language in that language.
    pub name: String,
    /// Written from right to left.
    #[serde(default)]
    pub right_to_left: bool,
    /// How much of the guide these words are for; what they leave out stands in the language of the guide. Means nothing for words
    /// of the interface: these are whole.
    #[serde(default)]
    pub covers: Covers,
    /// Whether somebody whose language this is has read these words. Else the first screen and each urgent card say that nobody has.
    #[serde(default = "checked")]
    pub checked: bool,
    /// In `interface/`: this is no language of its own but another way to address people in the language with this tag. Only
    /// what is said in another way stands here; all else is said in the words of that language.
    #[serde(default)]
    pub of: Option<String>,
    /// In `interface/`: the word by which people are addressed, in a language that has more than one. It stands in plans.
    #[serde(default)]
    pub address: Option<String>,
    /// Texts, by key, that hold words of the other way to address people all the same; each with the reason. A key that ends in
    /// a dot means all texts whose keys begin so. For authors.
    #[serde(default)]
    pub keeps: BTreeMap<String, String>,
    /// The texts.
    pub words: BTreeMap<String, String>,
}

/// What is said when nothing is written.
const fn checked() -> bool {
    true
}

/// A file of a guide, with its name for diagnostics.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
pub struct Named<T> {
    /// Path within the guide's folder.
    pub file: String,
    /// What is in it.
    pub content: T,
}

/// All files of a guide together, as they were written.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// [`BUNDLE_FORMAT`].
    pub format: String,
    /// SHA-256 of the source files, in hexadecimal; goes into every plan.
    pub hash: String,
    /// `guide.json`.
    pub guide: GuideFile,
    /// The parts.
    pub parts: Vec<Named<Part>>,
    /// The schemes.
    pub schemes: Vec<Named<Schemes>>,
    /// The goals.
    pub goals: Vec<Named<Goals>>,
    /// Who may be needed.
    pub triage: Option<Named<Triage>>,
    /// The dates that the law gives.
    pub clock: Option<Named<Clock>>,
    /// Whom to call.
    pub contacts: Option<Named<Contacts>>,
    /// Translations of the guide, one for each language but the source.
    pub words: Vec<Named<Words>>,
    /// Interface words, one for each language.
    pub interface: Vec<Named<Words>>,
}

/// What stands in [`Bundle::format`]. A change of any written shape is a new number.
pub const BUNDLE_FORMAT: &str = "keukentafel-guide/1";

//! The written form of what lies beside a guide for its authors: rules of plain language, and what translations were made from.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `questionnaires/language/<language>.json`: what plain language is, in one language.
#[derive(Debug, Clone, Default, Deserialize, Serialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// Address of the JSON Schema, for editors.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// Language tag, for example `nl`.
    pub language: String,
    /// Where these rules come from.
    pub source: String,
    /// Day on which they were checked, `YYYY-MM-DD`.
    pub checked: String,
    /// What residents read.
    pub resident: Limits,
    /// What coaches read.
    pub coach: Limits,
    /// How easily a text reads.
    pub reading_ease: ReadingEase,
    /// Words of the trade that residents do not read.
    pub jargon: Vec<Jargon>,
    /// For each way to address people in this language, by the word that stands in plans: all words that only this way has.
    #[serde(default)]
    pub address: BTreeMap<String, Vec<String>>,
}

/// Limits for one kind of reader.
#[derive(Debug, Clone, Default, Deserialize, Serialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// A sentence has at most this many words.
    pub words_in_a_sentence: usize,
    /// A text as a whole has at least this reading ease.
    pub reading_ease: i64,
}

/// The formula: `constant - per_syllable × syllables / words - per_word × words / sentences`, all in hundredths.
#[derive(Debug, Clone, Default, Deserialize, Serialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadingEase {
    /// Its name.
    pub name: String,
    /// Where the formula comes from.
    pub source: String,
    /// The constant, in hundredths.
    pub constant: i64,
    /// For each syllable a word, in hundredths.
    pub per_syllable: i64,
    /// For each word a sentence, in hundredths.
    pub per_word: i64,
    /// Of fewer words the formula says nothing.
    pub from_words: usize,
    /// What counts as one vowel, longest first. A syllable has one.
    pub vowels: Vec<String>,
}

/// A word of the trade.
#[derive(Debug, Clone, Default, Deserialize, Serialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Jargon {
    /// What is not written, in all its forms.
    pub avoid: Vec<String>,
    /// What to write instead.
    pub instead: String,
}

/// `words/<language>.made-from.json`: from which words of the source each translation was made. Written by
/// `keukentafel lint --accept-translations`, never by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MadeFrom {
    /// Address of the JSON Schema, for editors.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Language tag of the translation.
    pub language: String,
    /// For each text a mark of its source words at that time: the first digits of their SHA-256.
    pub made_from: BTreeMap<String, String>,
}

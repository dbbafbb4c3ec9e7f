//! The plan as a document. One file a format; menus, the author tool and the tests read [`Format::ALL`].
//!
//! The same plan gives the same bytes, in the browser and on the command line.

pub mod json;
mod markdown;

use crate::guide::Guide;
use crate::plan::Plan;
use crate::text::Words;

/// The formats a plan can be saved in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// For programs, and to go on with elsewhere.
    Json,
    /// For people: reads as plain text too.
    Markdown,
}

/// A plan on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// File name: neutral, it says nothing of what is inside.
    pub name: String,
    /// Media type.
    pub media_type: &'static str,
    /// What is in it.
    pub text: String,
}

impl Format {
    /// All formats, in the order of the menu.
    pub const ALL: &[Self] = &[Self::Markdown, Self::Json];

    /// The name on the command line and in `exportPlan(format)`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Markdown => "markdown",
        }
    }

    /// The format of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.as_str() == name)
    }

    const fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Markdown => "md",
        }
    }

    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Markdown => "text/markdown",
        }
    }
}

/// Writes a plan in a format, in the language of `words`.
#[must_use]
pub fn render(format: Format, plan: &Plan, guide: &Guide, words: Words<'_>) -> Document {
    let text = match format {
        Format::Json => json::render(plan, guide),
        Format::Markdown => markdown::render(plan, guide, words),
    };
    Document { name: format!("notities-{}.{}", plan.date, format.extension()), media_type: format.media_type(), text }
}

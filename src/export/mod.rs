//! The plan as a document. One file a format; menus, the author tool and the tests read [`Format::ALL`].
//!
//! The same plan gives the same bytes, in the browser and on the command line.

mod calendar;
mod html;
pub mod json;
mod markdown;
mod table;

pub(crate) use html::{TALK_BEGINS, TALK_ENDS};

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
    /// For people: one page for any browser, that can be opened again to go on with.
    Html,
    /// The days, for a calendar.
    Calendar,
    /// The steps, for a spreadsheet.
    Table,
}

/// What is on its way out.
#[derive(Debug, Clone, Copy)]
pub struct Leaving<'l> {
    /// The plan.
    pub plan: &'l Plan,
    /// The guide it was made with.
    pub guide: &'l Guide,
    /// Its language.
    pub words: Words<'l>,
    /// The whole conversation as JSON, for a page that can be opened again.
    pub talk: Option<&'l str>,
    /// The conversation is not at its plan yet: the topics talked about, with how many answers.
    pub so_far: Option<&'l [(&'l str, usize)]>,
    /// The same in the language of the guide, to stand beside it in a page: for somebody who helps and does not read the other.
    pub beside: Option<&'l Self>,
}

impl<'l> Leaving<'l> {
    /// The plan alone.
    #[must_use]
    pub const fn plan(plan: &'l Plan, guide: &'l Guide, words: Words<'l>) -> Self {
        Self { plan, guide, words, talk: None, so_far: None, beside: None }
    }
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
    pub const ALL: &[Self] = &[Self::Markdown, Self::Html, Self::Calendar, Self::Table, Self::Json];

    /// The name on the command line and in `exportPlan(format)`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Calendar => "ics",
            Self::Table => "csv",
        }
    }

    /// The format of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.as_str() == name)
    }

    const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Json | Self::Html | Self::Calendar | Self::Table => self.as_str(),
        }
    }

    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Markdown => "text/markdown",
            Self::Html => "text/html",
            Self::Calendar => "text/calendar",
            Self::Table => "text/csv",
        }
    }
}

/// Writes a plan in a format.
#[must_use]
pub fn render(format: Format, leaving: &Leaving<'_>) -> Document {
    let Leaving { plan, guide, words, .. } = *leaving;
    let text = match format {
        Format::Json => json::render(plan, guide),
        Format::Markdown => markdown::render(plan, guide, words),
        Format::Html => html::render(leaving),
        Format::Calendar => calendar::render(leaving),
        Format::Table => table::render(leaving),
    };
    Document { name: format!("notities-{}.{}", plan.date, format.extension()), media_type: format.media_type(), text }
}

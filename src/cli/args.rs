//! What can be typed after `keukentafel`.

use super::say::day;
use crate::base::Date;
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Checks, bundles, runs and draws guides for the kitchen-table conversation.
#[derive(Debug, Parser)]
#[command(name = "keukentafel", version)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check a guide: each remark says where, what, why and what to do
    Lint(Lint),
    /// Prove what can happen: every question, option, card and scheme
    Prove(Prove),
    /// Make the one checked file that the element loads
    Bundle(Bundle),
    /// Draw up the plan of a household, without a browser
    Run(Run),
    /// Write the JSON Schemas of all file kinds
    Schema(Schema),
    /// Draw which question opens which, as a Mermaid flowchart
    Graph(Graph),
    /// Count the dates of the law that follow from an event
    Dates(Dates),
}

#[derive(Debug, ClapArgs)]
pub(super) struct Lint {
    /// Folder of the guide
    pub(super) guide: PathBuf,
    /// How the remarks are written
    #[arg(long, value_enum, default_value_t = LintFormat::Text)]
    pub(super) format: LintFormat,
    #[command(flatten)]
    pub(super) search: Search,
    /// First write down that all translations were read beside the source as it is now
    #[arg(long)]
    pub(super) accept_translations: bool,
}

/// On which day, and how long.
#[derive(Debug, Default, ClapArgs)]
pub(super) struct Search {
    /// The day on which it is looked at: YYYY-MM-DD; else the day of the guide
    #[arg(long)]
    pub(super) date: Option<String>,
    /// How many steps the search for proofs may take; what is left over is told as not proved
    #[arg(long)]
    pub(super) steps: Option<u64>,
}

impl Search {
    /// The day that was typed.
    pub(super) fn day(&self) -> Result<Option<Date>, String> {
        self.date.as_deref().map(day).transpose()
    }
}

#[derive(Debug, ClapArgs)]
pub(super) struct Prove {
    /// Folder of the guide
    pub(super) guide: PathBuf,
    /// How the report is written
    #[arg(long, value_enum, default_value_t = LintFormat::Text)]
    pub(super) format: LintFormat,
    #[command(flatten)]
    pub(super) search: Search,
    /// Every claim, not only those that are not proved
    #[arg(long)]
    pub(super) all: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum LintFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Bundle {
    /// Folder of the guide
    pub(super) guide: PathBuf,
    /// File to write
    #[arg(short, long)]
    pub(super) output: PathBuf,
    /// A stored conversation to begin with, for demonstrations
    #[arg(long)]
    pub(super) household: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
#[command(group = clap::ArgGroup::new("from").required(true))]
pub(super) struct Run {
    /// Folder of the guide
    pub(super) guide: PathBuf,
    /// A household of a file of cases: FILE#ID
    #[arg(long, group = "from")]
    pub(super) case: Option<String>,
    /// A stored conversation
    #[arg(long, group = "from")]
    pub(super) answers: Option<PathBuf>,
    /// The day of the conversation: YYYY-MM-DD
    #[arg(long)]
    pub(super) date: String,
    /// Format of the plan
    #[arg(long, default_value = "markdown")]
    pub(super) format: String,
    /// Language of the plan; JSON is always in the language of the guide
    #[arg(long)]
    pub(super) lang: Option<String>,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Schema {
    /// Folder to write to
    #[arg(long, default_value = "questionnaires/schema")]
    pub(super) out: PathBuf,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Graph {
    /// Folder of the guide
    pub(super) guide: PathBuf,
}

#[derive(Debug, ClapArgs)]
#[command(group = clap::ArgGroup::new("which").required(true))]
pub(super) struct Dates {
    /// Folder of the guide
    pub(super) guide: PathBuf,
    /// What happened: an event of the clock, or one of its terms; another word lists them
    #[arg(long, group = "which", value_name = "ID")]
    pub(super) event: Option<String>,
    /// Every event of the clock
    #[arg(long, group = "which")]
    pub(super) all: bool,
    /// The day it happened: YYYY-MM-DD
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) from: Date,
    /// The day the municipality asked for papers: from the day after it a decision stands still (Awb art. 4:15)
    #[arg(long, value_name = "DATE", value_parser = day, requires = "papers_in")]
    pub(super) papers_asked: Option<Date>,
    /// The day the papers came in
    #[arg(long, value_name = "DATE", value_parser = day, requires = "papers_asked")]
    pub(super) papers_in: Option<Date>,
    /// How the dates are written
    #[arg(long, value_enum, default_value_t = DatesFormat::Text)]
    pub(super) format: DatesFormat,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum DatesFormat {
    /// A table, for people
    Text,
    /// For programs, with the keys of a file of worked dates
    Json,
}

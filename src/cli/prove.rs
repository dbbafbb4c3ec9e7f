//! `keukentafel prove`: what can happen in any conversation of a guide, proved and not tried out.

use super::lint::Checked;
use super::{Failure, args, print};
use crate::lint::{Outcome, Report, Section};
use serde::Serialize;
use std::fmt::Write as _;
use std::process::ExitCode;

pub(super) fn run(args: &args::Prove) -> Result<ExitCode, Failure> {
    let checked = Checked::load(&args.guide, &args.search)?;
    let Some((bundle, guide)) = checked.bundle.as_ref().zip(checked.guide.as_ref()) else {
        let first = checked.diagnostics.first().map(ToString::to_string).unwrap_or_default();
        return Err(format!("{} has errors; the first is:\n{first}", args.guide.display()));
    };
    let report = crate::lint::prove(guide, bundle, &checked.aids);
    let text = match args.format {
        args::LintFormat::Text => text(&report, args.all),
        args::LintFormat::Json => json(&report)?,
    };
    print(&text)?;
    Ok(if report.holds() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// An outcome in a word.
const fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Proved => "proved",
        Outcome::Refuted => "refuted",
        Outcome::NotProved => "not proved",
        Outcome::Stated => "stated",
    }
}

fn text(report: &Report, all: bool) -> String {
    let mut out = String::new();
    for section in &report.sections {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{}: {}", section.claim, counts(section));
        for line in section.lines.iter().filter(|line| all || line.outcome != Outcome::Proved) {
            let _ = writeln!(out, "  {} {}: {}", word(line.outcome), line.id, line.why);
        }
    }
    out.push('\n');
    report.notes.iter().for_each(|note| {
        let _ = writeln!(out, "{note}");
    });
    out
}

/// "19 proved, 2 stated, of 21".
fn counts(section: &Section) -> String {
    let outcomes = [Outcome::Proved, Outcome::Stated, Outcome::NotProved, Outcome::Refuted];
    let counts = outcomes.map(|outcome| (section.count(outcome), word(outcome)));
    let said: Vec<String> = counts.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect();
    if said.is_empty() { "there is none".to_owned() } else { format!("{}, of {}", said.join(", "), section.lines.len()) }
}

/// The report, for programs.
#[derive(Serialize)]
struct Written<'r> {
    holds: bool,
    claims: Vec<WrittenSection<'r>>,
    notes: &'r [String],
}

#[derive(Serialize)]
struct WrittenSection<'r> {
    claim: &'r str,
    lines: Vec<WrittenLine<'r>>,
}

#[derive(Serialize)]
struct WrittenLine<'r> {
    id: &'r str,
    outcome: &'r str,
    why: &'r str,
}

fn json(report: &Report) -> Result<String, Failure> {
    let claims = report.sections.iter().map(written_section).collect();
    let written = Written { holds: report.holds(), claims, notes: &report.notes };
    serde_json::to_string_pretty(&written).map(|text| text + "\n").map_err(|error| error.to_string())
}

fn written_section(section: &Section) -> WrittenSection<'_> {
    let lines = section.lines.iter().map(|line| WrittenLine { id: &line.id, outcome: word(line.outcome), why: &line.why });
    WrittenSection { claim: section.claim, lines: lines.collect() }
}

//! `keukentafel dates`: every date of the law that follows from an event, with rule, article, and both forms of the date.
//!
//! Exit code 1 where a date cannot be given: the list of holidays does not go so far. 2 for an event or a day that cannot be.

mod count;
mod table;

use super::run::tell;
use super::{Failure, args, lint, print};
use crate::base::Date;
use crate::guide::Bundle;
use crate::plan::municipality_unless;
use count::{Counting, Pause, Row};
use serde::Serialize;
use std::io::{self, Write};
use std::process::ExitCode;

/// A call that can never be answered, as clap has it.
const WRONG_USAGE: u8 = 2;

/// All that is said.
#[derive(Debug, Serialize)]
struct Answer {
    meta: Meta,
    rows: Vec<Row>,
}

/// With what was counted, and what could not be.
#[derive(Debug, Serialize)]
struct Meta {
    guide: String,
    version: String,
    from: String,
    holidays_from: Option<String>,
    holidays_until: Option<String>,
    holidays_source: String,
    /// The words that belong to each date of a municipality.
    municipality_unless: String,
    problems: Vec<String>,
}

pub(super) fn run(args: &args::Dates) -> Result<ExitCode, Failure> {
    let (checked, diagnostics) = lint::check(&args.guide);
    let Some((bundle, guide)) = checked else {
        tell(&diagnostics);
        return Err(format!("{} has errors; mend them first", args.guide.display()));
    };
    let pause = match pause(args) {
        Ok(pause) => pause,
        Err(said) => return Ok(wrong(&said)),
    };
    let Some(written) = clock(&bundle) else {
        return Err(format!("{} has no clock; name a file in `clock` of guide.json", args.guide.display()));
    };
    let counting = Counting { clock: &guide.clock, written, unless: municipality_unless(&guide), pause };
    let rows = match (&args.event, args.all) {
        (Some(id), _) => match counting.of(id, args.from) {
            Some(rows) => rows,
            None => return Ok(wrong(&counting.unknown(id))),
        },
        (None, _) => counting.all(args.from),
    };
    let until = guide.clock.until.map(|day| day.to_string());
    let meta = Meta {
        guide: guide.id.to_string(),
        version: guide.version.to_string(),
        from: args.from.to_string(),
        holidays_from: guide.clock.since.map(|day| day.to_string()),
        holidays_until: until,
        holidays_source: written.holidays.source.clone(),
        municipality_unless: counting.unless.clone(),
        problems: rows.iter().filter_map(|row| row.problem.as_ref().map(|problem| format!("{}: {problem}", row.id))).collect(),
    };
    let answer = Answer { meta, rows };
    let text = match args.format {
        args::DatesFormat::Text => table::table(&answer),
        args::DatesFormat::Json => serde_json::to_string_pretty(&answer).map_err(|error| error.to_string())? + "\n",
    };
    print(&text)?;
    for problem in &answer.meta.problems {
        // Standard error may be closed; the dates went out.
        let _ = writeln!(io::stderr(), "keukentafel: {problem}");
    }
    Ok(if answer.meta.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn clock(bundle: &Bundle) -> Option<&crate::guide::wire::Clock> {
    bundle.clock.as_ref().map(|file| &file.content)
}

/// How long a decision stood still, when it did.
fn pause(args: &args::Dates) -> Result<Option<Pause>, String> {
    let (Some(asked), Some(came)) = (args.papers_asked, args.papers_in) else { return Ok(None) };
    if asked < args.from || came <= asked {
        let order = "the event, the request for papers, and the papers come in this order";
        return Err(format!("{order}: --from {}, --papers-asked {asked}, --papers-in {came}", args.from));
    }
    Ok(Some(Pause { asked, came }))
}

fn wrong(said: &str) -> ExitCode {
    // There is nobody left to tell when this fails.
    let _ = writeln!(io::stderr(), "keukentafel: {said}");
    ExitCode::from(WRONG_USAGE)
}

/// "Monday", as it stands in a file of worked dates.
fn weekday(day: Date) -> String {
    day.weekday().to_string()
}

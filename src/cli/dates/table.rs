//! The dates as a table, for people at a terminal.

use super::Answer;
use super::count::Row;
use std::fmt::Write as _;

const HEAD: [&str; 7] = ["term", "from", "rule", "as counted", "expected", "whose", "article"];

/// The table, and below it what belongs to each date.
pub(super) fn table(answer: &Answer) -> String {
    let rows: Vec<[String; 7]> = answer.rows.iter().map(cells).collect();
    let wide = |at: usize| rows.iter().map(|row| row[at].chars().count()).chain([HEAD[at].len()]).max().unwrap_or_default();
    let widths: [usize; 7] = std::array::from_fn(wide);
    let mut out = line(&HEAD.map(str::to_owned), &widths);
    rows.iter().for_each(|row| out.push_str(&line(row, &widths)));
    out.push('\n');
    for row in &answer.rows {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{}: {} (when {})", row.id, row.what, row.event_name);
        for note in notes(row) {
            let _ = writeln!(out, "  {note}");
        }
    }
    let none = || "nothing".to_owned();
    let (since, until) = (answer.meta.holidays_from.clone(), answer.meta.holidays_until.clone());
    let _ = writeln!(out, "\nHolidays are known from {} to {}.", since.unwrap_or_else(none), until.unwrap_or_else(none));
    out
}

fn cells(row: &Row) -> [String; 7] {
    let day = |day: &Option<String>| day.clone().unwrap_or_else(|| "-".to_owned());
    let expected = row.weekday.as_ref().map_or_else(|| day(&row.expected), |weekday| format!("{} {weekday}", day(&row.expected)));
    let whose = row.duty_of.to_owned();
    [row.id.clone(), row.start.clone(), row.rule.clone(), day(&row.unextended), expected, whose, row.article.clone()]
}

fn line(cells: &[String; 7], widths: &[usize; 7]) -> String {
    let padded: Vec<String> = cells.iter().zip(widths).map(|(cell, wide)| format!("{cell:wide$}")).collect();
    format!("{}\n", padded.join("  ").trim_end())
}

/// What must be said with a date.
fn notes(row: &Row) -> Vec<String> {
    let mut notes = Vec::new();
    notes.extend(row.follows.as_ref().map(|term| format!("counts from the last day of {term}")));
    notes.extend((!row.why.is_empty()).then(|| format!("passed over: {}", row.why)));
    match (&row.advice, &row.expected, &row.unless) {
        (Some(advice), Some(last), _) => notes.push(format!("advise {advice}; the last day is {last}")),
        (_, Some(last), Some(unless)) => notes.push(format!("{last}, {unless}")),
        (_, Some(first), None) => notes.push(format!("from {first} on")),
        (_, None, _) => {}
    }
    notes.extend(row.alternative.as_ref().map(|later| format!("another reading gives {later}; the earlier day is shown")));
    notes.extend(row.problem.clone());
    notes
}

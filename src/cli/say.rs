//! The words of the tool for what was typed or written: shown short, with what was meant, and never in the words of a compiler.

use crate::base::{Date, DateProblem};

/// What is shown of something that somebody wrote has at most this many characters.
const MOST_SHOWN: usize = 60;

/// So much of it is shown when it is longer.
const SHOWN: usize = 40;

/// The months, as they stand in a remark.
const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// What somebody wrote, between quotes: its beginning, when it is long. A terminal is sent no signs that it would act on.
pub(super) fn quote(text: &str) -> String {
    let count = text.chars().count();
    if count <= MOST_SHOWN {
        return format!("`{}`", plain(text));
    }
    format!("`{}…` ({count} characters)", plain(&beginning(text)))
}

/// The beginning of what is too long to be part of a place.
pub(super) fn short(text: &str) -> String {
    if text.chars().count() <= MOST_SHOWN { plain(text) } else { format!("{}…", plain(&beginning(text))) }
}

fn beginning(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}

fn plain(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { sign.escape_default().to_string() } else { sign.to_string() }).collect()
}

/// A message of the reader of JSON, in which nothing that was quoted is longer than can be read.
pub(super) fn shorten_quotes(message: &str) -> String {
    let mut out = String::new();
    for run in message.split_inclusive(['`', '"']) {
        let count = run.chars().count();
        if count <= MOST_SHOWN * 2 {
            out.push_str(run);
            continue;
        }
        out.push_str(&beginning(run));
        out.push('…');
        out.extend(run.chars().last().filter(|sign| matches!(sign, '`' | '"')));
    }
    out
}

/// A day as it is typed.
pub(super) fn day(typed: &str) -> Result<Date, String> {
    Date::parse(typed).map_err(|problem| format!("{} is no day{}", quote(typed), why_no_day(typed, problem)))
}

/// Why it is no day, and what to do; goes on after "is no day".
fn why_no_day(typed: &str, problem: DateProblem) -> String {
    match problem {
        DateProblem::NotNumbers => "; write it as YYYY-MM-DD".to_owned(),
        DateProblem::NoSuchMonth => ": the month is from 01 to 12".to_owned(),
        DateProblem::NoSuchDay { month, days } => {
            let name = MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or("the month");
            format!(": {name} {} has {days} days", typed.trim().get(..4).unwrap_or_default())
        }
        DateProblem::NoSuchYear => " that can be used: the year is from 1900 to 2199".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{day, quote, short, shorten_quotes};

    #[test]
    fn what_is_long_is_shown_by_its_beginning_and_its_length() {
        let long = "é".repeat(30_000);
        assert_eq!(quote("kort"), "`kort`");
        assert_eq!(quote(&"a".repeat(60)), format!("`{}`", "a".repeat(60)));
        assert_eq!(quote(&long), format!("`{}…` (30000 characters)", "é".repeat(40)));
        assert_eq!(short(&long), format!("{}…", "é".repeat(40)));
        assert_eq!(quote("\u{1b}[31m"), "`\\u{1b}[31m`", "a terminal does not act on it");
        let told = shorten_quotes(&format!("invalid type: string \"{long}\", expected a list at line 1 column 9"));
        assert!(told.starts_with("invalid type: string \"é") && told.ends_with("\", expected a list at line 1 column 9"), "{told}");
        assert!(told.chars().count() < 150, "{told}");
    }

    #[test]
    fn a_day_that_is_none_is_told_why() {
        for (typed, said) in [
            ("22-11-2026", "`22-11-2026` is no day; write it as YYYY-MM-DD"),
            ("2026-2-1", "`2026-2-1` is no day; write it as YYYY-MM-DD"),
            ("2026-13-01", "`2026-13-01` is no day: the month is from 01 to 12"),
            ("2026-02-31", "`2026-02-31` is no day: February 2026 has 28 days"),
            ("2028-02-30", "`2028-02-30` is no day: February 2028 has 29 days"),
            ("2026-06-00", "`2026-06-00` is no day: June 2026 has 30 days"),
            ("9999-12-31", "`9999-12-31` is no day that can be used: the year is from 1900 to 2199"),
        ] {
            assert_eq!(day(typed), Err(said.to_owned()));
        }
    }
}

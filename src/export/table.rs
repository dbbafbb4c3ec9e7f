//! The steps of a plan as a table for a spreadsheet: CSV (RFC 4180) as Dutch spreadsheets open it, with semicolons and a mark of
//! UTF-8 in front. No cell can begin a formula.

use super::Leaving;
use crate::text::Message;

pub(super) fn render(leaving: &Leaving<'_>) -> String {
    let words = leaving.words;
    let heads = [Message::TableKey, Message::TableGoal, Message::What, Message::Who, Message::When];
    let mut out = String::from("\u{feff}");
    row(&mut out, heads.map(|head| words.say(head)));
    for goal in &leaving.plan.goals {
        for action in goal.by_day() {
            let key = [action.key.goal.as_str(), "/", &action.key.name()].concat();
            let by = action.by.map(|by| by.to_string()).unwrap_or_default();
            let [goal, what, who] = [&goal.outcome, &action.what, &action.who].map(|cell| words.plain(cell));
            row(&mut out, [&key, &goal, &what, &who, &by]);
        }
    }
    out
}

fn row(out: &mut String, cells: [&str; 5]) {
    for (at, cell) in cells.iter().enumerate() {
        out.push_str(if at == 0 { "\"" } else { ";\"" });
        // A spreadsheet works out what begins like this; behind an apostrophe it is text.
        let first = cell.trim_start().chars().next();
        if matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')) || cell.starts_with(['\t', '\r', '\n']) {
            out.push('\'');
        }
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::row;

    #[test]
    fn a_cell_is_text_whatever_it_begins_with() {
        let rows = [
            ("Bel de bank", "Bel de bank"),
            ("a;b \"c\"\nd", "a;b \"\"c\"\"\nd"),
            ("=1+1", "'=1+1"),
            ("+31", "'+31"),
            ("-x", "'-x"),
            ("@SUM(A1)", "'@SUM(A1)"),
            (" =1", "' =1"),
            ("\tx", "'\tx"),
            ("＝1", "'＝1"),
            ("1=1", "1=1"),
        ];
        for (cell, expect) in rows {
            let mut out = String::new();
            row(&mut out, [cell, "", "", "", ""]);
            assert_eq!(out, format!("\"{expect}\";\"\";\"\";\"\";\"\"\r\n"));
        }
    }
}

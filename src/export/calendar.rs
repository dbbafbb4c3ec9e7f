//! The days of a plan as iCalendar (RFC 5545). A calendar is seen by others, on a wall or at work: so a title says nothing of what
//! the day is about, and what it is about stands nowhere in the file.

use super::Leaving;
use crate::base::Date;
use crate::plan::mixed;
use crate::text::Message;

/// The longest line, in bytes, before it goes on in the next (RFC 5545 §3.1).
const MOST_BYTES: usize = 75;

pub(super) fn render(leaving: &Leaving<'_>) -> String {
    let plan = leaving.plan;
    let mut calendar = Calendar { out: String::new(), household: plan.known_as, today: plan.date };
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Keukentafel//NONSGML notities//NL", "CALSCALE:GREGORIAN"] {
        calendar.line(line);
    }
    let (meet, remember) = (leaving.words.say(Message::CalendarMeet), leaving.words.say(Message::CalendarRemember));
    for goal in plan.goals.iter().filter(|goal| !goal.waits()) {
        for action in &goal.actions {
            if let Some(by) = action.by {
                calendar.day(&[action.key.goal.as_str(), &action.key.name()], by, meet);
            }
        }
    }
    for due in &plan.deadlines {
        if let Some(end) = &due.end {
            // Both days that the plan names for somebody in the household: the advice, and the last one.
            if end.is_extended() && due.unless.is_none() {
                calendar.day(&[due.id.as_str(), ""], end.plain, remember);
            }
            calendar.day(&[due.id.as_str()], end.last, remember);
        }
    }
    for review in &plan.reviews {
        calendar.day(&["", &review.nth.to_string()], review.date, meet);
    }
    calendar.line("END:VCALENDAR");
    calendar.out
}

struct Calendar {
    out: String,
    household: u64,
    today: Date,
}

impl Calendar {
    /// A whole day. What it is about gives it a name that stays, so that a later file moves the day and does not double it.
    fn day(&mut self, about: &[&str], on: Date, title: &str) {
        let name = about.iter().fold(self.household, |sum, text| mixed(sum, text));
        let title = title.replace('\\', "\\\\").replace([';', ','], " ");
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{name:016x}@keukentafel.invalid"));
        self.line(&["DTSTAMP:", &plain(self.today), "T000000Z"].concat());
        self.line(&["DTSTART;VALUE=DATE:", &plain(on)].concat());
        self.line(&["SUMMARY:", &title].concat());
        self.line("CLASS:PRIVATE");
        self.line("TRANSP:TRANSPARENT");
        self.line("END:VEVENT");
    }

    /// A line, folded where it is too long; never within a letter.
    fn line(&mut self, line: &str) {
        let mut left = MOST_BYTES;
        for letter in line.chars() {
            if letter.len_utf8() > left {
                self.out.push_str("\r\n ");
                left = MOST_BYTES - 1;
            }
            left -= letter.len_utf8();
            self.out.push(letter);
        }
        self.out.push_str("\r\n");
    }
}

/// "20261122".
fn plain(date: Date) -> String {
    date.to_string().replace('-', "")
}

#[cfg(test)]
mod tests {
    use super::Calendar;
    use crate::base::Date;

    fn day(title: &str) -> String {
        let today = Date::parse("2026-11-22").expect("a day");
        let mut calendar = Calendar { out: String::new(), household: 7, today };
        calendar.day(&["goal", "step"], today.plus_days(11), title);
        calendar.out
    }

    #[test]
    fn no_line_is_longer_than_the_standard_allows_and_none_is_cut_within_a_letter() {
        let long = "é🫖".repeat(60);
        let written = day(&long);
        assert!(written.split("\r\n").all(|line| line.len() <= 75), "{written}");
        assert!(!written.replace("\r\n", "").contains('\n') && written.ends_with("\r\n"));
        assert!(written.replace("\r\n ", "").contains(&format!("SUMMARY:{long}")));
    }

    #[test]
    fn a_title_cannot_end_its_field() {
        let written = day("a;b,c\\d");
        assert!(written.contains("SUMMARY:a b c\\\\d\r\n"), "{written}");
    }
}

//! The page that is written, and the pen: small pieces, one after the other.

use crate::base::Date;
use crate::plan::{Plan, Quoted};
use crate::text::{Message, Words};

pub(super) struct Page<'p> {
    pub(super) out: String,
    pub(super) plan: &'p Plan,
    pub(super) words: Words<'p>,
}

impl Page<'_> {
    #[inline(never)]
    pub(super) fn put(&mut self, text: &str) -> &mut Self {
        self.out.push_str(text);
        self
    }

    pub(super) fn say(&mut self, message: Message) -> &mut Self {
        self.put(self.words.say(message))
    }

    pub(super) fn fill(&mut self, message: Message, gaps: &[&str]) -> &mut Self {
        self.put(&self.words.fill(message, gaps))
    }

    pub(super) fn own(&mut self, words: &str) -> &mut Self {
        self.put(&escaped(words))
    }

    pub(super) fn day(&mut self, date: Date) -> &mut Self {
        self.put(&self.near(date))
    }

    pub(super) fn near(&self, date: Date) -> String {
        self.words.near_date(date, self.plan.date)
    }

    pub(super) fn end(&mut self) {
        self.put("\n");
    }

    /// A heading, with one empty line above it: whatever stands there may have left one already.
    pub(super) fn heading(&mut self, message: Message) {
        let kept = self.out.trim_end_matches('\n').len();
        self.out.truncate(kept);
        self.put("\n\n## ").say(message).put("\n\n");
    }

    pub(super) fn quotes(&mut self, quotes: &[Quoted]) {
        for quoted in quotes {
            for part in quoted.words.lines() {
                self.put("> ").own(part).end();
            }
            let who = self.words.fill(Message::QuoteBy, &[&quoted.who, &quoted.about]);
            self.put(">\n> — ").own(&who).put("\n\n");
        }
    }

    /// Quotes under a heading, where there are any.
    pub(super) fn quotes_under(&mut self, heading: Message, quotes: &[Quoted]) {
        if !quotes.is_empty() {
            self.heading(heading);
            self.quotes(quotes);
        }
    }
}

/// Own words as they were written, on one line: what Markdown or HTML would read as a sign is escaped.
pub(super) fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~') {
            out.push('\\');
        }
        out.push(if matches!(letter, '\n' | '\r') { ' ' } else { letter });
    }
    out
}

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

/// Own words as they were written, on one line: what Markdown or HTML would read as a sign is escaped, also what is one only where a
/// line begins (a dash, a plus, a line of equals signs, a number with a point).
pub(super) fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut number = false;
    for (at, letter) in words.trim_start().chars().enumerate() {
        let begins = at == 0 && matches!(letter, '-' | '+' | '=');
        let numbers = number && matches!(letter, '.' | ')');
        if begins || numbers || matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~') {
            out.push('\\');
        }
        number = (at == 0 || number) && letter.is_ascii_digit();
        out.push(if matches!(letter, '\n' | '\r') { ' ' } else { letter });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn own_words_are_read_as_words_wherever_they_stand() {
        let table = [
            ("Ik kan niet meer.", "Ik kan niet meer."),
            ("- een", "\\- een"),
            ("---", "\\---"),
            ("+ een", "\\+ een"),
            ("===", "\\==="),
            ("1. een", "1\\. een"),
            ("22) een", "22\\) een"),
            ("2 brieven. 3 zijn open", "2 brieven. 3 zijn open"),
            ("50-plus - en meer = genoeg", "50-plus - en meer = genoeg"),
            ("    code", "code"),
            ("<img/src=x/onerror=alert(1)>", "\\<img/src=x/onerror=alert(1)\\>"),
            ("a\nb", "a b"),
        ];
        for (words, expected) in table {
            assert_eq!(escaped(words), expected, "{words:?}");
        }
    }
}

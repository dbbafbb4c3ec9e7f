//! A source file as the rules read it: code without comments and without what stands in strings; and the strings apart.

/// A source file.
pub(crate) struct Source {
    /// From the root of the project, with `/`.
    pub(crate) path: String,
    /// As it is, line by line.
    pub(crate) raw: Vec<String>,
    /// Comments and the insides of strings are blank; the quotes stay.
    pub(crate) code: Vec<String>,
    /// What stands in strings, with the line on which each begins.
    pub(crate) strings: Vec<(usize, String)>,
    /// The first line of the unit tests, counted from 1; one past the end when there are none.
    pub(crate) tests_from: usize,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let (code, strings) = split(text);
        let code: Vec<String> = code.lines().map(str::to_owned).collect();
        let tests = code.iter().position(|line| line.starts_with("#[cfg(test)]"));
        Self {
            path: path.to_owned(),
            raw: text.lines().map(str::to_owned).collect(),
            tests_from: tests.unwrap_or(code.len()) + 1,
            code,
            strings,
        }
    }

    /// The folder or file directly below `src/`, when the file is in there.
    pub(crate) fn layer(&self) -> Option<&str> {
        let below = self.path.strip_prefix("src/")?;
        let first = below.split('/').next()?;
        Some(first.strip_suffix(".rs").unwrap_or(first))
    }

    /// The lines of code before the unit tests, with their numbers.
    pub(crate) fn before_tests(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..self.tests_from).zip(&self.code).map(|(number, line)| (number, line.as_str()))
    }

    /// All lines of code, with their numbers.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(&self.code).map(|(number, line)| (number, line.as_str()))
    }

    /// The strings before the unit tests.
    pub(crate) fn strings_before_tests(&self) -> impl Iterator<Item = (usize, &str)> {
        self.strings.iter().filter(|(line, _)| *line < self.tests_from).map(|(line, string)| (*line, string.as_str()))
    }
}

/// Whether `word` stands in `line` by itself, and where.
pub(crate) fn find_word(line: &str, word: &str) -> Option<usize> {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    let whole = |at: usize| {
        let before = line[..at].chars().next_back().is_some_and(part_of_name);
        let after = line[at + word.len()..].chars().next().is_some_and(part_of_name);
        !(before && word.starts_with(part_of_name) || after && word.ends_with(part_of_name))
    };
    line.match_indices(word).map(|(at, _)| at).find(|at| whole(*at))
}

/// Splits a text in code (same lines, comments and strings blanked) and strings.
fn split(text: &str) -> (String, Vec<(usize, String)>) {
    let mut lexer = Lexer { chars: text.chars().collect(), at: 0, line: 1, code: String::with_capacity(text.len()), strings: Vec::new() };
    while lexer.at < lexer.chars.len() {
        lexer.step();
    }
    (lexer.code, lexer.strings)
}

struct Lexer {
    chars: Vec<char>,
    at: usize,
    line: usize,
    code: String,
    strings: Vec<(usize, String)>,
}

impl Lexer {
    fn peek(&self, ahead: usize) -> char {
        self.chars.get(self.at + ahead).copied().unwrap_or('\0')
    }

    /// Takes one character; blank ones keep the line but not the sign.
    fn take(&mut self, blank: bool) {
        let c = self.peek(0);
        if c == '\n' {
            self.line += 1;
        }
        self.code.push(if blank && c != '\n' { ' ' } else { c });
        self.at += 1;
    }

    fn step(&mut self) {
        let in_name = self.code.chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_');
        match (self.peek(0), self.peek(1)) {
            ('/', '/') => self.blank_while(|lexer| lexer.peek(0) != '\n'),
            ('/', '*') => self.block_comment(),
            ('"', _) => self.string(),
            ('r', '"' | '#') if !in_name && self.hashes(1).is_some() => self.raw_string(),
            ('b', 'r') if !in_name && matches!(self.peek(2), '"' | '#') => self.take(false),
            ('\'', _) => self.quote(),
            _ => self.take(false),
        }
    }

    fn blank_while(&mut self, more: impl Fn(&Self) -> bool) {
        while self.at < self.chars.len() && more(self) {
            self.take(true);
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0usize;
        while self.at < self.chars.len() {
            match (self.peek(0), self.peek(1)) {
                ('/', '*') => depth += 1,
                ('*', '/') => depth -= 1,
                _ => {
                    self.take(true);
                    continue;
                }
            }
            self.take(true);
            self.take(true);
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self) {
        let (line, mut inside) = (self.line, String::new());
        self.take(false);
        while self.at < self.chars.len() && self.peek(0) != '"' {
            if self.peek(0) == '\\' {
                inside.push(self.peek(0));
                self.take(true);
            }
            inside.push(self.peek(0));
            self.take(true);
        }
        self.take(false);
        self.strings.push((line, inside));
    }

    /// How many `#` stand before the quote of a raw string, if it is one.
    fn hashes(&self, from: usize) -> Option<usize> {
        let count = (from..).take_while(|ahead| self.peek(*ahead) == '#').count();
        (self.peek(from + count) == '"').then_some(count)
    }

    fn raw_string(&mut self) {
        let hashes = self.hashes(1).unwrap_or(0);
        (0..=hashes).for_each(|_| self.take(true));
        let (line, mut inside) = (self.line, String::new());
        self.take(false);
        let ends = |lexer: &Self| lexer.peek(0) == '"' && (1..=hashes).all(|ahead| lexer.peek(ahead) == '#');
        while self.at < self.chars.len() && !ends(self) {
            inside.push(self.peek(0));
            self.take(true);
        }
        self.take(false);
        (0..hashes).for_each(|_| self.take(true));
        self.strings.push((line, inside));
    }

    /// A character in quotes, or the name of a lifetime.
    fn quote(&mut self) {
        let escaped = self.peek(1) == '\\';
        if !escaped && self.peek(2) != '\'' {
            self.take(false);
            return;
        }
        self.take(false);
        if escaped {
            self.take(true);
            self.take(true);
        }
        self.blank_while(|lexer| lexer.peek(0) != '\'');
        self.take(false);
    }
}

#[cfg(test)]
mod tests {
    use super::{Source, find_word};

    #[test]
    fn comments_and_strings_are_told_from_code() {
        let text = "//! Doc with crate::ui.\nlet a = \"x // \\\" y\"; // crate::cli\n/* a /* b */ c */ let b = r#\"say \"hi\"\"#;\nlet c = ('\"', 'x', '\\'', b'\"'); fn f<'a>(s: &'a str) {}\n#[cfg(test)]\nmod tests { \"in tests\" }\n";
        let source = Source::new("src/a/b.rs", text);
        assert_eq!(
            source.strings.iter().map(|(line, s)| (*line, s.as_str())).collect::<Vec<_>>(),
            [(2, "x // \\\" y"), (3, "say \"hi\""), (6, "in tests")]
        );
        assert!(source.code.iter().all(|line| !line.contains("crate")), "{:?}", source.code);
        assert!(source.code[3].contains("fn f<'a>(s: &'a str)"), "{:?}", source.code);
        assert_eq!((source.tests_from, source.layer()), (5, Some("a")));
        assert_eq!(source.strings_before_tests().count(), 2);
    }

    #[test]
    fn a_word_stands_by_itself() {
        let rows = [
            ("use serde::x", "serde", true),
            ("serde_json", "serde", false),
            ("my_serde", "serde", false),
            ("todo!(", "todo!", true),
            ("mytodo!", "todo!", false),
        ];
        for (line, word, expect) in rows {
            assert_eq!(find_word(line, word).is_some(), expect, "{word} in {line}");
        }
    }
}

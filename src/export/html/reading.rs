//! The reading version as elements. Its sentences are those of the Markdown: a plan is put into words in one place.
//!
//! Only the signs that our own Markdown is written with are known here. Whatever else stands in a line is text.

use super::pairs::{Pair, paired, sign};
use crate::text::{BORROWED, pieces};

/// What is put into elements.
#[derive(Clone, Copy)]
pub(super) struct Reading<'r> {
    /// The reading version.
    pub(super) text: &'r str,
    /// The same in the language of the guide, to stand beside it.
    pub(super) beside: Option<&'r str>,
    /// The language of the guide: of what stands beside it, and of words that were borrowed.
    pub(super) source: &'r str,
}

/// Writes the elements. A part gets a class by its heading.
pub(super) fn elements(reading: Reading<'_>, classes: &[(&str, &'static str)]) -> String {
    let mut page = Elements {
        out: String::new(),
        open: "",
        in_section: false,
        caption: String::new(),
        heads: Vec::new(),
        two: reading.beside.is_some(),
        source: reading.source,
    };
    for pair in paired(reading.text, reading.beside) {
        page.line(pair, classes);
    }
    page.end_section();
    page.out
}

/// What has a meaning in HTML, as text.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        push(&mut out, letter);
    }
    out
}

fn push(out: &mut String, letter: char) {
    match letter {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        _ => out.push(letter),
    }
}

struct Elements<'r> {
    out: String,
    /// What closes the block that is open; empty when none is.
    open: &'static str,
    in_section: bool,
    /// The last heading: it names the table below it.
    caption: String,
    /// The heads of the table that is open.
    heads: Vec<Pair<String>>,
    /// There are two languages.
    two: bool,
    source: &'r str,
}

impl Elements<'_> {
    fn line(&mut self, line: Pair<&str>, classes: &[(&str, &'static str)]) {
        let sign = sign(line.either());
        let words = line.map(|side| side.strip_prefix(sign).unwrap_or(side));
        match sign {
            "# " => self.block("h1", words),
            "## " => {
                self.end_section();
                let class = classes.iter().find(|(heading, _)| *heading == words.left);
                match class {
                    Some((_, class)) => self.put(&["<section class=\"", class, "\">\n"]),
                    None => self.put(&["<section>\n"]),
                }
                self.in_section = true;
                self.heading("h2", words);
            }
            "### " => self.heading("h3", words),
            "- " => {
                self.begin("<ul>\n", "</ul>\n");
                self.element("li", words);
            }
            ">" => self.quote(words),
            "|" => self.row(line),
            _ if line.either().is_empty() => self.close(),
            _ => self.block("p", line),
        }
    }

    fn put(&mut self, pieces: &[&str]) {
        self.out += &pieces.concat();
    }

    /// A line that stands alone.
    fn block(&mut self, name: &str, line: Pair<&str>) {
        self.close();
        self.element(name, line);
    }

    fn heading(&mut self, name: &str, title: Pair<&str>) {
        self.block(name, title);
        self.caption = self.inline(title.left);
    }

    fn element(&mut self, name: &str, line: Pair<&str>) {
        let words = self.words(line);
        self.put(&["<", name, ">", &words, "</", name, ">\n"]);
    }

    /// Words in one language, or in two beside each other. What is the same in both stands there once: own words, and what nobody
    /// translated.
    fn words(&self, line: Pair<&str>) -> String {
        self.beside(line.map(|side| self.inline(side)))
    }

    fn beside(&self, Pair { left, right }: Pair<String>) -> String {
        if !self.two || self.is_same(&left, &right) {
            return left;
        }
        ["<span class=\"two\"><span>", &left, "</span> ", &self.borrowed(&right), "</span>"].concat()
    }

    /// Whether both say the same: in words that are the same, or that were borrowed.
    fn is_same(&self, left: &str, right: &str) -> bool {
        let begins = ["<span lang=\"", &escaped(self.source), "\" dir=\"ltr\">"].concat();
        left == right || left.replace(&begins, "").replace("</span>", "") == right
    }

    fn borrowed(&self, words: &str) -> String {
        ["<span lang=\"", &escaped(self.source), "\" dir=\"ltr\">", words, "</span>"].concat()
    }

    fn inline(&self, line: &str) -> String {
        if !line.contains(BORROWED) {
            return inline(line);
        }
        // Bold may begin before borrowed words and end behind them: so the signs are read first.
        let read = inline(line);
        let told = |(piece, borrowed)| if borrowed { self.borrowed(piece) } else { String::from(piece) };
        pieces(&read).into_iter().map(told).collect()
    }

    fn begin(&mut self, begin: &str, close: &'static str) {
        if self.open != close {
            self.close();
            self.out += begin;
            self.open = close;
        }
    }

    fn close(&mut self) {
        self.out += std::mem::take(&mut self.open);
        self.heads.clear();
    }

    fn end_section(&mut self) {
        self.close();
        if std::mem::take(&mut self.in_section) {
            self.out += "</section>\n";
        }
    }

    /// Own words, line by line; who said them stands below an empty line of the quote.
    fn quote(&mut self, words: Pair<&str>) {
        const WORDS: &str = "</p></blockquote>\n";
        const WHO: &str = "</footer></blockquote>\n";
        if words.either().is_empty() && self.open == WORDS {
            self.out += "</p>\n<footer>";
            self.open = WHO;
            return;
        }
        let words = words.map(|side| side.strip_prefix(' ').unwrap_or(side));
        if self.open == WHO {
            self.out += &self.words(words.map(|side| side.strip_prefix("— ").unwrap_or(side)));
            return;
        }
        if self.open == WORDS {
            self.out += "<br>";
        }
        self.begin("<blockquote dir=\"auto\"><p>", WORDS);
        self.out += &self.words(words);
    }

    fn row(&mut self, line: Pair<&str>) {
        if line.left.starts_with("|-") {
            return;
        }
        let cells = line.map(|side| cells(side).iter().map(|cell| self.inline(cell)).collect::<Vec<String>>());
        let cells: Vec<Pair<String>> = cells.left.into_iter().zip(cells.right).map(|(left, right)| Pair { left, right }).collect();
        if self.two { self.step(cells) } else { self.cells(cells) }
    }

    /// The roles keep it a table where a narrow screen shows its rows below each other.
    fn cells(&mut self, cells: Vec<Pair<String>>) {
        self.begin("<table role=\"table\">\n", "</tbody>\n</table>\n");
        if self.heads.is_empty() {
            self.out += &["<caption>", &self.caption, "</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">"].concat();
            for head in &cells {
                self.put(&["<th role=\"columnheader\" scope=\"col\">", &head.left, "</th>"]);
            }
            self.out += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
            self.heads = cells;
            return;
        }
        self.out += "<tr role=\"row\">";
        for (at, cell) in cells.iter().enumerate() {
            let Some(head) = self.heads.get(at) else { break };
            self.out += &["<td role=\"cell\" data-head=\"", &head.left, "\">", &cell.left, "</td>"].concat();
        }
        self.out += "</tr>\n";
    }

    /// Two tables beside each other are too narrow to read: in two languages each row is a numbered step, and its cells lie below
    /// each other with their heads before them.
    fn step(&mut self, cells: Vec<Pair<String>>) {
        if self.heads.is_empty() {
            self.begin("<ol>\n", "</ol>\n");
            self.heads = cells;
            return;
        }
        let mut lines = Pair { left: Vec::new(), right: Vec::new() };
        let Some((what, facts)) = cells.split_first() else { return };
        for (cell, head) in facts.iter().zip(self.heads.iter().skip(1)) {
            for (lines, head, cell) in [(&mut lines.left, &head.left, &cell.left), (&mut lines.right, &head.right, &cell.right)] {
                if !cell.is_empty() {
                    lines.push([head, ": ", cell].concat());
                }
            }
        }
        let what = what.clone().map(|what| ["<b>", &what, "</b>"].concat());
        let facts = lines.map(|lines| lines.join("<br>"));
        let words = if self.is_same(&what.left, &what.right) {
            what.left + &self.beside(facts)
        } else {
            self.beside(Pair { left: [what.left, facts.left].join("<br>"), right: [what.right, facts.right].join("<br>") })
        };
        self.put(&["<li>", &words, "</li>\n"]);
    }
}

/// The cells of a row, as they were written: between bars that are not escaped.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut letters = line.strip_prefix('|').unwrap_or_default().chars();
    while let Some(letter) = letters.next() {
        match (letter, cells.last_mut()) {
            ('|', _) => cells.push(String::new()),
            (_, Some(cell)) => {
                cell.push(letter);
                cell.extend((letter == '\\').then(|| letters.next()).flatten());
            }
            (_, None) => {}
        }
    }
    // Behind the last bar stands nothing.
    cells.pop();
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

/// Words within a line: bold, and what was escaped.
fn inline(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut bold = false;
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => push(&mut out, letters.next().unwrap_or(letter)),
            '*' if letters.next_if_eq(&'*').is_some() => {
                bold = !bold;
                out.push_str(if bold { "<b>" } else { "</b>" });
            }
            _ => push(&mut out, letter),
        }
    }
    if bold {
        out.push_str("</b>");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Reading, elements};

    fn nl(text: &str) -> Reading<'_> {
        Reading { text, beside: None, source: "nl" }
    }

    #[test]
    fn each_sign_becomes_its_element_and_everything_else_is_text() {
        let rows = [
            ("# Ons plan", "<h1>Ons plan</h1>"),
            ("## Nu\nZin.", "<section class=\"now\"> <h2>Nu</h2> <p>Zin.</p> </section>"),
            ("- een\n- **twee**: x\n\nZin.", "<ul> <li>een</li> <li><b>twee</b>: x</li> </ul> <p>Zin.</p>"),
            ("> a\n> b\n>\n> — u, over: c", "<blockquote dir=\"auto\"><p>a<br>b</p> <footer>u, over: c</footer></blockquote>"),
            ("> a\n\n> b\n", "<blockquote dir=\"auto\"><p>a</p></blockquote> <blockquote dir=\"auto\"><p>b</p></blockquote>"),
            ("<script>alert(1)</script> & \"x\"", "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;</p>"),
            ("\\<b\\> \\*\\*niet vet\\*\\* \\\\", "<p>&lt;b&gt; **niet vet** \\</p>"),
            ("**open\\", "<p><b>open\\</b></p>"),
        ];
        for (reading, expect) in rows {
            let found = elements(nl(reading), &[("Nu", "now")]);
            assert_eq!(found.trim().replace('\n', " "), expect, "{reading}");
        }
    }

    #[test]
    fn a_table_has_a_name_and_keeps_its_cells_apart() {
        let found = elements(nl("### Doel 1\n| Wat | Wie |\n|---|---|\n| a \\| b | \\\\ |\n| c | |\n\nKlaar"), &[]);
        for part in ["<caption>Doel 1</caption>", "scope=\"col\">Wie</th>", ">a | b</td>", "data-head=\"Wie\">\\</td>", ">c</td>"] {
            assert!(found.contains(part), "{part} in {found}");
        }
        assert!(found.ends_with("</tbody>\n</table>\n<p>Klaar</p>\n"), "{found}");
    }
}

//! The reading version as elements. Its sentences are those of the Markdown: a plan is put into words in one place.
//!
//! Only the signs that our own Markdown is written with are known here. Whatever else stands in a line is text.

/// Writes the elements. A part gets a class by its heading.
pub(super) fn elements(reading: &str, classes: &[(&str, &'static str)]) -> String {
    let mut page = Elements { out: String::new(), open: "", in_section: false, caption: String::new(), heads: Vec::new() };
    for line in reading.lines() {
        page.line(line, classes);
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

struct Elements {
    out: String,
    /// What closes the block that is open; empty when none is.
    open: &'static str,
    in_section: bool,
    /// The last heading: it names the table below it.
    caption: String,
    heads: Vec<String>,
}

impl Elements {
    fn line(&mut self, line: &str, classes: &[(&str, &'static str)]) {
        if let Some(title) = line.strip_prefix("# ") {
            self.block("h1", title);
        } else if let Some(title) = line.strip_prefix("## ") {
            self.end_section();
            let class = classes.iter().find(|(heading, _)| *heading == title);
            match class {
                Some((_, class)) => self.put(&["<section class=\"", class, "\">\n"]),
                None => self.put(&["<section>\n"]),
            }
            self.in_section = true;
            self.heading("h2", title);
        } else if let Some(title) = line.strip_prefix("### ") {
            self.heading("h3", title);
        } else if let Some(item) = line.strip_prefix("- ") {
            self.begin("<ul>\n", "</ul>\n");
            self.element("li", item);
        } else if let Some(words) = line.strip_prefix('>') {
            self.quote(words);
        } else if line.starts_with('|') {
            self.row(line);
        } else if line.is_empty() {
            self.close();
        } else {
            self.block("p", line);
        }
    }

    fn put(&mut self, pieces: &[&str]) {
        self.out += &pieces.concat();
    }

    /// A line that stands alone.
    fn block(&mut self, name: &str, line: &str) {
        self.close();
        self.element(name, line);
    }

    fn heading(&mut self, name: &str, title: &str) {
        self.block(name, title);
        self.caption = inline(title);
    }

    fn element(&mut self, name: &str, line: &str) {
        self.put(&["<", name, ">", &inline(line), "</", name, ">\n"]);
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
    fn quote(&mut self, words: &str) {
        const WORDS: &str = "</p></blockquote>\n";
        const WHO: &str = "</footer></blockquote>\n";
        if words.is_empty() && self.open == WORDS {
            self.out += "</p>\n<footer>";
            self.open = WHO;
            return;
        }
        let words = words.strip_prefix(' ').unwrap_or(words);
        if self.open == WHO {
            self.out += &inline(words.strip_prefix("— ").unwrap_or(words));
            return;
        }
        if self.open == WORDS {
            self.out += "<br>";
        }
        self.begin("<blockquote dir=\"auto\"><p>", WORDS);
        self.out += &inline(words);
    }

    /// The roles keep it a table where a narrow screen shows its rows below each other.
    fn row(&mut self, line: &str) {
        let cells = cells(line);
        if line.starts_with("|-") {
            return;
        }
        self.begin("<table role=\"table\">\n", "</tbody>\n</table>\n");
        if self.heads.is_empty() {
            self.out += &["<caption>", &self.caption, "</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">"].concat();
            for head in &cells {
                self.put(&["<th role=\"columnheader\" scope=\"col\">", head, "</th>"]);
            }
            self.out += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
            self.heads = cells;
            return;
        }
        self.out += "<tr role=\"row\">";
        for (at, cell) in cells.iter().enumerate() {
            let Some(head) = self.heads.get(at) else { break };
            self.out += &["<td role=\"cell\" data-head=\"", head, "\">", cell, "</td>"].concat();
        }
        self.out += "</tr>\n";
    }
}

/// The cells of a row: between bars that are not escaped.
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
    cells.iter().map(|cell| inline(cell.trim())).collect()
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
    use super::elements;

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
            let found = elements(reading, &[("Nu", "now")]);
            assert_eq!(found.trim().replace('\n', " "), expect, "{reading}");
        }
    }

    #[test]
    fn a_table_has_a_name_and_keeps_its_cells_apart() {
        let found = elements("### Doel 1\n| Wat | Wie |\n|---|---|\n| a \\| b | \\\\ |\n| c | |\n\nKlaar", &[]);
        for part in ["<caption>Doel 1</caption>", "scope=\"col\">Wie</th>", ">a | b</td>", "data-head=\"Wie\">\\</td>", ">c</td>"] {
            assert!(found.contains(part), "{part} in {found}");
        }
        assert!(found.ends_with("</tbody>\n</table>\n<p>Klaar</p>\n"), "{found}");
    }
}

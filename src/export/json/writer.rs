//! Writes JSON as it is published: two spaces to a level, one value to a line.

/// What has a form in JSON.
pub(crate) trait Json {
    fn write(&self, to: &mut Writer);
}

/// A text that grows.
#[derive(Default)]
pub(crate) struct Writer {
    out: String,
    depth: usize,
    /// Nothing stands in the list or object yet that is written now.
    empty: bool,
}

impl Writer {
    pub(crate) fn finish(mut self) -> String {
        self.out.push('\n');
        self.out
    }

    pub(crate) fn raw(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Between quotes; a quote, a backslash and what is below a space are escaped.
    pub(crate) fn text(&mut self, text: &str) {
        self.out.push('"');
        for letter in text.chars() {
            match letter {
                '"' => self.raw("\\\""),
                '\\' => self.raw("\\\\"),
                '\n' => self.raw("\\n"),
                '\r' => self.raw("\\r"),
                '\t' => self.raw("\\t"),
                '\u{8}' => self.raw("\\b"),
                '\u{c}' => self.raw("\\f"),
                '\0'..' ' => {
                    self.raw(if letter < '\u{10}' { "\\u000" } else { "\\u001" });
                    self.out.extend(char::from_digit(u32::from(letter) & 0xf, 16));
                }
                _ => self.out.push(letter),
            }
        }
        self.out.push('"');
    }

    /// A field of the object that is written now.
    pub(crate) fn field(&mut self, name: &str, value: &dyn Json) {
        self.next();
        self.text(name);
        self.raw(": ");
        value.write(self);
    }

    /// A thing in the list that is written now.
    pub(crate) fn item(&mut self, value: &dyn Json) {
        self.next();
        value.write(self);
    }

    pub(crate) fn open(&mut self, bracket: &str) {
        self.raw(bracket);
        self.depth += 1;
        self.empty = true;
    }

    pub(crate) fn close(&mut self, bracket: &str) {
        self.depth -= 1;
        if !self.empty {
            self.line();
        }
        self.empty = false;
        self.raw(bracket);
    }

    fn next(&mut self) {
        if !self.empty {
            self.raw(",");
        }
        self.empty = false;
        self.line();
    }

    fn line(&mut self) {
        self.raw("\n");
        for _ in 0..self.depth {
            self.raw("  ");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Writer;

    #[test]
    fn a_text_is_escaped_as_serde_json_does() {
        let text: String = (0..0x300).chain(0x2020..0x2030).chain([0xfffd, 0x1f600]).filter_map(char::from_u32).collect();
        let mut to = Writer::default();
        to.text(&text);
        assert_eq!(to.out, serde_json::to_string(&text).expect("a text"));
    }
}

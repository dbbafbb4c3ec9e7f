//! Reads the JSON of a stored conversation, in the browser and in the author tool: straight into its shapes, so that nothing a
//! stranger wrote can grow into something else. What is refused is refused with a reason that a person can be told.

use crate::base::whole_number;

/// Why a file is not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Larger than [`super::MOST_BYTES`].
    TooLarge,
    /// There is no stored conversation in it.
    Foreign,
    /// Not whole, or changed into something that cannot be.
    Damaged,
    /// Of a later version of this program.
    Newer,
    /// Of another guide.
    OtherGuide,
}

/// Read, or why not.
pub(super) type Read<T = ()> = Result<T, Refusal>;

/// How many fields and list items one file may have. A talk of the largest household has some thousands.
const MOST_THINGS: u32 = 20_000;

/// How deep what is passed over may be nested.
const MOST_DEPTH: u8 = 32;

/// What has a form in a stored conversation.
pub(super) trait Stored {
    fn read(&mut self, from: &mut Reader<'_>) -> Read;
}

/// A place in a text.
pub(super) struct Reader<'t> {
    text: &'t str,
    at: usize,
    things: u32,
    depth: u8,
}

impl<'t> Reader<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, at: 0, things: 0, depth: 0 }
    }

    /// Nothing but white space may follow.
    pub(super) fn end(&mut self) -> Read {
        if self.peek() == 0 && self.at == self.text.len() { Ok(()) } else { Err(Refusal::Damaged) }
    }

    /// The next byte that is no white space; 0 at the end.
    fn peek(&mut self) -> u8 {
        while matches!(self.byte(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
        self.byte()
    }

    fn rest(&self) -> &[u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn byte(&self) -> u8 {
        self.rest().first().copied().unwrap_or_default()
    }

    /// Whether this sign comes next; then it is passed.
    fn eat(&mut self, sign: u8) -> bool {
        let there = self.peek() == sign;
        self.at += usize::from(there);
        there
    }

    fn expect(&mut self, sign: u8) -> Read {
        if self.eat(sign) { Ok(()) } else { Err(Refusal::Damaged) }
    }

    /// Whether this word comes next; then it is passed.
    fn word(&mut self, word: &str) -> bool {
        self.peek();
        let there = self.rest().starts_with(word.as_bytes());
        self.at += if there { word.len() } else { 0 };
        there
    }

    /// Each thing between brackets, with commas between them.
    fn each(&mut self, close: u8, thing: &mut dyn FnMut(&mut Self) -> Read) -> Read {
        if self.eat(close) {
            return Ok(());
        }
        loop {
            self.things += 1;
            if self.things > MOST_THINGS {
                return Err(Refusal::Damaged);
            }
            thing(self)?;
            if !self.eat(b',') {
                return self.expect(close);
            }
        }
    }

    pub(super) fn list(&mut self, item: &mut dyn FnMut(&mut Self) -> Read) -> Read {
        self.expect(b'[')?;
        self.each(b']', item)
    }

    pub(super) fn object(&mut self, field: &mut dyn FnMut(String, &mut Self) -> Read) -> Read {
        self.expect(b'{')?;
        self.each(b'}', &mut |from| {
            let name = from.text()?;
            from.expect(b':')?;
            field(name, from)
        })
    }

    /// An object with these fields. One that this version does not know was written by a later one.
    pub(super) fn fields(&mut self, fields: &mut [(&str, &mut dyn Stored)]) -> Read {
        self.object(&mut |name, from| match fields.iter_mut().find(|(known, _)| *known == name) {
            Some((_, field)) => field.read(from),
            None => Err(Refusal::Newer),
        })
    }

    /// A text between quotes.
    pub(super) fn text(&mut self) -> Read<String> {
        self.expect(b'"')?;
        let mut out = String::new();
        loop {
            let start = self.at;
            while !matches!(self.byte(), b'"' | b'\\' | 0..=0x1f) {
                self.at += 1;
            }
            out.push_str(self.text.get(start..self.at).unwrap_or_default());
            let ended = self.byte();
            self.at += 1;
            match ended {
                b'"' => return Ok(out),
                b'\\' => out.push(self.escaped()?),
                _ => return Err(Refusal::Damaged),
            }
        }
    }

    fn escaped(&mut self) -> Read<char> {
        let sign = self.byte();
        self.at += 1;
        Ok(match sign {
            b'"' | b'\\' | b'/' => char::from(sign),
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => {
                let mut code = self.hex()?;
                // What is beyond 16 bits is written in two halves.
                if (0xd800..0xdc00).contains(&code) && self.rest().starts_with(b"\\u") {
                    self.at += 2;
                    let low = self.hex()?.checked_sub(0xdc00).filter(|low| *low < 0x400).ok_or(Refusal::Damaged)?;
                    code = 0x1_0000 + ((code - 0xd800) << 10) + low;
                }
                char::from_u32(code).ok_or(Refusal::Damaged)?
            }
            _ => return Err(Refusal::Damaged),
        })
    }

    fn hex(&mut self) -> Read<u32> {
        let digits = self.text.get(self.at..self.at + 4).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        self.at += 4;
        digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).ok_or(Refusal::Damaged)
    }

    /// A whole number.
    fn number(&mut self) -> Read<u32> {
        self.peek();
        let start = self.at;
        while self.byte().is_ascii_digit() {
            self.at += 1;
        }
        self.text.get(start..self.at).and_then(whole_number).ok_or(Refusal::Damaged)
    }

    /// Passes over anything.
    pub(super) fn skip(&mut self) -> Read {
        self.depth += 1;
        if self.depth > MOST_DEPTH {
            return Err(Refusal::Damaged);
        }
        match self.peek() {
            b'{' => self.object(&mut |_, from| from.skip())?,
            b'[' => self.list(&mut Self::skip)?,
            b'"' => drop(self.text()?),
            b't' | b'f' | b'n' if self.word("true") || self.word("false") || self.word("null") => {}
            b'-' | b'0'..=b'9' => {
                while matches!(self.byte(), b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9') {
                    self.at += 1;
                }
            }
            _ => return Err(Refusal::Damaged),
        }
        self.depth -= 1;
        Ok(())
    }
}

impl Stored for String {
    fn read(&mut self, from: &mut Reader<'_>) -> Read {
        *self = from.text()?;
        Ok(())
    }
}

impl Stored for bool {
    fn read(&mut self, from: &mut Reader<'_>) -> Read {
        *self = from.word("true");
        if *self || from.word("false") { Ok(()) } else { Err(Refusal::Damaged) }
    }
}

impl Stored for u32 {
    fn read(&mut self, from: &mut Reader<'_>) -> Read {
        *self = from.number()?;
        Ok(())
    }
}

impl Stored for u16 {
    fn read(&mut self, from: &mut Reader<'_>) -> Read {
        *self = from.number()?.try_into().map_err(|_| Refusal::Damaged)?;
        Ok(())
    }
}

impl<T: Stored + Default> Stored for Option<T> {
    fn read(&mut self, from: &mut Reader<'_>) -> Read {
        *self = None;
        if from.word("null") { Ok(()) } else { self.insert(T::default()).read(from) }
    }
}

impl<T: Stored + Default> Stored for Vec<T> {
    fn read(&mut self, from: &mut Reader<'_>) -> Read {
        from.list(&mut |from| {
            self.push(T::default());
            self.last_mut().map_or(Ok(()), |item| item.read(from))
        })
    }
}

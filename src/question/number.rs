//! A whole number that a person types.

use super::Invalid;
use crate::base::packs;
use crate::text::Text;

/// Whole numbers from `min` to `max`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// The least that fits.
    pub min: u32,
    /// The most that fits.
    pub max: u32,
    /// What is counted: stands behind the number.
    pub unit: Option<Text>,
}

packs!(struct Number { min, max, unit });

impl Number {
    /// The number that somebody typed, as people write numbers: with a point or a space before each three figures too.
    ///
    /// # Errors
    /// [`Invalid::Empty`], or which numbers fit.
    pub fn read(&self, text: &str) -> Result<u32, Invalid> {
        match text.trim() {
            "" => Err(Invalid::Empty),
            text => whole(text).filter(|figure| (self.min..=self.max).contains(figure)).ok_or(Invalid::NotAFigure(self.min, self.max)),
        }
    }
}

/// A comma is refused: it means thousands to some people, and tenths to others. So is anything else that is no figure.
fn whole(text: &str) -> Option<u32> {
    let (mut number, mut run, mut grouped) = (0u32, 0, false);
    for sign in text.chars() {
        if matches!(sign, '.' | ' ' | '\u{a0}' | '\u{202f}') {
            // One to three figures before the first, and three between.
            if run == 0 || run > 3 || (grouped && run < 3) {
                return None;
            }
            (run, grouped) = (0, true);
        } else {
            number = number.checked_mul(10)?.checked_add(figure(sign)?)?;
            run += 1;
        }
    }
    (!grouped || run == 3).then_some(number)
}

/// A figure of this keyboard, or of an Arabic or Persian one.
fn figure(sign: char) -> Option<u32> {
    let zero = match sign {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    Some(u32::from(sign) - u32::from(zero))
}

#[cfg(test)]
mod tests {
    use super::{Invalid, Number};

    #[test]
    fn a_number_is_read_as_people_write_it() {
        let number = Number { min: 2, max: 10_000, unit: None };
        let no = Err(Invalid::NotAFigure(2, 10_000));
        let table = [
            ("12", Ok(12)),
            (" 12 ", Ok(12)),
            ("2", Ok(2)),
            ("10000", Ok(10_000)),
            ("007", Ok(7)),
            // Thousands, as they are written here.
            ("1.000", Ok(1_000)),
            ("1 000", Ok(1_000)),
            ("1\u{a0}000", Ok(1_000)),
            ("1\u{202f}000", Ok(1_000)),
            ("10.000", Ok(10_000)),
            // Figures of other keyboards.
            ("٣", Ok(3)),
            ("۱۲", Ok(12)),
            ("١٬٠٠٠", no.clone()),
            // No whole number, or nobody can tell which.
            ("twaalf", no.clone()),
            ("12 uur", no.clone()),
            ("3,5", no.clone()),
            ("3.5", no.clone()),
            ("1,000", no.clone()),
            ("1.00", no.clone()),
            ("1.0000", no.clone()),
            ("1000.000", no.clone()),
            ("1.0.000", no.clone()),
            ("1..000", no.clone()),
            (".500", no.clone()),
            ("500.", no.clone()),
            ("-2", no.clone()),
            ("+5", no.clone()),
            ("1e3", no.clone()),
            ("½", no.clone()),
            // Past an end, also far past it.
            ("1", no.clone()),
            ("0", no.clone()),
            ("10001", no.clone()),
            ("4294967298", no.clone()),
            ("99999999999999999999999999999999999999999", no),
            // Nothing is nothing, and no mistake.
            ("", Err(Invalid::Empty)),
            (" \u{a0}", Err(Invalid::Empty)),
        ];
        for (typed, expected) in table {
            assert_eq!(number.read(typed), expected, "{typed}");
        }
        assert_eq!(number.read(&"0".repeat(20_000)), Err(Invalid::NotAFigure(2, 10_000)));
        assert_eq!(Number { min: 0, max: u32::MAX, unit: None }.read("4294967296"), Err(Invalid::NotAFigure(0, u32::MAX)));
    }
}

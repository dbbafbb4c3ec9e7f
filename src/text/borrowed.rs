//! Words that a language does not have stand in the source language of the guide, between two marks: so they can be told apart on a
//! screen, also in the middle of a sentence.
//!
//! The marks are those with which plain text says that words run from left to right whatever stands around them (Unicode
//! Bidirectional Algorithm, 2.2). So they are right, and not seen, also where nobody takes them out.

/// Before borrowed words: LEFT-TO-RIGHT ISOLATE.
pub const BORROWED: char = '\u{2066}';
/// Before a name or a number of which nobody knows how it is written: FIRST STRONG ISOLATE.
const ISOLATED: char = '\u{2068}';
/// After either: POP DIRECTIONAL ISOLATE.
const RETURNED: char = '\u{2069}';

/// Words between the marks.
pub(super) fn marked(words: &str) -> Box<str> {
    let mut marked = String::with_capacity(words.len() + BORROWED.len_utf8() + RETURNED.len_utf8());
    marked.push(BORROWED);
    marked.push_str(words);
    marked.push(RETURNED);
    marked.into()
}

/// The words without their marks.
pub(super) fn unmarked(marked: &str) -> &str {
    marked.strip_prefix(BORROWED).and_then(|words| words.strip_suffix(RETURNED)).unwrap_or(marked)
}

pub(crate) fn without_marks(words: &str) -> String {
    words.chars().filter(|letter| !is_mark(*letter)).collect()
}

pub(super) const fn is_mark(letter: char) -> bool {
    matches!(letter, BORROWED | ISOLATED | RETURNED)
}

/// Whether words would be torn apart, or tear others apart, in a sentence from right to left. A letter of a script that is written so
/// fits in by itself, and so does a plain number.
fn needs_isolation(words: &str) -> bool {
    !words.chars().any(|letter| matches!(letter, '\u{590}'..='\u{8ff}')) && words.chars().any(|letter| !letter.is_ascii_digit())
}

/// A name or a number as it can stand in a sentence: `mirrored` is one from right to left.
pub(super) fn apart(words: &str, mirrored: bool) -> String {
    let mut out = String::from(words);
    if mirrored && needs_isolation(words) {
        out.insert(0, ISOLATED);
        out.push(RETURNED);
    }
    out
}

/// A telephone number with a dash in it, in words from right to left, would be shown with its halves changed over: so each such
/// number stands by itself. For loaders.
pub(crate) fn with_numbers_whole(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let (before, number) = rest.split_at(start);
        let end = number.find(|letter: char| !letter.is_ascii_digit() && letter != '-').unwrap_or(number.len());
        let (number, after) = number.split_at(end);
        let apart = number.contains('-');
        out.push_str(before);
        out.extend(apart.then_some(ISOLATED));
        out.push_str(number);
        out.extend(apart.then_some(RETURNED));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// A sentence in pieces, each with whether its words are borrowed. Marks around borrowed words are left out: an element takes their place.
#[must_use]
pub fn pieces(words: &str) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once(BORROWED) {
        let Some(end) = end_of_borrowed(after) else { break };
        let (inside, behind) = after.split_at(end);
        pieces.extend((!before.is_empty()).then_some((before, false)));
        pieces.push((inside, true));
        rest = behind.strip_prefix(RETURNED).unwrap_or(behind);
    }
    pieces.extend((!rest.is_empty()).then_some((rest, false)));
    pieces
}

/// Where the mark stands that belongs to the one before: others may lie between.
fn end_of_borrowed(words: &str) -> Option<usize> {
    let mut open = 1_usize;
    for (at, letter) in words.char_indices() {
        match letter {
            BORROWED | ISOLATED => open += 1,
            RETURNED => open -= 1,
            _ => {}
        }
        if open == 0 {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{marked, pieces, unmarked, with_numbers_whole, without_marks};

    #[test]
    fn a_sentence_falls_apart_into_own_and_borrowed_words() {
        let rows: [(&str, &[(&str, bool)]); 6] = [
            ("ev", &[("ev", false)]),
            ("\u{2066}het huis\u{2069}", &[("het huis", true)]),
            ("a \u{2066}b\u{2069} c", &[("a ", false), ("b", true), (" c", false)]),
            // A name in borrowed words keeps its own direction.
            ("\u{2066}van \u{2068}Bo\u{2069} is\u{2069}.", &[("van \u{2068}Bo\u{2069} is", true), (".", false)]),
            // Somebody typed a mark: nothing is lost.
            ("a \u{2066}b", &[("a \u{2066}b", false)]),
            ("a\u{2069} b", &[("a\u{2069} b", false)]),
        ];
        for (words, expect) in rows {
            assert_eq!(pieces(words), expect, "{words:?}");
        }
    }

    #[test]
    fn a_number_with_a_dash_stays_whole() {
        let rows =
            [("بالرقم 112.", "بالرقم 112."), ("بالرقم 0800-0113.", "بالرقم \u{2068}0800-0113\u{2069}."), ("1-2", "\u{2068}1-2\u{2069}")];
        for (words, expect) in rows {
            assert_eq!(with_numbers_whole(words), expect);
        }
    }

    #[test]
    fn marks_come_and_go_without_a_change_to_the_words() {
        for words in ["", "het huis", "a\u{2069}b"] {
            assert_eq!(unmarked(&marked(words)), words);
        }
        assert_eq!(without_marks("a \u{2066}b \u{2068}c\u{2069}\u{2069}"), "a b c");
    }
}

//! Words in a drawing: a drawing breaks no line by itself, so lines are made here, by the number of letters.

use crate::text::without_marks;

/// Breaks words into at most `lines` lines of `letters` letters each. What does not fit is cut at a word: the text beside it has all.
pub(super) fn wrap(words: &str, letters: usize, lines: usize) -> Vec<String> {
    let mut made: Vec<String> = Vec::new();
    // A drawing does not break at a soft hyphen; and the marks of borrowed words would put an element into it that it does not know.
    let whole = without_marks(words).replace('\u{ad}', "");
    for word in whole.split_whitespace().flat_map(|word| pieces(word, letters)) {
        let full = made.len() == lines;
        match made.last_mut() {
            Some(line) if length(line) + 1 + length(&word) <= letters => {
                line.push(' ');
                line.push_str(&word);
            }
            _ if full => return cut(made, letters),
            _ => made.push(word),
        }
    }
    made
}

/// A word that is longer than a line, in lines: after a hyphen of its own where it has one. No letter of a name is left out.
fn pieces(word: &str, letters: usize) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest: Vec<char> = word.chars().collect();
    while rest.len() > letters {
        let own = rest.iter().take(letters).rposition(|letter| *letter == '-').filter(|place| *place > 0);
        let after = rest.split_off(own.map_or(letters.saturating_sub(1).max(1), |place| place + 1));
        let mut piece: String = rest.iter().collect();
        if own.is_none() {
            piece.push('-');
        }
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest.iter().collect());
    pieces
}

/// Ends the last line with three dots.
fn cut(mut made: Vec<String>, letters: usize) -> Vec<String> {
    if let Some(line) = made.last_mut() {
        while length(line) + 2 > letters
            && let Some((kept, _)) = line.rsplit_once(' ')
        {
            line.truncate(kept.len());
        }
        line.push_str(" …");
    }
    made
}

fn length(words: &str) -> usize {
    words.chars().count()
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn a_line_ends_at_a_word_and_the_last_one_says_that_there_is_more() {
        let rows: [(&str, usize, usize, &[&str]); 9] = [
            ("", 10, 2, &[]),
            ("een twee", 10, 2, &["een twee"]),
            ("een twee drie", 10, 2, &["een twee", "drie"]),
            ("een twee drie vier vijf", 10, 2, &["een twee", "drie …"]),
            ("ge\u{ad}meen\u{ad}te", 10, 2, &["gemeente"]),
            ("\u{2066}School\u{2069}", 10, 2, &["School"]),
            ("aansprakelijkheid nu", 10, 2, &["aansprake-", "lijkheid …"]),
            ("nu aansprakelijkheid", 10, 3, &["nu", "aansprake-", "lijkheid"]),
            ("Anne-Wilhelmina", 10, 2, &["Anne-", "Wilhelmina"]),
        ];
        for (words, letters, lines, expect) in rows {
            let found = wrap(words, letters, lines);
            assert_eq!(found, expect, "{words}");
            assert!(found.iter().all(|line| line.chars().count() <= letters + 2), "{found:?}");
        }
    }
}

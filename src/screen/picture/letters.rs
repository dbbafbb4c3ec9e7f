//! Words in a drawing: a drawing breaks no line by itself, so lines are made here, by the number of letters.

/// Breaks words into at most `lines` lines of `letters` letters each. What does not fit is cut at a word: the text beside it has all.
pub(super) fn wrap(words: &str, letters: usize, lines: usize) -> Vec<String> {
    let mut made: Vec<String> = Vec::new();
    // A drawing does not break at a soft hyphen.
    let whole = words.replace('\u{ad}', "");
    for word in whole.split_whitespace() {
        let full = made.len() == lines;
        match made.last_mut() {
            Some(line) if length(line) + 1 + length(word) <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ if full => return cut(made, letters),
            _ => made.push(word.to_owned()),
        }
    }
    if made.iter().any(|line| length(line) > letters) { cut(made, letters) } else { made }
}

/// Ends the last line with three dots, and shortens a word that is longer than a line.
fn cut(mut made: Vec<String>, letters: usize) -> Vec<String> {
    let last = made.len().saturating_sub(1);
    for (place, line) in made.iter_mut().enumerate() {
        if place == last {
            while length(line) + 2 > letters
                && let Some((kept, _)) = line.rsplit_once(' ')
            {
                line.truncate(kept.len());
            }
        }
        if length(line) > letters {
            *line = line.chars().take(letters.saturating_sub(1)).collect();
            line.push('…');
        } else if place == last {
            line.push_str(" …");
        }
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
        let rows: [(&str, usize, usize, &[&str]); 6] = [
            ("", 10, 2, &[]),
            ("een twee", 10, 2, &["een twee"]),
            ("een twee drie", 10, 2, &["een twee", "drie"]),
            ("een twee drie vier vijf", 10, 2, &["een twee", "drie …"]),
            ("ge\u{ad}meen\u{ad}te", 10, 2, &["gemeente"]),
            ("aansprakelijkheid nu", 10, 2, &["aansprake…", "nu …"]),
        ];
        for (words, letters, lines, expect) in rows {
            let found = wrap(words, letters, lines);
            assert_eq!(found, expect, "{words}");
            assert!(found.iter().all(|line| line.chars().count() <= letters + 2), "{found:?}");
        }
    }
}

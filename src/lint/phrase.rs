//! Texts as words and sentences: the little that rules of plain language need.

/// What a reader reads of a text: gaps become one word, and official names in brackets are left out.
pub(super) fn without_brackets(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut depth = 0usize;
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// The words of a text in small letters.
pub(super) fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '{' | '}' | '_')));
    parts.map(|word| word.trim_matches(['-', '\'', '’']).to_lowercase()).filter(|word| !word.is_empty()).collect()
}

/// Whether these words stand in a text, one after the other.
pub(super) fn has(words_of_text: &[String], phrase: &[String]) -> bool {
    !phrase.is_empty() && words_of_text.windows(phrase.len()).any(|window| window == phrase)
}

/// The sentences of a text.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    let ends = text.match_indices(['.', '?', '!', '\n']).filter(|(at, sign)| {
        let after = text[at + sign.len()..].chars().next();
        sign.contains(char::is_whitespace) || after.is_none_or(|c| c.is_whitespace() || matches!(c, '"' | '”' | '’' | ')'))
    });
    for (at, sign) in ends {
        found.push(&text[from..at]);
        from = at + sign.len();
    }
    found.push(&text[from..]);
    found.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    found
}

/// How many syllables a word has: one for each group of vowels, and a vowel with two dots begins a new one.
pub(super) fn syllables(word: &str, vowels: &[String]) -> usize {
    let mut count = 0;
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let group = vowels.iter().filter(|group| rest.starts_with(group.as_str())).max_by_key(|group| group.len());
        count += usize::from(group.is_some());
        rest = &rest[group.map_or(first.len_utf8(), String::len)..];
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::{has, sentences, syllables, without_brackets, words};

    #[test]
    fn sentences_end_at_a_sign_before_a_space() {
        let rows = [
            ("Ja. Nee? Goed!", 3),
            ("Wmo 2015 art. 2.3.2", 2),
            ("Bel 0800-8115.", 1),
            ("U vraagt 1.000 euro", 1),
            ("...", 0),
            ("Hij zegt: \"Kom.\" Wij gaan.", 2),
            ("", 0),
        ];
        for (text, expect) in rows {
            assert_eq!(sentences(text).len(), expect, "{text}: {:?}", sentences(text));
        }
    }

    #[test]
    fn a_phrase_is_found_as_whole_words() {
        let text = words("U heeft recht op {name}; de Indicatie (CIZ) volgt.");
        for (phrase, expect) in
            [("u heeft recht op", true), ("indicatie", true), ("recht", true), ("indi", false), ("op u", false), ("", false)]
        {
            assert_eq!(has(&text, &words(phrase)), expect, "{phrase}");
        }
        assert_eq!(without_brackets("Hulp (wijkverpleging) thuis"), "Hulp  thuis");
    }

    #[test]
    fn syllables_are_groups_of_vowels() {
        let vowels: Vec<String> = [
            "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "au", "ou", "a", "e", "i", "o",
            "u", "y", "ë", "ï", "ö", "ü", "é",
        ]
        .map(str::to_owned)
        .into();
        let rows =
            [("huis", 1), ("cliëntondersteuner", 6), ("schuldhulpverlening", 5), ("leeuw", 1), ("mooie", 2), ("bs", 1), ("toeslag", 2)];
        for (word, expect) in rows {
            assert_eq!(syllables(word, &vowels), expect, "{word}");
        }
    }
}

//! The capital at the beginning of a sentence.
//!
//! The table of the capitals of all scripts weighs 5 KiB in the widget, for one letter. Here are the scripts in which people who live
//! in the Netherlands write a name: Latin, Greek, Cyrillic and Armenian. Another letter stays as it is.

use super::borrowed::is_mark;

/// A sentence begins with a capital, also where a name in lower case was put in front.
pub(crate) fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let mut out = String::with_capacity(sentence.len());
    // Before the first letter may stand where borrowed words begin.
    let first = letters.find(|letter| {
        let mark = is_mark(*letter);
        out.extend(mark.then_some(*letter));
        !mark
    });
    out.extend(first.map(capital));
    out.push_str(letters.as_str());
    out
}

fn capital(letter: char) -> char {
    let small = u32::from(letter);
    let odd = small % 2;
    let capital = match small {
        // Latin, Greek and Cyrillic in their plain order.
        0x61..=0x7a | 0xe0..=0xf6 | 0xf8..=0xfe | 0x3b1..=0x3c1 | 0x3c3..=0x3cb | 0x430..=0x44f => small - 0x20,
        0x450..=0x45f => small - 0x50,
        0x561..=0x586 => small - 0x30,
        // A dotless i has the capital of an i; a few letters have it somewhere else.
        0x131 => 0x49,
        0xff => 0x178,
        0x1b0 => 0x1af,
        0x3ac => 0x386,
        0x3ad..=0x3af => small - 0x25,
        0x3c2 => 0x3a3,
        0x3cc => 0x38c,
        0x3cd | 0x3ce => small - 0x3f,
        // Pairs, the capital first: at even places in one table, at odd places in another.
        0x100..=0x137 | 0x14a..=0x177 | 0x1a0..=0x1a5 | 0x1de..=0x1ef | 0x218..=0x21f | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff => small - odd,
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f => small - odd,
        0x139..=0x148 | 0x179..=0x17e | 0x4c1..=0x4ce => small - 1 + odd,
        _ => small,
    };
    char::from_u32(capital).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::{capital, capitalised};

    #[test]
    fn a_sentence_begins_with_a_capital() {
        let rows =
            [("", ""), ("ik", "Ik"), ("één stap", "Één stap"), ("’s avonds", "’s avonds"), ("3 december", "3 december"), ("ßa", "ßa")];
        for (sentence, expect) in rows {
            assert_eq!(capitalised(sentence), expect);
        }
    }

    #[test]
    fn names_of_people_who_live_here_begin_with_a_capital() {
        let letters = "abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿāăąćčďđēėęěğģħıīįķĺļľłńņňőœŕřśşšţťūůűųŵŷźżžșțơưảạấđếệỉịọốộởủụứừỷỹ\
                       αάβγδεέζηήθιίκλμνξοόπρστυύφχψωώабвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюяћђљњџѓќәғқңөүұһաբգեմնչպռսվտրփքօֆ";
        for letter in letters.chars() {
            assert_eq!(capital(letter).to_string(), letter.to_uppercase().to_string(), "{letter}");
        }
    }

    #[test]
    fn no_letter_becomes_another_letter() {
        for letter in '\0'..=char::MAX {
            let right = capital(letter) == letter || capital(letter).to_string() == letter.to_uppercase().to_string();
            assert!(right, "{letter} became {}", capital(letter));
        }
    }
}

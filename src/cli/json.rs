//! Reads JSON into a shape. What does not fit is told with its JSON pointer, line and column, in words for whoever wrote the file.

use super::say::{short, shorten_quotes};
use crate::base::{Code, Diagnostic, Place};
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::collections::BTreeSet;
use std::fmt;

/// What to do with most of what does not fit.
const CORRECT: &str = "correct the spelling or the type; `keukentafel schema` writes schemas that an editor can check with";

/// What the reader calls things, and what they are called in JSON.
const NAMES: [(&str, &str); 12] = [
    ("invalid type: map", "invalid type: object"),
    ("invalid type: sequence", "invalid type: list"),
    ("expected a map", "expected an object"),
    ("expected a sequence", "expected a list"),
    ("expected u8", "expected a whole number from 0 to 255"),
    ("expected u16", "expected a whole number from 0 to 65535"),
    ("expected u32", "expected a whole number from 0 to 4294967295"),
    ("expected u64", "expected a whole number, not below 0"),
    ("expected ident", "expected a value of JSON"),
    ("expected value", "expected a value of JSON"),
    ("unknown variant", "unknown word"),
    ("EOF while parsing", "the file ends in the middle of"),
];

/// Reads JSON into a shape; what does not fit is told with its JSON pointer, line and column.
pub(super) fn parse<T: DeserializeOwned>(text: &str, file: &str) -> Result<T, Diagnostic> {
    let wrong = |place: Place, message: String, hint: &str| Diagnostic::error(Code::Shape, place, message, hint);
    if text.trim().is_empty() {
        return Err(wrong(Place::file(file), "the file is empty".to_owned(), "name another file, or write this one"));
    }
    if let Some((place, key)) = key_twice(text, file) {
        return Err(wrong(place, format!("the key `{key}` is there twice, and only one can hold"), "keep the one that holds"));
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let fail = |path: &serde_path_to_error::Path, error: &serde_json::Error| {
        let place = path.iter().fold(Place::file(file), |place, segment| match segment {
            serde_path_to_error::Segment::Seq { index } => place.at(index),
            serde_path_to_error::Segment::Map { key } => place.at(short(key)),
            serde_path_to_error::Segment::Enum { variant } => place.at(short(variant)),
            serde_path_to_error::Segment::Unknown => place,
        });
        let said = error.to_string();
        if said.contains("recursion limit") {
            Diagnostic::error(Code::TooDeep, place, said, "nest less deep")
        } else {
            wrong(place, named(&said), CORRECT)
        }
    };
    let read = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| fail(error.path(), error.inner()))?;
    deserializer.end().map_err(|error| wrong(Place::file(file), error.to_string(), "remove what follows the last bracket"))?;
    Ok(read)
}

/// A message of the reader, with the names of JSON instead of those of Rust.
fn named(message: &str) -> String {
    let said = NAMES.iter().fold(shorten_quotes(message), |said, (name, instead)| said.replace(name, instead));
    // The name of a shape of ours says nothing to an author.
    match said.split_once("expected struct ") {
        Some((before, after)) => format!("{before}expected an object{}", after.trim_start_matches(|sign: char| sign.is_alphanumeric())),
        None => said,
    }
}

/// The first key that an object has twice. Readers of JSON take one of the two, and not all the same one.
fn key_twice(text: &str, file: &str) -> Option<(Place, String)> {
    let mut way = Vec::new();
    // What is no JSON at all is told by whoever reads it into a shape.
    let _ = Keys { way: &mut way }.deserialize(&mut serde_json::Deserializer::from_str(text));
    let key = way.first().cloned()?;
    Some((way.iter().rev().fold(Place::file(file), |place, step| place.at(step)), key))
}

/// Looks for a key that is there twice, in a value and all below it. Where one is found, the way to it is written down from the key
/// outwards; a file that is right costs no way at all.
struct Keys<'a> {
    way: &'a mut Vec<String>,
}

impl Keys<'_> {
    /// On the way back from a key that is there twice.
    fn passed(&mut self, step: impl FnOnce() -> String) {
        if !self.way.is_empty() {
            self.way.push(step());
        }
    }
}

impl<'de> DeserializeSeed<'de> for Keys<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Keys<'_> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut keys = BTreeSet::new();
        while let Some(key) = map.next_key::<String>()? {
            if let Err(error) = map.next_value_seed(Keys { way: &mut *self.way }) {
                self.passed(|| short(&key));
                return Err(error);
            }
            if keys.contains(&key) {
                self.way.push(short(&key));
                return Err(A::Error::custom("found"));
            }
            keys.insert(key);
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        let mut at = 0_usize;
        loop {
            match list.next_element_seed(Keys { way: &mut *self.way }) {
                Ok(Some(())) => at += 1,
                Ok(None) => return Ok(()),
                Err(error) => {
                    self.passed(|| at.to_string());
                    return Err(error);
                }
            }
        }
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{key_twice, named};

    #[test]
    fn a_key_that_is_there_twice_is_found_wherever_it_is() {
        for (text, place) in [
            (r#"{"a": 1, "b": {"a": 2}, "c": [{"a": 1}, {"a": 2}]}"#, None),
            (r#"{"a": 1, "a": 1}"#, Some("f.json#/a")),
            (r#"[{"a": {"b": 1, "c": [null, {"d": 1.5, "d": "x"}]}}]"#, Some("f.json#/0/a/c/1/d")),
            (r#"{"a": 1, "\u0061": 2}"#, Some("f.json#/a")),
            ("{", None),
        ] {
            assert_eq!(key_twice(text, "f.json").map(|(place, _)| place.to_string()).as_deref(), place, "{text}");
        }
    }

    #[test]
    fn nothing_is_said_in_the_words_of_rust() {
        for (said, instead) in [
            (
                "invalid value: integer `-1`, expected u32 at line 6",
                "invalid value: integer `-1`, expected a whole number from 0 to 4294967295 at line 6",
            ),
            ("invalid type: map, expected a sequence at line 1", "invalid type: object, expected a list at line 1"),
            ("invalid type: integer `7`, expected struct SavedTalk at line 1", "invalid type: integer `7`, expected an object at line 1"),
            ("EOF while parsing a list at line 1 column 9", "the file ends in the middle of a list at line 1 column 9"),
        ] {
            assert_eq!(named(said), instead);
        }
    }
}

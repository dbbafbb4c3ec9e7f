//! The names by which the wasm and its glue know each other: long, each with a hash, in both files. Nobody else uses them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;
use wasm_bindgen_cli_support::Output;

/// Long names, each with its short one.
pub(crate) struct Names(BTreeMap<String, String>);

/// Shortens the names in the wasm.
pub(crate) fn shorten(output: &mut Output) -> Names {
    let mut names = Names(BTreeMap::new());
    let wasm = output.wasm_mut();
    for import in wasm.imports.iter_mut() {
        names.shorten(&mut import.name);
    }
    for export in wasm.exports.iter_mut() {
        // What has no mark of the tool is what `element.js` and a browser ask for.
        if export.name.starts_with("__") || export.name.starts_with("wasm_bindgen_") {
            names.shorten(&mut export.name);
        }
    }
    names
}

impl Names {
    /// The short name of this one, where it has one.
    pub(crate) fn short(&self, name: &str) -> String {
        self.0.get(name).map_or(name, String::as_str).to_owned()
    }

    fn shorten(&mut self, name: &mut String) {
        let next = format!("_{}", self.0.len());
        name.clone_from(self.0.entry(name.clone()).or_insert(next));
    }

    /// Shortens them in the glue as well.
    pub(crate) fn put_into(&self, glue: &Path) -> Result<()> {
        let text = fs::read_to_string(glue)?;
        Ok(fs::write(glue, self.with_short(&text))?)
    }

    /// The text with a short name wherever a long one stands as a whole word.
    fn with_short(&self, text: &str) -> String {
        let mut short = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find(is_of_a_name) {
            let (before, after) = rest.split_at(start);
            let (word, after) = after.split_at(after.find(|letter| !is_of_a_name(letter)).unwrap_or(after.len()));
            short.push_str(before);
            short.push_str(self.0.get(word).map_or(word, String::as_str));
            rest = after;
        }
        short + rest
    }
}

fn is_of_a_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '$'
}

#[cfg(test)]
mod tests {
    use super::Names;
    use std::collections::BTreeMap;

    #[test]
    fn a_name_is_shortened_only_where_it_is_a_whole_word() {
        let mut names = Names(BTreeMap::new());
        let mut twice = ["__wbg_error_75".to_owned(), "__wbg_focus_d5".to_owned(), "__wbg_error_75".to_owned()];
        twice.iter_mut().for_each(|name| names.shorten(name));
        assert_eq!(twice, ["_0", "_1", "_0"]);
        let glue = "{__wbg_error_75: e => wasm.__wbg_focus_d5(e), __wbg_error_759: 1, x__wbg_focus_d5}";
        assert_eq!(names.with_short(glue), "{_0: e => wasm._1(e), __wbg_error_759: 1, x__wbg_focus_d5}");
    }
}

//! The house rules as tests: what `ARCHITECTURE.md` says is absent, is absent.
//!
//! Each rule is a function over one file, so that it can be shown to fail: `planted.rs` holds a violation for every rule.

#[path = "architecture/layers.rs"]
mod layers;
#[path = "architecture/planted.rs"]
mod planted;
#[path = "architecture/rules.rs"]
mod rules;
#[path = "architecture/source.rs"]
mod source;

use keukentafel::text::Message;
use serde_json::Value;
use source::Source;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A rule of the house.
pub(crate) struct Rule {
    /// Its name, as it stands in the message.
    pub(crate) name: &'static str,
    /// What to do when it is broken.
    pub(crate) to_do: &'static str,
    /// Where it is broken: line and what stands there.
    pub(crate) find: fn(&Source) -> Vec<(usize, String)>,
}

/// What is said of a broken rule: where, what, why, and what to do.
fn remarks(rule: &Rule, source: &Source) -> Vec<String> {
    let found = (rule.find)(source);
    found.into_iter().map(|(line, what)| format!("{}:{line}: {}: {what}\n    to do: {}", source.path, rule.name, rule.to_do)).collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder with this ending, in a fixed order.
fn files(folder: &Path, ending: &str, into: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            files(&path, ending, into);
        } else if path.extension().is_some_and(|extension| extension == ending) {
            into.push(path);
        }
    }
}

fn sources() -> Vec<Source> {
    let mut paths = Vec::new();
    files(&root().join("src"), "rs", &mut paths);
    files(&root().join("xtask/src"), "rs", &mut paths);
    let read = |path: &PathBuf| {
        let name = path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/");
        fs::read_to_string(path).map(|text| Source::new(&name, &text)).ok()
    };
    paths.iter().filter_map(read).collect()
}

#[test]
fn every_file_keeps_every_rule() {
    let sources = sources();
    assert!(sources.len() > 50, "only {} files were found: the walk is broken", sources.len());
    let broken: Vec<String> = rules::ALL.iter().flat_map(|rule| sources.iter().flat_map(|source| remarks(rule, source))).collect();
    assert!(broken.is_empty(), "{} rules of the house are broken:\n{}", broken.len(), broken.join("\n"));
}

/// A layer that nobody put in its place would be outside all rules.
#[test]
fn every_layer_has_its_place() {
    let entries = fs::read_dir(root().join("src")).expect("the sources are there");
    let names = entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.is_dir());
    let names: BTreeSet<String> = names.filter_map(|path| path.file_name().map(|name| name.to_string_lossy().into_owned())).collect();
    let unknown: Vec<&String> = names.iter().filter(|name| *name != "bin" && layers::place(name).is_none()).collect();
    assert!(
        unknown.is_empty(),
        "{unknown:?} is no layer yet; to do: give it its place in tests/architecture/layers.rs and in ARCHITECTURE.md"
    );
}

/// The words of an interface file, and whether they must be whole: another way to address people in a language falls back on that
/// language. Or why they cannot be read.
fn words(text: &str) -> Result<(BTreeSet<String>, bool), String> {
    let json: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let words = json.get("words").and_then(Value::as_object).ok_or("there is no object `words`")?;
    let said = words.iter().filter(|(_, said)| said.as_str().is_some_and(|said| !said.trim().is_empty()));
    Ok((said.map(|(key, _)| key.clone()).collect(), json.get("of").is_none()))
}

/// What is missing in an interface file, and what is too much.
fn key_remarks(file: &str, text: &str) -> Vec<String> {
    let (said, whole) = match words(text) {
        Ok(said) => said,
        Err(error) => return vec![format!("{file}: {error}")],
    };
    let known: BTreeSet<String> = Message::ALL.iter().map(|message| message.key().to_owned()).collect();
    let missing = known.difference(&said).filter(|_| whole).map(|key| format!("{file}: no words for `{key}`\n    to do: add them"));
    let extra =
        said.difference(&known).map(|key| format!("{file}: nothing says `{key}`\n    to do: remove it, or add it to src/text/message.rs"));
    missing.chain(extra).collect()
}

#[test]
fn every_word_of_the_interface_exists_in_every_language() {
    let mut paths = Vec::new();
    files(&root().join("questionnaires/interface"), "json", &mut paths);
    assert!(paths.len() > 1, "the words of at least two languages are there");
    let of = |path: &PathBuf| key_remarks(&path.display().to_string(), &fs::read_to_string(path).unwrap_or_default());
    let broken: Vec<String> = paths.iter().flat_map(of).collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    let planted = key_remarks("planted.json", r#"{"words": {"back": " ", "no_such_key": "x"}}"#);
    assert!(planted.iter().any(|remark| remark.contains("`back`")), "blank words count as missing");
    assert!(planted.iter().any(|remark| remark.contains("`no_such_key`")), "a key that nothing says is found");
    let keys: BTreeSet<&str> = Message::ALL.iter().map(|message| message.key()).collect();
    assert_eq!(keys.len(), Message::ALL.len(), "two messages share a key");
}

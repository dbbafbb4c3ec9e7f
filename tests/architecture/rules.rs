//! The rules, one function each. A rule says where it is broken; `Rule::to_do` says what to do.

use super::Rule;
use super::layers;
use super::source::{Source, find_word};

/// All rules.
pub(crate) const ALL: &[Rule] = &[
    Rule { name: "layers", to_do: "move the code to the layer that may see it, or pass the value in", find: layers::wrong_imports },
    Rule { name: "super", to_do: "name other layers as `crate::layer`, so that the layer rule sees it", find: layers::out_of_the_layer },
    Rule { name: "length", to_do: "split the file by what it is for; a file does one thing", find: too_long },
    Rule { name: "first line", to_do: "begin the file with `//!` and say what it is for", find: no_first_line },
    Rule { name: "file name", to_do: "name the file after what it holds", find: empty_name },
    Rule {
        name: "strings compared",
        to_do: "read it into an enum or an id at the door, and compare that; or a constant with a name",
        find: compared_strings,
    },
    Rule { name: "serde", to_do: "give the written form a shape of its own in wire.rs, saved.rs or another door", find: serde_inside },
    Rule { name: "unfinished", to_do: "finish it, or write an issue and take it out", find: unfinished },
    Rule { name: "style", to_do: "use a class of style.css; words are text nodes, never markup", find: style_in_ui },
    Rule { name: "hash order", to_do: "use BTreeMap or BTreeSet: same input, same bytes", find: hash_maps },
    Rule { name: "ids", to_do: "ids are made by loaders, with `new`, from text that was checked", find: ids_from_text },
    Rule {
        name: "words in code",
        to_do: "put the words in the content or in questionnaires/interface, and say a `Message`",
        find: dutch_words,
    },
];

/// A file has at most this many lines of code before its tests.
const MOST_LINES: usize = 400;

/// Names that say nothing.
const EMPTY_NAMES: &[&str] = &["utils", "util", "helpers", "helper", "common", "misc", "types", "models", "constants"];

/// Where written forms live, beside `wire`, `saved` and `migrate`.
const DOORS: &[&str] = &["text/catalog.rs", "export/", "vault/", "embed/", "cli/"];

/// Layers around the core: they meet the browser, the terminal and the page, where everything is a string.
const AROUND: &[&str] = &["ui", "embed", "cli", "bin"];

/// Words that stand in almost any Dutch sentence, and in no English one.
const DUTCH: &[&str] = &["de", "het", "een", "u", "uw", "niet", "wij"];

/// `wire.rs`, `saved.rs`, `migrate/`, or a folder of that name: they mirror files, word for word.
fn is_written_form(path: &str) -> bool {
    path.split('/').any(|step| matches!(step.trim_end_matches(".rs"), "wire" | "saved" | "migrate"))
}

fn is_code(line: &str) -> bool {
    !line.trim().is_empty()
}

fn too_long(source: &Source) -> Vec<(usize, String)> {
    let lines: Vec<usize> = source.before_tests().filter(|(_, line)| is_code(line)).map(|(number, _)| number).collect();
    lines.get(MOST_LINES).map(|number| (*number, format!("{} lines of code; at most {MOST_LINES}", lines.len()))).into_iter().collect()
}

fn no_first_line(source: &Source) -> Vec<(usize, String)> {
    let says = source.raw.first().and_then(|line| line.strip_prefix("//!")).is_some_and(|words| words.trim().len() > 8);
    if says { Vec::new() } else { vec![(1, "the first line does not say what the file is for".to_owned())] }
}

fn empty_name(source: &Source) -> Vec<(usize, String)> {
    let steps = source.path.trim_end_matches(".rs").split('/');
    steps.filter(|step| EMPTY_NAMES.contains(step)).map(|step| (1, format!("`{step}` says nothing"))).collect()
}

/// `== "…"` and `!= "…"` in the core: a string that should have been read at the door.
fn compared_strings(source: &Source) -> Vec<(usize, String)> {
    let is_door = is_written_form(&source.path) || source.path.ends_with("args.rs") || source.path.ends_with("case.rs");
    if source.layer().is_none_or(|layer| AROUND.contains(&layer)) || is_door {
        return Vec::new();
    }
    let compares = |line: &str| ["== \"", "!= \"", "\" ==", "\" !="].iter().any(|sign| line.contains(sign));
    source.before_tests().filter(|(_, line)| compares(line)).map(|(number, _)| (number, source.raw[number - 1].trim().to_owned())).collect()
}

fn serde_inside(source: &Source) -> Vec<(usize, String)> {
    let Some(below) = source.path.strip_prefix("src/") else { return Vec::new() };
    if is_written_form(below) || DOORS.iter().any(|door| below.starts_with(door)) {
        return Vec::new();
    }
    let names = ["serde", "serde_json", "Serialize", "Deserialize", "DeserializeOwned"];
    let found = |line: &str| names.iter().find(|name| find_word(line, name).is_some()).map(|name| format!("`{name}` outside the doors"));
    // One remark a file: the rest follows from it.
    source.lines().find_map(|(number, line)| found(line).map(|what| (number, what))).into_iter().collect()
}

fn unfinished(source: &Source) -> Vec<(usize, String)> {
    let signs = ["todo!", "dbg!", "unimplemented!"];
    let in_code = |line: &str| signs.iter().find(|sign| find_word(line, sign).is_some()).map(|sign| format!("`{sign}`"));
    let in_code = source.lines().filter_map(|(number, line)| in_code(line).map(|what| (number, what)));
    // This one stands in comments.
    let noted = (1..).zip(&source.raw).filter(|(_, line)| find_word(line, "FIXME").is_some());
    in_code.chain(noted.map(|(number, _)| (number, "`FIXME`".to_owned()))).collect()
}

fn style_in_ui(source: &Source) -> Vec<(usize, String)> {
    if source.layer() != Some("ui") {
        return Vec::new();
    }
    let signs = ["style=", "style =", "inner_html", "from_html_unchecked"];
    let found = |line: &str| {
        signs.iter().find(|sign| line.match_indices(**sign).any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric())))
    };
    let in_code = source.lines().filter_map(|(number, line)| found(line).map(|sign| (number, format!("`{sign}`"))));
    let in_strings =
        source.strings.iter().filter_map(|(number, string)| found(string).map(|sign| (*number, format!("`{sign}` in a string"))));
    in_code.chain(in_strings).collect()
}

fn hash_maps(source: &Source) -> Vec<(usize, String)> {
    let names = ["HashMap", "HashSet"];
    let found = |line: &str| names.iter().find(|name| find_word(line, name).is_some()).map(|name| format!("`{name}`"));
    source.lines().filter_map(|(number, line)| found(line).map(|what| (number, what))).collect()
}

/// `impl From<&str> for SomeId`, also `From<String>` and `Deref`: then any text passes for an id.
fn ids_from_text(source: &Source) -> Vec<(usize, String)> {
    let opens = |line: &str| {
        let (what, target) = line.split_once(" for ")?;
        let from_text = what.contains("From<") && (what.contains("str>") || what.contains("String>"));
        let named = target.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '$').collect::<String>();
        let is_id = named.contains('$') || ["Id", "Code", "Key", "Lang"].iter().any(|end| named.ends_with(end));
        let is_impl = find_word(line, "impl").is_some() && (from_text || find_word(what, "Deref").is_some());
        (is_impl && is_id).then(|| format!("`{named}` can be made of any text, or passes for one"))
    };
    source.lines().filter_map(|(number, line)| opens(line).map(|what| (number, what))).collect()
}

/// Sentences for people in Rust. Messages to authors are English, and the author tool may say what it likes.
fn dutch_words(source: &Source) -> Vec<(usize, String)> {
    let spared = matches!(source.layer(), None | Some("cli" | "lint")) || source.path == "src/base/diagnostic.rs";
    if spared {
        return Vec::new();
    }
    let is_dutch = |string: &str| {
        let words: Vec<String> =
            string.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()).collect();
        words.len() > 1 && words.iter().any(|word| DUTCH.contains(&word.as_str()))
    };
    source.strings_before_tests().filter(|(_, string)| is_dutch(string)).map(|(line, string)| (line, format!("\"{string}\""))).collect()
}

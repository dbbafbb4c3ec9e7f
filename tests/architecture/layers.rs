//! Which layer may see which. The order is that of `ARCHITECTURE.md`, lowest first.

use super::source::{Source, find_word};

/// All layers, lowest first. A layer sees those before it, unless [`SEES_ONLY`] says less.
const ORDER: &[&str] = &[
    "base",
    "text",
    "question",
    "questionnaire",
    "scheme",
    "guide",
    "answers",
    "flow",
    "assessment",
    "plan",
    "export",
    "session",
    "screen",
    "vault",
    "lint",
    "ui",
    "embed",
    "cli",
];

/// Layers that see less than all that lies below them.
const SEES_ONLY: &[(&str, &[&str])] = &[
    ("ui", &["base", "session", "screen"]),
    ("embed", &["ui", "guide", "session", "screen", "vault", "base", "export"]),
    ("cli", &["base", "answers", "flow", "guide", "question", "questionnaire", "scheme", "export", "plan", "lint", "screen", "session"]),
];

/// A file in `src/bin/` only starts one of these.
const STARTED_BY_BIN: &[&str] = &["cli", "embed"];

/// The place of a layer in the order.
pub(crate) fn place(layer: &str) -> Option<usize> {
    ORDER.iter().position(|known| *known == layer)
}

/// Whether code of `from` may name `to`.
fn may_see(from: &str, to: &str) -> bool {
    if from == to {
        return true;
    }
    match SEES_ONLY.iter().find(|(layer, _)| *layer == from) {
        Some((_, seen)) => seen.contains(&to),
        None => place(from).zip(place(to)).is_some_and(|(from, to)| to < from && STARTED_BY_BIN.iter().all(|top| ORDER[to] != *top)),
    }
}

/// The layers that a line names after `prefix`: `crate::a::b`, and `crate::{a, b::{c, d}}` also over several lines.
fn named<'s>(source: &'s Source, prefix: &'s str) -> impl Iterator<Item = (usize, String)> + 's {
    source.lines().flat_map(move |(number, line)| {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) = find_word(&line[from..], prefix) {
            from += at + prefix.len();
            let rest = line[from..].trim_start();
            if rest.starts_with('{') {
                found.extend(of_group(source, number, from));
            } else {
                found.push(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
            }
        }
        found.into_iter().map(move |name| (number, name))
    })
}

/// The names at the first level of a group in braces that begins on this line.
fn of_group(source: &Source, number: usize, column: usize) -> Vec<String> {
    let rest = source.code[number - 1][column..].chars().chain(source.code[number..].iter().flat_map(|line| line.chars()));
    let (mut depth, mut names, mut name, mut open) = (0, Vec::new(), String::new(), true);
    for c in rest {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => open = true,
            c if depth == 1 && open && (c.is_alphanumeric() || c == '_') => name.push(c),
            _ => {}
        }
        let ended = !(c.is_alphanumeric() || c == '_');
        if ended && !name.is_empty() {
            names.push(std::mem::take(&mut name));
            open = false;
        }
        if depth == 0 {
            break;
        }
    }
    names
}

/// Imports of a layer that must not be seen.
pub(crate) fn wrong_imports(source: &Source) -> Vec<(usize, String)> {
    let Some(layer) = source.layer() else { return Vec::new() };
    if layer == "bin" {
        let seen = named(source, "keukentafel::").filter(|(_, name)| place(name).is_some() && !STARTED_BY_BIN.contains(&name.as_str()));
        return seen.map(|(line, name)| (line, format!("a program only starts {STARTED_BY_BIN:?}, and this names `{name}`"))).collect();
    }
    if place(layer).is_none() {
        return Vec::new();
    }
    let wrong = named(source, "crate::").filter(|(_, name)| place(name).is_some() && !may_see(layer, name));
    wrong.map(|(line, name)| (line, format!("`{layer}` must not see `{name}`"))).collect()
}

/// How many modules a file lies deep: 1 is the layer itself.
fn depth_of(path: &str) -> usize {
    let below = path.trim_start_matches("src/").trim_end_matches(".rs");
    below.split('/').filter(|step| *step != "mod").count()
}

/// `super::super::…` that ends above its layer.
pub(crate) fn out_of_the_layer(source: &Source) -> Vec<(usize, String)> {
    if source.layer().is_none_or(|layer| place(layer).is_none()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let (mut braces, mut modules) = (0usize, Vec::new());
    for (number, line) in source.lines() {
        if find_word(line, "mod").is_some() && line.trim_end().ends_with('{') {
            modules.push(braces);
        }
        let supers = longest_chain(line);
        if supers >= depth_of(&source.path) + modules.len() {
            found.push((number, format!("{supers} times `super::` from here is above the layer")));
        }
        braces += line.matches('{').count();
        braces = braces.saturating_sub(line.matches('}').count());
        modules.retain(|opened| *opened < braces);
    }
    found
}

/// How many `super::` stand in a row, at most.
fn longest_chain(line: &str) -> usize {
    let mut longest = 0;
    let mut rest = line;
    while let Some(at) = find_word(rest, "super::") {
        rest = &rest[at..];
        let before = rest.len();
        rest = rest.trim_start_matches("super::");
        longest = longest.max((before - rest.len()) / "super::".len());
    }
    longest
}

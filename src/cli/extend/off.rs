//! Turns questions off; one that anything else needs stays, and it is said who needs it.

use super::super::folder::GUIDE;
use super::merge::{Notes, ids};
use crate::base::{Code, Place};
use crate::guide::wire::{Bundle, Named};
use crate::lint::questions_in;
use crate::questionnaire::wire::{Item, Part};
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A remark names so many who need a question; the others are counted.
const MOST_NAMES: usize = 3;

/// Takes these questions out. What was added here is no question of the other guide, and is not asked for.
pub(super) fn turn_off(bundle: &mut Bundle, off: &[String], added: &BTreeMap<String, Place>, notes: &mut Notes<'_>) {
    let mut taken = Vec::new();
    for (at, id) in off.iter().enumerate() {
        let place = Place::file(GUIDE).at("off").at(at);
        let found = if added.contains_key(id) { None } else { take(&mut bundle.parts, id) };
        match found {
            Some(item) => taken.push((place, item)),
            None => {
                let message = format!("the guide that is extended has no question `{id}` to turn off");
                notes.fail(Code::UnknownId, place, message, "check the spelling; a question of your own you leave out of your file");
            }
        }
    }
    if taken.is_empty() {
        return;
    }
    // After all are taken: two questions that need only each other can go together.
    let users = users(bundle, added);
    for (place, item) in taken {
        notes.gone.extend(ids(&item).into_iter().map(|id| format!("{id}.")));
        if has_role(&item) {
            let message = format!("the plan has a fixed place for the answer to `{}` (its `role`)", item.id);
            notes.fail(Code::StillNeeded, place, message, "leave it on; a person can always skip it");
            continue;
        }
        let needed_by: BTreeSet<&String> = ids(&item).into_iter().filter_map(|id| users.get(id)).flatten().collect();
        if !needed_by.is_empty() {
            let message = format!("`{}` is needed by {}", item.id, names(&needed_by));
            notes.fail(Code::StillNeeded, place, message, "leave it on, or turn off with it every question that needs it");
        }
    }
}

fn take(parts: &mut [Named<Part>], id: &str) -> Option<Item> {
    parts.iter_mut().find_map(|part| {
        let at = part.content.items.iter().position(|item| item.id == id)?;
        Some(part.content.items.remove(at))
    })
}

fn has_role(item: &Item) -> bool {
    item.role.is_some() || item.items.iter().any(has_role)
}

fn names(needed_by: &BTreeSet<&String>) -> String {
    let mut named = needed_by.iter().take(MOST_NAMES).map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
    if needed_by.len() > MOST_NAMES {
        named.push_str(&format!(" and {} more", needed_by.len() - MOST_NAMES));
    }
    named
}

/// By question, who reads it: `id` (file).
fn users(bundle: &Bundle, added: &BTreeMap<String, Place>) -> BTreeMap<String, BTreeSet<String>> {
    let mut users = Users { added, found: BTreeMap::new() };
    bundle.parts.iter().for_each(|file| users.of_file(file));
    bundle.schemes.iter().for_each(|file| users.of_file(file));
    bundle.goals.iter().for_each(|file| users.of_file(file));
    bundle.triage.iter().for_each(|file| users.of_file(file));
    bundle.clock.iter().for_each(|file| users.of_file(file));
    users.found
}

struct Users<'a> {
    /// Where questions were written that now stand in a file of the other guide.
    added: &'a BTreeMap<String, Place>,
    found: BTreeMap<String, BTreeSet<String>>,
}

impl Users<'_> {
    /// Every condition, measure and gap names its question in the same way, wherever it stands: so files are read as plain values.
    fn of_file<T: Serialize>(&mut self, file: &Named<T>) {
        if let Ok(value) = serde_json::to_value(&file.content) {
            self.of_value(&value, &file.file, &file.file);
        }
    }

    fn of_value(&mut self, value: &Value, file: &str, who: &str) {
        match value {
            Value::Object(fields) => {
                let named = fields.get("id").and_then(Value::as_str).map(|id| {
                    let file = self.added.get(id).map_or(file, |place| &place.file);
                    format!("`{id}` ({file})")
                });
                let who = named.as_deref().unwrap_or(who);
                for (field, value) in fields {
                    match (field.as_str(), value) {
                        ("question" | "scale", Value::String(id)) => self.add(id, who),
                        (_, value) => self.of_value(value, file, who),
                    }
                }
            }
            Value::Array(values) => values.iter().for_each(|value| self.of_value(value, file, who)),
            Value::String(text) => questions_in(text).for_each(|question| self.add(question, who)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn add(&mut self, question: &str, who: &str) {
        self.found.entry(question.to_owned()).or_default().insert(who.to_owned());
    }
}

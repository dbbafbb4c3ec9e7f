//! The schemas for editors and programs: in step with the code, and true of every file there is.

use crate::desk::{Desk, compare};
use crate::talk::{Talk, root};
use jsonschema::Validator;
use keukentafel::session::saved;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    root().join("questionnaires/schema")
}

#[track_caller]
fn json(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[track_caller]
fn schema(name: &str) -> Validator {
    let schema = json(&folder().join(format!("{name}.schema.json")));
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    jsonschema::validator_for(&schema).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[track_caller]
fn fits(name: &str, value: &Value, what: &str) {
    let wrong: Vec<String> = schema(name).iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{what} does not fit {name}.schema.json: {wrong:#?}");
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn the_tool_writes_the_schemas_that_are_kept() {
    let desk = Desk::new("schema");
    desk.run(&["schema", "--out", "made/here"]).expect_code(0);
    let made = desk.0.join("made/here");
    for name in names(&made) {
        compare(&folder().join(&name), &fs::read_to_string(made.join(&name)).expect("a schema"));
    }
    assert_eq!(names(&folder()), names(&made), "no schema of a file kind that is gone");
}

/// The files of a guide, each with the kind of file it is.
fn files(guide: &Path) -> Vec<(String, &'static str)> {
    let main = json(&guide.join("guide.json"));
    let list =
        |key: &str| main[key].as_array().cloned().unwrap_or_default().into_iter().chain(main[key].is_string().then(|| main[key].clone()));
    // An extension has shapes of its own for what it adds to files of the other guide.
    let (own, part, clock) =
        if main["extends"].is_string() { ("extension", "local-part", "local-clock") } else { ("guide", "part", "clock") };
    let mut files = vec![("guide.json".to_owned(), own)];
    for (key, kind) in
        [("parts", part), ("schemes", "schemes"), ("goals", "goals"), ("triage", "triage"), ("clock", clock), ("contacts", "contacts")]
    {
        files.extend(list(key).filter_map(|file| file.as_str().map(|file| (file.to_owned(), kind))));
    }
    if guide.join("words").exists() {
        let kind = |file: &str| if file.ends_with(".made-from.json") { "made_from" } else { "words" };
        files.extend(names(&guide.join("words")).into_iter().map(|file| (format!("words/{file}"), kind(&file))));
    }
    files
}

#[test]
fn every_file_of_every_guide_fits_its_schema() {
    let mut checked = 0;
    for name in names(&root().join("questionnaires")) {
        let guide = root().join("questionnaires").join(&name);
        if !guide.join("guide.json").exists() {
            continue;
        }
        for (file, kind) in files(&guide) {
            fits(kind, &json(&guide.join(&file)), &format!("{name}/{file}"));
            checked += 1;
        }
    }
    assert!(checked >= 16, "{checked}");
    for file in names(&root().join("questionnaires/interface")) {
        fits("words", &json(&root().join("questionnaires/interface").join(&file)), &file);
    }
    for file in names(&root().join("questionnaires/language")) {
        fits("language", &json(&root().join("questionnaires/language").join(&file)), &file);
    }
}

#[test]
fn no_file_of_a_guide_is_forgotten() {
    for name in ["breed-gesprek", "gemeente-voorbeeld", "voorbeeld"] {
        let guide = root().join("questionnaires").join(name);
        let known: BTreeSet<String> = files(&guide).into_iter().map(|(file, _)| file).collect();
        let mut found = BTreeSet::new();
        for entry in names(&guide) {
            if guide.join(&entry).is_dir() {
                found.extend(names(&guide.join(&entry)).into_iter().map(|file| format!("{entry}/{file}")));
            } else if entry.ends_with(".json") {
                found.insert(entry);
            }
        }
        assert_eq!(found, known, "{name}: a file that guide.json does not name is never read");
    }
}

#[test]
fn every_plan_and_every_stored_conversation_fits_its_schema() {
    for id in ["c1_ramp", "c2_debts_eviction", "c3_carer_dementia", "c4_youth_divorce", "c5_ggz_work"] {
        let mut talk = Talk::case(id);
        fits("plan", &serde_json::from_str(&talk.json()).expect("JSON"), id);
        for _ in 0..12 {
            talk.next();
            fits("talk", &serde_json::to_value(saved::save(&talk.session)).expect("JSON"), id);
        }
    }
    fits("plan", &serde_json::from_str(&crate::talk::start("voorbeeld").json()).expect("JSON"), "an empty plan");
}

#[test]
fn a_schema_refuses_what_the_loader_refuses() {
    for (fault, file, kind) in
        [("unknown_field", "part.json", "part"), ("wrong_type", "part.json", "part"), ("unknown_kind", "part.json", "part")]
    {
        let value = json(&root().join("tests/data/bad").join(fault).join(file));
        assert!(!schema(kind).is_valid(&value), "{fault}");
    }
    assert!(!schema("plan").is_valid(&serde_json::json!({ "schema": "plan/1" })));
    assert!(!schema("talk").is_valid(&serde_json::json!({ "format": "keukentafel-talk/1" })));
}

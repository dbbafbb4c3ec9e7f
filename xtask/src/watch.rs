//! Seeing that a source file changed, by looking at modification times; no watcher library, and it works on every file system.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::build::Scope;
use crate::{places, tools};

const PAUSE: Duration = Duration::from_millis(400);
const WATCHED: [&str; 5] = ["src", "questionnaires", "index.html", "Cargo.toml", "Cargo.lock"];

type Times = BTreeMap<PathBuf, SystemTime>;

pub(crate) struct Watch {
    seen: Times,
}

impl Watch {
    pub(crate) fn start() -> Self {
        Self { seen: look() }
    }

    /// Waits for a change, and says how much has to be built for it.
    pub(crate) fn next_change(&mut self) -> Scope {
        loop {
            thread::sleep(PAUSE);
            let now = look();
            let scope = changed(&self.seen, &now).map(scope).max();
            if let Some(scope) = scope {
                self.seen = now;
                return scope;
            }
        }
    }
}

/// Files that are new, gone, or written again.
fn changed<'a>(before: &'a Times, now: &'a Times) -> impl Iterator<Item = &'a Path> {
    let gone = before.keys().filter(|path| !now.contains_key(*path));
    let other = now.iter().filter(|(path, time)| before.get(*path) != Some(*time)).map(|(path, _)| path);
    gone.chain(other).map(PathBuf::as_path)
}

fn scope(path: &Path) -> Scope {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html" | "css" | "js") => Scope::Page,
        // Rust may include a JSON file under src/, so only a guide's own is content.
        Some("json") if path.starts_with(places::questionnaires()) && !path.starts_with(places::questionnaires().join("interface")) => {
            Scope::Content
        }
        _ => Scope::All,
    }
}

fn look() -> Times {
    let mut times = Times::new();
    for name in WATCHED {
        add(&places::root().join(name), &mut times);
    }
    times
}

fn add(path: &Path, times: &mut Times) {
    if let Ok(entries) = fs::read_dir(path) {
        entries.flatten().for_each(|entry| add(&entry.path(), times));
    } else if let Some(time) = tools::modified(path) {
        times.insert(path.to_owned(), time);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_change_touches_is_built() {
        let check = |path: &str, expect: Scope| assert_eq!(scope(&places::root().join(path)), expect, "{path}");
        check("src/ui/style.css", Scope::Page);
        check("src/embed/element.js", Scope::Page);
        check("src/embed/theme.js", Scope::Page);
        check("src/embed/aloud.js", Scope::Page);
        check("index.html", Scope::Page);
        check("questionnaires/breed-gesprek/money.json", Scope::Content);
        check("questionnaires/interface/words/en.json", Scope::All);
        check("src/lib.rs", Scope::All);
        check("Cargo.toml", Scope::All);
    }

    #[test]
    fn a_new_a_gone_and_a_written_file_are_changes() {
        let at = |seconds: u64| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        let before = Times::from([("same".into(), at(1)), ("written".into(), at(1)), ("gone".into(), at(1))]);
        let now = Times::from([("same".into(), at(1)), ("written".into(), at(2)), ("new".into(), at(1))]);
        let paths: Vec<&Path> = changed(&before, &now).collect();
        assert_eq!(paths, [Path::new("gone"), Path::new("new"), Path::new("written")]);
    }
}

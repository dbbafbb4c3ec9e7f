//! Checks for authors, beyond what makes a guide unusable. One file a check.

mod length;
mod placeholder;
mod translation;

use crate::base::{Diagnostic, Place};
use crate::guide::{Bundle, Guide};

/// A check of a whole guide.
type Check = fn(&Guide, &Bundle, &mut Vec<Diagnostic>);

/// All checks.
const CHECKS: &[Check] = &[translation::check, placeholder::check, length::check];

/// Everything there is to remark on a guide that can be used.
#[must_use]
pub fn lint(guide: &Guide, bundle: &Bundle) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for check in CHECKS {
        check(guide, bundle, &mut diagnostics);
    }
    diagnostics
}

/// The file in which the text with this key stands: keys begin with what kind of thing it belongs to, and its id.
fn place_of(bundle: &Bundle, key: &str) -> Place {
    let (kind, rest) = key.split_once('.').unwrap_or((key, ""));
    let id = rest.split('.').next().unwrap_or_default();
    let file = match kind {
        "goal" => bundle.goals.iter().find(|file| file.content.goals.iter().any(|goal| goal.id == id)).map(|file| &file.file),
        "scheme" => bundle.schemes.iter().find(|file| file.content.schemes.iter().any(|scheme| scheme.id == id)).map(|file| &file.file),
        "party" | "link" | "review" => bundle.triage.as_ref().map(|file| &file.file),
        "event" | "deadline" => bundle.clock.as_ref().map(|file| &file.file),
        "contact" => bundle.contacts.as_ref().map(|file| &file.file),
        "card" => bundle.parts.iter().find(|file| file.content.urgent.iter().any(|card| card.id == id)).map(|file| &file.file),
        "part" => bundle.parts.iter().find(|file| file.content.id == id).map(|file| &file.file),
        _ => bundle.parts.iter().find(|file| key.starts_with(&file.content.id)).map(|file| &file.file),
    };
    file.map_or_else(|| Place::file("guide.json"), |file| Place::file(file))
}

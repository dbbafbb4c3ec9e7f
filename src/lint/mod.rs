//! Checks for authors, beyond what makes a guide unusable. One file a check.

mod placeholder;
mod translation;

use crate::base::Diagnostic;
use crate::guide::{Bundle, Guide};

/// A check of a whole guide.
type Check = fn(&Guide, &Bundle, &mut Vec<Diagnostic>);

/// All checks.
const CHECKS: &[Check] = &[translation::check, placeholder::check];

/// Everything there is to remark on a guide that can be used.
#[must_use]
pub fn lint(guide: &Guide, bundle: &Bundle) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for check in CHECKS {
        check(guide, bundle, &mut diagnostics);
    }
    diagnostics
}

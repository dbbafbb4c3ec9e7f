//! Where things are: the one list of paths that the other modules share.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::tools::CARGO;

/// The folder of the root `Cargo.toml`.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// What a host page gets.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// All guides, and the words of the interface.
pub(crate) fn questionnaires() -> PathBuf {
    root().join("questionnaires")
}

/// Cargo's target folder, wherever this machine keeps it.
pub(crate) fn target() -> Result<&'static Path> {
    static TARGET: OnceLock<PathBuf> = OnceLock::new();
    if let Some(found) = TARGET.get() {
        return Ok(found);
    }
    let text = CARGO.output(&["metadata", "--no-deps", "--format-version", "1"])?;
    let metadata: Metadata = serde_json::from_str(&text).context("cargo metadata gave something unexpected")?;
    Ok(TARGET.get_or_init(|| metadata.target_directory))
}

#[derive(Deserialize)]
struct Metadata {
    target_directory: PathBuf,
}

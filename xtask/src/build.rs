//! `cargo xtask build`: the widget, its page and the guides in `dist/`.

use std::fs;
use std::io::ErrorKind;

use anyhow::{Context, Result};

use crate::say::say;
use crate::shell::timed;
use crate::{engine, guides, page, places, tools};

/// Left in `dist/` by a quick build, so that its size is never taken for the real one.
pub(crate) const QUICK_MARK: &str = ".quick";

/// How much care a build takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// For a person who waits: fast to build, large.
    Quick,
    /// For the people who download it: small and minified.
    Release,
}

impl Profile {
    /// The name of the profile in the root `Cargo.toml`.
    pub(crate) fn cargo_name(self) -> &'static str {
        match self {
            Self::Quick => "widget-dev",
            Self::Release => "release",
        }
    }
}

/// Which parts have to be made again, each including those before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Scope {
    /// Files that are copied: page, style, shell.
    Page,
    /// The guides; the shell too, because it carries a guide's phone numbers.
    Content,
    /// Rust, and so everything.
    All,
}

pub(crate) fn build(profile: Profile) -> Result<()> {
    let (result, time) = timed(|| build_part(profile, Scope::All));
    result?;
    say!("dist/ is ready ({:.1} s)", time.as_secs_f64());
    Ok(())
}

pub(crate) fn build_part(profile: Profile, scope: Scope) -> Result<()> {
    let dist = places::dist();
    if profile == Profile::Release {
        tools::node_modules()?;
        remove_folder(&dist)?;
    }
    fs::create_dir_all(&dist).context("dist/ cannot be made")?;
    if profile == Profile::Quick {
        fs::write(dist.join(QUICK_MARK), "")?;
    }
    if scope >= Scope::All {
        engine::build(profile)?;
    }
    page::copy(profile)?;
    if scope >= Scope::Content {
        guides::bundle_all()?;
    }
    Ok(())
}

fn remove_folder(folder: &std::path::Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error).with_context(|| format!("{} cannot be emptied", folder.display())),
        _ => Ok(()),
    }
}

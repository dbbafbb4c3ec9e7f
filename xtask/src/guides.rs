//! The guides: finding them, and calling the author tool on each.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::places;
use crate::say::say;
use crate::tools::CARGO;

/// The folder of interface words; it looks like a guide but is part of all.
const INTERFACE: &str = "interface";

/// The guide of the household that a visitor of the demo page can look at.
const DEMO_GUIDE: &str = "breed-gesprek";

/// Packs every guide into `dist/guides/<guide>.guide`, and the demo household into a file of its own.
pub(crate) fn bundle_all() -> Result<()> {
    let out = places::dist().join("guides");
    fs::create_dir_all(&out)?;
    let tool = AuthorTool::build()?;
    for guide in names()? {
        let file = out.join(&guide).with_extension("guide");
        tool.run("bundle", &guide, &["-o", &file.to_string_lossy()])?;
    }
    let household = places::root().join("src/embed/demo/household.json");
    let file = out.join("voorbeeldhuishouden.guide");
    tool.run("bundle", DEMO_GUIDE, &["-o", &file.to_string_lossy(), "--household", &household.to_string_lossy()])?;
    Ok(())
}

/// Runs the author's checks over every guide.
pub(crate) fn lint_all() -> Result<()> {
    let tool = AuthorTool::build()?;
    for guide in names()? {
        say!("{guide}");
        tool.run("lint", &guide, &[])?;
    }
    Ok(())
}

/// Every folder with a `guide.json`, in a fixed order.
fn names() -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(places::questionnaires()).context("the folder questionnaires/ cannot be read")? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name != INTERFACE && entry.path().join("guide.json").is_file() {
            names.push(name);
        }
    }
    if names.is_empty() {
        bail!("no folder in questionnaires/ has a guide.json");
    }
    names.sort();
    Ok(names)
}

/// The author tool, built once and then called as a program: `cargo run` would look at all sources for every guide.
struct AuthorTool(std::path::PathBuf);

impl AuthorTool {
    fn build() -> Result<Self> {
        CARGO.run(&["build", "--quiet", "--bin", "keukentafel", "--features", "cli"])?;
        Ok(Self(places::target()?.join("debug").join(format!("keukentafel{EXE_SUFFIX}"))))
    }

    fn run(&self, command: &str, guide: &str, more: &[&str]) -> Result<()> {
        let folder = format!("questionnaires/{guide}");
        let status = Command::new(&self.0)
            .current_dir(places::root())
            .args([command, &folder])
            .args(more)
            .status()
            .with_context(|| format!("{} could not be started", self.0.display()))?;
        if status.success() { Ok(()) } else { bail!("`keukentafel {command} {folder}` failed ({status})") }
    }
}

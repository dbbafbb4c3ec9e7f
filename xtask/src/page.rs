//! The files that are copied: the demo page, the style, and the element with a guide's phone numbers put in.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::build::Profile;
use crate::places;
use crate::shell::Tool;

const ESBUILD: Tool =
    Tool { program: if cfg!(windows) { "node_modules/.bin/esbuild.cmd" } else { "node_modules/.bin/esbuild" }, get_it: "run `npm ci`" };

/// In `element.js`: stands for what a person reads when the widget cannot start.
const PLACEHOLDER: &str = "__FALLBACK__";
const NATIONAL_GUIDE: &str = "breed-gesprek/guide.json";

pub(crate) fn copy(profile: Profile) -> Result<()> {
    let (root, dist) = (places::root(), places::dist());
    let demo = dist.join("demo");
    fs::create_dir_all(&demo)?;
    copy_file(&root.join("index.html"), &dist.join("index.html"))?;
    for name in ["icon.svg", "portal.css", "portal.js"] {
        copy_file(&root.join("src/embed/demo").join(name), &demo.join(name))?;
    }
    let styles = [("style.css", dist.join("keukentafel.css")), ("desk/desk.css", dist.join("keukentafel-coach.css"))];
    for (source, style) in &styles {
        copy_file(&root.join("src/ui").join(source), style)?;
    }
    let parts = ["theme.js", "aloud.js"];
    for name in parts {
        copy_file(&root.join("src/embed").join(name), &dist.join(name))?;
    }
    let element = dist.join("element.js");
    fs::write(&element, element_source()?)?;
    if profile == Profile::Release {
        styles.iter().try_for_each(|(_, style)| minify(style))?;
        parts.iter().try_for_each(|name| minify(&dist.join(name)))?;
        minify(&element)?;
    }
    Ok(())
}

/// Makes a JavaScript or CSS file smaller, in its place.
pub(crate) fn minify(file: &Path) -> Result<()> {
    let path = file.to_string_lossy();
    let out = format!("--outfile={path}");
    let mut args = vec![&*path, "--minify", "--target=es2022", "--charset=utf8", "--log-level=warning", "--allow-overwrite", &out];
    if file.extension().is_some_and(|extension| extension == "js") {
        args.push("--format=esm"); // a module: its top-level names may be shortened too
    }
    ESBUILD.run(&args)
}

fn element_source() -> Result<String> {
    let source = read(&places::root().join("src/embed/element.js"))?;
    let parts: Vec<&str> = source.split(PLACEHOLDER).collect();
    let [before, after] = parts[..] else { bail!("src/embed/element.js must hold {PLACEHOLDER} exactly once") };
    Ok([before, &fallback()?, after].concat())
}

/// The `fallback` block of the national guide, as JSON (which is also JavaScript).
fn fallback() -> Result<String> {
    let text = read(&places::questionnaires().join(NATIONAL_GUIDE))?;
    let guide: Guide =
        serde_json::from_str(&text).with_context(|| format!("no usable `fallback` block in questionnaires/{NATIONAL_GUIDE}"))?;
    for language in ["nl", "en"] {
        if guide.fallback.get(language).is_none_or(|message| message.numbers.is_empty()) {
            bail!("`fallback` in questionnaires/{NATIONAL_GUIDE} has no phone number for `{language}`");
        }
    }
    Ok(serde_json::to_string(&guide.fallback)?)
}

#[derive(Deserialize)]
struct Guide {
    fallback: BTreeMap<String, Fallback>,
}

#[derive(Deserialize, Serialize)]
struct Fallback {
    title: String,
    text: String,
    numbers: Vec<Number>,
    wait: String,
    too_large: String,
    went_wrong: String,
    municipality: String,
    again: String,
}

#[derive(Deserialize, Serialize)]
struct Number {
    label: String,
    number: String,
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

fn copy_file(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("{} cannot be copied", from.display()))?;
    Ok(())
}

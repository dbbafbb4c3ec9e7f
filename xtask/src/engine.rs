//! The wasm and its JavaScript glue: Cargo compiles, the bindgen library (not a program on PATH) writes the two files.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::build::Profile;
use crate::tools::{self, CARGO, WASM_TARGET};
use crate::{page, places};

/// The name in `dist/`: `keukentafel.js` and `keukentafel_bg.wasm`.
const NAME: &str = "keukentafel";

pub(crate) fn build(profile: Profile) -> Result<()> {
    tools::wasm_target()?;
    let flags = nameless_paths();
    let mut args = vec!["build", "--bin", "widget", "--features", "web", "--target", WASM_TARGET, "--profile", profile.cargo_name()];
    if profile == Profile::Release {
        args.extend(flags.iter().flat_map(|flags| ["--config", flags.as_str()]));
    }
    CARGO.run(&args)?;

    let wasm = places::target()?.join(WASM_TARGET).join(profile.cargo_name()).join("widget.wasm");
    Bindgen::new()
        .input_path(&wasm)
        .out_name(NAME)
        .web(true)?
        .omit_default_module_path(false)
        .typescript(false)
        .remove_name_section(profile == Profile::Release && env::var_os("KEEP_NAMES").is_none())
        .remove_producers_section(true)
        .generate(places::dist())
        .with_context(|| format!("no JavaScript could be made for {}", wasm.display()))?;

    if profile == Profile::Release {
        page::minify(&places::dist().join(NAME).with_extension("js"))?;
    }
    Ok(())
}

/// A panic names the file it is in. For a crate that is a path on this machine, with the name of whoever built it: cut to the crate.
fn nameless_paths() -> Option<String> {
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")))?;
    let crates = cargo.join("registry").join("src");
    Some(format!("target.{WASM_TARGET}.rustflags=[{:?}]", format!("--remap-path-prefix={}=crates", crates.display())))
}

//! The wasm and its JavaScript glue: Cargo compiles, the bindgen library (not a program on PATH) writes the two files.

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::build::Profile;
use crate::tools::{self, CARGO, WASM_TARGET};
use crate::{page, places};

/// The name in `dist/`: `keukentafel.js` and `keukentafel_bg.wasm`.
const NAME: &str = "keukentafel";

pub(crate) fn build(profile: Profile) -> Result<()> {
    tools::wasm_target()?;
    CARGO.run(&["build", "--bin", "widget", "--features", "web", "--target", WASM_TARGET, "--profile", profile.cargo_name()])?;

    let wasm = places::target()?.join(WASM_TARGET).join(profile.cargo_name()).join("widget.wasm");
    Bindgen::new()
        .input_path(&wasm)
        .out_name(NAME)
        .web(true)?
        .omit_default_module_path(false)
        .typescript(false)
        .remove_name_section(profile == Profile::Release && std::env::var_os("KEEP_NAMES").is_none())
        .remove_producers_section(true)
        .generate(places::dist())
        .with_context(|| format!("no JavaScript could be made for {}", wasm.display()))?;

    if profile == Profile::Release {
        page::minify(&places::dist().join(NAME).with_extension("js"))?;
    }
    Ok(())
}

//! The wasm and its JavaScript glue: Cargo compiles, the bindgen library (not a program on PATH) writes the two files.

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::build::Profile;
use crate::tools::{self, CARGO, WASM_TARGET};
use crate::{halves, names, page, places};

/// One of the two programs in `dist/`: `<name>.js` and `<name>_bg.wasm`. The page loads one of them, by its `mode`.
struct Program {
    name: &'static str,
    features: &'static str,
    /// The file of its second half, where it has one.
    plan: Option<&'static str>,
}

/// A resident's telephone does not download the table of the coach (`docs/decisions/0017`), and gets the plan after the talk (0019).
const PROGRAMS: [Program; 2] = [
    Program { name: "keukentafel", features: "web", plan: Some("keukentafel-plan.wasm") },
    Program { name: "keukentafel-coach", features: "web,coach", plan: None },
];

/// The standard library of a release is compiled with the widget, for size.
const REBUILT_STD: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// A panic ends the wasm at once, without a message: nobody would read it, a message could quote an answer, and the page's element
/// hears of the end either way. Together with the rebuilt library this is 13 KiB less to download: `docs/decisions/0012`.
const WORDLESS_PANICS: [&str; 4] = ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/// Lets the stable compiler take the options above. Only here: every check and test runs without it.
const UNSTABLE_OPTIONS: [(&str, &str); 1] = [("RUSTC_BOOTSTRAP", "1")];

pub(crate) fn build(profile: Profile) -> Result<()> {
    match profile {
        Profile::Quick => tools::wasm_target()?,
        Profile::Release => tools::std_source()?,
    }
    PROGRAMS.iter().try_for_each(|program| build_one(program, profile))
}

fn build_one(program: &Program, profile: Profile) -> Result<()> {
    let args = ["build", "--bin", "widget", "--features", program.features, "--target", WASM_TARGET, "--profile", profile.cargo_name()];
    let flags = format!("target.{WASM_TARGET}.rustflags={:?}", flags(program, profile));
    let args = [args.as_slice(), &["--config", &flags]].concat();
    match profile {
        Profile::Quick => CARGO.run(&args)?,
        Profile::Release => CARGO.run_with(&UNSTABLE_OPTIONS, &[args.as_slice(), &REBUILT_STD].concat())?,
    }

    let wasm = places::target()?.join(WASM_TARGET).join(profile.cargo_name()).join("widget.wasm");
    let halves = program.plan.map(|_| halves::cut(&wasm)).transpose()?;
    let first = match &halves {
        Some(halves) => halves.talk.clone(),
        None => fs::read(&wasm).with_context(|| format!("{} cannot be read", wasm.display()))?,
    };
    let mut output = Bindgen::new()
        .input_bytes(program.name, first)
        .web(true)?
        .omit_default_module_path(false)
        .typescript(false)
        .remove_name_section(profile == Profile::Release && env::var_os("KEEP_NAMES").is_none())
        .remove_producers_section(true)
        .generate_output()
        .with_context(|| format!("no JavaScript could be made for {}", wasm.display()))?;

    let glue = places::dist().join(program.name).with_extension("js");
    let names = (profile == Profile::Release).then(|| names::shorten(&mut output));
    output.emit(places::dist())?;
    if let (Some(halves), Some(file)) = (&halves, program.plan) {
        halves.write_plan(&places::dist().join(file), names.as_ref())?;
    }
    if let Some(names) = names {
        names.put_into(&glue)?;
        page::minify(&glue)?;
    }
    Ok(())
}

fn flags(program: &Program, profile: Profile) -> Vec<String> {
    let mut flags = Vec::new();
    if program.plan.is_some() {
        flags.push(halves::KEEP_RELOCATIONS.to_owned());
    }
    if profile == Profile::Release {
        flags.extend(WORDLESS_PANICS.map(str::to_owned));
        flags.extend(nameless_paths());
    }
    flags
}

/// What the compiler keeps of a file's path is a path on this machine, with the name of whoever built it: cut to the crate.
fn nameless_paths() -> Option<String> {
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")))?;
    let crates = cargo.join("registry").join("src");
    Some(format!("--remap-path-prefix={}=crates", crates.display()))
}

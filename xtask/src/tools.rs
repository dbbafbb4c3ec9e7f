//! The programs this project leans on, and how each gets onto a bare machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::places;
use crate::shell::Tool;

pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

pub(crate) const CARGO: Tool = Tool { program: "cargo", get_it: "install Rust from https://rustup.rs" };
pub(crate) const NODE: Tool = Tool { program: "node", get_it: "install Node.js 20 or newer from https://nodejs.org" };
const NPM: Tool = Tool { program: "npm", get_it: "install Node.js 20 or newer from https://nodejs.org" };
const RUSTC: Tool = Tool { program: "rustc", get_it: "install Rust from https://rustup.rs" };
const RUSTUP: Tool =
    Tool { program: "rustup", get_it: "install it from https://rustup.rs, or add the Rust component with your system's packages" };
const ID: Tool = Tool { program: "id", get_it: "this is part of every Unix" };
const APT: Tool = Tool { program: "apt-get", get_it: "this is Debian's package tool" };

const CHROMIUMS: [&str; 4] = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];
const PDFTOTEXT: &str = "/usr/bin/pdftotext";

/// The standard library for wasm; a compiler from a system package may have it without rustup.
pub(crate) fn wasm_target() -> Result<()> {
    let sysroot = RUSTC.output(&["--print", "sysroot"])?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM_TARGET).is_dir() {
        return Ok(());
    }
    RUSTUP.run(&["target", "add", WASM_TARGET])
}

/// The source of the standard library, of which a release compiles its own.
pub(crate) fn std_source() -> Result<()> {
    let sysroot = RUSTC.output(&["--print", "sysroot"])?;
    if Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std").is_dir() {
        return Ok(());
    }
    RUSTUP.run(&["component", "add", "rust-src"])
}

/// `cargo fmt` and `cargo clippy`.
pub(crate) fn rust_components() -> Result<()> {
    for (name, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if !CARGO.answers(&[name, "--version"]) {
            RUSTUP.run(&["component", "add", component])?;
        }
    }
    Ok(())
}

/// The npm tools of `package-lock.json`, installed when absent or older than the lock file.
pub(crate) fn node_modules() -> Result<()> {
    NODE.output(&["--version"])?; // npm's programs start with it, and say it less plainly when it is missing
    let installed = modified(&places::root().join("node_modules/.package-lock.json"));
    let wanted = modified(&places::root().join("package-lock.json"));
    if wanted.is_none() {
        bail!("package-lock.json is missing: restore it from git");
    }
    if installed >= wanted {
        return Ok(());
    }
    // No install scripts: nothing here needs one, and they are other people's programs.
    NPM.run(&["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
}

/// A Chromium for the browser tests, and `pdftotext` for reading what they print.
/// On Debian as root (a CI machine) they are installed; elsewhere the person is asked to.
pub(crate) fn browser() -> Result<PathBuf> {
    let mut packages = Vec::new();
    if find_chromium().is_none() {
        packages.push("chromium");
    }
    if !Path::new(PDFTOTEXT).exists() {
        packages.push("poppler-utils");
    }
    if !packages.is_empty() && Path::new("/etc/debian_version").exists() && is_root() {
        APT.output(&["update"])?;
        let mut args = vec!["install", "--yes", "--no-install-recommends"];
        args.extend(&packages);
        APT.output(&args)?;
    }
    find_chromium()
        .context("Chromium is missing: install your system's package `chromium` (Debian: sudo apt install chromium poppler-utils)")
}

/// When a file was last written, or `None` when it is not there.
pub(crate) fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

fn find_chromium() -> Option<PathBuf> {
    CHROMIUMS.iter().map(PathBuf::from).find(|path| path.exists())
}

fn is_root() -> bool {
    ID.output(&["-u"]).is_ok_and(|id| id.trim() == "0")
}

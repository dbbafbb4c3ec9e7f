//! `cargo xtask gallery`: a picture of every screen and part in each width, language and theme, with pages to look at them.

use std::ffi::OsString;

use anyhow::Result;

use crate::build::{self, Profile, QUICK_MARK};
use crate::places;
use crate::say::say;
use crate::tools::{self, NODE};

/// Takes the pictures of these screens, or of all. A release that is there is used: it is what people get.
pub(crate) fn gallery(screens: &[&str]) -> Result<()> {
    tools::node_modules()?;
    tools::browser()?;
    let dist = places::dist();
    let is_release = dist.join("element.js").exists() && !dist.join(QUICK_MARK).exists();
    if is_release {
        say!("dist/ holds a release build: it is looked at as it is");
    } else {
        build::build(Profile::Quick)?;
    }
    let folder = places::target()?.join("gallery");
    let mut args: Vec<OsString> = vec!["tests/web/gallery.mjs".into(), folder.into_os_string()];
    args.extend(screens.iter().map(OsString::from));
    NODE.run(&args)
}

//! `cargo xtask serve`: the widget in a municipal page on this machine, built again when a file changes.

use std::io::ErrorKind;
use std::net::TcpListener;

use anyhow::{Context, Result};

use crate::build::{Profile, build, build_part};
use crate::say::say;
use crate::shell::timed;
use crate::watch::Watch;
use crate::{http, places};

pub(crate) const DEFAULT_PORT: u16 = 8080;
/// How many ports are tried after the wanted one.
const PORTS: u16 = 20;

pub(crate) fn parse_port(text: &str) -> Result<u16> {
    text.parse().with_context(|| format!("`{text}` is not a port number"))
}

pub(crate) fn serve(wanted: u16) -> Result<()> {
    // Taken before the build: somebody who waits a minute should not then hear that the port is gone.
    let listener = listen(wanted)?;
    let port = listener.local_addr()?.port();
    if port != wanted {
        say!("Port {wanted} is taken; using {port}.");
    }
    let mut watch = Watch::start();
    build(Profile::Quick)?;
    http::serve_folder(listener, places::dist());
    say!("Open http://127.0.0.1:{port}/ (Ctrl+C stops)");
    loop {
        let scope = watch.next_change();
        match timed(|| build_part(Profile::Quick, scope)) {
            (Ok(()), time) => say!("Built again in {:.1} s: reload the page.", time.as_secs_f64()),
            (Err(error), _) => eprintln!("Not built, the page stays as it was: {error:#}"),
        }
    }
}

fn listen(wanted: u16) -> Result<TcpListener> {
    for port in wanted..=wanted.saturating_add(PORTS) {
        match TcpListener::bind(("127.0.0.1", port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => return Err(error).with_context(|| format!("port {port} cannot be used")),
        }
    }
    anyhow::bail!("ports {wanted} to {} are all taken: choose another with --port", wanted.saturating_add(PORTS))
}

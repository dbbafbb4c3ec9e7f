//! A small file server for `dist/`: GET and HEAD, the right types, and the strict CSP a portal should send.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::Result;

/// The same line as in the browser tests: what works here works on a page that allows only this.
const CSP: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
const TEXT: &str = "text/plain; charset=utf-8";
/// A request line and its headers never come near this.
const MAX_REQUEST: u64 = 16 * 1024;

/// Answers each visitor on a thread of its own, for as long as the program runs.
pub(crate) fn serve_folder(listener: TcpListener, folder: PathBuf) {
    let folder: Arc<Path> = folder.into();
    thread::spawn(move || {
        for visitor in listener.incoming().flatten() {
            let folder = Arc::clone(&folder);
            // A visitor who leaves half-way is no news.
            thread::spawn(move || drop(answer(visitor, &folder)));
        }
    });
}

fn answer(mut visitor: TcpStream, folder: &Path) -> Result<()> {
    visitor.set_read_timeout(Some(Duration::from_secs(5)))?;
    let mut lines = BufReader::new(visitor.try_clone()?.take(MAX_REQUEST)).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}

    let mut words = first.split(' ');
    let (method, address) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let file = locate(folder, address);
    let (status, mime, body) = match file.and_then(|file| Some((mime(&file), fs::read(&file).ok()?))) {
        _ if !matches!(method, "GET" | "HEAD") => ("405 Method Not Allowed", TEXT, b"Only GET and HEAD.".to_vec()),
        Some((mime, body)) => ("200 OK", mime, body),
        None => ("404 Not Found", TEXT, b"Not found.".to_vec()),
    };
    let length = body.len();
    write!(
        visitor,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {length}\r\nContent-Security-Policy: {CSP}\r\n\
         X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"
    )?;
    if method != "HEAD" {
        visitor.write_all(&body)?;
    }
    Ok(())
}

/// The file for an address, and never one outside the folder.
fn locate(folder: &Path, address: &str) -> Option<PathBuf> {
    let path = address.split(['?', '#']).next()?.strip_prefix('/')?;
    let relative = Path::new(path);
    // Our own file names need no %-encoding, so an encoded address is simply not found.
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = folder.join(relative);
    Some(if file.is_dir() { file.join("index.html") } else { file })
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("guide") => "application/octet-stream",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_stays_inside_the_folder() {
        let dist = Path::new("dist");
        let check = |address: &str, expect: Option<&str>| assert_eq!(locate(dist, address), expect.map(PathBuf::from), "{address}");
        check("/element.js?gen=2", Some("dist/element.js"));
        check("/guides/a.guide#b", Some("dist/guides/a.guide"));
        check("/../Cargo.toml", None);
        check("/guides/../../Cargo.toml", None);
        check("//etc/passwd", None);
        check("element.js", None);
        check("", None);
    }

    #[test]
    fn wasm_gets_the_type_that_streaming_needs() {
        assert_eq!(mime(Path::new("dist/keukentafel_bg.wasm")), "application/wasm");
    }
}

//! Files of the tool: what cannot be read or written is told with why, and with what to do.

use super::Failure;
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::Path;

/// Reads a text. The mark that Windows editors put at its beginning is no part of it.
pub(super) fn read(path: &Path) -> Result<String, Failure> {
    let failed = |why: &str, to_do: &str| format!("cannot read {}: {why}; {to_do}", path.display());
    let bytes = fs::read(path).map_err(|error| {
        let (why, to_do) = why_not_read(path, &error);
        failed(&why, to_do)
    })?;
    text(&bytes).map(str::to_owned).map_err(|why| failed(&why, SAVE_AS_UTF8))
}

/// What to do with a file in another encoding.
pub(super) const SAVE_AS_UTF8: &str = "save it as UTF-8";

/// The text in the bytes of a file.
pub(super) fn text(bytes: &[u8]) -> Result<&str, String> {
    if matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
        return Err("the file is UTF-16".to_owned());
    }
    let text = std::str::from_utf8(bytes).map_err(|error| format!("the file is not UTF-8 from byte {} on", error.valid_up_to()))?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Writes a file.
pub(super) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), Failure> {
    fs::write(path, content).map_err(|error| format!("cannot write {}: {}", path.display(), why_not_written(path, &error)))
}

/// Makes a folder, with those it lies in.
pub(super) fn make_folder(path: &Path) -> Result<(), Failure> {
    fs::create_dir_all(path).map_err(|error| format!("cannot make the folder {}: {}", path.display(), why_not_written(path, &error)))
}

/// Why a file cannot be read, and what to do.
const UNREAD: [(ErrorKind, &str, &str); 3] = [
    (ErrorKind::NotFound, "there is no such file", "check the name, and the folder you are in"),
    (ErrorKind::NotADirectory, "a part of its path is a file and no folder", "check the path"),
    (ErrorKind::PermissionDenied, "you may not read it", "ask for the right to, or copy it to a folder of your own"),
];

/// Why a file or a folder cannot be made, and what to do.
const UNWRITTEN: [(ErrorKind, &str); 6] = [
    (ErrorKind::NotFound, "its folder does not exist; make that first"),
    (ErrorKind::NotADirectory, "a part of its path is a file and no folder; choose another path"),
    (ErrorKind::AlreadyExists, "a part of its path is a file and no folder; choose another path"),
    (ErrorKind::PermissionDenied, "you may not write there; choose another folder, or ask for the right to"),
    (ErrorKind::ReadOnlyFilesystem, "you may not write there; choose another folder, or ask for the right to"),
    (ErrorKind::StorageFull, "the disk is full; make room first"),
];

/// Why a file cannot be read, and what to do.
pub(super) fn why_not_read(path: &Path, error: &Error) -> (String, &'static str) {
    if path.is_dir() {
        return ("it is a folder".to_owned(), "name a file in it");
    }
    match UNREAD.iter().find(|(kind, ..)| *kind == error.kind()) {
        Some((_, why, to_do)) => ((*why).to_owned(), to_do),
        None => (error.to_string(), "try again, or copy the file to another place"),
    }
}

/// Why a file or a folder cannot be made, and what to do.
fn why_not_written(path: &Path, error: &Error) -> String {
    if path.is_dir() {
        return "it is a folder; name a file in it".to_owned();
    }
    let known = UNWRITTEN.iter().find(|(kind, _)| *kind == error.kind());
    known.map_or_else(|| format!("{error}; choose another place"), |(_, said)| (*said).to_owned())
}

#[cfg(test)]
mod tests {
    use super::{text, why_not_read, why_not_written};
    use std::io::{Error, ErrorKind};
    use std::path::Path;

    /// A test may run as somebody who may read and write everything: what the system would say is given here.
    #[test]
    fn whoever_may_not_is_told_what_to_do() {
        let path = Path::new("no/such/place");
        let (why, to_do) = why_not_read(path, &Error::from(ErrorKind::PermissionDenied));
        assert_eq!((why.as_str(), to_do), ("you may not read it", "ask for the right to, or copy it to a folder of your own"));
        for (kind, said) in [
            (ErrorKind::PermissionDenied, "you may not write there; choose another folder, or ask for the right to"),
            (ErrorKind::ReadOnlyFilesystem, "you may not write there; choose another folder, or ask for the right to"),
            (ErrorKind::NotFound, "its folder does not exist; make that first"),
            (ErrorKind::StorageFull, "the disk is full; make room first"),
        ] {
            assert_eq!(why_not_written(path, &Error::from(kind)), said);
        }
    }

    #[test]
    fn the_mark_of_a_windows_editor_is_no_part_of_a_text() {
        assert_eq!(text("\u{feff}[]".as_bytes()), Ok("[]"));
        assert_eq!(text(b"\xff\xfe[\0]\0"), Err("the file is UTF-16".to_owned()));
        assert_eq!(text(b"[\"\xff\"]"), Err("the file is not UTF-8 from byte 2 on".to_owned()));
    }
}

//! Reads the folder of a guide into a bundle, and says what is wrong with its files.

use super::extend::{self, Origins};
use super::file::{self, SAVE_AS_UTF8};
use super::json::parse;
use crate::base::{Code, Diagnostic, Place};
use crate::guide::wire::{BUNDLE_FORMAT, Bundle, GuideFile, Named, Words};
use crate::lint::{Aids, made_from_file};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// A file of a guide is at most this large, in bytes.
const MAX_FILE: u64 = 4 * 1024 * 1024;

/// The file every guide has.
pub(super) const GUIDE: &str = "guide.json";

/// What was read from a folder.
#[derive(Debug)]
pub struct Folder {
    /// The bundle, when `guide.json` could be read at all.
    pub bundle: Option<Bundle>,
    /// What lies beside the guide for its authors.
    pub aids: Aids,
    /// What is wrong with the files.
    pub diagnostics: Vec<Diagnostic>,
    /// Where things that were moved into another file of the bundle were written.
    pub(super) origins: Origins,
}

/// Reads a guide's folder, with the interface words and the rules of plain language in the folders `interface` and `language` beside it.
/// A guide that extends another is read with that other one, and gives one whole bundle.
#[must_use]
pub fn read(folder: &Path) -> Folder {
    read_below(folder, &[])
}

/// Reads a folder that these others extend, each by the next.
pub(super) fn read_below(folder: &Path, above: &[PathBuf]) -> Folder {
    let mut reader = Reader { folder, diagnostics: Vec::new(), hash: Sha256::new() };
    if extend::is_extension(&folder.join(GUIDE), MAX_FILE) {
        return extend::read(reader, above);
    }
    let bundle = reader.bundle();
    let aids = bundle.as_ref().map(|bundle| reader.aids(bundle)).unwrap_or_default();
    Folder { bundle, aids, diagnostics: reader.diagnostics, origins: Origins::default() }
}

/// Reads the files of one folder, and hashes them on the way.
pub(super) struct Reader<'f> {
    /// The folder.
    pub(super) folder: &'f Path,
    /// What is wrong with its files.
    pub(super) diagnostics: Vec<Diagnostic>,
    hash: Sha256,
}

impl Reader<'_> {
    fn bundle(&mut self) -> Option<Bundle> {
        let guide: GuideFile = self.json(GUIDE)?;
        let languages: Vec<String> = guide.languages.iter().filter(|tag| **tag != guide.language).cloned().collect();
        let words = languages.iter().map(|tag| format!("words/{tag}.json"));
        // A language without any words is told by the loader, in one place for tool and widget.
        let words = words.filter(|file| self.folder.join(file).exists()).collect::<Vec<_>>();
        let interface = std::iter::once(guide.language.clone()).chain(languages).map(|tag| format!("../interface/{tag}.json"));
        let interface = interface.filter(|file| self.folder.join(file).exists()).collect::<Vec<_>>();
        let bundle = Bundle {
            format: BUNDLE_FORMAT.to_owned(),
            parts: self.all(&guide.parts),
            schemes: self.all(&guide.schemes),
            goals: self.all(&guide.goals),
            triage: guide.triage.as_ref().and_then(|file| self.named(file)),
            clock: guide.clock.as_ref().and_then(|file| self.named(file)),
            contacts: guide.contacts.as_ref().and_then(|file| self.named(file)),
            words: self.all::<Words>(&words),
            interface: self.all::<Words>(&interface),
            hash: String::new(),
            guide,
        };
        Some(Bundle { hash: self.digest(&[]), ..bundle })
    }

    /// The hash of all that was read, and of this; in hexadecimal.
    pub(super) fn digest(&mut self, more: &[u8]) -> String {
        self.hash.update(more);
        std::mem::take(&mut self.hash).finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Not part of the guide, and not of its hash: another list of jargon is no other conversation.
    pub(super) fn aids(&mut self, bundle: &Bundle) -> Aids {
        let language = format!("../language/{}.json", bundle.guide.language);
        let marks = bundle.words.iter().map(|words| made_from_file(&words.file));
        let marks: Vec<String> = marks.filter(|file| self.folder.join(file).exists()).collect();
        Aids {
            today: None,
            steps: None,
            language: self.folder.join(&language).exists().then(|| self.named(&language)).flatten(),
            made_from: self.all(&marks),
        }
    }

    pub(super) fn all<T: DeserializeOwned>(&mut self, files: &[String]) -> Vec<Named<T>> {
        files.iter().filter_map(|file| self.named(file)).collect()
    }

    pub(super) fn named<T: DeserializeOwned>(&mut self, file: &str) -> Option<Named<T>> {
        self.json(file).map(|content| Named { file: file.to_owned(), content })
    }

    pub(super) fn json<T: DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        let bytes = self.bytes(file)?;
        // The name is part of the hash: a file that moves is another guide.
        self.hash.update(file.as_bytes());
        self.hash.update([0]);
        self.hash.update(&bytes);
        self.hash.update([0]);
        let text = match file::text(&bytes) {
            Ok(text) => text,
            Err(message) => {
                self.fail(Code::NotUtf8, Place::file(file), message, SAVE_AS_UTF8);
                return None;
            }
        };
        parse(text, file).map_err(|diagnostic| self.diagnostics.push(diagnostic)).ok()
    }

    fn bytes(&mut self, file: &str) -> Option<Vec<u8>> {
        let path: PathBuf = self.folder.join(file);
        let size = fs::metadata(&path).map(|meta| meta.len());
        if let Ok(size) = size
            && size > MAX_FILE
        {
            let message = format!("the file has {size} bytes; at most {MAX_FILE} are read");
            self.fail(Code::TooLarge, Place::file(file), message, "split it over several files");
            return None;
        }
        match fs::read(&path) {
            Ok(bytes) => Some(bytes),
            Err(error) => {
                let (why, _) = file::why_not_read(&path, &error);
                let message = format!("cannot read {}: {why}", path.display());
                self.fail(Code::Unreadable, Place::file(file), message, self.to_do(file));
                None
            }
        }
    }

    /// What to do about a file that cannot be read: without its first file a folder is no guide at all.
    fn to_do(&self, file: &str) -> &'static str {
        match file {
            GUIDE if self.folder.is_file() => "name the folder of a guide, in which guide.json lies, and no file",
            GUIDE if !self.folder.exists() => "check the name of the guide, and the folder you are in: there is no such folder",
            GUIDE => "name the folder of a guide, in which guide.json lies",
            _ => "check the name in guide.json, and that the file is there",
        }
    }

    pub(super) fn fail(&mut self, code: Code, place: Place, message: String, hint: &str) {
        self.diagnostics.push(Diagnostic::error(code, place, message, hint));
    }
}

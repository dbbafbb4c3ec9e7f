//! Reads a guide that extends another, and makes one whole bundle of both. The loader, the checks and the widget never know.

mod clock;
mod merge;
mod off;
mod words;

use super::file;
use super::folder::{Folder, GUIDE, Reader, read_below};
use super::lint::Checked;
use crate::base::{Code, Diagnostic, Place, Severity};
use crate::guide::wire::{Bundle, Contacts, Extension, LocalClock, LocalPart, Named, Words};
use crate::lint::Aids;
use crate::scheme::wire::Schemes;
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Where things that were moved into another file of the bundle were written: a remark must name the file that its author has.
#[derive(Debug, Default)]
pub(super) struct Origins {
    moved: Vec<(Place, Place)>,
    /// Keys of texts that were translated in the guide that is extended.
    inherited: BTreeSet<String>,
    /// Keys of texts that are translated here.
    own: BTreeSet<String>,
}

impl Origins {
    fn moved(&mut self, to: Place, from: Place) {
        if to != from {
            self.moved.push((to, from));
        }
    }

    /// Whether the translation of this text was accepted in the guide that is extended.
    pub(super) fn is_inherited(&self, key: &str) -> bool {
        self.inherited.contains(key)
    }

    fn is_own(&self, key: &str) -> bool {
        self.own.contains(key)
    }

    /// Turns a place in the bundle into the place where it was written.
    pub(super) fn trace(&self, place: &mut Place) {
        let below = |to: &Place| place.pointer.strip_prefix(&to.pointer).filter(|rest| rest.is_empty() || rest.starts_with('/'));
        let found = self.moved.iter().filter(|(to, _)| to.file == place.file).find_map(|(to, from)| below(to).map(|rest| (from, rest)));
        if let Some((from, rest)) = found {
            *place = Place { file: from.file.clone(), pointer: format!("{}{rest}", from.pointer) };
        }
    }
}

/// All files of an extension but its `guide.json`.
struct Local {
    parts: Vec<Named<LocalPart>>,
    schemes: Vec<Named<Schemes>>,
    clock: Option<Named<LocalClock>>,
    contacts: Option<Named<Contacts>>,
    words: Vec<Named<Words>>,
}

/// Whether this `guide.json` says that it extends another. What else it says is read, and judged, later.
pub(super) fn is_extension(path: &Path, largest: u64) -> bool {
    #[derive(Deserialize)]
    struct Peek {
        extends: Option<IgnoredAny>,
    }
    let small = fs::metadata(path).is_ok_and(|meta| meta.len() <= largest);
    let text = small.then(|| file::read(path).ok()).flatten();
    text.and_then(|text| serde_json::from_str::<Peek>(&text).ok()).is_some_and(|peek| peek.extends.is_some())
}

/// Reads an extension, which these others extend, and the guide that it extends.
pub(super) fn read(mut reader: Reader<'_>, above: &[PathBuf]) -> Folder {
    let mut origins = Origins::default();
    let whole = whole(&mut reader, above, &mut origins);
    let (bundle, aids) = whole.unzip();
    // What went wrong before there was a whole is told in the places of its authors already.
    let origins = if bundle.is_some() { origins } else { Origins::default() };
    Folder { bundle, aids: aids.unwrap_or_default(), diagnostics: reader.diagnostics, origins }
}

/// Both as one bundle. Nothing while something is wrong with either: what follows from a first fault only hides it.
fn whole(reader: &mut Reader<'_>, above: &[PathBuf], origins: &mut Origins) -> Option<(Bundle, Aids)> {
    let file: Extension = reader.json(GUIDE)?;
    let (base, of_base) = base(reader, &file.extends, above)?;
    let others = base.guide.languages.iter().filter(|tag| **tag != base.guide.language);
    let words: Vec<String> = others.map(|tag| words::file(tag)).filter(|file| reader.folder.join(file).exists()).collect();
    let local = Local {
        parts: reader.all(&file.parts),
        schemes: reader.all(&file.schemes),
        clock: file.clock.as_ref().and_then(|file| reader.named(file)),
        contacts: file.contacts.as_ref().and_then(|file| reader.named(file)),
        words: reader.all(&words),
    };
    // The hash covers both: a plan tells by which national text it was made, too.
    let hash = reader.digest(base.hash.as_bytes());
    if !reader.diagnostics.is_empty() {
        return None;
    }
    let bundle = merge::merge(Bundle { hash, ..base }, file, local, origins, &mut reader.diagnostics);
    if !reader.diagnostics.is_empty() {
        return None;
    }
    let own = reader.aids(&bundle);
    let aids = Aids { made_from: words::made_from(of_base.made_from, own.made_from, &bundle, origins), ..own };
    reader.diagnostics.is_empty().then_some((bundle, aids))
}

/// The guide that is extended, with the names of its files as seen from here; it must be without errors.
fn base(reader: &mut Reader<'_>, name: &str, above: &[PathBuf]) -> Option<(Bundle, Aids)> {
    let place = Place::file(GUIDE).at("extends");
    let path = reader.folder.join("..").join(name);
    let is_name = matches!(Path::new(name).components().collect::<Vec<_>>()[..], [Component::Normal(_)]);
    if !is_name || !path.join(GUIDE).is_file() {
        let message = format!("there is no guide `{name}` beside this one");
        reader.fail(Code::UnknownId, place, message, "name the folder of a guide that lies beside the folder of this one");
        return None;
    }
    let chain: Vec<PathBuf> = above.iter().cloned().chain([real(reader.folder)]).collect();
    if chain.contains(&real(&path)) {
        let message = format!("this guide extends `{name}`, and that one extends this");
        reader.fail(Code::Cycle, place, message, "name a guide that stands on its own, such as the national one");
        return None;
    }
    let checked = Checked::of_folder(read_below(&path, &chain));
    let errors = checked.diagnostics.into_iter().filter(|remark| remark.severity == Severity::Error);
    let before = reader.diagnostics.len();
    reader.diagnostics.extend(errors.map(|error| seen_from_here(error, name)));
    let mut bundle = checked.bundle.filter(|_| reader.diagnostics.len() == before)?;
    each_file(&mut bundle, &mut |file| *file = beside(name, file));
    Some((bundle, checked.aids))
}

fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

fn seen_from_here(error: Diagnostic, base: &str) -> Diagnostic {
    Diagnostic { place: Place { file: beside(base, &error.place.file), ..error.place }, ..error }
}

/// A file of the guide that is extended, from the folder of this one. What lies beside that one lies beside this one.
fn beside(base: &str, file: &str) -> String {
    if file.starts_with("../") { file.to_owned() } else { format!("../{base}/{file}") }
}

fn each_file(bundle: &mut Bundle, rename: &mut impl FnMut(&mut String)) {
    bundle.parts.iter_mut().for_each(|file| rename(&mut file.file));
    bundle.schemes.iter_mut().for_each(|file| rename(&mut file.file));
    bundle.goals.iter_mut().for_each(|file| rename(&mut file.file));
    bundle.triage.iter_mut().for_each(|file| rename(&mut file.file));
    bundle.clock.iter_mut().for_each(|file| rename(&mut file.file));
    bundle.contacts.iter_mut().for_each(|file| rename(&mut file.file));
    bundle.words.iter_mut().for_each(|file| rename(&mut file.file));
}

//! A guide packed for the way: checked by the author tool, read by the widget without checking it all again.
//!
//! The bytes begin with a mark of the form and the length of their first section: all that a conversation in the language of the
//! guide needs. The words of the other languages follow, so that a telephone can begin before those have come. Over each section
//! there is a sum. So a file that is damaged, cut off or of another version is refused before anything of it is believed. The form
//! changes with the model, and is never an archive: the files are.

use super::{Effect, Session};
use crate::base::{Date, Pack, Table, Unpacker};
use crate::flow::Talk;
use crate::guide::Guide;
use crate::text::{Catalog, Vocabulary};
use std::rc::Rc;

/// The form of the bytes. A change of the model is a new number.
const MARK: &[u8; 8] = b"KTGUIDE7";

/// What travels to the widget.
#[derive(Debug, Clone)]
pub struct Packed {
    /// The guide.
    pub guide: Guide,
    /// A household that is filled in already, for demonstrations.
    pub household: Option<Talk>,
}

impl Packed {
    /// Begins a conversation on this day: with the household that came along, if one did.
    #[must_use]
    pub fn begin(self, today: Date, lang: &str) -> (Session, Vec<Effect>) {
        let talk = self.household.map_or_else(|| Talk::new(today), |talk| Talk { today, ..talk });
        Session::start_with(Rc::new(self.guide), talk, lang)
    }
}

/// Packs a guide, with a household to begin with where one is given.
#[must_use]
pub fn pack(guide: &Guide, household: Option<&Talk>) -> Vec<u8> {
    let (source, others) = guide.catalogs().split_at(1);
    let mut first = Vec::new();
    guide.pack(&mut first);
    words_of(source).pack(&mut first);
    household.cloned().pack(&mut first);
    let mut rest = Vec::new();
    guide.hash.pack(&mut rest);
    words_of(others).pack(&mut rest);
    let mut bytes = MARK.to_vec();
    bytes.extend(((BEFORE_FIRST + first.len()) as u64).to_le_bytes());
    for section in [first, rest] {
        bytes.extend(sum(&section).to_le_bytes());
        bytes.extend(section);
    }
    bytes
}

fn words_of(catalogs: &[Catalog]) -> Vec<Vocabulary> {
    catalogs.iter().map(|catalog| catalog.vocabulary.get().cloned().unwrap_or_default()).collect()
}

/// Reads a packed guide, or its first section, without the words of other languages. `None`: these bytes are none of this version,
/// or damaged.
#[must_use]
pub fn unpack(bytes: &[u8]) -> Option<Packed> {
    let (first, rest) = sections(bytes)?;
    let mut from = Unpacker::new(checked(first)?);
    let guide: Guide = Pack::unpack(&mut from);
    let words: Vec<Vocabulary> = Pack::unpack(&mut from);
    let packed = Packed { guide, household: Pack::unpack(&mut from) };
    let all_is_there =
        from.fits(|table| length(&packed.guide, table)) && is_whole(&packed) && take_up(packed.guide.catalogs().get(..1), words);
    (all_is_there && (rest.is_empty() || learn(&packed.guide, bytes))).then_some(packed)
}

/// Takes up the words of the other languages, from all bytes of a guide of which the first section was read before. `false`: they are
/// damaged, or those of another guide. Words that are here already stay.
#[must_use]
pub fn learn(guide: &Guide, bytes: &[u8]) -> bool {
    let Some(rest) = sections(bytes).and_then(|(_, rest)| checked(rest)) else { return false };
    let mut from = Unpacker::new(rest);
    let hash: Box<str> = Pack::unpack(&mut from);
    let words = Pack::unpack(&mut from);
    from.fits(|_| 0) && hash == guide.hash && take_up(guide.catalogs().get(1..), words)
}

/// What stands before the first section.
const BEFORE_FIRST: usize = 24;

/// Both sections, each with its sum before it.
fn sections(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, _) = bytes.strip_prefix(MARK)?.split_first_chunk::<8>()?;
    let (first, rest) = bytes.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)?;
    Some((first.get(16..)?, rest))
}

fn checked(section: &[u8]) -> Option<&[u8]> {
    let (told, body) = section.split_first_chunk::<8>()?;
    (u64::from_le_bytes(*told) == sum(body)).then_some(body)
}

/// Gives these languages their words.
fn take_up(catalogs: Option<&[Catalog]>, words: Vec<Vocabulary>) -> bool {
    let Some(catalogs) = catalogs.filter(|catalogs| catalogs.len() == words.len()) else { return false };
    for (catalog, words) in catalogs.iter().zip(words) {
        // Those that are here already are the same.
        let _ = catalog.vocabulary.set(words);
    }
    true
}

const fn length(guide: &Guide, table: Table) -> usize {
    match table {
        Table::Items => guide.questionnaire.items.len(),
        Table::Parts => guide.questionnaire.parts.len(),
        Table::Signals => guide.questionnaire.signals.len(),
        Table::Cards => guide.questionnaire.cards.len(),
        Table::Goals => guide.goals.len(),
    }
}

/// What the rest of the program takes as a fact, beside places: there is a language, and parts and answers are about items that exist.
fn is_whole(packed: &Packed) -> bool {
    let items = packed.guide.questionnaire.items.len();
    !packed.guide.catalogs().is_empty()
        && packed.guide.questionnaire.parts.iter().all(|part| part.items.end as usize <= items)
        && packed.household.iter().flat_map(|talk| talk.answers.iter()).all(|(asked, _)| (asked.item.0 as usize) < items)
}

/// A sum that finds damage (FNV-1a, 64 bits). It is no protection against an author who means harm: signatures are.
fn sum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

//! A guide packed for the way: checked by the author tool, read by the widget without checking it all again.
//!
//! The bytes begin with a mark of the form and a sum over the rest. So a file that is damaged, cut off or of another version is
//! refused before anything of it is believed. The form changes with the model, and is never an archive: the files are.

use super::{Effect, Session};
use crate::base::{Date, Pack, Table, Unpacker};
use crate::flow::Talk;
use crate::guide::Guide;
use std::rc::Rc;

/// The form of the bytes. A change of the model is a new number.
const MARK: &[u8; 8] = b"KTGUIDE5";

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
    let mut body = Vec::new();
    guide.pack(&mut body);
    household.cloned().pack(&mut body);
    let mut bytes = MARK.to_vec();
    bytes.extend(sum(&body).to_le_bytes());
    bytes.extend(body);
    bytes
}

/// Reads a packed guide. `None`: these bytes are none of this version, or damaged.
#[must_use]
pub fn unpack(bytes: &[u8]) -> Option<Packed> {
    let rest = bytes.strip_prefix(MARK)?;
    let (told, body) = rest.split_first_chunk::<8>()?;
    if u64::from_le_bytes(*told) != sum(body) {
        return None;
    }
    let mut from = Unpacker::new(body);
    let packed = Packed { guide: Pack::unpack(&mut from), household: Pack::unpack(&mut from) };
    let all_is_there = from.fits(|table| length(&packed.guide, table)) && is_whole(&packed);
    all_is_there.then_some(packed)
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

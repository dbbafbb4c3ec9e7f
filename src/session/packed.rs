//! A guide packed for the way: checked by the author tool, read by the widget without checking it all again.
//!
//! The bytes begin with a mark of the form and a sum over the rest. So a file that is damaged, cut off or of another version is
//! refused before anything of it is believed. The form changes with the model, and is never an archive: the files are.

use crate::flow::Talk;
use crate::guide::Guide;
use serde::{Deserialize, Serialize};

/// The form of the bytes. A change of the model is a new number.
const MARK: &[u8; 8] = b"KTGUIDE1";

/// What travels to the widget.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Packed {
    /// The guide.
    pub guide: Guide,
    /// A household that is filled in already, for demonstrations.
    pub household: Option<Talk>,
}

/// Packs a guide, with a household to begin with where one is given.
///
/// # Errors
/// There is no memory for it.
pub fn pack(guide: &Guide, household: Option<&Talk>) -> Result<Vec<u8>, postcard::Error> {
    let body = postcard::to_allocvec(&(guide, household))?;
    let mut bytes = MARK.to_vec();
    bytes.extend(sum(&body).to_le_bytes());
    bytes.extend(body);
    Ok(bytes)
}

/// Reads a packed guide. `None`: these bytes are none of this version, or damaged.
#[must_use]
pub fn unpack(bytes: &[u8]) -> Option<Packed> {
    let rest = bytes.strip_prefix(MARK)?;
    let (told, body) = rest.split_first_chunk::<8>()?;
    if u64::from_le_bytes(*told) != sum(body) {
        return None;
    }
    postcard::from_bytes(body).ok()
}

/// A sum that finds damage (FNV-1a, 64 bits). It is no protection against an author who means harm: signatures are.
fn sum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

//! A figure from 0 to 10 that a person gives.

use super::Invalid;
use crate::base::{packs, whole_number};
use crate::text::Text;

/// A scale from 0 to 10.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scale {
    /// What 0 means.
    pub low: Option<Text>,
    /// What 10 means.
    pub high: Option<Text>,
}

packs!(struct Scale { low, high });

impl Scale {
    /// The highest figure.
    pub const TOP: u8 = 10;
}

const TOP: u32 = Scale::TOP as u32;

pub(super) fn read(text: &str) -> Result<u32, Invalid> {
    match text.trim() {
        "" => Err(Invalid::Empty),
        text => whole_number(text).filter(|figure| *figure <= TOP).ok_or(Invalid::NotAFigure(0, TOP)),
    }
}

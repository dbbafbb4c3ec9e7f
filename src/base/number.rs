//! Reads whole numbers.

/// The whole number that a text is. The reader of the standard library is there once for each type of number: here they share one.
pub(crate) fn whole_number<N: TryFrom<u32>>(text: &str) -> Option<N> {
    text.parse::<u32>().ok().and_then(|number| N::try_from(number).ok())
}

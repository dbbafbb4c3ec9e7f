//! Gathers things in a list.

/// Like `collect`, with less code for each place where it stands: nothing is reserved, and each thing is pushed.
pub(crate) trait Listed: Iterator + Sized {
    fn listed(self) -> Vec<Self::Item> {
        let mut list = Vec::new();
        for item in self {
            list.push(item);
        }
        list
    }
}

impl<I: Iterator> Listed for I {}

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

/// Like `extend`, for the same reason.
pub(crate) trait PushAll<T> {
    fn push_all(&mut self, things: impl IntoIterator<Item = T>);
}

impl<T> PushAll<T> for Vec<T> {
    fn push_all(&mut self, things: impl IntoIterator<Item = T>) {
        for thing in things {
            self.push(thing);
        }
    }
}

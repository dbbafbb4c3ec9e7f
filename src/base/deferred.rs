//! Code that may come after the first screen: `docs/decisions/0019`.

use std::cell::Cell;

/// Whether the program comes in two: the talk, and the plan a moment later. So it does for a resident; a coach, the author tool and
/// the tests have all of it from the start.
pub(crate) const PLAN_COMES_LATER: bool = cfg!(all(target_family = "wasm", not(feature = "coach")));

/// A place for the functions of a layer that come later: empty until they have come.
///
/// They are reached through here and nowhere else, so that the first half of the program can be without them.
pub(crate) struct Deferred<T: 'static>(Cell<Option<&'static T>>);

impl<T> Deferred<T> {
    /// Where the program is in one piece, they are here already. Where it is not, this names them without holding them.
    pub(crate) const fn new(code: &'static T) -> Self {
        Self(Cell::new(if PLAN_COMES_LATER { None } else { Some(code) }))
    }

    /// They have come.
    #[cfg(any(test, all(feature = "web", not(feature = "coach"))))]
    pub(crate) fn arrive(&self, code: &'static T) {
        self.0.set(Some(code));
    }

    /// The functions, once they are here.
    pub(crate) fn get(&self) -> Option<&'static T> {
        self.0.get()
    }
}

#[cfg(test)]
mod tests {
    use super::Deferred;
    use std::cell::Cell;

    #[test]
    fn a_place_is_empty_until_its_code_has_come() {
        let place = Deferred(Cell::new(None));
        assert!(place.get().is_none());
        place.arrive(&"the code");
        assert_eq!(place.get(), Some(&"the code"));
        assert_eq!(Deferred::new(&1).get(), Some(&1), "in one piece it is here from the start");
    }
}

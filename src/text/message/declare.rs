//! What a list of messages becomes: an enum, in which each knows its key and its place.

macro_rules! messages {
    ($($name:ident = $key:literal,)+) => {
        /// A word or sentence of the interface.
        #[allow(missing_docs, reason = "each name says what its Dutch words say; see questionnaires/interface/nl.json")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Message { $($name,)+ }

        impl Message {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The key under which the words stand.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)+ }
            }

            pub(crate) const fn index(self) -> usize {
                self as usize
            }
        }
    };
}

pub(super) use messages;

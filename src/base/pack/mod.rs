//! The compact form of checked data: each type lists its fields once with [`packs!`], and both ways are made from that list.
//!
//! Numbers take as many bytes as they need, texts and lists begin with their length, and an enum begins with the number of its variant.
//! A reader that met a fault gives zeros and empty lists from there on, and says so at the end. So no type has a path for errors,
//! and bytes from a stranger can neither panic nor ask for much memory.

mod plain;

/// Says what a type is packed as. The compiler sees to it that no field and no variant is left out.
macro_rules! packs {
    (struct $name:ident { $($field:ident),* }) => {
        impl $crate::base::Pack for $name {
            fn pack(&self, _out: &mut Vec<u8>) {
                let Self { $($field),* } = self;
                $($crate::base::Pack::pack($field, _out);)*
            }

            fn unpack(_from: &mut $crate::base::Unpacker<'_>) -> Self {
                Self { $($field: $crate::base::Pack::unpack(_from)),* }
            }
        }
    };
    (struct $name:ident $(<$($of:ident),+>)? (0)) => {
        impl $(<$($of: $crate::base::Pack),+>)? $crate::base::Pack for $name $(<$($of),+>)? {
            fn pack(&self, out: &mut Vec<u8>) {
                $crate::base::Pack::pack(&self.0, out);
            }

            fn unpack(from: &mut $crate::base::Unpacker<'_>) -> Self {
                Self($crate::base::Pack::unpack(from))
            }
        }
    };
    (place $name:ident in $table:ident) => {
        impl $crate::base::Pack for $name {
            fn pack(&self, out: &mut Vec<u8>) {
                $crate::base::Pack::pack(&self.0, out);
            }

            fn unpack(from: &mut $crate::base::Unpacker<'_>) -> Self {
                Self(from.place($crate::base::Table::$table))
            }
        }
    };
    (enum $name:ident { $($number:literal = $variant:ident $(($($field:ident),+))?),+ }) => {
        impl $crate::base::Pack for $name {
            fn pack(&self, out: &mut Vec<u8>) {
                match self {
                    $(Self::$variant $(($($field),+))? => {
                        out.push($number);
                        $($($crate::base::Pack::pack($field, out);)+)?
                    })+
                }
            }

            fn unpack(from: &mut $crate::base::Unpacker<'_>) -> Self {
                match <u8 as $crate::base::Pack>::unpack(from) {
                    $($number => {
                        $($(let $field = $crate::base::Pack::unpack(from);)+)?
                        Self::$variant $(($($field),+))?
                    })+
                    _ => {
                        from.refuse();
                        Self::unpack(from)
                    }
                }
            }
        }
    };
}

pub(crate) use packs;

/// What can be packed.
pub(crate) trait Pack: Sized {
    /// Writes it.
    fn pack(&self, out: &mut Vec<u8>);
    /// Reads it. Of worth only when the reader [fits](Unpacker::fits) at the end.
    fn unpack(from: &mut Unpacker<'_>) -> Self;
}

/// Tables of a guide in which something else points by place.
#[derive(Clone, Copy)]
pub(crate) enum Table {
    Items,
    Parts,
    Signals,
    Cards,
    Goals,
}

/// How many tables there are.
const TABLES: usize = 5;
/// No list is longer.
const LONGEST: usize = 1 << 16;
/// Nothing lies deeper in itself. Only what is boxed can hold itself.
const DEEPEST: u8 = 64;

/// Reads packed bytes.
pub(crate) struct Unpacker<'b> {
    rest: &'b [u8],
    depth: u8,
    refused: bool,
    /// For each table: how long it must be for every place that was read.
    reach: [u64; TABLES],
}

impl<'b> Unpacker<'b> {
    pub(crate) const fn new(bytes: &'b [u8]) -> Self {
        Self { rest: bytes, depth: 0, refused: false, reach: [0; TABLES] }
    }

    /// Whether all was read, nothing was wrong, and every place is within its table.
    pub(crate) fn fits(&self, length: impl Fn(Table) -> usize) -> bool {
        let tables = [Table::Items, Table::Parts, Table::Signals, Table::Cards, Table::Goals];
        !self.refused && self.rest.is_empty() && tables.iter().all(|table| self.reach[*table as usize] <= length(*table) as u64)
    }

    /// Refuses what is not so.
    pub(crate) fn require(&mut self, holds: bool) {
        if !holds {
            self.refuse();
        }
    }

    /// From here on there are only zeros.
    pub(crate) fn refuse(&mut self) {
        self.rest = &[];
        self.refused = true;
    }

    /// The place of something in a table.
    pub(crate) fn place<N: Pack + Copy + Into<u64>>(&mut self, table: Table) -> N {
        let place = N::unpack(self);
        let reach = &mut self.reach[table as usize];
        *reach = (*reach).max(place.into().saturating_add(1));
        place
    }

    fn take(&mut self, length: usize) -> &'b [u8] {
        match self.rest.split_at_checked(length) {
            Some((taken, rest)) => {
                self.rest = rest;
                taken
            }
            None => {
                self.refuse();
                &[]
            }
        }
    }

    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    fn number(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let [byte] = *self.take(1) else { return 0 };
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        self.refuse();
        0
    }

    /// The length of a list. Each thing in it takes a byte or more.
    fn length(&mut self) -> usize {
        let length = usize::try_from(self.number()).unwrap_or(usize::MAX);
        if length > self.rest.len().min(LONGEST) {
            self.refuse();
            return 0;
        }
        length
    }

    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        self.require(self.depth < DEEPEST);
        self.depth = self.depth.saturating_add(1);
        let read = read(self);
        self.depth = self.depth.saturating_sub(1);
        read
    }
}

#[cfg(test)]
mod tests {
    use super::{Pack, Table, Unpacker};

    #[derive(Debug, PartialEq)]
    enum Tree {
        Leaf(u16, String),
        Fork(Box<[Tree]>),
    }

    packs!(enum Tree { 0 = Leaf(number, text), 1 = Fork(branches) });

    fn packed(tree: &Tree) -> Vec<u8> {
        let mut out = Vec::new();
        tree.pack(&mut out);
        out
    }

    fn unpacked(bytes: &[u8]) -> Option<Tree> {
        let mut from = Unpacker::new(bytes);
        let tree = Tree::unpack(&mut from);
        from.fits(|_| 0).then_some(tree)
    }

    fn nested(depth: usize) -> Tree {
        (0..depth).fold(Tree::Leaf(300, "één".to_owned()), |inner, _| Tree::Fork(Box::new([inner, Tree::Fork(Box::default())])))
    }

    #[test]
    fn what_was_packed_comes_back_and_nothing_less_does() {
        let bytes = packed(&nested(20));
        assert_eq!(unpacked(&bytes), Some(nested(20)));
        for end in 0..bytes.len() {
            assert_eq!(unpacked(&bytes[..end]), None, "cut at {end}");
        }
        assert_eq!(unpacked(&[&bytes[..], &[0]].concat()), None, "more than one");
    }

    #[test]
    fn bytes_of_a_stranger_are_refused() {
        let rows: [(&str, &[u8]); 6] = [
            ("no such variant", &[2, 0]),
            ("a number that does not fit", &[0, 0xff, 0xff, 0xff, 0x0f, 0]),
            ("a number without an end", &[0xff; 40]),
            ("a text longer than what is left", &[0, 1, 200, b'a']),
            ("no text", &[0, 1, 1, 0xff]),
            ("a list longer than what is left", &[1, 0xff, 0xff, 0xff, 0xff, 0x0f]),
        ];
        for (what, bytes) in rows {
            assert_eq!(unpacked(bytes), None, "{what}");
        }
        assert_eq!(unpacked(&packed(&nested(65))), None, "deeper than anything is");
        assert_eq!(unpacked(&[1, 1].repeat(100_000)), None, "much deeper");
    }

    #[test]
    fn a_place_lies_within_its_table() {
        for (length, fits) in [(3, false), (4, true), (5, true)] {
            let mut from = Unpacker::new(&[3]);
            assert_eq!(from.place::<u16>(Table::Goals), 3);
            assert_eq!(from.fits(|table| if matches!(table, Table::Goals) { length } else { 0 }), fits, "{length}");
        }
    }
}

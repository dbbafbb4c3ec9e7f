//! How numbers, texts and lists are packed.

use super::{Pack, Unpacker};
use std::ops::Range;

fn pack_number(mut number: u64, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

impl Pack for u64 {
    fn pack(&self, out: &mut Vec<u8>) {
        pack_number(*self, out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        from.number()
    }
}

macro_rules! numbers {
    ($($number:ty)+) => {$(
        impl Pack for $number {
            fn pack(&self, out: &mut Vec<u8>) {
                pack_number(u64::from(*self), out);
            }

            fn unpack(from: &mut Unpacker<'_>) -> Self {
                Self::try_from(from.number()).unwrap_or_else(|_| {
                    from.refuse();
                    0
                })
            }
        }
    )+};
}

numbers!(u8 u16 u32);

impl Pack for bool {
    fn pack(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let number = from.number();
        from.require(number <= 1);
        number == 1
    }
}

impl Pack for Box<str> {
    fn pack(&self, out: &mut Vec<u8>) {
        pack_number(self.len() as u64, out);
        out.extend_from_slice(self.as_bytes());
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let length = usize::try_from(from.number()).unwrap_or(usize::MAX);
        let bytes = from.take(length);
        match std::str::from_utf8(bytes) {
            Ok(text) => text.into(),
            Err(_) => {
                from.refuse();
                Self::default()
            }
        }
    }
}

impl Pack for String {
    fn pack(&self, out: &mut Vec<u8>) {
        self.as_str().to_owned().into_boxed_str().pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        Box::<str>::unpack(from).into()
    }
}

impl<T: Pack> Pack for Option<T> {
    fn pack(&self, out: &mut Vec<u8>) {
        self.is_some().pack(out);
        if let Some(value) = self {
            value.pack(out);
        }
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        bool::unpack(from).then(|| T::unpack(from))
    }
}

impl Pack for Range<u32> {
    fn pack(&self, out: &mut Vec<u8>) {
        self.start.pack(out);
        self.end.pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        u32::unpack(from)..u32::unpack(from)
    }
}

fn pack_all<T: Pack>(items: &[T], out: &mut Vec<u8>) {
    pack_number(items.len() as u64, out);
    items.iter().for_each(|item| item.pack(out));
}

impl<T: Pack> Pack for Vec<T> {
    fn pack(&self, out: &mut Vec<u8>) {
        pack_all(self, out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let length = from.length();
        // By a loop: `collect` is larger, for each type that stands in a list.
        let mut list = Self::new();
        for _ in 0..length {
            list.push(T::unpack(from));
        }
        list
    }
}

impl<T: Pack> Pack for Box<[T]> {
    fn pack(&self, out: &mut Vec<u8>) {
        pack_all(self, out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        from.deeper(|from| Vec::unpack(from).into())
    }
}

impl<T: Pack> Pack for Box<T> {
    fn pack(&self, out: &mut Vec<u8>) {
        (**self).pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        from.deeper(|from| Self::new(T::unpack(from)))
    }
}

impl<A: Pack, B: Pack> Pack for (A, B) {
    fn pack(&self, out: &mut Vec<u8>) {
        self.0.pack(out);
        self.1.pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        (A::unpack(from), B::unpack(from))
    }
}

impl<A: Pack, B: Pack, C: Pack> Pack for (A, B, C) {
    fn pack(&self, out: &mut Vec<u8>) {
        self.0.pack(out);
        self.1.pack(out);
        self.2.pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        (A::unpack(from), B::unpack(from), C::unpack(from))
    }
}

//! How single values stand in the published plan: ids and days as texts, what is absent as null.

use super::writer::{Json, Writer};
use crate::assessment::Track;
use crate::base::{Date, DeadlineId, DoorId, GuideId, LinkId, Listed as _, Map, MemberId, PartId, PartyId, SchemeId, SignalId};
use crate::guide::{DutyOf, Rung};
use crate::plan::{ActionKey, Because, Coded, Colour, GoalKey, Quoted};

/// `null`: nothing yet in this version.
pub(super) const NOTHING: Option<u8> = None;

macro_rules! texts {
    ($($of:ty: |$value:ident| $text:expr;)+) => {$(
        impl Json for $of {
            fn write(&self, to: &mut Writer) {
                let $value = self;
                to.text($text);
            }
        }
    )+};
}

texts! {
    str: |text| text;
    String: |text| text;
    Box<str>: |text| text;
    GuideId: |id| id.as_str();
    PartId: |id| id.as_str();
    LinkId: |id| id.as_str();
    SignalId: |id| id.as_str();
    SchemeId: |id| id.as_str();
    PartyId: |id| id.as_str();
    DeadlineId: |id| id.as_str();
    DoorId: |id| id.as_str();
    MemberId: |id| &id.to_string();
    GoalKey: |key| key.as_str();
    ActionKey: |key| &key.name();
    Date: |date| &date.to_string();
    Because: |because| &because.code;
    Colour: |colour| match colour {
        Colour::Amber => "amber",
        Colour::Red => "red",
    };
    Track: |track| match track {
        Track::Single => "single",
        Track::Multi => "multi",
    };
    Rung: |rung| rung.as_str();
    DutyOf: |who| match who {
        DutyOf::Resident => "resident",
        DutyOf::Municipality => "municipality",
        DutyOf::Both => "both",
    };
}

impl Json for bool {
    fn write(&self, to: &mut Writer) {
        to.raw(if *self { "true" } else { "false" });
    }
}

macro_rules! figures {
    ($($of:ty)+) => {$(
        impl Json for $of {
            fn write(&self, to: &mut Writer) {
                to.raw(&self.to_string());
            }
        }
    )+};
}

figures!(u8 u16 u32);

impl Json for Coded {
    fn write(&self, to: &mut Writer) {
        self.code.write(to);
    }
}

impl<T: Json + ?Sized> Json for &T {
    fn write(&self, to: &mut Writer) {
        (**self).write(to);
    }
}

impl<T: Json> Json for Option<T> {
    fn write(&self, to: &mut Writer) {
        match self {
            Some(value) => value.write(to),
            None => to.raw("null"),
        }
    }
}

impl<T: Json> Json for [T] {
    fn write(&self, to: &mut Writer) {
        to.open("[");
        for item in self {
            to.item(item);
        }
        to.close("]");
    }
}

impl<T: Json, const N: usize> Json for [T; N] {
    fn write(&self, to: &mut Writer) {
        self.as_slice().write(to);
    }
}

impl<T: Json> Json for Vec<T> {
    fn write(&self, to: &mut Writer) {
        self.as_slice().write(to);
    }
}

impl Json for Map<&str, bool> {
    fn write(&self, to: &mut Writer) {
        to.open("{");
        for (key, value) in self.iter() {
            to.field(key, value);
        }
        to.close("}");
    }
}

/// The words of a quote, and not who said them.
pub(super) fn words(quotes: &[Quoted]) -> Vec<&str> {
    quotes.iter().map(|quote| quote.words.as_str()).listed()
}

/// Whose words something is in.
pub(super) const fn source(own_words: bool) -> &'static str {
    if own_words { "own" } else { "proposed" }
}

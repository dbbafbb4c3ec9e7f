//! Pictures beside the plan, as plain data: shapes at whole numbers, and a text that says the same. Same input, same picture.
//!
//! What stays on the device (safety, thoughts of not living) reaches no picture: each is made as if that had not been said.

mod days;
mod letters;
mod order;
mod people;
mod wheel;

pub(super) use days::bands;
pub(super) use order::order;
pub(super) use people::people;
pub(super) use wheel::wheel;

use super::{At, Sign};
use crate::flow::Visible;

/// A picture, with its heading, its key and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureView {
    /// Which.
    pub kind: PictureKind,
    /// Heading.
    pub title: String,
    /// The drawing.
    pub drawing: Drawing,
    /// What each way of drawing means.
    pub key: Vec<(Ink, String)>,
    /// The same in words.
    pub text: PictureText,
}

/// Which picture it is. The name is in `data-section`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureKind {
    /// The topics with their figures.
    Wheel,
    /// The people in and around the house.
    People,
    /// The goals, and what must stand first.
    Order,
}

impl PictureKind {
    /// The name in `data-section`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Wheel => "wheel",
            Self::People => "around",
            Self::Order => "order",
        }
    }
}

/// The text that says the same as the drawing, in the same order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PictureText {
    /// A line each.
    Lines(Vec<String>),
    /// A table: the heads of its columns, and its rows.
    Table(Vec<String>, Vec<PictureRow>),
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureRow {
    /// The sign at the rim of the wheel.
    pub sign: Option<Sign>,
    /// What the row is about.
    pub head: String,
    /// A cell for each further column.
    pub cells: Vec<String>,
}

/// Shapes on a sheet, in the order in which they are drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// What it is a drawing of.
    pub name: String,
    /// Width of the sheet.
    pub width: i32,
    /// Height of the sheet.
    pub height: i32,
    /// What is on it.
    pub shapes: Vec<Shape>,
}

/// A place on the sheet: from the left, and from the top.
pub type Spot = (i32, i32);

/// Something drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// An outline, as it stands in `d`.
    Path(Ink, String),
    /// A line along these places; its corners are rounded.
    Line(Ink, Vec<Spot>),
    /// A box: its corner at the top left, its width and its height.
    Frame(Ink, Spot, i32, i32),
    /// The head of an arrow that points to the right, with its tip here.
    Arrow(Spot),
    /// A sign of 24 by 24, with its corner at the top left here.
    Sign(Sign, Spot),
    /// Words on one line, at this place.
    Words(Letters, Spot, String),
}

/// How a shape is drawn. Each differs from the others by line or by fill, not by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// A sector of the wheel.
    Track,
    /// A sector that is not filled in: dashes.
    Empty,
    /// The figure now: filled.
    Now,
    /// A ring of the wheel.
    Ring,
    /// Keeps the arc of the review apart from what is under it.
    Gap,
    /// The figure at the review: an arc.
    Then,
    /// Helps now; must stand first.
    Tie,
    /// Ask first: dashes.
    Ask,
    /// The wall of the house.
    Wall,
    /// A goal.
    Goal,
    /// The goal that frees most.
    Knot,
    /// The second frame around it.
    KnotAround,
    /// A goal for later: dashes.
    Later,
    /// The line of a band.
    Band,
}

/// How words are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// Heavy, from here on.
    Strong,
    /// Light, from here on.
    Soft,
    /// Heavy, around this place.
    StrongMiddle,
    /// Light, around this place.
    SoftMiddle,
}

impl At<'_> {
    /// What was said, as if what stays on the device had not been.
    fn told(&self) -> Visible<'_> {
        Visible::derive_told(self.session.guide(), self.session.talk())
    }
}

//! The screens of the household.

use super::{Button, Echo, Field, TextField};

/// The people of the household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterView {
    /// Id of the roster, in `data-question`.
    pub question: String,
    /// The echo of the question before.
    pub echo: Option<Echo>,
    /// The question.
    pub text: String,
    /// A sentence of help.
    pub help: Option<String>,
    /// The people.
    pub members: Vec<MemberRow>,
    /// Add somebody; absent when the roster is full.
    pub add: Option<Button>,
    /// Said when the roster is full.
    pub full: Option<String>,
}

/// Somebody in the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberRow {
    /// `data-member`.
    pub member: String,
    /// Name, or role where there is no name.
    pub name: String,
    /// "child, 12 to 15 years".
    pub about: String,
    /// A child: another sign.
    pub child: bool,
    /// Opens the card.
    pub change: Button,
}

/// One person of the household, on a screen of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberView {
    /// `data-member`.
    pub member: String,
    /// Heading.
    pub title: String,
    /// First name or nickname.
    pub name: TextField,
    /// A sentence below the name.
    pub name_help: String,
    /// The questions of the roster, each with its own `data-question`.
    pub questions: Vec<MemberQuestion>,
    /// Takes this person out; not for the person who fills this in.
    pub remove: Option<Button>,
}

/// A question of the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberQuestion {
    /// `data-question`.
    pub question: String,
    /// The question.
    pub text: String,
    /// The choices.
    pub field: Field,
}

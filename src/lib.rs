//! Keukentafel: a guided conversation about a whole household, that ends in a draft of one family, one plan.
//!
//! Data flows one way: content and answers go in, what is asked, found, planned and shown is derived. See `ARCHITECTURE.md`.

pub mod answers;
pub mod assessment;
pub mod base;
pub mod export;
pub mod flow;
pub mod guide;
pub mod plan;
pub mod question;
pub mod questionnaire;
pub mod scheme;
pub mod screen;
pub mod session;
pub mod text;

#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "cli")]
pub mod lint;

#[cfg(feature = "web")]
pub mod embed;
#[cfg(any(feature = "web", feature = "ui-test"))]
pub mod ui;

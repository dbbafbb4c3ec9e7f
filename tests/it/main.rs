//! Stories of conversations, golden plans, faulty guides, and the author tool as a program.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says so and stops")]

mod address;
mod bad;
mod bad_extends;
mod checks;
mod command;
mod dates;
mod desk;
mod files;
mod golden;
mod ok;
mod pictures;
mod proof;
mod prove;
mod rules;
mod saves;
mod schemas;
mod stories;
mod talk;
mod wrong_input;

//! Screens drawn to HTML without a browser: what a screen reader, a keyboard and the other tests hold on to.
#![cfg(feature = "ui-test")]

mod draw;
mod every_screen;
mod fields;
mod house;
mod others;
mod pictures;
mod plan;
mod question;
mod views;

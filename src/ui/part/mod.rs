//! Small parts of a screen, one file each.

mod aside;
mod bar;
mod button;
mod call;
mod choice;
mod echo;
mod file;
mod group;
mod heading;
mod help;
mod icon;
mod languages;
mod notice;
mod place;
mod problem;
mod quote;
mod signs;
mod top;

pub(super) use aside::aside;
pub(super) use bar::bar;
pub(super) use button::{Look, button, buttons};
pub(super) use call::{call_button, call_row};
pub(super) use choice::{Kind, choice, control};
pub(super) use echo::echo;
pub(super) use file::open;
pub(super) use group::group;
pub(super) use heading::{heading, title};
pub(super) use help::help_panel;
pub(super) use icon::{drawing, icon, path_of, sign};
pub(super) use languages::languages;
pub(super) use notice::notice;
pub(super) use place::place_line;
pub(super) use problem::{error_line, summary};
pub(super) use quote::quote;
pub(super) use top::top;

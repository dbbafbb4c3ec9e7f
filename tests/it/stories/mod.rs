//! Stories: what a person does, and what comes of it.

mod aloud;
mod answering;
mod clock;
mod consent;
mod desk;
mod door;
mod eviction;
mod extends;
mod hidden;
mod languages;
mod leaving;
mod mirror;
mod number;
mod off_menu;
mod pause;
mod people;
mod plan;
mod quicker;
mod referral;
mod safety;
mod table;
mod time;
mod urgent_goals;
mod walking;
mod wandering;
mod whose;

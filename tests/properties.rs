//! What holds for every conversation, tried on random ones: nothing panics, no answer is lost, nothing hidden gets out.
//!
//! Two guides are tried: the real one, and a small one with every kind of question in every place (`properties/guides.rs`).
#![cfg(feature = "cli")]
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::wildcard_enum_match_arm, reason = "a test says what it expects")]

#[path = "properties/acts.rs"]
mod acts;
#[path = "properties/apart.rs"]
mod apart;
#[path = "properties/condition.rs"]
mod condition;
#[path = "properties/doors.rs"]
mod doors;
#[path = "properties/guides.rs"]
mod guides;
#[path = "properties/households.rs"]
mod households;
#[path = "properties/large.rs"]
mod large;
#[path = "properties/memory.rs"]
mod memory;
#[path = "properties/offered.rs"]
mod offered;
#[path = "properties/plan.rs"]
mod plan;
#[path = "properties/question.rs"]
mod question;
#[path = "properties/screen.rs"]
mod screen;
#[path = "properties/walk.rs"]
mod walk;

use proptest::test_runner::{Config, RngSeed};

/// The settings of a property that is tried this many times.
///
/// The numbers are such that all properties together take less than a minute in a debug build. The seed is fixed, so that a
/// change is never red by chance; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` look elsewhere and longer.
pub(crate) fn tried(times: u32) -> Config {
    let given = Config::default();
    let cases = std::env::var_os("PROPTEST_CASES").map_or(times, |_| given.cases);
    let rng_seed = match given.rng_seed {
        RngSeed::Random => RngSeed::Fixed(20_261_123),
        RngSeed::Fixed(seed) => RngSeed::Fixed(seed),
    };
    // What fails is written down as a test with a name, not in a file that nobody reads.
    Config { cases, rng_seed, failure_persistence: None, max_shrink_iters: 4_000, ..given }
}

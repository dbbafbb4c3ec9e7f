//! What can happen in any conversation, proved over all households and all answers: not tried out on some.
//!
//! A claim is put to a SAT solver. "It can" is a household, and the engine itself is then given that household: only what it shows
//! counts as reached. "It never can" is a proof over every household the program admits. First a household of a few people is
//! tried, which mostly is enough; a "never" is only said after all places of a household were looked at.

mod domain;
mod encode;
mod faults;
mod solver;
mod targets;
mod witness;

pub(crate) use encode::Claim;
pub(crate) use targets::{Bare, Subject, Target};

use super::sites::{Decides, Site};
use crate::answers::MAX_MEMBERS;
use crate::base::{Date, Place};
use crate::flow::Talk;
use crate::guide::Guide;
use crate::questionnaire::{Check, ItemIx};
use encode::{Encoder, Tests, collect_tests};
use solver::Outcome;
use witness::Seen;

/// How many steps of search all claims about a guide may cost together. A clock would make the outcome differ from run to run.
pub(crate) const STEPS: u64 = 30_000_000;

/// A household of so many people answers most questions.
const FEW: usize = 3;

/// What came of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It can be so.
    Can,
    /// It can never be so.
    Never,
    /// The budget was over first, or the engine did not show what the model promised.
    Unknown,
}

/// What is wrong with a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FaultKind {
    /// It can never hold.
    Never,
    /// It always holds.
    Always,
    /// It holds whatever the answer is.
    AlwaysOnceAnswered,
    /// It was not found out.
    NotProved,
}

/// A fault of a condition.
#[derive(Debug, Clone)]
pub(crate) struct Fault {
    /// What the condition decides.
    pub(crate) decides: Decides,
    /// What is wrong.
    pub(crate) kind: FaultKind,
    /// It is the whole condition, not a branch of it.
    pub(crate) whole: bool,
    /// The smallest part that explains it.
    pub(crate) place: Place,
}

/// All that was proved of a guide.
#[derive(Debug)]
pub(crate) struct Proof {
    /// What can be reached, and what cannot.
    pub(crate) targets: Vec<Target>,
    /// Goals that can be proposed without a single step.
    pub(crate) bare: Vec<Bare>,
    /// Conditions that say nothing.
    pub(crate) faults: Vec<Fault>,
    /// How many conditions were looked at.
    pub(crate) conditions: usize,
    /// How many households the engine was given.
    pub(crate) households: usize,
}

/// Asks the solver, and gives each household it finds to the engine.
pub(crate) struct Prover<'g> {
    guide: &'g Guide,
    turned_on: Guide,
    tests: Tests,
    today: Date,
    steps: u64,
    few: Encoder<'g>,
    /// For all places of a household; made when it is first needed.
    all: Option<Encoder<'g>>,
    seen: Seen,
    /// Each new household is given to the engine.
    pub(crate) looking: bool,
    /// The last answer came from the encoder for all places.
    large: bool,
}

impl<'g> Prover<'g> {
    fn new(guide: &'g Guide, sites: &[Site<'g>], (today, steps): (Date, u64)) -> Self {
        let mut tests = Tests::new();
        sites.iter().for_each(|site| collect_tests(site.condition, &mut tests));
        let few = Encoder::new(guide, &tests, (FEW, steps), today);
        let turned_on = witness::all_turned_on(guide);
        Self { guide, turned_on, tests, today, steps, few, all: None, seen: Seen::default(), looking: true, large: false }
    }

    /// Whether all of these can be so together, in some conversation.
    pub(crate) fn can(&mut self, claims: &[Claim<'g>]) -> Verdict {
        match self.few.ask(claims) {
            Outcome::Can { new } => {
                self.look(new, false);
                return Verdict::Can;
            }
            Outcome::OutOfBudget => return Verdict::Unknown,
            Outcome::Never => {}
        }
        let (guide, tests, today, steps) = (self.guide, &self.tests, self.today, self.steps);
        let all = self.all.get_or_insert_with(|| Encoder::new(guide, tests, (MAX_MEMBERS, steps), today));
        match all.ask(claims) {
            Outcome::Can { new } => {
                self.look(new, true);
                Verdict::Can
            }
            Outcome::Never => Verdict::Never,
            Outcome::OutOfBudget => Verdict::Unknown,
        }
    }

    /// The test holds whatever the answer is.
    fn is_passed_by_all(&self, item: ItemIx, check: Check) -> bool {
        self.few.is_passed_by_all(item, check)
    }

    fn is_per_member(&self, item: ItemIx) -> bool {
        self.guide.questionnaire.item(item).is_per_member()
    }

    fn look(&mut self, new: bool, large: bool) {
        self.large = large;
        if new && self.looking {
            let talk = self.household();
            self.seen.look(&self.turned_on, &talk);
        }
    }

    /// The household in which the last claims are so.
    fn household(&self) -> Talk {
        let encoder = self.all.as_ref().filter(|_| self.large).unwrap_or(&self.few);
        witness::household(encoder, &self.turned_on, self.today)
    }
}

/// Proves all there is to prove, as on a day and within so many steps.
pub(crate) fn prove<'g>(guide: &'g Guide, sites: &[Site<'g>], within: (Date, u64)) -> Proof {
    let mut prover = Prover::new(guide, sites, within);
    // Nobody but oneself, and nothing answered: the household in which every conversation begins.
    prover.look(true, false);
    prover.few.encode_all();
    let targets = targets::all(&mut prover, guide);
    let bare = targets::bare_goals(&mut prover, guide);
    // From here on only a "never" is told, and no household has to show it.
    prover.looking = false;
    let mut faults = Vec::new();
    for site in sites {
        faults::look(&mut prover, guide, site, &mut faults);
    }
    Proof { targets, bare, faults, conditions: sites.len(), households: prover.seen.households }
}

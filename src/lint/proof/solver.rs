//! The only place that knows the SAT solver: gates, clauses, and the models it found.

use batsat::{BasicCallbacks, BasicSolver, SolverInterface, SolverOpts, lbool};
use std::cell::Cell;
use std::collections::BTreeMap;

/// A variable or its opposite. The first variable is always true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Lit(u32);

impl Lit {
    pub(super) const TRUE: Self = Self(0);
    pub(super) const FALSE: Self = Self(1);

    const fn var(self) -> usize {
        (self.0 >> 1) as usize
    }

    const fn is_positive(self) -> bool {
        self.0 & 1 == 0
    }
}

impl std::ops::Not for Lit {
    type Output = Self;

    fn not(self) -> Self {
        Self(self.0 ^ 1)
    }
}

/// What the solver says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It can be so: as in a model that was there already, or in a new one, which is now the last.
    Can { new: bool },
    /// It can never be so.
    Never,
    /// The budget was over before it was known.
    OutOfBudget,
}

/// How many models are kept: most questions are answered by one that is there.
const MODELS: usize = 64;

/// A SAT problem that grows while it is asked.
pub(super) struct Solver {
    sat: BasicSolver,
    vars: u32,
    gates: BTreeMap<Vec<Lit>, Lit>,
    models: Vec<Vec<bool>>,
    oldest: usize,
    last: usize,
}

impl Solver {
    /// A solver that takes at most so many steps.
    pub(super) fn new(budget: u64) -> Self {
        // Yes or no by chance where nothing decides it, from a fixed seed: models that differ answer more questions than models alike.
        let mut sat = BasicSolver::new(SolverOpts { rnd_pol: true, ..SolverOpts::default() }, BasicCallbacks::new());
        let spent = Cell::new(0);
        // Asked at every step of the search.
        sat.cb_mut().set_stop(move || {
            spent.set(spent.get() + 1);
            spent.get() > budget
        });
        let mut this = Self { sat, vars: 0, gates: BTreeMap::new(), models: Vec::new(), oldest: 1, last: 0 };
        let truth = this.var();
        this.clause(&[truth]);
        // Nobody else is there, and nothing was answered: that is always so in the beginning. It answers much, and stays.
        this.models.push(vec![true]);
        this
    }

    /// A new variable. In the models that are there already it is false: whoever adds rules about it makes sure that this fits.
    pub(super) fn var(&mut self) -> Lit {
        let lit = Lit(self.vars << 1);
        self.vars += 1;
        let _ = self.sat.new_var(lbool::UNDEF, true);
        self.models.iter_mut().for_each(|model| model.push(false));
        lit
    }

    pub(super) fn clause(&mut self, lits: &[Lit]) {
        let mut clause: Vec<batsat::Lit> = lits.iter().map(|lit| self.inner(*lit)).collect();
        // False once the rules contradict each other; then every question is answered with `Never`.
        let _ = self.sat.add_clause_reuse(&mut clause);
    }

    fn inner(&mut self, lit: Lit) -> batsat::Lit {
        batsat::Lit::new(self.sat.var_of_int(lit.0 >> 1), lit.is_positive())
    }

    /// All of these.
    pub(super) fn and(&mut self, lits: impl IntoIterator<Item = Lit>) -> Lit {
        let mut lits: Vec<Lit> = lits.into_iter().filter(|lit| *lit != Lit::TRUE).collect();
        lits.sort_unstable();
        lits.dedup();
        if lits.contains(&Lit::FALSE) || lits.windows(2).any(|pair| pair[0] == !pair[1]) {
            return Lit::FALSE;
        }
        match lits.as_slice() {
            [] => return Lit::TRUE,
            [one] => return *one,
            _ => {}
        }
        if let Some(gate) = self.gates.get(&lits) {
            return *gate;
        }
        let gate = self.var();
        let mut back = vec![gate];
        for lit in &lits {
            self.clause(&[!gate, *lit]);
            back.push(!*lit);
        }
        self.clause(&back);
        for model in &mut self.models {
            let all = lits.iter().all(|lit| model[lit.var()] == lit.is_positive());
            model[gate.var()] = all;
        }
        self.gates.insert(lits, gate);
        gate
    }

    /// One of these.
    pub(super) fn or(&mut self, lits: impl IntoIterator<Item = Lit>) -> Lit {
        let none = self.and(lits.into_iter().map(|lit| !lit));
        !none
    }

    /// At most one of these. All of them new: see [`Self::var`].
    pub(super) fn at_most_one(&mut self, lits: &[Lit]) {
        if lits.len() <= 6 {
            for (at, one) in lits.iter().enumerate() {
                lits[at + 1..].iter().for_each(|other| self.clause(&[!*one, !*other]));
            }
            return;
        }
        // A ladder: what is so far up is told on, so that the number of clauses stays linear.
        let mut before: Option<Lit> = None;
        for lit in lits {
            let so_far = self.var();
            self.clause(&[!*lit, so_far]);
            if let Some(before) = before {
                self.clause(&[!before, so_far]);
                self.clause(&[!before, !*lit]);
            }
            before = Some(so_far);
        }
    }

    /// Whether all of these can be so together.
    pub(super) fn ask(&mut self, lits: &[Lit]) -> Outcome {
        let fits = |model: &Vec<bool>| lits.iter().all(|lit| model[lit.var()] == lit.is_positive());
        if let Some(found) = self.models.iter().rposition(fits) {
            self.last = found;
            return Outcome::Can { new: false };
        }
        if lits.contains(&Lit::FALSE) {
            return Outcome::Never;
        }
        let assumptions: Vec<batsat::Lit> = lits.iter().map(|lit| self.inner(*lit)).collect();
        let outcome = self.sat.solve_limited(&assumptions);
        if outcome == lbool::FALSE {
            return Outcome::Never;
        }
        if outcome != lbool::TRUE {
            return Outcome::OutOfBudget;
        }
        let model: Vec<bool> = (0..self.vars)
            .map(|var| {
                let var = self.sat.var_of_int(var);
                self.sat.value_var(var) == lbool::TRUE
            })
            .collect();
        self.keep(model);
        Outcome::Can { new: true }
    }

    fn keep(&mut self, model: Vec<bool>) {
        if self.models.len() < MODELS {
            self.last = self.models.len();
            self.models.push(model);
        } else {
            self.last = self.oldest;
            self.models[self.oldest] = model;
            self.oldest = (self.oldest % (MODELS - 1)) + 1;
        }
    }

    /// Whether it is so in the model that answered last.
    pub(super) fn is(&self, lit: Lit) -> bool {
        self.models.get(self.last).is_some_and(|model| model[lit.var()] == lit.is_positive())
    }
}

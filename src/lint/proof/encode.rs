//! A guide as a SAT problem: who is there, what each was shown and answered, and what follows. The rules are those of
//! `flow::Visible` and of `questionnaire::Condition`, with three truth values: "certainly yes" and "certainly no" apart.

use super::domain::Domain;
use super::solver::{Lit, Outcome, Solver};
use crate::base::Date;
use crate::guide::Guide;
use crate::questionnaire::{Check, Condition, ItemIx, ItemKind, Layer, PartIx, Place, Truth};
use std::collections::BTreeMap;

/// Something that may be so in a conversation.
#[derive(Debug, Clone)]
pub(crate) enum Claim<'g> {
    /// A condition is a certain yes; about this person, by place in the household.
    Yes(&'g Condition, Option<usize>),
    /// An item is shown to somebody.
    Shown(ItemIx),
    /// An item would be shown, if its own conditions held.
    Reached(ItemIx),
    /// A question to the household has an answer.
    Answered(ItemIx),
    /// The deepening questions of a part are open.
    Open(PartIx),
    /// All of these.
    All(Vec<Claim<'g>>),
    /// One of these.
    Any(Vec<Claim<'g>>),
    /// Not this.
    Not(Box<Claim<'g>>),
}

/// What is known of an item in the problem.
#[derive(Debug, Clone)]
struct Encoded {
    /// All that must hold before its own conditions are looked at.
    reached: Lit,
    /// Shown to anybody.
    shown: Lit,
    /// For each place in the household: what may be answered, class by class. One entry for a question to the household.
    answers: Vec<Vec<Lit>>,
}

/// The problem for households of at most so many people.
pub(super) struct Encoder<'g> {
    guide: &'g Guide,
    pub(super) solver: Solver,
    pub(super) present: Vec<Lit>,
    /// Opened by hand.
    pub(super) opened: BTreeMap<PartIx, Lit>,
    open: BTreeMap<PartIx, Lit>,
    domains: BTreeMap<ItemIx, (Vec<Check>, Domain)>,
    items: Vec<Option<Encoded>>,
    /// For each item its place in the order in which each follows what it waits for.
    ranks: Vec<usize>,
}

/// All tests on each question.
pub(super) type Tests = BTreeMap<ItemIx, Vec<Check>>;

/// Adds the tests of a condition.
pub(super) fn collect_tests(condition: &Condition, tests: &mut Tests) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| collect_tests(part, tests)),
        Condition::Not(inner) | Condition::Unless(inner) | Condition::AnyMember(inner) | Condition::EachMember(inner) => {
            collect_tests(inner, tests);
        }
        Condition::Test(item, check) => {
            let checks = tests.entry(*item).or_default();
            if !checks.contains(check) {
                checks.push(*check);
            }
        }
    }
}

impl<'g> Encoder<'g> {
    pub(super) fn new(guide: &'g Guide, tests: &Tests, (people, budget): (usize, u64), today: Date) -> Self {
        let mut solver = Solver::new(budget);
        // The person who fills this in is always there; the others come in order, without gaps.
        let mut present = vec![Lit::TRUE];
        for at in 1..people {
            let lit = solver.var();
            solver.clause(&[!lit, present[at - 1]]);
            present.push(lit);
        }
        let domain = |(item, checks): (&ItemIx, &Vec<Check>)| {
            let question = guide.questionnaire.item(*item).question()?;
            Some((*item, (checks.clone(), Domain::of(question, checks, today))))
        };
        let domains = tests.iter().filter_map(domain).collect();
        let items = vec![None; guide.questionnaire.items.len()];
        let mut ranks = vec![0; items.len()];
        guide.questionnaire.order.iter().enumerate().for_each(|(rank, item)| ranks[item.0 as usize] = rank);
        Self { guide, solver, present, opened: BTreeMap::new(), open: BTreeMap::new(), domains, items, ranks }
    }

    /// Encodes the whole guide at once: then each household that is found speaks of all of it.
    pub(super) fn encode_all(&mut self) {
        self.encode(self.guide.questionnaire.order.clone());
    }

    /// Whether all of these can be so together.
    pub(super) fn ask(&mut self, claims: &[Claim<'g>]) -> Outcome {
        let lits: Vec<Lit> = claims.iter().map(|claim| self.claim(claim)).collect();
        self.solver.ask(&lits)
    }

    pub(super) fn claim(&mut self, claim: &Claim<'g>) -> Lit {
        match claim {
            Claim::Yes(condition, who) => {
                self.prepare(condition);
                self.yes(condition, *who)
            }
            Claim::Shown(item) => self.encoded(*item).map_or(Lit::FALSE, |encoded| encoded.shown),
            Claim::Reached(item) => self.encoded(*item).map_or(Lit::FALSE, |encoded| encoded.reached),
            Claim::Answered(item) => {
                let answers = self.encoded(*item).and_then(|encoded| encoded.answers.first().cloned()).unwrap_or_default();
                self.solver.or(answers)
            }
            Claim::Open(part) => self.open(*part),
            Claim::All(claims) => {
                let lits: Vec<Lit> = claims.iter().map(|claim| self.claim(claim)).collect();
                self.solver.and(lits)
            }
            Claim::Any(claims) => {
                let lits: Vec<Lit> = claims.iter().map(|claim| self.claim(claim)).collect();
                self.solver.or(lits)
            }
            Claim::Not(claim) => !self.claim(claim),
        }
    }

    fn encoded(&mut self, item: ItemIx) -> Option<&Encoded> {
        self.encode(vec![item]);
        self.items[item.0 as usize].as_ref()
    }

    /// Encodes all that a condition looks at.
    fn prepare(&mut self, condition: &Condition) {
        let mut wanted = Vec::new();
        condition.each_item(&mut |item| wanted.push(item));
        self.encode(wanted);
    }

    /// Encodes these items and all they wait for; in the order of the questionnaire, so that no chain is too long for the stack.
    fn encode(&mut self, mut wanted: Vec<ItemIx>) {
        let mut cone = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        while let Some(item) = wanted.pop() {
            if self.items[item.0 as usize].is_none() && seen.insert(item) {
                cone.push(item);
                self.waits_for(item, &mut wanted);
            }
        }
        cone.sort_unstable_by_key(|item| self.ranks[item.0 as usize]);
        for item in cone {
            let encoded = self.item(item);
            self.items[item.0 as usize] = Some(encoded);
        }
    }

    fn waits_for(&self, at: ItemIx, out: &mut Vec<ItemIx>) {
        let item = self.guide.questionnaire.item(at);
        let mut visit = |item| out.push(item);
        item.show_if.iter().for_each(|condition| condition.each_item(&mut visit));
        match &item.kind {
            ItemKind::PerMember(condition, _) => condition.each_item(&mut visit),
            ItemKind::OfRoster(roster, _) => visit(*roster),
            ItemKind::Display | ItemKind::Question(_) | ItemKind::Roster => {}
        }
        if item.layer == Layer::Deep {
            self.guide.questionnaire.part(item.part).opens_if.iter().for_each(|condition| condition.each_item(&mut visit));
        }
    }

    fn open(&mut self, at: PartIx) -> Lit {
        if let Some(open) = self.open.get(&at) {
            return *open;
        }
        let part = self.guide.questionnaire.part(at);
        let open = match &part.opens_if {
            None => Lit::TRUE,
            Some(condition) => {
                self.prepare(condition);
                // A room of the house can also be opened by hand.
                let by_hand = if part.place == Place::Topic { self.solver.var() } else { Lit::FALSE };
                self.opened.insert(at, by_hand);
                let by_itself = self.yes(condition, None);
                self.solver.or([by_hand, by_itself])
            }
        };
        self.open.insert(at, open);
        open
    }

    fn item(&mut self, at: ItemIx) -> Encoded {
        let item = self.guide.questionnaire.item(at);
        let layer = if item.layer == Layer::Deep { self.open(item.part) } else { Lit::TRUE };
        let parent = match &item.kind {
            ItemKind::OfRoster(roster, _) => self.items[roster.0 as usize].as_ref().map_or(Lit::TRUE, |roster| roster.shown),
            ItemKind::Display | ItemKind::Question(_) | ItemKind::Roster | ItemKind::PerMember(..) => Lit::TRUE,
        };
        let reached = self.solver.and([layer, parent]);
        let own = item.show_if.as_ref().map_or(Lit::TRUE, |condition| self.yes(condition, None));
        let base = self.solver.and([reached, own]);
        let places: Vec<Lit> = match &item.kind {
            ItemKind::Display | ItemKind::Question(_) | ItemKind::Roster => vec![base],
            ItemKind::OfRoster(..) => self.of_each(base, |_, _| Lit::TRUE),
            ItemKind::PerMember(condition, _) => self.of_each(base, |this, who| this.yes(condition, Some(who))),
        };
        let shown = self.solver.or(places.iter().copied());
        let answers = places.into_iter().map(|shown| self.answers(at, shown)).collect();
        Encoded { reached, shown, answers }
    }

    fn of_each(&mut self, base: Lit, own: impl Fn(&mut Self, usize) -> Lit) -> Vec<Lit> {
        (0..self.present.len())
            .map(|who| {
                let own = own(self, who);
                let present = self.present[who];
                self.solver.and([base, present, own])
            })
            .collect()
    }

    /// The answers to a question at one place. An answer to a hidden question reaches nothing, so there is none.
    fn answers(&mut self, item: ItemIx, shown: Lit) -> Vec<Lit> {
        let Some((_, domain)) = self.domains.get(&item) else { return Vec::new() };
        let (count, exclusive) = match domain {
            Domain::One(classes) => (classes.len(), None),
            Domain::More(options) => (options.len(), Some(options.iter().map(|one| one.exclusive).collect::<Vec<_>>())),
        };
        let lits: Vec<Lit> = (0..count).map(|_| self.solver.var()).collect();
        lits.iter().for_each(|lit| self.solver.clause(&[!*lit, shown]));
        match exclusive {
            None => self.solver.at_most_one(&lits),
            Some(exclusive) => {
                for (at, lit) in lits.iter().enumerate().filter(|(at, _)| exclusive[*at]) {
                    let others = lits.iter().enumerate().filter(|(other, _)| *other != at);
                    others.for_each(|(_, other)| self.solver.clause(&[!*lit, !*other]));
                }
            }
        }
        lits
    }

    /// The condition is a certain yes. Its items are encoded already.
    fn yes(&mut self, condition: &Condition, who: Option<usize>) -> Lit {
        match condition {
            Condition::All(parts) => {
                let lits: Vec<Lit> = parts.iter().map(|part| self.yes(part, who)).collect();
                self.solver.and(lits)
            }
            Condition::Any(parts) => {
                let lits: Vec<Lit> = parts.iter().map(|part| self.yes(part, who)).collect();
                self.solver.or(lits)
            }
            Condition::Not(inner) => self.no(inner, who),
            Condition::Unless(inner) => !self.yes(inner, who),
            Condition::AnyMember(inner) => {
                let lits = self.of_each(Lit::TRUE, |this, who| this.yes(inner, Some(who)));
                self.solver.or(lits)
            }
            Condition::EachMember(inner) => self.of_everybody(|this, who| this.yes(inner, Some(who))),
            Condition::Test(item, check) => match self.scope(*item, who) {
                Some(place) => self.test(*item, *check, place).0,
                None => {
                    let lits: Vec<Lit> = (0..self.present.len()).map(|place| self.test(*item, *check, place).0).collect();
                    self.solver.or(lits)
                }
            },
        }
    }

    /// The condition is a certain no.
    fn no(&mut self, condition: &Condition, who: Option<usize>) -> Lit {
        match condition {
            Condition::All(parts) => {
                let lits: Vec<Lit> = parts.iter().map(|part| self.no(part, who)).collect();
                self.solver.or(lits)
            }
            Condition::Any(parts) => {
                let lits: Vec<Lit> = parts.iter().map(|part| self.no(part, who)).collect();
                self.solver.and(lits)
            }
            Condition::Not(inner) | Condition::Unless(inner) => self.yes(inner, who),
            Condition::AnyMember(inner) => self.of_everybody(|this, who| this.no(inner, Some(who))),
            Condition::EachMember(inner) => {
                let lits = self.of_each(Lit::TRUE, |this, who| this.no(inner, Some(who)));
                self.solver.or(lits)
            }
            Condition::Test(item, check) => match self.scope(*item, who) {
                Some(place) => self.test(*item, *check, place).1,
                None => self.of_everybody(|this, place| this.test(*item, *check, place).1),
            },
        }
    }

    /// It is so for everybody who is there.
    fn of_everybody(&mut self, one: impl Fn(&mut Self, usize) -> Lit) -> Lit {
        let lits: Vec<Lit> = (0..self.present.len())
            .map(|who| {
                let so = one(self, who);
                let absent = !self.present[who];
                self.solver.or([absent, so])
            })
            .collect();
        self.solver.and(lits)
    }

    /// At which place the answer stands; `None` when it is asked whether it holds for anybody.
    fn scope(&self, item: ItemIx, who: Option<usize>) -> Option<usize> {
        if self.guide.questionnaire.item(item).is_per_member() { who } else { Some(0) }
    }

    /// Whether every answer passes a test.
    pub(super) fn is_passed_by_all(&self, item: ItemIx, check: Check) -> bool {
        let Some((checks, domain)) = self.domains.get(&item) else { return false };
        let Some(nth) = checks.iter().position(|other| *other == check) else { return false };
        match domain {
            Domain::One(classes) => classes.iter().all(|(_, says)| says[nth] == Truth::Yes),
            Domain::More(options) => options.iter().all(|option| option.chosen[nth]),
        }
    }

    /// The test is a certain yes, and a certain no.
    fn test(&mut self, item: ItemIx, check: Check, place: usize) -> (Lit, Lit) {
        let answers = self.items[item.0 as usize].as_ref().and_then(|encoded| encoded.answers.get(place));
        let (Some(answers), Some((checks, domain))) = (answers, self.domains.get(&item)) else { return (Lit::FALSE, Lit::FALSE) };
        let Some(nth) = checks.iter().position(|other| *other == check) else { return (Lit::FALSE, Lit::FALSE) };
        match domain {
            Domain::One(classes) => {
                let says = |truth: Truth| -> Vec<Lit> {
                    let classes = classes.iter().zip(answers).filter(|((_, says), _)| says[nth] == truth);
                    classes.map(|(_, answer)| *answer).collect()
                };
                let (yes, no) = (says(Truth::Yes), says(Truth::No));
                (self.solver.or(yes), self.solver.or(no))
            }
            Domain::More(options) => {
                let chosen: Vec<Lit> =
                    options.iter().zip(answers).filter(|(option, _)| option.chosen[nth]).map(|(_, answer)| *answer).collect();
                let given = answers.clone();
                let yes = self.solver.or(chosen);
                let answered = self.solver.or(given);
                (yes, self.solver.and([answered, !yes]))
            }
        }
    }

    /// In the model that answered last: the answers of an item, as canonical texts by place in the household.
    pub(super) fn answered(&self, item: ItemIx) -> Vec<(usize, String)> {
        let Some((encoded, (_, domain))) = self.items[item.0 as usize].as_ref().zip(self.domains.get(&item)) else { return Vec::new() };
        let Some(question) = self.guide.questionnaire.item(item).question() else { return Vec::new() };
        let text = |answers: &Vec<Lit>| match domain {
            Domain::One(classes) => {
                classes.iter().zip(answers).find(|(_, answer)| self.solver.is(**answer)).map(|((value, _), _)| question.write(value))
            }
            Domain::More(options) => {
                let chosen = options.iter().zip(answers).filter(|(_, answer)| self.solver.is(**answer));
                let codes: Vec<&str> = chosen.filter_map(|(option, _)| Some(question.choices()?.code(option.example))).collect();
                (!codes.is_empty()).then(|| codes.join(","))
            }
        };
        encoded.answers.iter().enumerate().filter_map(|(place, answers)| Some((place, text(answers)?))).collect()
    }
}

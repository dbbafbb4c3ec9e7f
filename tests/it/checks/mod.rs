//! What a good plan must hold and must not hold, by name: here of every plan, and below of five households.

mod content;
mod hard_households;
mod households;
mod more_households;
mod order;
mod wording;

use crate::talk::Talk;
use keukentafel::plan::{Action, Plan};

/// A household with its plan in all forms.
struct Case {
    talk: Talk,
    plan: Plan,
    /// What the household reads: all before the part for the coach.
    text: String,
    everything: String,
    /// The same page when every topic may be seen.
    open: String,
}

type Check = (&'static str, fn(&Case) -> bool);

fn case(file: &str, id: &str) -> Case {
    let talk = Talk::case_in(file, id);
    let everything = talk.markdown();
    let text = everything.split("\n---\n").next().unwrap_or_default().to_owned();
    let mut shared = Talk::case_in(file, id);
    shared.fill("clo.share", "coach,coach:men,coach:saf");
    Case { plan: talk.plan(), talk, text, everything, open: shared.markdown() }
}

impl Case {
    fn actions(&self) -> impl Iterator<Item = &Action> {
        self.plan.goals.iter().flat_map(|goal| &goal.actions)
    }

    fn action(&self, id: &str) -> Option<&Action> {
        self.actions().find(|action| action.key.name() == id)
    }

    fn suggests(&self, scheme: &str) -> bool {
        self.plan.suggestions.iter().any(|suggested| suggested.scheme.as_str() == scheme)
    }

    fn goals(&self) -> Vec<&str> {
        self.plan.goals.iter().map(|goal| goal.key.as_str()).collect()
    }

    fn urgent(&self) -> Vec<&str> {
        self.plan.urgent.iter().map(|step| step.signal.as_str()).collect()
    }

    fn due(&self, id: &str) -> Option<&keukentafel::plan::Due> {
        self.plan.deadlines.iter().find(|due| due.id.as_str() == id)
    }

    fn parties(&self) -> (Vec<&str>, Vec<&str>) {
        let needed = self.plan.route.needed.iter().map(|party| party.id.as_str()).collect();
        (needed, self.plan.route.not_needed.iter().map(|party| party.id.as_str()).collect())
    }

    /// Words of a step, or nothing.
    fn step(&self, id: &str) -> &str {
        self.action(id).map_or("", |action| action.what.as_str())
    }

    /// The page that everybody may see, in small letters.
    fn open_says(&self, words: &str) -> bool {
        self.open.to_lowercase().contains(&words.to_lowercase())
    }

    fn says(&self, words: &str) -> bool {
        self.everything.to_lowercase().contains(&words.to_lowercase())
    }
}

#[track_caller]
fn all_hold(id: &str, checks: &[Check]) {
    all_hold_in("cases.json", id, checks);
}

#[track_caller]
fn all_hold_in(file: &str, id: &str, checks: &[Check]) {
    let case = case(file, id);
    let failed: Vec<&str> = checks.iter().filter(|(_, check)| !check(&case)).map(|(name, _)| *name).collect();
    assert!(failed.is_empty(), "{id}: {failed:#?}\n{}", case.everything);
}

/// Words of judgement, of a right, of a decision; diagnoses.
const FORBIDDEN: [&str; 16] = [
    "onwillig",
    "niet gemotiveerd",
    "ongemotiveerd",
    "zorgmijder",
    "probleemgezin",
    "u heeft recht op",
    "u krijgt",
    "wordt toegekend",
    "ontruiming stopt",
    "depressie",
    "verslaafd",
    "dementie",
    "stoornis",
    "borderline",
    "autisme",
    "multidisciplinair overleg",
];

const EVERY: &[Check] = &[
    ("every step has an owner and a day", |case| case.actions().all(|action| !action.who.is_empty() && action.by.is_some())),
    ("every goal has an outcome, a measure and a look back", |case| {
        let measured = case.plan.goals.iter().all(|goal| !goal.outcome.is_empty() && !goal.measure.fact.is_empty());
        measured && (case.plan.goals.is_empty() || !case.plan.reviews.is_empty())
    }),
    ("the first look back comes within 8 weeks", |case| {
        case.plan.goals.is_empty() || case.plan.reviews.first().is_some_and(|review| case.plan.date.days_until(review.date) <= 56)
    }),
    ("every goal has a reason", |case| case.plan.goals.iter().all(|goal| !goal.because.is_empty() && !goal.why.is_empty())),
    ("who need not come has a reason", |case| case.plan.route.not_needed.iter().all(|party| !party.why.is_empty())),
    ("who is needed has a goal and a reason", |case| {
        case.plan.route.needed.iter().all(|party| !party.why.is_empty() && !party.goals.is_empty())
    }),
    ("what needs something now is due today", |case| case.plan.urgent.iter().all(|step| step.by == case.plan.date)),
    ("at most 3 goals at a time", |case| case.plan.goals.iter().filter(|goal| goal.after.is_empty()).count() <= 3),
    ("at most 3 steps of the resident in the first phase", |case| {
        case.plan.goals.iter().filter(|goal| goal.phase == 1).flat_map(|goal| &goal.actions).filter(|action| action.of_resident).count()
            <= 3
    }),
    ("a later goal names what comes first", |case| case.plan.goals.iter().all(|goal| goal.phase < 3 || !goal.after.is_empty())),
    ("work is no goal of the first phase", |case| case.plan.goals.iter().all(|goal| goal.topic.as_str() != "wor" || goal.phase > 1)),
    ("no forbidden word", |case| FORBIDDEN.iter().all(|word| !case.says(word) && !case.open_says(word))),
    ("no amount without its source and year", |case| {
        let amounts = case.everything.lines().filter(|line| line.contains("euro") || line.contains('€'));
        amounts.into_iter().all(|line| line.contains("bron") && line.contains("20"))
    }),
    ("no gap is left open", |case| !case.everything.contains(['{', '…'])),
    ("only schemes that exist today", |case| {
        let guide = &case.talk.guide;
        case.plan.suggestions.iter().all(|suggested| guide.scheme(&suggested.scheme).is_some_and(|scheme| scheme.is_open(case.plan.date)))
    }),
    ("nothing counts before it began", |case| case.plan.deadlines.iter().all(|due| due.from.is_none() && due.end.is_none())),
    ("somebody hears who must be heard", |case| {
        let must = case.plan.people.iter().filter(|person| person.presence.code.as_deref() == Some("no_should"));
        must.into_iter().all(|person| case.plan.matters_most.iter().any(|one| one.member == Some(person.id) && one.to_do.is_some()))
    }),
    ("no article of law in the reading of the household", |case| !case.text.contains(" art. ") && !case.text.contains("artikel ")),
    ("it says that it is neither an application nor a decision", |case| {
        case.text.contains("geen aanvraag") && case.text.contains("geen besluit")
    }),
    ("free support is offered", |case| case.text.contains("cliëntondersteuning") && case.text.contains("gratis")),
];

#[test]
fn every_plan() {
    for id in ["c1_ramp", "c2_debts_eviction", "c3_carer_dementia", "c4_youth_divorce", "c5_ggz_work"] {
        all_hold(id, EVERY);
    }
}

//! What the plans of households that once got a wrong one must hold and must not hold, by name.

use super::{Case, Check, all_hold_in};

#[track_caller]
fn holds(id: &str, checks: &[Check]) {
    all_hold_in("more_cases.json", id, checks);
}

impl Case {
    /// The place of a goal among those that are worked on now.
    fn now(&self, id: &str) -> Option<usize> {
        self.plan.goals.iter().filter(|goal| !goal.waits()).position(|goal| goal.key.as_str() == id)
    }

    fn waits(&self, id: &str) -> bool {
        self.plan.goals.iter().any(|goal| goal.key.as_str() == id && goal.waits())
    }

    fn why(&self, id: &str) -> &str {
        self.plan.goals.iter().find(|goal| goal.key.as_str() == id).map_or("", |goal| goal.why.as_str())
    }
}

#[test]
fn danger_at_home_comes_before_a_rail() {
    holds(
        "gas_left_on",
        &[
            ("the gas comes first", |case| case.now("hea_alone_now") == Some(0)),
            ("rest for who cares is a goal now", |case| case.now("net_rest").is_some()),
            ("the stairs come after both", |case| case.now("hou_inside").is_none_or(|place| place > 1)),
            ("the first step is no rail", |case| !case.plan.goals[0].actions[0].what.contains("leuning")),
            ("the extra costs do not wait for a home that stays", |case| !case.why("fin_extra").contains("huis")),
        ],
    );
}

#[test]
fn a_bed_comes_before_sport() {
    holds(
        "no_bed",
        &[
            ("a bed is a goal now", |case| case.now("hou_space").is_some()),
            ("sport waits", |case| case.waits("fin_kids")),
            ("and somebody asks for the bed", |case| case.step("bed").contains("bed")),
        ],
    );
}

#[test]
fn a_home_that_is_too_small_waits_for_no_school() {
    holds(
        "too_small",
        &[
            ("more room is a goal now", |case| case.now("hou_space").is_some()),
            ("with more than one step", |case| {
                case.plan.goals.iter().any(|goal| goal.key.as_str() == "hou_space" && goal.actions.len() >= 3)
            }),
            ("the damp waits for no school", |case| {
                !case
                    .plan
                    .goals
                    .iter()
                    .any(|goal| goal.key.as_str() == "hou_repair" && goal.after.iter().any(|after| after.as_str() == "fam_school"))
            }),
            ("nobody says that the home is not sure", |case| !case.says("Eerst moet")),
        ],
    );
}

#[test]
fn a_reason_to_wait_is_true() {
    holds(
        "home_on_friday",
        &[
            ("money waits for care at home", |case| case.waits("fin_ends")),
            ("and not for a home that stays anyway", |case| !case.why("fin_ends").contains("huis")),
        ],
    );
}

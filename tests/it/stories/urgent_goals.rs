//! Behind an urgent card stands a goal that waits for nothing less urgent, and the plan begins with it.

use crate::talk::{Talk, start};

fn said(answers: &[(&str, &str)]) -> Talk {
    let mut talk = start("breed-gesprek");
    for (link, value) in answers {
        talk.fill(link, value);
    }
    talk
}

#[test]
fn more_is_urgent_than_is_done_at_a_time_and_nothing_of_it_waits() {
    let talk = said(&[
        ("hou.scale", "2"),
        ("hou.type", "rent_corp"),
        ("hou.energy", "cut"),
        ("hou.state", "unsafe"),
        ("fin.scale", "0"),
        ("fin.income", "none"),
        ("fin.food", "no"),
        ("fin.debts", "many"),
        ("fin.ins", "no"),
    ]);
    let cards: Vec<String> = talk.plan().urgent.iter().map(|step| step.signal.to_string()).collect();
    assert!(cards.iter().any(|card| card == "fin.ins=no"), "the card says: today: {cards:?}");
    let insured = talk.goal("fin_insured");
    assert!(!insured.waits(), "it waits for {:?}", insured.after);
    assert!(talk.goal("fin_debts").waits(), "a list of debts can wait for gas, food and an income");
}

#[test]
fn the_plan_begins_with_what_is_urgent_tonight() {
    let talk = said(&[
        ("hou.scale", "6"),
        ("hou.type", "owner"),
        ("hou.access", "stairs,bath"),
        ("hea.scale", "3"),
        ("hea.limits", "think,walk"),
        ("hea.watch", "day"),
        ("hea.alone_risk", "gas,meds"),
        ("hea.falls", "more"),
    ]);
    let plan = talk.plan();
    assert_eq!(plan.goals[0].key.as_str(), "hea_alone_now", "{:?}", talk.goals());
    let first = plan.first_step().expect("a first step");
    assert_eq!((first.key.goal.as_str(), first.by), ("hea_alone_now", Some(plan.date)), "{}", first.what);
}

//! The order of all goals of the shipped guide, whoever they are for: what is red and safety, then the floor of a home, an income, energy
//! and insurance, then health and safety at home, then debts, parenting and people, and work last. The order is that of the source of
//! the content: a goal is given its kind here, by hand.

use crate::talk::guide;
use keukentafel::guide::{Goal, Guide};

/// The kinds, first to last.
const KINDS: [&[&str]; 5] = [
    &["saf_safe", "men_life", "hea_home", "hea_day_night", "hea_alone_now", "hou_place", "hou_unsafe"],
    &[
        "hou_stay",
        "hou_next",
        "hou_power",
        "hou_registered",
        "hou_costs",
        "hou_own",
        "hou_space",
        "hou_repair",
        "fin_income",
        "fin_floor",
        "fin_floor_care",
        "fin_insured",
        "fin_allow",
        "fin_ends",
        "fin_extra",
        "fin_soon",
    ],
    &[
        "fam_carer",
        "net_rest",
        "hea_alone",
        "hea_wash",
        "hou_outside",
        "hou_in_and_out",
        "hou_wash",
        "hou_inside",
        "hou_neigh",
        "men_help",
        "hea_gp",
        "hea_falls",
        "hea_house",
        "hea_out",
        "hea_aid",
        "hea_day",
        "hea_well",
    ],
    &["fin_debts", "fin_paper", "fin_kids", "fam_calm", "fam_school", "fam_child", "fam_baby", "net_lonely"],
    &["wor_wia", "wor_recover", "wor_duty", "wor_biz", "wor_young", "wor_inburg", "wor_lang", "wor_work", "wor_first", "wor_join"],
];

fn kind(goal: &Goal) -> usize {
    KINDS.iter().position(|ids| ids.contains(&goal.id.as_str())).unwrap_or_else(|| panic!("say in this table of which kind {} is", goal.id))
}

/// What in these goals, in this order, goes against the table.
fn breaks(guide: &Guide, goals: &[Goal]) -> Vec<String> {
    let mut found = Vec::new();
    for goal in goals {
        for first in goal.after.iter().map(|after| guide.goal(*after)).filter(|first| kind(first) > kind(goal)) {
            found.push(format!("{} waits for {}", goal.id, first.id));
        }
        if goal.phase == 3 && goal.after.is_empty() {
            found.push(format!("{} is of the third phase and waits for nothing", goal.id));
        }
        match (kind(goal), goal.phase) {
            (0, 2..) => found.push(format!("{} cannot wait", goal.id)),
            (4, 1) => found.push(format!("{} is work in the first phase", goal.id)),
            _ => {}
        }
    }
    for phase in 1..=3 {
        let of: Vec<&Goal> = goals.iter().filter(|goal| goal.phase == phase).collect();
        for pair in of.windows(2).filter(|pair| kind(pair[0]) > kind(pair[1])) {
            found.push(format!("in phase {phase} {} stands before {}", pair[0].id, pair[1].id));
        }
    }
    found
}

#[test]
fn a_goal_waits_for_nothing_of_a_later_kind() {
    let guide = guide("breed-gesprek");
    let found = breaks(&guide, &guide.goals);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_bed_that_waits_for_the_upbringing_is_noticed() {
    let guide = guide("breed-gesprek");
    let place = |id: &str| guide.goals.iter().position(|goal| goal.id.as_str() == id).expect(id);
    let children =
        *guide.goals.iter().flat_map(|goal| &goal.after).find(|after| guide.goal(**after).id.as_str() == "fam_calm").expect("a goal");
    let mut goals = guide.goals.clone();
    goals[place("hou_space")].after.push(children);
    assert_eq!(breaks(&guide, &goals), ["hou_space waits for fam_calm"]);
    let mut goals = guide.goals.clone();
    goals[place("wor_work")].phase = 1;
    assert_eq!(breaks(&guide, &goals).first().map(String::as_str), Some("wor_work is work in the first phase"));
}

/// One sentence says why a goal waits, whatever it waits for: so it may name nothing that is true of only some of these.
#[test]
fn why_a_goal_waits_is_true_whatever_it_waits_for() {
    let guide = guide("breed-gesprek");
    let plain = ["Eerst de doelen hierboven.", "Eerst wat nu het meest vastzit.", "Eerst wat niet kan wachten."];
    let several = guide.goals.iter().filter(|goal| goal.after.len() > 1);
    let reasons = several.filter_map(|goal| Some((&goal.id, guide.source_words().text(goal.why_later.as_ref()?))));
    let wrong: Vec<_> = reasons.filter(|(_, why)| !plain.iter().any(|start| why.starts_with(start))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

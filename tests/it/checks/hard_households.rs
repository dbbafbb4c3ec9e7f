//! What the plans of households that once got a wrong one must hold and must not hold, by name.

use super::{Case, Check, all_hold_in};
use crate::talk::Talk;

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
            ("and so does what makes him fall", |case| {
                case.plan.goals[0].actions.iter().any(|action| action.what.contains("losse kleedjes"))
            }),
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

#[test]
fn each_without_an_income_is_sent_to_the_right_office() {
    holds(
        "no_address",
        &[
            ("the card and the step say the municipality", |case| {
                case.says("Meld u dan bij de gemeente, niet bij UWV") && case.step("welfare_local").contains("bij de gemeente")
            }),
            ("no step says UWV", |case| case.action("welfare").is_none() && case.action("welfare_together").is_none()),
            ("the four weeks of the young are told", |case| {
                case.due("welfare_apply_under27").is_some() && case.action("apply_young").is_some()
            }),
            ("no supplement that is from 21 years", |case| !case.suggests("individuele_inkomenstoeslag")),
        ],
    );
    holds(
        "seventeen",
        &[
            ("the card is one for who is younger than 18", |case| case.urgent() == ["fin.income=none & hh.member.age<18"]),
            ("no benefit and no advance", |case| {
                ["bijstand", "voorschot"].iter().all(|scheme| !case.suggests(scheme))
                    && ["welfare", "welfare_together", "apply", "advance"].iter().all(|step| case.action(step).is_none())
                    && !case.says("bijstand")
            }),
            ("somebody is asked who helps", |case| case.step("young").contains("jongeren onder de 18")),
            ("no terms of a benefit", |case| case.due("welfare_advance").is_none() && case.due("welfare_decision").is_none()),
        ],
    );
    holds(
        "pension_age",
        &[
            ("the card, the step and the scheme are of the SVB", |case| {
                case.urgent() == ["fin.income=none & hh.member.age=aow"]
                    && case.text.contains("Bel vandaag de SVB")
                    && case.step("pension").contains("SVB")
                    && case.actions().any(|action| action.scheme.as_ref().is_some_and(|id| id.as_str() == "aio"))
            }),
            ("nothing about a benefit of the municipality", |case| !case.says("bijstand") && !case.says("uwv")),
            ("no terms of it", |case| case.due("welfare_advance").is_none() && case.due("welfare_decision").is_none()),
        ],
    );
}

#[test]
fn nobody_is_sent_to_a_doctor_who_is_not_there() {
    holds(
        "no_gp",
        &[
            ("a doctor with room is looked for, and asked at once", |case| {
                case.step("find_gp").starts_with("Zoek samen een huisarts met plek")
                    || case.step("find_gp").starts_with("Bel samen een huisarts")
            }),
            ("no talk with a doctor of one's own is proposed", |case| {
                case.plan.goals.iter().flat_map(|goal| &goal.actions).all(|action| action.key.name() != "gp")
            }),
            ("the referral goes to the new one", |case| case.text.contains("Naar de nieuwe huisarts")),
            ("nobody says that the doctor knows this person", |case| !case.says("huisarts kent")),
            ("the doctor is not looked for a second time, weeks later", |case| !case.goals().contains(&"hea_gp")),
            ("what needs a doctor is not suggested", |case| !case.suggests("poh_ggz")),
        ],
    );
    holds("no_address", &[("nor here", |case| !case.suggests("poh_ggz"))]);
}

#[test]
fn a_child_is_relieved_and_never_counted_as_help() {
    holds(
        "young_carer",
        &[
            ("her own time is a goal now", |case| case.now("fam_carer") == Some(0)),
            ("somebody takes over what she does, this week", |case| {
                case.action("relieve").and_then(|action| action.by).is_some_and(|by| case.plan.date.days_until(by) <= 5)
            }),
            ("no work is shared out with a child", |case| case.action("split").is_none() && !case.says("Verdeel samen")),
            ("help in the house does not wait until later", |case| {
                let house = case.plan.goals.iter().find(|goal| goal.key.as_str() == "hea_house");
                house.is_none_or(|goal| goal.actions.iter().all(|action| action.scheme.is_none()))
            }),
            ("somebody keeps it together", |case| case.plan.coordinator.is_some()),
            ("and it is said why", |case| case.text.contains("Een kind draagt nu zorg van een volwassene")),
            ("she is heard", |case| case.plan.matters_most.iter().any(|one| one.who == "Fem" && one.to_do.is_some())),
        ],
    );
    holds("home_on_friday", &[("nothing is shared out with nobody", |case| case.action("split").is_none())]);
}

#[test]
fn nobody_is_taken_for_somebody_else() {
    holds(
        "almost_eighteen",
        &[
            ("he is the one who turns eighteen", |case| case.step("eighteen_self").contains("als u 18 wordt") && !case.says("uw kind")),
            ("and he is talked with, not talked about", |case| {
                case.step("ask_self").starts_with("Met u praten") && !case.says("Met de jongere zelf praten")
            }),
        ],
    );
    holds(
        "baby",
        &[
            ("a baby is not asked about school", |case| case.action("child").is_none() && !case.says("Vraag uw kind wat school")),
            ("daycare is named", |case| case.step("school").contains("opvang")),
            ("no school attendance officer", |case| !case.suggests("leerplicht_rmc") && case.action("office").is_none()),
        ],
    );
    holds(
        "owner_in_danger",
        &[("a landlord is only for who rents, and an owner has a tradesperson", |case| {
            case.text.contains("en huurt u? Vraag vandaag om herstel") && case.text.contains("Is het uw eigen huis?")
        })],
    );
}

#[test]
fn an_administrator_leads_where_there_is_one() {
    holds(
        "administrator",
        &[
            ("the first step about money goes to the administrator", |case| {
                let money = case.plan.goals.iter().find(|goal| goal.topic.as_str() == "fin");
                money.is_some_and(|goal| goal.actions[0].key.name() == "administrator" && goal.actions[0].what.contains("bewindvoerder"))
            }),
            ("nobody else arranges money beside that", |case| {
                ["insurer", "insurer_together", "cak", "debt_help", "in_parts", "plan", "list", "fixed_costs"]
                    .iter()
                    .all(|step| case.action(step).is_none())
            }),
            ("the administrator comes, and debt help does not", |case| {
                let (needed, absent) = case.parties();
                needed.contains(&"administrator") && !needed.contains(&"debt_help") && !absent.contains(&"debt_help")
            }),
            ("no other track is suggested", |case| {
                ["schuldhulp", "budgetbeheer", "beschermingsbewind"].iter().all(|scheme| !case.suggests(scheme))
            }),
            ("no terms of debt help", |case| ["debt_talk", "debt_talk_signal", "debt_decision"].iter().all(|due| case.due(due).is_none())),
        ],
    );
}

#[test]
fn you_are_not_the_one_who_is_told_about() {
    holds(
        "my_wife",
        &[
            ("she is this person, and in whose words", |case| {
                case.text.contains("Deze persoon loopt veilig") && case.text.contains("Voor wie: “Mijn vrouw”")
            }),
            ("nobody says that he falls", |case| !case.says("dat u vaker valt") && !case.says("U loopt veilig")),
        ],
    );
    holds(
        "about_me",
        &[("who says that it is about himself is “u”", |case| {
            case.text.contains("U loopt veilig") && case.text.contains("Voor wie: u") && !case.says("deze persoon")
        })],
    );
    holds("gas_left_on", &[("nobody says that she falls", |case| !case.says("dat u vaker valt"))]);
}

#[test]
fn another_language_has_an_interpreter_and_a_contact_is_found() {
    holds(
        "no_bed",
        &[
            ("an interpreter is asked for, in the language that was named", |case| {
                case.text.contains("Taal van het gesprek: Tigrinya. Vraag de gemeente om een tolk.")
            }),
            ("and never a child", |case| case.text.contains("Een kind tolkt nooit.")),
            ("how to get the contact that steps name", |case| case.text.contains("Vraag de gemeente wie uw vaste contact wordt.")),
        ],
    );
    holds("too_small", &[("nobody here speaks another language", |case| !case.says("tolk"))]);
}

#[test]
fn who_the_fixed_contact_is_stands_in_the_plan() {
    let mut talk = Talk::case_in("more_cases.json", "no_bed");
    talk.fill("clo.coord", "coach");
    let told = talk.markdown();
    assert!(told.contains("Uw vaste contact: De wijkcoach.") && !told.contains("wie uw vaste contact wordt"), "{told}");
}

/// What she ticked nobody for tells nobody of it: neither a word nor a code, nor that her partner be brought to the table.
#[test]
fn a_plan_for_others_does_not_hint_at_what_happens_at_home() {
    holds(
        "not_safe",
        &[
            ("no code about safety at home", |case| !case.everything.contains("wor.first=safe") && !case.says("veiligheid thuis")),
            ("nothing of the safety block", |case| !case.says("saf.") && !case.says("veilig thuis")),
            ("before anybody hears the partner she is asked alone", |case| {
                !case.says("Spreek af wie") && case.says("Vraag eerst de inwoner alleen of, hoe en wanneer uw partner gehoord wordt")
            }),
            ("who ticked it finds it in the plan", |case| case.open.contains("wor.first=safe")),
        ],
    );
}

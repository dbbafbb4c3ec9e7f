//! What the plans of two households must hold and must not hold, by name.

use super::all_hold;
use crate::talk::Talk;
use keukentafel::assessment::Track;
use keukentafel::guide::Rung;

#[test]
fn only_a_ramp() {
    all_hold(
        "c1_ramp",
        &[
            ("one goal", |case| case.plan.goals.len() == 1 && case.plan.route.track == Track::Single),
            ("the goal is going out alone, not a thing", |case| {
                let outcome = case.plan.goals[0].outcome.to_lowercase();
                outcome.contains("zelf") && outcome.contains("naar buiten") && !outcome.contains("drempel")
            }),
            ("no coordinator and no meeting", |case| {
                case.plan.coordinator.is_none() && !case.says("mdo") && !case.text.contains("Uw vaste contact:")
            }),
            ("nothing urgent", |case| case.plan.urgent.is_empty()),
            ("one law", |case| case.plan.route.laws == ["Wmo"]),
            ("the landlord is asked", |case| {
                case.action("landlord_corp").and_then(|action| action.scheme.as_ref()).is_some_and(|id| id.as_str() == "woningcorporatie")
            }),
            ("the municipality is asked", |case| {
                case.actions().any(|action| action.scheme.as_ref().is_some_and(|id| id.as_str() == "wmo_woningaanpassing"))
            }),
            ("what can simply be bought comes first", |case| case.plan.goals[0].actions[0].rung == Some(Rung::Household)),
            ("the investigation takes 6 weeks, and does not count yet", |case| {
                case.due("wmo_investigation").is_some_and(|due| due.period == "6 weken")
            }),
            ("the decision takes 2 weeks, and does not count yet", |case| {
                case.due("wmo_decision").is_some_and(|due| due.period == "2 weken")
            }),
            ("a plan of one's own: 7 days", |case| {
                case.due("personal_plan").is_some_and(|due| due.period == "7 dagen") && case.text.contains("7 dagen")
            }),
            ("what does not count yet stands under its own heading", |case| case.text.contains("Dit telt nog niet")),
            ("a contribution is told, where customised help is asked for", |case| {
                case.actions().all(|action| action.costs.is_none() || action.rung == Some(Rung::Customised))
                    && case.text.contains("betaalt u zelf mee")
            }),
            ("the scheme is suggested", |case| case.suggests("wmo_woningaanpassing")),
            ("no goal about debts, youth, mind or work", |case| case.plan.goals.iter().all(|goal| goal.topic.as_str() == "hou")),
            ("no heavier care", |case| {
                ["wlz", "wijkverpleging", "huishoudelijke_hulp", "wmo_hulp_huishouden"].iter().all(|scheme| !case.suggests(scheme))
            }),
            ("no promise that it is paid", |case| {
                ["vergoedt", "de gemeente betaalt", "gratis aangepast"].iter().all(|words| !case.says(words))
            }),
            ("income and savings are not asked again", |case| {
                let steps = case.actions().map(|action| format!("{} {}", action.what, action.needs.join(" ")).to_lowercase());
                steps.into_iter().all(|step| !step.contains("inkomen") && !step.contains("spaargeld") && !step.contains("vermogen"))
            }),
            ("own words, as they were", |case| case.text.contains("> Ik kan de deur niet meer uit zonder hulp. Dat is alles.")),
        ],
    );
}

#[test]
fn debts_and_a_home_in_danger() {
    all_hold(
        "c2_debts_eviction",
        &[
            ("both urgent signals", |case| case.urgent() == ["hou.threat=evict", "hou.evict_date"]),
            ("first the home, then the fixed costs", |case| case.goals()[..2] == ["hou_stay", "fin_floor_care"]),
            ("paying the rent is the first step", |case| case.plan.goals[0].actions[0].key.name() == "pay_rent"),
            ("the first talk is within 3 working days, with its day", |case| {
                let starts = case.action("debt_help_date").and_then(|action| action.starts.as_ref());
                starts.is_some_and(|starts| starts.deadline.as_str() == "debt_talk_threat" && starts.end.last.to_string() == "2026-11-25")
            }),
            ("and that day is told", |case| case.text.contains("3 werkdagen") && case.text.contains("woensdag 25 november")),
            ("the landlord is called today, and asked about the signal", |case| {
                case.action("landlord_corp")
                    .is_some_and(|action| action.by == Some(case.plan.date) && action.what.contains("of de gemeente al weet"))
            }),
            ("the protected minimum is checked", |case| {
                case.action("minimum").is_some_and(|action| action.scheme.as_ref().is_some_and(|id| id.as_str() == "beslagvrije_voet"))
            }),
            ("insurance: still insured, the CAK, an arrangement", |case| {
                case.action("cak")
                    .is_some_and(|action| ["blijft verzekerd", "CAK", "regeling"].iter().all(|words| action.what.contains(words)))
            }),
            ("laws", |case| case.plan.route.laws == ["Wgs", "Zvw"]),
            ("one route, with landlord and insurer as parties", |case| {
                let needed: Vec<&str> = case.plan.route.needed.iter().map(|party| party.id.as_str()).collect();
                needed == ["debt_help", "landlord", "health_insurer", "legal"]
            }),
            ("no youth help, no Wmo and no mental health care at the table", |case| {
                let absent: Vec<&str> = case.plan.route.not_needed.iter().map(|party| party.id.as_str()).collect();
                ["youth_help", "wmo", "mental_health", "work_coach"].iter().all(|party| absent.contains(party)) && !case.says("mdo")
            }),
            ("schemes that must be there", |case| {
                ["schuldhulp", "juridisch_loket", "voedselbank"].iter().all(|scheme| case.suggests(scheme))
            }),
            ("work comes last, after the home and the money", |case| {
                let goals: Vec<_> = case.plan.goals.iter().filter(|goal| !["hou", "fin"].contains(&goal.topic.as_str())).collect();
                let [work] = goals[..] else { return false };
                let after: Vec<&str> = work.after.iter().map(|goal| goal.as_str()).collect();
                work.key.as_str() == "wor_work" && work.phase == 3 && after == ["hou_stay", "fin_floor_care", "fin_debts"]
            }),
            ("the wish to work more stays, in own words", |case| case.text.contains("Ik wil meer werken.")),
            ("no promise that the eviction stops, and no threat", |case| {
                ["gaat niet door", "gaat niet uit huis", "straf", "boete", "anders moet"].iter().all(|words| !case.says(words))
            }),
            ("no advice to lend", |case| [" lenen", "leen geld", " lening"].iter().all(|words| !case.says(words))),
            ("no amounts at all", |case| !case.says("euro") && !case.everything.contains('€')),
            ("no closed scheme", |case| !case.says("noodfonds")),
            ("debts are settled after the home and the fixed costs", |case| {
                let debts = case.plan.goals.iter().find(|goal| goal.key.as_str() == "fin_debts");
                debts.is_some_and(|goal| goal.phase == 2 && goal.after.len() == 2 && !goal.why.is_empty())
            }),
        ],
    );
}

#[test]
fn a_term_counts_from_the_day_on_which_it_began() {
    let talk = Talk::case("c1_ramp");
    let mut stored = keukentafel::session::saved::save(&talk.session);
    stored.events =
        [("melding", "2026-11-23"), ("wmo_application", "2026-12-11")].map(|(event, day)| (event.to_owned(), day.to_owned())).into();
    let (session, _) = keukentafel::session::saved::open(&talk.guide, &stored, crate::talk::day("2026-12-12")).expect("opens");
    let plan: serde_json::Value = serde_json::from_str(&session.document(keukentafel::export::Format::Json).text).expect("JSON");
    let due = |id: &str| plan["deadlines"].as_array().into_iter().flatten().find(|due| due["id"] == id).cloned().unwrap_or_default();
    for (id, from, date) in [
        // Six weeks from Monday 23 November; seven days from it; and two weeks that end on Christmas Day, with a weekend after it.
        ("wmo_investigation", "2026-11-23", "2027-01-04"),
        ("personal_plan", "2026-11-23", "2026-11-30"),
        ("wmo_decision", "2026-12-11", "2026-12-28"),
    ] {
        assert_eq!(
            (&due(id)["status"], &due(id)["counted_from"], &due(id)["date"]),
            (&"counting".into(), &from.into(), &date.into()),
            "{id}"
        );
    }
    assert_eq!(due("objection")["status"], "not_started");
    assert_eq!(
        (&plan["header"]["melding_date"], &plan["header"]["own_plan"]["can_be_handed_in_until"]),
        (&"2026-11-23".into(), &"2026-11-30".into())
    );
}

//! What the plans of a carer, of a family that separates and of somebody who is ill must hold and must not hold, by name.

use super::{Case, all_hold};
use keukentafel::assessment::Track;
use keukentafel::base::Date;

/// Days from the day of the plan to the day of a step.
fn days_to(case: &Case, step: &str) -> Option<i64> {
    let by: Option<Date> = case.action(step).and_then(|action| action.by);
    by.map(|by| case.plan.date.days_until(by))
}

fn place(case: &Case, goal: &str, step: &str) -> Option<usize> {
    let goal = case.plan.goals.iter().find(|found| found.key.as_str() == goal)?;
    goal.actions.iter().position(|action| action.key.name() == step)
}

fn phase(case: &Case, goal: &str) -> Option<u8> {
    case.plan.goals.iter().find(|found| found.key.as_str() == goal).map(|goal| goal.phase)
}

#[test]
fn a_carer_who_cannot_go_on() {
    all_hold(
        "c3_carer_dementia",
        &[
            ("exactly the urgent signals", |case| case.urgent() == ["hea.alone_risk=gas", "hea.alone_risk=wander", "net.load=no"]),
            ("more than one law, with somebody who keeps it together", |case| {
                case.plan.route.track == Track::Multi && case.plan.coordinator.is_some() && case.plan.route.laws == ["Wlz", "Zvw", "Wmo"]
            }),
            ("safe day and night, and rest for who cares: each a goal of its own, now", |case| {
                case.goals()[..2] == ["hea_day_night", "net_rest"]
                    && case.plan.goals[..2].iter().all(|goal| goal.phase == 1 && goal.after.is_empty())
            }),
            ("the Wlz is asked before a long look by the municipality", |case| {
                let wlz = case.action("wlz").filter(|action| action.scheme.as_ref().is_some_and(|id| id.as_str() == "wlz"));
                wlz.is_some_and(|action| action.what.contains("CIZ") && action.what.contains("voordat de gemeente lang"))
                    && days_to(case, "wlz") <= Some(7)
            }),
            ("rest with a day, within 2 weeks", |case| {
                days_to(case, "respite_now") == Some(1)
                    && days_to(case, "day_off") == Some(14)
                    && case.plan.goals[1].measure.fact.contains("2 weken")
            }),
            ("the father is heard apart, with an interpreter, in his own words", |case| {
                let step = case.step("hear");
                ["apart", "tolk", "eigen woorden"].iter().all(|words| step.contains(words))
            }),
            ("and he stands among those who must be heard", |case| {
                case.plan.matters_most.iter().any(|one| one.who == "uw vader of moeder" && one.to_do.is_some())
            }),
            ("no grandchild interprets: no family at all", |case| case.step("hear").contains("Geen familie als tolk")),
            ("the GP is called on the first working day", |case| days_to(case, "gp") == Some(1) && case.step("gp").contains("huisarts")),
            ("support for who cares", |case| {
                case.action("support")
                    .is_some_and(|action| action.scheme.as_ref().is_some_and(|id| id.as_str() == "mantelzorgondersteuning"))
            }),
            ("her boundary is her own step", |case| {
                case.action("boundary").is_some_and(|action| action.of_resident && action.what.contains("niet meer doet"))
            }),
            ("schemes that must be there", |case| {
                ["wlz", "respijt", "mantelzorgondersteuning", "wijkverpleging"].iter().all(|scheme| case.suggests(scheme))
            }),
            ("schemes that may be there", |case| {
                ["wmo_dagbesteding", "mantelzorgwaardering", "poh_ggz"].iter().all(|scheme| case.suggests(scheme))
            }),
            ("who owns a step comes, and nobody else", |case| case.parties().0 == ["wmo", "district_nurse", "gp", "ciz"]),
        ],
    );
}

#[test]
fn a_carer_is_not_made_the_whole_answer() {
    all_hold(
        "c3_carer_dementia",
        &[
            ("she is not counted as help without end", |case| {
                let hers = case.plan.goals[..2].iter().flat_map(|goal| &goal.actions).filter(|action| action.of_resident);
                hers.count() == 2
            }),
            ("help in the household is not the answer", |case| !case.suggests("wmo_huishoudelijke_hulp") && !case.says("schoonmaken")),
            ("nobody tells her to work less", |case| {
                !case.goals().iter().any(|goal| goal.starts_with("wor_")) && !case.open_says("minder werken")
            }),
            ("no compulsory care", |case| !case.open_says("verplicht") && !case.open_says("wvggz") && !case.open_says("dwang")),
            ("nobody decides where he will live", |case| {
                let said = "Mijn vader wil niet naar een huis";
                !case.open_says("verpleeghuis")
                    && !case.open_says("opname")
                    && case.open.matches("naar een huis").count() == case.open.matches(said).count()
            }),
            ("own words, as they were", |case| case.text.contains("> Ik kan niet meer. Mijn vader wil niet naar een huis.")),
        ],
    );
}

#[test]
fn a_family_that_separates() {
    all_hold(
        "c4_youth_divorce",
        &[
            ("nothing urgent", |case| case.plan.urgent.is_empty()),
            ("more laws, with somebody who keeps it together", |case| {
                case.plan.route.track == Track::Multi && case.plan.coordinator.is_some() && case.plan.route.laws == ["Wgs", "Jeugdwet"]
            }),
            ("first a place, money, and calm for the children", |case| {
                case.goals()[..3] == ["hou_next", "fin_floor", "fam_calm"]
                    && case.plan.goals[..3].iter().all(|goal| goal.phase == 1 && goal.after.is_empty())
            }),
            ("the children are heard apart, and the plan waits for the one who must be", |case| {
                case.step("child").starts_with("Apart met elk kind praten")
                    && case.plan.matters_most.iter().any(|one| one.who.contains("12 tot en met 15") && one.to_do.is_some())
            }),
            ("the family's own plan comes first", |case| place(case, "fam_calm", "own_plan") == Some(0)),
            ("the help that is there is asked, and nothing new comes beside it", |case| {
                let (needed, absent) = case.parties();
                needed.contains(&"youth_now")
                    && absent.contains(&"youth_help")
                    && case.step("helper").contains("Geen nieuwe hulp ernaast")
                    && !case.suggests("jeugdhulp_ambulant")
            }),
            ("both parents are asked apart, and not at one table", |case| {
                case.step("parents").contains("Beide ouders apart") && case.step("parents").contains("Samen aan tafel hoeft niet")
            }),
            ("nobody speaks for the other parent", |case| {
                case.plan.matters_most.iter().any(|one| one.who == "uw ex-partner" && one.words.is_none() && one.to_do.is_some())
            }),
            ("allowances from the day of the separation", |case| {
                case.actions().any(|action| {
                    action.scheme.as_ref().is_some_and(|id| id.as_str() == "toeslag_wijzigen")
                        && action.what.contains("vanaf welke dag u uit elkaar bent")
                })
            }),
            ("schemes that must be there", |case| {
                let wanted = ["schuldhulp", "toeslag_wijzigen", "opvoedondersteuning", "familiegroepsplan", "sam_kinderen"];
                wanted.iter().all(|scheme| {
                    case.suggests(scheme) || case.actions().any(|action| action.scheme.as_ref().is_some_and(|id| id.as_str() == *scheme))
                })
            }),
            ("nothing that was said about safety is in the page", |case| !case.everything.contains("saf.") && !case.says("veilig thuis")),
            ("nobody is labelled", |case| {
                ["dader", "schuldige", "ruziezoeker", "vechtscheiding", "probleem"].iter().all(|word| !case.open_says(word))
            }),
            ("the program weighs no reporting code", |case| !case.open_says("meldcode") && !case.open_says("mishandeling")),
            ("no goal about work", |case| !case.goals().iter().any(|goal| goal.starts_with("wor_"))),
            ("no list of debts of the other parent", |case| !case.open_says(" rob ") && !case.open_says("euro per")),
            ("sport and school wait until there is calm", |case| {
                let kids = case.plan.goals.iter().find(|goal| goal.key.as_str() == "fin_kids");
                kids.is_some_and(|goal| goal.after.iter().any(|after| after.as_str() == "fam_calm"))
            }),
            ("what matters, as it was said", |case| case.text.contains("“Dat de kinderen rust hebben.”")),
        ],
    );
}

#[test]
fn help_that_once_failed_and_a_job_to_keep() {
    all_hold(
        "c5_ggz_work",
        &[
            ("nothing urgent", |case| case.plan.urgent.is_empty()),
            ("care and work hang together, and the team is small", |case| {
                case.plan.route.laws == ["Zvw", "Wet verbetering poortwachter"]
                    && case.plan.coordinator.is_some()
                    && case.parties().0 == ["mental_health", "gp", "company_doctor"]
            }),
            ("help that begins is the goal now", |case| case.goals()[0] == "men_help" && phase(case, "men_help") == Some(1)),
            ("113 is in the plan", |case| {
                let step = case.action("number");
                step.is_some_and(|action| {
                    action.what.contains("113") && action.call.as_ref().is_some_and(|phone| phone.number.as_deref() == Some("113"))
                })
            }),
            ("somebody goes along", |case| case.step("companion").contains("meegaat")),
            // What its referral tells, no step tells again.
            ("a reminder", |case| case.plan.referrals[0].reminder.contains("stuurt de dag ervoor een berichtje")),
            ("late, tense or having drunk: first the fixed contact is called", |case| {
                let to_agree = &case.plan.referrals[0].to_agree;
                ["te laat", "gespannen", "gedronken", "eerst het vaste contact", "stuurt niemand weg"]
                    .iter()
                    .all(|words| to_agree.contains(words) && case.text.contains(to_agree))
                    && case.step("arrange_first").contains("vooraf bellen")
            }),
            ("somebody checks within 7 days after, and then a new appointment without starting again", |case| {
                let referral = &case.plan.referrals[0];
                let from = case.action("gp").and_then(|step| step.by).expect("its day");
                from.days_until(referral.check_on) <= 7 && referral.plan_b.contains("nieuwe afspraak, zonder opnieuw te beginnen")
            }),
            ("it stays open until the help has begun", |case| case.text.contains("Dit blijft open tot de hulp is begonnen")),
            ("work after health, with employer and company doctor", |case| {
                let work = case.plan.goals.iter().find(|goal| goal.key.as_str() == "wor_recover");
                work.is_some_and(|goal| goal.phase == 3 && goal.after.iter().any(|after| after.as_str() == "men_help"))
                    && case.step("doctor").contains("bedrijfsarts")
                    && case.step("plan").contains("werkgever")
            }),
            ("he chooses what shows that it goes better", |case| {
                let step = case.step("notice");
                ["Kies zelf", "slaap", "dagen zonder drinken"].iter().all(|words| step.contains(words))
            }),
            ("schemes that must be there", |case| {
                ["poh_ggz", "ggz", "verslavingszorg", "buurt_maatje"].iter().all(|scheme| case.suggests(scheme))
            }),
            ("nothing about drinking in what is done at work, nor in why the company doctor joins in", |case| {
                let work = case.plan.goals.iter().filter(|goal| goal.topic.as_str() == "wor");
                let steps = work.flat_map(|goal| goal.actions.iter().map(|action| &action.what).chain([&goal.outcome, &goal.why]));
                let doctor = case.plan.route.needed.iter().filter(|party| party.id.as_str() == "company_doctor").map(|party| &party.why);
                let told: Vec<&String> = steps.chain(doctor).collect();
                told.len() > 3 && told.iter().all(|words| !words.contains("drink") && !words.contains("gebruik"))
            }),
            ("the employer need not know what for", |case| case.step("tell").contains("Uw werkgever hoeft niet te weten waarvoor")),
            ("no diagnosis", |case| {
                ["depressi", "alcoholis", "verslaving ", "stoornis", "ziektebeeld"].iter().all(|word| !case.open_says(word))
            }),
            ("no threat with the benefit", |case| ["korting", "boete", "maatregel", "verplicht"].iter().all(|word| !case.open_says(word))),
            ("no goal about home or money", |case| !case.goals().iter().any(|goal| goal.starts_with("hou_") || goal.starts_with("fin_"))),
            ("nobody is called unwilling", |case| !case.open_says("gemotiveerd") && !case.open_says("wil niet")),
        ],
    );
}

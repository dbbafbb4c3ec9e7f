//! A referral is followed until help has started: the man who was sent away at the door is found again, and nothing starts anew.

use crate::ok::talk;
use crate::saves::{later, reopened};
use crate::talk::{Talk, day, start};
use keukentafel::base::Date;
use keukentafel::plan::{ActionKey, Obstacle, Referral, ReferralField as Field, ReferralMark as Mark, ReferralState as State};
use keukentafel::session::saved::save;
use keukentafel::session::{Event, PlanEvent, ReferralEvent};

/// Somber every day; help failed before: too tense, too late, and drunk out of nerves.
#[track_caller]
fn somber() -> Talk {
    let mut talk = talk("referral");
    talk.answers(&[("men.feel", "daily"), ("men.failed", "fear,late,under"), ("men.want", "Iemand die meegaat. Ik schaam me.")]);
    talk
}

fn referral(talk: &Talk) -> Referral {
    talk.plan().referrals.into_iter().next().expect("a referral")
}

fn step(talk: &Talk) -> ActionKey {
    referral(talk).key
}

fn mark(talk: &mut Talk, mark: Mark) {
    let step = step(talk);
    talk.send(Event::Plan(PlanEvent::Referral(step, ReferralEvent::Mark(mark))));
}

fn write(talk: &mut Talk, field: Field, text: &str) {
    let step = step(talk);
    talk.send(Event::Plan(PlanEvent::Referral(step, ReferralEvent::Write(field, text.to_owned()))));
}

fn appointed(date: &str) -> Mark {
    Mark::Sent(Some(day(date)))
}

fn json(talk: &Talk) -> serde_json::Value {
    serde_json::from_str(&talk.json()).expect("JSON")
}

#[test]
fn the_man_who_was_sent_away_is_found_again_within_a_week_and_nothing_starts_anew() {
    // Source 002: he came late to the intake and had been drinking out of nerves, was sent away, and his case was closed.
    let mut talk = somber();
    write(&mut talk, Field::Companion, "Zijn buurman Ali");
    write(&mut talk, Field::Agreed, "Te laat of gespannen? Dan belt de praktijk eerst Anna.");
    mark(&mut talk, appointed("2026-11-26"));
    let sent = referral(&talk);
    assert_eq!((sent.state, sent.check_on), (State::Sent, day("2026-12-03")));
    assert!(!talk.plan().may_close(), "sent is not done");

    // He is sent away. Nobody hears of it, until the day on which the fixed contact looks.
    let mut talk = later(&talk, "2026-12-03");
    let told = |talk: &Talk| talk.plan().checks.iter().any(|check| check.open.iter().any(|open| open.about == "men_help.poh"));
    assert!(!referral(&talk).overdue && !told(&talk), "today is the day to look");
    let silent = later(&talk, "2026-12-04");
    assert!(referral(&silent).overdue && told(&silent), "and tomorrow the plan asks for it");
    mark(&mut talk, Mark::Attended);
    mark(&mut talk, Mark::Failed(Obstacle::Late));
    write(&mut talk, Field::Outcome, "Weggestuurd aan de deur. Hij had gedronken van de zenuwen.");
    let failed = referral(&talk);
    assert_eq!((failed.state, failed.reason, failed.attended), (State::Failed, Some(Obstacle::Late), Some(true)));
    assert!(!talk.plan().may_close(), "failed is not done");

    // The same referral, with a new appointment; who goes along and what was agreed stands as it stood.
    mark(&mut talk, Mark::Reopened);
    mark(&mut talk, appointed("2026-12-08"));
    let again = referral(&talk);
    assert_eq!((&again.key, &again.agreed, &again.companion), (&sent.key, &sent.agreed, &sent.companion));
    assert_eq!((again.state, again.outcome, again.reason, again.attended), (State::Sent, None, None, None), "a new attempt has no outcome");
    let [first] = again.history[..] else { panic!("{:?}", again.history) };
    assert_eq!((first.appointment, first.attended, first.reason), (Some(day("2026-11-26")), true, Some(Obstacle::Late)));
    assert_eq!(first.reopened_on, day("2026-12-03"), "within a week of the appointment");
    assert_eq!(talk.plan().referrals.len(), 1, "no new procedure");
    assert_eq!(talk.goals(), ["men_help"], "and no new goal");

    // Being there is not enough. The plan can be closed when help has started.
    let mut talk = later(&talk, "2026-12-09");
    mark(&mut talk, Mark::Attended);
    assert!(!talk.plan().may_close());
    mark(&mut talk, Mark::Started);
    assert!(talk.plan().may_close());
    assert_eq!(referral(&talk).history.len(), 1, "the history stays");
}

#[test]
fn nothing_is_filled_in_before_somebody_writes_it() {
    let talk = somber();
    let new = referral(&talk);
    assert_eq!(new.agreed, None, "who receives him agreed to nothing yet");
    assert_eq!((new.companion, new.appointment, new.attended, new.outcome, new.reason), (None, None, None, None, None));
    let hard: Vec<_> = new.hard.iter().filter_map(|hard| hard.code.as_deref()).collect();
    assert_eq!(hard, ["fear", "late", "under"], "what may make it hard is what he said");
    assert_eq!((new.state, new.check_on), (State::ToArrange, day("2026-12-02")), "a week after the day of the step");
    assert!(!talk.plan().may_close());
}

#[test]
fn the_day_to_look_is_never_more_than_a_week_after_and_never_in_a_weekend() {
    for (appointment, expected) in
        [("2026-11-23", "2026-11-30"), ("2026-11-28", "2026-12-04"), ("2026-11-29", "2026-12-04"), ("2026-12-01", "2026-12-08")]
    {
        let mut talk = somber();
        mark(&mut talk, appointed(appointment));
        let looks = referral(&talk).check_on;
        assert_eq!(looks, day(expected), "{appointment}");
        assert!(day(appointment).days_until(looks) <= 7 && !looks.is_weekend());
    }
}

#[test]
fn what_was_sent_without_an_appointment_is_looked_at_within_a_week_too() {
    let mut talk = somber();
    mark(&mut talk, Mark::Sent(None));
    let looks: Date = referral(&talk).check_on;
    assert_eq!(looks, day("2026-11-27"), "the last working day of that week");
    let later = later(&talk, "2026-12-20");
    assert_eq!(referral(&later).check_on, looks, "the day does not move along with today");
    assert!(referral(&later).overdue);
}

#[test]
fn a_no_of_the_resident_closes_it_and_can_be_taken_back() {
    let mut talk = somber();
    mark(&mut talk, Mark::Declined);
    assert!(talk.plan().may_close());
    assert!(talk.markdown().contains("U wilt dit niet. Dat is goed."), "{}", talk.markdown());
    mark(&mut talk, Mark::Reopened);
    assert!(!talk.plan().may_close());
    assert!(referral(&talk).history.is_empty(), "a no is no failure");
}

#[test]
fn an_open_referral_outlives_a_changed_answer_and_a_goal_that_was_set_aside() {
    let mut talk = somber();
    mark(&mut talk, appointed("2026-11-26"));
    talk.fill("men.feel", "no");
    assert_eq!(referral(&talk).state, State::Sent, "somebody waits for him, whatever he answers now");
    assert!(!talk.plan().may_close());
    talk.fill("men.feel", "daily");
    let goal = step(&talk).goal;
    talk.send(Event::Plan(PlanEvent::SetAside(goal, true)));
    assert!(!talk.plan().may_close());
}

#[test]
fn a_step_that_is_no_referral_takes_none() {
    let mut talk = talk("referral");
    talk.answers(&[("wor.job", "yes")]);
    let step = talk.goal("wor_job").actions[0].key.clone();
    talk.send(Event::Plan(PlanEvent::Referral(step, ReferralEvent::Mark(Mark::Sent(None)))));
    assert!(talk.plan().referrals.is_empty() && talk.plan().may_close());
}

#[test]
fn the_plan_says_who_goes_along_who_looks_on_which_day_and_what_if_not() {
    let mut talk = somber();
    write(&mut talk, Field::Companion, "Ali van *hiernaast*");
    mark(&mut talk, appointed("2026-11-26"));
    let text = talk.markdown();
    for sentence in [
        "Naar de praktijk. Zo zorgen wij samen dat het lukt:",
        "De afspraak is op donderdag 26 november.",
        "Ali van \\*hiernaast\\* gaat mee.",
        "Dit kan het moeilijk maken: Ik vond het spannend; Ik was te laat; Ik had gedronken.",
        "Dit spreekt u nog af. Is het laat, spannend of is er gedronken? Dan belt de praktijk eerst uw vaste contact.",
        "Uw vaste contact kijkt op donderdag 3 december of het is gelukt.",
        "U hoeft niet opnieuw te beginnen.",
    ] {
        assert!(text.contains(sentence), "{sentence}\n{text}");
    }
    talk.go(keukentafel::session::MoveEvent::Finish);
    let plan = json(&talk);
    assert_eq!(plan["referrals"][0]["status"], "sent");
    assert_eq!(plan["referrals"][0]["warm_handover"]["check_on"], "2026-12-03");
    assert_eq!(plan["may_close"], false);
}

#[test]
fn why_it_failed_leaves_the_device_only_with_its_topic() {
    let mut talk = somber();
    mark(&mut talk, appointed("2026-11-26"));
    mark(&mut talk, Mark::Failed(Obstacle::UnderInfluence));
    write(&mut talk, Field::Outcome, "Hij rook naar drank.");
    let kept = json(&talk);
    assert_eq!(kept["referrals"][0]["warm_handover"]["reason"], serde_json::Value::Null);
    assert!(!talk.json().contains("drank.") && !talk.markdown().contains("gedronken of gebruikt"), "{}", talk.json());
    talk.fill("clo.share", "coach:men");
    assert_eq!(json(&talk)["referrals"][0]["warm_handover"]["reason"], "under_influence");
    assert!(talk.json().contains("Hij rook naar drank."));
}

#[test]
fn a_referral_that_a_sensitive_answer_asked_for_stays_behind_with_that_answer() {
    let mut talk = talk("referral");
    talk.answers(&[("men.use", "yes")]);
    mark(&mut talk, appointed("2026-11-26"));
    assert_eq!(talk.plan().referrals.len(), 1, "on the device it is there");
    assert!(!talk.json().contains("men_drink"), "{}", talk.json());
    talk.fill("clo.share", "coach:men");
    assert!(talk.json().contains("men_drink"));
}

#[test]
fn a_stored_referral_is_the_same_when_it_is_opened_again() {
    let mut talk = somber();
    write(&mut talk, Field::Companion, "Zijn zus");
    mark(&mut talk, appointed("2026-11-26"));
    mark(&mut talk, Mark::Failed(Obstacle::NoTransport));
    mark(&mut talk, Mark::Reopened);
    let (again, remarks) = reopened(&talk);
    assert!(remarks.is_empty());
    assert_eq!(again.plan(), talk.plan());
    assert_eq!(serde_json::to_value(save(&again.session)).unwrap(), serde_json::to_value(save(&talk.session)).unwrap());
}

#[test]
fn what_is_missing_for_everybody_is_told_in_codes_and_only_when_somebody_turns_it_on() {
    let mut talk = talk("referral");
    talk.answers(&[("men.feel", "daily"), ("men.failed", "wait"), ("men.want", "Mijn naam is Jan")]);
    mark(&mut talk, appointed("2026-11-26"));
    mark(&mut talk, Mark::Failed(Obstacle::WaitingList));
    talk.fill("clo.share", "coach:men");
    assert_eq!(json(&talk)["collective_signals_anonymous"], serde_json::json!([]), "off by default");
    talk.send(Event::Plan(PlanEvent::Collective(true)));
    let expected = serde_json::json!([{ "signal": "waiting_list_ggz", "domain": "men" }, { "signal": "waiting_list", "domain": "men" }]);
    assert_eq!(json(&talk)["collective_signals_anonymous"], expected, "two codes each, and nothing else");
    let (again, _) = reopened(&talk);
    assert_eq!(json(&again)["collective_signals_anonymous"], expected);
}

#[test]
fn the_block_about_safety_is_there_only_when_that_person_ticked_it() {
    let mut talk = talk("referral");
    talk.answers(&[("saf.alone", "yes"), ("saf.now", "yes")]).expect_screen("urgent").next();
    talk.fill("saf.agreed", "Ria bewaart mijn tas.");
    assert_eq!(json(&talk)["safety"], serde_json::Value::Null);
    assert!(!talk.json().contains("Ria") && !talk.markdown().contains("hulplijn"));
    talk.fill("clo.share", "coach:saf");
    let safety = serde_json::json!({
        "asked_alone": "yes", "level": "yes", "agreements": ["Ria bewaart mijn tas."], "numbers_shown": ["0000-000"]
    });
    assert_eq!(json(&talk)["safety"], safety);
}

#[test]
fn nobody_ticks_for_somebody_else() {
    let mut talk = talk("referral");
    talk.answers(&[("saf.alone", "yes"), ("saf.now", "no")]);
    let roster = talk.item("hh.people");
    talk.send(Event::Household(keukentafel::session::HouseholdEvent::Add(roster)));
    talk.fill("m2:hh.role", "child").fill("m2:hh.table", "yes");
    talk.fill("m2:clo.share", "coach:saf");
    assert_eq!(json(&talk)["safety"], serde_json::Value::Null, "what one said, another cannot share");
    talk.fill("clo.share", "coach:saf");
    assert_eq!(json(&talk)["safety"]["level"], "no");
}

/// All runs of so many words, in small letters and without signs.
fn runs(text: &str, length: usize) -> Vec<String> {
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| word.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>().to_lowercase())
        .collect();
    words.windows(length).map(|run| run.join(" ")).collect()
}

/// What is said twice: two steps that are one, and a step that tells what the referral beside it tells.
fn said_twice(talk: &Talk) -> Vec<String> {
    let plan = talk.plan();
    let steps: Vec<_> = plan.goals.iter().flat_map(|goal| &goal.actions).collect();
    let mut twice: Vec<String> = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        twice.extend(steps[..at].iter().filter(|other| other.what == step.what).map(|_| step.what.clone()));
        for referral in plan.referrals.iter().filter(|referral| referral.key.goal == step.key.goal) {
            let told: Vec<String> = referral.sentences.iter().flat_map(|sentence| runs(sentence, 5)).collect();
            twice.extend(runs(&step.what, 5).into_iter().filter(|run| told.contains(run)).map(|run| format!("{}: {run}", step.key)));
        }
    }
    twice
}

#[test]
fn no_plan_tells_a_step_twice_nor_what_its_referral_tells() {
    for case in ["c1_ramp", "c2_debts_eviction", "c3_carer_dementia", "c4_youth_divorce", "c5_ggz_work"] {
        assert_eq!(said_twice(&Talk::case(case)), [""; 0], "{case}");
    }
    for failed in ["under", "fear", "late", "reject", "travel", "wait", "fit", "no"] {
        for help in ["none", "wait", "stopped"] {
            for life in ["no", "past", "some"] {
                let mut talk = start("breed-gesprek");
                talk.fill("men.feel", "daily").fill("men.help", help).fill("men.failed", failed).fill("men.life", life);
                assert_eq!(said_twice(&talk), [""; 0], "{failed}, {help}, {life}");
            }
        }
    }
    let mut talk = start("breed-gesprek");
    talk.fill("men.feel", "daily").fill("men.help", "ggz");
    assert_eq!(said_twice(&talk), [""; 0]);
    assert!(talk.goal("men_help").actions.iter().any(|step| step.what.contains("berichtje")), "without a referral its steps say it");
}

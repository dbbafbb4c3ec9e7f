//! The plan is worked on in place: by the fields and buttons of the coach's table, and nothing else.

use crate::ok;
use crate::saves::{later, reopened};
use crate::talk::{Talk, day, start};
use keukentafel::base::Date;
use keukentafel::plan::{Goal, ReferralField, ReferralState};
use keukentafel::screen::{GoalWork, PaneSide, ReferralWork, TextField, TypeTarget};
use keukentafel::session::{DeskEvent, Event, Pane};

/// The same conversation, with the coach at the table.
fn led(mut talk: Talk) -> Talk {
    talk.session.lead();
    talk
}

fn side(talk: &mut Talk, pane: Pane) -> PaneSide {
    talk.send(Event::Desk(DeskEvent::Pane(pane)));
    talk.screen().desk.expect("the table").pane.side
}

/// The goal as it can be worked on, opened by its own button.
#[track_caller]
fn work(talk: &mut Talk, goal: &str) -> GoalWork {
    let row = |talk: &mut Talk| {
        let PaneSide::Goals(rows) = side(talk, Pane::Goals) else { panic!("another side") };
        rows.into_iter().find(|row| row.goal == goal).unwrap_or_else(|| panic!("no goal `{goal}`"))
    };
    let closed = row(talk);
    if closed.work.is_none() {
        talk.send(closed.open.event);
    }
    row(talk).work.expect("it is open")
}

fn type_in(talk: &mut Talk, field: &TextField, words: &str) {
    talk.send(field.asked.clone().event(words.to_owned()));
}

/// The field for this, among these.
#[track_caller]
fn field(fields: &[TextField], is: impl Fn(&TypeTarget) -> bool) -> TextField {
    fields.iter().find(|field| is(&field.asked)).unwrap_or_else(|| panic!("no such field: {fields:?}")).clone()
}

fn days(talk: &mut Talk) -> (Vec<TextField>, Vec<(TextField, Vec<String>)>) {
    let PaneSide::Days { reviews, events, .. } = side(talk, Pane::Days) else { panic!("another side") };
    (reviews.fields, events.into_iter().map(|row| (row.field, row.terms)).collect())
}

fn somber() -> Talk {
    let mut talk = led(ok::talk("referral"));
    talk.fill("men.feel", "daily").fill("men.failed", "late");
    talk
}

#[test]
fn who_has_checks_open_is_not_told_that_all_of_them_hold() {
    let talk = somber();
    let checks = talk.screen().desk.expect("the table").pane.checks;
    let open = talk.plan().checks.iter().filter(|check| !check.open.is_empty()).count();
    assert!(open > 0, "a household like this has something open");
    let last = &checks.last().expect("what holds").head;
    assert_eq!(*last, format!("{} van de 11 controles kloppen.", 11 - open));
}

#[test]
fn the_day_of_a_step_is_set_in_its_field_and_blank_gives_back_the_proposal() {
    let mut talk = somber();
    let by = |goal: &Goal| goal.actions[0].by;
    let proposed = by(&talk.goal("men_help"));
    let of_step = work(&mut talk, "men_help").steps[0].fields.clone();
    let when = field(&of_step, |asked| matches!(asked, TypeTarget::By(_)));
    assert_eq!(Some(when.words.clone()), proposed.map(|day| day.to_string()), "the field shows the day that holds");
    assert!(when.asked.is_day());
    type_in(&mut talk, &when, "2026-12-17");
    assert_eq!(by(&talk.goal("men_help")), Some(day("2026-12-17")));
    assert!(talk.plan().days.iter().any(|shown| shown.date == day("2026-12-17")), "and it moves among the days");
    assert_eq!(by(&reopened(&talk).0.goal("men_help")), Some(day("2026-12-17")), "a file keeps it");
    type_in(&mut talk, &when, "");
    assert_eq!(by(&talk.goal("men_help")), proposed);
}

fn referral_work(talk: &mut Talk) -> ReferralWork {
    work(talk, "men_help").steps[0].referral.clone().expect("its step is a referral")
}

#[track_caller]
fn press(talk: &mut Talk, mark: &str) {
    let marks = referral_work(talk).marks;
    let button = marks.iter().find(|button| button.value.as_deref() == Some(mark)).unwrap_or_else(|| panic!("no `{mark}` in {marks:?}"));
    talk.send(button.event.clone());
}

fn state(talk: &Talk) -> ReferralState {
    talk.plan().referrals[0].state
}

#[test]
fn a_referral_is_followed_from_told_to_started_and_its_goal_is_worked_on_beside_it() {
    let mut talk = somber();
    // The goal, who does the step, and what was agreed: typed where they stand.
    let goal = work(&mut talk, "men_help");
    type_in(&mut talk, &field(&goal.fields, |asked| matches!(asked, TypeTarget::Goal(_))), "Ik slaap weer.");
    let step = goal.steps[0].fields.clone();
    type_in(&mut talk, &field(&step, |asked| matches!(asked, TypeTarget::Who(_))), "Mijn zus en ik");
    for (of, words) in [(ReferralField::Companion, "Mijn zus"), (ReferralField::Agreed, "Te laat? Dan eerst Anna bellen.")] {
        let fields = referral_work(&mut talk).fields;
        type_in(&mut talk, &field(&fields, |asked| matches!(asked, TypeTarget::Referral(_, known) if *known == of)), words);
    }
    let written = talk.goal("men_help");
    assert_eq!((written.outcome.as_str(), written.actions[0].who.as_str()), ("Ik slaap weer.", "Mijn zus en ik"));

    // Told, with the day of the appointment; there; and help has started. What cannot happen yet has no button.
    assert_eq!(state(&talk), ReferralState::ToArrange);
    let offered = |talk: &mut Talk| referral_work(talk).marks.into_iter().filter_map(|button| button.value).collect::<Vec<_>>();
    assert!(!offered(&mut talk).contains(&"reopened".to_owned()));
    let fields = referral_work(&mut talk).fields;
    type_in(&mut talk, &field(&fields, |asked| matches!(asked, TypeTarget::Appointment(_))), "2026-11-26");
    assert_eq!((state(&talk), talk.plan().referrals[0].appointment), (ReferralState::Sent, Some(day("2026-11-26"))));
    assert!(!talk.plan().may_close() && !offered(&mut talk).contains(&"sent".to_owned()));
    press(&mut talk, "attended");
    assert_eq!(state(&talk), ReferralState::Attended);
    assert!(!talk.plan().may_close(), "being there is not enough");
    press(&mut talk, "started");
    assert_eq!(state(&talk), ReferralState::Started);
    assert!(talk.plan().may_close());
    let told = referral_work(&mut talk);
    assert!(told.fields.iter().any(|field| field.words == "Mijn zus"), "what was written stands there");
    assert_eq!(state(&reopened(&talk).0), ReferralState::Started);
}

#[test]
fn a_clock_of_the_law_runs_from_the_day_that_is_filled_in() {
    let mut talk = led(Talk::case("c2_debts_eviction"));
    let (_, rows) = days(&mut talk);
    let is = |asked: &TypeTarget| matches!(asked, TypeTarget::Happened(event) if event.as_str() == "debt_help_request");
    let (asked, terms) = rows.into_iter().find(|(field, _)| is(&field.asked)).expect("the request for debt help");
    assert!(asked.words.is_empty() && terms.iter().all(|term| !term.contains("Uiterlijk")), "nothing counts yet: {terms:?}");
    let counted = |talk: &Talk| talk.plan().deadlines.iter().filter(|due| due.end.is_some()).count();
    let before = counted(&talk);
    type_in(&mut talk, &asked, "2026-11-23");
    assert_eq!(counted(&talk), before, "tomorrow has not happened");
    type_in(&mut talk, &asked, "2026-11-20");
    assert!(counted(&talk) > before);
    let (_, rows) = days(&mut talk);
    let (field, terms) = rows.into_iter().find(|(field, _)| is(&field.asked)).expect("the same row");
    assert_eq!(field.words, "2026-11-20");
    assert!(terms.iter().any(|term| term.contains("Uiterlijk")), "{terms:?}");
    assert_eq!(counted(&reopened(&talk).0), counted(&talk), "a file keeps it");
    type_in(&mut talk, &field, "");
    assert_eq!(counted(&talk), before);
}

#[test]
fn a_day_to_look_back_is_moved_and_the_law_is_not() {
    let mut talk = led(Talk::case("c2_debts_eviction"));
    let law = |talk: &Talk| talk.plan().deadlines;
    let dates = |talk: &Talk| talk.plan().reviews.iter().map(|review| review.date).collect::<Vec<Date>>();
    let (proposed, before) = (dates(&talk), law(&talk));
    let fields = days(&mut talk).0;
    assert_eq!(
        fields.iter().map(|field| field.words.clone()).collect::<Vec<_>>(),
        proposed.iter().map(Date::to_string).collect::<Vec<_>>()
    );
    assert!(fields.iter().all(|field| field.asked.is_day()));
    type_in(&mut talk, &fields[0], "0002-12-15");
    assert_eq!(dates(&talk), proposed, "a year that is half typed is no day");
    type_in(&mut talk, &fields[0], "2026-12-15");
    assert!(dates(&talk).contains(&day("2026-12-15")) && !dates(&talk).contains(&proposed[0]));
    assert!(talk.plan().days.iter().any(|shown| shown.date == day("2026-12-15")), "it stands among the days");
    assert_eq!(law(&talk), before);
    // Later than the next one: they stay in order.
    type_in(&mut talk, &fields[0], "2027-02-01");
    let moved = dates(&talk);
    assert!(moved.is_sorted() && moved[1] == day("2027-02-01"), "{moved:?}");
    assert_eq!(dates(&reopened(&talk).0), moved, "a file keeps it");
    let plan: serde_json::Value = serde_json::from_str(&talk.json()).expect("JSON");
    assert_eq!(plan["reviews"][1]["date"], "2027-02-01");
    type_in(&mut talk, &fields[0], " ");
    assert_eq!(dates(&talk), proposed);
}

/// Somebody who told what is unsafe, and ticked that for the doctor.
fn told() -> Talk {
    let mut talk = led(start("breed-gesprek"));
    talk.fill("saf.alone", "yes").fill("saf.feel", "some").fill("clo.share", "gp:saf,gp:hea");
    talk
}

fn ends(talk: &Talk) -> Vec<Option<Date>> {
    talk.plan().consent.iter().map(|row| row.until).collect()
}

/// What leaves the device tells of safety.
fn hands_over_safety(talk: &Talk) -> bool {
    let plan: serde_json::Value = serde_json::from_str(&talk.json()).expect("JSON");
    plan["concerns"].as_array().expect("concerns").iter().any(|concern| concern["domain"] == "saf")
}

fn until(talk: &mut Talk) -> Vec<TextField> {
    let PaneSide::Keep { until, .. } = side(talk, Pane::Keep) else { panic!("another side") };
    until.fields
}

#[test]
fn a_tick_ends_half_a_year_after_it_was_given_and_says_so() {
    let talk = told();
    assert_eq!(ends(&talk), [Some(day("2027-05-23"))], "26 weeks, as the guide says");
    let plan: serde_json::Value = serde_json::from_str(&talk.json()).expect("JSON");
    let row = &plan["consent"]["matrix"][0];
    assert_eq!((&row["given_on"], &row["until"]), (&"2026-11-22".into(), &"2027-05-23".into()));
    assert!(talk.markdown().contains("tot en met 23 mei 2027"), "{}", talk.markdown());
    assert_eq!(ends(&later(&talk, "2027-05-23")), [Some(day("2027-05-23"))], "the last day counts");
}

#[test]
fn what_ended_is_ticked_no_more_until_it_is_ticked_again() {
    let talk = told();
    assert!(hands_over_safety(&talk));
    let mut over = later(&talk, "2027-05-24");
    assert_eq!(ends(&over), []);
    assert!(!hands_over_safety(&over), "and what it let out stays on the device");
    over.send(Event::Answer(keukentafel::session::AnswerEvent::Type(over.asked("hh.why"), "Nog een keer.".to_owned())));
    over.fill("clo.share", "school:hea");
    assert!(ends(&over).iter().all(|end| *end == Some(day("2027-11-22"))), "{:?}", ends(&over));
}

#[test]
fn another_end_is_agreed_at_the_table_and_kept() {
    let mut talk = told();
    let fields = until(&mut talk);
    let [field] = &fields[..] else { panic!("{fields:?}") };
    assert_eq!(field.words, "2027-05-23");
    assert!(field.label.as_deref().is_some_and(|label| label.contains("huisarts")), "{field:?}");
    type_in(&mut talk, field, "0202-12-31");
    assert_eq!(ends(&talk), [Some(day("2027-05-23"))], "a year that is half typed is no day");
    type_in(&mut talk, field, "2026-12-31");
    assert_eq!(ends(&talk), [Some(day("2026-12-31"))]);
    assert_eq!(ends(&reopened(&talk).0), ends(&talk), "a file keeps it");
    assert!(hands_over_safety(&later(&talk, "2026-12-31")) && !hands_over_safety(&later(&talk, "2027-01-01")));
    type_in(&mut talk, field, "");
    assert_eq!(ends(&talk), [Some(day("2027-05-23"))]);
}

//! Somebody who is not safe at home: never the light route, and nothing of it in what is handed over unless it was ticked.

use crate::talk::{Talk, start};
use keukentafel::assessment::Track;

fn not_safe() -> Talk {
    let mut talk = start("breed-gesprek");
    talk.answer("saf.alone", "yes").answer("saf.feel", "no").answer("saf.kids", "na").answer("saf.what", "hit");
    talk.expect_urgent("saf.what=hit").next().answer("saf.now", "no");
    talk
}

#[test]
fn one_goal_about_danger_has_somebody_who_keeps_it_together() {
    not_safe().expect_plan(|plan| {
        assert_eq!(plan.goals.iter().map(|goal| goal.key.as_str()).collect::<Vec<_>>(), ["saf_safe"]);
        assert_eq!(plan.route.track, Track::Multi);
        assert!(plan.coordinator.is_some());
        let why =
            ["Er is iets dat niet kan wachten. Eén vast contact houdt alles bij elkaar.", "Vraag de gemeente wie uw vaste contact wordt."];
        assert_eq!(plan.route.why, why);
        assert_eq!(plan.route.needed.iter().map(|party| party.id.as_str()).collect::<Vec<_>>(), ["safe_home"]);
    });
}

#[test]
fn what_is_handed_over_does_not_show_that_anything_was_said() {
    let mut talk = start("breed-gesprek");
    talk.answer("saf.alone", "no");
    let silent = talk.markdown();
    assert_eq!(not_safe().markdown(), silent, "the same page as of somebody who said nothing");
    let mut told = not_safe();
    told.fill("clo.share", "coach:saf");
    assert!(told.markdown().contains("Iedereen thuis kan veilig zijn."), "{}", told.markdown());
}

#[test]
fn who_cannot_answer_freely_is_asked_nothing_more() {
    let mut talk = start("breed-gesprek");
    talk.answer("saf.alone", "no").expect_screen("mirror");
}

#[test]
fn nobody_is_spoken_to_before_the_resident_was_asked_whatever_was_said_of_safety() {
    let with_partner = |mut talk: Talk| {
        talk.add_member("partner", "a27_aow", "no_should");
        talk.markdown()
    };
    let mut quiet = start("breed-gesprek");
    quiet.answer("saf.alone", "no");
    let (told, silent) = (with_partner(not_safe()), with_partner(quiet));
    assert!(told.contains("Dat regelt uw vaste contact, na overleg met u."), "{told}");
    assert_eq!(told, silent, "nobody can tell the two apart");
}

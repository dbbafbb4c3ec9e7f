//! A number: typed as people write it, told kindly where it does not fit, and the same number wherever it is read.

use crate::ok::talk;
use crate::saves::reopened;
use crate::talk::Talk;
use keukentafel::export::Format;
use keukentafel::screen::{Body, Field};
use keukentafel::session::{Effect, Event, FocusOn, MoveEvent, SettingEvent};

fn at_the_hours() -> Talk {
    let mut talk = talk("number");
    talk.next().room("care").expect_question("care.hours");
    talk
}

#[test]
fn what_is_counted_stands_behind_the_field() {
    let mut talk = at_the_hours();
    let unit = |talk: &Talk| {
        let Body::Question(view) = talk.screen().body else { panic!("no question") };
        let Some(Field::Number(_, unit)) = view.field else { panic!("no field for a number") };
        unit
    };
    assert_eq!(unit(&talk).as_deref(), Some("uur per week"));
    let english = talk.guide.lang("en").expect("English");
    talk.send(Event::Setting(SettingEvent::Language(english)));
    assert_eq!(unit(&talk).as_deref(), Some("hours a week"));
    talk.fill("care.hours", "2").next().expect_question("care.people");
    assert_eq!(unit(&talk), None, "the question says what is counted");
}

#[test]
fn a_number_that_does_not_fit_is_kept_as_typed_and_told() {
    for wrong in ["twaalf", "3,5", "-2", "169", "1.000", "9999999999999999999999"] {
        let mut talk = at_the_hours();
        talk.fill("care.hours", wrong);
        assert_eq!(talk.problem(), None, "nothing is told while somebody types");
        for tries in 1..3 {
            let effects = talk.send(Event::Move(MoveEvent::Next));
            assert_eq!(effects, [Effect::Focus(FocusOn::Problem)], "{wrong}");
            talk.expect_question("care.hours");
            assert_eq!((talk.field().as_str(), talk.said("care.hours")), (wrong, None));
            let problem = talk.problem().expect("told");
            assert_eq!(
                (problem.sentence.as_str(), problem.tries),
                ("Vul een heel getal in van 0 tot en met 168. Gebruik alleen cijfers.", tries)
            );
        }
        let (mut again, remarks) = reopened(&talk);
        assert!(remarks.is_empty(), "{remarks:?}");
        assert_eq!((again.field().as_str(), again.problem()), (wrong, talk.problem()));
        again.fill("care.hours", "12");
        assert_eq!(again.problem(), None, "typing takes the problem away at once");
        again.next().expect_said("care.hours", "12").expect_question("care.people");
    }
}

#[test]
fn an_empty_field_is_passed_over_and_a_number_can_be_taken_back() {
    let mut talk = at_the_hours();
    talk.next().expect_said("care.hours", "(skipped)");
    let mut talk = at_the_hours();
    talk.fill("care.hours", "12").fill("care.hours", " ").next().expect_said("care.hours", "(skipped)");
    let mut talk = at_the_hours();
    talk.decline().expect_said("care.hours", "(declined)");
}

#[test]
fn a_number_is_read_back_as_it_was_typed_and_said_in_figures_with_what_is_counted() {
    let mut talk = at_the_hours();
    talk.fill("care.hours", "٦٠").next().fill("care.people", " 2 ").next();
    talk.expect_question("care.costs").fill("care.costs", "1.250");
    assert_eq!(talk.field(), "1.250", "nothing changes under the hand of who types");
    talk.next().expect_question("care.over");
    talk.expect_said("care.hours", "60").expect_said("care.costs", "1250");
    let Body::Question(view) = talk.screen().body else { panic!("no question") };
    assert!(view.echo.expect("an echo").words.contains("1250 euro"));
    talk.back();
    assert_eq!(talk.field(), "1250");
    talk.next().fill("care.over", "no").next().expect_screen("mirror");
    let said = |talk: &Talk| {
        let Body::Mirror(view) = talk.screen().body else { panic!("no mirror") };
        view.said.into_iter().map(|said| said.answer).collect::<Vec<_>>().join("; ")
    };
    for mirror in [said(&talk), said(&reopened(&talk).0)] {
        assert!(mirror.contains("60 uur per week") && mirror.contains("1250 euro"), "{mirror}");
    }
}

#[test]
fn a_condition_holds_from_its_number_on() {
    for (typed, asked) in [("0", "mirror"), ("1", "care.people"), ("7", "care.people"), ("8", "care.people")] {
        let mut talk = at_the_hours();
        talk.fill("care.hours", typed).next();
        assert_eq!(talk.question().as_deref().unwrap_or(talk.screen_name()), asked, "{typed}");
        assert_eq!(talk.session.visible().shows(talk.asked("care.costs")), typed == "8");
    }
}

#[test]
fn a_goal_is_measured_by_a_number_of_which_less_is_better() {
    let mut talk = at_the_hours();
    talk.fill("care.hours", "60").next();
    let goal = talk.goal("lighter");
    assert_eq!((goal.measure.baseline, goal.measure.target, goal.measure.review), (Some(60), Some(20), None));
    assert_eq!(goal.why, "U zorgt 60 uur per week. Dat is veel.");
    assert_eq!(goal.because[0].code, "care.hours=60");
    assert_eq!(goal.because[0].words, "Zorg voor een ander: 60 uur per week");
    let page = talk.markdown();
    assert!(page.contains("Nu: 60 uur per week. We gaan voor 20 uur per week."), "{page}");
    let html = talk.session.clone().at_the_plan().document(Format::Html).text;
    assert!(html.contains("Nu: 60 uur per week."), "{html}");
    let plan: serde_json::Value = serde_json::from_str(&talk.json()).expect("JSON");
    let measure = &plan["goals"][0]["measure"];
    assert_eq!((&measure["type"], &measure["baseline"], &measure["target"]), (&"number".into(), &60.into(), &20.into()));
    let english = talk.guide.lang("en").expect("English");
    talk.send(Event::Setting(SettingEvent::Language(english)));
    assert!(talk.markdown().contains("Now: 60 hours a week. We aim for 20 hours a week."), "{}", talk.markdown());
}

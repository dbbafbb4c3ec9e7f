//! How much time somebody has: it decides what is asked, and never what counts.

use crate::talk::{Talk, start};
use keukentafel::flow::TimeChoice;
use keukentafel::screen::{Action, Body, OptionRow};
use keukentafel::session::saved::{open, save};
use keukentafel::session::{Event, MoveEvent, SettingEvent};

fn take(talk: &mut Talk, time: TimeChoice) {
    talk.send(Event::Setting(SettingEvent::Time(time)));
}

/// Housing with a worry in it, as far as the broad questions go.
#[track_caller]
fn worried(time: TimeChoice) -> Talk {
    let mut talk = start("breed-gesprek");
    take(&mut talk, time);
    talk.room("hou");
    talk.answers(&[("hou.good", "Licht"), ("hou.scale", "4"), ("hou.type", "owner"), ("hou.stay", "yes"), ("hou.energy", "yes")]);
    talk.answer("hou.state", "none");
    talk
}

fn rows(talk: &Talk) -> Vec<OptionRow> {
    let body = talk.screen().body;
    if let Body::Start(view) = body {
        return view.time.options;
    }
    let Body::Map(view) = body else { panic!("no choice of time here") };
    view.time.options
}

fn chosen(talk: &Talk) -> String {
    rows(talk).into_iter().filter(|row| row.chosen).map(|row| row.code).collect()
}

fn prompts(talk: &Talk) -> Vec<String> {
    let Body::Mirror(mirror) = talk.screen().body else { panic!("no mirror") };
    mirror.prompts.map(|(_, prompts)| prompts).unwrap_or_default()
}

#[test]
fn it_is_asked_on_the_first_screen_and_can_be_changed_in_the_house() {
    let mut talk = start("breed-gesprek");
    assert_eq!(chosen(&talk), "30", "who does not choose has half an hour");
    let ten = rows(&talk).into_iter().find(|row| row.code == "10").expect("ten minutes");
    talk.send(ten.event);
    assert_eq!(chosen(&talk), "10");
    talk.go(MoveEvent::Map);
    assert_eq!(chosen(&talk), "10");
    let sixty = rows(&talk).into_iter().find(|row| row.code == "60").expect("an hour");
    talk.send(sixty.event);
    assert_eq!(chosen(&talk), "60");
}

#[test]
fn in_ten_minutes_a_worry_is_not_asked_through_and_in_thirty_it_is() {
    worried(TimeChoice::Ten).expect_screen("mirror").next().expect_screen("map");
    worried(TimeChoice::Thirty).expect_question("hou.arrears");
}

#[test]
fn in_ten_minutes_somebody_can_still_tell_more_about_one_topic() {
    let mut talk = worried(TimeChoice::Ten);
    let more = talk.bar().others.into_iter().find(|button| button.action == Action::More).expect("the way to tell more");
    talk.send(more.event);
    talk.expect_question("hou.arrears").answer("hou.arrears", "none").expect_question("hou.afford");
}

#[test]
fn in_ten_minutes_what_an_urgent_card_waits_for_is_asked() {
    let mut talk = start("breed-gesprek");
    take(&mut talk, TimeChoice::Ten);
    talk.answers(&[("saf.alone", "yes"), ("saf.feel", "no"), ("saf.kids", "na")]);
    talk.expect_question("saf.what").answer("saf.what", "hit").expect_urgent("saf.what=hit").next();
    talk.expect_question("saf.now").answer("saf.now", "no").expect_screen("mirror");
}

#[test]
fn the_figure_of_questions_left_counts_what_is_asked() {
    let left = |time| {
        let mut talk = start("breed-gesprek");
        take(&mut talk, time);
        talk.room("hou").answers(&[("hou.good", "Licht"), ("hou.scale", "4")]).expect_question("hou.type");
        let Body::Question(view) = talk.screen().body else { panic!("no question") };
        view.place.expect("a place").left
    };
    assert_eq!(left(TimeChoice::Ten), "nog 4 vragen");
    assert_ne!(left(TimeChoice::Thirty), left(TimeChoice::Ten));
}

#[test]
fn who_takes_less_time_on_the_way_keeps_what_was_told() {
    let mut talk = worried(TimeChoice::Thirty);
    talk.answer("hou.arrears", "m3").go(MoveEvent::Map);
    let (answers, plan) = (talk.session.talk().answers.clone(), talk.plan());
    take(&mut talk, TimeChoice::Ten);
    assert_eq!(talk.session.talk().answers, answers);
    assert_eq!(talk.plan(), plan);
    talk.room("hou").expect_screen("mirror");
    let Body::Mirror(mirror) = talk.screen().body else { panic!("no mirror") };
    assert!(mirror.said.iter().any(|said| said.question == "hou.arrears"), "it is still in the mirror");
    let asked = talk.asked("hou.arrears");
    talk.go(MoveEvent::Question(asked)).expect_question("hou.arrears").fill("hou.arrears", "none").next();
    talk.expect_screen("mirror");
}

#[test]
fn in_an_hour_the_mirror_of_an_open_topic_has_questions_to_think_along_with() {
    let all: Vec<String> = {
        let talk = start("breed-gesprek");
        let part = talk.guide.questionnaire.part(talk.part("hou"));
        part.prompts.iter().map(|text| talk.session.words().text(text).to_owned()).collect()
    };
    let at_the_mirror = |time| {
        let mut talk = worried(time);
        while talk.screen_name() == "question" {
            talk.skip();
        }
        prompts(talk.expect_screen("mirror"))
    };
    assert!(!all.is_empty());
    assert_eq!(at_the_mirror(TimeChoice::Sixty), all);
    assert_eq!(at_the_mirror(TimeChoice::Thirty), Vec::<String>::new());
}

#[test]
fn a_note_for_the_coach_is_on_no_screen_and_a_sensitive_topic_shows_no_questions() {
    let mut talk = start("breed-gesprek");
    take(&mut talk, TimeChoice::Sixty);
    let fam = talk.guide.questionnaire.part(talk.part("fam"));
    let note = fam.for_coach.first().expect("a note for the coach").source().to_owned();
    assert!(!fam.prompts.iter().any(|text| text.source() == note));
    for topic in ["fam", "saf"] {
        let part = talk.part(topic);
        talk.go(MoveEvent::More(part));
        for _ in 0..60 {
            if talk.screen_name() == "mirror" {
                break;
            }
            if talk.question().is_some_and(|question| question.ends_with("saf.alone")) {
                talk.fill("saf.alone", "yes");
            }
            talk.next();
        }
        assert_eq!(prompts(talk.expect_screen("mirror")).is_empty(), topic == "saf");
        assert!(!format!("{:?}", talk.screen()).contains(&note));
    }
}

#[test]
fn time_and_door_are_kept_with_the_conversation() {
    let mut talk = start("breed-gesprek");
    talk.session.come_in_by("debts");
    take(&mut talk, TimeChoice::Sixty);
    let mut saved = save(&talk.session);
    assert_eq!((saved.door.as_deref(), saved.time.as_deref()), (Some("debts"), Some("60")));
    let (again, _) = open(&talk.guide, &saved, talk.session.talk().today).expect("a conversation");
    assert_eq!(again.talk(), talk.session.talk());
    (saved.door, saved.time) = (Some("gone".to_owned()), Some("7".to_owned()));
    let (again, _) = open(&talk.guide, &saved, talk.session.talk().today).expect("a conversation");
    assert_eq!((again.talk().door.clone(), again.talk().time), (None, TimeChoice::Thirty));
}

//! What is on the screen follows from what is stored: another language and back, or a file and back, changes nothing.

use super::acts::{Act, any_acts, events, offered_acts, perform};
use super::guides::{begin, guide, today};
use super::memory::on_screen;
use super::tried;
use keukentafel::flow::Visible;
use keukentafel::screen::{Body, Screen, show};
use keukentafel::session::saved::{open, save};
use keukentafel::session::{AnswerEvent, DatePart, Event, MoveEvent, PlanEvent, Session, SettingEvent};
use proptest::prelude::*;

/// Closes what is open for a moment only, and is not stored: the help, the fields of the plan, "it was shared".
fn settle(session: &mut Session) {
    session.update(Event::Setting(SettingEvent::Help(false)));
    session.update(Event::Plan(PlanEvent::Change(false)));
    session.update(Event::Plan(PlanEvent::Unshare));
}

/// The screen without what was wrong with the last try: that is said once.
fn lasting(session: &Session) -> Screen {
    let mut screen = show(session);
    if let Body::Question(view) = &mut screen.body {
        view.problem = None;
    }
    screen
}

proptest! {
    #![proptest_config(tried(256))]

    #[test]
    fn save_and_open_gives_the_same_screen(real in any::<bool>(), acts in offered_acts(60)) {
        let mut session = begin(real);
        perform(&mut session, &acts);
        settle(&mut session);
        let saved = save(&session);
        let (opened, told) = open(&guide(real), &saved, today()).expect("it is of this guide");
        prop_assert!(told.is_empty(), "{told:?}");
        prop_assert_eq!(lasting(&opened), lasting(&session));
        prop_assert_eq!(format!("{:?}", save(&opened)), format!("{saved:?}"));
    }

    #[test]
    fn another_language_and_back_gives_the_same_screen(real in any::<bool>(), acts in any_acts(40)) {
        let mut session = begin(real);
        perform(&mut session, &acts);
        let before = show(&session);
        let lang = |tag: &str| guide(real).lang(tag).expect("on offer");
        session.update(Event::Setting(SettingEvent::Language(lang("en"))));
        prop_assert_eq!(&show(&session).body.name(), &before.body.name());
        session.update(Event::Setting(SettingEvent::Language(lang(&before.lang))));
        prop_assert_eq!(show(&session), before);
    }

    #[test]
    fn no_hidden_question_is_ever_on_the_screen(real in any::<bool>(), acts in offered_acts(60)) {
        let mut session = begin(real);
        for act in &acts {
            for event in events(&session, act) {
                session.update(event.clone());
                let asked = on_screen(&session, &show(&session));
                let visible = Visible::derive(session.guide(), session.talk());
                let link = asked.map(|asked| session.guide().questionnaire.item(asked.item).link.to_string());
                prop_assert!(asked.is_none_or(|asked| visible.shows(asked)), "{link:?} is hidden, and on the screen after {event:?}");
            }
        }
    }
}

/// What is typed is never lost, also when it is no answer yet.
#[test]
fn half_a_date_survives_save_and_open() {
    let mut session = begin(true);
    let item = guide(true).questionnaire.find("hou.evict_date").expect("a date");
    let asked = keukentafel::answers::Asked { item, member: None };
    answer(&mut session, "hou.stay", "no");
    answer(&mut session, "hou.threat", "evict");
    session.update(Event::Move(MoveEvent::Question(asked)));
    session.update(Event::Answer(AnswerEvent::DatePart(asked, DatePart::Day, "31".to_owned())));
    let (opened, _) = open(&guide(true), &save(&session), today()).expect("it is of this guide");
    assert_eq!(show(&opened), show(&session));
}

/// Changing an answer can take away the very question that the person came from.
#[test]
fn after_a_change_that_hides_the_question_one_came_from_it_is_not_shown() {
    for way in [MoveEvent::Next, MoveEvent::Back] {
        let mut session = begin(true);
        let asked = |link: &str| keukentafel::answers::Asked { item: guide(true).questionnaire.find(link).expect(link), member: None };
        answer(&mut session, "hou.type", "none");
        session.update(Event::Move(MoveEvent::Question(asked("hou.sleep"))));
        session.update(Event::Move(MoveEvent::Question(asked("hou.type"))));
        answer(&mut session, "hou.type", "rent_corp");
        // All other questions are passed over, so that nothing is open any more.
        let mut steps = 0;
        while let Some(shown) = on_screen(&session, &show(&session)) {
            assert_ne!(shown, asked("hou.sleep"), "hidden, and on the screen after {way:?}");
            session.update(Event::Move(way.clone()));
            steps += 1;
            assert!(steps < 60, "{way:?} goes round in a circle");
        }
    }
}

/// Gives a single answer, or turns a choice on.
fn answer(session: &mut Session, link: &str, code: &str) {
    let guide = guide(true);
    let item = guide.questionnaire.find(link).expect(link);
    let asked = keukentafel::answers::Asked { item, member: None };
    let question = guide.questionnaire.item(item).question().expect("a question");
    let option = question.choices().and_then(|choices| choices.find(code)).expect(code);
    let single = matches!(question, keukentafel::question::QuestionType::Single(_));
    session.update(Event::Answer(if single { AnswerEvent::Choose(asked, option) } else { AnswerEvent::Toggle(asked, option, true) }));
}

/// Acts are only numbers: the same acts give the same conversation.
#[test]
fn the_same_acts_give_the_same_conversation() {
    let acts: Vec<Act> = (0..40u16).map(|nth| if nth % 3 == 0 { Act::Next } else { Act::AnswerAndNext(nth * 7, 3) }).collect();
    let of = || {
        let mut session = begin(true);
        perform(&mut session, &acts);
        show(&session)
    };
    assert_eq!(of(), of());
}

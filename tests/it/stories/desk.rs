//! The table of the coach: what one member says apart stays between the two of them, whatever is done next.

use crate::saves::reopened;
use crate::talk::{Talk, start};
use keukentafel::answers::Asked;
use keukentafel::base::MemberId;
use keukentafel::export::Format;
use keukentafel::screen::PaneSide;
use keukentafel::session::{
    DeskEvent, Effect, Event, FileEvent, FocusOn, HostEvent, HouseholdEvent, MoveEvent, Pane, PlanEvent, SettingEvent,
};

/// What may be found nowhere: words in a field of each kind, the figure aside, and the note of the coach beside them.
const SECRETS: [&str; 5] = ["GEHEIM-WENS", "GEHEIM-WIE", "GEHEIM-31", "GEHEIM-NOTITIE", "GEHEIM-EIGEN"];

fn desk(talk: &mut Talk, event: DeskEvent) -> Vec<Effect> {
    talk.send(Event::Desk(event))
}

/// You, your partner, and a child who may be heard alone; a coach leads.
#[track_caller]
fn household() -> (Talk, MemberId, MemberId) {
    let mut talk = start("breed-gesprek");
    talk.session.lead();
    let partner = talk.add_member("partner", "a27_aow", "yes");
    let child = talk.add_member("child", "a12_15", "yes");
    for (link, value) in [("hou.type", "rent_corp"), ("hou.stay", "yes"), ("hou.good", "Licht en rust"), ("fin.scale", "7")] {
        talk.fill(link, value);
    }
    (talk, partner, child)
}

/// The child says something of every kind, and the coach writes it down.
#[track_caller]
fn say_apart(talk: &mut Talk, child: MemberId) {
    desk(talk, DeskEvent::Apart(child));
    let (housing, work) = (talk.part("hou"), talk.part("wor"));
    talk.go(MoveEvent::More(housing)).go(MoveEvent::NotNow(work)).go(MoveEvent::Map);
    for (link, value) in [
        ("hou.stay", "no"),
        ("hou.threat", "evict,court"),
        ("hou.evict_date", "2026-11-26"),
        ("hou.good", "GEHEIM-WENS"),
        ("hou.access_who", "GEHEIM-WIE"),
        ("fin.scale", "2"),
        ("clo.share_young", "coach:hou"),
    ] {
        let link = if link == "clo.share_young" { format!("{child}:{link}") } else { link.to_owned() };
        talk.fill(&link, value);
    }
    talk.fill(&format!("{child}:clo.matters"), "GEHEIM-EIGEN");
    let date = talk.asked("hea.out_wish");
    talk.go(MoveEvent::Question(date)).decline();
    // Half a date is no answer; it is typed all the same.
    let day = talk.asked("hou.evict_date");
    let field = keukentafel::session::AnswerEvent::DatePart(day, keukentafel::session::DatePart::Month, "GEHEIM-31".to_owned());
    talk.send(Event::Answer(field));
    let stay = talk.asked("hou.stay");
    desk(talk, DeskEvent::Note(stay, "GEHEIM-NOTITIE".to_owned()));
    talk.go(MoveEvent::Question(stay)).next().expect_screen("urgent").next();
}

/// All that others could see, read or open.
fn everywhere(talk: &Talk) -> Vec<(&'static str, String)> {
    let mut texts = vec![("screen", format!("{:?}", talk.screen()))];
    for format in Format::ALL {
        texts.push(("document", talk.session.document(*format).text));
        texts.push(("handed over", talk.session.handed_over(*format).text));
    }
    texts.push(("what was told", format!("{:?}", talk.told())));
    texts.push(("saved", serde_json::to_string(&keukentafel::session::saved::save(&talk.session)).expect("JSON")));
    texts
}

#[track_caller]
fn expect_nothing(talk: &Talk, after: &str) {
    for (place, text) in everywhere(talk) {
        for secret in SECRETS {
            assert!(!text.contains(secret), "after {after}: {secret} in {place}: {text}");
        }
    }
    for link in ["hou.threat", "hou.access_who", "hou.evict_date", "hea.out_wish"] {
        assert_eq!(talk.said(link), None, "after {after}: {link}");
    }
    let opened = keukentafel::session::saved::save(&talk.session);
    assert!(opened.opened.is_empty() && opened.put_off.is_empty() && opened.seen.is_empty(), "after {after}: {opened:?}");
}

/// What the others said stands there as they said it.
#[track_caller]
fn expect_shared(talk: &mut Talk) {
    talk.expect_said("hou.stay", "yes").expect_said("hou.good", "Licht en rust").expect_said("fin.scale", "7");
}

type Way = (&'static str, fn(&mut Talk, MemberId, MemberId));

#[test]
fn what_is_said_apart_is_nowhere_whatever_is_done_next() {
    let ways: [Way; 11] = [
        ("together", |talk, _, _| drop(desk(talk, DeskEvent::Together))),
        ("another apart", |talk, partner, _| drop(desk(talk, DeskEvent::Apart(partner)))),
        ("the screen turned", |talk, _, _| drop(desk(talk, DeskEvent::Table))),
        ("the screen turned twice", |talk, _, _| {
            desk(talk, DeskEvent::Table);
            desk(talk, DeskEvent::Table);
        }),
        ("the plan", |talk, _, _| drop(desk(talk, DeskEvent::Read))),
        ("the plan on paper", |talk, _, _| drop(desk(talk, DeskEvent::Print(true)))),
        ("all closing questions passed over", |talk, _, _| {
            for _ in 0..80 {
                talk.go(MoveEvent::Finish).next();
            }
            talk.expect_screen("plan");
        }),
        ("another language", |talk, _, _| {
            desk(talk, DeskEvent::Together);
            let english = talk.guide.lang("en").expect("English");
            talk.send(Event::Setting(SettingEvent::Language(english)));
        }),
        ("the other taken out", |talk, partner, _| {
            desk(talk, DeskEvent::Together);
            let roster = talk.item("hh.member");
            talk.send(Event::Household(HouseholdEvent::Remove(roster, partner)));
        }),
        ("who was heard taken out", |talk, _, child| {
            let roster = talk.item("hh.member");
            talk.send(Event::Household(HouseholdEvent::Remove(roster, child)));
        }),
        ("who was heard taken out later", |talk, _, child| {
            let roster = talk.item("hh.member");
            desk(talk, DeskEvent::Together);
            talk.send(Event::Household(HouseholdEvent::Remove(roster, child)));
            desk(talk, DeskEvent::Apart(child));
        }),
    ];
    for (name, way) in ways {
        let (mut talk, partner, child) = household();
        say_apart(&mut talk, child);
        way(&mut talk, partner, child);
        expect_nothing(&talk, name);
        expect_shared(&mut talk);
        let (again, _) = reopened(&talk);
        expect_nothing(&again, name);
    }
}

#[test]
fn it_is_all_there_again_with_the_same_member() {
    let (mut talk, partner, child) = household();
    say_apart(&mut talk, child);
    let before = talk.session.talk().clone();
    desk(&mut talk, DeskEvent::Apart(partner));
    talk.fill("hou.stay", "unsure");
    desk(&mut talk, DeskEvent::Table);
    desk(&mut talk, DeskEvent::Table);
    desk(&mut talk, DeskEvent::Apart(child));
    assert_eq!(talk.session.talk(), &before);
    let stay = talk.asked("hou.stay");
    talk.go(MoveEvent::Question(stay));
    assert!(format!("{:?}", talk.screen()).contains("GEHEIM-NOTITIE"));
}

#[test]
fn what_is_handed_over_while_apart_is_the_plan_of_everybody() {
    let (mut talk, _, child) = household();
    desk(&mut talk, DeskEvent::Together);
    let plain = talk.session.handed_over(Format::Json).text;
    say_apart(&mut talk, child);
    for format in Format::ALL {
        for effect in talk.send(Event::Plan(PlanEvent::Download(*format))) {
            assert!(SECRETS.iter().all(|secret| !format!("{effect:?}").contains(secret)), "{effect:?}");
        }
    }
    for effect in desk(&mut talk, DeskEvent::Save) {
        assert!(SECRETS.iter().all(|secret| !format!("{effect:?}").contains(secret)), "{effect:?}");
    }
    let told = talk.send(Event::Plan(PlanEvent::Share));
    let Some(Effect::Tell(HostEvent::Plan { goals, document: Some(document) })) = told.first() else { panic!("{told:?}") };
    assert_eq!(document, &plain);
    let plain: serde_json::Value = serde_json::from_str(&plain).expect("JSON");
    assert_eq!(*goals, plain["goals"].as_array().expect("goals").len());
}

#[test]
fn the_page_around_hears_nothing_of_a_talk_apart() {
    let (mut talk, _, child) = household();
    let before = talk.told().len();
    say_apart(&mut talk, child);
    assert_eq!(talk.told()[before..].iter().collect::<Vec<_>>(), Vec::<&HostEvent>::new());
}

#[test]
fn only_what_is_told_becomes_everybodys() {
    let (mut talk, _, child) = household();
    say_apart(&mut talk, child);
    let scale = talk.asked("fin.scale");
    desk(&mut talk, DeskEvent::Tell(scale, true));
    desk(&mut talk, DeskEvent::Together);
    expect_nothing(&talk, "telling one answer");
    talk.expect_said("fin.scale", "2").expect_said("hou.stay", "yes").expect_said("hou.good", "Licht en rust");
}

#[test]
fn beginning_again_and_leaving_throw_it_all_away() {
    for event in [Event::Move(MoveEvent::Restart), Event::Leave] {
        let (mut talk, _, child) = household();
        say_apart(&mut talk, child);
        talk.send(event.clone());
        expect_nothing(&talk, "the end");
        assert_eq!(talk.session.has_the_desk(), event != Event::Leave, "a coach begins again as a coach");
        desk(&mut talk, DeskEvent::Apart(child));
        expect_nothing(&talk, "the end, and apart again");
        assert!(!format!("{:?}", talk.session).contains("GEHEIM"));
    }
}

#[test]
fn words_half_typed_by_everybody_are_back_after_somebody_declines_apart() {
    let (mut talk, _, child) = household();
    let day = talk.asked("hou.evict_date");
    talk.fill("hou.stay", "no").fill("hou.threat", "evict");
    let month = keukentafel::session::AnswerEvent::DatePart(day, keukentafel::session::DatePart::Month, "negen".to_owned());
    talk.send(Event::Answer(month));
    desk(&mut talk, DeskEvent::Apart(child));
    talk.go(MoveEvent::Question(day)).decline();
    desk(&mut talk, DeskEvent::Together);
    talk.go(MoveEvent::Question(day));
    assert_eq!(talk.field(), "-negen-");
}

#[test]
fn an_urgent_card_that_everybody_read_is_not_shown_anew_for_what_is_said_apart() {
    let (mut talk, _, child) = household();
    talk.fill("hou.stay", "no").answer("hou.threat", "evict").expect_urgent("hou.threat=evict").next();
    desk(&mut talk, DeskEvent::Apart(child));
    talk.fill("hou.stay", "yes");
    desk(&mut talk, DeskEvent::Together);
    let scale = talk.asked("hou.scale");
    talk.go(MoveEvent::Question(scale)).fill("hou.scale", "6").next();
    assert_ne!(talk.screen_name(), "urgent");
}

fn opened(talk: &mut Talk, page: String) {
    talk.send(Event::File(FileEvent::Chosen(Ok(page))));
    talk.send(Event::File(FileEvent::Replace));
}

fn note_of(talk: &mut Talk, asked: Asked) -> bool {
    talk.go(MoveEvent::Question(asked));
    format!("{:?}", talk.screen()).contains("NAAST-DE-VRAAG")
}

#[test]
fn a_note_is_in_the_work_file_only_and_opens_for_a_coach_only() {
    let (mut talk, _, _) = household();
    let asked = talk.asked("hou.good");
    desk(&mut talk, DeskEvent::Note(asked, "NAAST-DE-VRAAG".to_owned()));
    assert!(note_of(&mut talk, asked));
    for format in Format::ALL {
        assert!(!talk.session.document(*format).text.contains("NAAST-DE-VRAAG"), "{format:?}");
    }
    let saved = desk(&mut talk, DeskEvent::Save);
    let Some(Effect::Download { text, .. }) = saved.first() else { panic!("{saved:?}") };
    assert!(text.contains("NAAST-DE-VRAAG"));

    let mut coach = start("breed-gesprek");
    coach.session.lead();
    opened(&mut coach, text.clone());
    assert!(coach.session.has_the_desk() && note_of(&mut coach, asked));

    let mut resident = start("breed-gesprek");
    opened(&mut resident, text.clone());
    assert!(!resident.session.has_the_desk() && !note_of(&mut resident, asked));
    assert!(!resident.session.document(Format::Html).text.contains("NAAST-DE-VRAAG"));

    let mut turned = start("breed-gesprek");
    turned.session.lead();
    desk(&mut turned, DeskEvent::Table);
    opened(&mut turned, text.clone());
    assert!(!turned.session.has_the_desk() && !note_of(&mut turned, asked), "a turned screen stays turned");
    desk(&mut turned, DeskEvent::Table);
    assert!(note_of(&mut turned, asked));
}

#[test]
fn a_coach_takes_up_what_was_filled_in_at_home() {
    let mut home = start("breed-gesprek");
    home.fill("hou.good", "Licht");
    let page = home.session.document(Format::Html).text;
    let mut talk = Talk::of(home.guide.clone(), "2026-11-24");
    talk.session.lead();
    opened(&mut talk, page);
    let origin = |talk: &mut Talk, link: &str| {
        let asked = talk.asked(link);
        talk.go(MoveEvent::Question(asked));
        let beside = talk.screen().desk.and_then(|desk| desk.beside).expect("beside the question");
        beside.origin
    };
    let by_resident = origin(&mut talk, "hou.good").expect("where it is from");
    talk.fill("hou.type", "rent_corp");
    let by_coach = origin(&mut talk, "hou.type").expect("where it is from");
    assert!(by_resident.contains("22 november"), "{by_resident}");
    assert!(by_coach.contains("24 november"), "{by_coach}");
    assert_ne!(by_resident.split(' ').next(), by_coach.split(' ').next());
}

#[test]
fn a_field_of_the_coach_holds_no_mark_of_another_language() {
    let (mut talk, ..) = household();
    for (link, value) in [("hou.stay", "no"), ("hou.threat", "evict"), ("hou.evict_date", "2026-12-03")] {
        talk.fill(link, value);
    }
    talk.send(Event::Setting(SettingEvent::Language(talk.session.guide().lang("ar").expect("Arabic"))));
    desk(&mut talk, DeskEvent::Pane(Pane::Goals));
    let side = |talk: &Talk| match talk.screen().desk.expect("the table").pane.side {
        PaneSide::Goals(goals) => goals,
        side @ (PaneSide::Closed(_) | PaneSide::Order { .. } | PaneSide::Days { .. } | PaneSide::People { .. } | PaneSide::Keep { .. }) => {
            panic!("{side:?}")
        }
    };
    let first = side(&talk)[0].open.event.clone();
    talk.send(first);
    let work = side(&talk)[0].work.clone().expect("it is open");
    let referrals = work.steps.iter().filter_map(|step| step.referral.as_ref()).flat_map(|referral| &referral.fields);
    let fields: Vec<_> = work.fields.iter().chain(work.steps.iter().flat_map(|step| &step.fields)).chain(referrals).collect();
    assert!(fields.len() > 8, "{fields:?}");
    for field in fields {
        assert!(!field.words.contains('\u{2066}'), "what is typed here would be kept with the mark: {field:?}");
    }
}

#[test]
fn whoever_comes_to_the_table_or_leaves_it_the_focus_has_a_place() {
    let (mut talk, _, child) = household();
    talk.go(MoveEvent::Map).expect_screen("map");
    for event in [DeskEvent::Apart(child), DeskEvent::Together] {
        let effects = desk(&mut talk, event.clone());
        assert_eq!(effects, [Effect::Focus(FocusOn::Heading)], "{event:?} on the map, whose button is gone now");
    }
}

#[test]
fn an_added_step_takes_the_focus_from_the_button_that_it_pushes_away() {
    let mut talk = Talk::case("c2_debts_eviction");
    let goal = talk.plan().goals[0].key.clone();
    assert_eq!(talk.send(Event::Plan(PlanEvent::AddAction(goal))), [Effect::Focus(FocusOn::AddedStep)]);
}

#[test]
fn on_a_telephone_the_topics_are_folded_until_a_coach_wants_them_and_again_on_the_next_screen() {
    let (mut talk, _, child) = household();
    let unfolded = |talk: &Talk| talk.screen().desk.map(|desk| (desk.agenda.0.label, desk.agenda.1));
    let told = |open| Some(("Onderwerpen en mensen".to_owned(), open));
    assert_eq!(unfolded(&talk), told(false));
    desk(&mut talk, DeskEvent::Agenda(true));
    assert_eq!(unfolded(&talk), told(true));
    talk.go(MoveEvent::Map);
    assert_eq!(unfolded(&talk), told(false));
    desk(&mut talk, DeskEvent::Agenda(true));
    desk(&mut talk, DeskEvent::Apart(child));
    assert_eq!(unfolded(&talk), told(false), "somebody apart is another screen");
}

//! Walking: whoever only presses Next reaches the plan, of every guide; and is not led round in circles.

use crate::talk::{Talk, start};
use keukentafel::screen::Body;
use keukentafel::session::MoveEvent;

/// Presses the main button until the plan is there.
#[track_caller]
fn walk(talk: &mut Talk) -> Vec<String> {
    let mut seen = Vec::new();
    for _ in 0..500 {
        let screen = talk.screen_name();
        if screen == "plan" {
            return seen;
        }
        assert!(talk.bar().next.is_some(), "no way on from {screen} {:?}", talk.question());
        seen.push(talk.question().unwrap_or_else(|| screen.to_owned()));
        talk.next();
    }
    panic!("no plan after 500 steps: {:?}", &seen[seen.len() - 20..]);
}

#[test]
fn with_next_alone_every_guide_ends_in_a_plan() {
    for guide in ["breed-gesprek", "voorbeeld"] {
        let mut talk = start(guide);
        let seen = walk(&mut talk);
        let mut questions: Vec<&String> = seen.iter().filter(|step| step.contains('.')).collect();
        let asked = questions.len();
        questions.sort();
        questions.dedup();
        assert_eq!(questions.len(), asked, "{guide}: nothing is asked twice");
        talk.expect_plan(|plan| assert!(plan.goals.is_empty() && plan.urgent.is_empty(), "{guide}: silence asks for nothing"));
        let text = talk.markdown();
        assert!(!text.contains("{") && !text.contains("…"), "{guide}: {text}");
    }
}

#[test]
fn the_small_guide_tells_a_whole_story() {
    let mut talk = start("voorbeeld");
    talk.next().expect_screen("map").room("fiets");
    talk.answers(&[("fiets.good", "Bochten"), ("fiets.scale", "4"), ("fiets.now", "bit")]);
    talk.expect_question("fiets.hard").fill("fiets.hard", "brake").next().expect_urgent("fiets.hard=brake").next();
    talk.expect_question("fiets.want").fill("fiets.want", "Naar mijn zus").next().expect_screen("mirror").next();
    talk.expect_screen("map").next().expect_screen("plan");
    assert_eq!(talk.goals(), ["to_the_shop"]);
    let text = talk.markdown();
    for part in ["U fietst zelf naar de winkel.", "Bochten", "Uw cijfer is nu 4", "Ga vandaag lopen"] {
        assert!(text.contains(part), "`{part}` in {text}");
    }
}

#[test]
fn a_case_can_be_walked_to_its_plan_and_changes_nothing_on_the_way() {
    for id in ["c1_ramp", "c2_debts_eviction", "c3_carer_dementia", "c4_youth_divorce", "c5_ggz_work"] {
        let mut talk = Talk::case(id);
        let before = talk.plan();
        walk(&mut talk);
        let after = talk.plan();
        // Questions that were passed over are silence: only suggestions that waited for them go.
        let after = keukentafel::plan::Plan { suggestions: before.suggestions.clone(), ..after };
        assert_eq!(after, before, "{id}");
    }
}

#[test]
fn from_the_house_one_can_go_straight_to_the_end() {
    let mut talk = start("breed-gesprek");
    talk.go(MoveEvent::Map).go(MoveEvent::Finish).expect_question("m1:clo.matters");
}

#[test]
fn who_has_answered_everything_goes_from_the_house_to_the_plan_without_being_asked_again() {
    let mut talk = start("breed-gesprek");
    walk(&mut talk);
    talk.go(MoveEvent::Map).expect_screen("map");
    talk.next().expect_screen("plan");
    talk.go(MoveEvent::Map).go(MoveEvent::Finish).expect_screen("plan");
}

#[test]
fn putting_it_aside_and_coming_back_is_the_same_place() {
    let mut talk = start("breed-gesprek");
    talk.next().fill("hh.why", "Later verder").go(MoveEvent::Later).expect_screen("later");
    talk.go(MoveEvent::Resume).expect_question("hh.why");
    assert_eq!(talk.field(), "Later verder");
    talk.go(MoveEvent::Later).next().expect_question("hh.why");
    talk.go(MoveEvent::Later).back().expect_question("hh.why");
}

#[test]
fn beginning_again_wipes_everything() {
    let mut talk = Talk::case("c2_debts_eviction");
    talk.go(MoveEvent::Later).go(MoveEvent::Restart).expect_screen("start");
    let (fresh, _) = keukentafel::session::Session::start(talk.guide.clone(), talk.session.talk().today, "nl");
    assert_eq!(talk.session, fresh);
}

#[test]
fn every_question_of_the_guide_can_be_reached() {
    let guide = crate::talk::guide("breed-gesprek");
    // Somebody with every worry there is sees every question at least once, over a few lives.
    let mut seen = std::collections::BTreeSet::new();
    for life in [
        &[("hou.type", "family"), ("hou.sleep", "sofa"), ("hou.stay", "no"), ("hou.threat", "evict,split")][..],
        &[("hou.type", "rent_corp"), ("hou.stay", "unsure"), ("hou.threat", "arrears"), ("hou.state", "damp"), ("hou.arrears", "m3")],
        &[("fin.scale", "1"), ("fin.end", "short"), ("fin.debts", "many"), ("fin.seizure", "bailiff"), ("fin.allow", "huur")],
        &[("hou.type", "owner"), ("hou.scale", "2"), ("hou.access", "outside"), ("hou.space", "tight"), ("hou.move", "yes")],
        &[("hea.limits", "walk,think"), ("hea.house", "no"), ("hea.out", "short"), ("hea.aids", "roll"), ("hea.watch", "always")],
        &[("wor.now", "self,sick"), ("wor.scale", "2"), ("hh.language", "ar"), ("wor.inburg", "busy")],
        &[
            ("fam.scale", "3"),
            ("net.caring", "always"),
            ("men.feel", "daily"),
            ("men.help", "stopped"),
            ("saf.alone", "yes"),
            ("saf.feel", "no"),
        ],
    ] {
        let mut talk = start("breed-gesprek");
        talk.add_member("child", "a12_15", "yes");
        talk.add_member("child", "a4_11", "no_ok");
        talk.add_member("child", "a16_17", "no_ok");
        for (link, value) in life {
            talk.answer(link, value);
            while talk.screen_name() == "urgent" {
                talk.next();
            }
        }
        let visible = talk.session.visible();
        for (part, _) in talk.guide.questionnaire.parts() {
            let items = talk.guide.questionnaire.items_of(part);
            seen.extend(items.filter(|(at, _)| visible.asked_of(*at).next().is_some()).map(|(_, item)| item.link.to_string()));
        }
    }
    let all: Vec<_> = guide.questionnaire.items.iter().map(|item| item.link.to_string()).filter(|link| !seen.contains(link)).collect();
    assert!(all.is_empty(), "never asked: {all:?}");
}

/// The topics that a person is led to who presses Next all the way.
fn led_to(talk: &mut Talk) -> Vec<String> {
    let mut topics: Vec<String> = Vec::new();
    for _ in 0..300 {
        if talk.screen_name() == "plan" {
            return topics;
        }
        if let Body::Mirror(view) = talk.screen().body {
            topics.push(view.topic);
        }
        talk.next();
    }
    panic!("the plan was not reached");
}

#[test]
fn nobody_is_led_to_a_topic_that_asks_nothing() {
    let alone = led_to(&mut start("breed-gesprek"));
    assert!(!alone.contains(&"fam".to_owned()), "no child, and yet: {alone:?}");
    assert_eq!(alone.len(), 7, "{alone:?}");
    let mut talk = start("breed-gesprek");
    talk.add_member("child", "a4_11", "no_ok");
    assert!(led_to(&mut talk).contains(&"fam".to_owned()));
    // Who has a child that lives elsewhere can still go there, and tell more.
    let mut talk = start("breed-gesprek");
    let family = talk.part("fam");
    talk.room("fam").expect_screen("mirror");
    talk.go(MoveEvent::More(family));
    assert!(talk.session.visible().shows(talk.asked("fam.split")));
}

#[test]
fn a_light_plan_has_a_way_back_to_the_whole_conversation_and_a_broad_one_needs_none() {
    use keukentafel::screen::Action;
    let full = |talk: &Talk| talk.bar().others.into_iter().find(|button| button.action == Action::Full);
    let mut light = Talk::case("c1_ramp");
    light.session = light.session.at_the_plan();
    let said = light.session.talk().clone();
    let button = full(&light).expect("the way back");
    light.send(button.event);
    light.expect_screen("map");
    assert_eq!(light.session.talk(), &said);
    let mut broad = Talk::case("c2_debts_eviction");
    broad.session = broad.session.at_the_plan();
    assert_eq!(full(&broad), None);
}

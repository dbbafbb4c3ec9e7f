//! The guide of a municipality: its own numbers, schemes, term and question beside the national ones, which stay as they are.

use crate::desk::Desk;
use crate::talk::{Talk, guide, root, start};
use keukentafel::base::Code;
use keukentafel::cli::{open_case, read};
use keukentafel::guide::Length;
use keukentafel::session::{MoveEvent, Session};
use std::collections::BTreeSet;
use std::fs;
use std::rc::Rc;

const NATIONAL: &str = "breed-gesprek";
const LOCAL: &str = "gemeente-voorbeeld";

/// A household of the file of cases, in the guide of the municipality.
#[track_caller]
fn case(id: &str) -> Talk {
    let guide = guide(LOCAL);
    let text = fs::read_to_string(root().join("tests/data/cases.json")).expect("the file of cases");
    let today = crate::talk::day("2026-11-22");
    let (talk, _) = open_case(&guide, &text, "cases.json", id, today).unwrap_or_else(|error| panic!("{error}"));
    Talk { session: Session::of_talk(Rc::clone(&guide), talk, "nl"), guide, effects: Vec::new() }
}

/// All ids of questions of a guide.
fn questions(name: &str) -> BTreeSet<String> {
    guide(name).questionnaire.items.iter().map(|item| item.link.to_string()).collect()
}

#[test]
fn the_extra_question_is_asked_right_after_the_national_one_that_it_follows() {
    let mut talk = start(LOCAL);
    let hea = talk.part("hea");
    talk.room("hea").go(MoveEvent::More(hea));
    talk.answer("hea.out", "short").expect_question("hea.vb_stadsrit").fill("hea.vb_stadsrit", "known").next();
    talk.expect_said("hea.vb_stadsrit", "known").answer("hea.out", "yes");
    assert_ne!(talk.question().as_deref(), Some("hea.vb_stadsrit"), "its own condition counts");
}

#[test]
fn a_question_that_is_turned_off_is_asked_of_nobody() {
    let off = "wor.diploma";
    assert!(guide(NATIONAL).questionnaire.find(off).is_some(), "the national guide asks it");
    assert!(guide(LOCAL).questionnaire.find(off).is_none());
    let words = read(&root().join("questionnaires").join(LOCAL)).bundle.expect("a bundle").words;
    assert!(words[0].content.words.keys().all(|key| !key.starts_with(off)), "nor is it translated");
}

#[test]
fn the_schemes_of_the_municipality_are_in_the_plan() {
    let plan = case("c1_ramp").markdown();
    assert!(plan.contains("**Drempelhulp Voorbeeldstad**") && !plan.contains("Stadsrit"), "{plan}");
    assert!(!Talk::case("c1_ramp").markdown().contains("Voorbeeldstad"), "and in the national one they are not");
    let mut talk = start(LOCAL);
    let hea = talk.part("hea");
    talk.room("hea").go(MoveEvent::More(hea));
    talk.answers(&[("hea.out", "no"), ("hea.vb_stadsrit", "no")]);
    assert!(talk.markdown().contains("**Stadsrit Voorbeeldstad**"), "{}", talk.markdown());
    talk.answer("hea.vb_stadsrit", "use");
    assert!(!talk.markdown().contains("**Stadsrit Voorbeeldstad**"), "who uses it needs no word about it");
}

#[test]
fn a_scheme_that_nobody_could_verify_is_suggested_only_where_the_municipality_says_so() {
    for (name, expect) in [(NATIONAL, false), (LOCAL, true)] {
        let mut talk = start(name);
        talk.answers(&[("hou.energy", "arrears")]);
        assert_eq!(talk.markdown().contains("energiefonds"), expect, "{name}: {}", talk.markdown());
    }
}

#[test]
fn cards_call_the_number_of_the_municipality() {
    let plan = case("c2_debts_eviction").markdown();
    assert!(plan.contains("de gemeente Voorbeeldstad: 000 000 00 01"), "{plan}");
    let guide = guide(LOCAL);
    let numbers: Vec<_> = guide.contacts.iter().filter(|contact| contact.in_help).filter_map(|contact| contact.number.as_deref()).collect();
    assert_eq!(numbers, ["112", "0800-2000", "113", "000 000 00 01", "000 000 00 02"], "behind Hulp, the national ones first");
}

#[test]
fn the_term_of_the_by_law_stands_in_the_plan() {
    let term = |plan: &str| plan.lines().find(|line| line.contains("Besluit over hulp bij uw schulden")).expect("the term").to_owned();
    assert!(term(&case("c2_debts_eviction").markdown()).contains("binnen 6 weken"));
    assert!(term(&Talk::case("c2_debts_eviction").markdown()).contains("binnen 8 weken"), "the act's longest, where no by-law is known");
    let clock = &guide(LOCAL).clock;
    let terms = |id: &str| clock.deadlines.iter().find(|term| term.id.as_str() == id).map(|term| (term.period.length, term.extends));
    assert_eq!(terms("debt_decision"), Some((Length::Weeks(6), false)), "no holiday moves a by-law's term");
    assert_eq!(terms("vb_stadsrit_answer"), Some((Length::Weeks(2), false)), "a term of its own");
}

#[test]
fn everything_national_that_is_not_turned_off_is_still_there_word_for_word() {
    let (national, local) = (guide(NATIONAL), guide(LOCAL));
    let expected: BTreeSet<String> = questions(NATIONAL).into_iter().filter(|id| id != "wor.diploma").collect();
    let found = questions(LOCAL);
    assert_eq!(&expected - &found, BTreeSet::new());
    assert_eq!(&found - &expected, BTreeSet::from(["hea.vb_stadsrit".to_owned()]));
    let texts = |guide: &keukentafel::guide::Guide| {
        let mut texts = BTreeSet::new();
        guide.each_text(&mut |text, _| {
            texts.insert((text.key().to_owned(), text.source().to_owned()));
        });
        texts
    };
    let changed: Vec<String> =
        (&texts(&national) - &texts(&local)).into_iter().map(|(key, _)| key).filter(|key| !key.starts_with("wor.diploma.")).collect();
    assert_eq!(changed, ["contact.municipality.hint", "contact.municipality.name", "guide.title"]);
    let ids = |guide: &keukentafel::guide::Guide| {
        let schemes = guide.schemes.iter().map(|scheme| scheme.id.to_string());
        let goals = guide.goals.iter().map(|goal| goal.id.to_string());
        let terms = guide.clock.deadlines.iter().map(|term| term.id.to_string());
        schemes.chain(goals).chain(terms).collect::<BTreeSet<String>>()
    };
    assert_eq!(&ids(&national) - &ids(&local), BTreeSet::new());
    assert_eq!(national.questionnaire.signals.len(), local.questionnaire.signals.len());
    assert_eq!(national.questionnaire.cards.len(), local.questionnaire.cards.len());
}

#[test]
fn the_national_guide_is_the_same_bytes_whether_a_municipality_extends_it_or_not() {
    let desk = Desk::new("untouched");
    desk.copy(&root().join("questionnaires").join(NATIONAL), NATIONAL);
    let bytes = |file: &str| {
        desk.run(&["bundle", NATIONAL, "-o", file]).expect_code(0);
        fs::read(desk.0.join(file)).expect("a bundle")
    };
    let before = bytes("before.guide");
    desk.copy(&root().join("questionnaires").join(LOCAL), LOCAL);
    desk.run(&["bundle", LOCAL, "-o", "local.guide"]).expect_code(0);
    assert_eq!(bytes("after.guide"), before);
    assert_ne!(fs::read(desk.0.join("local.guide")).expect("a bundle"), before);
}

#[test]
fn the_hash_covers_both_guides() {
    let desk = Desk::new("hash");
    desk.copy(&root().join("tests/data/bad_extends/national"), "national");
    let extension = |version: &str| format!(r#"{{ "id": "here", "version": "{version}", "date": "2026-11-22", "extends": "national" }}"#);
    desk.write("here/guide.json", &extension("1"));
    let hash = || read(&desk.0.join("here")).bundle.expect("a bundle").hash;
    let first = hash();
    assert_eq!(first, hash());
    assert_ne!(first, read(&desk.0.join("national")).bundle.expect("a bundle").hash);
    desk.write("here/guide.json", &extension("2"));
    let second = hash();
    assert_ne!(first, second, "a change here");
    let part = fs::read_to_string(desk.0.join("national/part.json")).expect("the part");
    desk.write("national/part.json", &part.replace("Gaat het goed?", "Hoe gaat het?"));
    assert_ne!(second, hash(), "a change there");
}

/// Whoever reads a question in a way that the check does not know would leave a guide with a hole.
#[test]
fn each_national_question_can_be_turned_off_cleanly_or_it_is_said_who_needs_it() {
    let desk = Desk::new("off");
    desk.copy(&root().join("questionnaires").join(NATIONAL), NATIONAL);
    // In one language: it is read anew for every question.
    let file = fs::read_to_string(desk.0.join(NATIONAL).join("guide.json")).expect("the guide");
    desk.write("breed-gesprek/guide.json", &file.replace(r#"["nl", "en"]"#, r#"["nl"]"#));
    let (mut off, mut needed) = (0, 0);
    for item in &guide(NATIONAL).questionnaire.items {
        let (id, extends) = (&item.link, NATIONAL);
        let file = format!(r#"{{ "id": "here", "version": "1", "date": "2026-11-23", "extends": "{extends}", "off": ["{id}"] }}"#);
        desk.write("here/guide.json", &file);
        let folder = read(&desk.0.join("here"));
        match folder.bundle {
            Some(bundle) => {
                let (guide, warnings) = keukentafel::guide::Guide::load(&bundle).unwrap_or_else(|errors| panic!("{id}: {errors:?}"));
                assert_eq!((warnings, keukentafel::lint::lint(&guide, &bundle, &folder.aids)), (Vec::new(), Vec::new()), "{id}");
                off += 1;
            }
            None => {
                assert_eq!(folder.diagnostics.len(), 1, "{id}: {:?}", folder.diagnostics);
                // A question within the roster goes with its roster.
                let expected = if item.link.as_str().starts_with("hh.member.") { Code::UnknownId } else { Code::StillNeeded };
                assert_eq!(folder.diagnostics[0].code, expected, "{id}: {:?}", folder.diagnostics);
                needed += 1;
            }
        }
    }
    assert!(off >= 5 && needed > 50, "{off} {needed}");
}

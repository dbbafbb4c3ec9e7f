//! The plans of five households, byte for byte: read the difference in review as one reads code.

use crate::desk::{Desk, compare};
use crate::talk::{Talk, root};
use keukentafel::export::Format;
use keukentafel::session::{Event, SettingEvent};
use std::fs;

#[track_caller]
fn check(case: &str) {
    let folder = root().join("tests/data/plans").join(case);
    let mut talk = Talk::case(case);
    compare(&folder.join("plan.json"), &talk.json());
    compare(&folder.join("plan.md"), &talk.markdown());
    for format in [Format::Html, Format::Calendar, Format::Table] {
        let session = talk.session.clone().at_the_plan();
        compare(&folder.join(format!("plan.{}", format.as_str())), &session.document(format).text);
    }
    in_words(&mut talk, "en");
    compare(&folder.join("plan.en.md"), &talk.markdown());
    compare(&folder.join("plan.json"), &talk.json());
}

fn in_words(talk: &mut Talk, tag: &str) {
    let lang = talk.guide.lang(tag).filter(|lang| lang.as_str() == tag).expect("these words are on offer");
    talk.send(Event::Setting(SettingEvent::Language(lang)));
}

/// Somebody may rather be addressed with "je": then every way in which the plan leaves does so.
#[test]
fn a_plan_that_says_je() {
    for case in ["c1_ramp", "c2_debts_eviction"] {
        let folder = root().join("tests/data/plans").join(case);
        let mut talk = Talk::case(case);
        in_words(&mut talk, "nl-x-je");
        let session = talk.session.clone().at_the_plan();
        for format in Format::ALL {
            let document = session.document(*format);
            let (_, extension) = document.name.rsplit_once('.').expect("an extension");
            compare(&folder.join(format!("plan.je.{extension}")), &document.text);
        }
    }
}

#[test]
fn c1_ramp() {
    check("c1_ramp");
}

#[test]
fn c2_debts_eviction() {
    check("c2_debts_eviction");
}

#[test]
fn c3_carer_dementia() {
    check("c3_carer_dementia");
}

#[test]
fn c4_youth_divorce() {
    check("c4_youth_divorce");
}

#[test]
fn c5_ggz_work() {
    check("c5_ggz_work");
}

/// In another language than that of the guide a page has both beside each other, in the browser and from the tool.
#[test]
fn a_page_in_two_languages() {
    let case = "c1_ramp";
    let mut talk = Talk::case(case);
    let desk = Desk::new("two");
    let guide = root().join("questionnaires/breed-gesprek").display().to_string();
    let from = format!("{}#{case}", root().join("tests/data/cases.json").display());
    for lang in ["en", "ar"] {
        let other = talk.guide.lang(lang).expect("a language");
        talk.send(Event::Setting(SettingEvent::Language(other)));
        let page = talk.session.clone().at_the_plan().document(Format::Html).text;
        compare(&root().join("tests/data/plans").join(case).join(format!("plan.{lang}.html")), &page);
        let args = ["run", &guide, "--case", &from, "--date", "2026-11-22", "--format", "html", "--lang", lang];
        assert_eq!(desk.run(&args).expect_code(0).out, page, "{lang}");
    }
}

/// What is sensitive is only in the plan that is handed over when its topic was ticked. Here it is.
#[test]
fn all_that_was_said_when_it_may_all_be_seen() {
    for case in ["c3_carer_dementia", "c5_ggz_work"] {
        let mut talk = Talk::case(case);
        talk.fill("clo.share", "coach,coach:men");
        compare(&root().join("tests/data/plans").join(case).join("shared.md"), &talk.markdown());
        in_words(&mut talk, "en");
        compare(&root().join("tests/data/plans").join(case).join("shared.en.md"), &talk.markdown());
    }
}

#[test]
fn the_tool_writes_the_same_bytes() {
    let desk = Desk::new("golden");
    let guide = root().join("questionnaires/breed-gesprek").display().to_string();
    for case in ["c1_ramp", "c2_debts_eviction", "c3_carer_dementia", "c4_youth_divorce", "c5_ggz_work"] {
        let folder = root().join("tests/data/plans").join(case);
        let from = format!("{}#{case}", root().join("tests/data/cases.json").display());
        let formats = [("plan.html", "html"), ("plan.ics", "ics"), ("plan.csv", "csv"), ("plan.json", "json")];
        let formats = formats.map(|(file, format)| (file, ["--format", format]));
        let files = formats.iter().map(|(file, more)| (*file, &more[..])).chain([("plan.md", &[][..]), ("plan.en.md", &["--lang", "en"])]);
        let je = [("plan.je.md", &["--lang", "nl-x-je"][..]), ("plan.je.json", &["--lang", "nl-x-je", "--format", "json"])];
        let files = files.chain(je.into_iter().filter(|(file, _)| folder.join(file).exists()));
        for (file, more) in files {
            let ran = desk.run(&[&["run", &guide, "--case", &from, "--date", "2026-11-22"][..], more].concat()).expect_code(0);
            assert_eq!(ran.out, fs::read_to_string(folder.join(file)).expect("the golden plan"), "{case} {file}");
        }
    }
}

#[test]
fn the_order_in_which_answers_came_changes_nothing() {
    let told = Talk::case("c2_debts_eviction");
    let mut talk = crate::talk::start("breed-gesprek");
    let mut links: Vec<String> =
        told.session.talk().answers.iter().map(|(asked, _)| told.guide.questionnaire.item(asked.item).link.to_string()).collect();
    links.reverse();
    for link in links {
        let value = told.said(&link).expect("an answer");
        talk.fill(&link, &value);
    }
    for part in ["hou", "fin"] {
        let part = talk.part(part);
        talk.go(keukentafel::session::MoveEvent::More(part));
    }
    assert_eq!(talk.markdown(), told.markdown());
}

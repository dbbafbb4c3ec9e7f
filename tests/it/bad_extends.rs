//! Guides that extend another, with one fault each: told once, in the file of whoever can mend it.

use crate::bad::expect_one_remark;
use crate::desk::{Desk, compare};
use crate::talk::root;
use std::fs;

/// A desk with all of them, as the folders of guides lie beside each other.
#[track_caller]
fn desk() -> Desk {
    let desk = Desk::new("extends");
    desk.copy(&root().join("tests/data/bad_extends"), ".");
    desk
}

#[track_caller]
fn check(fault: &str) {
    let ran = desk().run(&["lint", fault]);
    expect_one_remark(&ran);
    compare(&root().join("tests/data/bad_extends").join(fault).join("expected.txt"), &ran.out);
}

macro_rules! faults {
    ($($fault:ident,)+) => {
        $(#[test]
        fn $fault() {
            check(stringify!($fault));
        })+

        const FAULTS: &[&str] = &[$(stringify!($fault),)+];
    };
}

faults! {
    added_after_an_unknown_question, added_to_an_unknown_part, by_law_moved_by_the_act, extends_in_a_circle, extends_itself,
    fault_in_an_own_question, fault_of_the_national_guide, field_of_a_whole_guide, gap_in_an_own_question, longer_than_the_act,
    missing_file, national_number, national_text_reworded, needed_question_off, number_without_translation, other_unit_than_the_act,
    own_question_without_translation, path_instead_of_a_name, question_needed_here_off, question_of_the_same_name,
    question_with_a_role_off, scheme_of_the_same_name, term_of_the_same_name, term_that_is_the_acts, unknown_national_guide,
    unknown_question_off, unknown_term,
}

/// What the others extend.
const EXTENDED: &[&str] = &["circle", "national", "national_with_a_fault"];

#[test]
fn every_folder_of_faults_is_checked() {
    let entries = fs::read_dir(root().join("tests/data/bad_extends")).expect("the folder");
    let mut folders: Vec<String> = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    folders.retain(|folder| !EXTENDED.contains(&folder.as_str()));
    folders.sort();
    assert_eq!(folders, FAULTS, "add the folder to the list in tests/it/bad_extends.rs");
}

#[test]
fn the_small_national_guide_has_no_fault_of_its_own() {
    desk().run(&["lint", "national"]).expect_code(0).expect_out("national: nothing to remark");
}

/// An extension of the small national guide with this in its `guide.json`.
fn extension(desk: &Desk, more: &str) {
    desk.write("here/guide.json", &format!(r#"{{ "id": "here", "version": "1", "date": "2026-11-22", "extends": "national"{more} }}"#));
}

#[test]
fn an_extension_that_changes_nothing_is_no_fault() {
    let desk = desk();
    extension(&desk, "");
    desk.run(&["lint", "here"]).expect_code(0).expect_out("here: nothing to remark");
    let output = desk.tool().current_dir(desk.0.join("here")).args(["lint", "."]).output().expect("the tool starts");
    assert_eq!(String::from_utf8_lossy(&output.stdout), ".: nothing to remark\n", "from within its folder, too");
}

#[test]
fn two_questions_that_need_only_each_other_go_together() {
    let desk = desk();
    extension(&desk, r#", "off": ["a.told"]"#);
    desk.run(&["lint", "here"])
        .expect_code(1)
        .expect_out("error[still-needed] guide.json#/off/0")
        .expect_out("`a.more` (../national/part.json)");
    extension(&desk, r#", "off": ["a.told", "a.more"]"#);
    desk.run(&["lint", "here"]).expect_code(0);
}

#[test]
fn a_region_may_stand_between_the_nation_and_a_municipality() {
    let desk = desk();
    desk.write(
        "region/guide.json",
        r#"{ "id": "region", "version": "1", "date": "2026-11-22", "extends": "national", "off": ["a.more"] }"#,
    );
    desk.write("town/guide.json", r#"{ "id": "town", "version": "1", "date": "2026-11-22", "extends": "region", "off": ["a.told"] }"#);
    desk.run(&["lint", "town"]).expect_code(0).expect_out("town: nothing to remark");
    desk.write("town/guide.json", r#"{ "id": "town", "version": "1", "date": "2026-11-22", "extends": "region", "off": ["a.more"] }"#);
    desk.run(&["lint", "town"]).expect_code(1).expect_out("no question `a.more` to turn off");
    desk.write("region/guide.json", r#"{ "id": "region", "version": "1", "date": "2026-11-22", "extends": "national", "off": ["a.one"] }"#);
    desk.run(&["lint", "town"]).expect_code(1).expect_out("error[still-needed] ../region/guide.json#/off/0");
}

#[test]
fn a_national_translation_that_is_stale_is_told_in_the_national_file_and_accepted_there() {
    let desk = desk();
    extension(&desk, "");
    let part = fs::read_to_string(desk.0.join("national/part.json")).expect("the part");
    desk.write("national/part.json", &part.replace("Gaat het goed?", "Hoe gaat het?"));
    let stale = "warning[stale-translation] ../national/words/en.json#/words/a.one.text";
    let ran = desk.run(&["lint", "here"]);
    expect_one_remark(&ran);
    ran.expect_out(stale);
    desk.run(&["lint", "here", "--accept-translations"]).expect_code(1).expect_out(stale);
    assert!(!desk.0.join("here/words").exists(), "nothing of its own was translated, so nothing is accepted here");
    desk.run(&["lint", "national", "--accept-translations"]).expect_code(0);
    desk.run(&["lint", "here"]).expect_code(0);
}

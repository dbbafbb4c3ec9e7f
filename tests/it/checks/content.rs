//! The content of the shipped guide is complete, and what must not be suggested is not.

use crate::talk::{Talk, guide, root};
use keukentafel::cli::read;
use keukentafel::guide::Guide;
use keukentafel::scheme::SchemeStatus;
use std::collections::BTreeSet;
use std::fs;
use std::rc::Rc;

/// Ids are for ever: answers, translations and plans hold them. The list was made from the source of the content, once; a line
/// is added with new content, and none goes away.
#[test]
fn no_question_option_signal_or_scheme_is_lost() {
    let text = fs::read_to_string(root().join("tests/data/ids.txt")).expect("the list of ids");
    let promised: BTreeSet<String> = text.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect();
    let guide = guide("breed-gesprek");
    let questionnaire = &guide.questionnaire;
    let mut there: BTreeSet<String> = questionnaire.parts().map(|(_, part)| format!("part {}", part.id)).collect();
    for item in &questionnaire.items {
        there.insert(format!("question {}", item.link));
        let choices = item.question().and_then(|question| question.choices());
        there
            .extend(choices.into_iter().flat_map(|choices| &choices.options).map(|choice| format!("option {}={}", item.link, choice.code)));
    }
    there.extend(questionnaire.signals.iter().map(|signal| format!("signal {}", signal.id)));
    there.extend(guide.schemes.iter().map(|scheme| format!("scheme {}", scheme.id)));
    let lost: Vec<_> = promised.difference(&there).collect();
    let unknown: Vec<_> = there.difference(&promised).collect();
    assert!(lost.is_empty() && unknown.is_empty(), "lost: {lost:#?}\nnot in tests/data/ids.txt: {unknown:#?}");
}

/// Somebody whom the energy funds are about.
fn cold(unverified: &[&str]) -> Vec<String> {
    let found = read(&root().join("questionnaires/breed-gesprek"));
    let mut bundle = found.bundle.expect("a bundle");
    bundle.guide.unverified_schemes = unverified.iter().map(|id| (*id).to_owned()).collect();
    let (guide, _) = Guide::load(&bundle).unwrap_or_else(|errors| panic!("{errors:?}"));
    let mut talk = Talk::of(Rc::new(guide), "2026-11-22");
    talk.answer("hou.energy", "arrears");
    talk.plan().suggestions.iter().map(|suggested| suggested.scheme.to_string()).collect()
}

#[test]
fn what_nobody_could_verify_waits_for_the_municipality() {
    let fund = "energiefonds".to_owned();
    assert!(!cold(&[]).contains(&fund), "announced, and nobody knows whether it is open");
    assert!(cold(&["energiefonds"]).contains(&fund), "the municipality found out that it is");
}

#[test]
fn what_is_closed_is_never_suggested() {
    let guide = guide("breed-gesprek");
    let closed: Vec<_> = guide.schemes.iter().filter(|scheme| scheme.status == SchemeStatus::Closed).collect();
    assert!(!closed.is_empty());
    assert!(closed.iter().all(|scheme| !scheme.is_open(Talk::case("c1_ramp").plan().date)));
}

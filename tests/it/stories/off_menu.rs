//! The e-bike: a dear mobility scooter is on the menu, a cheaper bicycle with a motor is not; yet she wants to move, lose weight and see
//! her sister. The coach writes down why; the program asks, keeps, and prints one page.

use crate::saves::reopened;
use crate::talk::Talk;
use keukentafel::guide::Rung;
use keukentafel::plan::{GoalKey, NoteField, OffMenuField, RungField};
use keukentafel::session::{Event, PlanEvent};

const PAGE: [(OffMenuField, &str); 9] = [
    (OffMenuField::Need, "Naar mijn zus en naar de winkel. En weer bewegen."),
    (OffMenuField::Tried, "Lopen met de rollator: na 300 meter is het op."),
    (OffMenuField::Standard, "Een scootmobiel."),
    (OffMenuField::Unfit, "Dan zit ik weer stil. Ik wil afvallen voor mijn longen."),
    (OffMenuField::Proposed, "Een fiets met trapondersteuning."),
    (OffMenuField::Legitimacy, "Het gaat om vervoer. Een ander in deze situatie zou het ook krijgen."),
    (OffMenuField::Involvement, "Ze wil het zelf. De buurman helpt met opladen."),
    (OffMenuField::Return, "Minder taxi. Het past bij het longprogramma."),
    (OffMenuField::Cost, "Ongeveer de helft van een scootmobiel."),
];

fn written() -> (Talk, GoalKey) {
    let mut talk = Talk::case("c1_ramp");
    let goal = talk.plan().goals[0].key.clone();
    for (field, words) in PAGE {
        talk.send(Event::Plan(PlanEvent::Note(goal.clone(), NoteField::OffMenu(field), words.to_owned())));
    }
    (talk, goal)
}

#[test]
fn it_is_one_page_in_the_words_of_the_coach() {
    let (talk, _) = written();
    let markdown = talk.markdown();
    let page = markdown.split("## Waarom iets anders beter past").nth(1).expect("the page").split("\n---\n").next().unwrap_or_default();
    for (field, words) in PAGE.iter().filter(|(field, _)| *field != OffMenuField::Cost) {
        assert!(page.contains(words), "{field:?} is missing in {page}");
    }
    assert!(page.lines().count() < 50, "one page");
}

#[test]
fn a_cost_is_told_only_with_its_source() {
    let (mut talk, goal) = written();
    assert!(!talk.markdown().contains("Ongeveer de helft"), "no amount without a source");
    let source = NoteField::OffMenu(OffMenuField::CostSource);
    talk.send(Event::Plan(PlanEvent::Note(goal, source, "Offerte van de leverancier, november 2026.".to_owned())));
    assert!(talk.markdown().contains("Ongeveer de helft") && talk.markdown().contains("Offerte van de leverancier"));
}

#[test]
fn without_a_word_of_the_coach_there_is_no_page() {
    let talk = Talk::case("c1_ramp");
    assert!(talk.plan().off_menu.is_empty() && !talk.markdown().contains("Waarom iets anders beter past"));
    assert!(talk.plan().goals.iter().all(|goal| goal.ladder.is_empty()), "the program fills in nothing of the ladder");
}

#[test]
fn it_is_there_again_after_opening() {
    let (mut talk, goal) = written();
    let limit = NoteField::Ladder(Rung::Network, RungField::Limit);
    talk.send(Event::Plan(PlanEvent::Note(goal.clone(), limit, "De buurman gaat in maart verhuizen".to_owned())));
    let (again, diagnostics) = reopened(&talk);
    assert_eq!(diagnostics.len(), talk.session.talk().answers.orphans.len());
    assert_eq!(again.plan(), talk.plan());
    let rung = &again.plan().goals[0].ladder[0];
    assert_eq!((rung.rung, rung.get(RungField::Limit)), (Rung::Network, Some("De buurman gaat in maart verhuizen")));
    assert!(again.markdown().contains("Grens: De buurman gaat in maart verhuizen."));
}

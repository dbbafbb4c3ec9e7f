//! A language that has words for the interface and for what cannot wait, and for nothing else.

use crate::ok;
use crate::talk::{Talk, guide};
use keukentafel::export::Format;
use keukentafel::screen::{Body, Field, QuestionView, pieces};
use keukentafel::session::{Event, SettingEvent};
use keukentafel::text::Message;

#[track_caller]
fn in_english() -> Talk {
    let mut talk = ok::talk("partial_language");
    let english = talk.guide.lang("en").expect("English");
    talk.send(Event::Setting(SettingEvent::Language(english)));
    talk
}

#[track_caller]
fn question(talk: &Talk) -> QuestionView {
    let Body::Question(view) = talk.screen().body else { panic!("no question") };
    view
}

/// Whether all of these words are in the language of the guide, and say so.
fn is_borrowed(words: &str) -> bool {
    matches!(pieces(words)[..], [(_, true)])
}

#[test]
fn the_first_screen_says_what_is_translated_and_that_nobody_checked_it() {
    let talk = in_english();
    let screen = talk.screen();
    let Body::Start(view) = screen.body else { panic!("not the first screen") };
    let said = view.incomplete.expect("a sentence");
    assert!(said.contains("questions are in Dutch") && said.contains("not yet been checked by a native speaker"), "{said}");
    assert_eq!((screen.lang.as_str(), screen.borrowed.as_deref(), view.title.as_str()), ("en", Some("nl"), "A small guide"));
}

#[test]
fn the_language_of_the_guide_borrows_nothing() {
    let talk = ok::talk("partial_language");
    let screen = talk.screen();
    let Body::Start(view) = &screen.body else { panic!("not the first screen") };
    assert_eq!((&screen.borrowed, &view.incomplete), (&None, &None));
    assert!(!format!("{screen:?}").contains("\\u{2066}"), "{screen:?}");
}

#[test]
fn a_question_is_borrowed_and_the_ways_on_are_translated() {
    let mut talk = in_english();
    talk.next().room("a").expect_question("a.one");
    let (view, bar) = (question(&talk), talk.screen().bar);
    assert_eq!(view.text, "\u{2066}Gaat het thuis goed?\u{2069}");
    let Some(Field::Single(options)) = view.field else { panic!("{:?}", view.field) };
    assert!(options.iter().all(|option| is_borrowed(&option.label)), "{options:?}");
    assert_eq!(view.place.expect("a place").topic, "Home");
    assert!(bar.next.is_some_and(|next| !next.label.contains('\u{2066}')));
}

#[test]
fn an_urgent_card_is_translated_as_a_whole_and_says_that_nobody_checked_it() {
    let mut talk = in_english();
    talk.next().room("a").fill("a.one", "no").next();
    let Body::Urgent(view) = talk.screen().body else { panic!("no card") };
    assert_eq!(view.title, "Call now if there is danger.");
    assert!(!format!("{view:?}").contains("\\u{2066}"), "{view:?}");
    assert_eq!(view.not_checked.as_deref(), Some("This translation has not yet been checked by a native speaker."));
    let dutch = talk.guide.lang("nl").expect("Dutch");
    talk.send(Event::Setting(SettingEvent::Language(dutch)));
    let Body::Urgent(view) = talk.screen().body else { panic!("no card") };
    assert_eq!((view.title.as_str(), view.not_checked), ("Bel nu als er gevaar is.", None));
}

#[test]
fn marks_of_borrowed_words_reach_no_program() {
    let mut talk = in_english();
    talk.next().room("a").fill("a.one", "yes").next();
    for format in [Format::Json, Format::Table, Format::Calendar] {
        let text = talk.session.document(format).text;
        assert!(!text.contains(['\u{2066}', '\u{2068}', '\u{2069}']), "{format:?}: {text}");
    }
}

/// The figures in a text, gaps left out: numbers to call, days, ages.
fn figures(text: &str) -> Vec<String> {
    let outside: String = text.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, after)| after)).collect();
    let mut figures: Vec<String> =
        outside.split(|letter: char| !letter.is_ascii_digit() && letter != '-').map(|run| run.trim_matches('-').to_owned()).collect();
    figures.retain(|figure| !figure.is_empty());
    figures.sort();
    figures
}

#[test]
fn every_figure_of_an_urgent_text_is_the_same_in_every_language() {
    assert_eq!(figures("Bel 112 of 0800-0113, na {a.b2} 3 dagen."), ["0800-0113", "112", "3"]);
    let guide = guide("breed-gesprek");
    let mut compared = 0;
    for catalog in guide.catalogs() {
        let words = guide.words(catalog.lang.as_str());
        guide.each_text(&mut |text, _| {
            if (text.key().starts_with("card.") || text.key().starts_with("contact.")) && words.has(text) {
                assert_eq!(figures(words.text(text)), figures(text.source()), "{} {}", catalog.lang.as_str(), text.key());
                compared += 1;
            }
        });
    }
    assert!(compared > 4 * 150, "{compared}");
}

#[test]
fn a_language_nobody_checked_says_so_on_the_first_screen_and_in_the_plan() {
    for lang in ["tr", "ar", "pl", "uk"] {
        let mut talk = crate::talk::start("breed-gesprek");
        let chosen = talk.guide.lang(lang).expect("a language");
        talk.send(Event::Setting(SettingEvent::Language(chosen)));
        let said = talk.session.words().say(Message::NotChecked).to_owned();
        let screen = talk.screen();
        let Body::Start(view) = screen.body else { panic!("not the first screen") };
        assert!(!said.is_empty() && view.incomplete.is_some_and(|sentences| sentences.contains(&said)), "{lang}");
        assert_eq!(screen.right_to_left, lang == "ar", "{lang}");
        let page = talk.session.clone().at_the_plan().document(Format::Html).text;
        assert!(page.contains(&said) && page.contains("class=\"two\""), "{lang}");
    }
}

#[test]
fn what_to_say_on_the_telephone_can_be_said_in_the_language_of_who_answers() {
    let mut talk = crate::talk::start("breed-gesprek");
    let turkish = talk.guide.lang("tr").expect("Turkish");
    talk.send(Event::Setting(SettingEvent::Language(turkish)));
    talk.next();
    talk.fill("hou.stay", "no").fill("hou.threat", "evict");
    let page = talk.session.clone().at_the_plan().document(Format::Markdown).text;
    assert!(page.contains("\u{2066}Ik moet uit mijn huis. Ik vraag om hulp met spoed.\u{2069} (Evimden çıkmam gerekiyor."), "{page}");
}

#[test]
fn what_stands_in_a_gap_is_in_the_language_of_the_words_around_it() {
    let mut talk = Talk::case("c1_ramp");
    let arabic = talk.guide.lang("ar").expect("Arabic");
    talk.send(Event::Setting(SettingEvent::Language(arabic)));
    let page = talk.markdown();
    assert!(page.contains("\u{2066}Het lukt u om zelf naar buiten te gaan.\u{2069}"), "{page}");
}

//! Another way to address people, as a set beside a language: only what is said in another way stands in it.

use crate::desk::Desk;
use crate::talk::{Talk, day, load, start};
use keukentafel::export::Format;
use keukentafel::screen::Body;
use keukentafel::session::{Event, HouseholdEvent, SettingEvent, saved};
use std::fs;
use std::rc::Rc;

/// A small guide that can also say "je", with these texts.
fn desk(interface: &str, keeps: &str, words: &str) -> Desk {
    let desk = Desk::with("ok", "referral");
    let file = desk.0.join("referral/guide.json");
    let guide = fs::read_to_string(file).expect("the guide").replace(r#"["nl"]"#, r#"["nl", "nl-x-je"]"#);
    desk.write("referral/guide.json", &guide);
    let head = r#""language": "nl-x-je", "name": "Nederlands, met je""#;
    desk.write("interface/nl-x-je.json", &format!(r#"{{ {head}, "of": "nl", "address": "je", "words": {{ {interface} }} }}"#));
    desk.write("referral/words/nl-x-je.json", &format!(r#"{{ {head}, "keeps": {{ {keeps} }}, "words": {{ {words} }} }}"#));
    desk
}

fn in_je(talk: &mut Talk) {
    choose(talk, "nl-x-je");
}

fn choose(talk: &mut Talk, tag: &str) {
    let lang = talk.guide.lang(tag).expect("these words");
    talk.send(Event::Setting(SettingEvent::Language(lang)));
}

#[test]
fn what_is_said_in_one_way_only_falls_back_sentence_by_sentence() {
    let desk = desk(
        r#""person.you": "jij""#,
        "",
        r#""guide.title": "Voor jou", "goal.men_help.outcome.self": "Je slaapt weer en hebt iemand om mee te praten.""#,
    );
    let mut talk = Talk::of(Rc::new(load(&desk.0.join("referral"))), "2026-11-22");
    talk.fill("men.feel", "daily");
    assert!(talk.json().contains(r#""address_form": "u""#));
    assert!(talk.markdown().contains("U slaapt weer en heeft iemand om mee te praten."));
    in_je(&mut talk);
    let Body::Start(start) = talk.screen().body else { panic!("{:?}", talk.screen().body) };
    assert_eq!((start.title.as_str(), start.incomplete), ("Voor jou", None), "nothing is missing: it is said in the other way");
    assert!(start.languages.iter().any(|choice| choice.button.label == "Nederlands, met je" && choice.lang == "nl-x-je" && choice.current));
    let plan = talk.markdown();
    for (said, why) in [
        ("Je slaapt weer en hebt iemand om mee te praten.", "the verb goes with the word"),
        ("Praten met iemand geeft rust.", "a text of the guide"),
        ("# Ons plan", "a word of the interface"),
    ] {
        assert!(plan.contains(said), "{why}: `{said}` in\n{plan}");
    }
    let json = talk.json();
    assert!(json.contains(r#""address_form": "je""#) && json.contains(r#""language": "nl""#), "{json}");
    assert!(json.contains("Je slaapt weer"), "the data says what the person reads:\n{json}");
    let page = talk.session.document(Format::Html).text;
    assert!(page.contains(r#"<html lang="nl-x-je">"#), "{page}");
    // Somebody with a name is spoken of, not to.
    talk.send(Event::Household(HouseholdEvent::Name(keukentafel::base::MemberId::SELF, "Sanne".to_owned())));
    assert!(talk.markdown().contains("Sanne slaapt weer en heeft iemand om mee te praten."), "{}", talk.markdown());
}

#[test]
fn a_set_that_does_not_hold_to_its_way_is_told() {
    let title = r#""guide.title": "Een kleine gids""#;
    let rows = [
        ("", "", "", "`part.men.title` addresses people in the other way: Hoe u zich voelt"),
        (
            "",
            "",
            r#""part.men.title": "Hoe u zich voelt, echt""#,
            "`part.men.title` addresses people in the other way: Hoe u zich voelt, echt",
        ),
        ("", r#""part.men.title": "Said to somebody else.""#, title, "`guide.title` says what the other set says"),
        ("", r#""guide.title": "Said to somebody else.""#, "", "error[other-address] words/nl-x-je.json#/keeps/guide.title"),
        ("", r#""goal.": "Said to somebody else.""#, "", "`part.men.title` addresses people in the other way: Hoe u zich voelt"),
        ("", r#""door.": "Said to somebody else.""#, "", "error[other-address] words/nl-x-je.json#/keeps/door."),
        ("", "", "", "`goal.wor_job.outcome` has no words for the person who fills this in"),
        ("", "", r#""goal.wor_job.outcome.self": "{name} hebt werk.""#, "the gaps differ from those of the source: {name} heeft werk."),
        ("", "", r#""goal.wor_job.why.self": "Je werkt.""#, "the guide has no text `goal.wor_job.why.self`"),
        ("", "", "", "`back` addresses people"),
        (r#""you_said": "Je zei {0}:""#, "", "", "the gaps differ from those of the other set: U zei:"),
        (r#""no_such": "Je""#, "", "", "the interface knows no `no_such`"),
    ];
    for (interface, keeps, words, remark) in rows {
        let ran = desk(interface, keeps, words).run(&["lint", "referral"]).expect_code(1);
        // The button back says nothing to anybody: a text that addresses nobody needs no words of its own.
        assert_eq!(ran.out.contains(remark), !remark.contains("`back`"), "`{remark}` in\n{}", ran.out);
        assert!(!ran.out.contains("has no words in `nl-x-je`") && !ran.out.contains("the interface has no"), "{}", ran.out);
    }
}

#[test]
fn a_way_to_address_people_needs_its_language() {
    let desk = desk("", "", "");
    let file = desk.0.join("referral/guide.json");
    let guide = fs::read_to_string(&file).expect("the guide");
    desk.write("referral/guide.json", &guide.replace(r#""language": "nl""#, r#""language": "nl-x-je""#));
    desk.run(&["lint", "referral"]).expect_code(1).expect_out("error[unknown-id] ../interface/nl-x-je.json#/of");
}

/// The words of a text that only the way "u" has.
fn formal(text: &str) -> Vec<&str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| ["u", "uw", "uwe", "uzelf"].contains(&word.to_lowercase().as_str())).collect()
}

#[test]
fn no_plan_in_je_falls_back_into_u() {
    for case in ["c1_ramp", "c2_debts_eviction", "c3_carer_dementia", "c4_youth_divorce", "c5_ggz_work"] {
        let mut talk = Talk::case(case);
        talk.fill("clo.share", "coach,coach:men");
        assert!(formal(&talk.markdown()).len() > 10, "the set beside it does say u");
        in_je(&mut talk);
        for (format, text) in [("markdown", talk.markdown()), ("json", talk.json())] {
            for line in text.lines() {
                // What is said on the telephone to somebody else, and what only the coach reads.
                let to_others = line.contains("Kunt u vandaag meedenken?") || line.contains("Spreek af dat zij u eerst bellen");
                let coach = line.contains("Dit vraagt nog iets van u") || line.contains("Haal het uit wat u deelt");
                assert!(to_others || coach || formal(line).is_empty(), "{case} {format}: {line}");
            }
        }
    }
}

#[test]
fn another_way_to_be_addressed_loses_nothing_on_the_way() {
    let mut talk = start("breed-gesprek");
    talk.fill("fin.debts", "many").fill("hh.why", "Ik slaap niet meer. U weet wel.").room("fin").next();
    let (before, screen) = (saved::write(&saved::save(&talk.session)), talk.screen());
    let question = talk.question().expect("a question");
    in_je(&mut talk);
    assert_eq!(talk.question().as_ref(), Some(&question), "the same question");
    assert_eq!(saved::write(&saved::save(&talk.session)), before.replace(r#""language": "nl""#, r#""language": "nl-x-je""#));
    assert_ne!(talk.screen(), screen);
    talk.skip();
    assert!(talk.markdown().contains("Ik slaap niet meer. U weet wel."), "own words stay as they are");
    talk.back();
    choose(&mut talk, "nl");
    assert_eq!(talk.question(), Some(question));
    assert!(talk.markdown().contains("Ik slaap niet meer. U weet wel."));
}

#[test]
fn a_page_that_was_saved_in_je_opens_in_je() {
    let mut talk = Talk::case("c2_debts_eviction");
    in_je(&mut talk);
    let page = talk.session.clone().at_the_plan().document(Format::Html).text;
    let found = saved::find(&page).expect("the conversation in the page");
    let (opened, remarks) = saved::open(&talk.guide, &found, day("2026-11-22")).expect("it opens");
    assert!(remarks.is_empty(), "{remarks:?}");
    assert_eq!(opened.words().lang().as_str(), "nl-x-je");
    assert_eq!(opened.document(Format::Html).text, page);
    // A guide that does not have it any more speaks its language in the other way.
    let small = Rc::new(load(&Desk::with("ok", "referral").0.join("referral")));
    let of_small = saved::SavedTalk { guide: small.id.to_string(), ..found };
    let (opened, _) = saved::open(&small, &of_small, day("2026-11-22")).expect("it opens");
    assert_eq!(opened.words().lang().as_str(), "nl");
}

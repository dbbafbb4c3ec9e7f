//! A conversation saved as a page and opened again: it goes on where it stopped. Whatever else is chosen is refused in a sentence,
//! and the conversation under way is as it was.

use crate::desk::Desk;
use crate::talk::{Talk, day, root, start};
use keukentafel::base::MemberId;
use keukentafel::export::Format;
use keukentafel::screen::{Body, show};
use keukentafel::session::saved::{MOST_BYTES, Refusal, SavedTalk, TALK_FORMAT, find, open, save};
use keukentafel::session::{Device, Effect, Event, FileEvent, HostEvent, HouseholdEvent, MoveEvent, PlanEvent, Session, SettingEvent};
use std::collections::BTreeSet;
use std::fs;

const BEGINS: &str = "<script type=\"application/json\" id=\"keukentafel-talk\">";

/// The page, as it is saved.
fn page(talk: &Talk) -> String {
    talk.session.document(Format::Html).text
}

/// A page of a stranger with this as its data.
fn holding(data: &str) -> String {
    format!("<!doctype html><title>x</title>{BEGINS}{data}</script>")
}

/// A talk with this put in the place of that.
#[track_caller]
fn changed(from: &str, to: &str) -> String {
    let page = page(&Talk::case("c1_ramp"));
    assert!(page.contains(from), "{from}");
    page.replacen(from, to, 1)
}

fn chosen(page: &str) -> Event {
    Event::File(FileEvent::Chosen(Ok(page.to_owned())))
}

/// A second person, elsewhere, opens the page and goes on.
#[track_caller]
fn opened(page: &str) -> Talk {
    let mut other = start("breed-gesprek");
    other.send(chosen(page));
    other.expect_screen("preview");
    other.send(Event::File(FileEvent::Replace));
    other
}

#[test]
fn at_every_step_a_saved_talk_goes_on_at_the_same_screen_to_the_same_plan() {
    let mut talk = Talk::case("c2_debts_eviction");
    for _ in 0..200 {
        let other = opened(&page(&talk));
        assert_eq!(show(&other.session), show(&talk.session), "{} {:?}", talk.screen_name(), talk.question());
        assert_eq!(other.session.talk(), talk.session.talk());
        assert_eq!(page(&other), page(&talk), "saved again it is the same file");
        if talk.screen_name() == "plan" {
            break;
        }
        talk.next();
    }
    talk.expect_screen("plan");
}

#[test]
fn what_was_half_way_is_finished_elsewhere_alike() {
    let mut here = start("breed-gesprek");
    here.send(Event::Setting(SettingEvent::Device(Device::Own)));
    here.answer("hh.why", "Ik slaap niet.\n<b>\"Rust\"</b> 🫖 \\ </script>").answer("hou.stay", "no");
    let mut there = opened(&page(&here));
    let on = |talk: &mut Talk| {
        talk.answer("hou.threat", "evict");
        talk.next().go(MoveEvent::Finish);
        for _ in 0..40 {
            if talk.screen_name() == "plan" {
                break;
            }
            talk.next();
        }
        talk.expect_screen("plan");
        Format::ALL.iter().map(|format| talk.session.document(*format).text).collect::<Vec<_>>()
    };
    assert_eq!(on(&mut there), on(&mut here));
}

#[test]
fn what_was_put_aside_goes_on_where_it_was_put_aside() {
    let mut talk = start("breed-gesprek");
    talk.answer("hh.why", "Rust");
    let screen = talk.screen_name();
    talk.go(MoveEvent::Later).expect_screen("later");
    let other = opened(&page(&talk));
    assert_eq!(other.screen_name(), screen, "nobody wants to see \"later\" once more");
}

#[test]
fn the_device_is_the_one_it_is_opened_on() {
    let mut talk = start("breed-gesprek");
    talk.send(Event::Setting(SettingEvent::Device(Device::Own)));
    let saved = page(&talk);
    let mut library = start("breed-gesprek");
    library.send(Event::Setting(SettingEvent::Device(Device::Shared)));
    library.send(chosen(&saved));
    library.send(Event::File(FileEvent::Replace));
    assert_eq!(save(&library.session).device.as_deref(), Some("shared"));
    assert_eq!(save(&opened(&saved).session).device.as_deref(), Some("own"), "nothing was chosen there");
}

#[test]
fn before_it_is_opened_a_person_sees_whose_it_is_and_nothing_of_what_was_said() {
    let mut talk = Talk::case("c2_debts_eviction");
    let roster = talk.item("hh.member");
    let member = talk.session.talk().household.ids()[0];
    talk.send(Event::Household(HouseholdEvent::Open(roster, member)));
    talk.send(Event::Household(HouseholdEvent::Name(member, "Sanne".to_owned())));
    let mut here = start("breed-gesprek");
    here.answer("hh.why", "Iets anders");
    let before = here.session.clone();
    let effects = here.send(chosen(&page(&talk)));
    let Body::Preview(view) = here.screen().body else { panic!("{}", here.screen_name()) };
    let facts: Vec<String> = view.facts.iter().map(|(name, text)| format!("{name}: {text}")).collect();
    assert_eq!(facts[1..2], ["Bewaard op: 22 november 2026".to_owned()]);
    assert!(facts[0].contains("Van: ") && facts[3] == "Onderwerpen: Wonen, Geld en Werk en leren", "{facts:?}");
    assert!(view.warning.is_some(), "what is filled in here would be lost");
    let shown = format!("{view:?}");
    assert!(!shown.contains("Ik moet mijn huis uit") && !shown.contains("schuld"), "{shown}");
    assert!(effects.contains(&Effect::Tell(HostEvent::Step { screen: "preview", topic: None })), "{effects:?}");
    here.send(Event::File(FileEvent::Cancel));
    assert_eq!(here.session, before, "nothing was changed");
    let mut fresh = start("breed-gesprek");
    fresh.send(chosen(&page(&talk)));
    let Body::Preview(view) = fresh.screen().body else { panic!("{}", fresh.screen_name()) };
    assert_eq!(view.warning, None, "nothing would be lost");
}

/// Files that are refused, each with why.
fn hostile() -> Vec<(&'static str, String, Refusal)> {
    use Refusal::{Damaged, Foreign, Newer, TooLarge};
    let good = page(&Talk::case("c1_ramp"));
    let data_at = good.find(BEGINS).expect("the data") + BEGINS.len();
    let end = good.rfind("</script>").expect("the end");
    let cut = |at: usize| good[..good.floor_char_boundary(at)].to_owned();
    let format = format!("\"format\": \"{TALK_FORMAT}\"");
    vec![
        ("nothing", String::new(), Foreign),
        ("text", "Beste Sanne,".to_owned(), Foreign),
        ("another page", "<!doctype html><html><body><script>alert(1)</script></body></html>".to_owned(), Foreign),
        ("another tool's data", "<script type=\"application/json\" id=\"state\">{}</script>".to_owned(), Foreign),
        ("a plan as JSON", Talk::case("c1_ramp").json(), Foreign),
        ("a picture", "\u{fffd}PNG\r\n\u{1a}\n".to_owned(), Foreign),
        ("a PDF", "%PDF-1.7\n%\u{fffd}".to_owned(), Foreign),
        ("zeros", "\0".repeat(100_000), Foreign),
        ("10 MB of zeros", "\0".repeat(10_000_000), TooLarge),
        ("one byte too many", format!("{good}{}", " ".repeat(MOST_BYTES + 1 - good.len())), TooLarge),
        ("cut before the data", cut(data_at - 1), Foreign),
        ("cut in the data", cut(data_at + 200), Damaged),
        ("cut near the end", cut(end - 3), Damaged),
        ("cut within the end", cut(end + 5), Damaged),
        ("cut, and closed again", format!("{}</script>", cut(end - 40)), Damaged),
        ("no data", holding(""), Damaged),
        ("null", holding("null"), Damaged),
        ("a list", holding("[]"), Damaged),
        ("an empty object", holding("{}"), Foreign),
        ("no JSON", holding("{format: 1}"), Damaged),
        ("two objects", holding("{} {}"), Damaged),
        ("10,000 deep", holding(&"[".repeat(10_000)), Damaged),
        ("10,000 deep, and back", holding(&format!("{{\"x\":{}{}}}", "[".repeat(10_000), "]".repeat(10_000))), Damaged),
        ("10,000 deep in a field", good.replacen("\"answers\": [", &format!("\"answers\": {}", "[".repeat(10_000)), 1), Damaged),
        ("a field of another type", changed("\"household\": [", "\"household\": 7, \"opened\": ["), Damaged),
        ("a number too large", changed("\"tries\": 0", "\"tries\": 99999999999999"), Damaged),
        ("a number with an exponent", changed("\"tries\": 0", "\"tries\": 1e999"), Damaged),
        ("half a letter", changed("\"version\": \"", "\"version\": \"\\ud800"), Damaged),
        ("no escape", changed("\"version\": \"", "\"version\": \"\\x"), Damaged),
        ("a raw line end in a text", changed("\"version\": \"", "\"version\": \"\n"), Damaged),
        ("a million answers", changed("\"answers\": [", &format!("\"answers\": [{}", "{},".repeat(1_000_000))), Damaged),
        ("a later version", changed(&format, "\"format\": \"keukentafel-talk/2\""), Newer),
        ("a much later version", changed(&format, "\"format\": \"keukentafel-talk/10\", \"answers\": {}"), Newer),
        ("a field of a later version", changed("\"household\": [", "\"mood\": \"x\", \"household\": ["), Newer),
        ("another format", changed(&format, "\"format\": \"talk/1\""), Foreign),
        ("another guide", changed("\"guide\": \"breed-gesprek\"", "\"guide\": \"voorbeeld\""), Refusal::OtherGuide),
    ]
}

#[test]
fn whatever_is_no_talk_of_ours_is_refused_and_nothing_changes() {
    let mut talk = start("breed-gesprek");
    talk.answer("hh.why", "Rust").go(MoveEvent::Later);
    let before = talk.session.clone();
    let rows = hostile();
    assert!(rows.len() > 30);
    for (name, file, expect) in rows {
        let effects = talk.send(chosen(&file));
        assert!(effects.is_empty(), "{name}: {effects:?}");
        let Body::Later(view) = talk.screen().body else { panic!("{name}: {}", talk.screen_name()) };
        let told = view.open.problem.unwrap_or_else(|| panic!("{name}: nothing is said"));
        let mut other = start("breed-gesprek");
        other.send(Event::File(FileEvent::Chosen(Err(expect))));
        let Body::Start(start) = other.screen().body else { panic!("{name}") };
        assert_eq!(Some(told), start.open.problem, "{name}");
        talk.send(Event::File(FileEvent::Cancel));
        assert_eq!(talk.session, before, "{name}");
    }
}

#[test]
fn a_refusal_is_gone_after_the_next_thing_a_person_does() {
    let mut talk = start("breed-gesprek");
    talk.send(chosen("Beste Sanne,"));
    talk.next().back().expect_screen("start");
    let Body::Start(view) = talk.screen().body else { panic!() };
    assert_eq!(view.open.problem, None);
}

/// A talk in which every text is a script, and a formula.
fn scripted() -> SavedTalk {
    let bad = "=1+1</script><script>alert(1)</script><img src=x onerror=alert(1)>\r\n# x\n| y |\nBEGIN:VEVENT";
    let mut talk = Talk::case("c2_debts_eviction");
    let goal = talk.goal("fin_debts").key;
    talk.send(Event::Plan(PlanEvent::Goal(goal.clone(), bad.to_owned())));
    talk.send(Event::Plan(PlanEvent::AddAction(goal.clone())));
    let own = talk.goal("fin_debts").actions.last().expect("an own step").key.clone();
    talk.send(Event::Plan(PlanEvent::Action(own.clone(), bad.to_owned())));
    talk.send(Event::Plan(PlanEvent::Who(own, bad.to_owned())));
    let mut saved = save(&talk.session);
    for member in &mut saved.household {
        member.name = bad.to_owned();
    }
    for answer in &mut saved.answers {
        let item = talk.guide.questionnaire.find(&answer.question);
        let question = item.and_then(|item| talk.guide.questionnaire.item(item).question());
        if question.is_none_or(|question| question.read(bad).is_ok()) {
            answer.value = Some(bad.to_owned());
        }
    }
    (saved.version, saved.hash, saved.language) = (bad.to_owned(), bad.to_owned(), bad.to_owned());
    saved
}

#[test]
fn a_script_in_every_text_is_text_in_every_file() {
    let talk = Talk::case("c2_debts_eviction");
    let (session, _) = open(&talk.guide, &scripted(), day("2026-11-22")).expect("opens");
    for session in [session.clone(), session.at_the_plan()] {
        let html = session.document(Format::Html).text;
        assert_eq!(html.matches("<script").count(), 1, "only the data");
        assert_eq!(html.matches("</script").count(), 1);
        assert_eq!(html.matches("<img").count(), 0);
        assert_eq!(html.matches("<h1>").count(), 1, "own words make no heading");
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assert_eq!(find(&html), Ok(save(&session)), "and it opens again");
        let calendar = session.document(Format::Calendar).text;
        assert!(!calendar.contains("alert") && calendar.lines().filter(|line| *line == "BEGIN:VEVENT").count() > 3);
        let table = session.document(Format::Table).text;
        assert!(table.contains("\"'=1+1<"), "a formula is text");
        assert!(!table.contains("\"=1"), "{table}");
    }
}

#[test]
fn the_page_around_the_widget_gets_no_talk_inside() {
    let mut talk = Talk::case("c2_debts_eviction");
    talk.send(Event::Plan(PlanEvent::Share));
    let html = talk.session.handed_over(Format::Html).text;
    assert!(html.contains("<h1>") && !html.contains("<script"));
    for format in [Format::Json, Format::Markdown, Format::Calendar, Format::Table] {
        assert_eq!(talk.session.handed_over(format), talk.session.document(format), "{format:?}");
    }
}

#[test]
fn half_way_the_page_says_so_and_shows_own_words_and_topics() {
    let mut talk = start("breed-gesprek");
    talk.answer("hh.why", "Ik slaap niet.").answer("hou.stay", "yes");
    let html = page(&talk);
    for part in
        ["<h1>Dit gesprek is nog niet klaar</h1>", "<p>Ik slaap niet.</p>", "<b>Wonen</b>: antwoorden: 1", "Open een bewaard gesprek"]
    {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(!html.contains("Wie er nodig is"), "no plan yet");
}

#[test]
fn titles_in_a_calendar_say_nothing_of_what_the_days_are_about() {
    for id in ["c1_ramp", "c2_debts_eviction", "c3_carer_dementia", "c4_youth_divorce", "c5_ggz_work"] {
        let calendar = Talk::case(id).session.at_the_plan().document(Format::Calendar).text;
        let uids: Vec<&str> = calendar.lines().filter(|line| line.starts_with("UID:")).collect();
        let once: BTreeSet<_> = uids.iter().collect();
        assert_eq!(once.len(), uids.len(), "{id}: each day has a name of its own");
        for line in calendar.lines().filter(|line| line.starts_with("SUMMARY:")) {
            assert!(["SUMMARY:Afspraak", "SUMMARY:Datum om te onthouden"].contains(&line), "{line}");
        }
        for word in ["fin", "hou_", "schuld", "debt", "jeugd"] {
            assert!(!calendar.contains(word), "{id}: {word}");
        }
    }
}

#[test]
fn a_later_calendar_moves_a_day_and_does_not_double_it() {
    let talk = Talk::case("c2_debts_eviction");
    let (later, _) = open(&talk.guide, &save(&talk.session), day("2026-11-30")).expect("opens");
    assert_eq!(uids(&later), uids(&talk.session));
    assert!(later.document(Format::Calendar).text.contains("DTSTAMP:20261130"));
}

fn uids(session: &Session) -> Vec<String> {
    let calendar = session.document(Format::Calendar).text;
    calendar.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
}

/// The calendar as it is saved on the screen.
fn downloaded(talk: &mut Talk) -> Vec<String> {
    let effects = talk.send(Event::Plan(PlanEvent::Download(Format::Calendar)));
    let [Effect::Download { text, .. }] = &effects[..] else { panic!("{effects:?}") };
    text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
}

#[test]
fn a_name_or_a_request_that_is_mended_moves_the_days_and_does_not_double_them() {
    let mut talk = Talk::case("c2_debts_eviction");
    let first = downloaded(&mut talk);
    talk.send(Event::Household(HouseholdEvent::Name(MemberId::SELF, "Sanne".to_owned())));
    talk.fill("hh.why", "Anders gezegd.");
    assert_eq!(downloaded(&mut talk), first);
    let lang = talk.guide.lang("en").expect("English");
    talk.send(Event::Setting(SettingEvent::Language(lang)));
    assert_eq!(uids(&talk.session), first, "in another language too");
    let (mut later, _) = open(&talk.guide, &save(&talk.session), day("2026-11-30")).expect("opens");
    later.update(Event::Household(HouseholdEvent::Name(MemberId::SELF, "Suzanne".to_owned())));
    assert_eq!(uids(&later), first, "a file keeps it, for the browser and for the author tool");
    // What was handed to the page around the widget counts as well.
    let mut talk = Talk::case("c3_carer_dementia");
    talk.send(Event::Plan(PlanEvent::Share));
    let handed = uids(&talk.session);
    talk.send(Event::Household(HouseholdEvent::Name(MemberId::SELF, "Fatma".to_owned())));
    assert_eq!(uids(&talk.session), handed);
}

#[test]
fn a_file_of_nobody_in_particular_gives_no_name_to_the_days() {
    let nobody = |name: &str| {
        let mut talk = start("breed-gesprek");
        talk.fill("hou.stay", "no");
        downloaded(&mut talk);
        assert_eq!(save(&talk.session).known_as, None, "two of these would have the same days");
        talk.send(Event::Household(HouseholdEvent::Name(MemberId::SELF, name.to_owned())));
        downloaded(&mut talk)
    };
    let (one, other) = (nobody("Bep"), nobody("Aad"));
    assert!(!one.is_empty() && one.iter().all(|uid| !other.contains(uid)));
}

/// A coach has the days of several households in one calendar.
#[test]
fn the_days_of_a_household_have_names_that_stay_and_are_nobody_elses() {
    let uids = |case: &str| -> BTreeSet<String> {
        let calendar = Talk::case(case).session.document(Format::Calendar).text;
        calendar.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
    };
    let cases = ["c1_ramp", "c2_debts_eviction", "c3_carer_dementia", "c4_youth_divorce", "c5_ggz_work"].map(uids);
    let all: usize = cases.iter().map(BTreeSet::len).sum();
    assert_eq!(cases.iter().flatten().collect::<BTreeSet<_>>().len(), all, "a day of one may not move that of another");
    assert!(cases.iter().all(|days| !days.is_empty()));
    assert_eq!(uids("c1_ramp"), cases[0]);
}

#[test]
fn the_tool_opens_the_page_and_writes_it_again_byte_for_byte() {
    let desk = Desk::new("kept");
    let guide = root().join("questionnaires/breed-gesprek").display().to_string();
    let mut talk = start("breed-gesprek");
    talk.answer("hh.why", "Ik wil \"rust\".").answer("hou.stay", "no");
    let kept = page(&talk);
    fs::write(desk.0.join("talk.html"), &kept).expect("a file");
    let args = ["run", &guide, "--answers", "talk.html", "--date", "2026-11-22", "--format", "html"];
    assert_eq!(desk.run(&args).expect_code(0).out, kept);
    for (name, file, said) in [
        ("foreign", "Beste Sanne,".to_owned(), "there is no stored conversation in it"),
        ("damaged", holding("[["), "it is damaged"),
        ("newer", kept.replace("talk/1", "talk/7"), "newer version"),
        ("large", "x".repeat(MOST_BYTES + 1), "too large"),
    ] {
        fs::write(desk.0.join("talk.html"), file).expect("a file");
        let ran = desk.run(&args);
        assert_eq!(ran.code, Some(1), "{name}");
        ran.expect_err(said);
    }
}

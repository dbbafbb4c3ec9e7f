//! The doors for outside data: whatever comes in is refused or taken, and nothing behind them panics.

use super::acts::{any_acts, perform};
use super::guides::{begin, guide, load, today, with_topics};
use super::tried;
use keukentafel::answers::Asked;
use keukentafel::export::Format;
use keukentafel::guide::Guide;
use keukentafel::screen::show;
use keukentafel::session::packed::{learn, pack, unpack};
use keukentafel::session::saved::{SavedAnswer, SavedMember, SavedReply, SavedStep, SavedTalk, open, save};
use keukentafel::session::{AnswerEvent, Event, FileEvent, MoveEvent, Session};
use proptest::prelude::*;
use std::rc::Rc;

/// The mark of the form, and the length of the first section.
const HEAD: usize = 16;
/// How long a sum is.
const SUM: usize = 8;

/// FNV-1a, 64 bits: as anybody could work it out.
fn sum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// Where the first section ends, as the bytes say.
fn first_section(bytes: &[u8]) -> usize {
    let told = bytes[HEAD - 8..HEAD].try_into().expect("eight bytes");
    usize::try_from(u64::from_le_bytes(told)).expect("a length")
}

fn bytes_of(real: bool) -> Vec<u8> {
    pack(&guide(real), None)
}

/// Gives bytes that were changed the sums that fit them.
fn seal(bytes: &mut [u8]) {
    let end = first_section(bytes).min(bytes.len());
    bytes[HEAD - 8..HEAD].copy_from_slice(&(end as u64).to_le_bytes());
    let (first, rest) = bytes.split_at_mut(end);
    for section in [&mut first[HEAD..], rest] {
        if let Some((told, body)) = section.split_at_mut_checked(SUM) {
            told.copy_from_slice(&sum(body).to_le_bytes());
        }
    }
}

/// Ids as they could stand in a file that was changed by hand, by a fault or on purpose.
fn any_id(real: bool) -> impl Strategy<Value = String> {
    let guide = guide(real);
    let links: Vec<String> = guide.questionnaire.items.iter().map(|item| item.link.to_string()).collect();
    let parts: Vec<String> = guide.questionnaire.parts.iter().map(|part| part.id.to_string()).collect();
    let cards: Vec<String> = guide.questionnaire.cards.iter().map(|card| card.id.to_string()).collect();
    prop_oneof![6 => prop::sample::select(links), 1 => prop::sample::select(parts), 1 => prop::sample::select(cards), 1 => "[a-z.]{0,6}"]
}

fn any_member() -> impl Strategy<Value = String> {
    prop_oneof![4 => "m[1-4]", 2 => "[mx][0-9]{1,3}", 1 => "[a-z0-9]{0,3}"]
}

fn any_step(real: bool) -> impl Strategy<Value = SavedStep> {
    let screens = ["start", "question", "text", "roster", "member", "map", "mirror", "urgent", "plan", "nowhere"];
    let id = || proptest::option::of(any_id(real));
    let fields = (prop::sample::select(screens.to_vec()), id(), proptest::option::of(any_member()), id(), any::<bool>());
    fields.prop_map(|(screen, id, member, after, paused)| SavedStep { screen: screen.to_owned(), id, member, after, paused, tries: 0 })
}

fn any_answer(real: bool) -> impl Strategy<Value = SavedAnswer> {
    let reply = prop_oneof![4 => Just(SavedReply::Given), 1 => Just(SavedReply::Declined), 1 => Just(SavedReply::Skipped)];
    let value =
        prop_oneof!["[a-z_,:]{0,8}", "[0-9]{1,3}", Just("2026-12-01".to_owned()), Just("none".to_owned()), Just("yes,no".to_owned())];
    let fields = (any_id(real), proptest::option::of(any_member()), reply, proptest::option::of(value), any::<bool>());
    fields.prop_map(|(question, member, reply, value, by_coach)| SavedAnswer {
        question,
        member,
        reply,
        value,
        by_coach,
        on: "2026-11-01".to_owned(),
    })
}

/// More people than a household can have.
fn crowd(people: u8) -> Vec<SavedMember> {
    (1..=people).map(|number| SavedMember { id: format!("m{number}"), name: String::new() }).collect()
}

fn any_talk(real: bool) -> impl Strategy<Value = SavedTalk> {
    let member = || (any_member(), "\\PC{0,60}").prop_map(|(id, name)| SavedMember { id, name });
    let household = prop_oneof![4 => proptest::collection::vec(member(), 0..5), 1 => (30u8..60).prop_map(crowd)];
    let lists = (proptest::collection::vec(any_id(real), 0..4), proptest::collection::vec(any_id(real), 0..4));
    let answers = proptest::collection::vec(any_answer(real), 0..40);
    (begin_saved(real), household, answers, lists, any_step(real)).prop_map(|(base, household, answers, (opened, seen), step)| SavedTalk {
        household,
        answers,
        confirmed: opened.clone(),
        opened,
        seen,
        step,
        ..base
    })
}

fn begin_saved(real: bool) -> impl Strategy<Value = SavedTalk> {
    Just(save(&begin(real)))
}

fn reopened(real: bool, saved: &SavedTalk) -> Session {
    open(&guide(real), saved, today()).expect("it is of this guide").0
}

proptest! {
    #![proptest_config(tried(256))]

    #[test]
    fn any_stored_conversation_can_be_taken_up((real, saved) in any::<bool>().prop_flat_map(|real| (Just(real), any_talk(real)))) {
        let mut session = reopened(real, &saved);
        let _ = show(&session);
        for way in [MoveEvent::Next, MoveEvent::Back, MoveEvent::Map, MoveEvent::Finish, MoveEvent::Next] {
            session.update(Event::Move(way));
            let _ = show(&session);
        }
        let _ = session.plan(session.words());
        let _ = save(&session);
    }

    /// What the guide knows is used; the rest comes back as it was, also after a second time.
    #[test]
    fn what_was_taken_up_is_stored_alike((real, saved) in any::<bool>().prop_flat_map(|real| (Just(real), any_talk(real)))) {
        let once = save(&reopened(real, &saved));
        let twice = save(&reopened(real, &once));
        prop_assert_eq!(format!("{:#?}", twice.answers), format!("{:#?}", once.answers));
        prop_assert_eq!(format!("{:#?}", twice.household), format!("{:#?}", once.household));
    }

    /// A saved page that was changed by a fault or on purpose is refused, or opens and can be gone on with.
    #[test]
    fn a_changed_page_is_refused_or_opens(real in any::<bool>(), acts in any_acts(30), changes in proptest::collection::vec((any::<prop::sample::Index>(), "[\\PC{}\\[\\]\",:0]{0,6}", 0usize..6), 1..6)) {
        let mut session = begin(real);
        perform(&mut session, &acts);
        let mut page = session.document(Format::Html).text;
        let data = page.rfind("<script").unwrap_or_default();
        for (at, new, length) in changes {
            let at = page.floor_char_boundary(data + at.index(page.len() - data));
            let end = page.floor_char_boundary((at + length).min(page.len()));
            page.replace_range(at..end.max(at), &new);
        }
        let mut other = begin(real);
        let before = other.clone();
        other.update(Event::File(FileEvent::Chosen(Ok(page))));
        let _ = show(&other);
        if other == before {
            return Err(TestCaseError::fail("nothing is said about the file"));
        }
        other.update(Event::File(FileEvent::Replace));
        for way in [MoveEvent::Next, MoveEvent::Map, MoveEvent::Finish] {
            let _ = show(&other);
            other.update(Event::Move(way));
        }
        for format in Format::ALL {
            let _ = other.document(*format);
        }
    }

    /// A packed guide is either the very guide that was packed, or refused.
    #[test]
    fn damaged_bytes_are_refused(cut in any::<bool>(), at in any::<prop::sample::Index>(), flip in 1u8..=255) {
        let mut bytes = bytes_of(false);
        let place = at.index(bytes.len());
        if cut {
            bytes.truncate(place);
        } else {
            bytes[place] ^= flip;
        }
        let is_first_section = cut && place == first_section(&bytes_of(false));
        prop_assert_eq!(unpack(&bytes).is_some(), is_first_section, "changed at byte {}", place);
    }

    #[test]
    fn no_bytes_bring_the_door_down(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(unpack(&bytes).is_none());
    }

    /// The sum is no secret: bytes that were made on purpose have one that fits. They are refused, or are a guide that works.
    #[test]
    fn made_bytes_are_refused_or_work(
        acts in any_acts(12),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in proptest::option::weighted(0.1, any::<prop::sample::Index>()),
    ) {
        let mut session = begin(false);
        perform(&mut session, &acts);
        let mut bytes = pack(session.guide(), Some(session.talk()));
        let body = &mut bytes[HEAD..];
        for (at, to) in changes {
            body[at.index(body.len())] = to;
        }
        if let Some(cut) = cut {
            bytes.truncate(HEAD + cut.index(bytes.len() - HEAD));
        }
        seal(&mut bytes);
        let Some(packed) = unpack(&bytes) else { return Ok(()) };
        let guide = Rc::new(packed.guide);
        let mut session = match packed.household {
            Some(talk) => Session::start_with(Rc::clone(&guide), talk, "nl").0,
            None => Session::start(Rc::clone(&guide), today(), "nl").0,
        };
        let _ = show(&session);
        for way in [MoveEvent::Next, MoveEvent::Next, MoveEvent::Map, MoveEvent::Next, MoveEvent::Next, MoveEvent::Finish, MoveEvent::Next] {
            session.update(Event::Move(way));
            let _ = show(&session);
        }
        for format in Format::ALL {
            let _ = session.document(*format);
        }
    }

    #[test]
    fn a_packed_guide_and_household_are_the_same(real in any::<bool>(), acts in any_acts(30)) {
        let mut session = begin(real);
        perform(&mut session, &acts);
        let bytes = pack(session.guide(), Some(session.talk()));
        let packed = unpack(&bytes).expect("it can be read");
        prop_assert_eq!(packed.household.as_ref(), Some(session.talk()));
        prop_assert_eq!(format!("{:?}", packed.guide), format!("{:?}", session.guide()));
        prop_assert_eq!(pack(&packed.guide, packed.household.as_ref()), bytes, "same input, same bytes");
    }
}

/// A telephone begins with the first section; the words of the other languages come after it.
#[test]
fn the_first_section_is_the_guide_in_its_own_language() {
    let whole = bytes_of(true);
    let first = &whole[..first_section(&whole)];
    let packed = unpack(first).expect("it can be read").guide;
    let heard = |guide: &Guide| guide.catalogs().iter().map(|catalog| (catalog.lang.clone(), catalog.is_here())).collect::<Vec<_>>();
    assert!(heard(&packed).iter().enumerate().all(|(place, (_, is_here))| *is_here == (place == 0)), "{:?}", heard(&packed));
    assert!(first.len() * 2 < whole.len(), "it is the smaller half: {} of {}", first.len(), whole.len());

    assert!(!learn(&packed, first), "there is nothing more in it");
    assert!(!learn(&packed, &bytes_of(false)), "those are the words of another guide");
    let mut damaged = whole.clone();
    *damaged.last_mut().expect("bytes") ^= 1;
    assert!(!learn(&packed, &damaged));
    assert!(heard(&packed)[1..].iter().all(|(_, is_here)| !is_here), "nothing of those was believed");

    assert!(learn(&packed, &whole));
    assert_eq!(format!("{packed:?}"), format!("{:?}", unpack(&whole).expect("it can be read").guide));
    assert!(learn(&packed, &whole), "and twice is once");
}

/// An answer to a question that this version of the guide does not have waits for one that does: with who said it and when.
#[test]
fn an_unknown_answer_is_stored_as_it_was() {
    for reply in [SavedReply::Given, SavedReply::Declined, SavedReply::Skipped] {
        let value = (reply == SavedReply::Given).then(|| "old_code".to_owned());
        let gone =
            SavedAnswer { question: "gone.question".to_owned(), member: None, reply, value, by_coach: true, on: "2025-03-01".to_owned() };
        let mut saved = save(&begin(true));
        saved.answers.push(gone.clone());
        let again = save(&reopened(true, &saved));
        let found = again.answers.iter().find(|answer| answer.question == gone.question);
        assert_eq!(format!("{found:?}"), format!("{:?}", Some(&gone)));
    }
}

/// A set of columns has 64 places. A guide with more topics is refused, or its table works all the same.
#[test]
fn a_table_of_many_topics_works_or_is_refused() {
    assert!(Guide::load(&with_topics(64)).is_ok(), "64 topics fit");
    for topics in [64, 65, 300] {
        if Guide::load(&with_topics(topics)).is_err() {
            continue;
        }
        let guide = Rc::new(load(&with_topics(topics)));
        let item = guide.questionnaire.find("z.share").expect("the table");
        let question = guide.questionnaire.item(item).question().expect("a question");
        let row = question.choices().and_then(|rows| rows.find("coach")).expect("a row");
        let mut session = Session::start(Rc::clone(&guide), today(), "nl").0;
        session.update(Event::Answer(AnswerEvent::Cell(Asked { item, member: None }, row, None, true)));
        let value = session.talk().answers.value(Asked { item, member: None }).expect("an answer");
        assert_eq!(question.write(value).split(',').count(), topics, "each topic is ticked");
    }
}

//! The proof against the engine: small guides by chance, each tried with every household and every answer there is.

use keukentafel::answers::{Answer, Asked, Household, Member, Reply, Source};
use keukentafel::base::{Date, MemberId};
use keukentafel::cli::read;
use keukentafel::flow::{Talk, Visible};
use keukentafel::guide::Guide;
use keukentafel::guide::wire::{Bundle, Named};
use keukentafel::lint::{Aids, Outcome, prove};
use serde_json::{Value, json};

/// Numbers that look like chance, and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    /// A condition on the questions before; `who`: it is about a member.
    fn condition(&mut self, depth: u64, who: bool) -> Value {
        let kinds = if depth == 0 { 2 } else { 8 };
        match self.below(kinds) {
            0 if who => {
                let role = if self.below(2) == 0 { "self" } else { "child" };
                json!({"question": "a.role", "is": role})
            }
            0 | 1 => self.test(),
            2 => json!({"any": [self.condition(depth - 1, who), self.condition(depth - 1, who)]}),
            3 | 4 => json!({"all": [self.condition(depth - 1, who), self.condition(depth - 1, who)]}),
            5 => json!({"not": self.condition(depth - 1, who)}),
            6 => json!({"unless": self.condition(depth - 1, who)}),
            _ if self.below(2) == 0 => json!({"any_member": self.condition(depth - 1, true)}),
            _ => json!({"each_member": self.condition(depth - 1, true)}),
        }
    }

    fn test(&mut self) -> Value {
        match self.below(5) {
            0 => json!({"question": "a.one", "is": "x"}),
            1 => json!({"question": "a.one", "other_than": ["x"]}),
            2 => json!({"question": "a.two", "contains": ["x"]}),
            3 => json!({"question": "a.two", "answered": true}),
            _ => json!({"question": "a.role", "is": "child"}),
        }
    }
}

/// A guide whose second question waits for the first, and of which the last ones wait for anything.
fn guide(chance: &mut Chance, interface: &[Named<keukentafel::guide::wire::Words>]) -> (Guide, Bundle) {
    let options = json!([{"id": "x", "text": "X"}, {"id": "y", "text": "Y"}, {"id": "z", "text": "Z", "exclusive": true}]);
    let roles = json!([{"id": "self", "text": "S"}, {"id": "child", "text": "C"}]);
    let part = json!({"id": "a", "title": "A", "place": "opening", "items": [
        {"id": "a.people", "type": "roster", "text": "Who?", "items": [{"id": "a.role", "type": "single", "text": "Role?", "options": roles}]},
        {"id": "a.one", "type": "single", "text": "One?", "options": options},
        {"id": "a.two", "type": "multi", "text": "Two?", "options": options, "show_if": {"question": "a.one", "in": ["x", "y"]}},
        {"id": "a.last", "type": "open", "text": "Last?", "show_if": chance.condition(3, false)},
        {"id": "a.each", "type": "open", "text": "Each?", "per_member": chance.condition(3, true)}
    ]});
    bundled(part, interface)
}

/// A guide with this one part.
fn bundled(part: Value, interface: &[Named<keukentafel::guide::wire::Words>]) -> (Guide, Bundle) {
    let bundle = Bundle {
        format: keukentafel::guide::BUNDLE_FORMAT.to_owned(),
        guide: serde_json::from_value(
            json!({"id": "g", "version": "1", "date": "2026-11-22", "title": "T", "language": "nl", "languages": ["nl"], "parts": []}),
        )
        .expect("a guide"),
        parts: vec![Named { file: "part.json".to_owned(), content: serde_json::from_value(part).expect("a part") }],
        interface: interface.to_vec(),
        ..Bundle::default()
    };
    let guide = Guide::load(&bundle).map(|(guide, _)| guide).unwrap_or_else(|wrong| panic!("{wrong:?}"));
    (guide, bundle)
}

/// A guide that asks for a number from 3 to 40, and then waits for two tests of it.
fn number_guide(chance: &mut Chance, interface: &[Named<keukentafel::guide::wire::Words>]) -> (Guide, Bundle, Value) {
    let mut test = || {
        let (kind, figure) = (chance.below(3), chance.below(46));
        match kind {
            0 => json!({"question": "a.count", "at_least": figure}),
            1 => json!({"question": "a.count", "at_most": figure}),
            _ => json!({"not": {"question": "a.count", "at_least": figure}}),
        }
    };
    let when = json!({"all": [test(), {"any": [test(), test()]}]});
    let part = json!({"id": "a", "title": "A", "place": "opening", "items": [
        {"id": "a.count", "type": "number", "text": "Count?", "min": 3, "max": 40},
        {"id": "a.last", "type": "open", "text": "Last?", "show_if": when}
    ]});
    let (guide, bundle) = bundled(part, interface);
    (guide, bundle, when)
}

#[test]
fn what_is_proved_of_a_number_is_so_for_every_number_that_fits() {
    let interface = read(&crate::talk::root().join("questionnaires/voorbeeld")).bundle.expect("a guide").interface;
    let (mut chance, mut reached, mut refuted) = (Chance(20_261_123), 0, 0);
    for _ in 0..300 {
        let (guide, bundle, when) = number_guide(&mut chance, &interface);
        let (count, last) = (guide.questionnaire.find("a.count").expect("a.count"), guide.questionnaire.find("a.last").expect("a.last"));
        let today = Date::parse("2026-11-22").expect("a day");
        let shows = (0..=50).any(|figure: u32| {
            let Ok(value) = guide.questionnaire.item(count).question().expect("a question").read(&figure.to_string()) else { return false };
            let mut talk = Talk::new(today);
            talk.answers
                .set(Asked { item: count, member: None }, Answer { reply: Reply::Given(value), source: Source::Resident, on: today });
            Visible::derive(&guide, &talk).asked_of(last).next().is_some()
        });
        let report = prove(&guide, &bundle, &Aids::default());
        let proved = report.sections[0].lines.iter().find(|line| line.id == "a.last").expect("a line").outcome;
        assert_eq!(proved, if shows { Outcome::Proved } else { Outcome::Refuted }, "{when}");
        *(if shows { &mut reached } else { &mut refuted }) += 1;
    }
    assert!(reached > 100 && refuted > 20, "both are tried: {reached} and {refuted}");
}

/// All households of up to three people, with all answers. Three are enough: nobody has more than three roles, none among them.
fn talks(guide: &Guide) -> Vec<Talk> {
    let today = Date::parse("2026-11-22").expect("a day");
    let item = |link: &str| guide.questionnaire.find(link).expect(link);
    let mut talks = Vec::new();
    for people in 1..=3u8 {
        let ids: Vec<MemberId> = (1..=people).map(MemberId::inside).collect();
        for state in 0..3usize.pow(u32::from(people)) * 4 * 5 {
            let mut talk = Talk::new(today);
            talk.household = Household::new(ids.iter().map(|id| Member { id: *id, name: String::new() }).collect());
            let mut left = state;
            let mut take = |answers: &[&'static str]| {
                let answer = answers[left % answers.len()];
                left /= answers.len();
                answer
            };
            let mut said = vec![("a.one", None, take(&["", "x", "y", "z"])), ("a.two", None, take(&["", "x", "y", "x,y", "z"]))];
            said.extend(ids.iter().map(|id| ("a.role", Some(*id), take(&["", "self", "child"]))));
            for (link, member, text) in said.into_iter().filter(|(.., text)| !text.is_empty()) {
                let value = guide.questionnaire.item(item(link)).question().expect(link).read(text).expect(text);
                talk.answers
                    .set(Asked { item: item(link), member }, Answer { reply: Reply::Given(value), source: Source::Resident, on: today });
            }
            talks.push(talk);
        }
    }
    talks
}

#[test]
fn what_is_proved_is_what_the_engine_can_show() {
    let interface = read(&crate::talk::root().join("questionnaires/voorbeeld")).bundle.expect("a guide").interface;
    let (mut chance, mut reached, mut refuted) = (Chance(20_261_122), 0, 0);
    for nth in 0..150 {
        let (guide, bundle) = guide(&mut chance, &interface);
        let talks = talks(&guide);
        let report = prove(&guide, &bundle, &Aids::default());
        let lines = &report.sections[0].lines;
        for link in ["a.two", "a.last", "a.each"] {
            let item = guide.questionnaire.find(link).expect(link);
            let shows = talks.iter().any(|talk| Visible::derive(&guide, talk).asked_of(item).next().is_some());
            let proved = lines.iter().find(|line| line.id == link).expect(link).outcome;
            let expect = if shows { Outcome::Proved } else { Outcome::Refuted };
            assert_eq!(proved, expect, "guide {nth}, {link}: {}", serde_json::to_string(&bundle.parts[0].content.items).expect("JSON"));
            *(if shows { &mut reached } else { &mut refuted }) += 1;
        }
    }
    assert!(reached > 100 && refuted > 20, "both are tried: {reached} and {refuted}");
}

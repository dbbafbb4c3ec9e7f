//! Large guides, made at random: what is kept beside the items for speed says what the items say, and nothing is left out of the way.

use super::guides::{load, today, with_topics};
use super::tried;
use keukentafel::answers::{Answer, Asked, Reply, Source};
use keukentafel::assessment::assess;
use keukentafel::flow::{Step, Talk, Visible, path};
use keukentafel::guide::Guide;
use keukentafel::guide::wire::{Bundle, Goal, Goals, Named};
use keukentafel::question::Value;
use keukentafel::questionnaire::wire::{AnswerOption, Condition, Item, ItemType, Part, Signal, SignalLevel};
use keukentafel::questionnaire::{ItemIx, ItemKind, Kind, Layer, Place, Role};
use keukentafel::session::packed::{pack, unpack};
use proptest::prelude::*;

/// As many items as a part of these guides has.
const IN_A_PART: usize = 40;

/// An item in a few numbers: what it is, and the question before it that it waits for.
#[derive(Debug, Clone)]
struct Sketch {
    kind: u8,
    deep: bool,
    sensitive: bool,
    role: Option<Role>,
    waits_for: Option<u16>,
    answer: Option<u8>,
}

fn sketches(most: usize) -> impl Strategy<Value = Vec<Sketch>> {
    let role = proptest::option::of(prop::sample::select(vec![Role::Score, Role::Want, Role::Strength, Role::Consent]));
    let fields = (0u8..6, any::<bool>(), any::<bool>(), role, proptest::option::of(any::<u16>()), proptest::option::of(0u8..3));
    let sketch =
        fields.prop_map(|(kind, deep, sensitive, role, waits_for, answer)| Sketch { kind, deep, sensitive, role, waits_for, answer });
    proptest::collection::vec(sketch, 1..most)
}

fn single(id: String) -> Item {
    let option = |id: &str| AnswerOption { id: id.to_owned(), text: id.to_owned(), ..AnswerOption::default() };
    Item { id, text: "Q?".to_owned(), options: vec![option("a"), option("b"), option("c")], ..Item::default() }
}

fn is(question: String, code: &str) -> Condition {
    Condition { question: Some(question), is: Some(code.to_owned()), ..Condition::default() }
}

fn item(at: usize, all: &[Sketch]) -> Item {
    let sketch = &all[at];
    let before: Vec<usize> = (0..at).filter(|before| all[*before].kind > 1).collect();
    let waits_for = sketch.waits_for.filter(|_| !before.is_empty()).map(|nth| before[usize::from(nth) % before.len()]);
    let base = Item {
        layer: Some(if sketch.deep { Layer::Deep } else { Layer::Sweep }),
        sensitive: sketch.sensitive,
        role: sketch.role,
        show_if: waits_for.map(|before| is(format!("q{before}"), "a")),
        ..single(format!("q{at}"))
    };
    match sketch.kind {
        0 => Item { kind: ItemType::Display, options: Vec::new(), ..base },
        1 => Item { kind: ItemType::Roster, options: Vec::new(), items: vec![single(format!("q{at}.in"))], ..base },
        2 if !before.is_empty() => Item { per_member: Some(is(format!("q{}", before[0]), "b")), ..base },
        _ => base,
    }
}

fn part(nth: usize, all: &[Sketch]) -> Named<Part> {
    let first = nth * IN_A_PART;
    let items = (first..all.len().min(first + IN_A_PART)).map(|at| item(at, all)).collect();
    let question = all[first..].iter().take(IN_A_PART).position(|sketch| sketch.kind > 1);
    let signal = |at: usize| Signal {
        id: format!("s{nth}"),
        when: is(format!("q{}", first + at), "a"),
        level: SignalLevel::Worry,
        only_told: None,
        collective: None,
    };
    let place = [Place::Topic, Place::Opening, Place::Topic, Place::Closing][nth % 4];
    let opens_if = (nth > 0 && all[0].kind > 1).then(|| is("q0".to_owned(), "a"));
    let (id, title) = (format!("t{nth}"), "T".to_owned());
    let content = Part { id, title, place, items, opens_if, signals: question.map(signal).into_iter().collect(), ..Part::default() };
    Named { file: "part.json".to_owned(), content }
}

fn guide(all: &[Sketch]) -> Guide {
    let parts = (0..all.len().div_ceil(IN_A_PART)).map(|nth| part(nth, all)).collect();
    load(&Bundle { parts, ..with_topics(0) })
}

fn places(guide: &Guide) -> impl Iterator<Item = ItemIx> {
    guide.questionnaire.items.iter().map(|item| guide.questionnaire.find(item.link.as_str()).expect("it is there"))
}

/// Answers as they were sketched, of the household and of its one member.
fn talk(guide: &Guide, all: &[Sketch]) -> Talk {
    let mut talk = Talk::new(today());
    for (at, sketch) in all.iter().enumerate().filter(|(_, sketch)| sketch.kind > 1) {
        let item = guide.questionnaire.find(&format!("q{at}")).expect("it is there");
        let of = guide.questionnaire.item(item);
        let member = of.is_per_member().then(|| talk.household.ids()[0]);
        let choices = of.question().and_then(|question| question.choices()).expect("choices");
        if let Some(option) = sketch.answer.and_then(|nth| choices.find(["a", "b", "c"][usize::from(nth)])) {
            let reply = Reply::Given(Value::Choice(option));
            talk.answers.set(Asked { item, member }, Answer { reply, source: Source::Resident, on: talk.today });
        }
    }
    talk
}

proptest! {
    #![proptest_config(tried(64))]

    #[test]
    fn the_facts_beside_the_items_say_what_the_items_say(all in sketches(400)) {
        let written = guide(&all);
        let packed = unpack(&pack(&written, None)).expect("it was packed").guide;
        for guide in [&written, &packed] {
            let questionnaire = &guide.questionnaire;
            for at in places(guide) {
                let (item, fact) = (questionnaire.item(at), questionnaire.fact(at));
                let kind = match item.kind {
                    ItemKind::Display => Kind::Display,
                    ItemKind::Question(_) => Kind::Question,
                    ItemKind::Roster => Kind::Roster,
                    ItemKind::OfRoster(..) => Kind::OfRoster,
                    ItemKind::PerMember(..) => Kind::PerMember,
                };
                prop_assert_eq!((fact.part, fact.kind, fact.layer), (item.part, kind, item.layer), "{}", item.link);
                prop_assert_eq!((fact.conditional, fact.kept_back, fact.role), (item.show_if.is_some(), item.kept_back, item.role), "{}", item.link);
                prop_assert_eq!(fact.kind.is_per_member(), item.is_per_member());
            }
            for role in [Role::Score, Role::Want, Role::Strength, Role::Consent] {
                let found: Vec<ItemIx> = places(guide).filter(|at| questionnaire.item(*at).role == Some(role)).collect();
                prop_assert_eq!(questionnaire.with_role(role).collect::<Vec<_>>(), found);
            }
            for (part, _) in questionnaire.parts() {
                let found: Vec<String> = questionnaire.signals.iter().filter(|signal| signal.part == part).map(|signal| signal.id.to_string()).collect();
                prop_assert_eq!(questionnaire.signals_of(part).map(|signal| signal.id.to_string()).collect::<Vec<_>>(), found);
            }
        }
    }

    /// As one would say it without any thought of speed: layer, condition and person, one item after the other.
    #[test]
    fn what_shows_in_a_large_guide_is_what_its_conditions_say(all in sketches(400)) {
        let guide = guide(&all);
        let talk = talk(&guide, &all);
        let visible = Visible::derive(&guide, &talk);
        let one = talk.household.ids()[0];
        let mut on_the_way = 0;
        for at in places(&guide) {
            let item = guide.questionnaire.item(at);
            let open = item.layer == Layer::Sweep || visible.is_open(item.part);
            let holds = item.show_if.as_ref().is_none_or(|condition| condition.truth(&visible, None).is_yes());
            let shown = open && holds && match &item.kind {
                ItemKind::Display | ItemKind::Question(_) | ItemKind::Roster => true,
                ItemKind::OfRoster(roster, _) => visible.shows(Asked { item: *roster, member: None }),
                ItemKind::PerMember(condition, _) => condition.truth(&visible, Some(one)).is_yes(),
            };
            let member = item.is_per_member().then_some(one);
            prop_assert_eq!(visible.shows(Asked { item: at, member }), shown, "{}", item.link);
            on_the_way += usize::from(shown && !matches!(item.kind, ItemKind::OfRoster(..)));
        }
        let about_an_item = |step: &&Step| !matches!(step, Step::Start | Step::Map | Step::Mirror(_) | Step::Plan);
        prop_assert_eq!(path(&visible).iter().filter(about_an_item).count(), on_the_way);
    }
}

/// Goals that are always asked for: each with a phase, and those before it that must stand first.
fn goals(all: &[(u8, Vec<u16>)]) -> Vec<Goal> {
    let unless = Condition { unless: Some(Box::new(is("p.role".to_owned(), "partner"))), ..Condition::default() };
    let goal = |(at, (phase, after)): (usize, &(u8, Vec<u16>))| Goal {
        id: format!("g{at}"),
        topic: "t0".to_owned(),
        when: unless.clone(),
        phase: *phase,
        after: after.iter().filter(|_| at > 0).map(|before| format!("g{}", usize::from(*before) % at)).collect(),
        why_later: Some("L".to_owned()),
        ..Goal::default()
    };
    all.iter().enumerate().map(goal).collect()
}

proptest! {
    #![proptest_config(tried(128))]

    /// Said without any thought of speed: each time the first by phase and place of those that wait for nothing.
    #[test]
    fn goals_come_by_phase_and_after_what_they_wait_for(all in proptest::collection::vec((1u8..=3, proptest::collection::vec(any::<u16>(), 0..3)), 1..40)) {
        let goals = goals(&all);
        let guide = load(&Bundle { goals: vec![Named { file: "goals.json".to_owned(), content: Goals { goals: goals.clone(), ..Goals::default() } }], ..with_topics(1) });
        let mut left: Vec<&Goal> = goals.iter().collect();
        let mut expected = Vec::new();
        while !left.is_empty() {
            let free = |goal: &&&Goal| !left.iter().any(|other| goal.after.contains(&other.id));
            let next = left.iter().filter(free).min_by_key(|goal| goal.phase).expect("no circle").id.clone();
            left.retain(|goal| goal.id != next);
            expected.push(next);
        }
        let talk = Talk::new(today());
        let found = assess(&Visible::derive(&guide, &talk)).goals;
        prop_assert_eq!(found.iter().map(|proposed| guide.goal(proposed.goal).id.to_string()).collect::<Vec<_>>(), expected);
    }
}

//! The engine alone: one answer changes, and everything is derived again. Marks: see `xtask/src/bench.rs`.
//!
//! The guides are made here, so that a mark is about the engine and not about today's content. `flat`: every third item has a
//! condition on the first items. `chain`: each item waits for the item before it. All items are shown and answered, before the
//! change and after it: the dearest case, in which nothing is cut off.

#![allow(clippy::expect_used, clippy::unwrap_used, missing_docs, reason = "a benchmark says what it expects")]

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use keukentafel::answers::{Answer, Asked, Reply, Source};
use keukentafel::assessment::{Findings, assess};
use keukentafel::base::Date;
use keukentafel::flow::{Step, Talk, Visible, path};
use keukentafel::guide::wire::{Bundle, Goal, Goals, GuideFile, Named, Words};
use keukentafel::guide::{BUNDLE_FORMAT, Guide};
use keukentafel::question::{OptionIx, Value};
use keukentafel::questionnaire::ItemIx;
use keukentafel::questionnaire::wire::{AnswerOption, Condition, Item, Layer, Part, Place, Signal, SignalLevel};
use keukentafel::scheme::wire::{Scheme, Schemes};
use keukentafel::screen::show;
use keukentafel::session::packed::{pack, unpack};
use keukentafel::session::{AnswerEvent, Event, MoveEvent, Session};
use std::hint::black_box;
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];
/// Items in a topic: as in a long topic of a real guide.
const IN_A_TOPIC: usize = 100;
/// One signal for this many items, and one goal and one scheme for ten times as many: about as in a real guide.
const A_SIGNAL_FOR: usize = 10;

/// How the items hang together.
#[derive(Clone, Copy)]
enum Shape {
    Flat,
    Chain,
}

impl Shape {
    const ALL: [(Self, &str); 2] = [(Self::Flat, "flat"), (Self::Chain, "chain")];

    /// The item that this one waits for.
    fn waits_for(self, at: usize) -> Option<usize> {
        match self {
            Self::Flat => (at >= 3 && at.is_multiple_of(3)).then_some(at / 3 % 3),
            Self::Chain => at.checked_sub(1),
        }
    }
}

/// Holds for the answers `a` and `b`, not for `c`.
fn a_or_b(at: usize) -> Condition {
    Condition { question: Some(id(at)), one_of: Some(vec!["a".to_owned(), "b".to_owned()]), ..Condition::default() }
}

fn is(at: usize, code: &str) -> Condition {
    Condition { question: Some(id(at)), is: Some(code.to_owned()), ..Condition::default() }
}

fn id(at: usize) -> String {
    format!("q{at}")
}

fn named<T>(file: &str, content: T) -> Named<T> {
    Named { file: file.to_owned(), content }
}

fn item(shape: Shape, at: usize) -> Item {
    let option = |id: &str| AnswerOption { id: id.to_owned(), text: format!("Keuze {id}"), ..AnswerOption::default() };
    Item {
        id: id(at),
        text: format!("Vraag {at}?"),
        layer: Some(Layer::Sweep),
        show_if: shape.waits_for(at).map(a_or_b),
        options: vec![option("a"), option("b"), option("c")],
        ..Item::default()
    }
}

fn part(shape: Shape, nth: usize, items: std::ops::Range<usize>) -> Named<Part> {
    let signal =
        |at: usize| Signal { id: format!("s{at}"), when: is(at, "b"), level: SignalLevel::Worry, only_told: None, collective: None };
    let signals = items.clone().filter(|at| at % A_SIGNAL_FOR == 0).map(signal).collect();
    let items = items.map(|at| item(shape, at)).collect();
    named("part.json", Part { id: format!("p{nth}"), title: format!("Deel {nth}"), place: Place::Topic, items, signals, ..Part::default() })
}

fn goal(at: usize) -> Goal {
    Goal {
        id: format!("g{at}"),
        topic: format!("p{}", at / IN_A_TOPIC),
        when: is(at, "b"),
        phase: 1,
        outcome: "Het gaat goed.".to_owned(),
        ..Goal::default()
    }
}

fn scheme(at: usize) -> Scheme {
    let condition = Condition { all: Some(vec![is(at, "b"), a_or_b(at + 1)]), ..Condition::default() };
    Scheme { id: format!("r{at}"), checked: "2026-11-22".to_owned(), suggest_if: vec![condition], ..Scheme::default() }
}

fn bundle(shape: Shape, size: usize) -> Bundle {
    let parts = (0..size.div_ceil(IN_A_TOPIC)).map(|nth| part(shape, nth, nth * IN_A_TOPIC..size.min((nth + 1) * IN_A_TOPIC)));
    let sparse = || (0..size).step_by(A_SIGNAL_FOR * 10);
    Bundle {
        format: BUNDLE_FORMAT.to_owned(),
        guide: GuideFile { id: "bench".to_owned(), date: "2026-11-22".to_owned(), language: "nl".to_owned(), ..GuideFile::default() },
        parts: parts.collect(),
        goals: vec![named("goals.json", Goals { goals: sparse().map(goal).collect(), ..Goals::default() })],
        schemes: vec![named("schemes.json", Schemes { schemes: sparse().map(scheme).collect(), ..Schemes::default() })],
        interface: vec![named("nl.json", Words { language: "nl".to_owned(), ..Words::default() })],
        ..Bundle::default()
    }
}

fn load(bundle: &Bundle) -> Guide {
    Guide::load(bundle).map(|(guide, _)| guide).unwrap_or_else(|wrong| panic!("the guide of the benchmark is wrong: {}", wrong[0]))
}

/// A guide with every question answered, half of the answers with a signal.
struct Bench {
    guide: Rc<Guide>,
    talk: Talk,
    /// The question whose answer changes, and its two answers: both keep everything shown.
    changes: Asked,
    options: [OptionIx; 2],
    on: Date,
}

impl Bench {
    fn new(shape: Shape, size: usize) -> Self {
        let guide = Rc::new(load(&bundle(shape, size)));
        let on = Date::parse("2026-11-23").expect("a day");
        let asked = |at: usize| Asked { item: find(&guide, at), member: None };
        let choices = guide.questionnaire.item(find(&guide, 0)).question().and_then(|question| question.choices()).expect("choices");
        let options = ["a", "b"].map(|code| choices.find(code).expect("an option"));
        let mut bench = Self { talk: Talk::new(on), changes: asked(size / 2), options, on, guide: Rc::clone(&guide) };
        (0..size).for_each(|at| bench.answer(asked(at), at % 20 == 0));
        let visible = Visible::derive(&guide, &bench.talk);
        assert!((0..size).all(|at| visible.shows(asked(at))), "everything is shown");
        bench
    }

    fn answer(&mut self, asked: Asked, second: bool) {
        let reply = Reply::Given(Value::Choice(self.options[usize::from(second)]));
        self.talk.answers.set(asked, Answer { reply, source: Source::Resident, on: self.on });
    }

    /// The mark: one answer, and all that follows from it.
    fn derive(&mut self, second: bool) -> (Findings, Vec<Step>) {
        self.answer(self.changes, second);
        let visible = Visible::derive(&self.guide, &self.talk);
        (assess(&visible), path(&visible))
    }

    /// A session that stands at the question that changes: the only one without an answer, in the middle of the guide.
    fn session(&self) -> Session {
        let mut talk = self.talk.clone();
        talk.answers.clear(self.changes);
        let mut session = Session::of_talk(Rc::clone(&self.guide), talk, "nl");
        session.update(Event::Move(MoveEvent::Room(self.guide.questionnaire.item(self.changes.item).part)));
        session
    }
}

fn find(guide: &Guide, at: usize) -> ItemIx {
    guide.questionnaire.find(&id(at)).expect("an item")
}

fn derive(criterion: &mut Criterion) {
    for (shape, name) in Shape::ALL {
        let mut group = criterion.benchmark_group(format!("derive/{name}"));
        for size in SIZES {
            let mut bench = Bench::new(shape, size);
            let mut second = false;
            group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
                bencher.iter(|| {
                    second = !second;
                    black_box(bench.derive(second))
                });
            });
        }
        group.finish();
    }
}

/// The parts of `derive`, apart: to see which one grew.
fn pieces(criterion: &mut Criterion) {
    for size in [1_000, 10_000] {
        let bench = Bench::new(Shape::Flat, size);
        let visible = Visible::derive(&bench.guide, &bench.talk);
        let mut group = criterion.benchmark_group("pieces");
        let mut piece = |name: &str, run: &dyn Fn()| {
            group.bench_function(BenchmarkId::new(name, size), |bencher| bencher.iter(run));
        };
        piece("visible", &|| drop(black_box(Visible::derive(&bench.guide, &bench.talk))));
        piece("assess", &|| drop(black_box(assess(&visible))));
        piece("path", &|| drop(black_box(path(&visible))));
        group.finish();
    }
}

/// What the interface does for each event: the session, and the screen.
fn screen(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("screen");
    for size in [100, 10_000] {
        let bench = Bench::new(Shape::Flat, size);
        let mut session = bench.session();
        group.bench_function(BenchmarkId::new("show", size), |bencher| bencher.iter(|| black_box(show(&session))));
        let answer = |second: bool| Event::Answer(AnswerEvent::Choose(bench.changes, bench.options[usize::from(second)]));
        let mut second = false;
        group.bench_function(BenchmarkId::new("answer", size), |bencher| {
            bencher.iter(|| {
                second = !second;
                session.update(answer(second));
                black_box(show(&session))
            });
        });
        group.bench_function(BenchmarkId::new("answer_and_next", size), |bencher| {
            bencher.iter_batched_ref(
                || bench.session(),
                |session| {
                    session.update(answer(true));
                    black_box(show(session));
                    session.update(Event::Move(MoveEvent::Next));
                    black_box(show(session))
                },
                criterion::BatchSize::LargeInput,
            );
        });
    }
    group.finish();
}

/// From files to a checked guide, as the author tool does it; and from packed bytes, as the element does it.
fn loading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("load");
    for (shape, name) in Shape::ALL {
        let bundle = bundle(shape, 10_000);
        group.bench_function(BenchmarkId::new(name, 10_000), |bencher| bencher.iter(|| black_box(load(&bundle))));
        let bytes = pack(&load(&bundle), None);
        group.bench_function(BenchmarkId::new(format!("{name}/from_bytes"), 10_000), |bencher| {
            bencher.iter(|| black_box(unpack(&bytes).expect("it was packed")));
        });
    }
    real_guide(&mut group);
    group.finish();
}

#[cfg(feature = "cli")]
fn real_guide(group: &mut criterion::BenchmarkGroup<'_, criterion::measurement::WallTime>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/breed-gesprek");
    let bundle = keukentafel::cli::read(&folder).bundle.expect("the guide can be read");
    group.bench_function("real/from_bundle", |bencher| bencher.iter(|| black_box(load(&bundle))));
    group.bench_function("real/from_folder", |bencher| {
        bencher.iter(|| black_box(keukentafel::cli::read(&folder).bundle.map(|bundle| load(&bundle))));
    });
    let bytes = pack(&load(&bundle), None);
    group.bench_function("real/from_bytes", |bencher| bencher.iter(|| black_box(unpack(&bytes).expect("it was packed"))));
}

/// Files are read by the author tool.
#[cfg(not(feature = "cli"))]
fn real_guide(_: &mut criterion::BenchmarkGroup<'_, criterion::measurement::WallTime>) {
    let _: Option<&Path> = None;
}

/// Short, so that it can run on every change: the marks are far apart, and the medians steady.
fn settings() -> Criterion {
    Criterion::default().warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1)).sample_size(20)
}

criterion_group! { name = engine; config = settings(); targets = derive, pieces, screen, loading }
criterion_main!(engine);

//! The guides on which conversations are tried.

use keukentafel::base::Date;
use keukentafel::cli::read;
use keukentafel::guide::Guide;
use keukentafel::guide::wire::{Bundle, Named};
use keukentafel::session::Session;
use serde_json::{Value, json};
use std::path::Path;
use std::rc::Rc;

thread_local! {
    // A guide is shared within a thread only; each test runs in a thread of its own.
    static REAL: Rc<Guide> = Rc::new(load(&bundle()));
    static EVERY_KIND: Rc<Guide> = Rc::new(load(&every_kind()));
}

/// The real guide, or the small one.
pub(crate) fn guide(real: bool) -> Rc<Guide> {
    if real { REAL.with(Rc::clone) } else { EVERY_KIND.with(Rc::clone) }
}

pub(crate) fn today() -> Date {
    Date::parse("2026-11-23").expect("a day")
}

/// A conversation that begins.
pub(crate) fn begin(real: bool) -> Session {
    Session::start(guide(real), today(), "nl").0
}

/// The files of the real guide.
fn bundle() -> Bundle {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/breed-gesprek");
    read(&folder).bundle.expect("the guide can be read")
}

pub(crate) fn load(bundle: &Bundle) -> Guide {
    Guide::load(bundle)
        .map(|(guide, _)| guide)
        .unwrap_or_else(|wrong| panic!("{}", wrong.iter().map(ToString::to_string).collect::<String>()))
}

fn part(written: Value) -> Named<keukentafel::questionnaire::wire::Part> {
    Named { file: "part.json".to_owned(), content: serde_json::from_value(written).expect("a part") }
}

/// A guide with a table of who may see which of so many topics.
pub(crate) fn with_topics(topics: usize) -> Bundle {
    let topic = |nth: usize| part(json!({"id": format!("t{nth}"), "title": "T", "place": "topic", "items": []}));
    let parts = (0..topics).map(topic).chain([part(people()), part(closing())]).collect();
    Bundle { parts, goals: Vec::new(), ..every_kind() }
}

/// A guide with every type of question in every place: asked of the household, of each member, and in the roster.
fn every_kind() -> Bundle {
    let real = bundle();
    Bundle {
        format: real.format,
        guide: serde_json::from_value(json!({
            "id": "every-kind", "version": "1", "date": "2026-11-22", "title": "T", "language": "nl", "languages": ["nl", "en"], "parts": []
        }))
        .expect("a guide"),
        parts: vec![part(people()), part(first_room()), part(second_room()), part(closing())],
        goals: vec![Named { file: "goals.json".to_owned(), content: serde_json::from_value(goals()).expect("goals") }],
        words: vec![Named {
            file: "en.json".to_owned(),
            content: serde_json::from_value(json!({"language": "en", "name": "English", "words": {}})).expect("words"),
        }],
        interface: real.interface,
        ..Bundle::default()
    }
}

fn options(codes: &[&str]) -> Value {
    codes.iter().map(|code| json!({"id": code, "text": code, "exclusive": matches!(*code, "none" | "nobody")})).collect()
}

fn people() -> Value {
    let role = json!([
        {"id": "self", "text": "self", "means": "oneself"},
        {"id": "partner", "text": "partner", "called": "uw partner"},
        {"id": "child", "text": "child", "means": "child"},
        {"id": "apart", "text": "apart", "means": "lives_elsewhere"}
    ]);
    let present = json!([{"id": "yes", "text": "yes", "means": "present"}, {"id": "hear", "text": "hear", "means": "must_be_heard"}]);
    let at_home = json!({"question": "p.role", "in": ["self", "partner", "child"]});
    json!({"id": "p", "title": "P", "place": "opening", "items": [
        {"id": "p.hello", "type": "display", "text": "Hello"},
        {"id": "p.all", "type": "roster", "text": "Who?", "items": [
            {"id": "p.role", "type": "single", "text": "Role?", "role": "member_role", "options": role},
            {"id": "p.here", "type": "single", "text": "Here?", "role": "member_presence", "options": present},
            {"id": "p.note", "type": "line", "text": "Note?"},
            {"id": "p.born", "type": "date", "text": "Born?"},
            {"id": "p.has", "type": "multi", "text": "Has?", "options": options(&["x", "y", "none"])},
            {"id": "p.mark", "type": "scale", "text": "Mark?"},
            {"id": "p.count", "type": "number", "text": "Count?", "min": 0, "max": 3000}
        ]},
        {"id": "p.matters", "type": "open", "text": "Matters?", "role": "matters_most", "per_member": at_home},
        {"id": "p.since", "type": "date", "text": "Since?", "per_member": {"question": "p.role", "is": "child"}},
        {"id": "p.likes", "type": "multi", "text": "Likes?", "per_member": at_home, "options": options(&["x", "y", "none"])}
    ]})
}

fn first_room() -> Value {
    let open = json!({"any": [{"question": "a.mark", "at_most": 5}, {"question": "a.kind", "is": "b"}]});
    json!({"id": "a", "title": "A", "place": "topic", "opens_if": open,
        "items": [
            {"id": "a.kind", "type": "single", "text": "Kind?", "layer": "sweep", "options": options(&["a", "b", "c"])},
            {"id": "a.more", "type": "multi", "text": "More?", "layer": "sweep", "show_if": {"question": "a.kind", "in": ["a", "b"]}, "options": options(&["x", "y", "none"])},
            {"id": "a.day", "type": "date", "text": "Day?", "layer": "sweep", "show_if": {"question": "a.more", "contains": ["x"]}},
            {"id": "a.mark", "type": "scale", "text": "Mark?", "layer": "sweep", "role": "score"},
            {"id": "a.read", "type": "display", "text": "Read this."},
            {"id": "a.line", "type": "line", "text": "Line?"},
            {"id": "a.count", "type": "number", "text": "Count?", "min": 0, "max": 3000, "unit": "times"},
            {"id": "a.many", "type": "open", "text": "Many?", "show_if": {"question": "a.count", "at_least": 2500}},
            {"id": "a.want", "type": "open", "text": "Want?", "role": "want", "show_if": {"unless": {"question": "a.kind", "is": "c"}}}
        ],
        "signals": [
            {"id": "a.now", "level": "now", "when": {"question": "a.day", "within_days": 28}},
            {"id": "a.low", "level": "worry", "when": {"question": "a.mark", "at_most": 5}}
        ],
        "urgent": [{"id": "a-now", "signals": ["a.now"], "title": "Now: {a.day}", "danger": true, "source": "-", "checked": "2026-11-22"}]
    })
}

fn second_room() -> Value {
    json!({"id": "b", "title": "B", "place": "topic", "sensitive": true, "items": [
        {"id": "b.read", "type": "display", "text": "Read this first.", "layer": "sweep"},
        {"id": "b.first", "type": "single", "text": "First?", "layer": "sweep", "show_if": {"not": {"question": "a.kind", "is": "c"}}, "options": options(&["yes", "no"])},
        {"id": "b.each", "type": "single", "text": "Each?", "layer": "sweep", "per_member": {"any": [{"question": "p.mark", "at_least": 3}, {"question": "p.has", "other_than": ["none"]}]}, "options": options(&["yes", "no"])},
        {"id": "b.all", "type": "line", "text": "All?", "layer": "sweep", "show_if": {"each_member": {"question": "b.each", "is": "yes"}}},
        {"id": "b.note", "type": "open", "text": "Note?"}
    ]})
}

fn closing() -> Value {
    json!({"id": "z", "title": "Z", "place": "closing", "items": [
        {"id": "z.share", "type": "matrix", "text": "Share?", "role": "consent", "options": options(&["nobody", "none", "coach", "gp"])},
        {"id": "z.each", "type": "matrix", "text": "Each shares?", "role": "consent", "per_member": {"question": "p.role", "is": "partner"}, "options": options(&["nobody", "gp"])},
        {"id": "z.end", "type": "open", "text": "End?"}
    ]})
}

fn goals() -> Value {
    let action =
        |id: &str, when: Value| json!({"id": id, "what": id, "who": "resident", "rung": "own_strength", "by": {"days": 7}, "when": when});
    json!({"goals": [
        {"id": "g1", "topic": "a", "phase": 1, "outcome": "G1", "measure": {"scale": "a.mark", "target": 7, "fact": "F"}, "why": "W",
            "when": {"question": "a.kind", "in": ["a", "b"]},
            "actions": [action("always", json!({"unless": {"question": "a.kind", "is": "c"}})), action("only_a", json!({"question": "a.kind", "is": "a"}))]},
        {"id": "g2", "topic": "b", "phase": 2, "outcome": "G2", "measure": {"fact": "F"}, "why": "W", "why_later": "L", "after": ["g1"],
            "when": {"question": "b.first", "is": "yes"}, "actions": [action("do", json!({"unless": {"question": "b.all", "answered": true}}))]}
    ]})
}

//! Each rule shown to fail: a planted violation is found on its line, and its harmless neighbour is not.

use super::remarks;
use super::rules::ALL;
use super::source::Source;

/// Rule, path, text, and the line on which it must be found; 0: nothing must be found.
const PLANTED: &[(&str, &str, &str, usize)] = &[
    ("layers", "src/flow/step.rs", "//! x\nuse crate::plan::Plan;\n", 2),
    ("layers", "src/flow/step.rs", "//! x\nuse crate::{\n    answers::{Asked, plan},\n    session::Event,\n};\n", 2),
    ("layers", "src/flow/step.rs", "//! x\nuse crate::{answers::{Asked, plan}, guide};\n", 0),
    ("layers", "src/flow/step.rs", "//! crate::plan is not looked at\nlet x = \"crate::plan\"; // crate::plan\n", 0),
    ("layers", "src/ui/app.rs", "//! x\nfn f(session: crate::session::Session, plan: &crate::plan::Plan) {}\n", 2),
    ("layers", "src/ui/app.rs", "//! x\nuse crate::cli::main;\n", 2),
    ("layers", "src/cli/run.rs", "//! x\nuse crate::ui::App;\n", 2),
    ("layers", "src/lint/x.rs", "//! x\nuse crate::embed::mount;\n", 2),
    ("layers", "src/embed/mod.rs", "//! x\nuse crate::plan::Plan;\n", 2),
    ("layers", "src/embed/mod.rs", "//! x\nuse crate::ui::App;\n", 0),
    ("layers", "src/bin/keukentafel.rs", "//! x\nfn main() { keukentafel::session::start(); }\n", 2),
    ("layers", "src/bin/keukentafel.rs", "//! x\nfn main() { keukentafel::cli::main(); }\n", 0),
    ("super", "src/export/json/shape.rs", "//! x\nuse super::super::super::plan::Plan;\n", 2),
    ("super", "src/export/json/shape.rs", "//! x\nuse super::super::Format;\n", 0),
    ("super", "src/plan/mod.rs", "//! x\nuse super::flow::Step;\n", 2),
    ("super", "src/plan/mod.rs", "//! x\nmod tests {\n    use super::Plan;\n}\n", 0),
    ("super", "src/plan/mod.rs", "//! x\nmod tests {\n    use super::super::flow;\n}\n", 3),
    ("first line", "src/plan/a.rs", "use crate::base::Date;\n", 1),
    ("first line", "src/plan/a.rs", "//!\n//! Too late.\n", 1),
    ("file name", "src/plan/utils.rs", "//! x\n", 1),
    ("file name", "src/common/dates.rs", "//! x\n", 1),
    ("file name", "src/plan/model.rs", "//! x\n", 0),
    ("strings compared", "src/plan/a.rs", "//! x\nif id.as_str() == \"fin\" {}\n", 2),
    ("strings compared", "src/plan/a.rs", "//! x\nif \"fin\" != id {}\n", 2),
    ("strings compared", "src/plan/a.rs", "//! id == \"fin\"\nlet x = 1 == 1;\n", 0),
    ("strings compared", "src/plan/a.rs", "//! x\n#[cfg(test)]\nmod tests { fn f() { a == \"b\" } }\n", 0),
    ("strings compared", "src/guide/wire.rs", "//! x\nif id == \"fin\" {}\n", 0),
    ("strings compared", "src/cli/run.rs", "//! x\nif id == \"fin\" {}\n", 0),
    ("serde", "src/plan/model.rs", "//! x\n#[derive(Debug, Serialize)]\n", 2),
    ("serde", "src/plan/model.rs", "//! x\nlet x = serde_json::to_string(&plan);\n", 2),
    ("serde", "src/plan/wire.rs", "//! x\nuse serde::Serialize;\n", 0),
    ("serde", "src/questionnaire/wire/item.rs", "//! x\nuse serde::Serialize;\n", 0),
    ("serde", "src/plan/wires.rs", "//! x\nuse serde::Serialize;\nuse serde::Deserialize;\n", 2),
    ("serde", "src/answers/migrate/v1_to_v2.rs", "//! x\nuse serde::Serialize;\n", 0),
    ("unfinished", "src/plan/a.rs", "//! x\nfn f() { todo!() }\n", 2),
    ("unfinished", "xtask/src/a.rs", "//! x\n// FIXME: later\n", 2),
    ("unfinished", "src/plan/a.rs", "//! x\nlet x = dbg!(1);\n", 2),
    ("unfinished", "src/plan/a.rs", "//! todo! is a word here\n", 0),
    ("style", "src/ui/a.rs", "//! x\nhtml! { <p style={x}></p> }\n", 2),
    ("style", "src/ui/a.rs", "//! x\nelement.set_inner_html(text);\n", 2),
    ("style", "src/ui/a.rs", "//! x\nlet x = \"<p style=''>\";\n", 2),
    ("style", "src/ui/a.rs", "//! x\nlet restyle= 1; const STYLE: &str = include_str!(\"style.css\");\n", 0),
    ("hash order", "src/plan/a.rs", "//! x\nuse std::collections::HashMap;\n", 2),
    ("hash order", "src/plan/a.rs", "//! x\nuse std::collections::BTreeMap;\n", 0),
    ("ids", "src/base/id.rs", "//! x\nimpl From<&str> for LinkId {}\n", 2),
    ("ids", "src/base/id.rs", "//! x\nimpl From<&'static str> for $name {}\n", 2),
    ("ids", "src/plan/edit.rs", "//! x\nimpl std::ops::Deref for GoalKey {}\n", 2),
    ("ids", "src/plan/edit.rs", "//! x\nimpl From<Means> for Meaning {}\n", 0),
    ("words in code", "src/plan/a.rs", "//! x\nlet x = \"Bel de gemeente.\";\n", 2),
    ("words in code", "src/ui/a.rs", "//! x\nlet x = format!(\"{naam}, wat vindt u?\");\n", 2),
    (
        "words in code",
        "src/plan/a.rs",
        "//! Bel de gemeente.\nlet x = \"de\"; let y = \"there is no question `u`: say it undone\";\n#[cfg(test)]\nlet x = \"bel de\";\n",
        2,
    ),
    ("words in code", "src/plan/a.rs", "//! x\nlet x = (\"de\", \"no such day\", \"Detail of uwe\");\n", 0),
    ("words in code", "src/lint/a.rs", "//! x\nlet x = \"bel de gemeente\";\n", 0),
];

#[test]
fn every_rule_finds_what_is_planted_and_nothing_else() {
    for (name, path, text, line) in PLANTED {
        let rule = ALL.iter().find(|rule| rule.name == *name).unwrap_or_else(|| panic!("there is no rule `{name}`"));
        let lines: Vec<usize> = (rule.find)(&Source::new(path, text)).into_iter().map(|(line, _)| line).collect();
        let expect = if *line == 0 { vec![] } else { vec![*line] };
        assert_eq!(lines, expect, "{name} in {path}:\n{text}");
    }
}

#[test]
fn a_file_of_401_lines_is_too_long_and_comments_do_not_count() {
    let rule = ALL.iter().find(|rule| rule.name == "length").expect("there is a rule for length");
    let line = |count: usize| "let x = 1;\n".repeat(count);
    let rows = [
        (format!("//! x\n{}", line(400)), 0),
        (format!("//! x\n{}", line(401)), 1),
        (format!("//! x\n{}{}", "// words\n\n".repeat(300), line(400)), 0),
        (format!("//! x\n{}#[cfg(test)]\n{}", line(400), line(500)), 0),
    ];
    for (text, expect) in rows {
        assert_eq!((rule.find)(&Source::new("src/plan/a.rs", &text)).len(), expect, "{} lines", text.lines().count());
    }
}

/// A rule that nothing was planted for could be broken itself, and nobody would see it.
#[test]
fn something_is_planted_for_every_rule() {
    let bare: Vec<&str> = ALL
        .iter()
        .map(|rule| rule.name)
        .filter(|name| *name != "length" && !PLANTED.iter().any(|(planted, _, _, line)| planted == name && *line > 0))
        .collect();
    assert!(bare.is_empty(), "nothing is planted for {bare:?}");
}

#[test]
fn a_remark_says_where_what_and_what_to_do() {
    let rule = ALL.iter().find(|rule| rule.name == "hash order").expect("there is a rule for hash order");
    let said = remarks(rule, &Source::new("src/plan/a.rs", "//! x\nuse std::collections::HashMap;\n"));
    assert_eq!(said, ["src/plan/a.rs:2: hash order: `HashMap`\n    to do: use BTreeMap or BTreeSet: same input, same bytes"]);
}

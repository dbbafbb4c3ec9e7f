//! `keukentafel graph`: which question opens which, as a Mermaid flowchart.

use super::{Failure, args, lint, print};
use crate::guide::Guide;
use crate::questionnaire::{Condition, ItemIx, ItemKind};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::process::ExitCode;

pub(super) fn run(args: &args::Graph) -> Result<ExitCode, Failure> {
    let (checked, diagnostics) = lint::check(&args.guide);
    let Some((_, guide)) = checked else {
        let first = diagnostics.first().map(ToString::to_string).unwrap_or_default();
        return Err(format!("{} has errors; the first is:\n{first}", args.guide.display()));
    };
    print(&chart(&guide))?;
    Ok(ExitCode::SUCCESS)
}

/// The flowchart: parts as boxes, questions in them, and an arrow from each question to those it opens.
fn chart(guide: &Guide) -> String {
    let questionnaire = &guide.questionnaire;
    let mut out = String::from("flowchart TD\n");
    let name = |item: ItemIx| questionnaire.item(item).link.as_str().replace(['.', '-'], "_");
    for (at, part) in questionnaire.parts() {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "  subgraph {}[\"{}\"]", part.id, quoted(part.title.source()));
        for (place, item) in questionnaire.items_of(at) {
            let _ = writeln!(out, "    {}[\"{}: {}\"]", name(place), item.link, quoted(item.label().source()));
        }
        out.push_str("  end\n");
    }
    let mut arrows = BTreeSet::new();
    for (at, _) in questionnaire.parts() {
        for (place, item) in questionnaire.items_of(at) {
            let mut from = |condition: &Condition| {
                condition.each_item(&mut |item| {
                    arrows.insert((item, place));
                })
            };
            item.show_if.iter().for_each(&mut from);
            if let ItemKind::PerMember(condition, _) = &item.kind {
                from(condition);
            }
        }
    }
    for (from, to) in arrows {
        let _ = writeln!(out, "  {} --> {}", name(from), name(to));
    }
    out
}

fn quoted(text: &str) -> String {
    text.replace('"', "#quot;")
}

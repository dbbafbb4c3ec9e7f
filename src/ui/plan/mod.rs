//! The plan, in the resident's reading: the first step on top, then what we do now, what comes later and why, and the days.

mod days;
mod first;
mod goal;
mod keep;
mod later;
mod section;
mod step;

pub(super) use days::day;

use super::On;
use super::el::{Attr, El, el};
use super::part::{quote, title};
use super::picture::picture;
use crate::screen::PlanView;

pub(super) fn plan(to: El, view: &PlanView, on: &On) -> El {
    let about = el("div", "kt-stack")
        .child(title(&view.title))
        .child(el("p", "kt-help").say(&view.about))
        .each(&view.quotes, |words| quote(words, on));
    to.child(about)
        .child(view.first.as_ref().map(first::first))
        .each(&view.sections, |lines| section::section(lines, on))
        .child(goal::now(&view.now_title, &view.now, on))
        .child(later::later("later", &view.later_title, &view.later, on))
        .child(later::later("set-aside", &view.set_aside_title, &view.set_aside, on))
        .child(days::days(&view.days_title, &view.days))
        .each(&view.pictures, picture)
        .each(&view.sections_below, |lines| section::section(lines, on))
        .child(keep::keep(view, on))
        .child((!view.for_coach.is_empty()).then(|| for_coach(view, on)))
}

/// What only a coach reads, after the reading of the household: on paper it begins a page.
fn for_coach(view: &PlanView, on: &On) -> El {
    el("section", "kt-stack kt-coach-only")
        .attr(Attr::Section, "for-coach")
        .child(head(&view.for_coach_title))
        .each(&view.for_coach, |lines| section::section(lines, on))
}

/// The heading of a part of the plan.
fn head(words: &str) -> El {
    el("h2", "kt-question kt-question--second").say(words)
}

/// A part of the plan, with its heading.
fn part(name: &'static str, title: &str) -> El {
    el("section", "kt-stack").attr(Attr::Section, name).child(head(title))
}

/// Names and what belongs to them: *What*, *Who*, *When*. The first stands out.
fn facts(facts: Vec<&(String, String)>, first_stands_out: bool) -> Option<El> {
    let fact = |(index, (name, text)): (usize, &(String, String))| {
        let class = if first_stands_out && index == 0 { "is-what" } else { "" };
        el("div", "").child(el("dt", "").say(name)).child(el("dd", class).say(text))
    };
    (!facts.is_empty()).then(|| el("dl", "kt-wwh").each(facts.into_iter().enumerate(), fact))
}

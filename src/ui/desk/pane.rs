//! Right: the plan that grows, a side at a time, and the checks below it.

use super::beside::lines;
use super::{goal, head};
use crate::screen::{AskedField, EventRow, FieldGroup, Pane, PaneSide, PlanLine, PlanSection};
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::field::{At, asked, edit, field};
use crate::ui::part::{Kind, Look, button, buttons, choice, notice, sign};
use crate::ui::picture::picture_in;
use crate::ui::plan::day;

pub(super) fn pane(view: &Pane, on: &On) -> El {
    let tabs = el("div", "kt-tabs")
        .attr(Attr::Role, "group")
        .attr(Attr::AriaLabel, &*view.label)
        .each(&view.tabs, |tab| button(&tab.button, Look::Tab, on).attr(Attr::AriaPressed, if tab.open { "true" } else { "false" }));
    let checks = (!view.checks.is_empty()).then(|| {
        el("section", "kt-stack kt-stack--tight")
            .attr(Attr::Section, "checks")
            .child(head(&view.checks_title))
            .child(el("ul", "kt-desk__lines").each(&view.checks, check))
    });
    // A place of its own for what the tab shows: the tabs stay who they are, and keep the focus, however much stands there.
    let shown = side(el("div", "kt-desk__side"), &view.side, checks, on);
    el("section", "kt-desk__plan")
        .attr(Attr::AriaLabel, &*view.label)
        .attr(Attr::Section, "plan")
        .child((!view.tabs.is_empty()).then_some(tabs))
        .child(shown)
}

fn check(view: &PlanLine) -> El {
    el("li", "").child(sign(view.sign.as_ref())).child(el("span", "").say(&view.head))
}

/// What the tab shows, with the checks: at the overview what is still open comes before the reasons, elsewhere after the work.
fn side(to: El, view: &PaneSide, checks: Option<El>, on: &On) -> El {
    let to = match view {
        PaneSide::Closed(told) => to.child(notice("veilig", told)),
        PaneSide::Order { tracks, picture: order, route, now, later } => {
            return to
                .child(el("ul", "kt-route").each(tracks, track))
                .child(order.as_ref().map(|order| picture_in("kt-pane-", order)))
                .child(checks)
                .child(lines(route))
                .child(lines(now))
                .child(lines(later));
        }
        PaneSide::Goals(goals) => to.child(el("ul", "kt-desk__goals").each(goals, |each| goal::goal(each, on))),
        PaneSide::Days { days, reviews, events_title, events, again } => {
            let rows = || el("ul", "kt-stack").each(events, |row| event(row, on));
            let clocks = || el("section", "kt-stack kt-stack--tight").attr(Attr::Section, "events").child(head(events_title)).child(rows());
            to.child(el("ol", "kt-dates").each(days, day))
                .child(filled(reviews, on))
                .child(goal::group(again, on))
                .child((!events.is_empty()).then(clocks))
        }
        PaneSide::People { picture: people, sections, questions } => {
            inside(to.child(people.as_ref().map(|people| picture_in("kt-pane-", people))), sections, questions, on)
        }
        PaneSide::Keep { sections, questions, until, collective, buttons: ways } => {
            let collective = choice(collective, Kind::Checkbox, "collective", None, on);
            inside(to, sections, questions, on).child(filled(until, on)).child(collective).child(buttons(
                "kt-buttons",
                ways,
                Look::Side,
                on,
            ))
        }
    };
    to.child(checks)
}

/// A group of fields, where there are any.
fn filled(view: &FieldGroup, on: &On) -> Option<El> {
    (!view.fields.is_empty()).then(|| goal::group(view, on))
}

/// The route that holds has a tick, and says so in words too.
fn track((name, holds): &(String, bool)) -> El {
    el("li", if *holds { "is-on" } else { "" })
        .attr(Attr::AriaCurrent, holds.then_some("true"))
        .child(holds.then(|| crate::ui::part::icon("vink", "")).flatten())
        .say(name)
}

fn inside(to: El, sections: &[PlanSection], questions: &[AskedField], on: &On) -> El {
    let list = el("div", "kt-stack").each(questions, |each| question(each, on));
    to.each(sections.iter().filter_map(lines), |section| section).child(list)
}

fn question(view: &AskedField, on: &On) -> El {
    let at = At::new(&view.question, view.member.as_deref());
    let about = view.about.as_ref().map(|about| el("span", "kt-about").say(about).say(" "));
    let title = el("h3", "kt-head").attr(Attr::Id, &*at.title()).child(about).say(&view.text);
    let to = asked(Some(&view.field), &at, title)
        .key(&at.title())
        .attr(Attr::Question, &*view.question)
        .attr(Attr::Member, view.member.as_deref());
    field(to, &view.field, &at, on)
}

fn event(view: &EventRow, on: &On) -> El {
    el("li", "").child(edit(&view.field, on)).each(&view.terms, |term| el("p", "kt-meta").say(term))
}

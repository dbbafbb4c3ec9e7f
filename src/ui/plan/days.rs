//! Days that matter, in order, on a rail. Each kind has its own mark and its own word.

use super::head;
use crate::screen::{Day, DayKind};
use yew::{Html, html};

pub(super) fn days(title: &str, days: &[Day]) -> Html {
    if days.is_empty() {
        return Html::default();
    }
    html! {
        <section class="kt-stack" data-section="days">
            { head(title) }
            <ol class="kt-dates">{ for days.iter().map(day) }</ol>
        </section>
    }
}

fn day(view: &Day) -> Html {
    let (kind, path) = mark(view.kind);
    html! {
        <li data-kind={kind}>
            <svg class="kt-dates__mark" viewBox="0 0 24 24" aria-hidden="true"><path d={path} /></svg>
            <div>
                <p class="kt-dates__day">{ &view.day }</p>
                <p>{ &view.what }</p>
                <p class="kt-meta">{ &view.kind_words }</p>
            </div>
        </li>
    }
}

/// A ring, a square, an octagon, a diamond, a dashed ring.
const fn mark(kind: DayKind) -> (&'static str, &'static str) {
    const RING: &str = "M20 12a8 8 0 1 1-16 0a8 8 0 1 1 16 0z";
    match kind {
        DayKind::Step => ("step", RING),
        DayKind::Law => ("law", "M5 5h14v14H5z"),
        DayKind::Important => ("important", "M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8zM12 7v6M12 16.8v.01"),
        DayKind::Review => ("review", "M12 2.5 21.5 12 12 21.5 2.5 12z"),
        DayKind::NotYet => ("not-yet", RING),
    }
}

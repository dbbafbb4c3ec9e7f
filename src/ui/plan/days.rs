//! Days that matter, in order, on a rail: below each other, and beside each other in bands where there is room. Each kind has its own
//! mark and its own word.

use super::part;
use crate::screen::{Day, DayBand, DayKind};
use crate::ui::el::{Attr, El, el};
use crate::ui::part::drawing;

pub(in crate::ui) fn days(title: &str, bands: &[DayBand]) -> Option<El> {
    (!bands.is_empty()).then(|| part("days", title).child(el("div", "kt-bands").each(bands, band)))
}

fn band(view: &DayBand) -> El {
    el("div", "kt-band").child(el("h3", "kt-band__name").say(&view.title)).child(el("ol", "kt-dates").each(&view.days, day))
}

pub(crate) fn day(view: &Day) -> El {
    let (kind, path) = mark(view.kind);
    let words = el("div", "")
        .child(el("p", "kt-dates__day").say(&view.day))
        .child(el("p", "").say(&view.what))
        .child(el("p", "kt-meta").say(&view.kind_words));
    el("li", "").attr(Attr::Kind, kind).child(drawing("kt-dates__mark", "0 0 24 24", path)).child(words)
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

//! The first screen: what this is, what is kept where, and the choices to make beforehand: door, time and device.

use crate::screen::{Sign, StartView};
use crate::ui::On;
use crate::ui::el::{El, el};
use crate::ui::part::{group, languages, notice, open, sign, title};

pub(super) fn start(to: El, view: &StartView, on: &On) -> El {
    let about = el("div", "kt-stack")
        .child(title(&view.title))
        .each(&view.intro, |sentence| el("p", "").say(sentence))
        .child(view.incomplete.as_ref().map(|sentence| notice("taal", sentence)))
        .child(el("ul", "kt-ticks").each(&view.points, point));
    let kept = el("div", "kt-stack").child(notice("bewaar", &view.keeping)).child(notice("brief", &view.notice));
    to.child(languages(&view.languages, on))
        .child(about)
        .child(view.door.as_ref().map(|door| group("door", "kt-choices kt-choices--two", door, on)))
        .child(group("time", "kt-choices kt-choices--row", &view.time, on))
        .child(group("device", "kt-choices", &view.device, on))
        .child(kept)
        .child(open(&view.open, on))
}

fn point((before, point): &(Sign, String)) -> El {
    el("li", "").child(sign(Some(before))).child(el("span", "").say(point))
}

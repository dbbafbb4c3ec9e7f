//! The first screen: what this is, what is kept where, and the choices to make beforehand: door, time and device.

use crate::screen::{LanguageChoice, Sign, StartView};
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::part::{Look, button, group, notice, open, sign, title};

pub(super) fn start(to: El, view: &StartView, on: &On) -> El {
    let about = el("div", "kt-stack")
        .child(title(&view.title))
        .each(&view.intro, |sentence| el("p", "").say(sentence))
        .child(view.incomplete.as_ref().map(|sentence| notice("taal", sentence)))
        .child(el("ul", "kt-ticks").each(&view.points, point));
    let kept = el("div", "kt-stack").child(notice("bewaar", &view.keeping)).child(notice("brief", &view.notice));
    to.child((!view.languages.is_empty()).then(|| languages(&view.languages, on)))
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

/// Each language by its own name, and written as that language is.
fn languages(choices: &[LanguageChoice], on: &On) -> El {
    el("ul", "kt-languages").each(choices, |choice| {
        el("li", "").attr(Attr::Lang, &*choice.lang).attr(Attr::AriaCurrent, choice.current.then_some("true")).child(button(
            &choice.button,
            Look::Quiet,
            on,
        ))
    })
}

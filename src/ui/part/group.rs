//! A question with choices that is no item of the guide.

use super::choice::{Kind, choice};
use crate::screen::ChoiceGroup;
use crate::ui::On;
use crate::ui::el::{Attr, El, el};

/// Draws it. `name` keeps the choices together; `class` says how they stand.
pub(crate) fn group(name: &str, class: &str, view: &ChoiceGroup, on: &On) -> El {
    let title = el("h2", "kt-question kt-question--second").say(&view.legend);
    el("fieldset", "kt-stack kt-stack--tight")
        .attr(Attr::Choice, name)
        .child(el("legend", "").child(title))
        .child(view.help.as_ref().map(|help| el("p", "kt-help").say(help)))
        .child(el("div", class).each(&view.options, |row| choice(row, Kind::Radio, name, None, on)))
}

//! More choices: rows with a square. "Or" stands above the first choice that empties the others.

use super::At;
use crate::screen::OptionRow;
use crate::ui::On;
use crate::ui::el::{Attr, El, el};
use crate::ui::part::{Kind, choice};

pub(super) fn multi(to: El, [hint, or]: [&str; 2], rows: &[OptionRow], at: &At, on: &On) -> El {
    let split = rows.iter().position(|row| row.exclusive).filter(|split| *split > 0);
    let mut choices = el("div", "kt-choices");
    for (index, row) in rows.iter().enumerate() {
        choices =
            choices.child(or_above(split == Some(index), or)).child(choice(row, Kind::Checkbox, at.name(), at.id(index).as_deref(), on));
    }
    to.child(el("p", "kt-help").attr(Attr::Id, &*at.hint()).say(hint)).child(choices)
}

/// "Or", above what empties the others.
pub(super) fn or_above(here: bool, words: &str) -> Option<El> {
    here.then(|| el("p", "kt-or").say(words))
}

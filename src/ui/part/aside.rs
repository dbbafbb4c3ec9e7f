//! Words of less weight beside a name.

use crate::ui::el::{El, el};

/// Adds the words, a space away from what stands before them; only their place, when there are none.
pub(crate) fn aside(to: El, class: &'static str, words: &str) -> El {
    let said = !words.is_empty();
    to.say(if said { " " } else { "" }).child(said.then(|| el("span", class).say(words)))
}

//! The languages on offer.

use super::{Look, button};
use crate::screen::LanguageChoice;
use crate::ui::On;
use crate::ui::el::{Attr, El, el};

/// Each language by its own name, and written as that language is. Nothing when there is none to choose.
pub(crate) fn languages(choices: &[LanguageChoice], on: &On) -> Option<El> {
    let choice = |choice: &LanguageChoice| {
        let name = button(&choice.button, Look::Quiet, on);
        el("li", "").attr(Attr::Lang, &*choice.lang).attr(Attr::AriaCurrent, choice.current.then_some("true")).child(name)
    };
    (!choices.is_empty()).then(|| el("ul", "kt-languages").each(choices, choice))
}

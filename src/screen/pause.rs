//! A card to rest at, after an answer that was hard to give: thanks, and that it is fine to stop here.

use super::{At, PauseView, urgent};
use crate::answers::Asked;

pub(super) fn pause(at: &At<'_>, asked: Asked) -> PauseView {
    let questionnaire = &at.visible.guide().questionnaire;
    let part = questionnaire.fact(asked.item).part;
    let card = questionnaire.part(part).pause.as_ref();
    let say = |text: Option<&crate::text::Text>| text.map(|text| at.words.text(text).to_owned()).unwrap_or_default();
    let phone = card.and_then(|card| card.call.as_ref()).and_then(|contact| at.wording().phone(contact));
    PauseView {
        topic: questionnaire.part(part).id.to_string(),
        place: at.place(part, String::new()),
        title: say(card.map(|card| &card.title)),
        text: say(card.map(|card| &card.text)),
        call: phone.map(|phone| urgent::call(at, &phone)),
    }
}

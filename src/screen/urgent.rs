//! An urgent card: what to do now, in one sentence, with the number and the words to say.

use super::{At, Call, NextStep, UrgentView, start};
use crate::base::{Listed as _, MemberId};
use crate::plan::Phone;
use crate::questionnaire::CardIx;
use crate::session::signal_of;
use crate::text::Message;

pub(super) fn urgent(at: &At<'_>, card: CardIx) -> UrgentView {
    let questionnaire = &at.visible.guide().questionnaire;
    let signal = signal_of(at.session, card);
    let card = &questionnaire.cards[usize::from(card.0)];
    let wording = at.wording();
    let fill = |text| wording.fill(text, MemberId::SELF);
    let phone = |contact: &Option<crate::base::ContactId>| {
        contact.as_ref().and_then(|contact| wording.phone(contact)).map(|phone| call(at, &phone))
    };
    UrgentView {
        signal: signal.map(|signal| questionnaire.signals[usize::from(signal.0)].id.to_string()).unwrap_or_default(),
        tag: at.say(Message::UrgentTag),
        title: fill(&card.title),
        call: phone(&card.call),
        say: card.say.as_ref().map(|say| (at.say(Message::YouCanSay), at.words.quote(&wording.sentence_to_say(say)))),
        then_title: at.say(Message::UrgentThen),
        then: card.then.iter().map(|(contact, text)| NextStep { call: phone(contact), text: fill(text) }).listed(),
        note: card.note.as_ref().map(fill),
        not_checked: start::not_checked(at.words).map(|message| at.say(message)),
    }
}

/// Somebody to call. A number is dialled without its spaces and dashes.
pub(super) fn call(at: &At<'_>, phone: &Phone) -> Call {
    Call {
        label: match &phone.number {
            // A number is read in one piece: no line breaks in it.
            Some(number) => at.words.fill(Message::CallNumber, &[&phone.name, &number.replace('-', "\u{2011}")]),
            None => at.words.fill(Message::Call, &[&phone.name]),
        },
        tel: phone.number.as_ref().map(|number| number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()),
        hint: phone.hint.clone(),
    }
}

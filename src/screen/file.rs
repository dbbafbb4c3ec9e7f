//! Opening a saved conversation: the way in, why a file is refused, and what is shown before it is taken up.

use super::{At, OpenView, PreviewView};
use crate::base::Listed as _;
use crate::flow::{Visible, answered, talked_about};
use crate::plan::wording::Wording;
use crate::session::Offer;
use crate::session::saved::{MOST_BYTES, Refusal};
use crate::text::Message;
use crate::text::capitalised;

pub(super) fn open(at: &At<'_>) -> OpenView {
    let problem = |refusal| match refusal {
        Refusal::TooLarge => at.words.fill(Message::RefusedTooLarge, &[&(MOST_BYTES >> 20).to_string()]),
        Refusal::Foreign => at.say(Message::RefusedForeign),
        Refusal::Damaged => at.say(Message::RefusedDamaged),
        Refusal::Newer => at.say(Message::RefusedNewer),
        Refusal::OtherGuide => at.say(Message::RefusedOtherGuide),
    };
    OpenView {
        label: at.say(Message::OpenTalk),
        help: at.say(Message::OpenHelp),
        problem: at.session.state().refused.map(problem),
        most: MOST_BYTES,
    }
}

pub(super) fn preview(at: &At<'_>, offer: &Offer) -> PreviewView {
    let guide = at.session.guide();
    let visible = Visible::derive(guide, &offer.state.talk);
    let wording = Wording { visible: &visible, words: at.words };
    let people: Vec<String> = offer.state.talk.household.ids().iter().map(|member| wording.name(*member)).listed();
    let topics: Vec<&str> = talked_about(&visible).iter().map(|(part, _)| at.words.text(&guide.questionnaire.part(*part).title)).listed();
    let mut facts = Vec::new();
    let mut fact = |name, text: String| {
        if !text.is_empty() {
            facts.push((at.say(name), text));
        }
    };
    fact(Message::PreviewWho, capitalised(&at.words.list(&people)));
    fact(Message::PreviewSaved, offer.saved_on.map(|day| at.words.date(day)).unwrap_or_default());
    fact(Message::PreviewAnswers, answers(&visible).to_string());
    fact(Message::PreviewTopics, at.words.list(&topics));
    PreviewView { title: at.say(Message::PreviewTitle), facts, warning: (answers(at.visible) > 0).then(|| at.say(Message::PreviewWarning)) }
}

fn answers(visible: &Visible<'_>) -> usize {
    visible.guide().questionnaire.parts().map(|(part, _)| answered(visible, part)).sum()
}

//! "This is what we heard": own words as they are, answers in a few words, and the way to change each.

use super::{At, MirrorView, Quote, Said, question};
use crate::answers::{Asked, Reply};
use crate::base::MemberId;
use crate::question::Value;
use crate::questionnaire::PartIx;
use crate::text::Message;

/// A mirror shows at most this many answers: a screen is read, not scrolled for ever.
const MOST_LINES: usize = 200;

pub(super) fn mirror(at: &At<'_>, part: PartIx) -> MirrorView {
    let questionnaire = &at.visible.guide().questionnaire;
    let asked: Vec<Asked> = questionnaire.items_of(part).flat_map(|(item, _)| at.visible.asked_of(item)).collect();
    let given = || asked.iter().copied().filter(|asked| at.visible.answer(*asked).is_some());
    let own = |asked: &Asked| matches!(at.visible.answer(*asked), Some(Value::Words(_)));
    let quotes: Vec<Quote> = given().filter(own).take(MOST_LINES).filter_map(|asked| quote(at, asked)).collect();
    let mut said: Vec<Said> = given().filter(|asked| !own(asked)).take(MOST_LINES).filter_map(|asked| line(at, asked)).collect();
    said.extend(asked.iter().filter_map(|asked| not_told(at, *asked)).take(MOST_LINES));
    let thanks = questionnaire.part(part).thanks.as_ref();
    MirrorView {
        topic: questionnaire.part(part).id.to_string(),
        place: at.place(part, at.say(Message::Done)),
        title: at.say(Message::MirrorTitle),
        nothing: (quotes.is_empty() && said.is_empty()).then(|| at.say(Message::MirrorNothing)),
        quotes,
        said,
        thanks: thanks.map(|thanks| at.words.text(thanks).to_owned()),
    }
}

fn label<'a>(at: &'a At<'_>, asked: Asked) -> &'a str {
    at.words.text(at.visible.guide().questionnaire.item(asked.item).label())
}

fn quote(at: &At<'_>, asked: Asked) -> Option<Quote> {
    let words = at.wording().answer(asked)?;
    let who = at.wording().name(asked.member.unwrap_or(MemberId::SELF));
    let label = label(at, asked);
    Some(Quote {
        words: at.words.quote(&words),
        who: crate::plan::capitalised(&at.words.fill(Message::QuoteBy, &[&who, label])),
        change: Some(question::change(at, asked, label)),
    })
}

fn line(at: &At<'_>, asked: Asked) -> Option<Said> {
    Some(said(at, asked, at.wording().answer(asked)?))
}

/// "You chose not to say": shown, so that nobody wonders whether it was lost; and never asked again.
fn not_told(at: &At<'_>, asked: Asked) -> Option<Said> {
    match at.session.talk().answers.get(asked)?.reply {
        Reply::Declined => Some(said(at, asked, at.say(Message::ToldDeclined))),
        Reply::Skipped => Some(said(at, asked, at.say(Message::Skipped))),
        Reply::Given(_) => None,
    }
}

fn said(at: &At<'_>, asked: Asked, answer: String) -> Said {
    let label = label(at, asked);
    Said {
        question: at.visible.guide().questionnaire.item(asked.item).link.to_string(),
        member: asked.member.map(|member| member.to_string()),
        label: label.to_owned(),
        answer,
        change: question::change(at, asked, label),
    }
}

//! "This is what we heard": own words as they are, answers in a few words, and the way to change each.

use super::{At, MirrorView, Quote, Said, question};
use crate::answers::{Asked, Reply};
use crate::base::{Listed as _, MemberId, PushAll as _};
use crate::flow::TimeChoice;
use crate::question::Value;
use crate::questionnaire::PartIx;
use crate::text::{Message, capitalised};

/// A mirror shows at most this many answers: a screen is read, not scrolled for ever.
const MOST_LINES: usize = 200;

pub(super) fn mirror(at: &At<'_>, part: PartIx) -> MirrorView {
    let questionnaire = &at.visible.guide().questionnaire;
    let (mut quotes, mut said, mut untold) = (Vec::new(), Vec::new(), Vec::new());
    for (item, _) in questionnaire.items_of(part) {
        for asked in at.visible.asked_of(item) {
            match at.visible.answer(asked) {
                Some(Value::Words(_)) => quotes.push_all(quote(at, asked)),
                Some(_) => said.push_all(line(at, asked)),
                None => {}
            }
            untold.push_all(not_told(at, asked));
        }
    }
    quotes.truncate(MOST_LINES);
    said.truncate(MOST_LINES);
    untold.truncate(MOST_LINES);
    said.append(&mut untold);
    let thanks = questionnaire.part(part).thanks.as_ref();
    MirrorView {
        topic: questionnaire.part(part).id.to_string(),
        place: at.place(part, at.say(Message::Done)),
        title: at.say(Message::MirrorTitle),
        nothing: (quotes.is_empty() && said.is_empty()).then(|| at.say(Message::MirrorNothing)),
        quotes,
        said,
        prompts: prompts(at, part),
        thanks: thanks.map(|thanks| at.words.text(thanks).to_owned()),
    }
}

/// The questions behind the question, of a topic that is open. Those of a sensitive one are for two people at a table: who is alone
/// with a screen may be looked at.
fn prompts(at: &At<'_>, part: PartIx) -> Option<(String, Vec<String>)> {
    let of = at.visible.guide().questionnaire.part(part);
    let wanted = at.session.talk().time == TimeChoice::Sixty && at.visible.is_open(part) && !of.sensitive && !of.prompts.is_empty();
    wanted.then(|| (at.say(Message::MirrorPrompts), of.prompts.iter().map(|words| at.words.text(words).to_owned()).listed()))
}

fn label<'a>(at: &'a At<'_>, asked: Asked) -> &'a str {
    at.words.text(at.visible.guide().questionnaire.item(asked.item).label())
}

pub(super) fn quote(at: &At<'_>, asked: Asked) -> Option<Quote> {
    let words = at.wording().answer(asked)?;
    let who = at.wording().name(asked.member.unwrap_or(MemberId::SELF));
    let label = label(at, asked);
    Some(Quote {
        words: at.words.quote(&words),
        who: capitalised(&at.words.fill(Message::QuoteBy, &[&who, label])),
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

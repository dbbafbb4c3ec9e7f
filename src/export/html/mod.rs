//! The plan as one page to read, in any browser and on paper, with the whole conversation inside as data.
//!
//! The page asks for nothing and runs nothing: its policy forbids both. The data can be taken up again by the widget.

mod pairs;
mod reading;

use self::reading::{Reading, elements, escaped};
use super::{Leaving, markdown};
use crate::text::Message;

/// What stands before the conversation. Own words cannot forge it: in the page every `<` of theirs is escaped.
pub(crate) const TALK_BEGINS: &str = "<script type=\"application/json\" id=\"keukentafel-talk\">";

/// What stands after it.
pub(crate) const TALK_ENDS: &str = "</script>";

const STYLE: &str = include_str!("page.css");

pub(super) fn render(leaving: &Leaving<'_>) -> String {
    let Leaving { plan, words, talk, .. } = *leaving;
    let text = read(leaving);
    let beside = leaving.beside.map(read);
    let source = leaving.guide.source_words().lang().as_str();
    let classes = [
        (words.say(Message::FirstStepTitle), "first"),
        (words.say(Message::UrgentTitle), "urgent"),
        (words.say(Message::DaysTitle), "days"),
    ];
    let mut page = String::from("<!doctype html>\n<html lang=\"");
    page += &escaped(words.lang().as_str());
    page += if words.right_to_left() { "\" dir=\"rtl" } else { "" };
    page += "\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
        <meta name=\"robots\" content=\"noindex\">\n<title>";
    page += &escaped(&plan.title);
    page += ", ";
    page += &words.date(plan.date);
    page += "</title>\n<style>\n";
    page += STYLE;
    page += "</style>\n</head>\n<body>\n<main";
    page += if beside.is_some() { " class=\"pairs\">\n" } else { ">\n" };
    page += &elements(Reading { text: &text, beside: beside.as_deref(), source }, &classes);
    if talk.is_some() {
        let go_on = words.fill(Message::KeptGoOn, &[words.say(Message::OpenTalk)]);
        let title = words.say(Message::KeptTitle);
        let text = format!("## {title}\n{go_on}\n{}", words.say(Message::KeptWarning));
        page += &elements(Reading { text: &text, beside: None, source }, &[(title, "kept")]);
    }
    page += "</main>\n";
    if let Some(talk) = talk {
        page += TALK_BEGINS;
        page.push('\n');
        // Within a text of JSON this is the same sign, and no tag can begin with it.
        page += &talk.replace('<', "\\u003c");
        page += TALK_ENDS;
        page.push('\n');
    }
    page += "</body>\n</html>\n";
    page
}

/// What there is to read: the plan, or how far the conversation is.
fn read(leaving: &Leaving<'_>) -> String {
    let Leaving { plan, words, .. } = *leaving;
    leaving.so_far.map_or_else(|| markdown::reading(plan, words), |topics| markdown::so_far(plan, words, topics))
}

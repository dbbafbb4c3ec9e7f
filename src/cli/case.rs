//! Reads a household from a file of cases: who lives there, what they answered, and nothing else.

mod member;

use super::json::parse;
use super::say::{nearest, quote, short, what_fits, why_not};
use crate::answers::{Answer, Asked, Orphan, Reply, Source};
use crate::base::{Code, Date, Diagnostic, MemberId, Place};
use crate::flow::{Talk, Visible};
use crate::guide::Guide;
use crate::questionnaire::{Layer, Place as Position};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// A case that cannot be read at all.
pub type CaseError = Diagnostic;

/// A household in a file of cases. Fields for readers (story, what is expected) are not looked at.
#[derive(Debug, Deserialize)]
struct Case {
    id: String,
    #[serde(default)]
    members: Vec<String>,
    #[serde(default)]
    answers: Vec<String>,
    #[serde(default)]
    open_answers: BTreeMap<String, String>,
    #[serde(default)]
    scales: BTreeMap<String, Json>,
    #[serde(default)]
    numbers: BTreeMap<String, Json>,
}

/// The fields that are looked at.
const FIELDS: [&str; 6] = ["id", "members", "answers", "open_answers", "scales", "numbers"];

/// Makes a conversation of a case, with remarks on answers that the guide cannot take.
///
/// # Errors
/// The file has another form, or not one case of that id.
pub fn open_case(guide: &Guide, text: &str, file: &str, id: &str, today: Date) -> Result<(Talk, Vec<Diagnostic>), CaseError> {
    let cases: Vec<Case> = parse(text, file)?;
    let at = find(&cases, file, id)?;
    let mut reader = Reader { guide, talk: Talk::new(today), diagnostics: Vec::new() };
    let place = Place::file(file).at(at);
    let fields: Vec<BTreeMap<String, IgnoredAny>> = parse(text, file)?;
    reader.tell_misspelt(&fields[at], &place);
    reader.read(&cases[at], &place);
    Ok((reader.talk, reader.diagnostics))
}

/// The place of the one case of this id.
fn find(cases: &[Case], file: &str, id: &str) -> Result<usize, CaseError> {
    let mut places = (0..).zip(cases).filter(|(_, case)| case.id == id).map(|(at, _)| at);
    let ids = || cases.iter().map(|case| case.id.as_str());
    match (places.next(), places.next()) {
        (Some(at), None) => Ok(at),
        (Some(first), Some(second)) => {
            let message = format!("there are two cases {}, here and at number {}", quote(id), first + 1);
            Err(Diagnostic::error(Code::DuplicateId, Place::file(file).at(second).at("id"), message, "give one of them another id"))
        }
        (None, _) => {
            let known: Vec<String> = ids().map(short).collect();
            let meant = nearest(id, ids()).map(|meant| format!("did you mean {}? ", quote(meant))).unwrap_or_default();
            let hint =
                if known.is_empty() { "write a case in it".to_owned() } else { format!("{meant}choose one of {}", known.join(", ")) };
            Err(Diagnostic::error(Code::UnknownId, Place::file(file), format!("there is no case {}", quote(id)), hint))
        }
    }
}

struct Reader<'g> {
    guide: &'g Guide,
    talk: Talk,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn read(&mut self, case: &Case, place: &Place) {
        if !self.members(&case.members, &place.at("members")) {
            return;
        }
        for (at, answer) in case.answers.iter().enumerate() {
            let place = place.at("answers").at(at);
            match answer.split_once('=') {
                Some((question, value)) => self.answer(question, value, &place),
                None => {
                    self.remark(Code::BadAnswer, &place, format!("{} is no answer", quote(answer)), "write it as question=option,option");
                }
            }
        }
        for (question, words) in &case.open_answers {
            self.answer(question, words, &place.at("open_answers").at(short(question)));
        }
        for (field, figures) in [("scales", &case.scales), ("numbers", &case.numbers)] {
            for (question, figure) in figures {
                self.figure(question, figure, &place.at(field).at(short(question)));
            }
        }
        self.tell_hidden(place);
    }

    /// 1.000 in JSON is one, and in the Netherlands a thousand: here it is neither.
    fn figure(&mut self, question: &str, figure: &Json, place: &Place) {
        if figure.is_u64() {
            self.answer(question, &figure.to_string(), place);
            return;
        }
        let message = if figure.is_number() {
            format!("the answer to {} is no whole number that fits anywhere", quote(question))
        } else {
            format!("the answer to {} is {}; expected a JSON number", quote(question), quote(&figure.to_string()))
        };
        let item = self.guide.questionnaire.find(question.trim()).map(|item| self.guide.questionnaire.item(item));
        let fits = item.and_then(|item| item.question()).map_or_else(|| "write figures only, as in 1000".to_owned(), what_fits);
        self.remark(Code::BadAnswer, place, message, &fits.replace("write a whole number", "write figures only: a whole number"));
    }

    fn answer(&mut self, question: &str, value: &str, place: &Place) {
        let question = question.trim();
        let Some(item) = self.guide.questionnaire.find(question) else {
            self.keep_aside(question, value, place);
            return;
        };
        let of = self.guide.questionnaire.item(item);
        // Without a name it is the person who fills this in who said it.
        let member = of.is_per_member().then_some(MemberId::SELF);
        // An answer beyond the sweep means that the person opened that topic.
        if of.layer == Layer::Deep && self.guide.questionnaire.part(of.part).place == Position::Topic {
            self.talk.opened.insert(of.part);
        }
        self.give(Asked { item, member }, value, place);
    }

    /// A case may hold answers for another guide, or for an older version of this one.
    fn keep_aside(&mut self, question: &str, value: &str, place: &Place) {
        let key = (question.to_owned(), None);
        let before = self.talk.answers.orphans.get(&key).and_then(|orphan| orphan.value.clone());
        if let Some(before) = before {
            self.twice(question, (&before, value), before == value, place);
            return;
        }
        let questionnaire = &self.guide.questionnaire;
        let known = questionnaire.parts().flat_map(|(part, _)| questionnaire.items_of(part)).map(|(_, item)| item.link.as_str());
        let hint = match nearest(question, known) {
            Some(meant) => format!("write `{meant}`, if that was meant"),
            None => "nothing, if it is meant for another guide; else correct the id".to_owned(),
        };
        let message = format!("this guide has no question {}; the answer is kept aside, and reaches nothing", quote(question));
        self.diagnostics.push(Diagnostic::warning(Code::UnknownQuestion, place.clone(), message, hint));
        let orphan = Orphan { value: Some(value.to_owned()), declined: false, source: Source::Resident, on: self.talk.today };
        self.talk.answers.orphans.insert(key, orphan);
    }

    fn give(&mut self, asked: Asked, value: &str, place: &Place) {
        let item = self.guide.questionnaire.item(asked.item);
        let Some(question) = item.question() else {
            self.remark(Code::BadAnswer, place, format!("`{}` takes no answer", item.link), "leave it out");
            return;
        };
        match (question.read(value), self.talk.answers.value(asked)) {
            (Ok(read), Some(before)) => {
                let (same, before) = (read == *before, question.write(before));
                self.twice(item.link.as_str(), (&before, value), same, place);
            }
            (Ok(read), None) => {
                let on = self.talk.today;
                self.talk.answers.set(asked, Answer { reply: Reply::Given(read), source: Source::Resident, on });
            }
            (Err(invalid), _) => {
                let (why, hint) = why_not(question, value, &invalid);
                self.remark(Code::BadAnswer, place, format!("`{}` cannot be answered with {}: {why}", item.link, quote(value)), &hint);
            }
        }
    }

    /// One answer that is there twice is a slip. Of two that differ nobody knows which one holds.
    fn twice(&mut self, question: &str, (before, now): (&str, &str), same: bool, place: &Place) {
        let (place, question) = (place.clone(), quote(question));
        self.diagnostics.push(if same {
            Diagnostic::warning(Code::DuplicateId, place, format!("{question} is answered twice, with the same"), "leave one of them out")
        } else {
            let message = format!("{question} is answered twice: {} and {}", quote(before), quote(now));
            Diagnostic::error(Code::DuplicateId, place, message, "keep the one that holds; more options stand in one answer, with commas")
        });
    }

    /// A field that is nearly one that is looked at. Others are for readers, and no slip.
    fn tell_misspelt(&mut self, fields: &BTreeMap<String, IgnoredAny>, place: &Place) {
        let missing = || FIELDS.into_iter().filter(|field| !fields.contains_key(*field));
        for field in fields.keys().filter(|field| !FIELDS.contains(&field.as_str())) {
            if let Some(meant) = nearest(field, missing()) {
                let message = format!("{} is no field of a case, and nothing in it is read", quote(field));
                let hint = format!("write `{meant}`, if that was meant");
                self.diagnostics.push(Diagnostic::warning(Code::Shape, place.at(short(field)), message, hint));
            }
        }
    }

    /// An answer to a question that is hidden reaches nothing. Whoever wrote the case wants to know.
    fn tell_hidden(&mut self, place: &Place) {
        let visible = Visible::derive(self.guide, &self.talk);
        let hidden: Vec<String> = self
            .talk
            .answers
            .iter()
            .filter(|(asked, _)| !visible.shows(*asked))
            .map(|(asked, _)| self.guide.questionnaire.item(asked.item).link.to_string())
            .collect();
        for link in hidden {
            let message = format!("`{link}` is not asked of this household; the answer is kept, and reaches nothing");
            self.diagnostics.push(Diagnostic::warning(
                Code::BadAnswer,
                place.clone(),
                message,
                "leave it out, or give the answers that open it",
            ));
        }
    }

    fn remark(&mut self, code: Code, place: &Place, message: String, hint: &str) {
        self.diagnostics.push(Diagnostic::error(code, place.clone(), message, hint));
    }
}

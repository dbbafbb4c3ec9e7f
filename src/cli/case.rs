//! Reads a household from a file of cases: who lives there, what they answered, and nothing else.

use super::json::parse;
use crate::answers::{Answer, Asked, Household, MAX_MEMBERS, Member, Orphan, Reply, Source};
use crate::base::{Code, Date, Diagnostic, MemberId, Place};
use crate::flow::{Talk, Visible};
use crate::guide::Guide;
use crate::question::Invalid;
use crate::questionnaire::{ItemIx, Layer, Place as Position, Role};
use serde::Deserialize;
use serde_json::Number;
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
    scales: BTreeMap<String, u8>,
    #[serde(default)]
    numbers: BTreeMap<String, Number>,
}

/// Makes a conversation of a case, with remarks on answers that the guide cannot take.
///
/// # Errors
/// The file has another form, or no case of that id.
pub fn open_case(guide: &Guide, text: &str, file: &str, id: &str, today: Date) -> Result<(Talk, Vec<Diagnostic>), CaseError> {
    let cases: Vec<Case> = parse(text, file)?;
    let ids: Vec<&str> = cases.iter().map(|case| case.id.as_str()).collect();
    let Some(at) = ids.iter().position(|known| *known == id) else {
        let message = format!("there is no case `{id}`");
        return Err(Diagnostic::error(Code::UnknownId, Place::file(file), message, format!("choose one of {}", ids.join(", "))));
    };
    let mut reader = Reader { guide, talk: Talk::new(today), diagnostics: Vec::new() };
    reader.read(&cases[at], &Place::file(file).at(at));
    Ok((reader.talk, reader.diagnostics))
}

struct Reader<'g> {
    guide: &'g Guide,
    talk: Talk,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn read(&mut self, case: &Case, place: &Place) {
        let members: Vec<_> =
            case.members.iter().enumerate().filter_map(|(at, member)| self.member(member, &place.at("members").at(at))).collect();
        if members.len() > MAX_MEMBERS {
            let message = format!("this household has {} people; at most {MAX_MEMBERS} fit", members.len());
            self.remark(Code::TooMany, &place.at("members"), message, "leave out those who need not be in the plan");
            return;
        }
        self.talk.household = Household::new(members.iter().map(|(member, _)| member.clone()).collect());
        for (member, said) in members {
            for (role, code, place) in said {
                let items: Vec<ItemIx> = self.guide.questionnaire.with_role(role).collect();
                items.into_iter().for_each(|item| self.give(Asked { item, member: Some(member.id) }, &code, &place));
            }
        }
        for (at, answer) in case.answers.iter().enumerate() {
            let place = place.at("answers").at(at);
            match answer.split_once('=') {
                Some((question, value)) => self.answer(question, value, &place),
                None => self.remark(Code::BadAnswer, &place, format!("`{answer}` is no answer"), "write it as question=option,option"),
            }
        }
        for (question, words) in &case.open_answers {
            self.answer(question, words, &place.at("open_answers").at(question));
        }
        for (question, figure) in &case.scales {
            self.answer(question, &figure.to_string(), &place.at("scales").at(question));
        }
        for (question, number) in &case.numbers {
            let place = place.at("numbers").at(question);
            // 1.000 in JSON is one, and in the Netherlands a thousand: here it is neither.
            if number.is_u64() {
                self.answer(question, &number.to_string(), &place);
            } else {
                self.remark(
                    Code::BadAnswer,
                    &place,
                    format!("the answer to `{question}` is no whole number that fits anywhere"),
                    "write figures only, as in 1000",
                );
            }
        }
        self.tell_hidden(place);
    }

    /// "m1 self a27_aow at_table=yes", with an optional "alias=Sanne".
    #[allow(clippy::type_complexity, reason = "a member and what is said of it, used in one place")]
    fn member(&mut self, written: &str, place: &Place) -> Option<(Member, Vec<(Role, String, Place)>)> {
        let mut words = written.split_whitespace();
        let id = words.next().and_then(MemberId::parse);
        let Some(id) = id else {
            self.remark(Code::BadAnswer, place, format!("`{written}` is no member"), "write it as: m1 self a27_aow at_table=yes");
            return None;
        };
        let mut name = String::new();
        let mut said = Vec::new();
        let mut plain = [Role::MemberRole, Role::MemberAge].into_iter();
        for word in words {
            match word.split_once('=') {
                Some(("at_table", code)) => said.push((Role::MemberPresence, code.to_owned(), place.clone())),
                Some(("alias", alias)) => alias.clone_into(&mut name),
                Some((key, _)) => self.remark(Code::BadAnswer, place, format!("a member has no `{key}`"), "known are at_table and alias"),
                None => match plain.next() {
                    Some(role) => said.push((role, word.to_owned(), place.clone())),
                    None => {
                        self.remark(Code::BadAnswer, place, format!("`{word}` is one word too many"), "a member has a role and an age band")
                    }
                },
            }
        }
        Some((Member { id, name }, said))
    }

    fn answer(&mut self, question: &str, value: &str, place: &Place) {
        let question = question.trim();
        let Some(item) = self.guide.questionnaire.find(question) else {
            let message = format!("this guide has no question `{question}`");
            self.diagnostics.push(Diagnostic::warning(
                Code::UnknownQuestion,
                place.clone(),
                message,
                "the answer is kept and used for nothing",
            ));
            let orphan = Orphan { value: Some(value.to_owned()), declined: false, source: Source::Resident, on: self.talk.today };
            self.talk.answers.orphans.insert((question.to_owned(), None), orphan);
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

    fn give(&mut self, asked: Asked, value: &str, place: &Place) {
        let item = self.guide.questionnaire.item(asked.item);
        match item.question().map(|question| question.read(value)) {
            Some(Ok(value)) => {
                let on = self.talk.today;
                self.talk.answers.set(asked, Answer { reply: Reply::Given(value), source: Source::Resident, on });
            }
            Some(Err(invalid)) => {
                let mut hint = "use the codes of the guide".to_owned();
                if let Invalid::NotAFigure(min, max) = invalid {
                    hint = format!("write a whole number from {min} to {max}");
                }
                self.remark(Code::BadAnswer, place, format!("`{}` cannot be answered with `{value}` ({invalid:?})", item.link), &hint);
            }
            None => self.remark(Code::BadAnswer, place, format!("`{}` takes no answer", item.link), "leave it out"),
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
            let message = format!("`{link}` is not asked of this household");
            self.diagnostics.push(Diagnostic::warning(Code::BadAnswer, place.clone(), message, "the answer is kept and reaches nothing"));
        }
    }

    fn remark(&mut self, code: Code, place: &Place, message: String, hint: &str) {
        self.diagnostics.push(Diagnostic::error(code, place.clone(), message, hint));
    }
}

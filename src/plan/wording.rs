//! How answers and reasons are put into words, and the gaps of templates filled.

use super::model::Because;
use crate::answers::Asked;
use crate::base::{ContactId, Listed as _, MemberId, PushAll as _};
use crate::flow::Visible;
use crate::plan::Phone;
use crate::question::{Number, OptionSet, QuestionType, Value};
use crate::questionnaire::{ItemIx, Reason, Role};
use crate::text::{Covers, Message, NAME_GAP, Text, Words, capitalised, fill_gaps};

/// Puts things of one conversation into words of one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wording<'v> {
    pub(crate) visible: &'v Visible<'v>,
    pub(crate) words: Words<'v>,
}

impl Wording<'_> {
    /// An answer as people read it. A day without its year's number would be ambiguous, so it has one.
    pub(crate) fn value(&self, question: &QuestionType, value: &Value) -> String {
        match value {
            Value::Choice(_) | Value::Choices(_) | Value::Cells(_) => self.options(question, value.options()),
            Value::Words(words) => words.to_string(),
            Value::Figure(figure) => self.figure(question, *figure),
            Value::Date(date) => self.words.date(*date),
        }
    }

    /// A figure or number, with what is counted behind it.
    fn figure(&self, question: &QuestionType, figure: u32) -> String {
        let mut words = figure.to_string();
        if let QuestionType::Number(Number { unit: Some(unit), .. }) = question {
            words.push(' ');
            words.push_str(self.words.text(unit));
        }
        words
    }

    fn options(&self, question: &QuestionType, set: OptionSet) -> String {
        let mut words = Vec::new();
        for option in set.iter() {
            words.push_all(question.choices().and_then(|choices| choices.get(option)).map(|choice| self.words.text(&choice.text)));
        }
        words.join(", ")
    }

    /// The answer to a question as people read it, if there is one that counts.
    pub(crate) fn answer(&self, asked: Asked) -> Option<String> {
        let question = self.visible.guide().questionnaire.item(asked.item).question()?;
        self.visible.answer(asked).map(|value| self.value(question, value))
    }

    /// Somebody's name; else the role; else "u" for the person who fills this in.
    pub(crate) fn name(&self, member: MemberId) -> String {
        if let Some(name) = self.given_name(member) {
            return name.to_owned();
        }
        if member == MemberId::SELF {
            return self.words.say(Message::You).to_owned();
        }
        let Some(called) = self.called_by_role(member) else { return self.words.say(Message::SomebodyElse).to_owned() };
        // Two children without a name are told apart by their age; and by a number, where that is the same too.
        let ids = self.visible.talk().household.ids();
        let alike: Vec<MemberId> = ids.iter().copied().filter(|other| self.called_by_role(*other).as_ref() == Some(&called)).listed();
        if alike.len() < 2 {
            return called;
        }
        let age = self.age(member);
        let mut twins = alike.into_iter().filter(|other| self.age(*other) == age);
        let number = twins.clone().nth(1).and_then(|_| twins.position(|other| other == member));
        let number = number.map(|place| [" ", &(place + 1).to_string()].concat()).unwrap_or_default();
        let age = age.map(|age| [" (", &age, ")"].concat()).unwrap_or_default();
        [called, number, age].concat()
    }

    fn given_name(&self, member: MemberId) -> Option<&str> {
        self.visible.talk().household.get(member).map(|m| m.name.trim()).filter(|name| !name.is_empty())
    }

    fn age(&self, member: MemberId) -> Option<String> {
        self.answer(Asked { item: self.with_role(Role::MemberAge)?, member: Some(member) })
    }

    fn called_by_role(&self, member: MemberId) -> Option<String> {
        self.called(Asked { item: self.with_role(Role::MemberRole)?, member: Some(member) })
    }

    /// How somebody with this role is called: "your partner".
    fn called(&self, role: Asked) -> Option<String> {
        let choices = self.visible.guide().questionnaire.item(role.item).question()?.choices()?;
        let choice = choices.get(self.visible.answer(role)?.options().iter().next()?)?;
        choice.called.as_ref().map(|called| self.words.text(called).to_owned())
    }

    /// The first item that has this place in the plan.
    pub(crate) fn with_role(&self, role: Role) -> Option<ItemIx> {
        self.visible.guide().questionnaire.with_role(role).next()
    }

    /// A template with `{name}` and `{question.id}` filled.
    pub(crate) fn fill(&self, text: &Text, member: MemberId) -> String {
        self.fill_for(text, Some(member))
    }

    /// The same for a member, or for somebody whom no member is: "this person".
    pub(crate) fn fill_for(&self, text: &Text, member: Option<MemberId>) -> String {
        // What stands in a gap is in the language of the words around it, also when these are borrowed.
        let lacks = self.words.borrows() && !self.words.has(text);
        let inside = if lacks { Wording { words: self.visible.guide().source_words(), ..*self } } else { *self };
        let nameless = member == Some(MemberId::SELF) && self.given_name(MemberId::SELF).is_none();
        let own = nameless.then(|| self.words.text_of_self(text)).flatten();
        let filled = fill_gaps(own.unwrap_or_else(|| self.words.text(text)), inside.words.right_to_left(), &|gap| {
            if gap == NAME_GAP {
                return Some(member.map_or_else(|| inside.words.say(Message::ThisPerson).to_owned(), |member| inside.name(member)));
            }
            let item = self.visible.guide().questionnaire.find(gap)?;
            self.visible.asked_of(item).find_map(|asked| inside.answer(asked))
        });
        capitalised(&filled)
    }

    /// What to say on the telephone. In a language in which the questions are not asked, whoever answers speaks that of the guide:
    /// so it can be said in that one, and is understood by the words behind it.
    pub(crate) fn sentence_to_say(&self, text: &Text) -> String {
        let meant = self.fill(text, MemberId::SELF);
        if self.words.covers() == Covers::All || !self.words.has(text) {
            return meant;
        }
        let source = Wording { words: self.visible.guide().source_words(), ..*self };
        self.words.borrowed(&source.fill(text, MemberId::SELF)) + " (" + &meant + ")"
    }

    /// Reasons, for programs and for people.
    pub(crate) fn because(&self, reasons: &[Reason]) -> Vec<Because> {
        let mut because = Vec::new();
        for reason in reasons {
            because.push_all(self.reason(*reason));
        }
        because
    }

    fn reason(&self, reason: Reason) -> Option<Because> {
        let item = self.visible.guide().questionnaire.item(reason.item);
        let question = item.question()?;
        let value = self.visible.answer(Asked { item: reason.item, member: reason.member })?;
        let prefix = reason.member.map(|member| member.to_string() + ":").unwrap_or_default();
        let label = self.words.text(item.label());
        let own_words = matches!(value, Value::Words(_));
        let (code, said) = match reason.option.and_then(|option| question.choices()?.get(option)) {
            Some(choice) => (["=", choice.code.as_str()].concat(), self.words.text(&choice.text).to_owned()),
            // Own words are quoted where they belong, not scattered over reasons.
            None if own_words => (String::new(), String::new()),
            None => (["=", &question.write(value)].concat(), self.value(question, value)),
        };
        let words = if said.is_empty() { label.to_owned() } else { self.words.fill(Message::LabelAndAnswer, &[label, &said]) };
        Some(Because { code: [&prefix, item.link.as_str(), &code].concat(), words })
    }

    /// Somebody to call, in words.
    pub(crate) fn phone(&self, contact: &ContactId) -> Option<Phone> {
        let contact = self.visible.guide().contact(contact)?;
        Some(Phone {
            name: self.words.text(&contact.name).to_owned(),
            number: contact.number.as_deref().map(str::to_owned),
            hint: contact.hint.as_ref().map(|hint| self.words.text(hint).to_owned()),
        })
    }
}

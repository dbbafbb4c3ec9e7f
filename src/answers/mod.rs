//! What people said: answers by (item, member), with who said it and when; and the people themselves.
//!
//! An answer is stored and never derived. Answers to items that are hidden now stay here, and reach nothing.

mod household;

pub use household::{Household, MAX_MEMBERS, MAX_NAME, Member};

use crate::base::{Date, Map, MemberId, packs};
use crate::question::Value;
use crate::questionnaire::ItemIx;

/// A question, and the member it is asked of: the key of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asked {
    /// The question.
    pub item: ItemIx,
    /// The member, when it is asked of each.
    pub member: Option<MemberId>,
}

packs!(struct Asked { item, member });

/// What came of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// An answer with content.
    Given(Value),
    /// "I would rather not say": respected, not asked again, and never a reason for anything.
    Declined,
    /// Passed over: not asked again by itself.
    Skipped,
}

packs!(enum Reply { 0 = Given(a), 1 = Declined, 2 = Skipped });

/// Who gave an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The resident.
    Resident,
    /// The coach, in the name of the resident.
    Coach,
}

packs!(enum Source { 0 = Resident, 1 = Coach });

/// A reply with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What came of the question.
    pub reply: Reply,
    /// Who gave it.
    pub source: Source,
    /// On which day.
    pub on: Date,
}

packs!(struct Answer { reply, source, on });

/// An answer that this version of the guide cannot take: kept as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Orphan {
    /// The answer as it was written; absent when it was declined or passed over.
    pub value: Option<String>,
    /// It was declined; else, without a value, passed over.
    pub declined: bool,
    /// Who gave it.
    pub source: Source,
    /// On which day.
    pub on: Date,
}
packs!(struct Orphan { value, declined, source, on });

/// All answers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    household: Vec<Option<Answer>>,
    of_members: Map<(ItemIx, MemberId), Answer>,
    /// Answers to questions that this version of the guide does not have: kept as they were, used for nothing.
    pub orphans: Map<(String, Option<MemberId>), Orphan>,
}

packs!(struct Answers { household, of_members, orphans });

impl Answers {
    /// The answer to a question.
    #[must_use]
    pub fn get(&self, asked: Asked) -> Option<&Answer> {
        match asked.member {
            None => self.household.get(asked.item.0 as usize)?.as_ref(),
            Some(member) => self.of_members.get(&(asked.item, member)),
        }
    }

    /// The content of an answer, if it has any.
    #[must_use]
    pub fn value(&self, asked: Asked) -> Option<&Value> {
        match &self.get(asked)?.reply {
            Reply::Given(value) => Some(value),
            Reply::Declined | Reply::Skipped => None,
        }
    }

    /// Whether somebody would rather not answer it.
    #[must_use]
    pub fn is_declined(&self, asked: Asked) -> bool {
        self.get(asked).is_some_and(|answer| answer.reply == Reply::Declined)
    }

    /// Stores an answer, over the one that was there.
    pub fn set(&mut self, asked: Asked, answer: Answer) {
        match asked.member {
            Some(member) => {
                self.of_members.insert((asked.item, member), answer);
            }
            None => {
                let at = asked.item.0 as usize;
                if self.household.len() <= at {
                    self.household.resize(at + 1, None);
                }
                self.household[at] = Some(answer);
            }
        }
    }

    /// Takes an answer away.
    pub fn clear(&mut self, asked: Asked) {
        match asked.member {
            Some(member) => {
                self.of_members.remove(&(asked.item, member));
            }
            None => {
                if let Some(slot) = self.household.get_mut(asked.item.0 as usize) {
                    *slot = None;
                }
                // No empty places behind the last answer: the same answers are equal, however they came about.
                while self.household.last().is_some_and(Option::is_none) {
                    self.household.pop();
                }
            }
        }
    }

    /// Takes away all answers of a member who is taken out of the roster.
    pub(crate) fn forget(&mut self, member: MemberId) {
        self.of_members.retain(|(_, of), _| *of != member);
    }

    /// All answers with their questions, in the order of the guide.
    pub fn iter(&self) -> impl Iterator<Item = (Asked, &Answer)> {
        let household = (0u32..).map(ItemIx).zip(&self.household);
        let household = household.filter_map(|(item, answer)| Some((Asked { item, member: None }, answer.as_ref()?)));
        let of_members = self.of_members.iter().map(|((item, member), answer)| (Asked { item: *item, member: Some(*member) }, answer));
        household.chain(of_members)
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, Answers, Asked, Reply, Source};
    use crate::base::Date;
    use crate::questionnaire::ItemIx;

    #[test]
    fn an_answer_that_was_taken_away_leaves_no_trace() {
        let asked = |item| Asked { item: ItemIx(item), member: None };
        let on = Date::parse("2026-11-22").expect("a day");
        let skipped = Answer { reply: Reply::Skipped, source: Source::Resident, on };
        let mut once = Answers::default();
        once.set(asked(1), skipped.clone());
        let mut more = once.clone();
        more.set(asked(4), skipped);
        more.clear(asked(4));
        assert_eq!(more, once);
    }
}

//! Whoever lives here and was not heard will be: by somebody, before a day. Nobody speaks for an adult who was not heard.

use super::Facts;
use crate::plan::Person;
use crate::question::Meaning;
use crate::questionnaire::Role;
use crate::text::Message;

pub(super) fn look(facts: &mut Facts<'_>) {
    for person in &facts.plan.people {
        if is_missed(facts, person) {
            facts.open(&person.id.to_string(), Message::RuleEverybodyHeard, &[&person.alias]);
        }
    }
}

/// Must be heard, or nobody said whether this person is at the table; and there are no words and no day for it.
fn is_missed(facts: &Facts<'_>, person: &Person) -> bool {
    let asks = facts.visible.guide().questionnaire.with_role(Role::MemberPresence).next().is_some();
    let waits = facts.must_hear(person) || (asks && !person.outside && person.presence.code.is_none());
    let heard = facts.plan.matters_most.iter().any(|one| one.member == person.id && (one.words.is_some() || one.to_do.is_some()));
    waits && !heard
}

impl Facts<'_> {
    fn must_hear(&self, person: &Person) -> bool {
        let questionnaire = &self.visible.guide().questionnaire;
        let code = person.presence.code.as_deref();
        let mut items = questionnaire.with_role(Role::MemberPresence);
        let choices = items.next().and_then(|item| questionnaire.item(item).question()?.choices());
        let means = choices.zip(code).and_then(|(choices, code)| choices.get(choices.find(code)?)?.means);
        means == Some(Meaning::MustBeHeard)
    }
}

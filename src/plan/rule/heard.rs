//! Whoever lives here and was not heard will be: by somebody, before a day. Nobody speaks for an adult who was not heard.

use super::Facts;
use crate::plan::Person;
use crate::question::Meaning;
use crate::questionnaire::Role;
use crate::text::{Message, capitalised};

pub(super) fn look(facts: &mut Facts<'_>) {
    for person in &facts.plan.people {
        if is_missed(facts, person) {
            facts.open(&person.id.to_string(), Message::RuleEverybodyHeard, &[&capitalised(&person.alias), &person.alias]);
        }
    }
}

/// Is not at the table, and there are no words and no day for it; or nobody said whether this person is there. That others find it
/// not needed is no hearing. A child may be heard in another way; "later" is none.
fn is_missed(facts: &Facts<'_>, person: &Person) -> bool {
    let asks = facts.visible.guide().questionnaire.with_role(Role::MemberPresence).next().is_some();
    let means = facts.means(Role::MemberPresence, person.presence.code.as_deref());
    let waits = means == Some(Meaning::MustBeHeard) || (asks && !person.outside && means != Some(Meaning::Present));
    let heard = facts.plan.matters_most.iter().any(|one| one.member == Some(person.id) && (one.words.is_some() || one.to_do.is_some()));
    let otherwise = person.how_heard.is_some() && facts.means(Role::ChildVoice, person.how_heard.as_deref()) != Some(Meaning::MustBeHeard);
    waits && !heard && !otherwise
}

impl Facts<'_> {
    /// What an option means, of the first question with this role.
    fn means(&self, role: Role, code: Option<&str>) -> Option<Meaning> {
        let questionnaire = &self.visible.guide().questionnaire;
        let choices = questionnaire.item(questionnaire.with_role(role).next()?).question()?.choices()?;
        choices.get(choices.find(code?)?)?.means
    }
}

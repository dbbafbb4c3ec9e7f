//! Who may see what, as each chose: since when and until when, and what was taken back.

use super::{View, line};
use crate::base::Listed as _;
use crate::plan::Consent;
use crate::screen::PlanSection;
use crate::text::Message;

impl View<'_> {
    pub(super) fn consent(&self) -> PlanSection {
        let mut section = self.section("consent", Message::ConsentTitle);
        if !self.plan.is_shared() {
            section.lead.push(self.say(Message::ConsentNobody));
        }
        section.lead.extend(self.plan.for_children.iter().map(|child| child.words.clone()));
        section.lead.push(self.say(Message::ConsentSensitive));
        for row in &self.plan.consent {
            let on = row.topics.iter().filter(|(_, _, on)| *on).map(|(_, title, _)| title);
            let topics: Vec<&String> = on.chain(row.withdrawn.iter().map(|(_, title)| title)).listed();
            let topics = self.at.words.list(&topics);
            // Each chose for themselves: with more people it must be said whose it is.
            let whose = self.plan.people.iter().find(|person| person.id == row.member && self.plan.people.len() > 1);
            let days = self.days_of(row);
            let message = if row.withdrawn_on.is_some() { Message::ConsentNoMore } else { Message::ConsentRow };
            section.lines.push(match whose {
                Some(person) => line(self.at.words.fill(message, &[&person.alias, &row.name, &topics]), days),
                None => line(row.name.clone(), if days.is_empty() { topics } else { [&topics, ". ", &days].concat() }),
            });
        }
        section
    }

    /// On which days it was given and ends, or was withdrawn.
    fn days_of(&self, row: &Consent) -> String {
        let words = self.at.words;
        match (row.withdrawn_on, row.until) {
            (Some(day), _) => words.fill(Message::ConsentWithdrawn, &[&words.date(day)]),
            (None, Some(until)) => words.fill(Message::ConsentDays, &[&words.date(row.given_on), &words.date(until)]),
            (None, None) => String::new(),
        }
    }
}

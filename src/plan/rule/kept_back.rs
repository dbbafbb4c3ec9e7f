//! What stays on the device and was not ticked is in no plan that leaves it (GDPR art. 9): looked at once more, in the plan itself.

use super::Facts;
use crate::answers::Asked;
use crate::base::{MemberId, PartId};
use crate::text::Message;

pub(super) fn look(facts: &mut Facts<'_>) {
    let plan = facts.plan;
    let mut found = Vec::new();
    for quotes in [&plan.request, &plan.goes_well, &plan.ahead, &plan.views_differ] {
        for quote in quotes {
            if facts.keeps_back(quote.link.as_str(), quote.member) {
                found.push(quote.link.as_str());
            }
        }
    }
    for goal in &plan.goals {
        for because in &goal.because {
            // `hou.threat=evict`, with `m2:` before it where it is about one person.
            let code = because.code.as_str();
            let asked = code.split_once('=').map_or(code, |(asked, _)| asked);
            let (member, link) = asked.split_once(':').map_or((None, asked), |(member, link)| (MemberId::parse(member), link));
            if facts.keeps_back(link, member) {
                found.push(code);
            }
        }
    }
    for concern in &plan.concerns {
        if facts.is_untold(&concern.topic) {
            found.push(concern.topic.as_str());
        }
    }
    for what in found {
        facts.open(what, Message::RuleKeptBack, &[what]);
    }
}

impl Facts<'_> {
    fn keeps_back(&self, link: &str, member: Option<MemberId>) -> bool {
        let item = self.visible.guide().questionnaire.find(link);
        item.is_some_and(|item| self.visible.keeps_back(Asked { item, member }))
    }

    /// A topic that stays on the device, and was not ticked.
    fn is_untold(&self, topic: &PartId) -> bool {
        let questionnaire = &self.visible.guide().questionnaire;
        let part = questionnaire.find_part(topic.as_str()).map(|part| questionnaire.part(part));
        part.is_some_and(|part| part.kept_back) && !self.visible.tells(topic)
    }
}

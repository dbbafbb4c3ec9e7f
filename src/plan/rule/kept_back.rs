//! What stays on the device and was not ticked is in no plan that leaves it (GDPR art. 9): looked at once more, in the plan itself.

use super::{Facts, Open};
use crate::answers::Asked;
use crate::base::{MemberId, PartId};
use crate::text::Message;

pub(super) fn look(facts: &Facts<'_>) -> Vec<Open> {
    let plan = facts.plan;
    let quotes = [&plan.request, &plan.goes_well, &plan.ahead, &plan.views_differ].into_iter().flatten();
    let quotes = quotes.filter(|quote| facts.keeps_back(quote.link.as_str(), quote.member)).map(|quote| quote.link.as_str());
    let reasons = plan.goals.iter().flat_map(|goal| &goal.because).map(|because| because.code.as_str());
    let reasons = reasons.filter(|code| {
        // `hou.threat=evict`, with `m2:` before it where it is about one person.
        let asked = code.split_once('=').map_or(*code, |(asked, _)| asked);
        let (member, link) = asked.split_once(':').map_or((None, asked), |(member, link)| (MemberId::parse(member), link));
        facts.keeps_back(link, member)
    });
    let concerns = plan.concerns.iter().map(|concern| &concern.topic).filter(|topic| facts.is_untold(topic)).map(PartId::as_str);
    quotes.chain(reasons).chain(concerns).map(|what| facts.open(what, Message::RuleKeptBack, &[what])).collect()
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

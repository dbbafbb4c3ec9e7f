//! What stays on the device and was not ticked is in no plan that leaves it (GDPR art. 9): looked at once more, in the plan itself.

use super::Facts;
use crate::answers::Asked;
use crate::base::{MemberId, PartId};
use crate::plan::Because;
use crate::questionnaire::{ItemIx, Role};
use crate::text::Message;

pub(super) fn look(facts: &mut Facts<'_>) {
    let mut found = Vec::new();
    quotes(facts, &mut found);
    reasons(facts, &mut found);
    topics(facts, &mut found);
    let mut told: Vec<String> = Vec::new();
    for what in found {
        if !told.contains(&what) {
            facts.open(&what, Message::RuleKeptBack, &[&what]);
            told.push(what);
        }
    }
}

/// Own words, wherever the plan quotes them.
fn quotes(facts: &Facts<'_>, found: &mut Vec<String>) {
    let plan = facts.plan;
    let mut all = vec![&plan.request, &plan.goes_well, &plan.ahead, &plan.views_differ];
    if let Some(safety) = &plan.safety {
        all.push(&safety.agreements);
    }
    for quotes in all {
        for quote in quotes {
            if facts.keeps_back(quote.link.as_str(), quote.member) {
                found.push(quote.link.to_string());
            }
        }
    }
    let questionnaire = &facts.visible.guide().questionnaire;
    for one in plan.matters_most.iter().filter(|one| one.words.is_some()) {
        let roles: &[Role] = if one.member.is_some() { &[Role::MattersMost] } else { &[Role::ChildWords, Role::StillToHear] };
        let kept = |item: &ItemIx| facts.visible.keeps_back(Asked { item: *item, member: one.member });
        for item in roles.iter().flat_map(|role| questionnaire.with_role(*role)).filter(kept) {
            found.push(questionnaire.item(item).link.to_string());
        }
    }
}

/// The answers behind goals, also those that were set aside, behind what is urgent, what may help, and the route.
fn reasons(facts: &Facts<'_>, found: &mut Vec<String>) {
    let plan = facts.plan;
    let mut all: Vec<&[Because]> = Vec::new();
    for goals in [&plan.goals, &plan.set_aside] {
        goals.iter().for_each(|goal| all.push(&goal.because));
    }
    plan.urgent.iter().for_each(|step| all.push(&step.because));
    plan.suggestions.iter().for_each(|suggested| all.push(&suggested.because));
    all.push(&plan.route.because);
    for because in all {
        for because in because {
            // `hou.threat=evict`, with `m2:` before it where it is about one person.
            let code = because.code.as_str();
            let asked = code.split_once('=').map_or(code, |(asked, _)| asked);
            let (member, link) = asked.split_once(':').map_or((None, asked), |(member, link)| (MemberId::parse(member), link));
            if facts.keeps_back(link, member) {
                found.push(code.to_owned());
            }
        }
    }
}

/// Concerns, figures and what was said about safety tell a topic; and so does a goal that only own words keep, without a reason.
fn topics(facts: &Facts<'_>, found: &mut Vec<String>) {
    let plan = facts.plan;
    let mut told: Vec<&PartId> = Vec::new();
    plan.concerns.iter().for_each(|concern| told.push(&concern.topic));
    if let Some(back) = &plan.looked_back {
        back.figures.iter().for_each(|(topic, _)| told.push(topic));
    }
    for goals in [&plan.goals, &plan.set_aside] {
        for goal in goals {
            if goal.because.is_empty() {
                told.push(&goal.topic);
            }
        }
    }
    for topic in told {
        if facts.is_untold(topic) {
            found.push(topic.to_string());
        }
    }
    let questionnaire = &facts.visible.guide().questionnaire;
    if let (Some(item), true) = (questionnaire.with_role(Role::SafetyLevel).next(), plan.safety.is_some())
        && facts.visible.keeps_back(Asked { item, member: None })
    {
        found.push(questionnaire.part(questionnaire.item(item).part).id.to_string());
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

//! From a model back to a household, which the engine itself then looks at: what is called reachable was reached.

use super::encode::Encoder;
use crate::answers::{Answer, Asked, Household, Member, Reply, Source};
use crate::assessment::assess;
use crate::base::{Date, MemberId};
use crate::flow::{Talk, Visible};
use crate::guide::Guide;
use crate::questionnaire::{CardIx, ItemIx, PartIx};
use crate::scheme::SchemeStatus;
use std::collections::BTreeSet;

/// What the engine showed, in any of the households it was given.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) items: BTreeSet<ItemIx>,
    pub(super) cards: BTreeSet<CardIx>,
    pub(super) schemes: BTreeSet<usize>,
    pub(super) goals: BTreeSet<usize>,
    /// A goal, and a step of it.
    pub(super) steps: BTreeSet<(usize, usize)>,
    pub(super) parties: BTreeSet<usize>,
    pub(super) links: BTreeSet<usize>,
    pub(super) households: usize,
}

/// The guide with every scheme turned on. Whether one can be asked for is a matter of status and days, not of what anybody says.
pub(super) fn all_turned_on(guide: &Guide) -> Guide {
    let mut guide = guide.clone();
    for scheme in &mut guide.schemes {
        scheme.status = SchemeStatus::Active;
        scheme.from = None;
        scheme.until = None;
    }
    guide
}

/// The household of the model that answered last.
pub(super) fn household(encoder: &Encoder<'_>, guide: &Guide, today: Date) -> Talk {
    let mut talk = Talk::new(today);
    let people = encoder.present.iter().take_while(|present| encoder.solver.is(**present)).count();
    let ids: Vec<MemberId> = (1u8..).map(MemberId::inside).take(people.max(1)).collect();
    talk.household = Household::new(ids.iter().map(|id| Member { id: *id, name: String::new() }).collect());
    let opened = encoder.opened.iter().filter(|(_, lit)| encoder.solver.is(**lit));
    talk.opened = opened.map(|(part, _)| *part).collect::<Vec<PartIx>>().into_iter().collect();
    for item in (0u32..).map(ItemIx).take(guide.questionnaire.items.len()) {
        let asked = guide.questionnaire.item(item);
        for (place, text) in encoder.answered(item) {
            let member = if asked.is_per_member() { ids.get(place).copied() } else { None };
            if let Some(Ok(value)) = asked.question().map(|question| question.read(&text)) {
                let answer = Answer { reply: Reply::Given(value), source: Source::Resident, on: today };
                talk.answers.set(Asked { item, member }, answer);
            }
        }
    }
    talk
}

impl Seen {
    /// Adds what the engine shows to this household.
    pub(super) fn look(&mut self, guide: &Guide, talk: &Talk) {
        self.households += 1;
        let visible = Visible::derive(guide, talk);
        let shown = (0u32..).map(ItemIx).take(guide.questionnaire.items.len());
        self.items.extend(shown.filter(|item| visible.asked_of(*item).next().is_some()));
        let findings = assess(&visible);
        self.cards.extend(findings.urgent.iter().map(|urgent| urgent.card));
        self.schemes.extend(findings.suggestions.iter().map(|suggestion| suggestion.scheme));
        self.links.extend(findings.triage.links.iter().copied());
        self.parties.extend(findings.triage.parties.iter().filter(|need| !need.goals.is_empty()).map(|need| need.party));
        for proposed in &findings.goals {
            let goal = usize::from(proposed.goal.0);
            self.goals.insert(goal);
            let steps = guide.goal(proposed.goal).actions.iter().enumerate();
            let applies = steps.filter(|(_, step)| step.when.as_ref().is_none_or(|when| when.truth(&visible, None).is_yes()));
            self.steps.extend(applies.map(|(at, _)| (goal, at)));
        }
    }
}

/// The answers of a household that matter, as short as it gets: each is left out with which it still is `so`.
pub(super) fn shortest(guide: &Guide, talk: &Talk, so: impl Fn(&Visible<'_>) -> bool) -> String {
    let mut talk = talk.clone();
    let all: Vec<Asked> = talk.answers.iter().map(|(asked, _)| asked).collect();
    for asked in all.into_iter().rev() {
        let mut less = talk.clone();
        less.answers.clear(asked);
        if so(&Visible::derive(guide, &less)) {
            talk = less;
        }
    }
    let text = |(asked, answer): (Asked, &Answer)| {
        let item = guide.questionnaire.item(asked.item);
        let Reply::Given(value) = &answer.reply else { return None };
        let who = asked.member.map(|member| format!("@{member}")).unwrap_or_default();
        Some(format!("{}{who}={}", item.link, item.question()?.write(value)))
    };
    talk.answers.iter().filter_map(text).collect::<Vec<_>>().join(" ")
}

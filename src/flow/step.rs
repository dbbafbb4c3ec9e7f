//! The way through the conversation, as a list of steps. A step says what it is about, never its number.

use super::Visible;
use crate::answers::Asked;
use crate::questionnaire::{CardIx, ItemIx, Kind, PartIx, Place, Questionnaire};

/// Where a person can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The first screen.
    Start,
    /// One question.
    Question(Asked),
    /// A text to read.
    Display(ItemIx),
    /// The people of the household.
    Roster(ItemIx),
    /// One person of the roster, being filled in.
    Member(ItemIx, crate::base::MemberId),
    /// The house with its rooms.
    Map,
    /// "This is what we heard", at the end of a topic.
    Mirror(PartIx),
    /// An urgent card; after it the conversation goes on after this question.
    Urgent(CardIx, Asked),
    /// A card to rest at; after it the conversation goes on after this question.
    Pause(Asked),
    /// The plan.
    Plan,
}

/// All steps that show now, in order. Cards and single members come between them, and are not in it.
#[must_use]
pub fn path(visible: &Visible<'_>) -> Vec<Step> {
    let questionnaire = &visible.guide().questionnaire;
    // Room for all at once: to grow step by step costs more than all the rest in a large guide.
    let mut steps = Vec::with_capacity(questionnaire.items.len() + questionnaire.parts.len() + 3);
    steps.push(Step::Start);
    for place in [Place::Opening, Place::Topic, Place::Closing] {
        if place == Place::Topic && questionnaire.parts.iter().any(|part| part.place == Place::Topic) {
            steps.push(Step::Map);
        }
        for (part, _) in questionnaire.parts().filter(|(_, part)| part.place == place) {
            part_steps(visible, part, &mut steps);
            if place == Place::Topic {
                steps.push(Step::Mirror(part));
            }
        }
    }
    steps.push(Step::Plan);
    steps
}

/// The steps of one part.
fn part_steps(visible: &Visible<'_>, part: PartIx, steps: &mut Vec<Step>) {
    for (at, fact) in visible.guide().questionnaire.facts_of(part).filter(|(at, _)| visible.shows_any(*at)) {
        match fact.kind {
            // The roster asks these of each member on a screen of its own.
            Kind::OfRoster => {}
            Kind::Display if visible.has_time_for(Asked { item: at, member: None }) => steps.push(Step::Display(at)),
            Kind::Display => {}
            Kind::Roster => steps.push(Step::Roster(at)),
            Kind::Question | Kind::PerMember => {
                for asked in visible.asked_of(at) {
                    if visible.has_time_for(asked) {
                        steps.push(Step::Question(asked));
                    }
                }
            }
        }
    }
}

impl Step {
    /// The part a step belongs to.
    #[must_use]
    pub fn part(self, questionnaire: &Questionnaire) -> Option<PartIx> {
        let of = |item: ItemIx| Some(questionnaire.fact(item).part);
        match self {
            Self::Question(asked) | Self::Urgent(_, asked) | Self::Pause(asked) => of(asked.item),
            Self::Display(item) | Self::Roster(item) | Self::Member(item, _) => of(item),
            Self::Mirror(part) => Some(part),
            Self::Start | Self::Map | Self::Plan => None,
        }
    }
}

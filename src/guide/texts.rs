//! Every text of a guide, for checks of translations and of plain language.

use super::{Guide, Referral};
use crate::question::QuestionType;
use crate::text::Text;

/// Who reads a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The resident.
    Resident,
    /// The coach.
    Coach,
}

impl Guide {
    /// Calls `visit` with each text and who reads it.
    pub fn each_text<'g>(&'g self, visit: &mut impl FnMut(&'g Text, Reader)) {
        let mut resident = |text: &'g Text| visit(text, Reader::Resident);
        self.each_urgent_text(&mut resident);
        self.each_question_text(&mut resident);
        for scheme in &self.schemes {
            [Some(&scheme.name), Some(&scheme.what), Some(&scheme.conditions), scheme.ask.as_ref(), scheme.costs.as_ref()]
                .into_iter()
                .flatten()
                .for_each(&mut resident);
        }
        self.each_plan_text(&mut resident);
        self.clock.events.iter().for_each(|event| resident(&event.name));
        self.clock.deadlines.iter().for_each(|deadline| resident(&deadline.what));
        self.questionnaire
            .parts
            .iter()
            .flat_map(|part| part.for_coach.iter().chain(&part.ladder))
            .for_each(|text| visit(text, Reader::Coach));
    }

    /// What a language has words for at the least: the first screen, the names of the topics, and the urgent cards with whom to call.
    pub(crate) fn each_urgent_text<'g>(&'g self, visit: &mut impl FnMut(&'g Text)) {
        visit(&self.title);
        self.intro.iter().for_each(&mut *visit);
        self.doors.iter().flat_map(|door| std::iter::once(&door.text).chain(&door.hint)).for_each(&mut *visit);
        self.questionnaire.parts.iter().for_each(|part| visit(&part.title));
        for card in &self.questionnaire.cards {
            visit(&card.title);
            card.say.iter().chain(&card.note).for_each(&mut *visit);
            card.then.iter().for_each(|(_, text)| visit(text));
        }
        for contact in &self.contacts {
            visit(&contact.name);
            contact.hint.iter().for_each(&mut *visit);
        }
    }

    fn each_question_text<'g>(&'g self, visit: &mut impl FnMut(&'g Text)) {
        for part in &self.questionnaire.parts {
            part.bridge.iter().chain(&part.thanks).for_each(&mut *visit);
            part.pause.iter().flat_map(|pause| [&pause.title, &pause.text]).for_each(&mut *visit);
            part.prompts.iter().for_each(&mut *visit);
        }
        for item in &self.questionnaire.items {
            [Some(&item.text), item.text_self.as_ref(), item.short.as_ref(), item.help.as_ref()]
                .into_iter()
                .flatten()
                .for_each(&mut *visit);
            let question = item.question();
            question.and_then(QuestionType::choices).into_iter().flat_map(|choices| &choices.options).for_each(|option| {
                visit(&option.text);
                option.called.iter().for_each(&mut *visit);
            });
            if let Some(QuestionType::Scale(scale)) = question {
                scale.low.iter().chain(&scale.high).for_each(&mut *visit);
            }
            if let Some(QuestionType::Number(number)) = question {
                number.unit.iter().for_each(&mut *visit);
            }
        }
    }

    fn each_plan_text<'g>(&'g self, visit: &mut impl FnMut(&'g Text)) {
        for goal in &self.goals {
            [Some(&goal.outcome), Some(&goal.measure.fact), Some(&goal.why), goal.why_later.as_ref()]
                .into_iter()
                .flatten()
                .for_each(&mut *visit);
            for action in &goal.actions {
                visit(&action.what);
                action.with.iter().chain(&action.needs).for_each(&mut *visit);
                action.referral.iter().flat_map(Referral::texts).for_each(&mut *visit);
            }
        }
        for party in &self.parties {
            [Some(&party.name), party.why.as_ref(), party.why_not.as_ref()].into_iter().flatten().for_each(&mut *visit);
        }
        self.links.iter().for_each(|link| visit(&link.why));
        self.following.reviews.iter().for_each(|(_, what, _)| visit(what));
        self.following.child_consent.iter().for_each(|child| visit(&child.say));
        self.following.network_brake.iter().for_each(|(_, why)| visit(why));
    }
}

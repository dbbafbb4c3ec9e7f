//! With the plan: changing it, saving it, and handing it over.

use super::{Effect, HostEvent, PlanEvent, Session};
use crate::export::{Document, Format, render};

pub(super) fn update(session: &mut Session, event: PlanEvent) -> Vec<Effect> {
    let edits = &mut session.state.edits;
    match event {
        PlanEvent::Change(open) => session.state.changing = open,
        PlanEvent::Goal(goal, text) => edits.reword_goal(&goal, &text),
        PlanEvent::Action(action, text) => edits.reword_action(&action, &text),
        PlanEvent::Who(action, text) => edits.set_who(&action, &text),
        PlanEvent::SetAside(goal, aside) => edits.set_aside(&goal, aside),
        PlanEvent::WantFirst(goal, reason) => edits.want_first(&goal, &reason),
        PlanEvent::Note(goal, field, text) => edits.note(&goal, field, &text),
        PlanEvent::AddAction(goal) => {
            edits.add_action(&goal);
        }
        PlanEvent::RemoveAction(action) => edits.remove_action(&action),
        PlanEvent::Share => {
            session.state.shared = true;
            return vec![Effect::Tell(handed_over(session))];
        }
        PlanEvent::Unshare => session.state.shared = false,
        PlanEvent::Download(format) => {
            let Document { name, media_type, text } = document(session, format);
            return vec![Effect::Download { name, media_type, text }];
        }
        PlanEvent::Print => return vec![Effect::Print],
    }
    Vec::new()
}

/// The plan as a document, without what is sensitive unless it was ticked. JSON is for programs and for the coach, and always in the language of the guide.
#[must_use]
pub(crate) fn document(session: &Session, format: Format) -> Document {
    let words = match format {
        Format::Json => session.guide().source_words(),
        Format::Markdown => session.words(),
    };
    render(format, &session.plan_to_hand_over(words), session.guide(), words)
}

fn handed_over(session: &Session) -> HostEvent {
    let goals = session.plan_to_hand_over(session.guide().source_words()).goals.len();
    HostEvent::Plan { goals, document: Some(document(session, Format::Json).text) }
}

impl Session {
    /// The plan as a document.
    #[must_use]
    pub fn document(&self, format: Format) -> Document {
        document(self, format)
    }
}

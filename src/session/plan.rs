//! With the plan: changing it, saving it, and handing it over.

use super::saved;
use super::{Effect, FocusOn, HostEvent, PlanEvent, ReferralEvent, Session};
use crate::answers::Asked;
use crate::base::{Date, Listed as _, WITH_COACH};
use crate::export::{Document, Format, Leaving, render};
use crate::flow::{Step, Visible, talked_about};
use crate::guide::Guide;
use crate::plan::{ActionKey, referral_template, to_remember};
use crate::question::{OptionIx, Scale};
use crate::questionnaire::PartIx;
use crate::text::{Message, Words};

pub(super) fn update(session: &mut Session, event: PlanEvent) -> Vec<Effect> {
    let edits = &mut session.state.edits;
    match event {
        // No screen of a resident sends these.
        PlanEvent::Note(..) | PlanEvent::Referral(..) | PlanEvent::Collective(_) | PlanEvent::Review(..) | PlanEvent::Until(..)
            if !WITH_COACH => {}
        PlanEvent::Change(open) => {
            session.state.changing = open;
            // The button that was pressed goes away, or becomes another.
            return vec![Effect::Focus(FocusOn::Heading)];
        }
        PlanEvent::Goal(goal, text) => edits.reword_goal(&goal, &text),
        PlanEvent::Action(action, text) => edits.reword_action(&action, &text),
        PlanEvent::Who(action, text) => edits.set_who(&action, &text),
        PlanEvent::By(action, day) => edits.set_day(&action, Date::parse(&day).ok()),
        PlanEvent::SetAside(goal, aside) => edits.set_aside(&goal, aside),
        PlanEvent::WantFirst(goal, reason) => edits.want_first(&goal, &reason),
        PlanEvent::Note(goal, field, text) => edits.note(&goal, field, &text),
        PlanEvent::AddAction(goal) => {
            edits.add_action(&goal);
            return vec![Effect::Focus(FocusOn::AddedStep)];
        }
        PlanEvent::RemoveAction(action) => edits.remove_action(&action),
        PlanEvent::Referral(action, event) => refer(session, action, event),
        PlanEvent::Again(topic, figure) => {
            let figure = figure.trim().parse().ok().filter(|figure| *figure <= Scale::TOP);
            edits.give_again(topic, figure, session.state.talk.today);
        }
        PlanEvent::Review(nth, text) => {
            if let Some(day) = to_come(&text, session.state.talk.today) {
                edits.move_review(nth, day);
            }
        }
        PlanEvent::Until(asked, party, text) => until(session, (asked, party), &text),
        PlanEvent::Collective(on) => edits.collective = on,
        PlanEvent::Share => {
            remember(session);
            session.state.shared = true;
            return vec![Effect::Tell(handed_over(session))];
        }
        PlanEvent::Unshare => session.state.shared = false,
        PlanEvent::Download(format) => {
            remember(session);
            let Document { name, media_type, text } = session.document(format);
            return vec![Effect::Download { name, media_type, text }];
        }
        PlanEvent::Print => return vec![Effect::Print],
    }
    Vec::new()
}

/// Something is about to leave: from now on the days of this household have names that stay.
pub(super) fn remember(session: &mut Session) {
    if session.state.edits.known_as.is_none() {
        session.state.edits.known_as = to_remember(session.guide(), session.of_everybody().talk());
    }
}

/// A day from today on, or none where the field is blank. Anything else, such as a year that is half typed, changes nothing.
fn to_come(text: &str, today: Date) -> Option<Option<Date>> {
    if text.trim().is_empty() {
        return Some(None);
    }
    Date::parse(text).ok().filter(|day| *day >= today).map(Some)
}

fn until(session: &mut Session, at: (Asked, OptionIx), text: &str) {
    let talk = &mut session.state.talk;
    match to_come(text, talk.today) {
        Some(Some(day)) => _ = talk.until.insert(at, day),
        Some(None) => _ = talk.until.remove(&at),
        None => {}
    }
}

/// A step that is no referral, and what cannot happen now, change nothing.
fn refer(session: &mut Session, action: ActionKey, event: ReferralEvent) {
    if referral_template(session.guide(), &action).is_none() {
        return;
    }
    let today = session.state.talk.today;
    let mut edit = session.state.edits.referrals.get(&action).cloned().unwrap_or_default();
    let changed = match event {
        ReferralEvent::Write(field, text) => edit.write(field, &text),
        ReferralEvent::Mark(mark) => edit.mark(mark, today),
    };
    if changed {
        session.state.edits.referrals.insert(action, edit);
    }
}

/// The plan as a document, without what is sensitive unless it was ticked. JSON and the table are for programs and for the coach;
/// JSON is always in the language of the guide, and addresses people as they chose; a page in another language has that of the guide
/// beside it. With `talk`, a page holds the whole conversation as well: for the person only.
fn document(session: &Session, format: Format, talk: Option<&str>) -> Document {
    let session = &*session.of_everybody();
    let guide = session.guide();
    let words = match format {
        Format::Json => guide.source_words_like(session.words()),
        Format::Markdown | Format::Html | Format::Calendar | Format::Table => session.words(),
    };
    let visible = Visible::derive_to_hand_over(guide, session.talk());
    let answered = talked_about(&visible);
    let is_so_far = session.state.step != Step::Plan;
    let (plan, topics) = (session.plan_to_hand_over(words), titled(guide, words, &answered));
    let leaving = Leaving { talk, so_far: is_so_far.then_some(&topics[..]), ..Leaving::plan(&plan, guide, words) };
    if format != Format::Html || !words.borrows() {
        return render(format, &leaving);
    }
    let source = guide.source_words();
    let (plan, topics) = (session.plan_to_hand_over(source), titled(guide, source, &answered));
    let beside = Leaving { so_far: is_so_far.then_some(&topics[..]), ..Leaving::plan(&plan, guide, source) };
    render(format, &Leaving { beside: Some(&beside), ..leaving })
}

/// The topics that were talked about, by name.
fn titled<'g>(guide: &'g Guide, words: Words<'g>, answered: &[(PartIx, usize)]) -> Vec<(&'g str, usize)> {
    answered.iter().map(|(part, answers)| (words.text(&guide.questionnaire.part(*part).title), *answers)).listed()
}

/// How many goals the plan has that is on the screen.
pub(super) fn number_of_goals(session: &Session) -> usize {
    session.plan(session.guide().source_words()).goals.len()
}

fn handed_over(session: &Session) -> HostEvent {
    let session = &*session.of_everybody();
    let goals = session.plan_to_hand_over(session.guide().source_words()).goals.len();
    HostEvent::Plan { goals, document: Some(document(session, Format::Json, None).text) }
}

impl Session {
    /// The plan as a document, for the person.
    #[must_use]
    pub fn document(&self, format: Format) -> Document {
        match format {
            Format::Html => document(self, format, Some(&saved::write(&saved::save(&self.of_everybody())))),
            Format::Json | Format::Markdown | Format::Calendar | Format::Table => document(self, format, None),
        }
    }

    /// The whole conversation with the notes of the coach, to go on with: for the coach, and nobody else.
    pub(super) fn work_file(&self) -> Effect {
        let everybody = self.of_everybody();
        let talk = saved::write(&saved::save_with_notes(&everybody));
        let Document { name, media_type, text } = document(self, Format::Html, Some(&talk));
        let name = everybody.words().fill(Message::WorkFile, &[&name]);
        Effect::Download { name, media_type, text }
    }

    /// The plan as a document, for the page around the widget: without the conversation behind it.
    #[must_use]
    pub fn handed_over(&self, format: Format) -> Document {
        document(self, format, None)
    }
}

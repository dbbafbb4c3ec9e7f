//! The table edge: the ways on and out, always in the same place and the same order.

use super::{Action, At, Bar, Button};
use crate::answers::Asked;
use crate::assessment::{Track, assess};
use crate::export::Format;
use crate::flow::{Step, is_done, leaves_out};
use crate::questionnaire::{PartIx, Place};
use crate::session::{Event, FileEvent, MoveEvent, PlanEvent, SettingEvent};
use crate::text::Message;

pub(super) fn bar(at: &At<'_>) -> Bar {
    if at.session.state().offer.is_some() {
        let replace = at.button(Action::Replace, Message::PreviewReplace, "", Event::File(FileEvent::Replace));
        let cancel = at.button(Action::Cancel, Message::PreviewCancel, "", Event::File(FileEvent::Cancel));
        return Bar { back: Some(cancel), next: Some(replace), tools: tools(at), ..Bar::default() };
    }
    if at.session.state().paused {
        let resume = at.button(Action::Resume, Message::Resume, "verder", Event::Move(MoveEvent::Resume));
        return Bar { next: Some(resume), tools: tools(at), ..Bar::default() };
    }
    if at.session.waits() {
        let back = at.button(Action::Back, Message::Back, "terug", Event::Move(MoveEvent::Back));
        return Bar { back: Some(back), tools: tools(at), ..Bar::default() };
    }
    let back = at.button(Action::Back, Message::Back, "terug", Event::Move(MoveEvent::Back));
    let back = Some(back).filter(|_| at.session.state().step != Step::Start);
    Bar { back, next: next(at), others: others(at), tools: tools(at) }
}

fn next(at: &At<'_>) -> Option<Button> {
    let event = Event::Move(MoveEvent::Next);
    let with = |message, sign| Some(at.button(Action::Next, message, sign, event.clone()));
    match at.session.state().step {
        Step::Start => with(Message::Begin, "verder"),
        Step::Question(_) | Step::Display(_) | Step::Pause(_) => with(Message::Next, "verder"),
        Step::Roster(_) => with(Message::ThisIsEverybody, ""),
        Step::Member(..) => with(Message::Ready, ""),
        Step::Map => Some(on_from_the_map(at)),
        Step::Mirror(_) => with(Message::ThisIsRight, ""),
        Step::Urgent(..) => with(Message::GoOn, ""),
        Step::Plan => Some(save_plan(at)),
    }
}

/// On the plan the main button saves it, to be read. While it is being changed, it ends that: Enter in a field saves no file.
fn save_plan(at: &At<'_>) -> Button {
    if at.session.state().changing {
        return at.button(Action::Edit, Message::StopChanging, "", Event::Plan(PlanEvent::Change(false)));
    }
    let event = Event::Plan(PlanEvent::Download(Format::Markdown));
    let mut button = at.button(Action::Download, Message::SavePlan, "bewaar", event);
    button.value = Some(Format::Markdown.as_str().to_owned());
    button
}

/// On the map the main button says where it goes: the next room, or the plan.
fn on_from_the_map(at: &At<'_>) -> Button {
    let state = at.session.state();
    let confirmed = &state.confirmed;
    let is_on_the_way = |part: &PartIx| !state.put_off.contains(part);
    let rooms = at.visible.guide().questionnaire.parts().filter(|(at, part)| part.place == Place::Topic && is_on_the_way(at));
    let room = rooms.into_iter().find(|(part, _)| !is_done(at.visible, *part) || !confirmed.contains(part));
    let mut button = at.button(Action::Next, Message::ToThePlan, "", Event::Move(MoveEvent::Next));
    if let Some((_, part)) = room {
        button.label = at.words.fill(Message::OnWith, &[at.words.text(&part.title)]);
    }
    button
}

fn others(at: &At<'_>) -> Vec<Button> {
    let skip = at.button(Action::Skip, Message::Skip, "overslaan", Event::Move(MoveEvent::Skip));
    match at.session.state().step {
        Step::Question(_) => vec![skip, at.button(Action::Decline, Message::Decline, "liever-niet", Event::Move(MoveEvent::Decline))],
        Step::Roster(_) => vec![skip],
        Step::Map => vec![at.button(Action::Finish, Message::StraightToThePlan, "vink", Event::Move(MoveEvent::Finish))],
        Step::Mirror(part) if !at.visible.is_open(part) || leaves_out(at.visible, part) => {
            vec![at.button(Action::More, Message::TellMore, "pen", Event::Move(MoveEvent::More(part)))]
        }
        Step::Pause(asked) => at_rest(at, asked),
        // The light route is a proposal: the way to talk about all the rest stays open, and nothing is lost on it.
        Step::Plan if assess(at.visible).triage.track == Track::Single => {
            vec![at.button(Action::Full, Message::FullTalk, "huis", Event::Move(MoveEvent::Map))]
        }
        Step::Start | Step::Display(_) | Step::Member(..) | Step::Mirror(_) | Step::Urgent(..) | Step::Plan => Vec::new(),
    }
}

/// After a hard answer: stop for a while, or leave the topic for what it is. Of what is no room there is nothing to leave.
fn at_rest(at: &At<'_>, asked: Asked) -> Vec<Button> {
    let questionnaire = &at.visible.guide().questionnaire;
    let part = questionnaire.fact(asked.item).part;
    let mut others = vec![at.button(Action::Later, Message::PauseRest, "later", Event::Move(MoveEvent::Later))];
    if questionnaire.part(part).place == Place::Topic {
        others.push(at.button(Action::NotNow, Message::PauseNotNow, "liever-niet", Event::Move(MoveEvent::NotNow(part))));
    }
    others
}

fn tools(at: &At<'_>) -> Vec<Button> {
    let later = at.button(Action::Later, Message::Later, "later", Event::Move(MoveEvent::Later));
    let help = at.button(Action::Help, Message::Help, "hulp", Event::Setting(SettingEvent::Help(!at.session.state().help)));
    let mut tools: Vec<Button> = read(at).into_iter().collect();
    let state = at.session.state();
    // On a card to rest at the same way stands among the choices, by another name.
    if !matches!(state.step, Step::Start | Step::Pause(_)) && !state.paused && state.offer.is_none() {
        tools.push(later);
    }
    tools.push(help);
    tools
}

/// Reading aloud, where the device has a voice of its own for this language.
fn read(at: &At<'_>) -> Option<Button> {
    let aloud = at.session.aloud();
    let lang = at.words.lang().as_str().split('-').next()?;
    let message = if aloud.reading { Message::Stop } else { Message::ReadAloud };
    let mut button = at.button(Action::Read, message, "lees-voor", Event::Setting(SettingEvent::Read(!aloud.reading)));
    // The word is short, so that nothing on the table moves.
    button.spoken = aloud.reading.then(|| at.say(Message::StopReading));
    aloud.voices.split(' ').any(|voice| voice == lang).then_some(button)
}

//! The first screen, the help panel, and the screen on which the conversation is put aside.

use super::{Action, At, Button, ChoiceGroup, HelpPanel, LaterView, OptionRow, Sign, StartView, file, urgent};
use crate::base::{Listed as _, PushAll as _};
use crate::export::Format;
use crate::flow::{Step, TimeChoice};
use crate::guide::Door;
use crate::session::{Device, Event, MoveEvent, PlanEvent, SettingEvent};
use crate::text::{Covers, Message, Words};

pub(super) fn start(at: &At<'_>) -> StartView {
    let guide = at.session.guide();
    let sign = |name: &str| Sign(name.to_owned());
    StartView {
        title: at.words.text(&guide.title).to_owned(),
        intro: guide.intro.iter().map(|words| at.words.text(words).to_owned()).listed(),
        points: vec![
            (sign("liever-niet"), at.say(Message::PointSkip)),
            (sign("persoon"), at.say(Message::PointSupport)),
            (sign("veilig"), at.say(Message::PointPrivate)),
        ],
        door: door(at),
        time: time(at),
        device: device(at),
        keeping: at.say(match at.session.state().device {
            Some(Device::Own) => Message::KeepingOwn,
            Some(Device::Shared) => Message::KeepingShared,
            Some(Device::Unknown) => Message::KeepingUnknown,
            None => Message::Keeping,
        }),
        notice: at.say(Message::NoApplication),
        incomplete: incomplete(at),
        languages: at.language_buttons(),
        open: file::open(at),
    }
}

/// Each door leads to the same broad conversation: it is kept with the plan, and decides nothing.
fn door(at: &At<'_>) -> Option<ChoiceGroup> {
    let row = |door: &Door| OptionRow {
        code: door.id.to_string(),
        label: at.words.text(&door.text).to_owned(),
        hint: door.hint.as_ref().map(|hint| at.words.text(hint).to_owned()),
        chosen: at.session.talk().door.as_ref() == Some(&door.id),
        exclusive: false,
        event: Event::Setting(SettingEvent::Door(door.id.clone())),
    };
    let options: Vec<_> = at.session.guide().doors.iter().map(row).listed();
    (!options.is_empty()).then(|| ChoiceGroup { legend: at.say(Message::DoorQuestion), help: Some(at.say(Message::DoorHelp)), options })
}

/// How long it may take, on the first screen and in the house.
pub(super) fn time(at: &At<'_>) -> ChoiceGroup {
    let row = |time: &TimeChoice| OptionRow {
        code: time.as_str().to_owned(),
        label: at.say(match time {
            TimeChoice::Ten => Message::TimeTen,
            TimeChoice::Thirty => Message::TimeThirty,
            TimeChoice::Sixty => Message::TimeSixty,
        }),
        hint: None,
        chosen: at.session.talk().time == *time,
        exclusive: false,
        event: Event::Setting(SettingEvent::Time(*time)),
    };
    ChoiceGroup {
        legend: at.say(Message::TimeQuestion),
        help: Some(at.say(Message::TimeHelp)),
        options: TimeChoice::ALL.iter().map(row).listed(),
    }
}

fn device(at: &At<'_>) -> ChoiceGroup {
    let row = |device: &Device| {
        let (label, hint) = match device {
            Device::Own => (Message::DeviceOwn, None),
            Device::Shared => (Message::DeviceShared, Some(Message::DeviceSharedHint)),
            Device::Unknown => (Message::DeviceUnknown, Some(Message::DeviceUnknownHint)),
        };
        OptionRow {
            code: device.as_str().to_owned(),
            label: at.say(label),
            hint: hint.map(|hint| at.say(hint)),
            chosen: at.session.state().device == Some(*device),
            exclusive: false,
            event: Event::Setting(SettingEvent::Device(*device)),
        }
    };
    ChoiceGroup { legend: at.say(Message::DeviceQuestion), help: None, options: Device::ALL.iter().map(row).listed() }
}

/// Said when texts of the guide are missing in this language, and when nobody whose language it is has read its words.
fn incomplete(at: &At<'_>) -> Option<String> {
    let missing = match at.words.covers() {
        Covers::Urgent => Some(Message::OnlyUrgentTranslated),
        Covers::All => lacks_words(at).then_some(Message::NotAllTranslated),
    };
    let sentences: Vec<&str> = missing.into_iter().chain(not_checked(at.words)).map(|message| at.words.say(message)).collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

fn lacks_words(at: &At<'_>) -> bool {
    if at.words.language() == at.session.guide().source_words().lang() {
        return false;
    }
    let mut missing = false;
    at.session.guide().each_text(&mut |text, _| missing |= !at.words.has(text));
    missing
}

/// Said where somebody may have to rely on these words.
pub(super) fn not_checked(words: Words<'_>) -> Option<Message> {
    (!words.checked()).then_some(Message::NotChecked)
}

pub(super) fn help(at: &At<'_>) -> HelpPanel {
    let mut calls = Vec::new();
    for contact in &at.session.guide().contacts {
        if contact.in_help {
            calls.push_all(at.wording().phone(&contact.id).map(|phone| urgent::call(at, &phone)));
        }
    }
    HelpPanel {
        title: at.say(Message::HelpTitle),
        sentences: [Message::HelpSkip, Message::HelpBack, Message::HelpExit].map(|message| at.say(message)).into(),
        calls,
        // On the first screen they stand at the top.
        languages: if at.session.state().step == Step::Start { Vec::new() } else { at.language_buttons() },
        close: at.button(Action::Help, Message::Close, "kruis", Event::Setting(SettingEvent::Help(false))),
    }
}

pub(super) fn later(at: &At<'_>) -> LaterView {
    let mut restart = at.button(Action::Restart, Message::StopAndWipe, "kruis", Event::Move(MoveEvent::Restart));
    restart.spoken = None;
    LaterView {
        title: at.say(Message::LaterTitle),
        sentences: [Message::LaterMemory, Message::LaterFile].map(|message| at.say(message)).into(),
        // What is not finished is saved to go on with, and then to be read.
        download: downloads(at, &[Format::Html, Format::Markdown, Format::Json]),
        open: file::open(at),
        restart,
    }
}

/// A button for each of these formats.
pub(super) fn downloads(at: &At<'_>, formats: &[Format]) -> Vec<Button> {
    let button = |format: &Format| {
        let message = match format {
            Format::Markdown => Message::DownloadText,
            Format::Json => Message::DownloadData,
            Format::Html => Message::DownloadTalk,
            Format::Calendar => Message::DownloadDays,
            Format::Table => Message::DownloadSteps,
        };
        let mut button = at.button(Action::Download, message, "bewaar", Event::Plan(PlanEvent::Download(*format)));
        button.value = Some(format.as_str().to_owned());
        button
    };
    formats.iter().map(button).listed()
}

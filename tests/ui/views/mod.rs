//! Screens made by hand, with the words of a real conversation.

mod plan;
mod questions;
mod screens;

pub(crate) use plan::plan;
pub(crate) use questions::*;
pub(crate) use screens::*;

use keukentafel::base::MemberId;
use keukentafel::screen::{Action, Bar, Body, Button, Call, HelpPanel, Labels, OptionRow, Screen, Sign, TextField, Top, TypeTarget};
use keukentafel::session::{Event, MoveEvent};

pub(crate) fn sign(name: &str) -> Sign {
    Sign(name.to_owned())
}

pub(crate) fn button(action: Action, label: &str, sign_name: &str) -> Button {
    let sign = (!sign_name.is_empty()).then(|| sign(sign_name));
    Button { action, value: None, label: label.to_owned(), spoken: None, sign, event: Event::Move(MoveEvent::Next) }
}

pub(crate) fn spoken(button: Button, words: &str) -> Button {
    Button { spoken: Some(words.to_owned()), ..button }
}

pub(crate) fn valued(button: Button, value: &str) -> Button {
    Button { value: Some(value.to_owned()), ..button }
}

pub(crate) fn row(code: &str, label: &str) -> OptionRow {
    let event = Event::Move(MoveEvent::Next);
    OptionRow { code: code.to_owned(), label: label.to_owned(), hint: None, chosen: false, exclusive: false, event }
}

pub(crate) fn chosen(row: OptionRow) -> OptionRow {
    OptionRow { chosen: true, ..row }
}

pub(crate) fn exclusive(row: OptionRow) -> OptionRow {
    OptionRow { exclusive: true, ..row }
}

pub(crate) fn words(label: Option<&str>, words: &str) -> TextField {
    TextField { words: words.to_owned(), label: label.map(str::to_owned), asked: TypeTarget::Name(MemberId::SELF) }
}

pub(crate) fn call(label: &str, tel: Option<&str>, hint: Option<&str>) -> Call {
    Call { label: label.to_owned(), tel: tel.map(str::to_owned), hint: hint.map(str::to_owned) }
}

/// A screen as it stands around most bodies.
pub(crate) fn screen(body: Body) -> Screen {
    let bar = bar(&body);
    let top = if matches!(body, Body::Start(_) | Body::Map(_)) {
        Top::Brand("Keukentafel".to_owned())
    } else {
        Top::Map(button(Action::Map, "Overzicht", "huis"))
    };
    let labels = Labels { bar: "Verder of iets anders".into(), rooms: "De onderwerpen".into(), changed: "Veranderd".into() };
    let exit = button(Action::Exit, "Snel weg", "snel-weg");
    Screen { lang: "nl".into(), right_to_left: false, borrowed: None, top, exit, body, bar, help: None, labels, desk: None, turned: None }
}

fn bar(body: &Body) -> Bar {
    let (next, sign) = match body {
        Body::Start(_) => ("Begin", "verder"),
        Body::Roster(_) => ("Dit is iedereen", ""),
        Body::Map(_) => ("Verder met Geld", ""),
        Body::Mirror(_) => ("Ja, dit klopt", ""),
        Body::Urgent(_) => ("Ga verder", ""),
        Body::Pause(_) => ("Verder", "verder"),
        Body::Member(_) => ("Klaar", ""),
        Body::Question(_) | Body::Later(_) | Body::Plan(_) | Body::Preview(_) | Body::Coming(_) | Body::Left => ("Verder", "verder"),
    };
    let skip = button(Action::Skip, "Overslaan", "overslaan");
    let others = match body {
        Body::Question(_) => vec![skip, button(Action::Decline, "Dat zeg ik liever niet", "liever-niet")],
        Body::Roster(_) => vec![skip],
        Body::Map(_) => vec![button(Action::Finish, "Meteen naar het plan", "vink")],
        Body::Mirror(_) => vec![button(Action::More, "Ik wil er iets bij zeggen", "pen")],
        Body::Pause(_) => vec![button(Action::Later, "Even pauze", "later"), button(Action::NotNow, "Liever niet nu", "liever-niet")],
        Body::Start(_)
        | Body::Member(_)
        | Body::Urgent(_)
        | Body::Later(_)
        | Body::Plan(_)
        | Body::Preview(_)
        | Body::Coming(_)
        | Body::Left => vec![],
    };
    let back = (!matches!(body, Body::Start(_))).then(|| button(Action::Back, "Vorige", "terug"));
    let read = button(Action::Read, "Lees voor", "lees-voor");
    let tools = vec![read, button(Action::Later, "Later verder", "later"), button(Action::Help, "Hulp", "hulp")];
    let next = (!matches!(body, Body::Plan(_))).then(|| button(Action::Next, next, sign));
    Bar { back, next, others, tools }
}

pub(crate) fn help() -> HelpPanel {
    HelpPanel {
        title: "Hulp".into(),
        sentences: vec!["U hoeft dit niet alleen te doen. Bel gerust.".into()],
        calls: vec![
            call("Juridisch Loket: 0800\u{a0}8020", Some("08008020"), Some("Elke werkdag van 9 tot 17 uur")),
            call("Uw wijkteam", None, Some("Het nummer staat op de site van uw gemeente.")),
        ],
        languages: screens::start().languages,
        close: button(Action::Help, "Sluit hulp", "kruis"),
    }
}

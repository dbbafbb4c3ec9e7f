//! Screens that are no question.

use super::{button, call, chosen, echo, exclusive, plan, questions, row, sign, spoken, valued, words};
use keukentafel::screen::{
    Action, Body, ChoiceGroup, ComingView, Field, LanguageChoice, LaterView, MapView, MemberQuestion, MemberRow, MemberView, MirrorView,
    NextStep, OpenView, OptionRow, PauseView, PlaceLine, PreviewView, Quote, Room, RoomState, RosterView, Said, StartView, UrgentView,
};

pub(crate) fn start() -> StartView {
    let device = |code: &str, label: &str, hint: &str| OptionRow { hint: Some(hint.into()), ..row(code, label) };
    let language = |tag: &str, name: &str, current| LanguageChoice {
        button: valued(button(Action::Language, name, ""), tag),
        lang: tag.into(),
        current,
    };
    StartView {
        title: "Een gesprek over uw leven thuis".into(),
        intro: vec!["U vertelt hoe het gaat. Daarna staat er een plan. Dat plan is van u.".into()],
        points: vec![
            (sign("later"), "Het duurt 10 minuten. Meer mag.".into()),
            (sign("liever-niet"), "U mag alles overslaan.".into()),
            (sign("persoon"), "Gratis hulp erbij? Vraag het uw wijkteam.".into()),
        ],
        door: Some(ChoiceGroup {
            legend: "Waar komt u voor?".into(),
            help: Some("U mag dit overslaan.".into()),
            options: vec![device("care", "Zorg of hulp thuis", "De gemeente noemt dit Wmo."), chosen(row("debts", "Schulden"))],
        }),
        time: time(),
        device: ChoiceGroup {
            legend: "Waar vult u dit in?".into(),
            help: None,
            options: vec![
                device("own", "Op mijn eigen telefoon of computer", "Wij bewaren niets op dit apparaat."),
                chosen(device("shared", "Op een apparaat van anderen", "Wij bewaren niets. U krijgt een bestand mee.")),
                row("unknown", "Dat weet ik niet"),
            ],
        },
        keeping: "Wat u invult, staat alleen op dit scherm. Sluit u het, dan is het weg.".into(),
        notice: "Dit is geen aanvraag. Invullen start niets bij de gemeente.".into(),
        incomplete: None,
        languages: vec![language("nl", "Nederlands", true), language("en", "English", false)],
        open: open(),
    }
}

fn time() -> ChoiceGroup {
    ChoiceGroup {
        legend: "Hoeveel tijd heeft u?".into(),
        help: Some("U kunt dit later veranderen.".into()),
        options: vec![row("10", "10 minuten"), chosen(row("30", "30 minuten")), row("60", "60 minuten")],
    }
}

pub(crate) fn roster() -> RosterView {
    let member = |id: &str, name: &str, about: &str, child| MemberRow {
        member: id.into(),
        name: name.into(),
        about: about.into(),
        child,
        change: spoken(valued(button(Action::Change, "Verander", ""), id), &format!("Verander: {name}")),
    };
    RosterView {
        question: "hh.members".into(),
        echo: Some(echo("“Ik wil dat we in ons huis kunnen blijven. Ik slaap niet meer.”")),
        text: "Wie wonen er in uw huis?".into(),
        help: Some("Een voornaam of bijnaam is genoeg.".into()),
        members: vec![
            member("m1", "Sanne", "u zelf", false),
            member("m2", "Mees", "kind, 12 tot en met 15 jaar", true),
            member("m3", "Liv", "kind, 4 tot en met 11 jaar", true),
        ],
        add: Some(button(Action::Add, "Iemand erbij zetten", "plus")),
        full: None,
    }
}

pub(crate) fn member() -> MemberView {
    let ask = |question: &str, text: &str, field| MemberQuestion { question: question.into(), text: text.into(), field };
    let single = |labels: &[&str]| Field::Single(labels.iter().enumerate().map(|(at, label)| row(&format!("c{at}"), label)).collect());
    let worries = vec![chosen(row("school", "School")), row("sleep", "Slapen"), exclusive(row("none", "Niets"))];
    MemberView {
        member: "m2".into(),
        title: "Wie is dit?".into(),
        name: words(Some("Voornaam of bijnaam"), "Mees"),
        name_help: "U mag dit leeg laten.".into(),
        questions: vec![
            ask("hh.role", "Wat is Mees van u?", single(&["Mijn partner", "Mijn kind", "Mijn ouder", "Iemand anders"])),
            ask("hh.age", "Hoe oud is Mees?", single(&["0 tot en met 3 jaar", "4 tot en met 11 jaar", "12 tot en met 15 jaar"])),
            ask(
                "hh.worry",
                "Waar gaat het niet goed?",
                Field::Multi { hint: "Meer antwoorden mogelijk.".into(), or: "Of".into(), rows: worries },
            ),
            ask("hh.note", "Wilt u er iets bij zeggen?", Field::Area(words(None, ""))),
        ],
        remove: Some(button(Action::Remove, "Haal Mees eruit", "kruis")),
    }
}

pub(crate) fn room(topic: &str, label: &str, sign_name: &str, state: RoomState, state_words: &str) -> Room {
    Room { button: valued(button(Action::Room, label, sign_name), topic), state, state_words: state_words.into() }
}

/// A house with this many rooms.
pub(crate) fn house(rooms: usize) -> MapView {
    let all = [
        room("hou", "Wonen", "wonen", RoomState::Now, "Nu iets nodig"),
        room("fin", "Geld", "geld", RoomState::NotYet, "Nog niet"),
        room("hea", "Gezondheid", "gezondheid", RoomState::GoesWell, "Gaat goed"),
        room("wor", "Werk en leren", "werk", RoomState::GoesWell, "Gaat goed"),
        room("fam", "Gezin", "gezin", RoomState::Worry, "Een zorg"),
        room("soc", "Mensen om u\u{a0}heen", "mensen", RoomState::NotYet, "Nog niet"),
        room("fee", "Hoe u zich voelt", "voelen", RoomState::Worry, "Een zorg"),
        room("saf", "Veilig", "veilig", RoomState::Hidden, ""),
    ];
    MapView {
        title: "Kies een kamer".into(),
        help: "U kiest zelf de volgorde.".into(),
        people: "Sanne, Mees en Liv".into(),
        rooms: all.iter().cycle().take(rooms).cloned().collect(),
        time: time(),
    }
}

pub(crate) fn mirror() -> MirrorView {
    let said = |question: &str, member: Option<&str>, label: &str, answer: &str| Said {
        question: question.into(),
        member: member.map(str::to_owned),
        label: label.into(),
        answer: answer.into(),
        change: spoken(button(Action::Change, "Verander", ""), &format!("Verander: {label}")),
    };
    MirrorView {
        topic: "hou".into(),
        place: PlaceLine { sign: Some(sign("wonen")), topic: "Wonen".into(), left: "klaar".into() },
        title: "Dit hoorden wij. Klopt het?".into(),
        quotes: vec![Quote {
            words: "“Er kwam een brief met een dag erin. De buurt is fijn, Liv loopt zelf naar school.”".into(),
            who: "Sanne, in eigen woorden".into(),
            change: Some(spoken(button(Action::Change, "Verander", ""), "Verander: uw eigen woorden")),
        }],
        said: vec![
            said("hou.score", None, "Uw cijfer voor wonen", "2"),
            said("hou.stay", None, "3 maanden blijven", "Nee"),
            said("hou.day", None, "De dag dat u eruit moet", "9 december 2026"),
            said("hou.room", Some("m2"), "Een eigen kamer voor Mees", "Nee, Mees en Liv slapen samen op een kamer"),
        ],
        prompts: Some(("Om verder over na te denken.".into(), vec!["Wat maakte dit huis een thuis?".into()])),
        nothing: None,
        thanks: Some("Dank u. Dit was niet makkelijk om te vertellen.".into()),
    }
}

pub(crate) fn pause() -> PauseView {
    PauseView {
        topic: "men".into(),
        place: PlaceLine { sign: Some(sign("voelen")), topic: "Hoe u zich voelt".into(), left: String::new() },
        title: "Dank u dat u dit vertelt.".into(),
        text: "U mag hier stoppen. Wat u al vertelde, blijft staan.".into(),
        call: Some(call("113", Some("113"), None)),
    }
}

pub(crate) fn urgent() -> UrgentView {
    UrgentView {
        signal: "hou.evict".into(),
        tag: "Nu eerst dit".into(),
        title: "Bel vandaag de schuldhulp van uw gemeente.".into(),
        call: Some(call("Bel de gemeente: 14\u{a0}000", Some("14000"), None)),
        say: Some(("U kunt zeggen:".into(), "“Ik moet op 9\u{a0}december uit mijn huis. Ik vraag om hulp met spoed.”".into())),
        then_title: "Bel daarna".into(),
        then: vec![
            NextStep {
                call: Some(call("Uw verhuurder", None, Some("Het nummer staat op uw contract."))),
                text: "Vraag om uitstel.".into(),
            },
            NextStep {
                call: Some(call("Juridisch Loket: 0800\u{a0}8020", Some("0800-8020"), None)),
                text: "Gratis hulp over de rechter.".into(),
            },
            NextStep { call: None, text: "Leg de brief klaar.".into() },
        ],
        not_checked: None,
        note: Some("De gemeente praat binnen 3 werk\u{ad}dagen met u. Betaal de huur van deze maand als dat lukt.".into()),
    }
}

pub(crate) fn later() -> LaterView {
    LaterView {
        title: "Later verder".into(),
        sentences: vec![
            "Wij bewaren niets op dit apparaat.".into(),
            "Sluit u dit scherm, dan is alles weg. Bewaar daarom eerst een bestand.".into(),
        ],
        download: vec![valued(button(Action::Download, "Bewaar als bestand", "bewaar"), "json")],
        open: open(),
        restart: button(Action::Restart, "Stop en wis alles", "kruis"),
    }
}

pub(crate) fn open() -> OpenView {
    OpenView {
        label: "Open een bewaard gesprek".into(),
        help: "Heeft u een gesprek bewaard als bestand? Dan gaat u hier verder.".into(),
        problem: Some("In dit bestand zit geen bewaard gesprek.".into()),
        most: 5,
    }
}

pub(crate) fn preview() -> PreviewView {
    PreviewView {
        title: "Wilt u verder met dit gesprek?".into(),
        facts: vec![("Van".into(), "Sanne en Mees".into()), ("Antwoorden".into(), "12".into())],
        warning: Some("Wat u hier nu heeft ingevuld, verdwijnt dan.".into()),
    }
}

/// Every screen but the empty one.
pub(crate) fn all() -> Vec<(&'static str, Body)> {
    let mut all = questions();
    all.extend([
        ("start", Body::Start(start())),
        ("roster", Body::Roster(roster())),
        ("member", Body::Member(member())),
        ("house", Body::Map(house(8))),
        ("mirror", Body::Mirror(mirror())),
        ("urgent", Body::Urgent(urgent())),
        ("pause", Body::Pause(pause())),
        ("later", Body::Later(later())),
        ("preview", Body::Preview(preview())),
        ("coming", Body::Coming(ComingView { title: "Een ogenblik".into(), text: "Het komt zo vanzelf.".into() })),
        ("plan", Body::Plan(Box::new(plan(false)))),
        ("plan-changing", Body::Plan(Box::new(plan(true)))),
    ]);
    all
}

//! Questions: one of each shape.

use super::{button, chosen, exclusive, row, words};
use keukentafel::base::MemberId;
use keukentafel::screen::{Action, Body, DateField, Echo, Field, MatrixRow, MatrixView, PlaceLine, Problem, QuestionView, TypeTarget};

/// A question of the topic housing.
pub(crate) fn question(id: &str, text: &str, field: Option<Field>) -> QuestionView {
    QuestionView {
        place: Some(PlaceLine { sign: Some(super::sign("wonen")), topic: "Wonen".into(), left: "nog 3 vragen".into() }),
        bridge: None,
        echo: None,
        about: None,
        text: text.into(),
        help: None,
        notice: None,
        question: id.into(),
        member: None,
        field,
        problem: None,
        told: None,
    }
}

pub(crate) fn echo(said: &str) -> Echo {
    Echo { lead: "U zei:".into(), words: said.into(), change: button(Action::Change, "Verander", "") }
}

pub(crate) fn single() -> QuestionView {
    let rows = vec![row("yes", "Ja"), row("unsure", "Dat weet ik niet zeker"), chosen(row("no", "Nee"))];
    let view = question("hou.stay", "Kunt u de komende 3\u{a0}maanden in uw huis blijven?", Some(Field::Single(rows)));
    QuestionView { echo: Some(echo("“Ik huur van een woning\u{ad}corporatie”")), ..view }
}

pub(crate) fn single_of(member: &str, about: &str) -> QuestionView {
    QuestionView { about: Some(about.into()), member: Some(member.into()), echo: None, ..single() }
}

pub(crate) fn multi() -> QuestionView {
    let rows = vec![
        chosen(row("arrears", "Ik loop achter met betalen")),
        chosen(row("bailiff", "Ik kreeg een brief van een deur\u{ad}waarder")),
        row("court", "Ik moet naar de rechter, of ben geweest"),
        chosen(row("evict", "Ik weet de dag dat ik eruit moet")),
        row("contract", "Mijn contract stopt"),
        row("split", "Ik ga uit elkaar met mijn partner"),
        row("complaints", "Er zijn klachten over mij of mijn gezin"),
        row("other", "Iets anders"),
        exclusive(row("unknown", "Dat weet ik niet")),
    ];
    let field = Field::Multi { hint: "Meer antwoorden mogelijk.".into(), or: "Of".into(), rows };
    QuestionView { echo: Some(echo("“Nee, ik kan niet blijven”")), ..question("hou.threat", "Wat is er aan de hand?", Some(field)) }
}

pub(crate) fn area() -> QuestionView {
    let field = Field::Area(words(None, "Ik wil dat we in ons huis kunnen blijven. Ik slaap niet meer."));
    let view = question("open.why", "Waarom wilt u nu praten?", Some(field));
    QuestionView {
        place: None,
        help: Some("Vertel het in uw eigen woorden. Wij veranderen er niets aan.".into()),
        notice: Some("Dit blijft op dit apparaat. Schrijf geen achternaam of adres op.".into()),
        ..view
    }
}

pub(crate) fn line() -> QuestionView {
    question("hou.landlord", "Van wie huurt u?", Some(Field::Line(words(None, ""))))
}

/// A number that does not fit.
pub(crate) fn number() -> QuestionView {
    let view = question(
        "fam.hours",
        "Hoeveel uur per week zorgt u voor iemand?",
        Some(Field::Number(words(None, "169"), Some("uur per week".into()))),
    );
    let sentence = "Vul een heel getal in van 0 tot en met 168. Gebruik alleen cijfers.".into();
    QuestionView {
        help: Some("Ongeveer is goed.".into()),
        problem: Some(Problem { title: "Kijk nog eens naar uw antwoord".into(), sentence, tries: 1 }),
        ..view
    }
}

pub(crate) fn scale() -> QuestionView {
    let figures = (0..=10).map(|figure: u8| {
        let row = row(&figure.to_string(), &figure.to_string());
        if figure == 2 { chosen(row) } else { row }
    });
    let field = Field::Scale { low: "0 is: heel slecht".into(), high: "10 is: heel goed".into(), figures: figures.collect() };
    let view = question("hou.score", "Hoe tevreden bent u over hoe u woont?", Some(field));
    QuestionView {
        help: Some("Kies een cijfer. Elk cijfer is goed.".into()),
        bridge: Some("Dan gaan we het nu over uw huis hebben.".into()),
        ..view
    }
}

/// A day that does not exist.
pub(crate) fn date() -> QuestionView {
    let field = |label: &str, name, text: &str| DateField {
        label: label.into(),
        name,
        text: text.into(),
        target: TypeTarget::Name(MemberId::SELF),
    };
    let fields = [field("Dag", "day", "31"), field("Maand", "month", "11"), field("Jaar", "year", "2026")];
    let view = question("hou.day", "Op welke dag moet u uit uw huis?", Some(Field::Date(fields)));
    let sentence = "November heeft 30 dagen. Kies een dag van 1 tot en met 30.".into();
    QuestionView {
        help: Some("Het staat in de brief. Bijvoorbeeld: 9\u{a0}12\u{a0}2026".into()),
        problem: Some(Problem { title: "Kijk nog eens naar de dag".into(), sentence, tries: 1 }),
        ..view
    }
}

/// Who may see what: the first row is ticked.
pub(crate) fn matrix() -> QuestionView {
    let cells = |all: bool| {
        let cells = [("hou", "Wonen"), ("fin", "Geld"), ("note", "Alleen na overleg met mij")];
        cells.iter().map(|(code, label)| if all && *code != "note" { chosen(row(code, label)) } else { row(code, label) }).collect()
    };
    let rows = vec![
        MatrixRow { row: chosen(row("team", "Het wijkteam")), cells: cells(true) },
        MatrixRow { row: row("doctor", "De huisarts"), cells: cells(false) },
        MatrixRow { row: chosen(row("school", "De school van mijn kind")), cells: cells(false) },
        MatrixRow { row: exclusive(row("none", "Niemand")), cells: vec![] },
    ];
    let view = question(
        "clo.consent",
        "Wie mag wat van u weten?",
        Some(Field::Matrix(MatrixView { hint: "Meer antwoorden mogelijk.".into(), or: "Of".into(), rows })),
    );
    QuestionView { place: None, help: Some("Zonder uw ja delen wij niets.".into()), ..view }
}

/// A text to read.
pub(crate) fn text() -> QuestionView {
    let help = "U vertelde veel. We kijken nu samen naar wat u belangrijk vindt.".to_owned();
    QuestionView { help: Some(help), place: None, ..question("clo.intro", "Bijna klaar", None) }
}

pub(crate) fn told() -> QuestionView {
    QuestionView { told: Some("U koos: dat zeg ik liever niet.".into()), echo: None, ..single() }
}

/// Every question, as bodies.
pub(crate) fn questions() -> Vec<(&'static str, Body)> {
    let views = [
        ("single", single()),
        ("member-single", single_of("m2", "Over Mees")),
        ("multi", multi()),
        ("area", area()),
        ("line", line()),
        ("number", number()),
        ("scale", scale()),
        ("date", date()),
        ("matrix", matrix()),
        ("text", text()),
        ("told", told()),
    ];
    views.into_iter().map(|(name, view)| (name, Body::Question(view))).collect()
}

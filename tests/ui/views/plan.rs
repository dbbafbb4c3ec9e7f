//! A plan, to read or to change.

use super::{button, call, sign, valued, words};
use keukentafel::screen::{Action, ActionView, Button, Day, DayBand, DayKind, FirstStep, GoalView, PlanLine, PlanSection, PlanView, Quote};

fn facts(facts: &[(&str, &str)]) -> Vec<(String, String)> {
    facts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

fn step(id: &str, what: &str, who: &str, when: &str, changing: bool) -> ActionView {
    let edit = if changing { vec![words(Some("Wat"), what), words(Some("Wie"), who)] } else { vec![] };
    let remove = (changing && id == "own-1").then(|| button(Action::Remove, "Haal deze stap weg", "kruis"));
    ActionView { action: id.into(), facts: facts(&[("Wat", what), ("Wie", who), ("Wanneer", when)]), edit, remove }
}

fn goal(id: &str, number: &str, sign_name: &str, outcome: &str, why: &str) -> GoalView {
    let (outcome, why) = (outcome.to_owned(), why.to_owned());
    let sign = Some(sign(sign_name));
    GoalView { goal: id.into(), number: number.into(), sign, outcome, why, measure: vec![], actions: vec![], edit: vec![], buttons: vec![] }
}

fn goals(changing: bool) -> Vec<GoalView> {
    let buttons = |on: bool| {
        if on {
            vec![button(Action::Add, "Zet er een stap bij", "plus"), button(Action::SetAside, "Dit wil ik niet", "kruis")]
        } else {
            vec![]
        }
    };
    let stay = GoalView {
        actions: vec![
            step("ask", "De verhuurder om uitstel vragen.", "Anna", "Woensdag 25 november", changing),
            step("law", "Het Juridisch Loket bellen over de rechter.", "U", "Woensdag 25 november", changing),
        ],
        measure: vec!["U ziet het zo: u woont op 1 februari nog in uw huis.".into()],
        edit: if changing { vec![words(Some("Wat wilt u bereiken?"), "U en de kinderen blijven in uw huis wonen.")] } else { vec![] },
        buttons: buttons(changing),
        ..goal("stay", "Doel 1", "wonen", "U en de kinderen blijven in uw huis wonen.", "Nu, want op 9 december moet u eruit.")
    };
    let pay = GoalView {
        actions: vec![
            step("post", "Samen de post openen.", "U en oma. Vraag het eerst aan oma.", "Woensdag 2 december", changing),
            step("own-1", "Uw inkomen doorgeven bij Toeslagen.", "U, met een vrijwilliger", "Vrijdag 4 december", changing),
        ],
        buttons: buttons(changing),
        ..goal("pay", "Doel 2", "geld", "U kunt elke maand uw vaste lasten betalen.", "")
    };
    vec![stay, pay]
}

fn section(name: &'static str, title: &str, lines: &[(&str, &str, &str)]) -> PlanSection {
    let lines = lines.iter().map(|(head, text, sign_name)| PlanLine {
        head: (*head).into(),
        text: (*text).into(),
        sign: (!sign_name.is_empty()).then(|| sign(sign_name)),
    });
    PlanSection { name, title: title.into(), lead: vec![], quotes: vec![], lines: lines.collect() }
}

fn days() -> Vec<DayBand> {
    let day =
        |kind, kind_words: &str, day: &str, what: &str| Day { kind, kind_words: kind_words.into(), day: day.into(), what: what.into() };
    let band = |title: &str, days| DayBand { title: title.into(), days };
    vec![
        band(
            "Deze week",
            vec![
                day(DayKind::Step, "stap van u", "dinsdag 24 november", "Schuldhulp bellen. Vraag om spoed."),
                day(DayKind::Law, "dag uit de wet", "vrijdag 27 november", "Uiterlijk: eerste gesprek met schuldhulp."),
            ],
        ),
        band(
            "Later",
            vec![
                day(DayKind::Important, "belangrijke dag", "woensdag 9 december", "Op deze dag moet u uit huis. Wij vragen om uitstel."),
                day(DayKind::Review, "samen terugkijken", "dinsdag 19 januari", "Wat helpt, en wat niet?"),
            ],
        ),
        band(
            "Telt nog niet",
            vec![day(DayKind::NotYet, "telt nog niet", "8 weken na uw aanvraag", "De gemeente beslist over uw uitkering.")],
        ),
    ]
}

fn first() -> FirstStep {
    let facts = facts(&[
        ("Wie", "U, samen met Anna"),
        ("Wanneer", "Vandaag, dinsdag 24 november"),
        ("Neem mee", "De brief van de deur\u{ad}waarder"),
    ]);
    let call = Some(call("Bel de gemeente: 14\u{a0}000", Some("14000"), None));
    FirstStep { tag: "De eerste stap, deze week".into(), what: "Bel de schuldhulp en vraag om spoed.".into(), facts, call }
}

fn later() -> Vec<GoalView> {
    vec![
        goal(
            "sleep",
            "",
            "voelen",
            "U slaapt weer en durft hulp te zoeken.",
            "Eerst weten of u in huis blijft. De huisarts is op 11 december.",
        ),
        goal("work", "", "werk", "U werkt het aantal uren dat u wilt.", "Eerst huis, geld en rust. Wilt u dit toch eerst? Dat kan."),
    ]
}

fn aside() -> GoalView {
    GoalView { buttons: vec![button(Action::SetAside, "Zet terug", "terug")], ..goal("move", "", "wonen", "U vindt een ander huis.", "") }
}

fn keep() -> Vec<Button> {
    let save = |label: &str, format: &str| valued(button(Action::Download, label, "bewaar"), format);
    vec![
        save("Bewaar als tekst", "markdown"),
        save("Bewaar als gegevens", "json"),
        button(Action::Print, "Print", "print"),
        button(Action::Edit, "Verander het plan", "pen"),
        button(Action::Share, "Deel met de gemeente", "brief"),
    ]
}

/// The plan of Sanne; `changing` opens the fields.
pub(crate) fn plan(changing: bool) -> PlanView {
    let well = [("Liv gaat graag naar school.", "", "vink"), ("Oma past elke woensdag op.", "", "vink")];
    let route =
        [("Schuldhulp", "Want uw schulden en uw huis hangen samen.", "vink"), ("Jeugdhulp", "Niet nodig: het gaat goed met Liv.", "kruis")];
    let maybe = [
        ("Huurtoeslag", "Dit kan bij u passen, omdat u huurt en weinig verdient.", ""),
        ("Bijzondere bijstand", "Vraag ernaar bij het wijkteam.", ""),
    ];
    PlanView {
        title: "Ons plan".into(),
        about: "Van Sanne, Mees en Liv. Concept van 24 november 2026. Dit is geen aanvraag en geen besluit.".into(),
        quotes: vec![Quote {
            words: "“Ik wil dat we in ons huis kunnen blijven. Ik slaap niet meer.”".into(),
            who: "Sanne".into(),
            change: None,
        }],
        first: Some(first()),
        sections: vec![section("well", "Wat er goed gaat", &well), section("route", "Hoe we dit samen doen", &route)],
        now_title: "Wat we nu doen".into(),
        now: goals(changing),
        later_title: "Later, en waarom".into(),
        later: later(),
        days_title: "Belangrijke dagen".into(),
        days: days(),
        pictures: vec![],
        sections_below: vec![section("maybe", "Misschien ook iets voor u", &maybe)],
        keep_title: "Bewaren en delen".into(),
        keep_help: "Het plan is van u. U kiest wie het krijgt.".into(),
        keep: keep(),
        shared: None,
        changing,
        set_aside: if changing { vec![aside()] } else { vec![] },
        set_aside_title: "Wilt u niet".into(),
        for_coach_title: String::new(),
        for_coach: Vec::new(),
    }
}

//! A conversation as a story: a person walks, answers and looks; each step fails where the story stands, not in here.

mod expect;

use keukentafel::answers::Asked;
use keukentafel::base::{Date, Diagnostic, MemberId, Severity};
use keukentafel::cli::{open_case, read};
use keukentafel::guide::Guide;
use keukentafel::question::{OptionIx, QuestionType, Value};
use keukentafel::questionnaire::{ItemIx, PartIx};
use keukentafel::session::{AnswerEvent, DatePart, Effect, Event, HouseholdEvent, MoveEvent, Session};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

thread_local! {
    static GUIDES: RefCell<BTreeMap<String, Rc<Guide>>> = const { RefCell::new(BTreeMap::new()) };
}

/// The folder of the project.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A guide of `questionnaires/`, read once in each thread.
#[track_caller]
pub(crate) fn guide(name: &str) -> Rc<Guide> {
    let known = GUIDES.with_borrow(|guides| guides.get(name).cloned());
    known.unwrap_or_else(|| {
        let guide = Rc::new(load(&root().join("questionnaires").join(name)));
        GUIDES.with_borrow_mut(|guides| guides.insert(name.to_owned(), Rc::clone(&guide)));
        guide
    })
}

/// The guide in a folder, which must be without errors.
#[track_caller]
pub(crate) fn load(folder: &Path) -> Guide {
    let found = read(folder);
    assert!(found.diagnostics.is_empty(), "{}: {:?}", folder.display(), found.diagnostics);
    let (guide, _) = Guide::load(&found.bundle.expect("a bundle")).unwrap_or_else(|errors| panic!("{}: {errors:?}", folder.display()));
    guide
}

#[track_caller]
pub(crate) fn day(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|problem| panic!("{text}: {problem:?}"))
}

/// A conversation under way, with everything that was ever to be done in the world.
pub(crate) struct Talk {
    pub(crate) guide: Rc<Guide>,
    pub(crate) session: Session,
    pub(crate) effects: Vec<Effect>,
}

/// Begins on a day in November.
#[track_caller]
pub(crate) fn start(name: &str) -> Talk {
    Talk::of(guide(name), "2026-11-22")
}

impl Talk {
    #[track_caller]
    pub(crate) fn of(guide: Rc<Guide>, today: &str) -> Self {
        let (session, effects) = Session::start(Rc::clone(&guide), day(today), "nl");
        Self { guide, session, effects }
    }

    /// A household of `tests/data/cases.json`, with all its answers.
    #[track_caller]
    pub(crate) fn case(id: &str) -> Self {
        Self::case_in("cases.json", id)
    }

    /// A household of another file in `tests/data`.
    #[track_caller]
    pub(crate) fn case_in(file: &str, id: &str) -> Self {
        let guide = guide("breed-gesprek");
        let text = fs::read_to_string(root().join("tests/data").join(file)).expect("the file of cases");
        let (talk, diagnostics) = open_case(&guide, &text, file, id, day("2026-11-22")).unwrap_or_else(|error| panic!("{error}"));
        let wrong: Vec<&Diagnostic> = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
        Self { session: Session::of_talk(Rc::clone(&guide), talk, "nl"), guide, effects: Vec::new() }
    }

    /// The same conversation from the start, on another day. Only before the first answer.
    #[track_caller]
    pub(crate) fn on(self, today: &str) -> Self {
        assert!(self.session.talk().answers.iter().all(|(asked, _)| asked.member.is_some()), "choose the day first");
        Self::of(self.guide, today)
    }

    /// Sends one event, and gives what must be done for it.
    pub(crate) fn send(&mut self, event: Event) -> Vec<Effect> {
        let effects = self.session.update(event);
        self.effects.extend(effects.iter().cloned());
        effects
    }

    pub(crate) fn go(&mut self, event: MoveEvent) -> &mut Self {
        self.send(Event::Move(event));
        self
    }

    pub(crate) fn next(&mut self) -> &mut Self {
        self.go(MoveEvent::Next)
    }

    pub(crate) fn back(&mut self) -> &mut Self {
        self.go(MoveEvent::Back)
    }

    pub(crate) fn skip(&mut self) -> &mut Self {
        self.go(MoveEvent::Skip)
    }

    pub(crate) fn decline(&mut self) -> &mut Self {
        self.go(MoveEvent::Decline)
    }

    #[track_caller]
    pub(crate) fn room(&mut self, part: &str) -> &mut Self {
        let part = self.part(part);
        self.go(MoveEvent::Room(part))
    }

    #[track_caller]
    pub(crate) fn part(&self, id: &str) -> PartIx {
        self.guide.questionnaire.find_part(id).unwrap_or_else(|| panic!("no part `{id}`"))
    }

    #[track_caller]
    pub(crate) fn item(&self, link: &str) -> ItemIx {
        self.guide.questionnaire.find(link).unwrap_or_else(|| panic!("no question `{link}`"))
    }

    /// `hou.type`, or `m2:hh.member.age` for a question to one member. Who fills this in is `m1`.
    #[track_caller]
    pub(crate) fn asked(&self, link: &str) -> Asked {
        let (member, link) = link.split_once(':').map_or((None, link), |(member, link)| (MemberId::parse(member), link));
        let item = self.item(link);
        let of_members = self.guide.questionnaire.item(item).is_per_member();
        Asked { item, member: member.or(of_members.then_some(MemberId::SELF)) }
    }

    #[track_caller]
    fn option(&self, asked: Asked, code: &str) -> OptionIx {
        let item = self.guide.questionnaire.item(asked.item);
        let found = item.question().and_then(QuestionType::choices).and_then(|choices| choices.find(code));
        found.unwrap_or_else(|| panic!("`{}` has no option `{code}`", item.link))
    }

    /// Fills in a question as it stands on the screen, by the events of its own field. Does not go on.
    #[track_caller]
    pub(crate) fn fill(&mut self, link: &str, value: &str) -> &mut Self {
        let asked = self.asked(link);
        let kind = self.guide.questionnaire.item(asked.item).question().unwrap_or_else(|| panic!("`{link}` is no question")).clone();
        let codes = || value.split(',').map(str::trim);
        let events: Vec<AnswerEvent> = match &kind {
            QuestionType::Single(_) => vec![AnswerEvent::Choose(asked, self.option(asked, value))],
            QuestionType::Multi(choices) => {
                let now = self.session.talk().answers.value(asked).map(Value::options).unwrap_or_default();
                let wanted: Vec<OptionIx> = codes().map(|code| self.option(asked, code)).collect();
                let all = choices.options.iter().map(|choice| self.option(asked, choice.code.as_str()));
                // As on the screen: only what differs is touched, what goes off first.
                let off = all
                    .filter(|option| now.has(*option) && !wanted.contains(option))
                    .map(|option| AnswerEvent::Toggle(asked, option, false));
                off.chain(wanted.iter().filter(|option| !now.has(**option)).map(|option| AnswerEvent::Toggle(asked, *option, true)))
                    .collect()
            }
            QuestionType::Scale(_) => vec![AnswerEvent::Figure(asked, value.parse().expect("a figure"))],
            QuestionType::Open(_) | QuestionType::Line(_) | QuestionType::Number(_) => vec![AnswerEvent::Type(asked, value.to_owned())],
            QuestionType::Date => {
                let parts: Vec<&str> = value.split('-').collect();
                let [year, month, day] = parts[..] else { panic!("`{value}` is not YYYY-MM-DD") };
                let field = |part, text: &str| AnswerEvent::DatePart(asked, part, text.to_owned());
                vec![field(DatePart::Day, day), field(DatePart::Month, month), field(DatePart::Year, year)]
            }
            QuestionType::Matrix(matrix) => codes()
                .map(|cell| match cell.split_once(':') {
                    Some((row, column)) => {
                        AnswerEvent::Cell(asked, self.option(asked, row), Some(matrix.column(column).expect("a column")), true)
                    }
                    None => AnswerEvent::Cell(asked, self.option(asked, cell), None, true),
                })
                .collect(),
        };
        events.into_iter().for_each(|event| drop(self.send(Event::Answer(event))));
        self
    }

    /// Goes to a question unless the person is there, fills it in, and presses Next.
    #[track_caller]
    pub(crate) fn answer(&mut self, link: &str, value: &str) -> &mut Self {
        assert_ne!(self.screen_name(), "urgent", "an urgent card is on the screen: a person reads it first, with `next`");
        let asked = self.asked(link);
        if self.question() != Some(self.name_of(asked)) {
            let part = self.guide.questionnaire.item(asked.item).part;
            self.go(MoveEvent::Room(part));
        }
        if self.question() != Some(self.name_of(asked)) {
            assert!(self.session.visible().shows(asked), "`{link}` is not asked now");
            self.go(MoveEvent::Map).go(MoveEvent::Question(asked));
        }
        self.expect_question(link).fill(link, value).next()
    }

    #[track_caller]
    pub(crate) fn answers(&mut self, answers: &[(&str, &str)]) -> &mut Self {
        for (link, value) in answers {
            self.answer(link, value);
        }
        self
    }

    /// Adds somebody on the roster screen, as a person does, and comes back to it.
    #[track_caller]
    pub(crate) fn add_member(&mut self, role: &str, age: &str, table: &str) -> MemberId {
        let roster = self.item("hh.member");
        if self.screen_name() != "roster" {
            self.go(MoveEvent::Roster(roster));
        }
        self.send(Event::Household(HouseholdEvent::Add(roster)));
        let member = *self.session.talk().household.ids().last().expect("somebody");
        self.expect_screen("member");
        for (link, code) in [("hh.member.role", role), ("hh.member.age", age), ("hh.member.table", table)] {
            self.fill(&format!("{member}:{link}"), code);
        }
        self.next().expect_screen("roster");
        member
    }
}

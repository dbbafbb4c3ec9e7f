//! What a person sees, and what a story expects of it.

use super::Talk;
use keukentafel::answers::{Asked, Reply};
use keukentafel::assessment::{Findings, assess};
use keukentafel::export::Format;
use keukentafel::plan::{Goal, Plan};
use keukentafel::screen::{Bar, Body, Field, Problem, Screen, show};
use keukentafel::session::{Effect, HostEvent};

impl Talk {
    pub(crate) fn screen(&self) -> Screen {
        show(&self.session)
    }

    pub(crate) fn screen_name(&self) -> &'static str {
        self.screen().body.name().as_str()
    }

    pub(crate) fn bar(&self) -> Bar {
        self.screen().bar
    }

    pub(super) fn name_of(&self, asked: Asked) -> String {
        let member = asked.member.map(|member| format!("{member}:")).unwrap_or_default();
        format!("{member}{}", self.guide.questionnaire.item(asked.item).link)
    }

    /// The question on the screen, with its member.
    pub(crate) fn question(&self) -> Option<String> {
        let Body::Question(view) = self.screen().body else { return None };
        let member = view.member.map(|member| format!("{member}:")).unwrap_or_default();
        Some(format!("{member}{}", view.question))
    }

    /// What is wrong with the field on the screen.
    pub(crate) fn problem(&self) -> Option<Problem> {
        let Body::Question(view) = self.screen().body else { return None };
        view.problem
    }

    /// What stands in the field on the screen: codes of what is chosen, or what is typed; dates as day-month-year.
    #[track_caller]
    pub(crate) fn field(&self) -> String {
        let Body::Question(view) = self.screen().body else { panic!("no question but {}", self.screen_name()) };
        match view.field.expect("a field") {
            Field::Single(rows) | Field::Multi { rows, .. } | Field::Scale { figures: rows, .. } => {
                rows.iter().filter(|row| row.chosen).map(|row| row.code.clone()).collect::<Vec<_>>().join(",")
            }
            Field::Area(text) | Field::Line(text) | Field::Number(text, _) => text.words,
            Field::Date(fields) => fields.map(|field| field.text).join("-"),
            Field::Matrix(matrix) => {
                matrix.rows.iter().filter(|row| row.row.chosen).map(|row| row.row.code.clone()).collect::<Vec<_>>().join(",")
            }
        }
    }

    /// What came of a question, in the canonical text; `(declined)`, `(skipped)`, or nothing.
    #[track_caller]
    pub(crate) fn said(&self, link: &str) -> Option<String> {
        let asked = self.asked(link);
        let question = self.guide.questionnaire.item(asked.item).question()?;
        Some(match &self.session.talk().answers.get(asked)?.reply {
            Reply::Given(value) => question.write(value),
            Reply::Declined => "(declined)".to_owned(),
            Reply::Skipped => "(skipped)".to_owned(),
        })
    }

    pub(crate) fn findings(&self) -> Findings {
        assess(&self.session.visible())
    }

    /// The signals that the plan names, of all topics.
    pub(crate) fn signals(&self) -> Vec<String> {
        self.plan().concerns.iter().flat_map(|concern| &concern.signals).map(ToString::to_string).collect()
    }

    pub(crate) fn plan(&self) -> Plan {
        self.session.plan(self.session.words())
    }

    #[track_caller]
    pub(crate) fn goal(&self, key: &str) -> Goal {
        let plan = self.plan();
        let keys: Vec<String> = plan.goals.iter().map(|goal| goal.key.as_str().to_owned()).collect();
        plan.goals.into_iter().find(|goal| goal.key.as_str() == key).unwrap_or_else(|| panic!("no goal `{key}` in {keys:?}"))
    }

    pub(crate) fn goals(&self) -> Vec<String> {
        self.plan().goals.iter().map(|goal| goal.key.as_str().to_owned()).collect()
    }

    pub(crate) fn markdown(&self) -> String {
        self.session.document(Format::Markdown).text
    }

    pub(crate) fn json(&self) -> String {
        self.session.document(Format::Json).text
    }

    /// Everything the page around the widget was told.
    pub(crate) fn told(&self) -> Vec<HostEvent> {
        let tell = |effect: &Effect| if let Effect::Tell(event) = effect { Some(event.clone()) } else { None };
        self.effects.iter().filter_map(tell).collect()
    }

    #[track_caller]
    pub(crate) fn expect_screen(&mut self, name: &str) -> &mut Self {
        assert_eq!(self.screen_name(), name, "question: {:?}", self.question());
        self
    }

    #[track_caller]
    pub(crate) fn expect_question(&mut self, link: &str) -> &mut Self {
        let expected = self.name_of(self.asked(link));
        assert_eq!(self.question(), Some(expected), "screen: {}", self.screen_name());
        self
    }

    #[track_caller]
    pub(crate) fn expect_urgent(&mut self, signal: &str) -> &mut Self {
        let Body::Urgent(view) = self.screen().body else { panic!("no urgent card but {} {:?}", self.screen_name(), self.question()) };
        assert_eq!(view.signal, signal);
        self
    }

    #[track_caller]
    pub(crate) fn expect_said(&mut self, link: &str, value: &str) -> &mut Self {
        assert_eq!(self.said(link).as_deref(), Some(value), "{link}");
        self
    }

    #[track_caller]
    pub(crate) fn expect_plan(&mut self, check: impl FnOnce(&Plan)) -> &mut Self {
        check(&self.plan());
        self
    }
}

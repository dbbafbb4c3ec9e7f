//! Where a field stands: the ids that tie a question, its help, its error and its controls together.

use crate::screen::Field;

/// The ids of one question on the screen. They differ by question and by member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct At {
    name: String,
    helped: bool,
    wrong: bool,
}

impl At {
    /// For a question, asked of a member or of the household.
    pub(crate) fn new(question: &str, member: Option<&str>) -> Self {
        let name = member.map_or_else(|| question.to_owned(), |member| [question, member].join("-"));
        Self { name, helped: false, wrong: false }
    }

    /// There is a sentence of help.
    pub(crate) fn helped(self, helped: bool) -> Self {
        Self { helped, ..self }
    }

    /// There is something wrong with the answer.
    pub(crate) fn wrong(self, wrong: bool) -> Self {
        Self { wrong, ..self }
    }

    /// `name` of the controls: keeps the rings of one question together.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// For `aria-invalid`.
    pub(crate) fn invalid(&self) -> Option<&'static str> {
        self.wrong.then_some("true")
    }

    /// Id of the heading.
    pub(crate) fn title(&self) -> String {
        self.with("q")
    }

    /// Id of the sentence of help.
    pub(crate) fn help(&self) -> String {
        self.with("help")
    }

    /// Id of what the field itself says: more answers possible, the ends of a scale.
    pub(crate) fn hint(&self) -> String {
        self.with("hint")
    }

    /// Id of the sentence about what is wrong.
    pub(crate) fn error(&self) -> String {
        self.with("error")
    }

    /// Id of the first control.
    pub(crate) fn first(&self) -> String {
        self.with("field")
    }

    /// Id of a control: only the first has one.
    pub(crate) fn id(&self, index: usize) -> Option<String> {
        (index == 0).then(|| self.first())
    }

    fn with(&self, what: &str) -> String {
        [what, &self.name].join("-")
    }

    /// For `aria-describedby`: what is wrong comes first.
    pub(crate) fn described(&self, field: Option<&Field>) -> Option<String> {
        let hinted = matches!(field, Some(Field::Multi { .. } | Field::Scale { .. } | Field::Matrix(_)));
        let mut ids = Vec::new();
        for (there, what) in [(self.wrong, "error"), (self.helped, "help"), (hinted, "hint")] {
            if there {
                ids.push(self.with(what));
            }
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

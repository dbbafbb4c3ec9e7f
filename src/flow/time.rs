//! How long the conversation may take. It decides what is asked, and never what counts: a given answer stays what it is.

use crate::base::packs;

/// How long the conversation may take, as the person chose it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TimeChoice {
    /// The broad questions, and what an urgent card waits for.
    Ten,
    /// Topics that open are asked through.
    #[default]
    Thirty,
    /// The same, with the questions behind the question to think along with.
    Sixty,
}

packs!(enum TimeChoice { 0 = Ten, 1 = Thirty, 2 = Sixty });

impl TimeChoice {
    /// All, the shortest first.
    pub const ALL: &[Self] = &[Self::Ten, Self::Thirty, Self::Sixty];

    /// The code: minutes.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ten => "10",
            Self::Thirty => "30",
            Self::Sixty => "60",
        }
    }

    /// Reads a code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|choice| choice.as_str() == code)
    }
}

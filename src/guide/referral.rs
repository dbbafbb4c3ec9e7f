//! A referral in a guide: what makes landing at somebody else's door a warm handover.

use super::wire;
use crate::base::{Code, Diagnostic, Place, packs, remark};
use crate::question::QuestionType;
use crate::questionnaire::{ItemIx, Questionnaire};
use crate::text::Text;

/// Whoever was sent away is found again within a week: later than this nobody may plan to look.
pub const LATEST_CHECK: u16 = 7;

/// How a step is handed over to who receives the person.
#[derive(Debug, Clone)]
pub struct Referral {
    /// Who receives the person.
    pub to: Text,
    /// The question whose chosen options may make it hard.
    pub hard: Option<ItemIx>,
    /// What is agreed for when it is late, tense or otherwise hard.
    pub agreed: Text,
    /// How the person is reminded.
    pub reminder: Text,
    /// What is done when it fails.
    pub plan_b: Text,
    /// Within how many days after the appointment somebody looks whether it worked.
    pub check_within_days: u16,
}

packs!(struct Referral { to, hard, agreed, reminder, plan_b, check_within_days });

impl Referral {
    /// Its texts.
    pub fn texts(&self) -> [&Text; 4] {
        [&self.to, &self.agreed, &self.reminder, &self.plan_b]
    }
}

/// Checks a referral; `key` is where its words stand in a translation.
pub(super) fn load(
    wire: &wire::Referral,
    key: &str,
    questionnaire: &Questionnaire,
    place: &Place,
    diagnostics: &mut Vec<Diagnostic>,
) -> Referral {
    let mut fail = |code, field: &str, message: String, hint: &str| {
        diagnostics.push(Diagnostic::error(code, place.at(field), message, hint));
    };
    if !(1..=LATEST_CHECK).contains(&wire.check_within_days) {
        let message = remark!("somebody looks after {} days whether it worked", wire.check_within_days);
        fail(Code::BadPlan, "check_within_days", message, "choose 1 to 7 days: who was sent away must be found again within a week");
    }
    let hard = wire.hard.as_ref().map(|link| (link, questionnaire.find(link)));
    let has_options = |item| questionnaire.item(item).question().and_then(QuestionType::choices).is_some();
    match hard {
        Some((link, None)) => {
            fail(Code::UnknownId, "hard", remark!("there is no question `{link}`"), "name a question of this guide");
        }
        Some((link, Some(item))) if !has_options(item) => {
            fail(Code::BadPlan, "hard", remark!("`{link}` has no options to choose"), "name a question with options");
        }
        Some((_, Some(_))) | None => {}
    }
    let text = |field: &str, words: &str| Text::new(format!("{key}.{field}"), words);
    Referral {
        to: text("to", &wire.to),
        hard: hard.and_then(|(_, item)| item),
        agreed: text("agreed", &wire.agreed),
        reminder: text("reminder", &wire.reminder),
        plan_b: text("plan_b", &wire.plan_b),
        check_within_days: wire.check_within_days,
    }
}

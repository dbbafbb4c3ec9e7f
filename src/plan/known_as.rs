//! What a household is known by in calendars. A coach has the days of several in one, so days of one may never move those of another;
//! and a later file of the same household must move its days, and not double them.
//!
//! There is no chance below the screen, and the author tool must give the same bytes as the browser. So the number is made of what was
//! said when the first file leaves: the names, roles and ages, and why they talk. From then on it is remembered, in the conversation
//! and in its file: a name that is mended later changes nothing. What never changes by itself, such as the day on which they began and
//! how many they are, would not do: two people who live alone and begin on one day are too common, and a day that is moved to
//! somebody else's is worse than one that is there twice. For the same reason nothing is remembered as long as nobody has a name and
//! nobody said why they talk. A case of the author tool has no memory: there a mended name makes other days, as a new household does.

use crate::answers::{Answers, Asked};
use crate::flow::Talk;
use crate::guide::Guide;
use crate::question::Value;
use crate::questionnaire::Role;

/// FNV-1a, 64 bits.
const FIRST: u64 = 0xcbf2_9ce4_8422_2325;

/// Mixes a text into a number, with a sign between texts. Nothing can be read in it.
pub(crate) fn mixed(number: u64, text: &str) -> u64 {
    let step = |number: u64, byte: u8| (number ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    step(text.bytes().fold(number, step), 0xff)
}

/// The number that follows from what is said now. It is the same in every language.
pub(super) fn known_as(guide: &Guide, talk: &Talk) -> u64 {
    let mut number = mixed(FIRST, guide.id.as_str());
    for member in talk.household.members() {
        number = mixed(number, member.name.trim());
        for role in [Role::MemberRole, Role::MemberAge] {
            let said = said(guide, &talk.answers, role, |item| Asked { item, member: Some(member.id) });
            number = mixed(number, &said);
        }
    }
    mixed(number, &reason(guide, talk))
}

/// The same, to be remembered; none as long as too little was said to tell this household from another.
pub(crate) fn to_remember(guide: &Guide, talk: &Talk) -> Option<u64> {
    let named = talk.household.members().iter().any(|member| !member.name.trim().is_empty());
    (named || !reason(guide, talk).is_empty()).then(|| known_as(guide, talk))
}

/// Why they talk.
fn reason(guide: &Guide, talk: &Talk) -> String {
    said(guide, &talk.answers, Role::RequestForHelp, |item| Asked { item, member: None })
}

/// The first answer to a question with this role, as it is stored.
fn said(guide: &Guide, answers: &Answers, role: Role, asked: impl Fn(crate::questionnaire::ItemIx) -> Asked) -> String {
    let found = guide.questionnaire.with_role(role).find_map(|item| {
        let value: &Value = answers.value(asked(item))?;
        Some(guide.questionnaire.item(item).question()?.write(value))
    });
    found.unwrap_or_default()
}

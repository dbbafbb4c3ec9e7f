//! How long a tick holds: nobody gives consent for ever (GDPR art. 7 lid 3, art. 5 lid 1 e).

use super::Talk;
use crate::answers::Asked;
use crate::base::Date;
use crate::guide::Guide;
use crate::question::OptionIx;

/// The last day on which a party may see what was ticked: the day that was agreed, else as many weeks as the guide says. A day
/// from before it was ticked again holds no more. None: the guide gives no end.
pub(crate) fn until(guide: &Guide, talk: &Talk, asked: Asked, party: OptionIx) -> Option<Date> {
    let given = talk.answers.get(asked)?.on;
    let agreed = talk.until.get(&(asked, party)).copied().filter(|day| *day >= given);
    agreed.or_else(|| guide.following.consent_weeks.map(|weeks| given.plus_days(i32::from(weeks) * 7)))
}

/// Whether it holds today.
pub(crate) fn holds(guide: &Guide, talk: &Talk, asked: Asked, party: OptionIx) -> bool {
    until(guide, talk, asked, party).is_none_or(|day| day >= talk.today)
}

//! Who may see what: what each ticked, for whom, since when and until when. Everything that is not ticked is off.

use super::model::Consent;
use super::wording::Wording;
use crate::answers::Asked;
use crate::base::{Date, Listed as _, MemberId, PushAll as _};
use crate::flow::consent;
use crate::question::{Matrix, OptionIx, OptionSet, QuestionType};
use crate::questionnaire::Role;

/// Who is asked who may see what. The first question with this role each answers alone; a further one, together with a parent.
pub(super) fn own_say(wording: &Wording<'_>) -> Vec<(MemberId, bool)> {
    let visible = wording.visible;
    let mut all = Vec::new();
    for (nth, item) in visible.guide().questionnaire.with_role(Role::Consent).enumerate() {
        all.push_all(visible.asked_of(item).map(|asked| (asked.member.unwrap_or(MemberId::SELF), nth > 0)));
    }
    all
}

/// The rows: of each member, for each party, one for each day on which something was ticked.
pub(super) fn rows(wording: &Wording<'_>) -> Vec<Consent> {
    let visible = wording.visible;
    let mut rows = Vec::new();
    for item in visible.guide().questionnaire.with_role(Role::Consent) {
        let Some(QuestionType::Matrix(matrix)) = visible.guide().questionnaire.item(item).question() else {
            continue;
        };
        for asked in visible.asked_of(item).filter(|asked| visible.answer(*asked).is_some()) {
            let table = Table { wording, matrix, asked };
            for (party, _) in (0u8..).map(OptionIx).zip(&matrix.rows.options) {
                table.rows(party, &mut rows);
            }
        }
    }
    rows
}

/// The table of one member.
struct Table<'t> {
    wording: &'t Wording<'t>,
    matrix: &'t Matrix,
    asked: Asked,
}

impl Table<'_> {
    /// What was ticked for a party, by the day on which it was.
    fn rows(&self, party: OptionIx, rows: &mut Vec<Consent>) {
        let (guide, talk) = (self.wording.visible.guide(), self.wording.visible.talk());
        let columns = consent::holding(guide, talk, self.asked).columns(party);
        let mut days: Vec<(Date, OptionSet)> = Vec::new();
        for topic in columns.iter() {
            let Some(on) = consent::given_on(talk, self.asked, (party, topic)) else { continue };
            let topic = OptionSet::only(topic);
            match days.iter_mut().find(|(day, _)| *day == on) {
                Some((_, topics)) => *topics = topics.or(topic),
                None => days.push((on, topic)),
            }
        }
        days.sort_unstable_by_key(|(day, _)| *day);
        for (on, topics) in days {
            rows.push(self.row(party, on, topics));
        }
    }

    fn row(&self, party: OptionIx, given_on: Date, on: OptionSet) -> Consent {
        let words = self.wording.words;
        let (guide, talk) = (self.wording.visible.guide(), self.wording.visible.talk());
        let topic = |(place, column): (u8, &crate::question::Column)| {
            (column.part.clone(), words.text(&column.title).to_owned(), on.has(OptionIx(place)))
        };
        Consent {
            member: self.asked.member.unwrap_or(MemberId::SELF),
            party: self.matrix.rows.code(party).to_owned(),
            name: self.matrix.rows.get(party).map(|choice| words.text(&choice.text).to_owned()).unwrap_or_default(),
            topics: (0u8..).zip(&self.matrix.columns).map(topic).listed(),
            given_on,
            until: consent::until(guide, talk, (self.asked, party), given_on),
            asked: self.asked,
            row: party,
        }
    }
}

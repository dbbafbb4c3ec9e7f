//! Who may see what: what each ticked, for whom, since when and until when, and what was taken away. What is not ticked is off.

use super::wording::Wording;
use crate::answers::Asked;
use crate::base::{Date, Listed as _, MemberId, PartId, PushAll as _, retain};
use crate::flow::consent;
use crate::question::{Matrix, OptionIx, OptionSet, QuestionType};
use crate::questionnaire::Role;

/// Who chooses for a child who may see what: its own opinion counts (VN-Kinderrechtenverdrag art. 12).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForChild {
    /// Which child.
    pub member: MemberId,
    /// What is said of it.
    pub words: String,
    /// Law and article.
    pub ground: String,
    /// Where it was read.
    pub source: String,
    /// On which day.
    pub checked: Date,
}

/// What one party may see of one member, since one day; or what it may see no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Whose consent.
    pub member: MemberId,
    /// Code of the party: an option of the question.
    pub party: String,
    /// The party in words.
    pub name: String,
    /// The topics, on or off. What was withdrawn is off.
    pub topics: Vec<(PartId, String, bool)>,
    /// The day it was given.
    pub given_on: Date,
    /// The last day on which it holds; none where the guide gives no end.
    pub until: Option<Date>,
    /// The day on which it was withdrawn: nothing in this row holds any more.
    pub withdrawn_on: Option<Date>,
    /// What was withdrawn then: topics with their names.
    pub withdrawn: Vec<(PartId, String)>,
    /// Where it was ticked: the question,
    pub asked: Asked,
    /// and the row.
    pub row: OptionIx,
}

/// Who is asked who may see what. The first question with this role each answers alone; a further one, together with a parent.
pub(super) fn own_say(wording: &Wording<'_>) -> Vec<(MemberId, bool)> {
    let visible = wording.visible;
    let mut all = Vec::new();
    for (nth, item) in visible.guide().questionnaire.with_role(Role::Consent).enumerate() {
        all.push_all(visible.asked_of(item).map(|asked| (asked.member.unwrap_or(MemberId::SELF), nth > 0)));
    }
    all
}

/// For which children in the house somebody else chooses.
pub(super) fn for_children(wording: &Wording<'_>) -> Vec<ForChild> {
    let visible = wording.visible;
    let Some(rule) = &visible.guide().following.child_consent else { return Vec::new() };
    let mut members = visible.talk().household.ids().to_vec();
    retain(&mut members, |member| !member.is_outside() && rule.when.truth(visible, Some(*member)).is_yes());
    let said = |member: MemberId| ForChild {
        member,
        words: wording.fill(&rule.say, member),
        ground: rule.ground.to_string(),
        source: rule.source.to_string(),
        checked: rule.checked,
    };
    members.into_iter().map(said).listed()
}

/// The rows: of each member, for each party, one for each day on which something was given, and for each on which it was withdrawn.
pub(super) fn rows(wording: &Wording<'_>) -> Vec<Consent> {
    let visible = wording.visible;
    let mut rows = Vec::new();
    for item in visible.guide().questionnaire.with_role(Role::Consent) {
        let Some(QuestionType::Matrix(matrix)) = visible.guide().questionnaire.item(item).question() else {
            continue;
        };
        for asked in visible.asked_of(item) {
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

/// On which day something was given, and on which it was withdrawn.
type Days = (Option<Date>, Date);

impl Table<'_> {
    /// What a party may see, by the day on which it was given; then what it may see no more.
    fn rows(&self, party: OptionIx, rows: &mut Vec<Consent>) {
        let (guide, talk) = (self.wording.visible.guide(), self.wording.visible.talk());
        let mut days: Vec<(Days, OptionSet)> = Vec::new();
        let mut add = |day: Days, topic| {
            let topic = OptionSet::only(topic);
            match days.iter_mut().find(|(other, _)| *other == day) {
                Some((_, topics)) => *topics = topics.or(topic),
                None => days.push((day, topic)),
            }
        };
        for topic in consent::holding(guide, talk, self.asked).columns(party).iter() {
            if let Some(on) = consent::given_on(talk, self.asked, (party, topic)) {
                add((None, on), topic);
            }
        }
        for ((of, topic), given) in talk.given.get(&self.asked).iter().flat_map(|all| all.iter()) {
            if *of == party && given.withdrawn.is_some() && self.tells(*topic) {
                add((given.withdrawn, given.on), *topic);
            }
        }
        days.sort_unstable_by_key(|(day, _)| *day);
        for (day, topics) in days {
            rows.push(self.row(party, day, topics));
        }
    }

    /// Whether it is told here that this topic was ticked once. A tick that stands is told by who may see it; one that was taken away
    /// tells of a sensitive topic what nobody may hear any more.
    fn tells(&self, topic: OptionIx) -> bool {
        let part = self.matrix.columns.get(usize::from(topic.0)).map(|column| &column.part);
        part.is_some_and(|part| self.wording.visible.tells_ticked(part, self.asked.member.unwrap_or(MemberId::SELF)))
    }

    fn row(&self, party: OptionIx, (withdrawn_on, given_on): Days, ticked: OptionSet) -> Consent {
        let words = self.wording.words;
        let (guide, talk) = (self.wording.visible.guide(), self.wording.visible.talk());
        let on = if withdrawn_on.is_none() { ticked } else { OptionSet::EMPTY };
        let mut withdrawn = Vec::new();
        let mut topics = Vec::new();
        for (place, column) in (0u8..).map(OptionIx).zip(&self.matrix.columns) {
            let title = words.text(&column.title).to_owned();
            if ticked.without(on).has(place) {
                withdrawn.push((column.part.clone(), title.clone()));
            }
            topics.push((column.part.clone(), title, on.has(place)));
        }
        Consent {
            member: self.asked.member.unwrap_or(MemberId::SELF),
            party: self.matrix.rows.code(party).to_owned(),
            name: self.matrix.rows.get(party).map(|choice| words.text(&choice.text).to_owned()).unwrap_or_default(),
            topics,
            given_on,
            until: consent::until(guide, talk, (self.asked, party), given_on).filter(|_| withdrawn_on.is_none()),
            withdrawn_on,
            withdrawn,
            asked: self.asked,
            row: party,
        }
    }
}

//! The people: who they are, what they said in their own words, and what each of them shares with whom.

use super::Whole;
use crate::base::{Listed as _, Map, PartId};
use crate::export::json::value::NOTHING;
use crate::export::json::writer::{Json, Writer};
use crate::plan::{self, Plan};
#[cfg(feature = "cli")]
use std::collections::BTreeMap;

// Views of the plan that are an object of their own.
pub(super) struct Home<'p>(pub(super) &'p Plan);
pub(super) struct Other<'p>(pub(super) &'p plan::Quoted);
struct Held<'p>(&'p plan::Quoted);
pub(super) struct Shared<'p>(pub(super) &'p Whole<'p>);

impl<'p> Home<'p> {
    fn people(&self, outside: bool) -> Vec<&'p plan::Person> {
        self.0.people.iter().filter(|person| person.outside == outside).listed()
    }
}

impl Shared<'_> {
    fn sensitive(&self) -> Vec<&PartId> {
        self.0.guide.questionnaire.parts.iter().filter(|part| part.sensitive).map(|part| &part.id).listed()
    }
}

shapes! {
    /// The people.
    Household of Home<'_> as home {
        /// In the household.
        members: Vec<Member> = home.people(false),
        /// Around it.
        outside: Vec<Member> = home.people(true),
        /// What changed in the past year, as codes.
        changes: Vec<String> = home.0.changes,
    }
    /// Somebody.
    Member of plan::Person as person {
        /// `m1`, `x1` …
        id: String = person.id,
        /// First name or nickname.
        alias: String = person.alias,
        /// Role as a code, or null.
        role: Option<String> = person.role,
        /// Age band as a code, or null.
        age_band: Option<String> = person.age,
        /// At the table, as a code, or null.
        at_table: Option<String> = person.presence,
        /// How a child is heard, as a code, or null.
        how_heard: Option<String> = person.how_heard,
    }
    /// What matters most to somebody.
    Matters of plan::Matters as matters {
        /// Who, or null where somebody else told it.
        member: Option<String> = matters.member,
        /// Which question was answered by somebody else, in words, or null.
        source: Option<String> = matters.source,
        /// Verbatim, or null.
        words: Option<String> = matters.words,
        /// Who still hears this person, or null.
        to_do: Option<String> = matters.to_do.as_ref().map(|(what, _)| what),
        /// Before which day, or null.
        by: Option<String> = matters.to_do.as_ref().map(|(_, by)| by),
    }
    /// Own words.
    OwnWords of plan::Quoted as quote {
        /// The question.
        question: String = quote.link,
        /// Who.
        member: Option<String> = quote.member,
        /// Verbatim.
        words: String = quote.words,
    }
    /// A different view.
    Differ of Other<'_> as other {
        /// Each view, with who holds it.
        views: Vec<View> = [Held(other.0)],
        /// What was decided, or null as long as it is open.
        decision: Option<String> = NOTHING,
    }
    /// A view.
    View of Held<'_> as held {
        /// Who.
        who: Option<String> = held.0.member,
        /// Verbatim.
        words: String = held.0.words,
    }
    /// Who may see what.
    Consent of Shared<'_> as shared {
        /// One row for each party that was ticked, and for each day on which something was given or withdrawn; everything else is off.
        matrix: Vec<ConsentRow> = shared.0.plan.consent,
        /// Who has a row of their own: from 16 alone, from 12 to 15 together with a parent. Default off.
        own_rows: Vec<String> = shared.0.plan.own_say.iter().map(|(member, _)| *member).listed(),
        /// For which children in the house their parents or guardian choose, and that their own opinion counts.
        children: Vec<ForChild> = shared.0.plan.for_children,
        /// Topics that are only shared when they are ticked by hand.
        not_shared_default: Vec<String> = shared.sensitive(),
    }
    /// Who chooses for a child.
    ForChild of plan::ForChild as child {
        /// Which child.
        member: String = child.member,
        /// What is said of it.
        says_nl: String = child.words,
        /// Law and article.
        ground: String = child.ground,
        /// Where it was read.
        source: String = child.source,
        /// On which day.
        checked: String = child.checked,
    }
    /// What one party may see of one member, since one day; or what it may see no more.
    ConsentRow of plan::Consent as row {
        /// The party as a code.
        party: String = row.party,
        /// Whose consent.
        member: String = row.member,
        /// Topics, on or off. What was withdrawn is off.
        topics: BTreeMap<String, bool> = row.topics.iter().map(|(topic, _, on)| (topic.as_str(), *on)).collect::<Map<_, _>>(),
        /// The day on which all that this row is about was given.
        given_on: String = row.given_on,
        /// The last day on which that holds, or null where the guide gives no end or it was withdrawn.
        until: Option<String> = row.until,
        /// The day on which it was withdrawn, or null as long as it was not: from that day on nothing in this row holds.
        withdrawn_on: Option<String> = row.withdrawn_on,
        /// The topics that were withdrawn then. A sensitive one is named only when it is ticked for somebody else.
        withdrawn: Vec<String> = row.withdrawn.iter().map(|(topic, _)| topic).listed(),
    }
}

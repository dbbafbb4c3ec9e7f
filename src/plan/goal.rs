//! The shapes of a goal in a plan: what is so when it is reached, how one sees it, and the steps.

use super::due::Starts;
use super::edit::{ActionKey, GoalKey};
use super::model::{Because, Phone};
use super::notes::RungNote;
use crate::base::{Date, LinkId, MemberId, PartId, SchemeId};
use crate::guide::Rung;

/// A goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// Its name.
    pub key: GoalKey,
    /// 1 keeps the floor in place, 2 strengthens, 3 grows.
    pub phase: u8,
    /// For whom it is: everybody, one of several, or nobody in particular as long as that was not said.
    pub members: Vec<MemberId>,
    /// The same in words.
    pub for_whom: String,
    /// Its topic.
    pub topic: PartId,
    /// The sentence.
    pub outcome: String,
    /// The sentence is the person's own.
    pub own_words: bool,
    /// Why now, or why later.
    pub why: String,
    /// Goals of this plan that must stand first.
    pub after: Vec<GoalKey>,
    /// Why the household wants it first all the same, in its own words.
    pub wanted_first: Option<String>,
    /// An answer that asks for it brought up an urgent card: it waits for nothing less urgent.
    pub now: bool,
    /// How many goals wait for this one, on the goal that frees most; 0 on the others.
    pub frees: u8,
    /// How one sees it.
    pub measure: Measure,
    /// The steps, as the guide has them, and then the own ones: so they stay where they are while somebody changes their days.
    pub actions: Vec<Action>,
    /// What is known of the rungs of the ladder. The program fills in none of it.
    pub ladder: Vec<RungNote>,
    /// Why it is proposed. Empty when only the person's own words keep it here.
    pub because: Vec<Because>,
}

impl Goal {
    /// Whether it waits for another goal. The household may overrule the order.
    #[must_use]
    pub const fn waits(&self) -> bool {
        !self.after.is_empty() && self.wanted_first.is_none()
    }

    /// The steps as they are read: what comes first stands first. Of one day they stand as in the guide; one without a day comes last.
    #[must_use]
    pub fn by_day(&self) -> Vec<&Action> {
        let mut steps: Vec<&Action> = Vec::new();
        let day = |action: &Action| (action.by.is_none(), action.by);
        for action in &self.actions {
            let place = steps.partition_point(|other| day(other) <= day(action));
            steps.insert(place, action);
        }
        steps
    }
}

/// What a goal is followed by, beside its fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follows {
    /// Nothing else.
    Fact,
    /// A figure from 0 to 10.
    Scale,
    /// A number, of which less may be better.
    Number,
}

/// How one sees that a goal is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// What it is followed by.
    pub follows: Follows,
    /// The question that asks for the figure or number.
    pub question: Option<LinkId>,
    /// The person's figure now.
    pub baseline: Option<u32>,
    /// The figure aimed at.
    pub target: Option<u32>,
    /// Both in a sentence.
    pub figures: Option<String>,
    /// The figure when people looked back together.
    pub review: Option<u8>,
    /// One observable fact.
    pub fact: String,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its name.
    pub key: ActionKey,
    /// What is done.
    pub what: String,
    /// Who does it: one owner.
    pub who: String,
    /// It asks something of the resident.
    pub of_resident: bool,
    /// The rung of the ladder; absent for an own step.
    pub rung: Option<Rung>,
    /// The scheme it leads to.
    pub scheme: Option<SchemeId>,
    /// The article, for the coach.
    pub ground: Option<String>,
    /// Before which day; absent for an own step without one.
    pub by: Option<Date>,
    /// If it is done on that day: the term that starts then.
    pub starts: Option<Starts>,
    /// What to have at hand.
    pub needs: Vec<String>,
    /// What the scheme it leads to may cost: told beforehand (Wmo 2015 art. 2.3.2 lid 4 g).
    pub costs: Option<String>,
    /// Whom to call.
    pub call: Option<Phone>,
    /// The person wrote or changed it.
    pub own_words: bool,
}

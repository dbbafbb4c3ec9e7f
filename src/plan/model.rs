//! The shapes of a plan. Every sentence is worded in one language; codes stand beside them for those who read plans by program.

use super::collective::Collective;
use super::consent::{Consent, ForChild};
use super::due::Due;
use super::edit::GoalKey;
use super::goal::{Action, Goal};
use super::notes::OffMenu;
use super::referral::Referral;
use super::rule::Check;
use super::safety::Safety;
use crate::assessment::Track;
use crate::base::{Date, DoorId, LinkId, MemberId, PartId, PartyId, SchemeId, SignalId};

/// A draft plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The day it was drawn up.
    pub date: Date,
    /// Its language.
    pub lang: String,
    /// The word by which it addresses a resident, in a language that has more than one.
    pub address: Option<String>,
    /// Title.
    pub title: String,
    /// That it is a draft, and neither an application nor a decision.
    pub disclaimer: String,
    /// What the household is known by in calendars: nothing can be read in it.
    pub known_as: u64,
    /// The door through which the person came in.
    pub door: Option<DoorId>,
    /// Who keeps the whole together; absent on the light route.
    pub coordinator: Option<String>,
    /// Free support of somebody at the person's side was offered before the first question (Wmo 2015 art. 2.3.2 lid 3).
    pub client_support: Coded,
    /// A plan of one's own (Wmo 2015 art. 2.3.2 lid 2).
    pub own_plan: Coded,
    /// The people.
    pub people: Vec<Person>,
    /// What changed in the past year: option codes.
    pub changes: Vec<String>,
    /// Why they talk, verbatim.
    pub request: Vec<Quoted>,
    /// What goes well, verbatim.
    pub goes_well: Vec<Quoted>,
    /// What matters most, verbatim, and for whom that is not known yet.
    pub matters_most: Vec<Matters>,
    /// What else they said about what lies ahead: the future, the first step, what they will do. Verbatim.
    pub ahead: Vec<Quoted>,
    /// Concerns by topic; topics without one are not here.
    pub concerns: Vec<Concern>,
    /// What needs something now.
    pub urgent: Vec<UrgentStep>,
    /// The route.
    pub route: Route,
    /// Goals: what must stand first comes first. Goals that were set aside are in `set_aside`.
    pub goals: Vec<Goal>,
    /// Goals that the person does not want, or not now.
    pub set_aside: Vec<Goal>,
    /// Why something off the menu fits better, by goal.
    pub off_menu: Vec<OffMenu>,
    /// What may help.
    pub suggestions: Vec<Suggested>,
    /// What the law gives.
    pub deadlines: Vec<Due>,
    /// When to look back together.
    pub reviews: Vec<Review>,
    /// The figures that were given then; absent as long as nobody looked back.
    pub looked_back: Option<LookedBack>,
    /// All days that matter, in order: steps of goals that need not wait, ends of terms, days to look back.
    pub days: Vec<Day>,
    /// Where people see it differently, verbatim.
    pub views_differ: Vec<Quoted>,
    /// Who may see what, and who may no more. Everything that is not here is off.
    pub consent: Vec<Consent>,
    /// Who has a say of their own about that: from 16 alone, from 12 to 15 together with a parent (`true`).
    pub own_say: Vec<(MemberId, bool)>,
    /// For which children somebody else has it, and what is said of that.
    pub for_children: Vec<ForChild>,
    /// "Is this plan right according to you?"
    pub agreement: Coded,
    /// Steps that end at somebody else's door, and how far each is.
    pub referrals: Vec<Referral>,
    /// What was said about safety; absent where it is kept back, or was not asked.
    pub safety: Option<Safety>,
    /// Codes of what is missing for everybody, to be counted with those of other plans. Empty unless somebody turned it on.
    pub collective: Vec<Collective>,
    /// The checks before a plan is kept, for the coach.
    pub checks: Vec<Check>,
}

impl Plan {
    /// The step to begin with: of the first goal what the resident does soonest; else its first. Of goals that are urgent, the one
    /// that has the soonest step goes first here, whatever the order in which they are told.
    #[must_use]
    pub fn first_step(&self) -> Option<&Action> {
        let soonest = |goal: &&Goal| goal.actions.iter().filter(|action| action.of_resident).filter_map(|action| action.by).min();
        let first = self.goals.first()?;
        let urgent = || self.goals.iter().filter(|goal| goal.now && soonest(goal).is_some()).min_by_key(soonest);
        let goal = if first.wanted_first.is_none() { urgent().unwrap_or(first) } else { first };
        goal.actions.iter().filter(|action| action.of_resident).min_by_key(|action| action.by).or_else(|| goal.actions.first())
    }

    /// For whom a goal is, where there is more than one in the house to whom it could belong.
    #[must_use]
    pub fn for_whom<'g>(&self, goal: &'g Goal) -> Option<&'g str> {
        let more = self.people.iter().filter(|person| !person.outside).nth(1).is_some();
        (more && !goal.for_whom.is_empty()).then_some(&*goal.for_whom)
    }

    /// Whether anybody may see anything.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        self.consent.iter().any(|row| row.withdrawn_on.is_none())
    }

    /// The referrals for which somebody must still do something.
    pub fn open_referrals(&self) -> impl Iterator<Item = &Referral> {
        self.referrals.iter().filter(|referral| referral.state.is_open())
    }

    /// Whether the plan may be closed: no referral is open. Sent is not done.
    #[must_use]
    pub fn may_close(&self) -> bool {
        self.open_referrals().next().is_none()
    }
}

/// An answer as a code, with its words. Both absent when it was not answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coded {
    /// The option's code.
    pub code: Option<String>,
    /// The option's words.
    pub words: Option<String>,
}

/// Somebody in or around the household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Which one.
    pub id: MemberId,
    /// First name or nickname; the role where none was given.
    pub alias: String,
    /// Lives elsewhere: around the household, not in it.
    pub outside: bool,
    /// Role.
    pub role: Coded,
    /// Age band.
    pub age: Coded,
    /// At the table or not.
    pub presence: Coded,
    /// How this child is heard.
    pub how_heard: Option<String>,
}

/// Somebody's own words. Never shortened, mended or summed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// The question they answer.
    pub link: LinkId,
    /// Who said it, when the question was asked of each.
    pub member: Option<MemberId>,
    /// Who said it, by name.
    pub who: String,
    /// The question in a few words.
    pub about: String,
    /// The words.
    pub words: String,
}

/// What matters most to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matters {
    /// Who; absent for words that somebody else told, and for who was only named.
    pub member: Option<MemberId>,
    /// By name, or what these words are.
    pub who: String,
    /// The question that was answered, where it was answered by somebody else.
    pub source: Option<String>,
    /// Their own words.
    pub words: Option<String>,
    /// Where there are none, because they were not at the table: who hears them, and before which day.
    pub to_do: Option<(String, Date)>,
}

/// How heavy a concern is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// Needs attention.
    Amber,
    /// Needs something soon, or weighs heavily.
    Red,
}

/// Concerns in one topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concern {
    /// The topic.
    pub topic: PartId,
    /// Its name.
    pub title: String,
    /// How heavy.
    pub colour: Colour,
    /// The person's own figure.
    pub score: Option<u8>,
    /// The signals.
    pub signals: Vec<SignalId>,
    /// What should get better, verbatim.
    pub words: Option<String>,
}

/// What needs something now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UrgentStep {
    /// The signal.
    pub signal: SignalId,
    /// What to do.
    pub what: String,
    /// Whom to call.
    pub call: Option<Phone>,
    /// What to say.
    pub say: Option<String>,
    /// Whom to call after that, and what for.
    pub then: Vec<(Option<Phone>, String)>,
    /// Before which day.
    pub by: Date,
    /// Why.
    pub because: Vec<Because>,
}

/// Somebody to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// Who answers.
    pub name: String,
    /// The number; absent when it is local.
    pub number: Option<String>,
    /// How to find it, or hours and cost.
    pub hint: Option<String>,
}

/// An answer that is a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// For programs: `hou.threat=evict`, `m2:hh.member.role=child`, or the question alone where the answer is own words.
    pub code: String,
    /// For people: the question in a few words and the answer.
    pub words: String,
}

/// The route, and who is needed on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// Light, or more goals.
    pub track: Track,
    /// Why, in plain sentences.
    pub why: Vec<String>,
    /// Laws touched.
    pub laws: Vec<String>,
    /// Who is needed, and what for.
    pub needed: Vec<Party>,
    /// Who need not come, and why.
    pub not_needed: Vec<Party>,
    /// The answers behind it.
    pub because: Vec<Because>,
}

/// A party, needed or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Which.
    pub id: PartyId,
    /// Its name.
    pub name: String,
    /// Why it is needed, or why not.
    pub why: String,
    /// The goals it is needed for.
    pub goals: Vec<GoalKey>,
}

/// A scheme that may help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    /// Which.
    pub scheme: SchemeId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub what: String,
    /// For whom it is.
    pub conditions: String,
    /// How to ask.
    pub ask: String,
    /// What it may cost.
    pub costs: Option<String>,
    /// Who carries it out.
    pub executor: String,
    /// Law and article.
    pub law: Option<String>,
    /// Where it was checked.
    pub source: String,
    /// When it was checked.
    pub checked: Date,
    /// Questions that are still open for it, in a few words each.
    pub unknown: Vec<String>,
    /// Only for the coach.
    pub coach_only: bool,
    /// A step of the plan leads to it already.
    pub in_plan: bool,
    /// Outside what the light route is about: named in one line.
    pub aside: bool,
    /// Why it came up.
    pub because: Vec<Because>,
}

impl Suggested {
    /// For the resident, and not among the steps already: a plan says each thing once.
    #[must_use]
    pub const fn is_new(&self) -> bool {
        !self.coach_only && !self.in_plan
    }
}

/// A day to look back together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Which of those of the guide.
    pub nth: u8,
    /// Which day.
    pub date: Date,
    /// What is looked at.
    pub what: String,
}

/// Figures that were given when people looked back together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookedBack {
    /// On which day.
    pub on: Date,
    /// By topic.
    pub figures: Vec<(PartId, u8)>,
}

/// A day that matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// Which day.
    pub date: Date,
    /// What kind of day.
    pub kind: DayKind,
    /// What happens on it.
    pub what: String,
}

/// What kind of day it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayKind {
    /// A step that the resident takes.
    OwnStep,
    /// A step that somebody else takes.
    Step,
    /// The end of a term of the law.
    Law,
    /// A day to look back together.
    Review,
}

//! The table of the coach: what stands left and right of the conversation, and beside the question.

use super::{Button, Day, Field, MapView, OptionRow, PlanLine, PlanSection, Quote, Room, TextField};
use crate::screen::PictureView;

/// Everything that a coach has around the conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskView {
    /// With whom.
    pub title: String,
    /// The day, and that it is a draft.
    pub about: String,
    /// Turns the screen to the resident.
    pub turn: Button,
    /// The key that does the same, as it stands on the button.
    pub key: &'static str,
    /// Unfolds the topics and the people, where they would stand above the conversation; and whether they are.
    pub agenda: (Button, bool),
    /// Heading of the topics.
    pub topics_title: String,
    /// The topics, in any order.
    pub topics: Vec<TopicRow>,
    /// The plan as people read it.
    pub read: Button,
    /// Heading of the people.
    pub people_title: String,
    /// The people.
    pub people: Vec<PersonRow>,
    /// While the coach talks with somebody apart: what that means, and the way back.
    pub apart: Option<(String, Button)>,
    /// Beside the question; absent where none is asked.
    pub beside: Option<Beside>,
    /// The plan, growing; while somebody is spoken apart only a sentence.
    pub pane: Pane,
}

/// A topic of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicRow {
    /// The room: its button, state and words.
    pub room: Room,
    /// The person's own figure; empty where there is none, or none is shown.
    pub figure: String,
    /// It is talked about now.
    pub current: bool,
}

/// Somebody of the household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// `data-member`.
    pub member: String,
    /// Name.
    pub name: String,
    /// Role and age.
    pub about: String,
    /// A child: another sign.
    pub child: bool,
    /// Opens the card.
    pub change: Button,
    /// Talks with this person apart; absent while that is so.
    pub apart: Option<Button>,
}

/// Beside the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Who gave the answer that stands here, and when.
    pub origin: Option<String>,
    /// While somebody is spoken apart: whether the others may see this answer.
    pub told: Option<OptionRow>,
    /// The questions behind the question.
    pub prompts: PlanSection,
    /// What only the coach is told.
    pub hints: PlanSection,
    /// Heading of the words of the household.
    pub words_title: String,
    /// Their own words about this topic, never changed.
    pub words: Vec<Quote>,
    /// Said where there are none.
    pub no_words: String,
    /// The note of the coach beside them.
    pub note: TextField,
    /// What shows here, and the law that goes with it.
    pub law: PlanSection,
    /// Heading of the questions.
    pub questions_title: String,
    /// All questions of the topic, in any order.
    pub questions: Vec<QuestionRow>,
}

/// A question of the topic, to jump to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionRow {
    /// The way to it.
    pub button: Button,
    /// The answer; empty when there is none.
    pub answer: String,
    /// It is on the screen.
    pub current: bool,
}

/// The plan beside the conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pane {
    /// Names the tabs, for a screen reader.
    pub label: String,
    /// The tabs.
    pub tabs: Vec<Tab>,
    /// What the open tab shows.
    pub side: PaneSide,
    /// Heading of the checks.
    pub checks_title: String,
    /// What is still open before the plan is right: each with what to do.
    pub checks: Vec<PlanLine>,
}

/// A tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    /// Opens it.
    pub button: Button,
    /// It is open.
    pub open: bool,
}

/// What the open tab shows.
#[allow(clippy::large_enum_variant, reason = "one side exists at a time")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaneSide {
    /// Nothing but a sentence: somebody is spoken apart.
    Closed(String),
    /// The route, and which goal stands before which.
    Order {
        /// "Light route", "More goals": the one that holds is the second of the pair.
        tracks: Vec<(String, bool)>,
        /// The order as a picture, when there is one.
        picture: Option<PictureView>,
        /// Why, and who is needed and who is not.
        route: PlanSection,
        /// Goals of now.
        now: PlanSection,
        /// Goals that wait, each with why.
        later: PlanSection,
    },
    /// The goals, to be worked on.
    Goals(Vec<GoalRow>),
    /// Steps, days of the law, days to look back.
    Days {
        /// All of them, in order.
        days: Vec<Day>,
        /// When people look back together: each day can be moved.
        reviews: FieldGroup,
        /// Heading of what starts the clocks.
        events_title: String,
        /// What has to have happened for a clock to run: the day can be filled in.
        events: Vec<EventRow>,
        /// Figures to be given again when people look back.
        again: FieldGroup,
    },
    /// The people around the household, and where they see it differently.
    People {
        /// The people as a picture, when somebody around the house is known.
        picture: Option<PictureView>,
        /// What stands there.
        sections: Vec<PlanSection>,
        /// Questions that can be answered here.
        questions: Vec<AskedField>,
    },
    /// Who may see what, and ways to keep it.
    Keep {
        /// What stands there.
        sections: Vec<PlanSection>,
        /// Questions that can be answered here.
        questions: Vec<AskedField>,
        /// Until when each party may see what was ticked.
        until: FieldGroup,
        /// Whether codes of what is missing for everybody may be counted.
        collective: OptionRow,
        /// Save, print, hand over.
        buttons: Vec<Button>,
    },
}

/// A goal in the list of the coach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalRow {
    /// `data-goal`.
    pub goal: String,
    /// Opens it to work on, or closes it: its label is the sentence of the goal.
    pub open: Button,
    /// Its number, or that it waits, or was set aside.
    pub about: String,
    /// What can be worked on; absent while it is closed.
    pub work: Option<GoalWork>,
}

/// A goal that is worked on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalWork {
    /// Why it stands where it stands, and how one sees it.
    pub about: Vec<String>,
    /// The sentence, and why it should come first.
    pub fields: Vec<TextField>,
    /// Its steps.
    pub steps: Vec<StepWork>,
    /// Add a step, set aside, or take back.
    pub buttons: Vec<Button>,
    /// Groups of fields: the rungs of the ladder, the reasons for something off the menu.
    pub groups: Vec<FieldGroup>,
}

/// A step that is worked on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepWork {
    /// `data-plan-action`.
    pub action: String,
    /// What, who, when.
    pub fields: Vec<TextField>,
    /// The article, and what the law gives after it.
    pub about: Vec<String>,
    /// Takes an own step away.
    pub remove: Option<Button>,
    /// The referral, if it is one.
    pub referral: Option<ReferralWork>,
}

/// A referral that is followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferralWork {
    /// How far it is, in plain sentences.
    pub sentences: Vec<String>,
    /// What may be agreed, who goes along, what came of it.
    pub fields: Vec<TextField>,
    /// What can happen now.
    pub marks: Vec<Button>,
}

/// Fields under one heading, folded away until they are needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldGroup {
    /// Heading, with how much is filled in.
    pub title: String,
    /// What holds here: "is asked too much already".
    pub notices: Vec<String>,
    /// The fields.
    pub fields: Vec<TextField>,
}

/// Something that starts a clock of the law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRow {
    /// The event and its day.
    pub field: TextField,
    /// The terms that it starts.
    pub terms: Vec<String>,
}

/// A question of the guide that can be answered beside the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedField {
    /// `data-question`.
    pub question: String,
    /// `data-member`.
    pub member: Option<String>,
    /// About whom.
    pub about: Option<String>,
    /// The question.
    pub text: String,
    /// Its field.
    pub field: Field,
}

/// What stands around the resident's screen while a coach has turned it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnedView {
    /// "Together at the table."
    pub title: String,
    /// What is closed now.
    pub about: String,
    /// Turns it back.
    pub back: Button,
    /// The key that does the same.
    pub key: &'static str,
    /// The house, beside the conversation; absent on its own screen.
    pub house: Option<MapView>,
}

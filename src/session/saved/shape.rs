//! The written form of a stored conversation. Only shapes: what they mean is in the functions beside them.
//!
//! Reading and writing are both made from this one list. Serde serves the author tool: its schema, and its remarks on a file.

use super::keyed::Keyed;
use super::reader::{Read, Reader, Refusal, Stored};
use crate::export::json::{Json, Writer};
use serde::{Deserialize, Serialize};

/// For each shape the struct, how it is written, and how it is read.
macro_rules! stored {
    ($($(#[$about:meta])* $name:ident { $($(#[$field_about:meta])* $field:ident: $ty:ty,)+ })+) => {$(
        $(#[$about])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$field_about])* pub $field: $ty,)+ }

        impl Json for $name {
            fn write(&self, to: &mut Writer) {
                to.open("{");
                $(to.field(stringify!($field), &self.$field);)+
                to.close("}");
            }
        }

        impl Stored for $name {
            fn read(&mut self, from: &mut Reader<'_>) -> Read {
                from.fields(&mut [$((stringify!($field), &mut self.$field),)+])
            }
        }
    )+};
}

stored! {
    /// A stored conversation.
    SavedTalk {
        /// [`TALK_FORMAT`].
        format: String,
        /// Id of the guide.
        guide: String,
        /// Version of the guide.
        version: String,
        /// Hash of the guide.
        hash: String,
        /// Language.
        language: String,
        /// The day on which it was stored.
        #[serde(default)]
        saved_on: Option<String>,
        /// `own`, `shared`, `unknown`, or absent.
        #[serde(default)]
        device: Option<String>,
        /// The door through which the person came in, or absent.
        #[serde(default)]
        door: Option<String>,
        /// `10`, `30` or `60` minutes; absent: 30.
        #[serde(default)]
        time: Option<String>,
        /// The people.
        household: Vec<SavedMember>,
        /// The answers.
        answers: Vec<SavedAnswer>,
        /// Topics opened by hand.
        #[serde(default)]
        opened: Vec<String>,
        /// Topics of which the mirror was found right.
        #[serde(default)]
        confirmed: Vec<String>,
        /// Topics of which the card to rest at was shown.
        #[serde(default)]
        rested: Vec<String>,
        /// Topics that the person would rather not talk about now.
        #[serde(default)]
        put_off: Vec<String>,
        /// Urgent cards that were shown.
        #[serde(default)]
        seen: Vec<String>,
        /// What happened on which day.
        #[serde(default)]
        events: Keyed<String>,
        /// Changes to goals.
        #[serde(default)]
        goals: Keyed<SavedGoal>,
        /// What was typed and is no answer yet.
        #[serde(default)]
        typed: Vec<SavedTyped>,
        /// Days to look back that were moved, by their place in the guide.
        #[serde(default)]
        reviews: Keyed<String>,
        /// Until when somebody may see what was ticked, where another day was agreed than the guide says.
        #[serde(default)]
        until: Vec<SavedUntil>,
        /// On which day each tick was set, and taken away. What is ticked and not here is as old as its answer.
        #[serde(default)]
        given: Vec<SavedGiven>,
        /// Figures given again when people looked back together, by topic.
        #[serde(default)]
        again: Keyed<String>,
        /// On which day.
        #[serde(default)]
        again_on: Option<String>,
        /// What a coach wrote beside questions: only in the file of a coach.
        #[serde(default)]
        notes: Vec<SavedTyped>,
        /// Codes of what is missing for everybody may be counted with those of other plans.
        #[serde(default)]
        collective: bool,
        /// What the household is known by in calendars; absent as long as too little was said to tell it from another.
        #[serde(default)]
        known_as: Option<String>,
        /// Where the person is.
        step: SavedStep,
    }

    /// What was typed in a field and is no answer yet.
    SavedTyped {
        /// The question.
        question: String,
        /// The member, when it is asked of each.
        #[serde(default)]
        member: Option<String>,
        /// The words, or the day, month and year.
        fields: Vec<String>,
    }

    /// Until when somebody may see what was ticked.
    SavedUntil {
        /// The question.
        question: String,
        /// The member, when it is asked of each.
        #[serde(default)]
        member: Option<String>,
        /// The party, as a code.
        party: String,
        /// The last day.
        until: String,
    }

    /// What is known of a tick: of one member, for one party, about one topic.
    SavedGiven {
        /// The question.
        question: String,
        /// The member, when it is asked of each.
        #[serde(default)]
        member: Option<String>,
        /// The party, as a code.
        party: String,
        /// The topic.
        topic: String,
        /// The day on which it was set.
        given_on: String,
        /// The day on which it was taken away.
        #[serde(default)]
        withdrawn_on: Option<String>,
    }

    /// Somebody.
    SavedMember {
        /// `m1`, `x1` …
        id: String,
        /// First name or nickname.
        #[serde(default)]
        name: String,
    }

    /// An answer.
    SavedAnswer {
        /// The question.
        question: String,
        /// The member, when it is asked of each.
        #[serde(default)]
        member: Option<String>,
        /// What came of it.
        reply: SavedReply,
        /// The answer, when there is one: option codes with commas, a figure, a day, or own words.
        #[serde(default)]
        value: Option<String>,
        /// The coach filled it in.
        #[serde(default)]
        by_coach: bool,
        /// On which day.
        on: String,
    }

    /// Changes to a goal.
    SavedGoal {
        /// The sentence.
        #[serde(default)]
        outcome: Option<String>,
        /// Set aside.
        #[serde(default)]
        set_aside: bool,
        /// Why it should come first.
        #[serde(default)]
        wanted_first: Option<String>,
        /// How many own steps were ever added.
        #[serde(default)]
        own_steps: u16,
        /// Changes to steps, and own steps.
        #[serde(default)]
        actions: Keyed<SavedAction>,
        /// What a coach wrote beside it: `off_menu.need`, `ladder.network.limit` …
        #[serde(default)]
        notes: Keyed<String>,
    }

    /// Changes to a step.
    SavedAction {
        /// What is done.
        #[serde(default)]
        what: Option<String>,
        /// Who does it.
        #[serde(default)]
        who: Option<String>,
        /// On which day at the latest.
        #[serde(default)]
        by: Option<String>,
        /// What became of the referral, if it is one.
        #[serde(default)]
        referral: Option<SavedReferral>,
    }

    /// What became of a referral.
    SavedReferral {
        /// `to_arrange`, `sent`, `attended`, `started`, `declined_by_resident` or `failed`.
        state: String,
        /// The day on which it came so far.
        #[serde(default)]
        since: Option<String>,
        /// The day of the appointment.
        #[serde(default)]
        appointment: Option<String>,
        /// Whether the person was there.
        #[serde(default)]
        attended: Option<bool>,
        /// Why it failed, as a code.
        #[serde(default)]
        reason: Option<String>,
        /// Words, by what they are about.
        #[serde(default)]
        words: Keyed<String>,
        /// Earlier attempts, the oldest first.
        #[serde(default)]
        history: Vec<SavedAttempt>,
    }

    /// An attempt that failed.
    SavedAttempt {
        /// The day of the appointment.
        #[serde(default)]
        appointment: Option<String>,
        /// Whether the person was there.
        #[serde(default)]
        attended: bool,
        /// Why it failed, as a code.
        #[serde(default)]
        reason: Option<String>,
        /// The day on which it was taken up again.
        reopened_on: String,
    }

    /// Where a person is.
    SavedStep {
        /// `start`, `question`, `text`, `roster`, `member`, `map`, `mirror`, `urgent`, `pause`, `plan`.
        screen: String,
        /// The question, the roster, the topic or the card.
        #[serde(default)]
        id: Option<String>,
        /// The member.
        #[serde(default)]
        member: Option<String>,
        /// For an urgent card and for one to rest at: the question after which it came.
        #[serde(default)]
        after: Option<String>,
        /// The conversation was put aside.
        #[serde(default)]
        paused: bool,
        /// How often what is typed was tried as an answer, and was none.
        #[serde(default)]
        tries: u32,
    }
}

/// What came of a question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SavedReply {
    /// An answer.
    #[default]
    Given,
    /// Rather not said.
    Declined,
    /// Passed over.
    Skipped,
}

impl Json for SavedReply {
    fn write(&self, to: &mut Writer) {
        to.text(match self {
            Self::Given => "given",
            Self::Declined => "declined",
            Self::Skipped => "skipped",
        });
    }
}

impl Stored for SavedReply {
    fn read(&mut self, from: &mut Reader<'_>) -> Read {
        *self = match from.text()?.as_str() {
            "given" => Self::Given,
            "declined" => Self::Declined,
            "skipped" => Self::Skipped,
            _ => return Err(Refusal::Damaged),
        };
        Ok(())
    }
}

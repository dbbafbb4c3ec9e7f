//! The shapes of the published plan. The JSON Schema is made from them.

#![allow(unreachable_pub, reason = "only PlanFile is named elsewhere; the shapes below it are public in the published form")]

macro_rules! shapes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $ty:ty,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Serialize)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
        pub struct $name { $($(#[$field_doc])* pub(in crate::export::json) $field: $ty,)+ }
    )+};
}

mod step;

pub(super) use step::{Action, Call, Deadline, Goal, Measure, Review, Suggestion, Then, Urgent};

use serde::Serialize;
use std::collections::BTreeMap;

shapes! {
    /// A draft of one family, one plan.
    PlanFile {
        /// [`PLAN_FORMAT`].
        schema: &'static str,
        /// Always `concept`: only people make it more than a draft.
        kind: &'static str,
        /// That it is a draft, and neither an application nor a decision.
        disclaimer_nl: String,
        /// The guide it was made with.
        guide: GuideRef,
        /// When, in which language, and who keeps it together.
        header: Header,
        /// The people.
        household: Household,
        /// Why they talk, verbatim.
        hulpvraag_own_words: Option<String>,
        /// What goes well, verbatim.
        goes_well: Vec<String>,
        /// What matters most to each.
        matters_most: Vec<Matters>,
        /// What they said about what lies ahead, verbatim.
        own_words: Vec<OwnWords>,
        /// Concerns by topic.
        concerns: Vec<Concern>,
        /// The route.
        triage: Triage,
        /// What needs something now.
        urgent: Vec<Urgent>,
        /// Goals in order.
        goals: Vec<Goal>,
        /// Goals that the person does not want, or not now.
        set_aside: Vec<Goal>,
        /// Schemes that may help. None of them is promised.
        suggestions: Vec<Suggestion>,
        /// Referrals. Empty in this version.
        referrals: Vec<Empty>,
        /// Motivations of something off the menu. Empty in this version.
        maatwerk: Vec<Empty>,
        /// Terms of the law.
        deadlines: Vec<Deadline>,
        /// Days to look back together.
        reviews: Vec<Review>,
        /// Where people see it differently.
        views_differ: Vec<Differ>,
        /// Who may see what.
        consent: Consent,
        /// Collective signals. Empty in this version.
        collective_signals_anonymous: Vec<Empty>,
    }
    /// Nothing yet.
    Empty {
        /// Nothing yet.
        code: String,
    }
    /// The guide a plan was made with.
    GuideRef {
        /// Id.
        id: String,
        /// Version.
        version: String,
        /// SHA-256 of its files.
        hash: String,
    }
    /// The head of a plan.
    Header {
        /// Title.
        title_nl: String,
        /// Language of the texts.
        language: String,
        /// How a resident is addressed.
        address_form: &'static str,
        /// The day help was asked of the municipality (Wmo 2015 art. 2.3.2), or null.
        melding_date: Option<String>,
        /// The day of the application, or null.
        application_date: Option<String>,
        /// The day the draft was drawn up.
        draft_date: String,
        /// Free support at the person's side.
        client_support: ClientSupport,
        /// A plan of one's own.
        own_plan: OwnPlan,
        /// Who keeps it together, or null on the light route.
        coordinator: Option<Coordinator>,
        /// Counts the versions of this plan.
        version: u32,
        /// "Is this plan right according to you?", or null.
        agreement: Option<String>,
    }
    /// Free support at the person's side (Wmo 2015 art. 2.3.2 lid 3).
    ClientSupport {
        /// The first screen names it, before any question.
        offered_before_questions: bool,
        /// The answer as a code, or null.
        answer: Option<String>,
    }
    /// A plan of one's own (Wmo 2015 art. 2.3.2 lid 2).
    OwnPlan {
        /// The choice as a code, or null.
        choice: Option<String>,
        /// Until when it can be handed in; null as long as no help was asked.
        can_be_handed_in_until: Option<String>,
    }
    /// Who keeps it together.
    Coordinator {
        /// Name or role.
        name_or_role: String,
    }
    /// The people.
    Household {
        /// In the household.
        members: Vec<Member>,
        /// Around it.
        outside: Vec<Member>,
        /// What changed in the past year, as codes.
        changes: Vec<String>,
    }
    /// Somebody.
    Member {
        /// `m1`, `x1` …
        id: String,
        /// First name or nickname.
        alias: String,
        /// Role as a code, or null.
        role: Option<String>,
        /// Age band as a code, or null.
        age_band: Option<String>,
        /// At the table, as a code, or null.
        at_table: Option<String>,
        /// How a child is heard, as a code, or null.
        how_heard: Option<String>,
    }
    /// What matters most to somebody.
    Matters {
        /// Who.
        member: String,
        /// Verbatim, or null.
        words: Option<String>,
        /// Who still hears this person, or null.
        to_do: Option<String>,
        /// Before which day, or null.
        by: Option<String>,
    }
    /// Own words.
    OwnWords {
        /// The question.
        question: String,
        /// Who.
        member: Option<String>,
        /// Verbatim.
        words: String,
    }
    /// A concern.
    Concern {
        /// Topic.
        domain: String,
        /// `amber` or `red`.
        colour: &'static str,
        /// The person's own figure, or null.
        score: Option<u8>,
        /// Signals.
        signals: Vec<String>,
        /// What should get better, verbatim, or null.
        words: Option<String>,
    }
    /// The route.
    Triage {
        /// `single` or `multi`.
        track: &'static str,
        /// Why.
        why_nl: String,
        /// Laws touched.
        laws_touched: Vec<String>,
        /// Who is needed.
        at_table: Vec<AtTable>,
        /// Who need not come.
        not_at_table: Vec<NotAtTable>,
        /// The answers behind it.
        because: Vec<String>,
    }
    /// A party that is needed.
    AtTable {
        /// Its name.
        party: String,
        /// Its id.
        id: String,
        /// Why.
        why: String,
        /// For which goals.
        only_for_goals: Vec<String>,
    }
    /// A party that need not come.
    NotAtTable {
        /// Its name.
        party: String,
        /// Its id.
        id: String,
        /// Why not.
        why_nl: String,
    }
    /// A different view.
    Differ {
        /// Each view, with who holds it.
        views: Vec<View>,
        /// What was decided, or null as long as it is open.
        decision: Option<String>,
    }
    /// A view.
    View {
        /// Who.
        who: Option<String>,
        /// Verbatim.
        words: String,
    }
    /// Who may see what.
    Consent {
        /// One row for each party that was ticked; everything else is off.
        matrix: Vec<ConsentRow>,
        /// Topics that are only shared when they are ticked by hand.
        not_shared_default: Vec<String>,
    }
    /// What one party may see of one member.
    ConsentRow {
        /// The party as a code.
        party: String,
        /// Whose consent.
        member: String,
        /// Topics, on or off.
        topics: BTreeMap<String, bool>,
        /// The day it was given.
        given_on: String,
        /// Until when, or null.
        until: Option<String>,
    }
}

//! The published plan, shape by shape: each field with its name, what it means, its type in the schema, and where it comes from.
//!
//! The JSON Schema and the writing are both made from this one list.

/// For each shape two things: for the author tool a struct, of which the schema is made; and how it is written.
macro_rules! shapes {
    ($(
        $(#[$doc:meta])* $name:ident of $from:ty as $this:ident {
            $($(#[$field_doc:meta])* $field:ident $(as $key:literal)?: $ty:ty = $value:expr,)+
        }
    )+) => {$(
        $(#[$doc])*
        #[cfg(feature = "cli")]
        #[derive(Debug, schemars::JsonSchema)]
        pub struct $name { $($(#[$field_doc])* $(#[schemars(rename = $key)])? pub $field: $ty,)+ }

        impl Json for $from {
            fn write(&self, to: &mut Writer) {
                let $this = self;
                to.open("{");
                $(to.field(shapes!(@key $field $($key)?), &$value);)+
                to.close("}");
            }
        }
    )+};
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
}

mod follow;
mod people;
mod step;

use super::PLAN_FORMAT;
use super::value::words;
use super::writer::{Json, Writer};
use crate::base::{Date, Listed as _};
use crate::guide::Guide;
use crate::plan::{self, Plan};
#[cfg(feature = "cli")]
use follow::{Check, Collective, Referral, Safety};
#[cfg(feature = "cli")]
use people::{Consent, Differ, Household, Matters, OwnWords};
use people::{Home, Other, Shared};
#[cfg(feature = "cli")]
use step::{Deadline, Goal, OffMenu, Review, Suggestion, Urgent};

/// All that is written.
pub(super) struct Whole<'p> {
    pub(super) plan: &'p Plan,
    pub(super) guide: &'p Guide,
}

// Views of the plan that are an object of their own.
struct Head<'p>(&'p Plan);
struct Support<'p>(&'p plan::Coded);
struct Own<'p>(&'p Plan);
struct Contact<'p>(&'p str);
struct Absent<'p>(&'p plan::Party);

fn due<'p>(plan: &'p Plan, id: &str) -> Option<&'p plan::Due> {
    plan.deadlines.iter().find(|due| due.id.as_str() == id)
}

impl Head<'_> {
    /// The day that started this term.
    fn event(&self, id: &str) -> Option<Date> {
        due(self.0, id).and_then(|due| due.from)
    }
}

shapes! {
    /// A draft of one family, one plan.
    PlanFile of Whole<'_> as whole {
        /// [`PLAN_FORMAT`].
        schema: &'static str = PLAN_FORMAT,
        /// Always `concept`: only people make it more than a draft.
        kind: &'static str = "concept",
        /// That it is a draft, and neither an application nor a decision.
        disclaimer_nl: String = whole.plan.disclaimer,
        /// The guide it was made with.
        guide: GuideRef = whole.guide,
        /// When, in which language, and who keeps it together.
        header: Header = Head(whole.plan),
        /// The people.
        household: Household = Home(whole.plan),
        /// Why they talk, verbatim.
        hulpvraag_own_words: Option<String> = whole.plan.request.first().map(|quote| &quote.words),
        /// What goes well, verbatim.
        goes_well: Vec<String> = words(&whole.plan.goes_well),
        /// What matters most to each.
        matters_most: Vec<Matters> = whole.plan.matters_most,
        /// What they said about what lies ahead, verbatim.
        own_words: Vec<OwnWords> = whole.plan.ahead,
        /// Concerns by topic.
        concerns: Vec<Concern> = whole.plan.concerns,
        /// The route.
        triage: Triage = whole.plan.route,
        /// What needs something now.
        urgent: Vec<Urgent> = whole.plan.urgent,
        /// Goals in order.
        goals: Vec<Goal> = whole.plan.goals,
        /// Goals that the person does not want, or not now.
        set_aside: Vec<Goal> = whole.plan.set_aside,
        /// Schemes that may help. None of them is promised.
        suggestions: Vec<Suggestion> = whole.plan.suggestions,
        /// Referrals: steps that end at somebody else's door, and how far each is.
        referrals: Vec<Referral> = whole.plan.referrals,
        /// Whether the plan may be closed: no referral is open.
        may_close: bool = whole.plan.may_close(),
        /// Why something off the menu fits better.
        maatwerk: Vec<OffMenu> = whole.plan.off_menu,
        /// Terms of the law.
        deadlines: Vec<Deadline> = whole.plan.deadlines,
        /// Days to look back together.
        reviews: Vec<Review> = whole.plan.reviews,
        /// Where people see it differently.
        views_differ: Vec<Differ> = whole.plan.views_differ.iter().map(Other).listed(),
        /// Who may see what.
        consent: Consent = Shared(whole),
        /// What was said about safety; null unless that person ticked the topic.
        safety: Option<Safety> = whole.plan.safety,
        /// What is missing for everybody, as codes. Empty unless somebody turned it on.
        collective_signals_anonymous: Vec<Collective> = whole.plan.collective,
        /// The checks before a plan is kept, for the coach.
        checks: Vec<Check> = whole.plan.checks,
    }
    /// The guide a plan was made with.
    GuideRef of Guide as guide {
        /// Id.
        id: String = guide.id,
        /// Version.
        version: String = guide.version,
        /// SHA-256 of its files.
        hash: String = guide.hash,
    }
    /// The head of a plan.
    Header of Head<'_> as head {
        /// Title.
        title_nl: String = head.0.title,
        /// Language of the texts.
        language: String = head.0.lang,
        /// The door through which the person came in, as its id, or null. It decides nothing.
        door: Option<String> = head.0.door,
        /// The word by which the texts address a resident, such as `u` or `je`; null in a language that has one way only.
        address_form: Option<String> = head.0.address,
        /// The day help was asked of the municipality (Wmo 2015 art. 2.3.2), or null.
        melding_date: Option<String> = head.event("wmo_investigation"),
        /// The day of the application, or null.
        application_date: Option<String> = head.event("wmo_decision"),
        /// The day the draft was drawn up.
        draft_date: String = head.0.date,
        /// Free support at the person's side.
        client_support: ClientSupport = Support(&head.0.client_support),
        /// A plan of one's own.
        own_plan: OwnPlan = Own(head.0),
        /// Who keeps it together, or null on the light route.
        coordinator: Option<Coordinator> = head.0.coordinator.as_deref().map(Contact),
        /// Counts the versions of this plan.
        version: u32 = 1u8,
        /// "Is this plan right according to you?", or null.
        agreement: Option<String> = head.0.agreement,
    }
    /// Free support at the person's side (Wmo 2015 art. 2.3.2 lid 3).
    ClientSupport of Support<'_> as support {
        /// The first screen names it, before any question.
        offered_before_questions: bool = true,
        /// The answer as a code, or null.
        answer: Option<String> = support.0,
    }
    /// A plan of one's own (Wmo 2015 art. 2.3.2 lid 2).
    OwnPlan of Own<'_> as own {
        /// The choice as a code, or null.
        choice: Option<String> = own.0.own_plan,
        /// Until when it can be handed in; null as long as no help was asked.
        can_be_handed_in_until: Option<String> = due(own.0, "personal_plan").and_then(|due| due.end).map(|end| end.last),
    }
    /// Who keeps it together.
    Coordinator of Contact<'_> as contact {
        /// Name or role.
        name_or_role: String = contact.0,
    }
    /// A concern.
    Concern of plan::Concern as concern {
        /// Topic.
        domain: String = concern.topic,
        /// `amber` or `red`.
        colour: &'static str = concern.colour,
        /// The person's own figure, or null.
        score: Option<u8> = concern.score,
        /// Signals.
        signals: Vec<String> = concern.signals,
        /// What should get better, verbatim, or null.
        words: Option<String> = concern.words,
    }
    /// The route.
    Triage of plan::Route as route {
        /// `single` or `multi`.
        track: &'static str = route.track,
        /// Why.
        why_nl: String = route.why.join(" "),
        /// Laws touched.
        laws_touched: Vec<String> = route.laws,
        /// Who is needed.
        at_table: Vec<AtTable> = route.needed,
        /// Who need not come.
        not_at_table: Vec<NotAtTable> = route.not_needed.iter().map(Absent).listed(),
        /// The answers behind it.
        because: Vec<String> = route.because,
    }
    /// A party that is needed.
    AtTable of plan::Party as party {
        /// Its name.
        party: String = party.name,
        /// Its id.
        id: String = party.id,
        /// Why.
        why: String = party.why,
        /// For which goals.
        only_for_goals: Vec<String> = party.goals,
    }
    /// A party that need not come.
    NotAtTable of Absent<'_> as absent {
        /// Its name.
        party: String = absent.0.name,
        /// Its id.
        id: String = absent.0.id,
        /// Why not.
        why_nl: String = absent.0.why,
    }
}

//! A conversation as a file: what is stored of it, and nothing that can be derived.
//!
//! Answers are written under the ids of the guide, so that a changed guide loses none: what it does not know any more is kept
//! aside, as it was. This is one of the two doors for outside data.

use super::{Device, Session, State, Typed};
use crate::answers::{Answer, Asked, Household, MAX_NAME, Member, Orphan, Reply, Source};
use crate::assessment::assess;
use crate::base::{Code, Date, Diagnostic, EventId, MemberId, Place, remark};
use crate::flow::{Step, Talk, Visible, path};
use crate::guide::Guide;
use crate::plan::{ActionEdit, ActionKey, GoalEdit, GoalKey};
use crate::question::DateFields;
use crate::questionnaire::{CardIx, ItemKind, PartIx};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What stands in the `format` key.
pub const TALK_FORMAT: &str = "keukentafel-talk/1";

/// A stored conversation.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedTalk {
    /// [`TALK_FORMAT`].
    pub format: String,
    /// Id of the guide.
    pub guide: String,
    /// Version of the guide.
    pub version: String,
    /// Hash of the guide.
    pub hash: String,
    /// Language.
    pub language: String,
    /// `own`, `shared`, `unknown`, or absent.
    #[serde(default)]
    pub device: Option<String>,
    /// The people.
    pub household: Vec<SavedMember>,
    /// The answers.
    pub answers: Vec<SavedAnswer>,
    /// Topics opened by hand.
    #[serde(default)]
    pub opened: Vec<String>,
    /// Topics of which the mirror was found right.
    #[serde(default)]
    pub confirmed: Vec<String>,
    /// Urgent cards that were shown.
    #[serde(default)]
    pub seen: Vec<String>,
    /// What happened on which day.
    #[serde(default)]
    pub events: BTreeMap<String, String>,
    /// Changes to goals.
    #[serde(default)]
    pub goals: BTreeMap<String, SavedGoal>,
    /// What was typed and is no answer yet.
    #[serde(default)]
    pub typed: Vec<SavedTyped>,
    /// Where the person is.
    pub step: SavedStep,
}

/// What was typed in a field and is no answer yet.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedTyped {
    /// The question.
    pub question: String,
    /// The member, when it is asked of each.
    #[serde(default)]
    pub member: Option<String>,
    /// The words, or the day, month and year.
    pub fields: Vec<String>,
}

/// Somebody.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedMember {
    /// `m1`, `x1` …
    pub id: String,
    /// First name or nickname.
    #[serde(default)]
    pub name: String,
}

/// An answer.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedAnswer {
    /// The question.
    pub question: String,
    /// The member, when it is asked of each.
    #[serde(default)]
    pub member: Option<String>,
    /// What came of it.
    pub reply: SavedReply,
    /// The answer, when there is one: option codes with commas, a figure, a day, or own words.
    #[serde(default)]
    pub value: Option<String>,
    /// The coach filled it in.
    #[serde(default)]
    pub by_coach: bool,
    /// On which day.
    pub on: String,
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

/// Changes to a goal.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedGoal {
    /// The sentence.
    #[serde(default)]
    pub outcome: Option<String>,
    /// Set aside.
    #[serde(default)]
    pub set_aside: bool,
    /// How many own steps were ever added.
    #[serde(default)]
    pub own_steps: u16,
    /// Changes to steps, and own steps.
    #[serde(default)]
    pub actions: BTreeMap<String, SavedAction>,
}

/// Changes to a step.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedAction {
    /// What is done.
    #[serde(default)]
    pub what: Option<String>,
    /// Who does it.
    #[serde(default)]
    pub who: Option<String>,
}

/// Where a person is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedStep {
    /// `start`, `question`, `text`, `roster`, `member`, `map`, `mirror`, `urgent`, `plan`.
    pub screen: String,
    /// The question, the roster, the topic or the card.
    #[serde(default)]
    pub id: Option<String>,
    /// The member.
    #[serde(default)]
    pub member: Option<String>,
    /// For an urgent card: the question after which it came.
    #[serde(default)]
    pub after: Option<String>,
    /// The conversation was put aside.
    #[serde(default)]
    pub paused: bool,
    /// How often what is typed was tried as an answer, and was none.
    #[serde(default)]
    pub tries: u32,
}

/// The conversation as it is stored.
#[must_use]
pub fn save(session: &Session) -> SavedTalk {
    let (guide, state) = (session.guide(), session.state());
    let part = |part: &PartIx| guide.questionnaire.part(*part).id.to_string();
    SavedTalk {
        format: TALK_FORMAT.to_owned(),
        guide: guide.id.to_string(),
        version: guide.version.to_string(),
        hash: guide.hash.to_string(),
        language: state.lang.as_str().to_owned(),
        device: state.device.map(|device| device.as_str().to_owned()),
        household: state
            .talk
            .household
            .members()
            .iter()
            .map(|member| SavedMember { id: member.id.to_string(), name: member.name.clone() })
            .collect(),
        answers: answers(guide, &state.talk),
        opened: state.talk.opened.iter().map(part).collect(),
        confirmed: state.confirmed.iter().map(part).collect(),
        seen: state.seen.iter().map(|card| guide.questionnaire.cards[usize::from(card.0)].id.to_string()).collect(),
        events: state.talk.events.iter().map(|(event, day)| (event.to_string(), day.to_string())).collect(),
        goals: goals(state),
        typed: typed(guide, state),
        step: step(guide, state),
    }
}

fn answers(guide: &Guide, talk: &Talk) -> Vec<SavedAnswer> {
    let known = talk.answers.iter().map(|(asked, answer)| {
        let item = guide.questionnaire.item(asked.item);
        let (reply, value) = match &answer.reply {
            Reply::Given(value) => (SavedReply::Given, item.question().map(|question| question.write(value))),
            Reply::Declined => (SavedReply::Declined, None),
            Reply::Skipped => (SavedReply::Skipped, None),
        };
        SavedAnswer {
            question: item.link.to_string(),
            member: asked.member.map(|member| member.to_string()),
            reply,
            value,
            by_coach: answer.source == Source::Coach,
            on: answer.on.to_string(),
        }
    });
    let orphans = talk.answers.orphans.iter().map(|((question, member), orphan)| SavedAnswer {
        question: question.clone(),
        member: member.map(|member| member.to_string()),
        reply: match (&orphan.value, orphan.declined) {
            (Some(_), _) => SavedReply::Given,
            (None, true) => SavedReply::Declined,
            (None, false) => SavedReply::Skipped,
        },
        value: orphan.value.clone(),
        by_coach: orphan.source == Source::Coach,
        on: orphan.on.to_string(),
    });
    known.chain(orphans).collect()
}

fn goals(state: &State) -> BTreeMap<String, SavedGoal> {
    let mut goals: BTreeMap<String, SavedGoal> = BTreeMap::new();
    for (key, edit) in state.edits.goals.iter() {
        let saved =
            SavedGoal { outcome: edit.outcome.clone(), set_aside: edit.set_aside, own_steps: edit.own_steps, actions: BTreeMap::new() };
        goals.insert(key.as_str().to_owned(), saved);
    }
    for (key, edit) in state.edits.actions.iter() {
        let goal = goals.entry(key.goal.as_str().to_owned()).or_default();
        goal.actions.insert(key.name(), SavedAction { what: edit.what.clone(), who: edit.who.clone() });
    }
    goals
}

fn typed(guide: &Guide, state: &State) -> Vec<SavedTyped> {
    let one = |(asked, typed): (&Asked, &Typed)| SavedTyped {
        question: guide.questionnaire.item(asked.item).link.to_string(),
        member: asked.member.map(|member| member.to_string()),
        fields: match typed {
            Typed::Words(words) => vec![words.clone()],
            Typed::Date(fields) => vec![fields.day.clone(), fields.month.clone(), fields.year.clone()],
        },
    };
    state.typed.iter().map(one).collect()
}

fn step(guide: &Guide, state: &State) -> SavedStep {
    let link = |item| Some(guide.questionnaire.item(item).link.to_string());
    let tries = state.problem.as_ref().map_or(0, |problem| problem.tries);
    let at = |screen: &str| SavedStep { screen: screen.to_owned(), paused: state.paused, tries, ..SavedStep::default() };
    let member = |member: Option<MemberId>| member.map(|member| member.to_string());
    match state.step {
        Step::Start => at("start"),
        Step::Question(asked) => SavedStep { id: link(asked.item), member: member(asked.member), ..at("question") },
        Step::Display(item) => SavedStep { id: link(item), ..at("text") },
        Step::Roster(item) => SavedStep { id: link(item), ..at("roster") },
        Step::Member(item, who) => SavedStep { id: link(item), member: member(Some(who)), ..at("member") },
        Step::Map => at("map"),
        Step::Mirror(part) => SavedStep { id: Some(guide.questionnaire.part(part).id.to_string()), ..at("mirror") },
        Step::Urgent(card, asked) => SavedStep {
            id: Some(guide.questionnaire.cards[usize::from(card.0)].id.to_string()),
            after: link(asked.item),
            member: member(asked.member),
            ..at("urgent")
        },
        Step::Plan => at("plan"),
    }
}

/// Takes up a stored conversation. What the guide does not know is kept aside, and told.
///
/// # Errors
/// The file is of another format, or of another guide.
pub fn open(guide: &Rc<Guide>, saved: &SavedTalk, today: Date) -> Result<(Session, Vec<Diagnostic>), Diagnostic> {
    if saved.format != TALK_FORMAT || saved.guide != guide.id.as_str() {
        return Err(Diagnostic::error(
            Code::BadFormat,
            Place::default(),
            remark!("this is `{}` of guide `{}`; this is `{TALK_FORMAT}` of guide `{}`", saved.format, saved.guide, guide.id),
            "open it with the guide it was made with",
        ));
    }
    let mut opener = Opener { guide, diagnostics: Vec::new() };
    let mut talk = Talk::new(today);
    talk.household = opener.household(&saved.household);
    for (at, answer) in saved.answers.iter().enumerate() {
        opener.answer(&mut talk, answer, &Place::default().at("answers").at(at));
    }
    talk.opened = saved.opened.iter().filter_map(|part| guide.questionnaire.find_part(part)).collect();
    for (event, day) in &saved.events {
        if let (true, Ok(day)) = (guide.clock.events.iter().any(|known| known.id.as_str() == event), Date::parse(day)) {
            talk.events.insert(EventId::new(event), day);
        }
    }
    let mut state = State::new(guide, talk, &saved.language);
    state.device = saved.device.as_deref().and_then(|code| Device::ALL.iter().copied().find(|device| device.as_str() == code));
    state.confirmed = saved.confirmed.iter().filter_map(|part| guide.questionnaire.find_part(part)).collect();
    state.seen = saved.seen.iter().filter_map(|card| opener.card(card)).collect();
    for (key, goal) in &saved.goals {
        let key = GoalKey::new(key);
        for (action, edit) in &goal.actions {
            state.edits.actions.insert(ActionKey::parse(&key, action), ActionEdit { what: edit.what.clone(), who: edit.who.clone() });
        }
        state.edits.goals.insert(key, GoalEdit { outcome: goal.outcome.clone(), set_aside: goal.set_aside, own_steps: goal.own_steps });
    }
    for typed in &saved.typed {
        let item = guide.questionnaire.find(&typed.question);
        let fields = match typed.fields.as_slice() {
            [words] => Some(Typed::Words(words.clone())),
            [day, month, year] => Some(Typed::Date(DateFields { day: day.clone(), month: month.clone(), year: year.clone() })),
            _ => None,
        };
        if let (Some(item), Some(fields)) = (item, fields) {
            state.typed.insert(Asked { item, member: typed.member.as_deref().and_then(MemberId::parse) }, fields);
        }
    }
    state.step = opener.step(&saved.step, &state.talk);
    state.paused = saved.step.paused;
    let mut session = Session::resume(Rc::clone(guide), state);
    session.tell_problem_again(saved.step.tries);
    Ok((session, opener.diagnostics))
}

struct Opener<'g> {
    guide: &'g Guide,
    diagnostics: Vec<Diagnostic>,
}

impl Opener<'_> {
    /// The people. The person who fills this in is always there.
    fn household(&self, saved: &[SavedMember]) -> Household {
        let mut members: Vec<Member> = Vec::new();
        for member in saved {
            let name = member.name.chars().take(MAX_NAME).collect();
            if let Some(id) = MemberId::parse(&member.id).filter(|id| members.iter().all(|other| other.id != *id)) {
                members.push(Member { id, name });
            }
        }
        if members.iter().all(|member| member.id != MemberId::SELF) {
            members.insert(0, Member { id: MemberId::SELF, name: String::new() });
        }
        Household::new(members)
    }

    fn answer(&mut self, talk: &mut Talk, saved: &SavedAnswer, place: &Place) {
        let member = saved.member.as_deref().and_then(MemberId::parse);
        let value = saved.value.clone().unwrap_or_default();
        let Some(item) = self.guide.questionnaire.find(&saved.question) else {
            let message = remark!("the guide has no question `{}`", saved.question);
            self.diagnostics.push(Diagnostic::warning(
                Code::UnknownQuestion,
                place.at("question"),
                message,
                "the answer is kept and used for nothing",
            ));
            talk.answers.orphans.insert((saved.question.clone(), member), orphan(saved, talk.today));
            return;
        };
        let reply = match (saved.reply, self.guide.questionnaire.item(item).question()) {
            (SavedReply::Declined, _) => Reply::Declined,
            (SavedReply::Skipped, _) => Reply::Skipped,
            (SavedReply::Given, question) => match question.and_then(|question| question.read(&value).ok()) {
                Some(value) => Reply::Given(value),
                None => {
                    let message = remark!("`{}` cannot have this answer", saved.question);
                    self.diagnostics.push(Diagnostic::warning(
                        Code::BadAnswer,
                        place.at("value"),
                        message,
                        "the answer is kept and used for nothing",
                    ));
                    talk.answers.orphans.insert((saved.question.clone(), member), orphan(saved, talk.today));
                    return;
                }
            },
        };
        let source = if saved.by_coach { Source::Coach } else { Source::Resident };
        let on = Date::parse(&saved.on).unwrap_or(talk.today);
        talk.answers.set(Asked { item, member }, Answer { reply, source, on });
    }

    fn card(&self, id: &str) -> Option<CardIx> {
        let place = self.guide.questionnaire.cards.iter().position(|card| card.id.as_str() == id)?;
        u16::try_from(place).ok().map(CardIx)
    }

    /// The step; the house when it does not exist any more.
    fn step(&self, saved: &SavedStep, talk: &Talk) -> Step {
        let visible = Visible::derive(self.guide, talk);
        let steps = path(&visible);
        let fallback = if steps.contains(&Step::Map) { Step::Map } else { Step::Start };
        let item = saved.id.as_deref().and_then(|id| self.guide.questionnaire.find(id));
        let member = saved.member.as_deref().and_then(MemberId::parse);
        let found = match saved.screen.as_str() {
            "start" => Some(Step::Start),
            "question" => item.map(|item| Step::Question(Asked { item, member })),
            "text" => item.map(Step::Display),
            "roster" => item.map(Step::Roster),
            "mirror" => saved.id.as_deref().and_then(|id| self.guide.questionnaire.find_part(id)).map(Step::Mirror),
            "plan" => Some(Step::Plan),
            // These two come between the steps of the path: the roster they belong to, or the question before them, is on it.
            "member" => {
                let roster = item.filter(|item| self.guide.questionnaire.item(*item).kind == ItemKind::Roster);
                let member = member.filter(|member| talk.household.get(*member).is_some());
                let step = roster.zip(member).filter(|(roster, _)| steps.contains(&Step::Roster(*roster)));
                return step.map_or(fallback, |(roster, member)| Step::Member(roster, member));
            }
            "urgent" => {
                let after = saved.after.as_deref().and_then(|id| self.guide.questionnaire.find(id)).map(|item| Asked { item, member });
                let card = saved.id.as_deref().and_then(|id| self.card(id));
                let card = card.filter(|card| assess(&visible).urgent.iter().any(|urgent| urgent.card == *card));
                let step = card.zip(after).filter(|(_, asked)| steps.contains(&Step::Question(*asked)));
                return step.map_or(fallback, |(card, asked)| Step::Urgent(card, asked));
            }
            _ => None,
        };
        found.filter(|step| steps.contains(step)).unwrap_or(fallback)
    }
}

/// An answer that the guide cannot take, as it was.
fn orphan(saved: &SavedAnswer, today: Date) -> Orphan {
    Orphan {
        // "Given" without a value is still not "passed over".
        value: (saved.reply == SavedReply::Given).then(|| saved.value.clone().unwrap_or_default()),
        declined: saved.reply == SavedReply::Declined,
        source: if saved.by_coach { Source::Coach } else { Source::Resident },
        on: Date::parse(&saved.on).unwrap_or(today),
    }
}

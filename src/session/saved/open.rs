//! From the written form to a conversation: one of the two doors for outside data.

use super::{SavedAnswer, SavedGiven, SavedMember, SavedReply, SavedStep, SavedTalk, SavedTyped, SavedUntil, TALK_FORMAT, referral};
use crate::answers::{Answer, Asked, Household, MAX_NAME, Member, Orphan, Reply, Source};
use crate::assessment::urgent;
use crate::base::{Code, Date, Diagnostic, EventId, MemberId, Place, Remarks, WITH_COACH, remark};
use crate::flow::{Given, Step, Talk, TimeChoice, Visible, path};
use crate::guide::Guide;
use crate::plan::{ActionEdit, ActionKey, GoalEdit, GoalKey, NoteField, PlanEdits};
use crate::question::{DateFields, QuestionType, Scale};
use crate::questionnaire::{CardIx, ItemKind};
use crate::session::{Desk, Device, Session, State, Typed};
use std::rc::Rc;

/// What becomes of an answer that the guide cannot take.
const KEPT: &str = "the answer is kept and used for nothing";

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
    let mut opener = Opener { guide, remarks: Remarks::default() };
    let mut talk = Talk::new(today);
    talk.household = opener.household(&saved.household);
    for (at, answer) in saved.answers.iter().enumerate() {
        opener.answer(&mut talk, answer, &Place::default().at("answers").at(at));
    }
    let parts = |ids: &[String]| ids.iter().filter_map(|part| guide.questionnaire.find_part(part)).collect();
    talk.opened = parts(&saved.opened);
    talk.door = saved.door.as_deref().and_then(|door| guide.door(door)).cloned();
    talk.time = saved.time.as_deref().and_then(TimeChoice::parse).unwrap_or_default();
    for (event, day) in &saved.events.0 {
        if let (true, Ok(day)) = (guide.clock.events.iter().any(|known| known.id.as_str() == event), Date::parse(day)) {
            talk.events.insert(EventId::new(event), day);
        }
    }
    for saved in &saved.until {
        opener.until(&mut talk, saved);
    }
    for saved in &saved.given {
        opener.given(&mut talk, saved);
    }
    let mut state = State::new(guide, talk, &saved.language);
    state.device = saved.device.as_deref().and_then(|code| Device::ALL.iter().copied().find(|device| device.as_str() == code));
    state.confirmed = parts(&saved.confirmed);
    state.rested = parts(&saved.rested);
    state.put_off = parts(&saved.put_off);
    state.seen = saved.seen.iter().filter_map(|card| opener.card(card)).collect();
    state.edits = opener.edits(saved);
    let asked = |beside: &SavedTyped| {
        let item = guide.questionnaire.find(&beside.question)?;
        Some(Asked { item, member: beside.member.as_deref().and_then(MemberId::parse) })
    };
    if WITH_COACH && !saved.notes.is_empty() {
        let notes = saved.notes.iter().filter_map(|note| Some((asked(note)?, note.fields.first()?.clone())));
        state.desk = Some(Box::new(Desk::with_notes(notes.collect())));
    }
    for typed in &saved.typed {
        let fields = match typed.fields.as_slice() {
            [words] => Some(Typed::Words(words.clone())),
            [day, month, year] => Some(Typed::Date(DateFields { day: day.clone(), month: month.clone(), year: year.clone() })),
            _ => None,
        };
        if let (Some(asked), Some(fields)) = (asked(typed), fields) {
            state.typed.insert(asked, fields);
        }
    }
    state.step = opener.step(&saved.step, &state.talk);
    state.paused = saved.step.paused;
    let mut session = Session::resume(Rc::clone(guide), state);
    session.tell_problem_again(saved.step.tries);
    Ok((session, opener.remarks.into_list()))
}

struct Opener<'g> {
    guide: &'g Guide,
    remarks: Remarks,
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

    /// Until when a party may see something. A question or a party that this guide does not have has no day either.
    fn until(&self, talk: &mut Talk, saved: &SavedUntil) {
        let found = self.guide.questionnaire.find(&saved.question);
        let choices = |item| self.guide.questionnaire.item(item).question().and_then(QuestionType::choices);
        let place = found.and_then(|item| Some((item, choices(item)?.find(&saved.party)?)));
        if let (Some((item, party)), Ok(day)) = (place, Date::parse(&saved.until)) {
            talk.until.insert((Asked { item, member: saved.member.as_deref().and_then(MemberId::parse) }, party), day);
        }
    }

    /// What is known of a tick. One that this guide does not have is kept in its answer, and a day that is none is not known.
    fn given(&self, talk: &mut Talk, saved: &SavedGiven) {
        let Some(item) = self.guide.questionnaire.find(&saved.question) else { return };
        let Some(QuestionType::Matrix(matrix)) = self.guide.questionnaire.item(item).question() else { return };
        let tick = matrix.rows.find(&saved.party).zip(matrix.column(&saved.topic));
        if let (Some(tick), Ok(on)) = (tick, Date::parse(&saved.given_on)) {
            let withdrawn = saved.withdrawn_on.as_deref().and_then(|day| Date::parse(day).ok());
            let asked = Asked { item, member: saved.member.as_deref().and_then(MemberId::parse) };
            talk.given.or_default(asked).insert(tick, Given { on, withdrawn });
        }
    }

    /// What a person changed in the plan.
    fn edits(&mut self, saved: &SavedTalk) -> PlanEdits {
        let mut edits = PlanEdits { collective: saved.collective, ..PlanEdits::default() };
        edits.known_as = saved.known_as.as_deref().and_then(|number| number.parse().ok());
        edits.again_on = saved.again_on.as_deref().and_then(|day| Date::parse(day).ok());
        for (topic, figure) in &saved.again.0 {
            let figure = figure.parse().ok().filter(|figure| *figure <= Scale::TOP);
            if let (Some(part), Some(figure)) = (self.guide.questionnaire.find_part(topic), figure) {
                edits.again.insert(self.guide.questionnaire.part(part).id.clone(), figure);
            }
        }
        let reviews = self.guide.following.reviews.len();
        for (nth, day) in &saved.reviews.0 {
            if let (Some(nth), Ok(day)) = (nth.parse().ok().filter(|nth| usize::from(*nth) < reviews), Date::parse(day)) {
                edits.reviews.insert(nth, day);
            }
        }
        for (key, goal) in &saved.goals.0 {
            let key = GoalKey::new(key);
            for (action, edit) in &goal.actions.0 {
                let place = Place::default().at("goals").at(key.as_str()).at("actions").at(action.as_str()).at("referral");
                let action = ActionKey::parse(&key, action);
                if let Some(saved) = &edit.referral {
                    edits.referrals.insert(action.clone(), referral::open(saved, &place, &mut self.remarks));
                }
                // What was only written about a referral is no change to its step.
                let by = edit.by.as_deref().and_then(|day| Date::parse(day).ok());
                let change = ActionEdit { what: edit.what.clone(), who: edit.who.clone(), by };
                if edit.referral.is_none() || change.says_anything() {
                    edits.actions.insert(action, change);
                }
            }
            for (field, text) in &goal.notes.0 {
                match NoteField::parse(field) {
                    Some(field) => edits.note(&key, field, text),
                    None => self.remarks.add(|| {
                        let place = Place::default().at("goals").at(key.as_str()).at("notes").at(field.as_str());
                        let message = remark!("there is no field `{field}` beside a goal");
                        Diagnostic::warning(Code::UnknownId, place, message, "its words are not used")
                    }),
                }
            }
            let edit = GoalEdit {
                outcome: goal.outcome.clone(),
                set_aside: goal.set_aside,
                wanted_first: goal.wanted_first.clone(),
                own_steps: goal.own_steps,
            };
            edits.goals.insert(key, edit);
        }
        edits
    }

    fn answer(&mut self, talk: &mut Talk, saved: &SavedAnswer, place: &Place) {
        let member = saved.member.as_deref().and_then(MemberId::parse);
        let value = saved.value.clone().unwrap_or_default();
        let Some(item) = self.guide.questionnaire.find(&saved.question) else {
            self.remarks.add(|| {
                let message = remark!("the guide has no question `{}`", saved.question);
                Diagnostic::warning(Code::UnknownQuestion, place.at("question"), message, KEPT)
            });
            talk.answers.orphans.insert((saved.question.clone(), member), orphan(saved, talk.today));
            return;
        };
        let reply = match (saved.reply, self.guide.questionnaire.item(item).question()) {
            (SavedReply::Declined, _) => Reply::Declined,
            (SavedReply::Skipped, _) => Reply::Skipped,
            (SavedReply::Given, question) => match question.and_then(|question| question.read(&value).ok()) {
                Some(value) => Reply::Given(value),
                None => {
                    self.remarks.add(|| {
                        let message = remark!("`{}` cannot have this answer", saved.question);
                        Diagnostic::warning(Code::BadAnswer, place.at("value"), message, KEPT)
                    });
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
        let after = saved.after.as_deref().and_then(|id| self.guide.questionnaire.find(id)).map(|item| Asked { item, member });
        let found = match saved.screen.as_str() {
            "start" => Some(Step::Start),
            // One that there is no time for can still be gone to, to change its answer.
            "question" => {
                let asked = item.filter(|item| self.guide.questionnaire.fact(*item).kind.is_alone()).map(|item| Asked { item, member });
                return asked.filter(|asked| visible.shows(*asked)).map_or(fallback, Step::Question);
            }
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
            "pause" => {
                let step = after.filter(|asked| steps.contains(&Step::Question(*asked)));
                let has_card =
                    |asked: &Asked| self.guide.questionnaire.part(self.guide.questionnaire.fact(asked.item).part).pause.is_some();
                return step.filter(has_card).map_or(fallback, Step::Pause);
            }
            "urgent" => {
                let card = saved.id.as_deref().and_then(|id| self.card(id));
                let card = card.filter(|card| urgent(&visible).iter().any(|urgent| urgent.card == *card));
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

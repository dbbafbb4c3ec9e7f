//! The plan in the resident's reading: the first step, what we do now, what comes later and why, and the days that matter.

mod consent;

use super::{
    Action, ActionView, At, Button, Day, DayBand, DayKind, FirstStep, GoalView, PictureView, PlanLine, PlanSection, PlanView, Quote, Sign,
    TextField, TypeTarget, desk, picture, start, urgent,
};
use crate::base::{Date, Listed as _, PushAll as _, WITH_COACH};
use crate::export::Format;
use crate::plan::{self, Plan};
use crate::session::{Event, PlanEvent};
use crate::text::{Message, capitalised};

pub(super) fn plan(at: &At<'_>) -> PlanView {
    let plan = at.session.plan(at.words);
    let state = at.session.state();
    let view = View { at, plan: &plan, changing: state.changing };
    let (mut now, mut later) = (Vec::new(), Vec::new());
    for goal in &plan.goals {
        // While the plan is changed a goal keeps its place, so that the field somebody types in does not jump away.
        let waits = if state.changing { !goal.after.is_empty() } else { goal.waits() };
        if waits {
            later.push(view.goal(goal, None));
        } else {
            now.push(view.goal(goal, Some(now.len() + 1)));
        }
    }
    let names: Vec<&str> = plan.people.iter().map(|person| person.alias.as_str()).listed();
    let about = at.words.fill(Message::PlanAbout, &[&at.words.list(&names), &at.words.date(plan.date)]);
    PlanView {
        title: plan.title.clone(),
        about: [&about, " ", &plan.disclaimer].concat(),
        quotes: plan.request.iter().map(|quoted| view.quote(quoted)).listed(),
        first: view.first_step(),
        sections: view.sections(&[View::urgent, View::goes_well, View::matters_most, View::ahead]),
        now_title: at.say(Message::GoalsNow),
        now,
        later_title: at.say(Message::GoalsLater),
        later,
        days_title: at.say(Message::DaysTitle),
        days: view.days(),
        pictures: view.pictures(),
        sections_below: view.sections(&[View::route, View::perhaps, View::differ, View::consent, View::good_to_know]),
        keep_title: at.say(Message::KeepTitle),
        keep_help: at.say(Message::KeepHelp),
        keep: keep(at),
        shared: state.shared.then(|| at.say(Message::SharedTold)),
        changing: state.changing,
        set_aside: plan.set_aside.iter().map(|goal| view.goal(goal, None)).listed(),
        set_aside_title: at.say(Message::SetAsideTitle),
        for_coach_title: at.say(Message::CoachTitle),
        for_coach: if WITH_COACH { desk::for_the_coach(at, &plan) } else { Vec::new() },
    }
}

/// The days, for who works on the plan.
pub(super) fn days_of(at: &At<'_>, plan: &Plan) -> Vec<Day> {
    View { at, plan, changing: false }.days().into_iter().flat_map(|band| band.days).collect()
}

/// A goal with the fields in which it is changed, for who works on the plan.
pub(super) fn at_work(at: &At<'_>, plan: &Plan, goal: &plan::Goal) -> GoalView {
    View { at, plan, changing: true }.goal(goal, None)
}

/// Where people see it differently.
pub(super) fn differ(at: &At<'_>, plan: &Plan) -> PlanSection {
    View { at, plan, changing: false }.differ()
}

/// Who may see what.
pub(super) fn consent(at: &At<'_>, plan: &Plan) -> PlanSection {
    View { at, plan, changing: false }.consent()
}

/// Save as a file, print, change, hand over.
fn keep(at: &At<'_>) -> Vec<Button> {
    let state = at.session.state();
    let plan = |action, message, sign, event| at.button(action, message, sign, Event::Plan(event));
    let mut keep = start::downloads(at, Format::ALL);
    keep.push(plan(Action::Print, Message::Print, "print", PlanEvent::Print));
    // While it is being changed, the main button ends that.
    if !state.changing {
        keep.push(plan(Action::Edit, Message::ChangePlan, "pen", PlanEvent::Change(true)));
    }
    keep.push(if state.shared {
        plan(Action::Unshare, Message::Unshare, "oog-dicht", PlanEvent::Unshare)
    } else {
        plan(Action::Share, Message::Share, "brief", PlanEvent::Share)
    });
    keep
}

struct View<'v> {
    at: &'v At<'v>,
    plan: &'v Plan,
    changing: bool,
}

const fn line(head: String, text: String) -> PlanLine {
    PlanLine { head, text, sign: None }
}

impl View<'_> {
    fn say(&self, message: Message) -> String {
        self.at.say(message)
    }

    fn day(&self, date: Date) -> String {
        self.at.words.near_date(date, self.plan.date)
    }

    fn quote(&self, quoted: &plan::Quoted) -> Quote {
        let who = self.at.words.fill(Message::QuoteBy, &[&quoted.who, &quoted.about]);
        Quote { words: self.at.words.quote(&quoted.words), who: capitalised(&who), change: None }
    }

    fn section(&self, name: &'static str, title: Message) -> PlanSection {
        PlanSection { name, title: self.say(title), lead: Vec::new(), quotes: Vec::new(), lines: Vec::new() }
    }

    /// These sections, without those in which nothing stands.
    fn sections(&self, all: &[fn(&Self) -> PlanSection]) -> Vec<PlanSection> {
        let mut sections = Vec::new();
        for make in all {
            let section = make(self);
            if !(section.lead.is_empty() && section.quotes.is_empty() && section.lines.is_empty()) {
                sections.push(section);
            }
        }
        sections
    }

    fn quotes(&self, name: &'static str, title: Message, quotes: &[plan::Quoted]) -> PlanSection {
        let mut section = self.section(name, title);
        section.quotes = quotes.iter().map(|quoted| self.quote(quoted)).listed();
        section
    }

    fn first_step(&self) -> Option<FirstStep> {
        let action = self.plan.first_step()?;
        let mut facts = self.facts(action);
        facts.remove(0);
        Some(FirstStep {
            tag: self.say(Message::FirstStepTitle),
            what: action.what.clone(),
            facts,
            call: action.call.as_ref().map(|phone| urgent::call(self.at, phone)),
        })
    }

    /// What, who, when, what to bring, and what the law asks after that.
    fn facts(&self, action: &plan::Action) -> Vec<(String, String)> {
        // A plan on paper is filled in by hand: it shows where something is missing.
        let told = |message, words: String| (self.say(message), if words.is_empty() { self.say(Message::PictureEmpty) } else { words });
        let by = action.by.map(|by| capitalised(&self.day(by))).unwrap_or_default();
        let mut facts =
            vec![told(Message::What, action.what.clone()), told(Message::Who, capitalised(&action.who)), told(Message::When, by)];
        if !action.needs.is_empty() {
            facts.push((self.say(Message::Needs), capitalised(&action.needs.join(", "))));
        }
        facts.push_all(action.costs.iter().map(|costs| (self.say(Message::Costs), costs.clone())));
        facts.push_all(action.starts.iter().map(|starts| (self.say(Message::After), starts.words.clone())));
        facts
    }

    /// How a step that ends at somebody else's door is handed over, in plain sentences.
    fn referral(&self, action: &plan::Action) -> Option<(String, String)> {
        let referral = self.plan.referrals.iter().find(|referral| referral.key == action.key)?;
        Some((self.say(Message::ReferralTitle), referral.sentences.join(" ")))
    }

    fn urgent(&self) -> PlanSection {
        let mut section = self.section("urgent", Message::UrgentTitle);
        for step in &self.plan.urgent {
            let call = step.call.as_ref().map(|phone| urgent::call(self.at, phone).label).unwrap_or_default();
            if !section.lines.iter().any(|line| line.head == step.what) {
                section.lines.push(PlanLine { head: step.what.clone(), text: call, sign: Some(Sign("staat-nu".to_owned())) });
            }
        }
        section
    }

    fn goes_well(&self) -> PlanSection {
        self.quotes("goes-well", Message::GoesWell, &self.plan.goes_well)
    }

    fn ahead(&self) -> PlanSection {
        self.quotes("ahead", Message::Ahead, &self.plan.ahead)
    }

    fn differ(&self) -> PlanSection {
        self.quotes("differ", Message::DifferTitle, &self.plan.views_differ)
    }

    fn matters_most(&self) -> PlanSection {
        let mut section = self.section("matters", Message::MattersMost);
        for matters in &self.plan.matters_most {
            if let Some(words) = &matters.words {
                section.quotes.push(Quote { words: self.at.words.quote(words), who: capitalised(&matters.who), change: None });
            }
            if let Some((what, by)) = &matters.to_do {
                section.lines.push(line(what.clone(), self.at.words.fill(Message::Before, &[&self.day(*by)])));
            }
        }
        section
    }

    fn goal(&self, goal: &plan::Goal, number: Option<usize>) -> GoalView {
        let part = self.at.visible.guide().questionnaire.parts.iter().find(|part| part.id == goal.topic);
        let words = self.at.words;
        // While they are changed they stay where they are.
        let steps = if self.changing { goal.actions.iter().listed() } else { goal.by_day() };
        let mut measure = vec![[&self.say(Message::HowWeSee), " ", &goal.measure.fact].concat()];
        measure.push_all(goal.measure.figures.clone());
        GoalView {
            goal: goal.key.as_str().to_owned(),
            number: number.map(|number| words.fill(Message::GoalNumber, &[&number.to_string()])).unwrap_or_default(),
            sign: part.and_then(|part| part.icon.as_deref()).map(|icon| Sign(icon.to_owned())),
            outcome: goal.outcome.clone(),
            why: self.why(goal),
            measure,
            actions: steps.into_iter().map(|action| self.action(action)).listed(),
            edit: self.goal_fields(goal),
            buttons: self.goal_buttons(goal),
        }
    }

    /// For whom; why now, why later, or why the household wants it first; and what it frees.
    fn why(&self, goal: &plan::Goal) -> String {
        let words = self.at.words;
        let mut why = String::new();
        if let Some(who) = self.plan.for_whom(goal) {
            why = words.fill(Message::ForWhom, &[who]) + " ";
        }
        match &goal.wanted_first {
            Some(reason) => why.push_str(&words.fill(Message::WantedFirst, &[&words.quote(reason)])),
            None => why.push_str(&goal.why),
        }
        if goal.frees > 0 {
            why.push(' ');
            why.push_str(&words.fill(Message::Knot, &[&goal.frees.to_string()]));
        }
        why
    }

    /// While the plan is changed: the sentence, and for a goal that would wait the reason to put it first.
    fn goal_fields(&self, goal: &plan::Goal) -> Vec<TextField> {
        if !self.changing {
            return Vec::new();
        }
        let field = |words: &str, label, asked| TextField { words: words.to_owned(), label: Some(self.say(label)), asked };
        let mut fields = vec![field(&self.at.words.plain(&goal.outcome), Message::EditGoal, TypeTarget::Goal(goal.key.clone()))];
        if !goal.after.is_empty() {
            let reason = goal.wanted_first.as_deref().unwrap_or_default();
            fields.push(field(reason, Message::WantFirst, TypeTarget::WantFirst(goal.key.clone())));
        }
        fields
    }

    fn goal_buttons(&self, goal: &plan::Goal) -> Vec<Button> {
        let is_aside = self.plan.set_aside.iter().any(|aside| aside.key == goal.key);
        let button = |action, message, sign, event| self.at.button(action, message, sign, Event::Plan(event));
        if is_aside {
            return vec![button(Action::SetAside, Message::TakeBack, "terug", PlanEvent::SetAside(goal.key.clone(), false))];
        }
        if !self.changing {
            return Vec::new();
        }
        vec![
            button(Action::Add, Message::AddStep, "plus", PlanEvent::AddAction(goal.key.clone())),
            button(Action::SetAside, Message::SetAside, "kruis", PlanEvent::SetAside(goal.key.clone(), true)),
        ]
    }

    fn action(&self, action: &plan::Action) -> ActionView {
        let field = |words: &str, label, asked| TextField { words: words.to_owned(), label: Some(self.say(label)), asked };
        let edit = [
            field(&self.at.words.plain(&action.what), Message::What, TypeTarget::Action(action.key.clone())),
            field(&self.at.words.plain(&action.who), Message::Who, TypeTarget::Who(action.key.clone())),
        ];
        let remove = self.at.button(Action::Remove, Message::RemoveStep, "kruis", Event::Plan(PlanEvent::RemoveAction(action.key.clone())));
        let mut facts = self.facts(action);
        facts.push_all(self.referral(action));
        ActionView {
            action: action.key.name(),
            facts,
            edit: if self.changing { edit.into() } else { Vec::new() },
            remove: (self.changing && action.key.is_own()).then_some(remove),
        }
    }

    /// The wheel; and in the program of the coach, where there is room for it, the people and the order of goals.
    fn pictures(&self) -> Vec<PictureView> {
        let mut pictures = Vec::new();
        pictures.extend(picture::wheel(self.at, self.plan.looked_back.as_ref()));
        if WITH_COACH {
            pictures.extend(picture::people(self.at));
            pictures.extend(picture::order(self.at, self.plan));
        }
        pictures
    }

    fn days(&self) -> Vec<DayBand> {
        let mut days = Vec::new();
        for day in &self.plan.days {
            let (kind, words) = match day.kind {
                plan::DayKind::OwnStep => (DayKind::Step, Message::DayStepOfYou),
                plan::DayKind::Step => (DayKind::Step, Message::DayStep),
                plan::DayKind::Law => (DayKind::Law, Message::DayLaw),
                plan::DayKind::Review => (DayKind::Review, Message::DayReview),
            };
            let shown = Day { kind, kind_words: self.say(words), day: capitalised(&self.day(day.date)), what: day.what.clone() };
            days.push((Some(day.date), shown));
        }
        for due in &self.plan.deadlines {
            days.extend(self.without_day(due).map(|day| (None, day)));
        }
        picture::bands(self.at.words, self.plan.date, days)
    }

    /// A term of the law that has no day: it does not count yet, or the list of holidays does not go so far.
    fn without_day(&self, due: &plan::Due) -> Option<Day> {
        let day = if due.from.is_none() { Message::NotYetCounting } else { Message::DayUnknown };
        let what = due.no_day.clone()?;
        Some(Day { kind: DayKind::NotYet, kind_words: self.say(Message::DayLaw), day: self.say(day), what })
    }

    fn route(&self) -> PlanSection {
        let mut section = self.section("route", Message::RouteTitle);
        section.lead.clone_from(&self.plan.route.why);
        section.lead.push_all(self.plan.coordinator.as_ref().map(|name| self.at.words.fill(Message::ContactIs, &[name])));
        for (parties, sign) in [(&self.plan.route.needed, "vink"), (&self.plan.route.not_needed, "kruis")] {
            for party in parties {
                let head = capitalised(&party.name);
                section.lines.push(PlanLine { head, text: party.why.clone(), sign: Some(Sign(sign.to_owned())) });
            }
        }
        section
    }

    fn perhaps(&self) -> PlanSection {
        let mut section = self.section("perhaps", Message::PerhapsTitle);
        let mut aside = Vec::new();
        for suggested in self.plan.suggestions.iter().filter(|suggested| suggested.is_new()) {
            if suggested.aside || !suggested.unknown.is_empty() {
                aside.push(suggested.name.as_str());
                continue;
            }
            let mut text = [suggested.what.as_str(), &suggested.ask].join(" ");
            if let Some(costs) = &suggested.costs {
                text.push(' ');
                text.push_str(costs);
            }
            section.lines.push(line(suggested.name.clone(), text));
        }
        if !section.lines.is_empty() {
            section.lead.push(self.say(Message::PerhapsLead));
        }
        if !aside.is_empty() {
            section.lead.push(self.at.words.fill(Message::PerhapsAlso, &[&self.at.words.list(&aside)]));
        }
        section
    }

    fn good_to_know(&self) -> PlanSection {
        let mut section = self.section("good-to-know", Message::GoodToKnow);
        section.lead = [Message::PointSupport, Message::NoApplication].map(|message| self.say(message)).into();
        section
    }
}

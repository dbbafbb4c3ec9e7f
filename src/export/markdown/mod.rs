//! The plan as Markdown: first the reading for the household, then the grounds for the coach.
//!
//! Own words are data. They are quoted line by line, and what Markdown would read as a sign is escaped, so that they look as they were written.

mod coach;
mod page;
mod referral;

use self::page::{Page, escaped};
use crate::assessment::Track;
use crate::base::{Listed as _, Set};
use crate::guide::Guide;
use crate::plan::{Action, Day, DayKind, Goal, Phone, Plan, Suggested};
use crate::text::{Message, Words, capitalised};

/// How many terms that do not count yet a light plan names, in the order in which they come up.
const TERMS_OF_A_LIGHT_PLAN: usize = 3;

pub(super) fn render(plan: &Plan, guide: &Guide, words: Words<'_>) -> String {
    let mut page = Page { out: reading(plan, words), plan, words };
    page.off_menu();
    page.for_the_coach(guide);
    page.out
}

/// What a conversation holds that is not at its plan yet: own words, and the topics with how many answers.
pub(super) fn so_far(plan: &Plan, words: Words<'_>, topics: &[(&str, usize)]) -> String {
    let mut page = Page { out: String::new(), plan, words };
    page.put("# ").say(Message::SoFarTitle).put("\n\n").say(Message::SoFarLead).put(" ").about().put("\n\n");
    page.asked();
    page.own_words();
    for (at, (topic, answers)) in topics.iter().enumerate() {
        if at == 0 {
            page.heading(Message::SoFarTopics);
        }
        page.put("- **").put(topic).put("**: ").fill(Message::AnswersCount, &[&answers.to_string()]).end();
    }
    page.out
}

/// What the household reads.
pub(super) fn reading(plan: &Plan, words: Words<'_>) -> String {
    let mut page = Page { out: String::new(), plan, words };
    page.head();
    page.urgent();
    page.first_step();
    page.own_words();
    page.goals();
    page.later();
    page.route();
    page.suggestions();
    page.days();
    page.consent();
    page.differ();
    page.good_to_know();
    page.out
}

/// What the household reads, part by part.
impl Page<'_> {
    fn head(&mut self) {
        let plan = self.plan;
        self.put("# ").put(&plan.title).put("\n\n").about().put(" ").put(&plan.disclaimer);
        if !self.words.checked() {
            self.put(" ").say(Message::NotChecked);
        }
        self.put("\n\n");
        self.asked();
    }

    /// What was asked, verbatim. Of one question all own words stand together.
    fn asked(&mut self) {
        let plan = self.plan;
        self.quotes(&plan.request);
        if plan.route.track == Track::Single {
            self.quotes(&plan.ahead);
        }
    }

    /// Whose it is, and of which day.
    fn about(&mut self) -> &mut Self {
        let names: Vec<String> = self.plan.people.iter().map(|person| escaped(&person.alias)).listed();
        self.fill(Message::PlanAbout, &[&self.words.list(&names), &self.words.date(self.plan.date)])
    }

    fn urgent(&mut self) {
        let plan = self.plan;
        if plan.urgent.is_empty() {
            return;
        }
        self.heading(Message::UrgentTitle);
        let mut told: Vec<&str> = Vec::new();
        for step in &plan.urgent {
            // Two signals of one matter may have the same first sentence: it is said once.
            if told.contains(&step.what.as_str()) {
                continue;
            }
            told.push(&step.what);
            self.put("**").own(&step.what).put("**\n\n");
            if let Some(phone) = &step.call {
                self.put("- ").call(phone);
                // How to find the number, when it is local.
                if let (None, Some(hint)) = (&phone.number, &phone.hint) {
                    self.put(". ").put(hint);
                }
                self.end();
            }
            if let Some(say) = &step.say {
                let say = self.words.quote(say);
                self.put("- ").say(Message::YouCanSay).put(" ").put(&say).end();
            }
            let mut called: Vec<&Phone> = step.call.iter().listed();
            for (phone, what) in &step.then {
                self.put("- ").put(what);
                // Whom to call comes behind what it is for; who is named there already is not named twice.
                let named = |phone: &&Phone| what.contains(phone.number.as_ref().unwrap_or(&phone.name));
                if let Some(phone) = phone.as_ref().filter(|phone| !named(phone) && !called.contains(phone)) {
                    self.put(" ").call(phone).put(".");
                    called.push(phone);
                }
                self.end();
            }
            self.end();
        }
    }

    fn call(&mut self, phone: &Phone) -> &mut Self {
        match &phone.number {
            Some(number) => self.fill(Message::CallNumber, &[&phone.name, number]),
            None => self.fill(Message::Call, &[&phone.name]),
        }
    }

    fn first_step(&mut self) {
        let Some(action) = self.plan.first_step() else {
            return;
        };
        self.heading(Message::FirstStepTitle);
        self.put("**").own(&action.what).put("**\n\n");
        self.facts(action);
    }

    /// Who, when, and what to have at hand.
    fn facts(&mut self, action: &Action) {
        self.put("- ").say(Message::Who).put(": ").own(&action.who).end();
        if let Some(by) = action.by {
            self.put("- ").say(Message::When).put(": ").day(by).end();
        }
        if !action.needs.is_empty() {
            self.put("- ").say(Message::Needs).put(": ").own(&action.needs.join("; ")).end();
        }
        if let Some(starts) = &action.starts {
            self.put("- ").own(&starts.words).end();
        }
    }

    fn own_words(&mut self) {
        let plan = self.plan;
        self.quotes_under(Message::GoesWell, &plan.goes_well);
        if !plan.matters_most.is_empty() {
            self.heading(Message::MattersMost);
        }
        for one in &plan.matters_most {
            if let Some(said) = &one.words {
                let said = self.words.quote(&escaped(said));
                self.put("- ").own(&capitalised(&one.who)).put(": ").put(&said).end();
            }
            if let Some((what, by)) = &one.to_do {
                let by = self.near(*by);
                self.put("- ").own(what).put(" ").fill(Message::Before, &[&by]).end();
            }
        }
        if plan.route.track == Track::Multi {
            self.quotes_under(Message::Ahead, &plan.ahead);
        }
    }

    fn goals(&mut self) {
        let plan = self.plan;
        for (at, goal) in plan.goals.iter().filter(|goal| !goal.waits()).enumerate() {
            if at == 0 {
                self.heading(Message::GoalsNow);
            }
            self.put("### ").fill(Message::GoalNumber, &[&(at + 1).to_string()]).put(": ").own(&goal.outcome).put("\n\n");
            self.goal(goal);
        }
    }

    /// For whom it is.
    fn for_whom(&mut self, goal: &Goal) {
        if let Some(who) = self.plan.for_whom(goal) {
            let who = self.words.fill(Message::ForWhom, &[&escaped(who)]);
            self.put(&who).put(" ");
        }
    }

    fn goal(&mut self, goal: &Goal) {
        self.for_whom(goal);
        match &goal.wanted_first {
            Some(reason) => {
                let reason = self.words.quote(&escaped(reason));
                self.fill(Message::WantedFirst, &[&reason]).put("\n\n")
            }
            None => self.say(Message::WhyNow).put(" ").own(&goal.why).put("\n\n"),
        };
        if goal.frees > 0 {
            self.fill(Message::Knot, &[&goal.frees.to_string()]).put("\n\n");
        }
        self.put("| ").say(Message::What).put(" | ").say(Message::Who).put(" | ").say(Message::When);
        self.put(" |\n|---|---|---|\n");
        for action in goal.by_day() {
            self.put("| ").own(&action.what).put(" | ").own(&capitalised(&action.who)).put(" | ");
            if let Some(by) = action.by {
                self.day(by);
            }
            self.put(" |\n");
        }
        let costs: Set<&str> = goal.actions.iter().filter_map(|action| action.costs.as_deref()).collect();
        for costs in &costs {
            self.put("\n").put(costs).end();
        }
        self.referrals(goal);
        self.put("\n").say(Message::HowWeSee).put(" ").own(&goal.measure.fact);
        // The person's own figure.
        if let Some(figures) = &goal.measure.figures {
            self.put(" ").put(figures);
        }
        self.put("\n\n");
    }

    fn later(&mut self) {
        let plan = self.plan;
        for (at, goal) in plan.goals.iter().filter(|goal| goal.waits()).enumerate() {
            if at == 0 {
                self.heading(Message::GoalsLater);
            }
            self.put("**").own(&goal.outcome).put("** ").for_whom(goal);
            self.own(&goal.why).put("\n\n");
            for action in goal.by_day() {
                self.put("- ").own(&action.what).put(" (").own(&action.who);
                if let Some(by) = action.by {
                    let by = self.near(by);
                    self.put("; ").fill(Message::BeforeShort, &[&by]);
                }
                self.put(")\n");
            }
            self.referrals(goal);
            self.end();
        }
    }

    fn route(&mut self) {
        let plan = self.plan;
        self.heading(Message::RouteTitle);
        self.own(&plan.route.why.join(" ")).end();
        if let Some(name) = &plan.coordinator {
            self.fill(Message::ContactIs, &[name]).end();
        }
        for (title, parties) in [(Message::WhoIsNeeded, &plan.route.needed), (Message::WhoIsNotNeeded, &plan.route.not_needed)] {
            if parties.is_empty() {
                continue;
            }
            self.put("\n").say(title).put("\n\n");
            for party in parties {
                self.put("- **").put(&party.name).put("**: ").own(&party.why).end();
            }
        }
    }

    fn suggestions(&mut self) {
        let plan = self.plan;
        let (mut aside, mut shown): (Vec<&str>, Vec<&Suggested>) = (Vec::new(), Vec::new());
        for suggested in plan.suggestions.iter().filter(|suggested| suggested.is_new()) {
            if suggested.aside || !suggested.unknown.is_empty() {
                aside.push(&suggested.name);
            } else {
                shown.push(suggested);
            }
        }
        if shown.is_empty() && aside.is_empty() {
            return;
        }
        self.heading(Message::PerhapsTitle);
        if !shown.is_empty() {
            self.say(Message::PerhapsLead).put("\n\n");
        }
        let between = if shown.is_empty() { "" } else { "\n" };
        for suggested in shown {
            self.put("- **").put(&suggested.name).put("**. ").put(&suggested.what).put(" ").put(&suggested.ask);
            if let Some(costs) = &suggested.costs {
                self.put(" ").put(costs);
            }
            self.end();
        }
        if !aside.is_empty() {
            let names = self.words.list(&aside);
            self.put(between).fill(Message::PerhapsAlso, &[&names]).end();
        }
    }

    fn days(&mut self) {
        let plan = self.plan;
        let (mut waiting, mut without_day): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
        for due in &plan.deadlines {
            if let Some(words) = &due.no_day {
                if due.from.is_none() { waiting.push(words) } else { without_day.push(words) }
            }
        }
        // One goal has its days in one table just above: they are not told twice, so that the plan stays one page.
        let is_light = plan.route.track == Track::Single;
        let told = |day: &Day| is_light && matches!(day.kind, DayKind::OwnStep | DayKind::Step);
        if plan.days.iter().all(told) && waiting.is_empty() && without_day.is_empty() {
            return;
        }
        self.heading(Message::DaysTitle);
        for day in plan.days.iter().filter(|day| !told(day)) {
            self.put("- **").day(day.date).put("**: ").own(&day.what).end();
        }
        for words in without_day {
            self.put("- ").put(words).end();
        }
        if !waiting.is_empty() {
            self.put("\n").say(Message::NotCountingTitle).put("\n\n");
        }
        // What comes after a decision is told when there is one: here it would only make a light plan heavy.
        let most = if is_light { TERMS_OF_A_LIGHT_PLAN } else { waiting.len() };
        for words in waiting.into_iter().take(most) {
            self.put("- ").put(words).end();
        }
    }

    fn consent(&mut self) {
        let plan = self.plan;
        self.heading(Message::ConsentTitle);
        if !plan.is_shared() {
            let more = plan.own_say.len() > 1 || !plan.for_children.is_empty() || !plan.consent.is_empty();
            self.say(Message::ConsentNobody).put(if more { "\n\n" } else { "\n" });
        }
        self.own_say();
        for child in &plan.for_children {
            self.own(&child.words).put("\n\n");
        }
        for row in &plan.consent {
            let on: Vec<&str> = row.topics.iter().filter(|(_, _, on)| *on).map(|(_, title, _)| title.as_str()).listed();
            let who = plan.people.iter().find(|person| person.id == row.member).map(|person| escaped(&person.alias)).unwrap_or_default();
            let on = self.words.list(&on);
            if let Some(day) = row.withdrawn_on {
                let topics: Vec<&str> = row.withdrawn.iter().map(|(_, title)| title.as_str()).listed();
                let (topics, day) = (self.words.list(&topics), self.words.date(day));
                self.put("- ").fill(Message::ConsentNoMore, &[&who, &row.name, &topics]).put(" ");
                self.fill(Message::ConsentWithdrawn, &[&day]).end();
                continue;
            }
            self.put("- ").fill(Message::ConsentRow, &[&who, &row.name, &on]);
            if let Some(until) = row.until {
                let days = [row.given_on, until].map(|day| self.words.date(day));
                self.put(" ").fill(Message::ConsentDays, &[&days[0], &days[1]]);
            }
            self.end();
        }
        // Always said, so that it betrays nothing.
        self.put("\n").say(Message::ConsentSensitive).end();
    }

    /// Who decides about that, where there is more than one.
    fn own_say(&mut self) {
        let plan = self.plan;
        let named = |together: bool| {
            let of = plan.own_say.iter().filter(move |(_, with)| *with == together);
            let people = of.filter_map(|(member, _)| plan.people.iter().find(|person| person.id == *member));
            people.map(|person| escaped(&person.alias)).listed()
        };
        if plan.own_say.len() < 2 {
            return;
        }
        let (alone, together) = (named(false), named(true));
        let alone = self.words.list(&alone);
        self.fill(Message::ConsentOwnSay, &[&alone]);
        if !together.is_empty() {
            let together = self.words.list(&together);
            self.put(" ").fill(Message::ConsentTogether, &[&together]);
        }
        self.put("\n\n");
    }

    fn differ(&mut self) {
        self.quotes_under(Message::DifferTitle, &self.plan.views_differ);
    }

    /// What everybody should know, whatever the answers: free support, and that this starts nothing by itself.
    fn good_to_know(&mut self) {
        self.heading(Message::GoodToKnow);
        for message in [Message::PointSupport, Message::NoApplication] {
            self.put("- ").say(message).end();
        }
    }
}

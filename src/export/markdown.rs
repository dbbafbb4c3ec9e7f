//! The plan as Markdown: first the reading for the household, then the grounds for the coach.
//!
//! Own words are data. They are quoted line by line, and what Markdown would read as a sign is escaped, so that they look as they were written.

use crate::assessment::Track;
use crate::base::{Date, Set};
use crate::guide::Guide;
use crate::plan::{Action, Colour, Due, Goal, Phone, Plan, Quoted};
use crate::text::{Message, Words};

pub(super) fn render(plan: &Plan, guide: &Guide, words: Words<'_>) -> String {
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
    page.for_the_coach(guide);
    page.out
}

struct Page<'p> {
    out: String,
    plan: &'p Plan,
    words: Words<'p>,
}

impl Page<'_> {
    fn say(&self, message: Message) -> &str {
        self.words.say(message)
    }

    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn heading(&mut self, message: Message) {
        let text = format!("\n## {}\n", self.say(message));
        self.line(&text);
    }

    fn bullet(&mut self, text: &str) {
        self.line(&format!("- {text}"));
    }

    fn day(&self, date: Date) -> String {
        self.words.near_date(date, self.plan.date)
    }

    fn quote(&mut self, quoted: &Quoted) {
        for part in quoted.words.lines() {
            self.line(&format!("> {}", escaped(part)));
        }
        let who = self.words.fill(Message::QuoteBy, &[&quoted.who, &quoted.about]);
        self.line(&format!(">\n> — {}\n", escaped(&who)));
    }

    fn head(&mut self) {
        let names: Vec<String> = self.plan.people.iter().map(|person| escaped(&person.alias)).collect();
        let about = self.words.fill(Message::PlanAbout, &[&self.words.list(&names), &self.words.date(self.plan.date)]);
        self.line(&format!("# {}\n", self.plan.title));
        self.line(&format!("{about} {}\n", self.plan.disclaimer));
        for quoted in &self.plan.request {
            self.quote(quoted);
        }
    }

    fn urgent(&mut self) {
        if self.plan.urgent.is_empty() {
            return;
        }
        self.heading(Message::UrgentTitle);
        let mut told: Vec<&str> = Vec::new();
        for step in &self.plan.urgent {
            // Two signals of one matter may have the same first sentence: it is said once.
            if told.contains(&step.what.as_str()) {
                continue;
            }
            told.push(&step.what);
            self.line(&format!("**{}**\n", step.what));
            let call = step.call.as_ref().map(|phone| self.phone(phone));
            call.iter().for_each(|call| self.bullet(call));
            if let Some(say) = &step.say {
                let say = format!("{} {}", self.say(Message::YouCanSay), self.words.quote(say));
                self.bullet(&say);
            }
            for (phone, what) in &step.then {
                let call = phone.as_ref().map(|phone| format!("{}. ", self.call(phone))).unwrap_or_default();
                self.bullet(&format!("{call}{what}"));
            }
            self.line("");
        }
    }

    fn call(&self, phone: &Phone) -> String {
        match &phone.number {
            Some(number) => self.words.fill(Message::CallNumber, &[&phone.name, number]),
            None => self.words.fill(Message::Call, &[&phone.name]),
        }
    }

    /// Whom to call; and how to find the number, when it is local.
    fn phone(&self, phone: &Phone) -> String {
        let call = self.call(phone);
        match (&phone.number, &phone.hint) {
            (None, Some(hint)) => format!("{call}. {hint}"),
            (Some(_), _) | (None, None) => call,
        }
    }

    fn first_step(&mut self) {
        let Some(action) = self.plan.goals.first().and_then(|goal| goal.actions.first()) else {
            return;
        };
        self.heading(Message::FirstStepTitle);
        self.line(&format!("**{}**\n", escaped(&action.what)));
        let facts = self.facts(action);
        facts.iter().for_each(|fact| self.bullet(fact));
    }

    /// Who, when, and what to have at hand.
    fn facts(&self, action: &Action) -> Vec<String> {
        let mut facts = vec![format!("{}: {}", self.say(Message::Who), escaped(&action.who))];
        if let Some(by) = action.by {
            facts.push(format!("{}: {}", self.say(Message::When), self.day(by)));
        }
        if !action.needs.is_empty() {
            facts.push(format!("{}: {}", self.say(Message::Needs), action.needs.join("; ")));
        }
        if let (Some((_, what, last)), Some(by)) = (&action.starts, action.by) {
            facts.push(format!("{what}. {}", self.words.fill(Message::IfAskedThen, &[&self.day(by), &self.day(*last)])));
        }
        facts
    }

    fn own_words(&mut self) {
        if !self.plan.goes_well.is_empty() {
            self.heading(Message::GoesWell);
            self.plan.goes_well.iter().for_each(|quoted| self.quote(quoted));
        }
        let matters = &self.plan.matters_most;
        if !matters.is_empty() {
            self.heading(Message::MattersMost);
            for one in matters {
                if let Some(said) = &one.words {
                    let said = self.words.quote(&escaped(said).replace('\n', " "));
                    self.bullet(&format!("{}: {said}", escaped(&one.who)));
                }
                if let Some((what, by)) = &one.to_do {
                    let by = self.words.fill(Message::Before, &[&self.day(*by)]);
                    self.bullet(&format!("{} {by}", escaped(what)));
                }
            }
        }
        if !self.plan.ahead.is_empty() {
            self.heading(Message::Ahead);
            self.plan.ahead.iter().for_each(|quoted| self.quote(quoted));
        }
    }

    fn goals(&mut self) {
        let now: Vec<&Goal> = self.plan.goals.iter().filter(|goal| goal.after.is_empty()).collect();
        if now.is_empty() {
            return;
        }
        self.heading(Message::GoalsNow);
        for (at, goal) in now.iter().enumerate() {
            self.goal(at + 1, goal);
        }
    }

    fn goal(&mut self, number: usize, goal: &Goal) {
        let title = self.words.fill(Message::GoalNumber, &[&number.to_string()]);
        self.line(&format!("### {title}: {}\n", escaped(&goal.outcome)));
        self.line(&format!("{} {}\n", self.say(Message::WhyNow), goal.why));
        let [what, who, when] = [Message::What, Message::Who, Message::When].map(|message| self.say(message).to_owned());
        self.line(&format!("| {what} | {who} | {when} |\n|---|---|---|"));
        for action in &goal.actions {
            let when = action.by.map(|by| self.day(by)).unwrap_or_default();
            self.line(&format!("| {} | {} | {when} |", cell(&action.what), cell(&action.who)));
        }
        let costs: Set<&str> = goal.actions.iter().filter_map(|action| action.costs.as_deref()).collect();
        for costs in &costs {
            self.line(&format!("\n{costs}"));
        }
        let measure = self.measure(goal);
        self.line(&format!("\n{measure}\n"));
    }

    /// How one sees that it is reached: the fact, and the person's own figure.
    fn measure(&self, goal: &Goal) -> String {
        let fact = format!("{} {}", self.say(Message::HowWeSee), goal.measure.fact);
        match (goal.measure.baseline, goal.measure.target) {
            (Some(now), Some(target)) => {
                format!("{fact} {}", self.words.fill(Message::FigureNowAndAim, &[&now.to_string(), &target.to_string()]))
            }
            (None, Some(target)) => format!("{fact} {}", self.words.fill(Message::FigureAim, &[&target.to_string()])),
            (_, None) => fact,
        }
    }

    fn later(&mut self) {
        let later: Vec<&Goal> = self.plan.goals.iter().filter(|goal| !goal.after.is_empty()).collect();
        if later.is_empty() {
            return;
        }
        self.heading(Message::GoalsLater);
        for goal in later {
            self.line(&format!("**{}** {}\n", escaped(&goal.outcome), goal.why));
            for action in &goal.actions {
                let when = action.by.map(|by| format!("; {}", self.words.fill(Message::BeforeShort, &[&self.day(by)]))).unwrap_or_default();
                self.bullet(&format!("{} ({}{when})", escaped(&action.what), escaped(&action.who)));
            }
            self.line("");
        }
    }

    fn route(&mut self) {
        self.heading(Message::RouteTitle);
        self.line(&self.plan.route.why.join(" "));
        let contact = self.plan.coordinator.as_ref().map(|name| self.words.fill(Message::ContactIs, &[name]));
        contact.iter().for_each(|contact| self.line(contact));
        for (title, parties) in [(Message::WhoIsNeeded, &self.plan.route.needed), (Message::WhoIsNotNeeded, &self.plan.route.not_needed)] {
            if parties.is_empty() {
                continue;
            }
            let title = self.say(title).to_owned();
            self.line(&format!("\n{title}\n"));
            for party in parties {
                self.bullet(&format!("**{}**: {}", party.name, party.why));
            }
        }
    }

    fn suggestions(&mut self) {
        let shown: Vec<_> = self.plan.suggestions.iter().filter(|s| s.is_new() && !s.aside && s.unknown.is_empty()).collect();
        let aside: Vec<&str> =
            self.plan.suggestions.iter().filter(|s| s.is_new() && (s.aside || !s.unknown.is_empty())).map(|s| s.name.as_str()).collect();
        if shown.is_empty() && aside.is_empty() {
            return;
        }
        self.heading(Message::PerhapsTitle);
        if !shown.is_empty() {
            let lead = self.say(Message::PerhapsLead).to_owned();
            self.line(&format!("{lead}\n"));
        }
        for suggested in shown {
            let costs = suggested.costs.as_ref().map(|costs| format!(" {costs}")).unwrap_or_default();
            self.bullet(&format!("**{}**. {} {}{costs}", suggested.name, suggested.what, suggested.ask));
        }
        if !aside.is_empty() {
            let also = self.words.fill(Message::PerhapsAlso, &[&self.words.list(&aside)]);
            self.line(&also);
        }
    }

    fn days(&mut self) {
        let plan = self.plan;
        let waiting: Vec<&Due> = plan.deadlines.iter().filter(|due| due.from.is_none()).collect();
        if plan.days.is_empty() && waiting.is_empty() {
            return;
        }
        self.heading(Message::DaysTitle);
        for day in &plan.days {
            let date = self.day(day.date);
            self.bullet(&format!("**{date}**: {}", escaped(&day.what)));
        }
        if waiting.is_empty() {
            return;
        }
        let title = self.say(Message::NotCountingTitle).to_owned();
        self.line(&format!("\n{title}\n"));
        for due in waiting {
            let what = self.not_counting(due);
            self.bullet(&what);
        }
    }

    fn not_counting(&self, due: &Due) -> String {
        let start = self.words.fill(Message::CountsFrom, &[&due.what, &due.period, &due.event]);
        match due.if_asked {
            Some((on, last)) => format!("{start} {}", self.words.fill(Message::IfAskedThen, &[&self.day(on), &self.day(last)])),
            None => start,
        }
    }

    fn consent(&mut self) {
        self.heading(Message::ConsentTitle);
        if self.plan.consent.is_empty() {
            let nobody = self.say(Message::ConsentNobody).to_owned();
            self.line(&nobody);
        }
        for row in &self.plan.consent {
            let on: Vec<&str> = row.topics.iter().filter(|(_, _, on)| *on).map(|(_, title, _)| title.as_str()).collect();
            let who =
                self.plan.people.iter().find(|person| person.id == row.member).map(|person| escaped(&person.alias)).unwrap_or_default();
            self.bullet(&self.words.fill(Message::ConsentRow, &[&who, &row.name, &self.words.list(&on)]));
        }
    }

    fn differ(&mut self) {
        if self.plan.views_differ.is_empty() {
            return;
        }
        self.heading(Message::DifferTitle);
        self.plan.views_differ.iter().for_each(|quoted| self.quote(quoted));
    }

    /// What everybody should know, whatever the answers: free support, and that this starts nothing by itself.
    fn good_to_know(&mut self) {
        self.heading(Message::GoodToKnow);
        for message in [Message::PointSupport, Message::NoApplication] {
            let sentence = self.say(message).to_owned();
            self.bullet(&sentence);
        }
    }

    /// Grounds, figures and reasons: not for the household's reading, and yet open to it.
    fn for_the_coach(&mut self, guide: &Guide) {
        self.line("\n---");
        self.heading(Message::CoachTitle);
        let track = match self.plan.route.track {
            Track::Single => Message::TrackSingle,
            Track::Multi => Message::TrackMulti,
        };
        let laws = self.words.list(&self.plan.route.laws);
        let track = self.words.fill(Message::TrackAndLaws, &[self.say(track), if laws.is_empty() { "–" } else { &laws }]);
        self.bullet(&track);
        for concern in &self.plan.concerns {
            let colour = self.say(match concern.colour {
                Colour::Amber => Message::ColourAmber,
                Colour::Red => Message::ColourRed,
            });
            let score = concern.score.map(|score| format!(" ({score}/10)")).unwrap_or_default();
            let signals: Vec<String> = concern.signals.iter().map(|signal| format!("`{signal}`")).collect();
            self.bullet(&format!("**{}**: {colour}{score}. {}", concern.title, signals.join(", ")));
        }
        for goal in &self.plan.goals {
            let because: Vec<&str> = goal.because.iter().map(|because| because.words.as_str()).collect();
            let grounds: Vec<&str> = goal.actions.iter().filter_map(|action| action.ground.as_deref()).collect();
            let grounds =
                if grounds.is_empty() { String::new() } else { format!(" {}", self.words.fill(Message::Grounds, &[&grounds.join("; ")])) };
            self.bullet(&format!("{} {}{grounds}", escaped(&goal.outcome), self.words.fill(Message::BecauseOf, &[&because.join("; ")])));
        }
        for suggested in &self.plan.suggestions {
            let law = suggested.law.as_deref().unwrap_or("–");
            let checked = self.words.fill(Message::CheckedOn, &[law, &suggested.executor, &suggested.checked.to_string()]);
            let open = if suggested.unknown.is_empty() {
                String::new()
            } else {
                format!(" {}", self.words.fill(Message::StillUnknown, &[&suggested.unknown.join("; ")]))
            };
            self.bullet(&format!("{}: {checked} <{}>{open}", suggested.name, suggested.source));
        }
        let made = self.words.fill(Message::MadeWith, &[guide.id.as_str(), &guide.version, guide.hash.get(..12).unwrap_or_default()]);
        self.line(&format!("\n{made}"));
    }
}

/// Own words as they were written: what Markdown or HTML would read as a sign is escaped.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// The same within a table: on one line.
fn cell(words: &str) -> String {
    escaped(words).replace(['\n', '\r'], " ")
}

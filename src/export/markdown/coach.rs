//! Grounds, figures and reasons: not for the household's reading, and yet open to it.

use super::page::Page;
use crate::assessment::Track;
use crate::base::Listed as _;
use crate::guide::Guide;
use crate::plan::{Because, Colour, Concern, RungNote};
use crate::text::Message;

impl Page<'_> {
    pub(super) fn for_the_coach(&mut self, guide: &Guide) {
        let plan = self.plan;
        self.put("\n---\n").heading(Message::CoachTitle);
        let track = match plan.route.track {
            Track::Single if plan.goals.is_empty() => Message::TrackNone,
            Track::Single => Message::TrackSingle,
            Track::Multi => Message::TrackMulti,
        };
        let (track, laws) = (self.words.say(track), self.words.list(&plan.route.laws));
        self.put("- ").fill(Message::TrackAndLaws, &[track, if laws.is_empty() { "–" } else { &laws }]).end();
        plan.concerns.iter().for_each(|concern| self.concern(concern));
        for goal in &plan.goals {
            self.put("- ").own(&goal.outcome).put(" ").fill(Message::BecauseOf, &[&reasons(&goal.because)]);
            let mut grounds: Vec<&str> = Vec::new();
            for ground in goal.actions.iter().filter_map(|action| action.ground.as_deref()) {
                if !grounds.contains(&ground) {
                    grounds.push(ground);
                }
            }
            if !grounds.is_empty() {
                self.put(" ").fill(Message::Grounds, &[&grounds.join("; ")]);
            }
            self.end();
            goal.ladder.iter().for_each(|rung| self.rung(rung));
        }
        for suggested in &plan.suggestions {
            let law = suggested.law.as_deref().unwrap_or("–");
            self.put("- ").put(&suggested.name).put(": ");
            self.fill(Message::CheckedOn, &[law, &suggested.executor, &suggested.checked.to_string()]);
            self.put(" <").put(&suggested.source).put(">");
            if !suggested.unknown.is_empty() {
                self.put(" ").fill(Message::StillUnknown, &[&suggested.unknown.join("; ")]);
            }
            self.end();
        }
        self.children();
        self.checks();
        self.put("\n").fill(Message::MadeWith, &[guide.id.as_str(), &guide.version, guide.hash.get(..12).unwrap_or_default()]).end();
    }

    /// By which law somebody else chooses for a child who may see what.
    fn children(&mut self) {
        let plan = self.plan;
        for child in &plan.for_children {
            let ground = self.words.fill(Message::Grounds, &[&child.ground]);
            self.put("- ").own(&child.words).put(" ").put(&ground).put(" <").put(&child.source).put(">").end();
        }
    }

    /// What was written about a rung of the ladder.
    fn rung(&mut self, note: &RungNote) {
        self.put("    - ").say(note.rung.label());
        self.put(".");
        if let Some(brake) = &note.brake {
            self.put(" ").put(brake);
        }
        for (field, words) in &note.written {
            self.put(" ").say(field.label()).put(": ").own(words).put(".");
        }
        self.end();
    }

    /// One page for each goal that asks for something off the menu: to be handed in as it is.
    pub(super) fn off_menu(&mut self) {
        let plan = self.plan;
        for page in &plan.off_menu {
            self.heading(Message::OffMenuTitle);
            self.put("**").own(&page.outcome).put("**\n\n");
            for (field, words) in &page.written {
                self.put("### ").say(field.label()).put("\n\n");
                for line in words.lines() {
                    self.own(line).end();
                }
                self.end();
            }
        }
    }

    /// What the coach still has to do before the plan is kept. A check that holds is not read out.
    fn checks(&mut self) {
        let plan = self.plan;
        let mut open = plan.checks.iter().flat_map(|check| &check.open).peekable();
        self.put("\n");
        if open.peek().is_none() {
            self.fill(Message::RulesHold, &[&plan.checks.len().to_string()]).end();
            return;
        }
        self.say(Message::RulesOpen).put("\n\n");
        for open in open {
            self.put("- ").own(&open.to_do).end();
        }
    }

    fn concern(&mut self, concern: &Concern) {
        self.put("- **").put(&concern.title).put("**: ").say(match concern.colour {
            Colour::Amber => Message::ColourAmber,
            Colour::Red => Message::ColourRed,
        });
        if let Some(score) = concern.score {
            self.put(" (").put(&score.to_string()).put("/10)");
        }
        self.put(". ");
        for (at, signal) in concern.signals.iter().enumerate() {
            self.put(if at == 0 { "`" } else { ", `" }).put(signal.as_str()).put("`");
        }
        self.end();
    }
}

fn reasons(because: &[Because]) -> String {
    because.iter().map(|because| because.words.as_str()).listed().join("; ")
}

//! Beside a question: the question behind the question, the words of the household with the coach's note next to them, what shows and
//! the law that goes with it, and all questions of the topic.

use super::agenda::asked;
use super::line;
use crate::answers::{Asked, Source};
use crate::assessment::{Findings, Fit, assess};
use crate::question::Value;
use crate::questionnaire::{PartIx, SignalLevel};
use crate::screen::{Action, At, Beside, Button, OptionRow, PlanSection, QuestionRow, TextField, TypeTarget, mirror};
use crate::session::{Desk, DeskEvent, Event, MoveEvent};
use crate::text::Message;

pub(super) fn beside(at: &At<'_>, desk: &Desk) -> Option<Beside> {
    let asked = asked(at.session.state().step)?;
    let part = at.visible.guide().questionnaire.item(asked.item).part;
    let mut words = Vec::new();
    for (item, _) in at.visible.guide().questionnaire.items_of(part) {
        for other in at.visible.asked_of(item) {
            if matches!(at.visible.answer(other), Some(Value::Words(_))) {
                words.extend(mirror::quote(at, other));
            }
        }
    }
    let note = desk.notes.get(&asked).cloned().unwrap_or_default();
    Some(Beside {
        origin: origin(at, asked),
        told: desk.apart().map(|_| told(at, desk, asked)),
        prompts: prompts(at, part),
        hints: hints(at, part),
        words_title: at.say(Message::CoachWords),
        words,
        no_words: at.say(Message::CoachNoWords),
        note: TextField { words: note, label: Some(at.say(Message::CoachNote)), asked: TypeTarget::Note(asked) },
        law: law(at, part),
        questions_title: at.say(Message::CoachQuestions),
        questions: questions(at, part, asked),
    })
}

/// "Thuis ingevuld, op 22 november": what was said before the visit stands marked as such.
fn origin(at: &At<'_>, asked: Asked) -> Option<String> {
    let answer = at.session.talk().answers.get(asked)?;
    let day = at.words.near_date(answer.on, at.session.talk().today);
    let message = match answer.source {
        Source::Resident => Message::CoachByResident,
        Source::Coach => Message::CoachByCoach,
    };
    Some(at.words.fill(message, &[&day]))
}

/// Private until it is told: nobody decides that for somebody else.
fn told(at: &At<'_>, desk: &Desk, asked: Asked) -> OptionRow {
    let private = desk.keeps_private(asked);
    OptionRow {
        code: "told".to_owned(),
        label: at.say(Message::CoachTell),
        hint: None,
        chosen: !private,
        exclusive: false,
        event: Event::Desk(DeskEvent::Tell(asked, private)),
    }
}

fn prompts(at: &At<'_>, part: PartIx) -> PlanSection {
    let mut section = at.section("prompts", Message::CoachPrompts);
    for prompt in &at.visible.guide().questionnaire.part(part).prompts {
        section.lines.push(line(at.words.text(prompt), "", "hulp"));
    }
    section
}

fn hints(at: &At<'_>, part: PartIx) -> PlanSection {
    let mut section = at.section("hints", Message::CoachHints);
    section.lead = at.visible.guide().questionnaire.part(part).for_coach.iter().map(|hint| at.words.text(hint).to_owned()).collect();
    section
}

/// The signals of this topic with the answers behind them, and the schemes that may fit, with article and source.
fn law(at: &At<'_>, part: PartIx) -> PlanSection {
    let guide = at.visible.guide();
    let findings = assess(at.visible);
    let mut section = at.section("law", Message::CoachLaw);
    for shows in &findings.signals {
        let Some(signal) = guide.questionnaire.signals.get(usize::from(shows.signal.0)).filter(|signal| signal.part == part) else {
            continue;
        };
        let sign = match signal.level {
            SignalLevel::Now => "staat-nu",
            SignalLevel::Worry | SignalLevel::Serious => "staat-zorg",
        };
        section.lines.push(line(&reasons(at, &findings, shows.because), "", sign));
    }
    for suggestion in &findings.suggestions {
        let Some(scheme) = guide.schemes.get(suggestion.scheme).filter(|scheme| scheme.topics.contains(&Some(part))) else { continue };
        let ground: Vec<&str> = [scheme.law.as_deref(), scheme.article.as_deref()].into_iter().flatten().collect();
        let open = match &suggestion.fit {
            Fit::Fits => String::new(),
            Fit::NeedsAnswer(items) => {
                let open: Vec<&str> = items.iter().map(|item| at.words.text(guide.questionnaire.item(*item).label())).collect();
                at.words.fill(Message::StillUnknown, &[&open.join("; ")])
            }
        };
        let mut text = [&ground.join(" "), ". ", at.words.text(&scheme.conditions)].concat();
        for more in [at.words.fill(Message::CoachExecutor, &[&scheme.executor, &at.words.date(scheme.checked)]), open] {
            if !more.is_empty() {
                text.push(' ');
                text.push_str(&more);
            }
        }
        section.lines.push(line(at.words.text(&scheme.name), text.trim_start_matches(". "), "wet"));
    }
    section
}

fn reasons(at: &At<'_>, findings: &Findings, because: crate::assessment::Because) -> String {
    let because = at.wording().because(findings.reasons.of(because));
    because.iter().map(|because| because.words.as_str()).collect::<Vec<_>>().join("; ")
}

fn questions(at: &At<'_>, part: PartIx, now: Asked) -> Vec<QuestionRow> {
    let mut rows = Vec::new();
    for (item, of) in at.visible.guide().questionnaire.items_of(part) {
        if !at.visible.guide().questionnaire.fact(item).kind.is_alone() {
            continue;
        }
        for asked in at.visible.asked_of(item) {
            let mut label = at.words.text(of.label()).to_owned();
            if let Some(member) = asked.member {
                label = [&at.wording().name(member), ": ", &label].concat();
            }
            let button = Button {
                action: Action::Change,
                value: Some(of.link.to_string()),
                label,
                spoken: None,
                sign: None,
                event: Event::Move(MoveEvent::Question(asked)),
            };
            rows.push(QuestionRow { button, answer: at.wording().answer(asked).unwrap_or_default(), current: asked == now });
        }
    }
    rows
}

//! From the written form to the checked questionnaire: ids, choices and limits here, conditions in [`super::compile`].

mod cards;
mod number;

use super::{Compiler, Facts, Item, ItemIx, ItemKind, Layer, Part, PartIx, Place as Position, Questionnaire, order, wire};
use crate::base::{Code, Diagnostic, LinkId, OptionCode, PartId, Place, remark};
use crate::question::{Choice, Choices, Matrix, OptionSet, OwnWords, QuestionType, Scale};
use crate::text::Text;
use std::collections::BTreeSet;

/// A guide has at most this many items.
const MAX_ITEMS: usize = 20_000;
/// A text of the guide has at most this many characters.
const MAX_TEXT: usize = 2_000;

/// A part with the name of its file.
pub(crate) struct Source<'w> {
    pub(crate) file: &'w str,
    pub(crate) part: &'w wire::Part,
}

/// Checks the parts and joins them. Wrong pieces are left out and told in `diagnostics`.
pub(crate) fn load(sources: &[Source<'_>], diagnostics: &mut Vec<Diagnostic>) -> Questionnaire {
    let mut build = Build { questionnaire: Questionnaire::default(), written: Vec::new(), seen: BTreeSet::new(), diagnostics };
    for source in sources {
        build.part(source);
    }
    build.matrices(sources);
    build.conditions(sources);
    build.signals_and_cards(sources);
    build.pauses(sources);
    build.order();
    let mut questionnaire = build.questionnaire;
    questionnaire.facts = Facts::of(&questionnaire.items);
    questionnaire
}

struct Build<'w, 'd> {
    questionnaire: Questionnaire,
    /// For each item its written form and place, so that conditions can follow when all ids are known.
    written: Vec<(&'w wire::Item, Place)>,
    seen: BTreeSet<String>,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl<'w> Build<'w, '_> {
    fn error(&mut self, code: Code, place: &Place, message: String, hint: &str) {
        self.diagnostics.push(Diagnostic::error(code, place.clone(), message, hint));
    }

    fn text(&mut self, key: String, words: &str, place: &Place) -> Text {
        if words.chars().count() > MAX_TEXT {
            self.error(
                Code::TooLong,
                place,
                remark!("this text has more than {MAX_TEXT} characters"),
                "say it shorter: one thought a sentence",
            );
        }
        Text::new(key, words)
    }

    fn texts(&mut self, key: &str, all: &[String], place: &Place) -> Vec<Text> {
        all.iter().enumerate().map(|(at, words)| self.text(format!("{key}.{at}"), words, &place.at(at))).collect()
    }

    fn maybe(&mut self, key: String, words: Option<&String>, place: &Place) -> Option<Text> {
        words.map(|words| self.text(key, words, place))
    }

    /// Whether the id is well formed and new.
    fn id(&mut self, id: &str, place: &Place) -> bool {
        if !self.is_well_formed(id, place) {
            return false;
        }
        if !self.seen.insert(id.to_owned()) {
            self.error(Code::DuplicateId, place, remark!("the id `{id}` is used twice"), "give one of them another id");
            return false;
        }
        true
    }

    fn is_well_formed(&mut self, id: &str, place: &Place) -> bool {
        let well_formed = !id.is_empty()
            && id.len() <= 64
            && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'_' | b'-'));
        if !well_formed {
            self.error(Code::BadId, place, remark!("`{id}` is no id"), "use small letters, digits, dot, _ or -, at most 64");
        }
        well_formed
    }

    fn part(&mut self, source: &Source<'w>) {
        let (wire, place) = (source.part, Place::file(source.file));
        self.id(&wire.id, &place.at("id"));
        let id = &wire.id;
        let first = self.next_item();
        let part = PartIx(u16::try_from(self.questionnaire.parts.len()).unwrap_or(u16::MAX));
        let rung = |field: &str, words: &String| Text::new(format!("part.{id}.ladder.{field}"), words);
        let ladder = wire.ladder.as_ref().map(|ladder| {
            vec![
                rung("self", &ladder.own),
                rung("network", &ladder.network),
                rung("general", &ladder.general),
                rung("customised", &ladder.customised),
            ]
        });
        let checked = Part {
            id: PartId::new(id),
            title: self.text(format!("part.{id}.title"), &wire.title, &place.at("title")),
            place: wire.place,
            icon: wire.icon.as_deref().map(Into::into),
            bridge: self.maybe(format!("part.{id}.bridge"), wire.bridge.as_ref(), &place.at("bridge")),
            thanks: self.maybe(format!("part.{id}.thanks"), wire.thanks.as_ref(), &place.at("thanks")),
            pause: None,
            opens_if: None,
            sensitive: wire.sensitive,
            kept_back: wire.kept_back,
            items: first.0..first.0,
            prompts: self.texts(&format!("part.{id}.prompt"), &wire.prompts, &place.at("prompts")),
            for_coach: self.texts(&format!("part.{id}.for_coach"), &wire.for_coach, &place.at("for_coach")),
            ladder: ladder.unwrap_or_default(),
        };
        self.questionnaire.parts.push(checked);
        for (at, item) in wire.items.iter().enumerate() {
            self.item(part, item, None, place.at("items").at(at));
        }
        let end = self.next_item();
        if let Some(part) = self.questionnaire.parts.last_mut() {
            part.items.end = end.0;
        }
    }

    fn next_item(&self) -> ItemIx {
        ItemIx(u32::try_from(self.questionnaire.items.len()).unwrap_or(u32::MAX))
    }

    fn item(&mut self, part: PartIx, wire: &'w wire::Item, roster: Option<ItemIx>, place: Place) {
        if self.questionnaire.items.len() >= MAX_ITEMS {
            if self.questionnaire.items.len() == MAX_ITEMS && !self.diagnostics.iter().any(|d| d.code == Code::TooMany) {
                self.error(Code::TooMany, &place, remark!("a guide has at most {MAX_ITEMS} items"), "split it into two guides");
            }
            return;
        }
        if !self.id(&wire.id, &place.at("id")) {
            return;
        }
        let at = self.next_item();
        let Some(kind) = self.kind(wire, roster, &place) else { return };
        let always = self.questionnaire.part(part).place != Position::Topic;
        let id = &wire.id;
        let item = Item {
            link: LinkId::new(id),
            part,
            kind,
            text: self.text(format!("{id}.text"), &wire.text, &place.at("text")),
            text_self: self.maybe(format!("{id}.text_self"), wire.text_self.as_ref(), &place.at("text_self")),
            short: self.maybe(format!("{id}.short"), wire.short.as_ref(), &place.at("short")),
            help: self.maybe(format!("{id}.help"), wire.help.as_ref(), &place.at("help")),
            layer: wire.layer.unwrap_or(if always { Layer::Sweep } else { Layer::Deep }),
            show_if: None,
            sensitive: wire.sensitive || self.questionnaire.part(part).sensitive,
            kept_back: wire.kept_back || self.questionnaire.part(part).kept_back,
            role: wire.role,
        };
        self.questionnaire.by_link.insert(item.link.clone(), at);
        self.questionnaire.items.push(item);
        self.written.push((wire, place.clone()));
        for (nth, nested) in wire.items.iter().enumerate() {
            self.item(part, nested, Some(at), place.at("items").at(nth));
        }
    }

    fn kind(&mut self, wire: &wire::Item, roster: Option<ItemIx>, place: &Place) -> Option<ItemKind> {
        use wire::ItemType as Type;
        let is_roster = wire.kind == Type::Roster;
        if is_roster == wire.items.is_empty() || (is_roster && roster.is_some()) {
            self.error(
                Code::Shape,
                place,
                remark!("only a roster has `items`, and it needs them"),
                "make it a roster, or move the questions out",
            );
            return None;
        }
        let question = match wire.kind {
            Type::Display => return Some(ItemKind::Display),
            Type::Roster => return Some(ItemKind::Roster),
            Type::Single => QuestionType::Single(self.choices(wire, place)?),
            Type::Multi => QuestionType::Multi(self.choices(wire, place)?),
            Type::Matrix => QuestionType::Matrix(Matrix { rows: self.choices(wire, place)?, columns: Vec::new() }),
            Type::Open => QuestionType::Open(OwnWords),
            Type::Line => QuestionType::Line(OwnWords),
            Type::Date => QuestionType::Date,
            Type::Number => QuestionType::Number(self.number(wire, place)?),
            Type::Scale => QuestionType::Scale(Scale {
                low: self.maybe(format!("{}.low", wire.id), wire.ends.as_ref().map(|e| &e.low), place),
                high: self.maybe(format!("{}.high", wire.id), wire.ends.as_ref().map(|e| &e.high), place),
            }),
        };
        if !wire.options.is_empty() && question.choices().is_none() {
            self.error(
                Code::BadOptions,
                &place.at("options"),
                remark!("this type of question has no options"),
                "remove them, or make it single or multi",
            );
        }
        if !matches!(question, QuestionType::Number(_)) {
            self.refuse_bounds(wire, place);
        }
        Some(match (roster, &wire.per_member) {
            (Some(roster), _) => ItemKind::OfRoster(roster, question),
            // The condition follows in `conditions`, when all ids are known.
            (None, Some(_)) => ItemKind::PerMember(super::Condition::All(Box::default()), question),
            (None, None) => ItemKind::Question(question),
        })
    }

    fn choices(&mut self, wire: &wire::Item, place: &Place) -> Option<Choices> {
        let place = place.at("options");
        if wire.options.is_empty() || wire.options.len() > OptionSet::MAX {
            self.error(
                Code::BadOptions,
                &place,
                remark!("this question has {} options", wire.options.len()),
                "give it 1 to 64 options, or make it an open question",
            );
            return None;
        }
        let mut seen = BTreeSet::new();
        let mut options = Vec::new();
        for (at, option) in wire.options.iter().enumerate() {
            if !seen.insert(&option.id) {
                self.error(
                    Code::DuplicateId,
                    &place.at(at),
                    remark!("the option `{}` is there twice", option.id),
                    "give one of them another id",
                );
            }
            if option.id.is_empty() || option.id.contains([',', ':', '=', ' ']) {
                self.error(Code::BadId, &place.at(at), remark!("`{}` is no option id", option.id), "use small letters, digits or _");
            }
            let text = self.text(format!("{}.option.{}", wire.id, option.id), &option.text, &place.at(at));
            let called = self.maybe(format!("{}.option.{}.called", wire.id, option.id), option.called.as_ref(), &place.at(at));
            options.push(Choice {
                code: OptionCode::new(&option.id),
                text,
                exclusive: option.exclusive,
                called,
                means: option.means.map(Into::into),
            });
        }
        Some(Choices { options })
    }

    /// The columns of a matrix are the topics of the guide.
    fn matrices(&mut self, _sources: &[Source<'_>]) {
        let columns: Vec<_> = self
            .questionnaire
            .parts
            .iter()
            .filter(|part| part.place == Position::Topic)
            .map(|part| crate::question::Column { part: part.id.clone(), title: part.title.clone(), sensitive: part.sensitive })
            .collect();
        let most = OptionSet::MAX;
        if columns.len() > most && self.questionnaire.items.iter().any(|item| matches!(item.question(), Some(QuestionType::Matrix(_)))) {
            let message = remark!("this guide has {} topics; a table to tick has room for {most}", columns.len());
            self.error(Code::TooMany, &Place::file("guide.json").at("parts"), message, "join topics, or split it into two guides");
            return;
        }
        for item in &mut self.questionnaire.items {
            if let ItemKind::Question(QuestionType::Matrix(matrix)) | ItemKind::PerMember(_, QuestionType::Matrix(matrix)) = &mut item.kind
            {
                matrix.columns.clone_from(&columns);
            }
        }
    }

    fn conditions(&mut self, sources: &[Source<'w>]) {
        let mut compiler = Compiler::new(&self.questionnaire, self.diagnostics);
        let items: Vec<_> = self
            .written
            .iter()
            .map(|(wire, place)| {
                let shown = wire.show_if.as_ref().map(|c| compiler.condition(c, &place.at("show_if")));
                let asked = wire.per_member.as_ref().map(|c| compiler.condition(c, &place.at("per_member")));
                (shown.flatten(), asked.flatten())
            })
            .collect();
        let opens: Vec<_> = sources
            .iter()
            .map(|source| source.part.opens_if.as_ref().and_then(|c| compiler.condition(c, &Place::file(source.file).at("opens_if"))))
            .collect();
        for (item, (shown, asked)) in self.questionnaire.items.iter_mut().zip(items) {
            item.show_if = shown;
            if let (ItemKind::PerMember(condition, _), Some(asked)) = (&mut item.kind, asked) {
                *condition = asked;
            }
        }
        for (part, condition) in self.questionnaire.parts.iter_mut().zip(opens) {
            part.opens_if = condition;
        }
    }

    fn order(&mut self) {
        match order::sort(&self.questionnaire.items, &self.questionnaire.parts) {
            Ok(order) => self.questionnaire.order = order,
            Err(circle) => {
                let names: Vec<_> = circle.iter().map(|item| self.questionnaire.item(*item).link.to_string()).collect();
                let place = circle
                    .first()
                    .and_then(|item| self.written.get(item.0 as usize))
                    .map_or_else(Place::default, |(_, place)| place.clone());
                let first = names.first().cloned().unwrap_or_default();
                self.error(
                    Code::Cycle,
                    &place,
                    remark!("these questions wait for each other: {} -> {first}", names.join(" -> ")),
                    "break the circle: one of them must not depend on the next",
                );
            }
        }
    }
}

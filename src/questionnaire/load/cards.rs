//! Signals, and the urgent cards that stand on them.

use super::{Build, Source};
use crate::base::{CardId, Code, CollectiveCode, ContactId, Date, Place, SignalId, remark};
use crate::questionnaire::{Compiler, PartIx, PauseCard, Signal, SignalIx, UrgentCard, wire};
use std::collections::{BTreeMap, BTreeSet};

impl Build<'_, '_> {
    pub(super) fn signals_and_cards(&mut self, sources: &[Source<'_>]) {
        let mut by_id = BTreeMap::new();
        let mut cards = Vec::new();
        for (part, source) in (0u16..).map(PartIx).zip(sources) {
            let place = Place::file(source.file).at("signals");
            for (at, wire) in source.part.signals.iter().enumerate() {
                let when = Compiler::new(&self.questionnaire, self.diagnostics).condition(&wire.when, &place.at(at).at("when"));
                let Some(when) = when else { continue };
                let nth = SignalIx(u16::try_from(self.questionnaire.signals.len()).unwrap_or(u16::MAX));
                if by_id.insert(wire.id.clone(), nth).is_some() {
                    self.error(
                        Code::DuplicateId,
                        &place.at(at).at("id"),
                        remark!("the signal `{}` is there twice", wire.id),
                        "join them with `any`",
                    );
                }
                // A code and nothing else: what is counted over many plans holds no words of anybody.
                let collective = wire.collective.as_ref().filter(|code| self.is_well_formed(code, &place.at(at).at("collective")));
                let collective = collective.map(|code| CollectiveCode::new(code));
                self.questionnaire.signals.push(Signal { id: SignalId::new(&wire.id), part, when, level: wire.level, collective });
            }
            let place = Place::file(source.file).at("urgent");
            cards.extend(source.part.urgent.iter().enumerate().map(|(at, card)| (card, place.at(at))));
        }
        let mut carded = BTreeSet::new();
        let known: BTreeSet<&str> = cards.iter().map(|(card, _)| card.id.as_str()).collect();
        for (wire, place) in &cards {
            for (at, other) in wire.instead_of.iter().enumerate().filter(|(_, other)| !known.contains(other.as_str())) {
                let message = remark!("there is no card `{other}`");
                self.error(Code::UnknownId, &place.at("instead_of").at(at), message, "name a card of this guide");
            }
            self.card(wire, place, &by_id, &mut carded);
        }
        for source in sources {
            for (at, signal) in source.part.signals.iter().enumerate() {
                if signal.level == wire::SignalLevel::Now && !carded.contains(&signal.id) {
                    let place = Place::file(source.file).at("signals").at(at);
                    let message = remark!("the signal `{}` is for now, and no urgent card names it", signal.id);
                    self.error(Code::NoCard, &place, message, "add a card that says what to do");
                }
            }
        }
    }

    /// The cards to rest at.
    pub(super) fn pauses(&mut self, sources: &[Source<'_>]) {
        for (nth, source) in sources.iter().enumerate() {
            let (Some(wire), place) = (&source.part.pause, Place::file(source.file).at("pause")) else { continue };
            let key = |field: &str| ["part.", &source.part.id, ".pause.", field].concat();
            let when = Compiler::new(&self.questionnaire, self.diagnostics).condition(&wire.when, &place.at("when"));
            let title = self.text(key("title"), &wire.title, &place.at("title"));
            let text = self.text(key("text"), &wire.text, &place.at("text"));
            let card = when.map(|when| PauseCard { when, title, text, call: wire.call.as_deref().map(ContactId::new) });
            if let Some(part) = self.questionnaire.parts.get_mut(nth) {
                part.pause = card;
            }
        }
    }

    fn card(&mut self, wire: &wire::UrgentCard, place: &Place, by_id: &BTreeMap<String, SignalIx>, carded: &mut BTreeSet<String>) {
        let id = &wire.id;
        self.id(&format!("card-{id}"), &place.at("id"));
        let mut signals = Vec::new();
        for (at, signal) in wire.signals.iter().enumerate() {
            match by_id.get(signal) {
                Some(place) => signals.push(*place),
                None => {
                    self.error(
                        Code::UnknownId,
                        &place.at("signals").at(at),
                        remark!("there is no signal `{signal}`"),
                        "check the spelling, or add the signal",
                    );
                }
            }
            carded.insert(signal.clone());
        }
        let Ok(checked) = Date::parse(&wire.checked) else {
            self.error(Code::BadDate, &place.at("checked"), remark!("`{}` is no day", wire.checked), "write it as YYYY-MM-DD");
            return;
        };
        let then = wire
            .then
            .iter()
            .enumerate()
            .map(|(at, next)| {
                let text = self.text(format!("card.{id}.then.{at}"), &next.text, &place.at("then").at(at));
                (next.contact.as_deref().map(ContactId::new), text)
            })
            .collect();
        let card = UrgentCard {
            id: CardId::new(id),
            signals,
            instead_of: wire.instead_of.iter().map(|card| CardId::new(card)).collect(),
            title: self.text(format!("card.{id}.title"), &wire.title, &place.at("title")),
            call: wire.call.as_deref().map(ContactId::new),
            say: self.maybe(format!("card.{id}.say"), wire.say.as_ref(), &place.at("say")),
            then,
            note: self.maybe(format!("card.{id}.note"), wire.note.as_ref(), &place.at("note")),
            danger: wire.danger,
            checked,
        };
        self.questionnaire.cards.push(card);
    }
}

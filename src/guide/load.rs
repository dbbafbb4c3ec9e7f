//! From a bundle to a checked guide.

use super::goal::{GoalLoader, Known};
use super::{BUNDLE_FORMAT, Bundle, ChildConsent, Clock, Contact, Door, Following, Guide, Link, Named, Party, clock, wire};
use crate::base::{Code, ContactId, Date, Diagnostic, DoorId, GoalId, GuideId, PartId, PartyId, Place, remark};
use crate::questionnaire::{self, Compiler, Questionnaire};
use crate::scheme::{self, Scheme};
use crate::text::{Catalog, Lang, Message, Text, Vocabulary, with_numbers_whole};
use std::collections::BTreeSet;

/// The guide as far as it could be made, and everything there is to say about it.
pub(super) fn load(bundle: &Bundle) -> (Option<Guide>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let guide = Loader { bundle, diagnostics: &mut diagnostics }.load();
    (guide, diagnostics)
}

/// The language in a tag, without the region or the form of address behind it.
fn language_of(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

struct Loader<'b, 'd> {
    bundle: &'b Bundle,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl Loader<'_, '_> {
    fn load(&mut self) -> Option<Guide> {
        if self.bundle.format != BUNDLE_FORMAT {
            self.fail(
                Code::BadFormat,
                Place::default(),
                remark!("this bundle says it is `{}`; this program reads `{BUNDLE_FORMAT}`", self.bundle.format),
                "make the bundle again with the tool of this version",
            );
            return None;
        }
        let sources: Vec<_> =
            self.bundle.parts.iter().map(|part| questionnaire::Source { file: &part.file, part: &part.content }).collect();
        let questionnaire = questionnaire::load(&sources, self.diagnostics);
        let mut schemes = Vec::new();
        for file in &self.bundle.schemes {
            scheme::load(&file.file, &file.content, &questionnaire, &mut schemes, self.diagnostics);
        }
        scheme::switch_on(&self.bundle.guide.unverified_schemes, &mut schemes, self.diagnostics);
        let contacts = self.contacts();
        let clock = self.bundle.clock.as_ref().map(|file| clock::load(file, &questionnaire, self.diagnostics)).unwrap_or_default();
        let goals = self.goals(&questionnaire, &schemes, &contacts, &clock);
        let following = self.bundle.triage.as_ref().map(|file| self.following(file, &questionnaire)).unwrap_or_default();
        let (parties, links) = self.bundle.triage.as_ref().map(|file| self.triage(file, &questionnaire, &goals)).unwrap_or_default();
        self.card_contacts(&contacts);
        let catalogs = self.catalogs();
        let doors = self.doors();
        let file = &self.bundle.guide;
        let date = Date::parse(&file.date);
        if date.is_err() {
            self.fail(Code::BadDate, Place::file("guide.json").at("date"), remark!("`{}` is no day", file.date), "write it as YYYY-MM-DD");
        }
        if let Some(exit) = file.exit.as_ref().filter(|exit| !exit.starts_with("https://")) {
            let message = remark!("the quick exit goes to `{exit}`");
            self.fail(Code::Shape, Place::file("guide.json").at("exit"), message, "name a neutral page that starts with https://");
        }
        (!catalogs.is_empty()).then_some(())?;
        Some(Guide {
            id: GuideId::new(&file.id),
            version: file.version.as_str().into(),
            date: date.ok()?,
            hash: self.bundle.hash.as_str().into(),
            title: Text::new("guide.title", &file.title),
            intro: (0usize..).zip(&file.intro).map(|(at, words)| Text::new(format!("guide.intro.{at}"), words)).collect(),
            doors,
            questionnaire,
            schemes,
            goals,
            parties,
            links,
            following,
            clock,
            contacts,
            exit: file.exit.as_deref().map(Into::into),
            catalogs,
        })
    }

    fn doors(&mut self) -> Vec<Door> {
        let mut seen = BTreeSet::new();
        let mut doors = Vec::new();
        for (at, wire) in self.bundle.guide.doors.iter().enumerate() {
            let (id, place) = (&wire.id, Place::file("guide.json").at("doors").at(at));
            self.once(&mut seen, id, &place.at("id"));
            for (field, words) in [("id", id), ("text", &wire.text)] {
                if words.trim().is_empty() {
                    self.fail(Code::Shape, place.at(field), remark!("a door without {field}"), "give it one, or take the door out");
                }
            }
            doors.push(Door {
                id: DoorId::new(id),
                text: Text::new(format!("door.{id}.text"), &wire.text),
                hint: wire.hint.as_ref().map(|words| Text::new(format!("door.{id}.hint"), words)),
            });
        }
        doors
    }

    fn contacts(&mut self) -> Vec<Contact> {
        let Some(file) = &self.bundle.contacts else { return Vec::new() };
        let mut seen = BTreeSet::new();
        let mut contacts = Vec::new();
        for (at, wire) in file.content.contacts.iter().enumerate() {
            let place = Place::file(&file.file).at("contacts").at(at);
            if !seen.insert(&wire.id) {
                self.fail(
                    Code::DuplicateId,
                    place.at("id"),
                    remark!("the contact `{}` is there twice", wire.id),
                    "give one of them another id",
                );
            }
            if Date::parse(&wire.checked).is_err() {
                self.fail(Code::BadDate, place.at("checked"), remark!("`{}` is no day", wire.checked), "write it as YYYY-MM-DD");
            }
            let id = &wire.id;
            contacts.push(Contact {
                id: ContactId::new(id),
                name: Text::new(format!("contact.{id}.name"), &wire.name),
                number: wire.number.as_deref().map(Into::into),
                hint: wire.hint.as_ref().map(|words| Text::new(format!("contact.{id}.hint"), words)),
                in_help: wire.in_help,
            });
        }
        contacts
    }

    fn goals(&mut self, questionnaire: &Questionnaire, schemes: &[Scheme], contacts: &[Contact], clock: &Clock) -> Vec<super::Goal> {
        let known = Known {
            questionnaire,
            schemes: schemes.iter().map(|scheme| scheme.id.as_str()).collect(),
            contacts: contacts.iter().map(|contact| contact.id.as_str()).collect(),
            deadlines: clock.deadlines.iter().map(|deadline| deadline.id.as_str()).collect(),
        };
        GoalLoader { known, diagnostics: self.diagnostics }.load(&self.bundle.goals)
    }

    fn triage(&mut self, file: &Named<wire::Triage>, questionnaire: &Questionnaire, goals: &[super::Goal]) -> (Vec<Party>, Vec<Link>) {
        let place = Place::file(&file.file);
        let mut parties = Vec::new();
        let mut seen = BTreeSet::new();
        for (at, wire) in file.content.parties.iter().enumerate() {
            let id = &wire.id;
            self.once(&mut seen, id, &place.at("parties").at(at).at("id"));
            for (nth, goal) in wire.goals.iter().enumerate().filter(|(_, goal)| !goals.iter().any(|known| known.id.as_str() == *goal)) {
                let message = remark!("there is no goal `{goal}`");
                self.fail(Code::UnknownId, place.at("parties").at(at).at("goals").at(nth), message, "name a goal of this guide");
            }
            let text = |field: &str, words: &str| Text::new(format!("party.{id}.{field}"), words);
            let when = wire.when.as_ref().map(|written| self.condition(questionnaire, written, &place.at("parties").at(at).at("when")));
            let expected = place.at("parties").at(at).at("expected_when");
            let expected = wire.expected_when.as_ref().map(|written| self.condition(questionnaire, written, &expected));
            parties.push(Party {
                id: PartyId::new(id),
                name: text("name", &wire.name),
                when: when.flatten(),
                goals: wire.goals.iter().map(|goal| GoalId::new(goal)).collect(),
                why: wire.why.as_ref().map(|words| text("why", words)),
                why_not: wire.why_not.as_ref().map(|words| text("why_not", words)),
                expected_when: expected.flatten(),
            });
        }
        let mut links = Vec::new();
        for (at, wire) in file.content.links.iter().enumerate() {
            let place = place.at("links").at(at);
            let topics: Option<Vec<_>> = wire.topics.iter().map(|topic| questionnaire.find_part(topic)).collect();
            if topics.is_none() {
                self.fail(Code::UnknownId, place.at("topics"), remark!("one of these parts does not exist"), "name parts of this guide");
            }
            let when = self.condition(questionnaire, &wire.when, &place.at("when"));
            if let (Some(topics), Some(when)) = (topics, when) {
                links.push(Link { topics, when, why: Text::new(format!("link.{at}.why"), &wire.why) });
            }
        }
        (parties, links)
    }

    fn condition(
        &mut self,
        questionnaire: &Questionnaire,
        wire: &questionnaire::wire::Condition,
        place: &Place,
    ) -> Option<questionnaire::Condition> {
        Compiler::new(questionnaire, self.diagnostics).condition(wire, place)
    }

    fn following(&mut self, file: &Named<wire::Triage>, questionnaire: &Questionnaire) -> Following {
        let wire = &file.content;
        let review =
            |(at, review): (usize, &wire::Review)| (review.weeks, Text::new(format!("review.{at}.what"), &review.what), review.multi_only);
        let (brake, place) = (Place::file(&file.file).at("network_brake"), Place::file(&file.file).at("child_consent"));
        let brake = wire.network_brake.as_ref().and_then(|wire| {
            Some((self.condition(questionnaire, &wire.when, &brake.at("when"))?, Text::new("network_brake.why", &wire.why)))
        });
        Following {
            reviews: wire.reviews.iter().enumerate().map(review).collect(),
            hear_within_days: wire.hear_within_days,
            consent_weeks: wire.consent_weeks,
            child_consent: wire.child_consent.as_ref().and_then(|child| self.child_consent(child, questionnaire, &place)),
            goals_at_a_time: wire.goals_at_a_time,
            resident_steps: wire.resident_steps,
            network_brake: brake,
            later_topics: wire.later_topics.iter().map(|topic| PartId::new(topic)).collect(),
        }
    }

    fn child_consent(&mut self, wire: &wire::ChildConsent, questionnaire: &Questionnaire, place: &Place) -> Option<ChildConsent> {
        let when = self.condition(questionnaire, &wire.when, &place.at("when"))?;
        let Ok(checked) = Date::parse(&wire.checked) else {
            self.fail(Code::BadDate, place.at("checked"), remark!("`{}` is no day", wire.checked), "write it as YYYY-MM-DD");
            return None;
        };
        let (ground, source) = (wire.ground.as_str().into(), wire.source.as_str().into());
        Some(ChildConsent { when, say: Text::new("child_consent.say", &wire.say), ground, source, checked })
    }

    fn card_contacts(&mut self, contacts: &[Contact]) {
        let known = |id: &str| contacts.iter().any(|contact| contact.id.as_str() == id);
        for part in &self.bundle.parts {
            let pause = Place::file(&part.file).at("pause").at("call");
            if let Some(call) = part.content.pause.as_ref().and_then(|pause| pause.call.as_ref()).filter(|call| !known(call)) {
                self.fail(Code::UnknownId, pause, remark!("there is no contact `{call}`"), "add the contact, or name another");
            }
            let cards = Place::file(&part.file).at("urgent");
            for (at, card) in part.content.urgent.iter().enumerate() {
                let place = cards.at(at);
                let first = card.call.iter().map(|call| (call, place.at("call")));
                let then = card.then.iter().enumerate();
                let then = then.filter_map(|(nth, next)| next.contact.as_ref().map(|call| (call, place.at("then").at(nth).at("contact"))));
                let unknown: Vec<_> = first.chain(then).filter(|(call, _)| !known(call)).collect();
                for (call, place) in unknown {
                    self.fail(Code::UnknownId, place, remark!("there is no contact `{call}`"), "add the contact, or name another");
                }
            }
        }
    }

    /// A catalog for each language that has interface words: the source language first.
    fn catalogs(&mut self) -> Vec<Catalog> {
        let mut catalogs = Vec::new();
        let file = &self.bundle.guide;
        let source = std::iter::once(&file.language);
        for tag in source.chain(file.languages.iter().filter(|tag| **tag != file.language)) {
            let Some(interface) = self.bundle.interface.iter().find(|words| words.content.language == *tag) else {
                let message = remark!("there are no interface words in `{tag}`");
                self.fail(
                    Code::MissingTranslation,
                    Place::file("guide.json").at("languages"),
                    message,
                    "add them, or do not offer this language",
                );
                continue;
            };
            let base = self.base(interface, &catalogs);
            let guide = self.bundle.words.iter().find(|words| words.content.language == *tag);
            if guide.is_none() && base.is_none() && *tag != file.language {
                let message = remark!("there are no words of this guide in `{tag}`");
                self.fail(
                    Code::MissingTranslation,
                    Place::file("guide.json").at("languages"),
                    message,
                    "add words/<language>.json, or do not offer it",
                );
            }
            let borrows = language_of(tag) != language_of(&file.language);
            let catalog = Catalog { borrows, ..catalog(&interface.content, guide.map(|file| &file.content), base) };
            catalogs.push(catalog);
        }
        catalogs
    }

    /// The language of which these words are another way to address people.
    fn base<'c>(&mut self, interface: &Named<wire::Words>, catalogs: &'c [Catalog]) -> Option<&'c Catalog> {
        let of = interface.content.of.as_ref()?;
        let base = catalogs.iter().find(|catalog| catalog.of.is_none() && catalog.lang.as_str() == of);
        if base.is_none() {
            let message =
                remark!("these words are another way to address people in `{of}`, and that language does not stand before this one");
            self.fail(Code::UnknownId, Place::file(&interface.file).at("of"), message, "offer that language before this one in guide.json");
        }
        base
    }

    /// Refuses an id that was there before.
    fn once<'i>(&mut self, seen: &mut BTreeSet<&'i str>, id: &'i str, place: &Place) {
        if !seen.insert(id) {
            self.fail(Code::DuplicateId, place.clone(), remark!("`{id}` is there twice"), "give one of them another id");
        }
    }

    fn fail(&mut self, code: Code, place: Place, message: String, hint: &str) {
        self.diagnostics.push(Diagnostic::error(code, place, message, hint));
    }
}

/// The words of one language: where it is another way to address people in that of `base`, with the words of that one below them.
fn catalog(interface: &wire::Words, guide: Option<&wire::Words>, base: Option<&Catalog>) -> Catalog {
    let shown = |text: &str| if interface.right_to_left { with_numbers_whole(text).into() } else { text.into() };
    let below = base.and_then(|base| base.vocabulary.get());
    let mut texts = below.map(|below| below.guide.clone()).unwrap_or_default();
    for (key, text) in guide.into_iter().flat_map(|written| &written.words) {
        texts.insert(key.as_str().into(), shown(text));
    }
    let beneath = |message: Message| below.and_then(|below| below.interface.get(message.index())).map_or("", |text| &**text);
    let own = |message: Message| interface.words.get(message.key()).map(String::as_str);
    let say = |message: &Message| shown(own(*message).unwrap_or_else(|| beneath(*message)));
    Catalog {
        lang: Lang::new(&interface.language),
        name: interface.name.as_str().into(),
        right_to_left: interface.right_to_left,
        of: base.map(|base| base.lang.clone()),
        address: interface.address.as_deref().map(Into::into),
        covers: guide.map(|written| written.covers).unwrap_or_default(),
        checked: interface.checked && guide.is_none_or(|written| written.checked),
        borrows: false,
        vocabulary: Vocabulary { guide: texts, interface: Message::ALL.iter().map(say).collect() }.into(),
    }
}

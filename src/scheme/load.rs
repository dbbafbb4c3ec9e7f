//! From written schemes to checked ones.

use super::{Scheme, SchemeStatus, wire};
use crate::base::{Code, Date, Diagnostic, Place, SchemeId, remark};
use crate::questionnaire::{Compiler, Questionnaire};
use crate::text::Text;
use std::collections::BTreeSet;

/// Checks a file of schemes and adds them to `schemes`.
pub(crate) fn load(
    file: &str,
    written: &wire::Schemes,
    questionnaire: &Questionnaire,
    schemes: &mut Vec<Scheme>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut seen: BTreeSet<String> = schemes.iter().map(|scheme| scheme.id.to_string()).collect();
    for (at, wire) in written.schemes.iter().enumerate() {
        let place = Place::file(file).at("schemes").at(at);
        if !seen.insert(wire.id.clone()) {
            diagnostics.push(Diagnostic::error(
                Code::DuplicateId,
                place.at("id"),
                remark!("the scheme `{}` is there twice", wire.id),
                "keep one, or give each edition its own days `from` and `until` under its own id",
            ));
        }
        if let Some(scheme) = scheme(wire, &place, questionnaire, diagnostics) {
            schemes.push(scheme);
        }
    }
}

fn scheme(wire: &wire::Scheme, place: &Place, questionnaire: &Questionnaire, diagnostics: &mut Vec<Diagnostic>) -> Option<Scheme> {
    let id = &wire.id;
    let mut compiler = Compiler::new(questionnaire, diagnostics);
    let suggest_if = compiler.conditions(&wire.suggest_if, &place.at("suggest_if"));
    let not_if = compiler.conditions(&wire.not_if, &place.at("not_if"));
    let text = |field: &str, words: &str| Text::new(format!("scheme.{id}.{field}"), words);
    let mut day = |field: &str, written: Option<&String>| -> Result<Option<Date>, ()> {
        let Some(written) = written else { return Ok(None) };
        Date::parse(written).map(Some).map_err(|_| {
            diagnostics.push(Diagnostic::error(Code::BadDate, place.at(field), remark!("`{written}` is no day"), "write it as YYYY-MM-DD"));
        })
    };
    let checked = day("checked", Some(&wire.checked));
    let from = day("from", wire.from.as_ref());
    let until = day("until", wire.until.as_ref());
    Some(Scheme {
        id: SchemeId::new(id),
        name: text("name", &wire.name),
        topics: wire.topics.iter().map(|topic| questionnaire.find_part(topic)).collect(),
        law: wire.law.as_deref().map(Into::into),
        article: wire.article.as_deref().map(Into::into),
        executor: wire.executor.as_str().into(),
        kind: wire.kind,
        what: text("what", &wire.what),
        conditions: text("conditions", &wire.conditions),
        ask: wire.ask.as_ref().map(|words| text("ask", words)),
        costs: wire.costs.as_ref().map(|words| text("costs", words)),
        suggest_if,
        not_if,
        status: wire.status,
        coach_only: wire.coach_only,
        source: wire.source.as_str().into(),
        checked: checked.ok()??,
        verified: wire.verified,
        from: from.ok()?,
        until: until.ok()?,
        switched_on: false,
    })
}

/// Switches on what the guide says exists here. Only what could not be verified waits for that.
pub(crate) fn switch_on(ids: &[String], schemes: &mut [Scheme], diagnostics: &mut Vec<Diagnostic>) {
    for (at, id) in ids.iter().enumerate() {
        let mut wrong = |message, hint| {
            let place = Place::file("guide.json").at("unverified_schemes").at(at);
            diagnostics.push(Diagnostic::error(Code::UnknownId, place, message, hint));
        };
        match schemes.iter_mut().find(|scheme| scheme.id.as_str() == id) {
            None => wrong(remark!("there is no scheme `{id}`"), "check the spelling, or add it to a file of schemes"),
            Some(scheme) => match scheme.status {
                SchemeStatus::Unverified | SchemeStatus::AnnouncedUnverified => scheme.switched_on = true,
                SchemeStatus::Active | SchemeStatus::ActiveUnderRevision | SchemeStatus::Closed => wrong(
                    remark!("the status of `{id}` does not wait for a municipality"),
                    "name only schemes with the status `unverified` or `announced_unverified`; a closed one is never suggested",
                ),
            },
        }
    }
}

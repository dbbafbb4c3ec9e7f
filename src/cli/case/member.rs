//! The people of a case: "m1 self a27_aow at_table=yes alias=Sanne".

use super::Reader;
use crate::answers::{Asked, Household, MAX_MEMBERS, MAX_NAME, Member};
use crate::base::{Code, Diagnostic, MemberId, Place};
use crate::cli::say::quote;
use crate::question::{Meaning, QuestionType};
use crate::questionnaire::{ItemIx, Role};

/// How a member is written.
const AS: &str = "write it as: m1 self a27_aow at_table=yes";

/// A member as it was written.
struct Written {
    member: Member,
    said: Vec<(Role, String)>,
    place: Place,
}

impl Reader<'_> {
    /// Takes up the people. `false` where they are too many to go on with.
    pub(super) fn members(&mut self, written: &[String], place: &Place) -> bool {
        let mut members: Vec<Written> = Vec::new();
        for (at, written) in written.iter().enumerate() {
            let Some(written) = self.member(written, &place.at(at)) else { continue };
            if members.iter().any(|other| other.member.id == written.member.id) {
                let message = format!("there are two members `{}`", written.member.id);
                self.remark(Code::DuplicateId, &written.place, message, "give one of them another number");
            } else {
                members.push(written);
            }
        }
        if members.len() > MAX_MEMBERS {
            let message = format!("this household has {} people; at most {MAX_MEMBERS} fit", members.len());
            self.remark(Code::TooMany, place, message, "leave out those who need not be in the plan");
            return false;
        }
        self.look_for_self(&members, place);
        if !members.is_empty() && members.iter().all(|written| written.member.id != MemberId::SELF) {
            // As with a stored conversation: the person who fills this in is always there.
            let oneself = Member { id: MemberId::SELF, name: String::new() };
            members.insert(0, Written { member: oneself, said: Vec::new(), place: place.clone() });
        }
        self.talk.household = Household::new(members.iter().map(|written| written.member.clone()).collect());
        for Written { member, said, place } in members {
            for (role, code) in said {
                let items: Vec<ItemIx> = self.guide.questionnaire.with_role(role).collect();
                items.into_iter().for_each(|item| self.give(Asked { item, member: Some(member.id) }, &code, &place));
            }
        }
        true
    }

    /// Whoever fills this in is `m1`: to that person the plan speaks. The roster must not say otherwise.
    fn look_for_self(&mut self, members: &[Written], place: &Place) {
        let Some(oneself) = self.code_of_oneself() else { return };
        let is_self = |written: &&Written| written.said.iter().any(|(role, code)| *role == Role::MemberRole && *code == oneself);
        let mut selves = members.iter().filter(is_self);
        let m1 = MemberId::SELF;
        match (selves.next(), selves.next()) {
            (Some(first), Some(second)) => {
                let message = format!("`{}` and `{}` both have the role `{oneself}`", first.member.id, second.member.id);
                self.remark(
                    Code::BadAnswer,
                    &second.place,
                    message,
                    "keep it for the one who fills this in, and give the other another role",
                );
            }
            (Some(one), None) if one.member.id != m1 => {
                let message = format!("`{}` has the role `{oneself}`, and the one who fills this in is always `{m1}`", one.member.id);
                self.remark(Code::BadAnswer, &one.place, message, &format!("give that person the id `{m1}`"));
            }
            (Some(_), None) => {}
            (None, _) if members.is_empty() => {
                let message = format!("nobody lives here: the plan is for `{m1}`, of whom nothing is known");
                self.warn(place, message, AS);
            }
            (None, _) => {
                let message = format!("nobody has the role `{oneself}`: the plan speaks to `{m1}` as the one who fills this in");
                self.warn(place, message, &format!("give `{m1}` the role `{oneself}`, if that is so"));
            }
        }
    }

    /// How the guide calls the role of the person who fills this in, where it asks for roles.
    fn code_of_oneself(&self) -> Option<String> {
        let questionnaire = &self.guide.questionnaire;
        let mut asked = questionnaire.with_role(Role::MemberRole).filter_map(|item| questionnaire.item(item).question());
        let choices = asked.find_map(QuestionType::choices)?;
        choices.meaning(Meaning::Oneself).map(|option| choices.code(option).to_owned())
    }

    fn warn(&mut self, place: &Place, message: String, hint: &str) {
        self.diagnostics.push(Diagnostic::warning(Code::BadAnswer, place.clone(), message, hint));
    }

    /// "m1 self a27_aow at_table=yes", with an optional "alias=Sanne".
    fn member(&mut self, written: &str, place: &Place) -> Option<Written> {
        let mut words = written.split_whitespace();
        let id = words.next().and_then(MemberId::parse);
        let Some(id) = id else {
            self.remark(Code::BadAnswer, place, format!("{} is no member", quote(written)), AS);
            return None;
        };
        let mut name = String::new();
        let mut said = Vec::new();
        let mut plain = [Role::MemberRole, Role::MemberAge].into_iter();
        for word in words {
            match word.split_once('=') {
                Some(("at_table", code)) => said.push((Role::MemberPresence, code.to_owned())),
                Some(("alias", alias)) if name.is_empty() => name = self.alias(alias, place),
                Some(("alias", _)) => self.remark(Code::BadAnswer, place, "`alias` is there twice".to_owned(), "keep the one that holds"),
                Some((key, _)) => {
                    self.remark(Code::BadAnswer, place, format!("a member has no {}", quote(key)), "known are at_table and alias");
                }
                None => match plain.next() {
                    Some(role) => said.push((role, word.to_owned())),
                    None => {
                        let hint = "a member has a role and an age band, and a name of one word";
                        self.remark(Code::BadAnswer, place, format!("{} is one word too many", quote(word)), hint);
                    }
                },
            }
        }
        Some(Written { member: Member { id, name }, said, place: place.clone() })
    }

    /// The name, as the field on the screen would hold it.
    fn alias(&mut self, alias: &str, place: &Place) -> String {
        if alias.chars().count() > MAX_NAME {
            let message = format!("the alias {} is too long, and is cut after {MAX_NAME} characters", quote(alias));
            self.warn(place, message, &format!("keep it to {MAX_NAME} characters"));
        }
        alias.chars().take(MAX_NAME).collect()
    }
}

//! An answer that nothing reads: then why ask? Whoever knows why says so in `only_told`.
//!
//! A question is read when a condition tests it, a text quotes it, a goal is measured by it, a referral names it as what may
//! make it hard, or its role gives it a place in the plan. In a `single` question every option is one side of such a test. In a `multi` question options stand beside each other, so
//! each must be read for itself, unless `only_told` of the question says why it need not.

use super::{Material, sites, tests_of};
use crate::base::{Code, Diagnostic};
use crate::guide::Whose;
use crate::question::{OptionSet, QuestionType};
use crate::questionnaire::{Check, Item, ItemIx, wire};
use crate::text::gaps;
use std::collections::{BTreeMap, BTreeSet};

/// Why an answer matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Matters {
    /// A condition tests it.
    Tested,
    /// A text quotes it, a goal is measured by it, or it has a place in the plan.
    InThePlan,
    /// The author says why it is only told.
    OnlyTold,
    /// It does not.
    Not,
}

/// All that reads answers.
pub(super) struct Readers {
    tests: BTreeMap<ItemIx, Vec<Check>>,
    quoted: BTreeSet<ItemIx>,
}

impl Readers {
    pub(super) fn of(material: &Material<'_>) -> Self {
        let mut tests: BTreeMap<ItemIx, Vec<Check>> = BTreeMap::new();
        for site in &material.sites {
            let mut found = Vec::new();
            tests_of::all_tests(site.condition, &mut found);
            found.into_iter().for_each(|(item, check)| tests.entry(item).or_default().push(check));
        }
        let mut quoted: BTreeSet<ItemIx> = material.guide.goals.iter().filter_map(|goal| goal.measure.scale).collect();
        for goal in &material.guide.goals {
            match &goal.whose {
                Whose::Named(item, _) => _ = quoted.insert(*item),
                Whose::Members(when) | Whose::OneOf(when) => when.each_item(&mut |item| _ = quoted.insert(item)),
                Whose::Asks | Whose::Household => {}
            }
        }
        let steps = material.guide.goals.iter().flat_map(|goal| &goal.actions);
        quoted.extend(steps.filter_map(|action| action.referral.as_ref()?.hard));
        material.guide.each_text(&mut |text, _| {
            quoted.extend(gaps(text.source()).filter_map(|gap| material.guide.questionnaire.find(gap)));
        });
        Self { tests, quoted }
    }

    /// Why the answer to a question matters.
    pub(super) fn question(&self, at: ItemIx, item: &Item, wire: &wire::Item) -> Matters {
        if self.tests.contains_key(&at) {
            Matters::Tested
        } else if item.role.is_some() || self.quoted.contains(&at) {
            Matters::InThePlan
        } else if wire.only_told.is_some() {
            Matters::OnlyTold
        } else {
            Matters::Not
        }
    }

    /// Why an option of it matters, by its place.
    pub(super) fn option(&self, at: ItemIx, item: &Item, wire: &wire::Item, nth: usize) -> Matters {
        let question = self.question(at, item, wire);
        let written = &wire.options[nth];
        let of_itself = written.exclusive || written.means.is_some() || written.called.is_some();
        let is_multi = matches!(item.question(), Some(QuestionType::Multi(_)));
        if question != Matters::Tested || !is_multi || of_itself || self.is_named(at, nth) {
            return question;
        }
        if item.role.is_some() || self.quoted.contains(&at) {
            Matters::InThePlan
        } else if wire.only_told.is_some() {
            Matters::OnlyTold
        } else {
            Matters::Not
        }
    }

    fn is_named(&self, at: ItemIx, nth: usize) -> bool {
        let has = |set: OptionSet| set.iter().any(|option| usize::from(option.0) == nth);
        self.tests.get(&at).into_iter().flatten().any(|check| match check {
            Check::OneOf(set) => has(*set),
            Check::OtherThan(set) => !has(*set),
            Check::Answered | Check::AtLeast(_) | Check::AtMost(_) | Check::WithinDays(_) => false,
        })
    }
}

/// The items as they are written, by their ids.
pub(super) fn written<'b>(material: &Material<'b>) -> BTreeMap<&'b str, &'b wire::Item> {
    let items = material.bundle.parts.iter().flat_map(|file| &file.content.items);
    items.flat_map(|item| std::iter::once(item).chain(&item.items)).map(|item| (item.id.as_str(), item)).collect()
}

pub(super) fn check(material: &Material<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let (readers, written, places) = (Readers::of(material), written(material), sites::item_places(material.bundle));
    for (at, item) in (0u32..).map(ItemIx).zip(&material.guide.questionnaire.items) {
        let link = item.link.as_str();
        let (Some(wire), Some(place), Some(_)) = (written.get(link), places.get(link), item.question()) else { continue };
        let mut tell = |place, message, hint: &str| diagnostics.push(Diagnostic::warning(Code::UnusedOption, place, message, hint));
        let matters = readers.question(at, item, wire);
        if matters == Matters::Not {
            let message = format!("nothing reads the answer to `{link}`: no condition, no text, and no place in the plan");
            tell(place.clone(), message, "use it, take it out, or say in `only_told` who reads it and why");
            continue;
        }
        let options: Vec<Matters> = (0..wire.options.len()).map(|nth| readers.option(at, item, wire, nth)).collect();
        if matters == Matters::Tested && wire.only_told.is_some() && !options.contains(&Matters::OnlyTold) {
            let message = format!("`{link}` says that it is only told, and conditions test all of it");
            tell(place.at("only_told"), message, "take `only_told` out");
        }
        for (nth, option) in wire.options.iter().enumerate().filter(|(nth, _)| options[*nth] == Matters::Not) {
            let message = format!("nothing reads the option `{}` of `{link}`, while other options are read", option.id);
            let hint = "use it, take it out, or say in `only_told` of the question why it is asked all the same";
            tell(place.at("options").at(nth), message, hint);
        }
    }
}

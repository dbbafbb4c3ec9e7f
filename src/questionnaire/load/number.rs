//! Which numbers fit a question that asks for one.

use super::Build;
use crate::base::{Code, Place, remark};
use crate::question::Number;
use crate::questionnaire::{Role, wire};

impl Build<'_, '_> {
    pub(super) fn number(&mut self, wire: &wire::Item, place: &Place) -> Option<Number> {
        let (Some(min), Some(max)) = (wire.min, wire.max) else {
            let message = remark!("`{}` does not say which numbers fit", wire.id);
            self.error(Code::BadOptions, place, message, "give `min` and `max`, both whole numbers: what is outside is surely a slip");
            return None;
        };
        if min >= max {
            let message = remark!("from {min} to {max} there is no number to choose");
            self.error(Code::BadOptions, &place.at("min"), message, "make `min` less than `max`; did you change them about?");
            return None;
        }
        if wire.role == Some(Role::Score) {
            let message = remark!("`{}` is a number, and the figure of a topic goes from 0 to 10", wire.id);
            self.error(Code::BadOptions, &place.at("role"), message, "make it a scale, or leave out its role");
        }
        Some(Number { min, max, unit: self.maybe(format!("{}.unit", wire.id), wire.unit.as_ref(), &place.at("unit")) })
    }

    /// What only a number has would be lost in silence on another question.
    pub(super) fn refuse_bounds(&mut self, wire: &wire::Item, place: &Place) {
        let given = [("min", wire.min.is_some()), ("max", wire.max.is_some()), ("unit", wire.unit.is_some())];
        for (field, _) in given.into_iter().filter(|(_, given)| *given) {
            let message = remark!("only a number has `{field}`");
            self.error(Code::BadOptions, &place.at(field), message, "remove it, or make the question a number");
        }
    }
}

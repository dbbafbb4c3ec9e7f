//! The questions without which an urgent card cannot come: these are asked however little time there is.

use super::{ItemIx, ItemKind, Questionnaire, SignalLevel};
use crate::base::Set;

impl Questionnaire {
    /// The questions that signals for now look at, and those that must be answered before these are shown.
    #[must_use]
    pub fn pressing(&self) -> Set<ItemIx> {
        let mut found = Set::default();
        let mut todo = Vec::new();
        for signal in self.signals.iter().filter(|signal| signal.level == SignalLevel::Now) {
            signal.when.each_item(&mut |item| todo.push(item));
        }
        while let Some(at) = todo.pop() {
            if !found.insert(at) {
                continue;
            }
            let item = self.item(at);
            item.show_if.iter().for_each(|condition| condition.each_item(&mut |item| todo.push(item)));
            if let ItemKind::PerMember(condition, _) = &item.kind {
                condition.each_item(&mut |item| todo.push(item));
            }
        }
        found
    }
}

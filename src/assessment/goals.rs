//! Goals that the answers ask for, in an order in which each comes after what must stand first.

use super::{Proposed, Reasons};
use crate::base::Set;
use crate::flow::Visible;
use crate::guide::GoalIx;

/// The proposed goals. A topic that was not opened has none.
pub(super) fn goals(visible: &Visible<'_>, reasons: &mut Reasons) -> Vec<Proposed> {
    let guide = visible.guide();
    let mut found = Vec::new();
    for (place, goal) in (0u16..).zip(&guide.goals) {
        if visible.is_open(goal.topic) && goal.when.truth(visible, None).is_yes() {
            found.push(Proposed { goal: GoalIx(place), because: reasons.find(&goal.when, visible) });
        }
    }
    in_order(visible, found)
}

/// First by phase, then by the order of the guide; but never before a goal that must stand first.
fn in_order(visible: &Visible<'_>, found: Vec<Proposed>) -> Vec<Proposed> {
    let goal = |proposed: &Proposed| visible.guide().goal(proposed.goal);
    let mut left: Set<GoalIx> = found.iter().map(|proposed| proposed.goal).collect();
    // The first stands last: there it is found at once, and taken out without moving the others.
    let mut waiting: Vec<Proposed> = Vec::with_capacity(found.len());
    for proposed in found.into_iter().rev() {
        let later = |other: &Proposed| goal(other).phase >= goal(&proposed).phase;
        waiting.insert(waiting.partition_point(later), proposed);
    }
    let mut ordered = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        // The loader refuses circles, so there is always one that waits for nothing.
        let free = |proposed: &Proposed| goal(proposed).after.iter().all(|after| !left.contains(after));
        let next = waiting.remove(waiting.iter().rposition(free).unwrap_or(0));
        left.remove(&next.goal);
        ordered.push(next);
    }
    ordered
}

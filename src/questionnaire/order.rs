//! The order in which items are evaluated: each after those it waits for. A circle is refused with its names.

use super::{Item, ItemIx, ItemKind, Layer, Part};

/// What an item waits for.
fn dependencies(item: &Item, parts: &[Part], visit: &mut impl FnMut(ItemIx)) {
    if let Some(condition) = &item.show_if {
        condition.each_item(visit);
    }
    match &item.kind {
        ItemKind::PerMember(condition, _) => condition.each_item(visit),
        ItemKind::OfRoster(roster, _) => visit(*roster),
        ItemKind::Display | ItemKind::Question(_) | ItemKind::Roster => {}
    }
    if item.layer == Layer::Deep
        && let Some(condition) = parts.get(usize::from(item.part.0)).and_then(|part| part.opens_if.as_ref())
    {
        condition.each_item(visit);
    }
}

/// Sorts the items, or gives the items of a circle: each waits for the next, and the last for the first.
pub(super) fn sort(items: &[Item], parts: &[Part]) -> Result<Vec<ItemIx>, Vec<ItemIx>> {
    const WHITE: u8 = 0;
    const GREY: u8 = 1;
    const BLACK: u8 = 2;
    let mut colour = vec![WHITE; items.len()];
    let mut order = Vec::with_capacity(items.len());
    // An explicit stack: a chain of 10,000 items must not overflow the call stack.
    let mut stack: Vec<(ItemIx, Vec<ItemIx>)> = Vec::new();
    let waits = |at: ItemIx| {
        let mut list = Vec::new();
        dependencies(&items[at.0 as usize], parts, &mut |item| list.push(item));
        list
    };
    for start in (0u32..).map(ItemIx).take(items.len()) {
        if colour[start.0 as usize] != WHITE {
            continue;
        }
        colour[start.0 as usize] = GREY;
        stack.push((start, waits(start)));
        while let Some((at, todo)) = stack.last_mut() {
            let at = *at;
            let Some(next) = todo.pop() else {
                colour[at.0 as usize] = BLACK;
                order.push(at);
                stack.pop();
                continue;
            };
            match colour[next.0 as usize] {
                WHITE => {
                    colour[next.0 as usize] = GREY;
                    let list = waits(next);
                    stack.push((next, list));
                }
                GREY => {
                    return Err(stack.iter().map(|(item, _)| *item).skip_while(|item| *item != next).collect());
                }
                _ => {}
            }
        }
    }
    Ok(order)
}

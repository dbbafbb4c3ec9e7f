//! Words that the chosen language does not have stand in the language of the guide, and say so (WCAG 2.2, 3.1.2): a screen reader
//! then reads them aloud in that language, and a browser writes them in its direction.

use super::el::{Attr, el};
use crate::screen::{BORROWED, pieces};
use std::rc::Rc;
use yew::virtual_dom::{VList, VNode, VText};

/// Puts an element around all words between marks.
pub(super) fn tell(node: &mut VNode, lang: &str) {
    if let VNode::VTag(tag) = node {
        if let Some(children) = Rc::get_mut(tag).and_then(|tag| tag.children_mut()) {
            tell(children, lang);
        }
    } else if let VNode::VList(list) = node {
        for child in Rc::get_mut(list).into_iter().flat_map(|list| list.iter_mut()) {
            tell(child, lang);
        }
    } else if let VNode::VText(text) = node
        && text.text.contains(BORROWED)
    {
        *node = told(&text.text, lang);
    }
}

fn told(words: &str, lang: &str) -> VNode {
    let mut list = VList::new();
    for (piece, borrowed) in pieces(words) {
        list.add_child(if borrowed {
            el("span", "").attr(Attr::Lang, lang).attr(Attr::Dir, "ltr").say(piece).into()
        } else {
            VText::new(piece.to_owned()).into()
        });
    }
    VNode::VList(Rc::new(list))
}

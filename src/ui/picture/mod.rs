//! A picture: the drawing with its key, and beside it the text that says the same. A drawing's letters do not grow with a person's own
//! letter size, so the text is always there.

mod shape;

use self::shape::{outline, shape};
use super::el::{Attr, El, el};
use super::part::sign;
use crate::screen::{Ink, PictureRow, PictureText, PictureView};

pub(super) fn picture(view: &PictureView) -> El {
    picture_in("kt-", view)
}

/// A picture in another place on the same screen. Its ids begin with the name of that place: two of one kind may be drawn at once.
pub(super) fn picture_in(place: &str, view: &PictureView) -> El {
    let name = view.kind.as_str();
    let [title, text] = ["-title", "-text"].map(|what| [place, name, what].concat());
    let drawing = &view.drawing;
    let sheet = ["0 0 ", &drawing.width.to_string(), " ", &drawing.height.to_string()].concat();
    let drawn = el("svg", "kt-drawn")
        .attr(Attr::ViewBox, &*sheet)
        .attr(Attr::Role, "img")
        .attr(Attr::AriaLabelledBy, &*title)
        .attr(Attr::AriaDescribedBy, &*text)
        .child(el("title", "").attr(Attr::Id, &*title).say(&drawing.name))
        .each(&drawing.shapes, shape);
    let figure = el("div", "kt-picture__drawing").child(drawn).child(el("ul", "kt-key").each(&view.key, key));
    let beside = el("div", "kt-picture__text").child(words(&view.text).attr(Attr::Id, &*text));
    el("section", "kt-stack")
        .attr(Attr::Section, name)
        .child(el("h2", "kt-question kt-question--second").say(&view.title))
        .child(el("div", "kt-picture").child(figure).child(beside))
}

fn key((ink, words): &(Ink, String)) -> El {
    let path = if matches!(ink, Ink::Now | Ink::Empty) { "M2 3h28v14H2z" } else { "M1 10h30" };
    let drawn = el("svg", "kt-drawn").attr(Attr::ViewBox, "0 0 32 20").attr(Attr::AriaHidden, "true").child(outline(*ink, path));
    el("li", "").child(drawn).child(el("span", "").say(words))
}

fn words(text: &PictureText) -> El {
    match text {
        PictureText::Lines(lines) => el("ul", "kt-help").each(lines, |line| el("li", "").say(line)),
        PictureText::Table(heads, rows) => {
            let head = |words: &String| el("th", "").attr(Attr::Scope, "col").say(words);
            el("table", "kt-grid").child(el("thead", "").child(el("tr", "").each(heads, head))).child(el("tbody", "").each(rows, row))
        }
    }
}

fn row(view: &PictureRow) -> El {
    let topic = el("span", "kt-grid__head").child(sign(view.sign.as_ref())).child(el("span", "").say(&view.head));
    let head = el("th", "").attr(Attr::Scope, "row").child(topic);
    el("tr", "").child(head).each(&view.cells, |words| el("td", "").say(words))
}

//! The table: the ways on and out, always in the same order.

use super::{Look, button};
use crate::screen::{Action, Bar, Button};
use crate::ui::{On, some};
use yew::{Html, html};

/// Draws the table.
pub(crate) fn bar(view: &Bar, label: &str, help_is_open: bool, on: &On) -> Html {
    html! {
        <div class="kt-table" part="bar" role="group" aria-label={label.to_owned()}>
            <div class="kt-table__in">
                if view.back.is_some() || view.next.is_some() {
                    <div class="kt-table__go">
                        { some(&view.back, |back| button(back, Look::Side, on)) }
                        { some(&view.next, |next| button(next, Look::Go, on)) }
                    </div>
                }
                { row(&view.others, "kt-table__else", help_is_open, on) }
                { row(&view.tools, "kt-table__tools", help_is_open, on) }
            </div>
        </div>
    }
}

fn row(buttons: &[Button], class: &'static str, help_is_open: bool, on: &On) -> Html {
    if buttons.is_empty() {
        return Html::default();
    }
    html! { <div {class}>{ for buttons.iter().map(|view| quiet(view, help_is_open, on)) }</div> }
}

/// A way out. The help button says whether its panel is open.
fn quiet(view: &Button, help_is_open: bool, on: &On) -> Html {
    let mut drawn = button(view, Look::Quiet, on);
    if let (Action::Help, Html::VTag(tag)) = (view.action, &mut drawn) {
        let open = if help_is_open { "true" } else { "false" };
        std::rc::Rc::make_mut(tag).add_attribute("aria-expanded", open);
    }
    drawn
}

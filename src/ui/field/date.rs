//! A day: three fields to type in, not a calendar to pick from.

use super::At;
use super::typed::typing;
use crate::screen::DateField;
use crate::ui::On;
use yew::{Html, html};

pub(super) fn date(fields: &[DateField; 3], at: &At, on: &On) -> Html {
    let fields = fields.iter().enumerate().map(|(index, field)| {
        html! {
            <label>
                <span>{ &field.label }</span>
                <input type="text" class="kt-input" id={at.id(index)} name={format!("{}-{}", at.name(), field.name)} data-part={field.name}
                    inputmode="numeric" autocomplete="off" aria-invalid={at.invalid()} value={field.text.clone()}
                    aria-describedby={at.invalid().map(|_| at.error())} oninput={typing(&field.target, on)} />
            </label>
        }
    });
    html! { <div class="kt-date">{ for fields }</div> }
}

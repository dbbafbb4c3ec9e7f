//! The first screen: what this is, what is kept where, and the choice of device.

use crate::screen::{ChoiceGroup, LanguageChoice, StartView};
use crate::ui::part::{Kind, Look, button, choice, notice, sign, title};
use crate::ui::{On, some};
use yew::{Html, html};

pub(super) fn start(view: &StartView, on: &On) -> Html {
    html! {
        <>
            if !view.languages.is_empty() { { languages(&view.languages, on) } }
            <div class="kt-stack">
                { title(&view.title) }
                { for view.intro.iter().map(|sentence| html! { <p>{ sentence }</p> }) }
                { some(&view.incomplete, |sentence| notice("taal", sentence)) }
                <ul class="kt-ticks">
                    { for view.points.iter().map(|(before, point)| html! { <li>{ sign(Some(before)) }<span>{ point }</span></li> }) }
                </ul>
            </div>
            { device(&view.device, on) }
            <div class="kt-stack">
                { notice("bewaar", &view.keeping) }
                { notice("brief", &view.notice) }
            </div>
        </>
    }
}

/// Each language by its own name, and written as that language is.
fn languages(choices: &[LanguageChoice], on: &On) -> Html {
    let choices = choices.iter().map(|choice| {
        let current = choice.current.then_some("true");
        html! { <li lang={choice.lang.clone()} aria-current={current}>{ button(&choice.button, Look::Quiet, on) }</li> }
    });
    html! { <ul class="kt-languages">{ for choices }</ul> }
}

fn device(view: &ChoiceGroup, on: &On) -> Html {
    html! {
        <fieldset class="kt-stack" data-choice="device">
            <legend><h2 class="kt-question kt-question--second">{ &view.legend }</h2></legend>
            <div class="kt-choices">{ for view.options.iter().map(|row| choice(row, Kind::Radio, "device", None, on)) }</div>
        </fieldset>
    }
}

//! An urgent card: one solid block that says what to do now; everything else is calm.

use crate::screen::{NextStep, UrgentView};
use crate::ui::part::{call_button, call_row, heading, icon};
use crate::ui::some;
use yew::{Html, html};

pub(super) fn urgent(view: &UrgentView) -> Html {
    html! {
        <>
            <section class="kt-urgent kt-bleed" part="urgent" data-urgent={view.signal.clone()}>
                <p class="kt-tag">{ icon("staat-nu", "") }{ &view.tag }</p>
                { heading(None, None, &view.title) }
                { some(&view.call, call_button) }
                { some(&view.say, |(lead, words)| html! { <p class="kt-say">{ lead }{ " " }<b>{ words }</b></p> }) }
            </section>
            if !view.then.is_empty() {
                <section class="kt-stack kt-stack--tight">
                    <h2 class="kt-head">{ &view.then_title }</h2>
                    <div class="kt-call">{ for view.then.iter().map(then) }</div>
                </section>
            }
            { some(&view.note, |note| html! { <p class="kt-help">{ note }</p> }) }
        </>
    }
}

fn then(view: &NextStep) -> Html {
    match &view.call {
        Some(call) => call_row(call, &view.text),
        None => html! { <p class="kt-call__row"><span>{ &view.text }</span></p> },
    }
}

//! One question, with what leads to it. A text to read is a question without a field.

use crate::screen::{Field, Problem, QuestionView};
use crate::ui::field::{At, field, is_group};
use crate::ui::part::{echo, error_line, heading, notice, place_line, summary};
use crate::ui::{On, some};
use yew::{Html, classes, html};

pub(super) fn question(view: &QuestionView, on: &On) -> Html {
    let at = At::new(&view.question, view.member.as_deref()).helped(view.help.is_some()).wrong(view.problem.is_some());
    html! {
        <>
            { some(&view.problem, |problem| summary(problem, at.first())) }
            { lead(view, on) }
            { asked(view, &at, on) }
            { some(&view.told, |told| notice("liever-niet", told)) }
            { some(&view.notice, |sentence| notice("veilig", sentence)) }
        </>
    }
}

/// Where we are, what was just said, and the sentence that leads to a new topic.
fn lead(view: &QuestionView, on: &On) -> Html {
    if view.place.is_none() && view.echo.is_none() && view.bridge.is_none() {
        return Html::default();
    }
    html! {
        <div class="kt-stack kt-stack--tight">
            { some(&view.place, place_line) }
            { some(&view.echo, |said| echo(said, on)) }
            { some(&view.bridge, |bridge| html! { <p class="kt-bridge">{ bridge }</p> }) }
        </div>
    }
}

fn asked(view: &QuestionView, at: &At, on: &On) -> Html {
    let title = heading(Some(at.title()), view.about.as_deref(), &view.text);
    let (question, member) = (view.question.clone(), view.member.clone());
    let inside = html! {
        <>
            { some(&view.help, |help| html! { <p class={help_class(view.field.as_ref())} id={at.help()}>{ help }</p> }) }
            { some(&view.problem, |problem: &Problem| error_line(problem, at.error())) }
            { some(&view.field, |shape| field(shape, at, on)) }
        </>
    };
    let asked = if view.field.as_ref().is_some_and(is_group) {
        let described = at.described(view.field.as_ref());
        html! {
            <fieldset class="kt-stack" data-question={question} data-member={member} aria-describedby={described}>
                <legend>{ title }</legend>{ inside }
            </fieldset>
        }
    } else {
        html! { <div class="kt-stack" data-question={question} data-member={member}>{ title }{ inside }</div> }
    };
    // Always the same nodes, with a mistake or without: a caret is never lost.
    html! { <div class={classes!(at.invalid().map(|_| "kt-wrong"))}>{ asked }</div> }
}

/// On a text to read the help is the text.
const fn help_class(field: Option<&Field>) -> &'static str {
    if field.is_some() { "kt-help" } else { "kt-text" }
}

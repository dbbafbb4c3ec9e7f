//! From typed words to the event for them.

use crate::screen::TypeTarget;
use crate::session::{AnswerEvent, Event, HouseholdEvent, PlanEvent};
use crate::ui::{On, dom};
use yew::{Callback, InputEvent};

/// A handler that sends what is in the field now.
pub(super) fn typing(target: &TypeTarget, on: &On) -> Callback<InputEvent> {
    let (target, on) = (target.clone(), on.clone());
    Callback::from(move |event| on.emit(typed(&target, dom::typed(&event))))
}

fn typed(target: &TypeTarget, words: String) -> Event {
    match target.clone() {
        TypeTarget::Question(asked) => Event::Answer(AnswerEvent::Type(asked, words)),
        TypeTarget::Name(member) => Event::Household(HouseholdEvent::Name(member, words)),
        TypeTarget::Date(asked, part) => Event::Answer(AnswerEvent::DatePart(asked, part, words)),
        TypeTarget::Goal(goal) => Event::Plan(PlanEvent::Goal(goal, words)),
        TypeTarget::WantFirst(goal) => Event::Plan(PlanEvent::WantFirst(goal, words)),
        TypeTarget::Action(action) => Event::Plan(PlanEvent::Action(action, words)),
        TypeTarget::Who(action) => Event::Plan(PlanEvent::Who(action, words)),
    }
}

#[cfg(test)]
mod tests {
    use super::typed;
    use crate::base::MemberId;
    use crate::screen::TypeTarget;
    use crate::session::{Event, HouseholdEvent};

    #[test]
    fn words_go_where_they_were_typed_just_as_they_are() {
        let sent = typed(&TypeTarget::Name(MemberId::inside(2)), " Mees\n".to_owned());
        assert_eq!(sent, Event::Household(HouseholdEvent::Name(MemberId::inside(2), " Mees\n".to_owned())));
    }
}

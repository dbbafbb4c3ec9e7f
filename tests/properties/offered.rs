//! Everything that a screen offers to do: the only way in which a real person acts.

use keukentafel::screen::{Body, Button, Field, GoalView, MatrixRow, OptionRow, PlanSection, Quote, Screen, TextField, Top, TypeTarget};
use keukentafel::session::Event;

/// Something a screen offers: an event, or a field that makes one of what is typed.
#[derive(Debug, Clone)]
pub(crate) enum Offer {
    Event(Event),
    Field(TypeTarget),
}

impl Offer {
    /// The event, with this text where one is typed.
    pub(crate) fn event(self, text: &str) -> Event {
        match self {
            Self::Event(event) => event,
            Self::Field(target) => target.event(text.to_owned()),
        }
    }

    /// It is about the answer to a question.
    pub(crate) const fn is_answer(&self) -> bool {
        matches!(self, Self::Event(Event::Answer(_)) | Self::Field(TypeTarget::Question(_) | TypeTarget::Date(..)))
    }
}

/// Everything on the screen, but not the quick exit: after it there is nothing left to look at.
pub(crate) fn offered(screen: &Screen) -> Vec<Offer> {
    let mut all = Offers(Vec::new());
    if let Top::Map(button) = &screen.top {
        all.button(button);
    }
    [&screen.bar.back, &screen.bar.next].into_iter().flatten().for_each(|button| all.button(button));
    screen.bar.others.iter().chain(&screen.bar.tools).for_each(|button| all.button(button));
    screen.help.iter().for_each(|help| all.button(&help.close));
    all.body(&screen.body);
    all.0
}

struct Offers(Vec<Offer>);

impl Offers {
    fn button(&mut self, button: &Button) {
        self.0.push(Offer::Event(button.event.clone()));
    }

    fn text(&mut self, field: &TextField) {
        self.0.push(Offer::Field(field.asked.clone()));
    }

    fn rows(&mut self, rows: &[OptionRow]) {
        self.0.extend(rows.iter().map(|row| Offer::Event(row.event.clone())));
    }

    fn body(&mut self, body: &Body) {
        match body {
            Body::Start(view) => {
                view.door.iter().chain([&view.time, &view.device]).for_each(|group| self.rows(&group.options));
                view.languages.iter().for_each(|language| self.button(&language.button));
            }
            Body::Question(view) => {
                view.echo.iter().for_each(|echo| self.button(&echo.change));
                view.field.iter().for_each(|field| self.field(field));
            }
            Body::Roster(view) => {
                view.echo.iter().for_each(|echo| self.button(&echo.change));
                view.members.iter().for_each(|member| self.button(&member.change));
                view.add.iter().for_each(|add| self.button(add));
            }
            Body::Member(view) => {
                self.text(&view.name);
                view.questions.iter().for_each(|question| self.field(&question.field));
                view.remove.iter().for_each(|remove| self.button(remove));
            }
            Body::Map(view) => {
                view.rooms.iter().for_each(|room| self.button(&room.button));
                self.rows(&view.time.options);
            }
            Body::Mirror(view) => {
                self.quotes(&view.quotes);
                view.said.iter().for_each(|said| self.button(&said.change));
            }
            Body::Later(view) => {
                view.download.iter().for_each(|button| self.button(button));
                self.button(&view.restart);
            }
            Body::Plan(view) => {
                self.quotes(&view.quotes);
                view.sections.iter().chain(&view.sections_below).for_each(|section: &PlanSection| self.quotes(&section.quotes));
                view.now.iter().chain(&view.later).chain(&view.set_aside).for_each(|goal| self.goal(goal));
                view.keep.iter().for_each(|button| self.button(button));
            }
            Body::Urgent(_) | Body::Pause(_) | Body::Preview(_) | Body::Coming(_) | Body::Left => {}
        }
    }

    fn quotes(&mut self, quotes: &[Quote]) {
        quotes.iter().filter_map(|quote| quote.change.as_ref()).for_each(|change| self.button(change));
    }

    fn goal(&mut self, goal: &GoalView) {
        goal.edit.iter().for_each(|field| self.text(field));
        goal.buttons.iter().for_each(|button| self.button(button));
        for action in &goal.actions {
            action.edit.iter().for_each(|field| self.text(field));
            action.remove.iter().for_each(|remove| self.button(remove));
        }
    }

    fn field(&mut self, field: &Field) {
        match field {
            Field::Single(rows) | Field::Multi { rows, .. } | Field::Scale { figures: rows, .. } => self.rows(rows),
            Field::Area(text) | Field::Line(text) | Field::Number(text, _) => self.text(text),
            Field::Date(parts) => self.0.extend(parts.iter().map(|part| Offer::Field(part.target.clone()))),
            Field::Matrix(view) => view.rows.iter().for_each(|MatrixRow { row, cells }| {
                self.rows(std::slice::from_ref(row));
                self.rows(cells);
            }),
        }
    }
}

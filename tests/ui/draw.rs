//! Draws a screen, and looks into the HTML.

use keukentafel::screen::{Body, Screen};
use keukentafel::ui;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use yew::{Callback, Html, LocalServerRenderer, Properties, component};

#[derive(Properties, PartialEq)]
struct ShownProps {
    screen: Screen,
    said: String,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    ui::screen(&props.screen, &props.said, &Callback::noop())
}

/// The HTML of a screen.
pub(crate) struct Page(pub(crate) String);

pub(crate) fn draw(screen: Screen) -> Page {
    draw_saying(screen, "")
}

pub(crate) fn draw_body(body: Body) -> Page {
    draw(super::views::screen(body))
}

pub(crate) fn draw_saying(screen: Screen, said: &str) -> Page {
    let props = ShownProps { screen, said: said.to_owned() };
    Page(block_on(LocalServerRenderer::<Shown>::with_props(props).hydratable(false).render()))
}

/// Nothing here waits for anything, so asking again is enough.
fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(done) = future.as_mut().poll(&mut context) {
            return done;
        }
    }
}

impl Page {
    /// How often this stands in the HTML.
    pub(crate) fn count(&self, needle: &str) -> usize {
        self.0.matches(needle).count()
    }

    pub(crate) fn has(&self, needle: &str) -> bool {
        self.0.contains(needle)
    }

    /// Opening tags, without their brackets.
    pub(crate) fn tags(&self) -> impl Iterator<Item = &str> {
        self.0.split('<').skip(1).filter(|piece| !piece.starts_with('/')).filter_map(|piece| piece.split('>').next())
    }

    /// The one opening tag that has all of these in it.
    #[track_caller]
    pub(crate) fn tag(&self, needles: &[&str]) -> &str {
        let found: Vec<&str> = self.tags().filter(|tag| needles.iter().all(|needle| tag.contains(needle))).collect();
        assert_eq!(found.len(), 1, "{needles:?} in {found:?}");
        found[0]
    }

    /// The values of an attribute, in order.
    pub(crate) fn values(&self, attribute: &str) -> Vec<&str> {
        self.tags().filter_map(|tag| value(tag, attribute)).collect()
    }

    /// From the opening tag with this in it to the first closing tag of the kind: enough for what is not nested in itself.
    #[track_caller]
    pub(crate) fn inside(&self, needle: &str, close: &str) -> Page {
        let at = self.0.find(needle).unwrap_or_else(|| panic!("{needle} is not in {}", self.0));
        let start = self.0[..=at].rfind('<').unwrap_or_default();
        Page(self.0[start..].split(close).next().unwrap_or_default().to_owned())
    }

    /// The words, without the tags.
    pub(crate) fn text(&self) -> String {
        let pieces = self.0.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
        pieces.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Both are there, in this order.
    #[track_caller]
    pub(crate) fn in_order(&self, parts: &[&str]) {
        let mut rest = self.0.as_str();
        for part in parts {
            rest = rest.split_once(part).unwrap_or_else(|| panic!("{part} is missing, or too early, in {}", self.0)).1;
        }
    }
}

/// The value of an attribute of an opening tag.
pub(crate) fn value<'t>(tag: &'t str, attribute: &str) -> Option<&'t str> {
    let (_, rest) = tag.split_once(&format!(" {attribute}=\""))?;
    rest.split('"').next()
}

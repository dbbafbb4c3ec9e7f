//! Elements, put together by calls that all screens share. The `html!` macro writes out each element anew, at four times the size.

use super::On;
use super::listen::{Ear, Heard};
use std::rc::Rc;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VTag, VText};
use yew::{AttrValue, Html};

/// Names attributes, in the order in which they are set. What is not in the list cannot be set: no words as markup, no styles.
macro_rules! attributes {
    ($($attribute:ident $name:literal)*) => {
        /// An attribute.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Attr { $(#[doc = concat!("`", $name, "`")] $attribute,)* }

        /// Every element has the same list of names, so that two elements are compared place by place.
        static NAMES: &[&str] = &[$($name),*];
    };
}

attributes! {
    Id "id" Class "class" Part "part" Type "type" Name "name" Value "value" For "for" Href "href" Lang "lang" Dir "dir" Role "role"
    TabIndex "tabindex" Accept "accept" Autocomplete "autocomplete" InputMode "inputmode" NoValidate "novalidate" Rows "rows" Spellcheck "spellcheck"
    AriaCurrent "aria-current" AriaDescribedBy "aria-describedby" AriaExpanded "aria-expanded" AriaHidden "aria-hidden"
    AriaInvalid "aria-invalid" AriaLabel "aria-label" AriaLabelledBy "aria-labelledby" AriaLive "aria-live" AriaPressed "aria-pressed"
    Action "data-action" Choice "data-choice" Goal "data-goal" Kind "data-kind" Member "data-member" DatePart "data-part"
    PlanAction "data-plan-action" Question "data-question" Row "data-row" Screen "data-screen" Section "data-section" Sign "data-sign"
    State "data-state" Topic "data-topic" Urgent "data-urgent" ViewBox "viewBox" PreserveAspectRatio "preserveAspectRatio" Path "d"
    Scope "scope" Transform "transform"
}

/// An element that is being put together. It is a pointer: to pass it on, call after call, costs nothing.
#[derive(Debug)]
pub(super) struct El(Box<VTag>);

/// An element with this class; without one when `class` is empty.
#[inline(never)]
pub(super) fn el(name: &'static str, class: &str) -> El {
    let mut tag = VTag::new(name);
    tag.attributes = Attributes::Dynamic { keys: NAMES, values: vec![None; NAMES.len()].into_boxed_slice() };
    El(Box::new(tag)).attr(Attr::Class, Some(class).filter(|class| !class.is_empty()))
}

impl El {
    /// Sets an attribute, when there is a value.
    pub(super) fn attr<'v>(self, attribute: Attr, value: impl Into<Option<&'v str>>) -> Self {
        self.set(attribute, value.into())
    }

    #[inline(never)]
    fn set(mut self, attribute: Attr, value: Option<&str>) -> Self {
        if let (Attributes::Dynamic { values, .. }, Some(value)) = (&mut self.0.attributes, value) {
            values[attribute as usize] = Some(AttributeOrProperty::Attribute(shared(value)));
        }
        self
    }

    /// Words, as a node of their own.
    #[inline(never)]
    pub(super) fn say(mut self, words: &str) -> Self {
        self.0.add_child(Html::VText(VText::new(shared(words))));
        self
    }

    /// An element inside this one. One that is absent holds its place: what comes and goes never makes its neighbours lose the caret.
    pub(super) fn child(self, child: impl Into<Option<Self>>) -> Self {
        self.put(child.into())
    }

    #[inline(never)]
    fn put(mut self, child: Option<Self>) -> Self {
        self.0.add_child(child.map(Html::from).unwrap_or_default());
        self
    }

    /// An element for each of these, in a list of its own: when it grows, its neighbours stay who they are.
    pub(super) fn each<T>(self, of: impl IntoIterator<Item = T>, draw: impl Fn(T) -> Self) -> Self {
        let mut list = List::new();
        for one in of {
            list.add(draw(one));
        }
        self.list(list)
    }

    #[inline(never)]
    fn list(mut self, list: List) -> Self {
        self.0.add_child(Html::from(*list.0));
        self
    }

    /// Which of its brothers this is, also when they change places.
    #[inline(never)]
    pub(super) fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// What is in a field, and stays as it is while somebody types.
    #[inline(never)]
    pub(super) fn filled(mut self, words: &str) -> Self {
        self.0.set_value(Some(shared(words)));
        self
    }

    /// Whether a box is ticked.
    #[inline(never)]
    pub(super) fn ticked(mut self, ticked: bool) -> Self {
        self.0.set_checked(ticked);
        self
    }

    /// What it listens to.
    #[inline(never)]
    pub(super) fn on(mut self, on: &On, heard: Heard) -> Self {
        self.0.add_listener(Rc::new(Ear { on: on.clone(), heard }));
        self
    }
}

impl From<El> for Html {
    #[inline(never)]
    fn from(element: El) -> Self {
        Self::VTag(Rc::new(*element.0))
    }
}

/// Elements below each other. A pointer too.
struct List(Box<VList>);

impl List {
    #[inline(never)]
    fn new() -> Self {
        Self(Box::new(VList::new()))
    }

    #[inline(never)]
    fn add(&mut self, element: El) {
        self.0.add_child(element.into());
    }
}

#[inline(never)]
fn shared(words: &str) -> AttrValue {
    AttrValue::from(Rc::<str>::from(words))
}

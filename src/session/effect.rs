//! What the world around the model must do after an event. Values, not calls.

use crate::base::{CardId, PartId};

/// Something to do in the world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Move focus, once the new screen is drawn.
    Focus(FocusOn),
    /// Say this to a screen reader, in the one polite live region.
    Announce(String),
    /// Offer a file to save.
    Download {
        /// A neutral file name.
        name: String,
        /// Its media type.
        media_type: &'static str,
        /// What is in it.
        text: String,
    },
    /// Read the screen aloud, or stop doing so.
    Read(bool),
    /// Print the page.
    Print,
    /// Empty the screen and go to this address, without a way back.
    Leave(String),
    /// Tell the page around the widget. Ids and counts only.
    Tell(HostEvent),
}

/// Where focus goes. One move a step, and never to the page itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FocusOn {
    /// The heading of the new screen.
    Heading,
    /// The summary of what is wrong.
    Problem,
    /// The help panel.
    Help,
    /// The button that opened the help panel.
    HelpButton,
    /// The step that was just added to a goal: it pushes the button that added it out of sight.
    AddedStep,
}

/// What the page around the widget is told: a closed list, never an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HostEvent {
    /// All has come, and the first screen is there; nothing is requested from here on.
    Ready {
        /// How many items the guide has.
        items: usize,
    },
    /// Another screen.
    Step {
        /// Its name.
        screen: &'static str,
        /// The topic, unless it is a sensitive one.
        topic: Option<PartId>,
    },
    /// An urgent card is shown.
    Urgent {
        /// The id of the card, unless it is a sensitive one. Not the signal: its id holds an answer.
        card: Option<CardId>,
    },
    /// The plan is on the screen, or was handed over.
    Plan {
        /// How many goals it has.
        goals: usize,
        /// The plan itself as JSON: only after the person pressed "Delen".
        document: Option<String>,
    },
}

//! Keys that work on the whole page: three times Shift leaves at once, Escape closes the help panel, F2 turns the screen of a coach.

use crate::base::retain;

/// How long three presses of Shift may take, in milliseconds.
const WINDOW: f64 = 5_000.0;

/// A key, as far as this file cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    /// Shift of a real keyboard, on either side.
    Shift,
    /// Anything else, also while a character is being composed.
    Other,
}

/// Presses of Shift on its own, so that typing capitals never counts.
#[derive(Debug, Default)]
struct Presses {
    alone: bool,
    at: Vec<f64>,
}

impl Presses {
    fn down(&mut self, key: Key) {
        self.alone = key == Key::Shift;
        if key == Key::Other {
            self.at.clear();
        }
    }

    /// True when this was the third press.
    fn up(&mut self, key: Key, now: f64) -> bool {
        if key == Key::Other || !std::mem::take(&mut self.alone) {
            return false;
        }
        retain(&mut self.at, |at| now - at < WINDOW);
        self.at.push(now);
        self.at.len() >= 3
    }
}

#[cfg(feature = "web")]
pub(super) use listen::{Command, Keys};

#[cfg(feature = "web")]
mod listen {
    use super::{Key, Presses};
    use crate::base::WITH_COACH;
    use gloo::events::EventListener;
    use std::cell::RefCell;
    use std::rc::Rc;
    use wasm_bindgen::JsCast;
    use web_sys::{Event, KeyboardEvent, Window};
    use yew::Callback;

    /// What the keys asked for.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum Command {
        Leave,
        CloseHelp,
        /// Turn the coach's screen.
        Table,
    }

    /// Listens until it is dropped.
    pub(crate) struct Keys {
        _down: EventListener,
        _up: EventListener,
    }

    impl Keys {
        /// Listens on the whole window: whoever wants to leave may have clicked beside the widget.
        pub(crate) fn listen(window: &Window, on: Callback<Command>) -> Self {
            let presses = Rc::new(RefCell::new(Presses::default()));
            let (seen, close) = (presses.clone(), on.clone());
            let down = EventListener::new(window, "keydown", move |event| {
                // Autofill sends a keydown that is no keyboard event.
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                if event.repeat() {
                    return;
                }
                seen.borrow_mut().down(key(event));
                if event.code() == "Escape" && !event.is_composing() {
                    close.emit(Command::CloseHelp);
                }
                // No letter: whoever types, or speaks to the computer, never turns the screen by accident (WCAG 2.1.4).
                if WITH_COACH && event.code() == "F2" {
                    close.emit(Command::Table);
                }
            });
            let up = EventListener::new(window, "keyup", move |event: &Event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                if presses.borrow_mut().up(key(event), event.time_stamp()) {
                    on.emit(Command::Leave);
                }
            });
            Self { _down: down, _up: up }
        }
    }

    /// A keyboard on a screen gives no code for Shift: there it is pressed for every capital.
    fn key(event: &KeyboardEvent) -> Key {
        let shift = matches!(event.code().as_str(), "ShiftLeft" | "ShiftRight");
        let with_others = event.ctrl_key() || event.alt_key() || event.meta_key();
        if shift && !with_others && !event.is_composing() { Key::Shift } else { Key::Other }
    }
}

#[cfg(test)]
mod tests {
    use super::{Key, Presses};

    /// `s` presses and releases Shift, `A` types a capital, `a` a letter, `B` holds both Shifts; a space waits two seconds.
    fn leaves_at(typed: &str) -> Option<usize> {
        let mut presses = Presses::default();
        let mut now = 0.0;
        for (index, key) in typed.chars().enumerate() {
            now += 100.0;
            let third = match key {
                's' => {
                    presses.down(Key::Shift);
                    presses.up(Key::Shift, now)
                }
                'B' => {
                    presses.down(Key::Shift);
                    presses.down(Key::Shift);
                    presses.up(Key::Shift, now) | presses.up(Key::Shift, now)
                }
                'A' => {
                    presses.down(Key::Shift);
                    presses.down(Key::Other);
                    presses.up(Key::Other, now) | presses.up(Key::Shift, now)
                }
                'a' => {
                    presses.down(Key::Other);
                    presses.up(Key::Other, now)
                }
                _ => {
                    now += 2_000.0;
                    false
                }
            };
            if third {
                return Some(index);
            }
        }
        None
    }

    #[test]
    fn three_presses_of_shift_alone_within_five_seconds_leave() {
        let rows = [("sss", Some(2)), ("ss", None), ("s s s", Some(4)), ("s  s s", None), ("s   sss", Some(6)), ("BBB", Some(2))];
        for (typed, expect) in rows {
            assert_eq!(leaves_at(typed), expect, "{typed}");
        }
    }

    #[test]
    fn capitals_and_other_keys_between_do_not_count() {
        for (typed, expect) in [("AAA", None), ("ssA", None), ("ssas", None), ("sAss", None), ("AAAsss", Some(5))] {
            assert_eq!(leaves_at(typed), expect, "{typed}");
        }
    }
}

//! One key at a time: what is pressed faster than the window is drawn waits for its turn.
//!
//! Where a key goes is settled by what has the focus, and the key before it may move that. So a frame
//! gets one key, or one click, or a run of text for the field being typed in; the rest comes with the
//! frames after it, in its order.

use std::collections::{HashMap, VecDeque};

use eframe::egui::{Event, Key, Modifiers};

/// Seconds after which a key that comes again is another press, though its release was never seen.
const REPEATS_WITHIN_S: f64 = 2.0;

/// Whether keys make text where the focus is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Typing {
    /// No text is typed there.
    No,
    /// A field of one line.
    Line,
    /// A field of several lines.
    Lines,
}

/// What came in and has not had its turn.
#[derive(Debug, Default)]
pub(super) struct Turns {
    waiting: VecDeque<Coming>,
    /// The keys held down, and when each was last heard of.
    held: HashMap<Key, f64>,
    /// Whether the key pressed last is one held down; then so is its text.
    is_held: bool,
}

#[derive(Debug)]
struct Coming {
    event: Event,
    /// Whether it comes from a key that is held down.
    is_held: bool,
}

/// What an event is to those beside it in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Nothing: a moved pointer, a released key.
    Aside,
    /// Part of what is typed into a field.
    Flow,
    /// A key.
    Key,
    /// Text, as a rule of the key just before it.
    Text,
    /// A button of the pointer that goes down.
    Press,
    /// A button of the pointer that goes up.
    Release,
    /// Something that has a frame to itself.
    Alone,
}

impl Kind {
    fn of(event: &Event, typing: Typing) -> Self {
        let is_typing = typing != Typing::No;
        match event {
            Event::Key { pressed: false, .. } => Kind::Aside,
            Event::Key { key, modifiers, .. } if is_typing && flows(*key, *modifiers) => Kind::Flow,
            Event::Key { .. } => Kind::Key,
            Event::Text(_) | Event::Ime(_) | Event::Paste(_) | Event::Cut | Event::Copy if is_typing => Kind::Flow,
            Event::Text(_) | Event::Ime(_) | Event::Paste(_) | Event::Cut | Event::Copy => Kind::Text,
            Event::PointerButton { pressed: true, .. } => Kind::Press,
            Event::PointerButton { pressed: false, .. } => Kind::Release,
            Event::AccessKitActionRequest(_) => Kind::Alone,
            _ => Kind::Aside,
        }
    }

    fn lets_follow(self, next: Kind) -> bool {
        use Kind::{Aside, Flow, Key, Press, Release, Text};
        let pairs = (Key, Text) == (self, next) || (Flow, Flow) == (self, next);
        self == Aside || next == Aside || pairs || (matches!(self, Press | Release) && next == Release)
    }

    fn then(self, next: Kind) -> Self {
        match (self, next) {
            // Text that comes after a key was let go is not that key's.
            (Kind::Key, Kind::Aside) => Kind::Alone,
            (_, Kind::Aside) => self,
            (_, Kind::Text) => Kind::Alone,
            _ => next,
        }
    }
}

impl Turns {
    /// Takes in what came, and leaves what is for this frame. Keys wait as long as `is_settling`: what has
    /// the focus is about to change.
    pub(super) fn deal(&mut self, events: &mut Vec<Event>, now_s: f64, (typing, is_settling): (Typing, bool)) {
        for event in std::mem::take(events) {
            self.take_in(event, now_s);
        }
        let mut so_far = if is_settling { Kind::Alone } else { Kind::Aside };
        while let Some(coming) = self.waiting.front() {
            let kind = Kind::of(&coming.event, typing);
            if !so_far.lets_follow(kind) {
                break;
            }
            let Some(coming) = self.waiting.pop_front() else { break };
            // A held key is one press.
            if coming.is_held && !may_repeat(&coming.event, typing) {
                continue;
            }
            so_far = so_far.then(kind);
            events.push(coming.event);
        }
    }

    /// Whether something waits for a frame after this.
    pub(super) fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    fn take_in(&mut self, mut event: Event, now_s: f64) {
        match &mut event {
            Event::Key { key, physical_key, pressed, modifiers, .. } => {
                let place = physical_key.unwrap_or(*key);
                let last = if *pressed { self.held.insert(place, now_s) } else { self.held.remove(&place) };
                if *pressed {
                    self.is_held = last.is_some_and(|last| now_s - last <= REPEATS_WITHIN_S);
                }
                // Ctrl and a digit is meant by the key's place, whatever letter is on it.
                if modifiers.command && is_digit(place) && !navigates(*key) {
                    *key = place;
                }
            }
            Event::WindowFocused(false) => self.held.clear(),
            Event::Text(_) => {}
            _ => self.is_held = false,
        }
        let is_held = self.is_held && matches!(event, Event::Key { pressed: true, .. } | Event::Text(_));
        self.waiting.push_back(Coming { event, is_held });
    }
}

/// Whether a key of the top row, or of the number pad.
pub(in crate::ui) fn is_digit(key: Key) -> bool {
    (Key::Num0..=Key::Num9).contains(&key)
}

/// Whether a key moves, as those of the number pad do without NumLock.
pub(in crate::ui) fn navigates(key: Key) -> bool {
    use Key::{ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Delete, End, Home, Insert, PageDown, PageUp};
    matches!(key, ArrowDown | ArrowLeft | ArrowRight | ArrowUp | Delete | End | Home | Insert | PageDown | PageUp)
}

/// Whether a key does nothing but change the text of a field.
fn flows(key: Key, modifiers: Modifiers) -> bool {
    use Key::{ArrowDown, ArrowUp, Enter, Escape, PageDown, PageUp, Tab};
    let leads_on = matches!(key, ArrowDown | ArrowUp | Enter | Escape | PageDown | PageUp | Tab);
    !leads_on && !modifiers.command && !modifiers.ctrl
}

/// Whether holding it down does it again.
fn may_repeat(event: &Event, typing: Typing) -> bool {
    use Key::{
        ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Backspace, Delete, Equals, Minus, PageDown, PageUp, Plus, Tab,
    };
    match event {
        Event::Key { key, modifiers, .. } => match key {
            ArrowDown | ArrowLeft | ArrowRight | ArrowUp | PageDown | PageUp | Tab | Backspace | Delete => true,
            Plus | Minus | Equals if modifiers.command => true,
            Key::Escape => false,
            Key::Enter => typing == Typing::Lines && modifiers.is_none(),
            _ => typing != Typing::No && !modifiers.command,
        },
        Event::Text(_) => typing != Typing::No,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: Key) -> Event {
        held(key, Modifiers::NONE)
    }

    fn held(key: Key, modifiers: Modifiers) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
    }

    fn up(key: Key) -> Event {
        Event::Key { key, physical_key: None, pressed: false, repeat: false, modifiers: Modifiers::NONE }
    }

    fn text(text: &str) -> Event {
        Event::Text(text.to_owned())
    }

    /// What each frame gets of events that came in one.
    fn dealt(events: &[Event], typing: Typing) -> Vec<Vec<Event>> {
        let (mut turns, mut frames, mut frame) = (Turns::default(), Vec::new(), events.to_vec());
        loop {
            turns.deal(&mut frame, 0.0, (typing, false));
            frames.push(std::mem::take(&mut frame));
            if !turns.is_waiting() {
                return frames;
            }
        }
    }

    #[test]
    fn each_key_has_a_frame_and_its_text_goes_with_it() {
        let typed = [key(Key::Num2), text("2"), up(Key::Num2), key(Key::ArrowDown), up(Key::ArrowDown), text("5")];
        let frames = dealt(&typed, Typing::No);
        assert_eq!(frames, [typed[..3].to_vec(), typed[3..5].to_vec(), typed[5..].to_vec()]);
    }

    #[test]
    fn text_for_a_field_flows_until_a_key_leads_on() {
        let typed = [key(Key::A), text("a"), key(Key::Space), text(" "), key(Key::Tab), text("b")];
        assert_eq!(dealt(&typed, Typing::Line), [typed[..4].to_vec(), typed[4..5].to_vec(), typed[5..].to_vec()]);
    }

    #[test]
    fn a_held_key_is_one_press_until_it_is_let_go() {
        let undo = held(Key::Z, Modifiers::COMMAND);
        assert_eq!(
            dealt(&[undo.clone(), undo.clone(), undo.clone()], Typing::No).concat(),
            std::slice::from_ref(&undo)
        );
        let frames = dealt(&[undo.clone(), up(Key::Z), undo.clone()], Typing::No);
        assert_eq!(frames.concat(), [undo.clone(), up(Key::Z), undo]);
        let digits = [key(Key::Num5), text("5"), key(Key::Num5), text("5")];
        assert_eq!(dealt(&digits, Typing::No).concat(), digits[..2]);
        assert_eq!(dealt(&digits, Typing::Line).concat(), digits);
        let arrows = [key(Key::ArrowRight), key(Key::ArrowRight)];
        assert_eq!(dealt(&arrows, Typing::No).len(), 2);
    }

    #[test]
    fn a_key_whose_release_was_missed_can_be_pressed_again() {
        let mut turns = Turns::default();
        for (now_s, has_come) in [(0.0, 1), (0.5, 0), (2.6, 1)] {
            let mut frame = vec![key(Key::Num5)];
            turns.deal(&mut frame, now_s, (Typing::No, false));
            assert_eq!(frame.len(), has_come, "{now_s}");
        }
    }

    #[test]
    fn ctrl_and_a_digit_go_by_the_keys_place() {
        let on = |key, place| Event::Key {
            key,
            physical_key: Some(place),
            pressed: true,
            repeat: false,
            modifiers: Modifiers::COMMAND,
        };
        let got = |event: Event| match &dealt(&[event], Typing::No).concat()[..] {
            [Event::Key { key, .. }] => Some(*key),
            _ => None,
        };
        assert_eq!(got(on(Key::Minus, Key::Num6)), Some(Key::Num6), "AZERTY");
        assert_eq!(got(on(Key::Plus, Key::Num1)), Some(Key::Num1), "Czech");
        assert_eq!(got(on(Key::Home, Key::Num7)), Some(Key::Home), "the number pad without NumLock");
        assert_eq!(got(on(Key::Minus, Key::Minus)), Some(Key::Minus));
    }

    #[test]
    fn keys_wait_until_the_focus_is_settled() {
        let mut turns = Turns::default();
        let mut frame = vec![up(Key::Enter), key(Key::Num3)];
        turns.deal(&mut frame, 0.0, (Typing::No, true));
        assert_eq!((frame.len(), turns.is_waiting()), (1, true));
    }
}

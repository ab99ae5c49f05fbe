//! Keys as they are meant: digits by their text and by their place, shortcuts with exactly their modifiers,
//! and the one list of all keys.

use eframe::egui::{Event, InputState, Key, Modifiers};

use super::focus::{is_digit, navigates};
use crate::words::{Words, digits};

/// What a key does on a form; the hint beneath a form and the list of keys both say it.
#[derive(Debug, Clone, Copy)]
pub struct KeyOf {
    /// The ids of its caps in the catalogue, one or two.
    pub keys: &'static [&'static str],
    /// Id of the sentence that says what it does.
    pub does: &'static str,
    /// Id of the word for it beneath a form, where it is one of those said there.
    pub hint: Option<&'static str>,
}

impl KeyOf {
    /// The keys and what they do, for the ear: "0 to 9 set".
    pub fn said(&self, words: &Words, does: String) -> String {
        let said = |key: &str| match SPOKEN.contains(&key) {
            true => words.say_of("frame-keys-spoken", key),
            false => words.say_of("frame-keys-key", key),
        };
        let keys = match self.keys {
            [first, second] => {
                let id = if RANGES.contains(first) { "frame-keys-range" } else { "frame-keys-either" };
                words.say_with(id, &[("first", said(first).into()), ("second", said(second).into())])
            }
            keys => keys.iter().map(|key| said(key)).collect(),
        };
        [keys, does].join(" ")
    }
}

/// Keys whose caps say nothing to the ear.
const SPOKEN: [&str; 8] = ["minus", "left", "right", "down", "up", "ctrl-plus", "ctrl-minus", "question"];
/// Keys that begin a range: those between are meant too.
const RANGES: [&str; 2] = ["ctrl-1", "0"];

const fn key(keys: &'static [&'static str], does: &'static str) -> KeyOf {
    KeyOf { keys, does, hint: None }
}

const fn hinted(keys: &'static [&'static str], does: &'static str, hint: &'static str) -> KeyOf {
    KeyOf { keys, does, hint: Some(hint) }
}

/// Every key there is.
pub const LIST: [KeyOf; 19] = [
    key(&["ctrl-1", "ctrl-8"], "frame-keys-screens"),
    hinted(&["0", "9"], "frame-keys-set", "frame-keys-hint-set"),
    key(&["minus"], "frame-keys-ten"),
    key(&["delete"], "frame-keys-clear"),
    key(&["left", "right"], "frame-keys-nudge"),
    hinted(&["down"], "frame-keys-down", "frame-keys-hint-down"),
    key(&["up"], "frame-keys-up"),
    hinted(&["y", "n"], "frame-keys-answer", "frame-keys-hint-answer"),
    key(&["tab"], "frame-keys-next"),
    hinted(&["enter"], "frame-keys-save", "frame-keys-hint-save"),
    key(&["ctrl-enter"], "frame-keys-save-anywhere"),
    key(&["ctrl-z"], "frame-keys-undo"),
    key(&["ctrl-shift-z", "ctrl-y"], "frame-keys-redo"),
    key(&["ctrl-s"], "frame-keys-report"),
    key(&["ctrl-o"], "frame-keys-open"),
    key(&["ctrl-plus", "ctrl-minus"], "frame-keys-text"),
    key(&["ctrl-0"], "frame-keys-text-usual"),
    key(&["question"], "frame-keys-help"),
    key(&["esc"], "frame-keys-close-hint"),
];

/// One key that was pressed, with the text it makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Press {
    key: Option<Key>,
    /// Where the key is, as it is named on an American keyboard.
    place: Option<Key>,
    modifiers: Modifiers,
    text: String,
}

impl Press {
    /// The key, where one was pressed without Ctrl and Alt.
    pub fn key(&self) -> Option<Key> {
        self.key.filter(|_| self.is_plain())
    }

    /// The digit it means: the one it writes, in whatever script, else the one that is on the key.
    pub fn digit(&self) -> Option<u16> {
        let mut chars = self.text.chars();
        if let (Some(digit), None) = (chars.next().and_then(digits::value), chars.next()) {
            return Some(digit);
        }
        let on_it = self.place.or(self.key).filter(|_| self.is_plain() && !self.key.is_some_and(navigates))?;
        is_digit(on_it).then(|| (on_it as u16).wrapping_sub(Key::Num0 as u16))
    }

    /// Whether it means ten: a minus that is not on a digit's key.
    pub fn is_ten(&self) -> bool {
        let is_minus =
            matches!(self.text.as_str(), "-" | "−") || self.text.is_empty() && self.key() == Some(Key::Minus);
        is_minus && !self.place.is_some_and(is_digit)
    }

    /// The one letter it writes, or would, in lower case.
    pub fn letter(&self) -> Option<char> {
        let named = self.key().map(|key| key.name().to_owned());
        let said = if self.text.is_empty() { named? } else { self.text.clone() };
        let mut chars = said.chars().flat_map(char::to_lowercase);
        chars.next().filter(|_| chars.next().is_none())
    }

    fn is_plain(&self) -> bool {
        !self.modifiers.command && !self.modifiers.ctrl && !self.modifiers.alt
    }
}

/// What was pressed in this frame, in its order.
pub fn presses(input: &InputState) -> Vec<Press> {
    let mut presses: Vec<Press> = Vec::new();
    let mut awaits_text = false;
    for event in &input.events {
        match event {
            Event::Key { key, physical_key, pressed: true, modifiers, .. } => {
                let (key, place) = (Some(*key), *physical_key);
                presses.push(Press { key, place, modifiers: *modifiers, text: String::new() });
                awaits_text = true;
            }
            Event::Text(text) => match presses.last_mut().filter(|_| awaits_text) {
                Some(press) => {
                    press.text.clone_from(text);
                    awaits_text = false;
                }
                None => presses.extend(text.chars().map(|char| Press {
                    key: None,
                    place: None,
                    modifiers: Modifiers::NONE,
                    text: char.to_string(),
                })),
            },
            Event::Key { pressed: false, .. } => awaits_text = false,
            _ => {}
        }
    }
    presses
}

/// Whether a shortcut was pressed with exactly these modifiers, and not by a key held down; nobody else gets it.
pub fn take(input: &mut InputState, modifiers: Modifiers, wanted: Key) -> bool {
    let is_it = |event: &Event| match event {
        Event::Key { key, pressed: true, repeat: false, modifiers: held, .. } => {
            *key == wanted && held.matches_exact(modifiers)
        }
        _ => false,
    };
    let before = input.events.len();
    input.events.retain(|event| !is_it(event));
    input.events.len() < before
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: Key, place: Key, text: &str) -> Press {
        Press { key: Some(key), place: Some(place), modifiers: Modifiers::NONE, text: text.to_owned() }
    }

    #[test]
    fn the_top_row_is_digits_on_every_keyboard() {
        let azerty = [(Key::Num1, "&"), (Key::Num2, "é"), (Key::Minus, "-"), (Key::Num7, "è"), (Key::Num0, "à")];
        let places = [Key::Num1, Key::Num2, Key::Num6, Key::Num7, Key::Num0];
        for (((key, text), place), digit) in azerty.into_iter().zip(places).zip([1, 2, 6, 7, 0]) {
            let pressed = press(key, place, text);
            assert_eq!((pressed.digit(), pressed.is_ten()), (Some(digit), false), "{text}");
        }
        assert_eq!(press(Key::Num6, Key::Num6, "6").digit(), Some(6));
        assert_eq!(press(Key::Num6, Key::Num6, "۶").digit(), Some(6), "Persian");
        assert_eq!(press(Key::Home, Key::Num7, "").digit(), None, "the number pad without NumLock");
        let minus = press(Key::Minus, Key::Minus, "-");
        assert_eq!((minus.digit(), minus.is_ten()), (None, true));
    }

    #[test]
    fn a_letter_is_what_is_written() {
        assert_eq!(press(Key::Y, Key::Z, "y").letter(), Some('y'));
        assert_eq!(press(Key::N, Key::N, "").letter(), Some('n'));
        assert_eq!(press(Key::Enter, Key::Enter, "").letter(), None);
    }

    #[test]
    fn a_shortcut_takes_exactly_its_modifiers() {
        let ctx = eframe::egui::Context::default();
        let modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };
        let event = Event::Key { key: Key::Z, physical_key: None, pressed: true, repeat: false, modifiers };
        ctx.begin_pass(eframe::egui::RawInput { events: vec![event], ..Default::default() });
        assert!(!ctx.input_mut(|input| take(input, Modifiers::COMMAND, Key::Z)));
        assert!(ctx.input_mut(|input| take(input, modifiers, Key::Z)));
        assert!(!ctx.input_mut(|input| take(input, modifiers, Key::Z)), "once");
        ctx.end_pass().textures_delta.clear();
    }

    #[test]
    fn every_key_of_the_list_can_be_said() {
        let words = Words::english();
        for KeyOf { keys, does, hint } in LIST {
            assert!(words.knows(does) && hint.is_none_or(|hint| words.knows(hint)), "{does}");
            assert!(keys.iter().all(|key| words.knows(&format!("frame-keys-key-{key}"))), "{keys:?}");
        }
        assert!(SPOKEN.iter().all(|key| words.knows(&format!("frame-keys-spoken-{key}"))));
    }
}

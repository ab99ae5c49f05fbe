//! The keyboard in the real app: as fast as fingers go, on every form alike, on every layout.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::NodeT;
use proptest::prelude::*;

use crate::window::{LARGE, Window};

/// A key that is pressed and let go, with the text it makes.
fn stroke(key: Key, place: Key, text: Option<&str>) -> Vec<Event> {
    let event =
        |pressed| Event::Key { key, physical_key: Some(place), pressed, repeat: false, modifiers: Modifiers::NONE };
    let text = text.map(|text| Event::Text(text.to_owned()));
    [event(true)].into_iter().chain(text).chain([event(false)]).collect()
}

pub fn press(key: Key) -> Vec<Event> {
    stroke(key, key, None)
}

fn typed(text: &str) -> Vec<Event> {
    let key = Key::from_name(&text.to_uppercase()).unwrap_or(Key::Minus);
    stroke(key, key, Some(text))
}

/// What a sentence of keys sends: digits and letters as they are, ↓ ↑ ⏎ ⇥ ⇤ ⌫ ← → for the others.
pub fn keys(sentence: &str) -> Vec<Vec<Event>> {
    let shift_tab = || {
        let event = |pressed| Event::Key {
            key: Key::Tab,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::SHIFT,
        };
        vec![event(true), event(false)]
    };
    let of = |char: char| match char {
        '↓' => press(Key::ArrowDown),
        '↑' => press(Key::ArrowUp),
        '←' => press(Key::ArrowLeft),
        '→' => press(Key::ArrowRight),
        '⏎' => press(Key::Enter),
        '⇥' => press(Key::Tab),
        '⇤' => shift_tab(),
        '⌫' => press(Key::Delete),
        'H' => press(Key::Home),
        'E' => press(Key::End),
        '␣' => stroke(Key::Space, Key::Space, Some(" ")),
        char => typed(&char.to_string()),
    };
    sentence.chars().map(of).collect()
}

impl Window {
    /// Sends everything in one frame.
    pub fn at_once(&mut self, events: impl IntoIterator<Item = Event>) {
        self.harness.input_mut().events.extend(events);
        self.harness.run();
    }

    /// The name of what has the focus.
    pub fn focused(&self) -> Option<String> {
        let nodes = self.harness.root().children_recursive();
        let focused = nodes.filter(|node| node.accesskit_node().is_focused()).last()?;
        focused.accesskit_node().label()
    }
}

const SLIDERS: [&str; 4] = ["Stiffness on first steps", "Minutes until it eased", "Pain at rest", "Walking and stairs"];

fn answers(window: &Window) -> Vec<Option<String>> {
    SLIDERS.iter().map(|slider| window.value(slider)).collect()
}

fn said(answers: [&str; 4]) -> Vec<Option<String>> {
    answers.iter().map(|answer| Some((*answer).to_owned())).collect()
}

#[test]
fn keys_in_one_frame_answer_those_they_were_meant_for() {
    for (sentence, expected) in [
        ("2↓5↓1↓3", ["2 /10", "5 min", "1 /10", "3 /10"]),
        ("2⇥12⇥1⇥3", ["2 /10", "12 min", "1 /10", "3 /10"]),
        ("↓↓↓3⇤1⇤5⇤2", ["2 /10", "5 min", "1 /10", "3 /10"]),
        ("10↓120↓-↓0", ["10 /10", "120 min", "10 /10", "0 /10"]),
        ("2⌫↓5→↓E↓H", ["not answered", "6 min", "10 /10", "0 /10"]),
        ("9↓↑4↓7↓↓8", ["4 /10", "7 min", "not answered", "8 /10"]),
    ] {
        let mut window = Window::begun("Right");
        window.at_once(keys(sentence).concat());
        assert_eq!(answers(&window), said(expected), "{sentence}");
    }
}

#[test]
fn four_answers_and_enter_in_one_frame_are_saved() {
    let mut window = Window::begun("Right");
    window.at_once(keys("2↓5↓1↓3⏎").concat());
    assert!(window.shows("Check-in for Saturday 21 November saved."));
    assert!(window.shows("Stiffness on first steps: 2 /10") && window.shows("Minutes until it eased: 5 min"));
    assert!(window.shows("Pain at rest: 1 /10") && window.shows("Walking and stairs: 3 /10"));
}

#[test]
fn a_click_and_keys_in_one_frame_keep_their_order() {
    let mut window = Window::begun("Right");
    let rest = window.place(Role::Slider, "Pain at rest").unwrap().center();
    let button = |pressed| Event::PointerButton {
        pos: rest,
        button: eframe::egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    let click = vec![Event::PointerMoved(rest), button(true), button(false)];
    window.at_once([keys("2").concat(), click, keys("1↓3").concat()].concat());
    assert_eq!(answers(&window), said(["2 /10", "not answered", "1 /10", "3 /10"]));
}

#[test]
fn down_visits_every_question_and_up_comes_back() {
    let mut window = Window::begun("Right");
    let mut visited = vec![window.focused().unwrap()];
    for _ in 0..7 {
        window.key(Key::ArrowDown);
        visited.push(window.focused().unwrap());
    }
    let expected = ["Swollen: yes", "Tender to touch: yes", "Painkiller taken: yes", "Note"];
    let expected: Vec<&str> = SLIDERS.into_iter().chain(expected).collect();
    assert_eq!(visited, expected);
    for name in expected.iter().rev().skip(1) {
        window.key(Key::ArrowUp);
        assert_eq!(window.focused().as_deref(), Some(*name));
    }
}

#[test]
fn y_and_n_answer_arrows_move_and_enter_saves_without_answering() {
    let mut window = Window::begun("Right");
    window.at_once(keys("3↓↓↓↓n↓y↓→").concat());
    assert_eq!(window.focused().as_deref(), Some("Painkiller taken: no"));
    window.key(Key::Enter);
    assert!(window.shows("Check-in for Saturday 21 November saved."));
    assert!(window.shows("Swollen: no") && window.shows("Tender to touch: yes"));
    assert!(!window.shows("Painkiller taken: "), "nobody answered it");
}

#[test]
fn a_note_takes_enter_and_ctrl_enter_saves_from_it() {
    let mut window = Window::begun("Right");
    window.write("Note", "stairs");
    window.at_once([press(Key::Enter), keys("ok").concat()].concat());
    assert_eq!(window.text("Note"), "stairs\nok");
    window.ctrl(Key::Enter);
    assert!(window.shows("Check-in for Saturday 21 November saved."));
}

#[test]
fn azerty_and_persian_digits_answer_what_is_on_the_key() {
    let mut window = Window::begun("Right");
    let azerty = |key, place, text| stroke(key, place, Some(text));
    let six = azerty(Key::Minus, Key::Num6, "-");
    let two = azerty(Key::Num2, Key::Num2, "é");
    let persian = |text| azerty(Key::Num5, Key::Num5, text);
    let next = || press(Key::ArrowDown);
    window.at_once([six, next(), two, next(), persian("۵"), next(), typed("-")].concat());
    assert_eq!(answers(&window), said(["6 /10", "2 min", "5 /10", "10 /10"]));
}

#[test]
fn ctrl_and_a_digit_go_to_the_screen_of_the_keys_place_and_change_no_size() {
    let mut window = Window::sample(LARGE);
    let zoom = window.harness.ctx.zoom_factor();
    let six = |pressed| Event::Key {
        key: Key::Minus,
        physical_key: Some(Key::Num6),
        pressed,
        repeat: false,
        modifiers: Modifiers::COMMAND,
    };
    window.at_once([six(true), six(false)]);
    assert_eq!(window.focused().as_deref(), Some("History"));
    assert_eq!(window.harness.ctx.zoom_factor(), zoom);
}

#[test]
fn a_held_key_counts_once() {
    let mut window = Window::begun("Right");
    window.at_once(keys("2⏎").concat());
    window.press("Edit");
    window.at_once(keys("3⏎").concat());
    assert!(window.shows("Stiffness on first steps: 3 /10"));
    let undo = |pressed| Event::Key {
        key: Key::Z,
        physical_key: Some(Key::Z),
        pressed,
        repeat: false,
        modifiers: Modifiers::COMMAND,
    };
    window.at_once([undo(true), undo(true), undo(true), undo(false)]);
    assert!(window.shows("Undone: correction of check-in of Saturday 21 November."));
    window.at_once([undo(true), undo(false)]);
    assert!(window.shows("Undone: check-in of Saturday 21 November."));
}

#[test]
fn the_hint_beneath_a_form_and_the_list_of_keys_say_the_same() {
    let mut window = Window::begun("Right");
    let hint = "0 to 9 set, down next, Y or N yes, no, Enter save";
    assert!(window.place(Role::Label, hint).is_some(), "one thing to the ear");
    let caps = ["0", "9", "Enter", "set", "next", "save"];
    assert!(caps.iter().all(|cap| window.place(Role::Label, cap).is_none()), "no cap by itself");
    assert!(!window.headings().iter().any(|heading| heading.contains("Enter")));
    window.at_once([Event::Text("?".to_owned())]);
    assert!(window.shows("save, from anywhere but a button or a note") && window.shows("to the next question"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is typed: all in one frame and one key a frame give the same answers.
    #[test]
    fn one_frame_and_one_key_a_frame_are_the_same(sentence in "[0-9↓↓↓↑⇥⇤⌫←→HEyn-]{1,24}") {
        let mut fast = Window::begun("Right");
        fast.at_once(keys(&sentence).concat());
        let mut slow = Window::begun("Right");
        for key in keys(&sentence) {
            slow.harness.input_mut().events.extend(key);
            slow.harness.step();
        }
        slow.harness.run();
        prop_assert_eq!(answers(&fast), answers(&slow));
        prop_assert_eq!(fast.focused(), slow.focused());
    }
}

//! The same keys on every form: `↓` and `↑` through the questions, Y and N, Enter and Ctrl+Enter.

use eframe::egui::Key;
use eframe::egui::accesskit::Role;

use crate::keys::{keys, press};
use crate::window::Window;

const AT: &str = "2026-06-01T12:00:00+02:00";
const FLAGS: [&str; 6] = [
    "A pop, or a feeling of being kicked in the calf, and weak push-off",
    "The calf (not the tendon) is swollen, warm or aching at rest",
    "Fever, or hot red skin",
    "A fluoroquinolone antibiotic now or in the last 6 months",
    "The pain has moved to a new place",
    "Something else that worries me",
];

/// Where `↓` leads from the first question on; `↑` leads back the same way.
fn visited(window: &mut Window, steps: usize) -> Vec<String> {
    let mut down = vec![window.focused().unwrap()];
    for _ in 0..steps {
        window.key(Key::ArrowDown);
        down.push(window.focused().unwrap());
    }
    let last = window.focused();
    window.key(Key::ArrowDown);
    assert_eq!(window.focused(), last, "there is no further question");
    let mut up = vec![window.focused().unwrap()];
    for _ in 0..steps {
        window.key(Key::ArrowUp);
        up.push(window.focused().unwrap());
    }
    up.reverse();
    assert_eq!(down, up);
    down
}

fn flagged() -> Window {
    Window::of_story("affected right\n1: flag fever\n", AT)
}

#[test]
fn what_a_clinician_said_is_gone_through_and_saved() {
    let mut window = flagged();
    window.press("Record what the clinician said…");
    let expected = ["Who looked", "The clinician said: Load and running are fine", "Note (optional)"];
    assert_eq!(visited(&mut window, 2), expected);
    window.key(Key::Enter);
    assert!(window.shows("Choose what the clinician said."), "Enter saves from a line of text");
    window.at_once(keys("Dr x↓→→␣").concat());
    assert!(window.is_chosen("The clinician said: Not yet, more tests"));
    window.key(Key::Enter);
    assert!(window.shows("Dr x said today: Not yet, more tests."));
}

#[test]
fn ctrl_enter_saves_what_a_clinician_said_from_the_note_and_from_a_button() {
    for from in ["Note (optional)", "Cancel: What did the clinician say?"] {
        let mut window = flagged();
        window.press("Record what the clinician said…");
        window.write("Who looked", "Dr x");
        window.press("The clinician said: Not yet, more tests");
        window.write("Note (optional)", "a");
        if from == "Note (optional)" {
            window.key(Key::Enter);
            assert_eq!(window.text(from), "a\n", "Enter makes a line");
        } else {
            window.focus(from);
        }
        window.ctrl(Key::Enter);
        assert!(window.shows("Dr x said today: Not yet, more tests."), "{from}");
    }
}

#[test]
fn the_questions_of_red_flags_are_answered_and_saved() {
    let mut window = Window::begun("Right");
    window.press("Something sudden? A pop, a swollen calf, fever…");
    assert_eq!(visited(&mut window, 5), FLAGS.map(|flag| format!("{flag}: yes")));
    window.key(Key::Enter);
    assert!(window.shows("Answer what applies today."), "nothing to save yet");
    window.at_once(keys("n↓n↓↓↓↓n⏎").concat());
    assert!(window.shows("Recorded: no red flags.") && !window.shows("Answer what applies today."));
}

#[test]
fn ctrl_enter_saves_the_questions_from_a_button_and_enter_presses_it() {
    let open = || {
        let mut window = Window::begun("Right");
        window.press("Something sudden? A pop, a swollen calf, fever…");
        window.at_once(keys("n").concat());
        window.focus("Cancel: Something sudden?");
        window
    };
    let mut window = open();
    window.ctrl(Key::Enter);
    assert!(window.shows("Recorded: no red flags."));
    let mut window = open();
    window.key(Key::Enter);
    assert!(!window.shows("Recorded: no red flags.") && !window.shows("Answer what applies today."));
}

#[test]
fn the_questions_in_a_session_are_saved_and_not_the_session() {
    let mut window = Window::begun("Right");
    window.go("Log");
    window.press("What was done: Walk");
    window.press("Sharp pain: yes");
    window.press("Something sudden? A pop, a swollen calf, fever…");
    window.at_once(keys("n⏎").concat());
    assert!(window.shows("Recorded: no red flags.") && window.can_press("Save session"));
}

#[test]
fn an_evaluation_is_gone_through_and_saved() {
    let mornings: String = (1..=40).map(|n| format!("{n}: {}/4\n", if n <= 10 { 4 } else { 2 })).collect();
    let open = || {
        let mut window = Window::of_story(&format!("affected right\n{mornings}"), "2026-07-10T12:00:00+02:00");
        window.go("Readiness");
        window.press("Evaluate now");
        window
    };
    let mut window = open();
    let moved = "Right Achilles: let today's usual become the reference? (stiffness 4 → 2): Keep the reference";
    let expected = ["VISA-A total, if you have one", moved, "Note to the evaluation (optional)"];
    assert_eq!(visited(&mut window, 2), expected);
    window.at_once(keys("78↓→␣⏎").concat());
    assert!(window.shows("Evaluation saved; the reference moved") && window.shows("VISA-A 78 of 100"));
    let mut window = open();
    window.at_once([keys("↓↓").concat(), press(Key::Enter)].concat());
    assert!(!window.shows("Evaluation saved"), "Enter is the note's");
    window.ctrl(Key::Enter);
    assert!(window.shows("Evaluation saved; the reference stays"));
}

#[test]
fn a_clearance_is_gone_through_and_saved() {
    let open = || {
        let mut window =
            Window::of_story("affected right\nusual 2/4\nmornings 2/4 rest0 daily1\n", "2026-07-01T19:00:00+02:00");
        window.go("Readiness");
        window.press("Record it…");
        window
    };
    let mut window = open();
    assert_eq!(visited(&mut window, 1), ["Who cleared you", "Note to the clearance (optional)"]);
    window.key(Key::Enter);
    assert!(window.shows("Not saved: say who cleared you."));
    window.at_once(keys("Dr x⏎").concat());
    assert!(window.shows("Clearance recorded"));
    let mut window = open();
    window.at_once(keys("Dr x↓ok").concat());
    window.ctrl(Key::Enter);
    assert!(window.shows("Clearance recorded"), "from the note");
}

#[test]
fn exercises_are_gone_through_and_saved() {
    let open = || {
        let mut window = Window::of_story("affected right\n1: 2/4\n", AT);
        window.go("Plan");
        window.press("Log these");
        window.write("Minutes in all", "20");
        window
    };
    let mut window = open();
    let asked =
        |exercise: &str| ["done: yes", "sets", "seconds held", "load in kg"].map(|what| format!("{exercise}: {what}"));
    let exercises = ["Seated heel hold", "Heel hold, both legs"].map(asked).concat();
    assert_eq!(visited(&mut window, 8), [vec!["Minutes in all".to_owned()], exercises].concat());
    window.key(Key::Enter);
    assert!(window.shows("Exercises logged"));
    let mut window = open();
    window.focus("Heel hold, both legs: done: yes");
    window.at_once(keys("n").concat());
    assert!(window.is_chosen("Heel hold, both legs: done: no"));
    window.at_once(keys("y").concat());
    window.focus("Not now");
    window.ctrl(Key::Enter);
    assert!(window.shows("Exercises logged"), "from a button");
}

#[test]
fn the_goal_is_saved_from_its_field_and_from_the_choice_above_it() {
    for sentence in ["⏎", "↑⏎"] {
        let mut window = Window::begun("Right");
        window.go("Settings");
        window.write("Continuous run aimed for", "45");
        window.at_once(keys(sentence).concat());
        assert!(window.shows("Goal saved"), "{sentence}");
    }
    let mut window = Window::begun("Right");
    window.go("Settings");
    window.write("Continuous run aimed for", "45");
    window.focus("Save goal");
    window.ctrl(Key::Enter);
    assert!(window.shows("Goal saved"));
}

#[test]
fn a_tendon_s_place_is_chosen_and_saved() {
    let open = || {
        let mut window = Window::begun("Right");
        window.go("Settings");
        window.press("Change…: ");
        window
    };
    let mut window = open();
    assert_eq!(window.focused().as_deref(), Some("Where: midportion"));
    window.at_once(keys("␣⏎").concat());
    assert!(window.shows("Saved: ") && !window.shows("When it began"));
    let mut window = open();
    window.focus("Cancel");
    window.ctrl(Key::Enter);
    assert!(window.shows("Saved: "));
}

#[test]
fn a_load_factor_is_saved_and_the_arrows_go_on_to_the_next() {
    let mut window = Window::begun("Right");
    window.go("Settings");
    window.press("Show the factors");
    window.write("Walk", "0.5");
    window.key(Key::Enter);
    assert_eq!(window.focused().as_deref(), Some("Walk"));
    assert!(window.can_press("Undo"), "it is saved");
    window.key(Key::ArrowDown);
    let next = window.focused().unwrap();
    assert_ne!(next, "Walk");
    window.key(Key::ArrowUp);
    assert_eq!(window.focused().as_deref(), Some("Walk"));
}

/// The line of keys beneath a form.
fn hint(window: &Window) -> Vec<&'static str> {
    let hints = [
        "0 to 9 set, down next, Y or N yes, no, Enter save",
        "0 to 9 set, down next, Enter save",
        "down next, Y or N yes, no, Enter save",
        "down next, Enter save",
    ];
    hints.into_iter().filter(|hint| window.place(Role::Label, hint).is_some()).collect()
}

#[test]
fn the_hint_beneath_a_form_names_only_keys_that_answer_there() {
    let mut window = Window::begun("Right");
    let everything = "0 to 9 set, down next, Y or N yes, no, Enter save";
    assert_eq!(hint(&window), [everything]);
    window.press("Something sudden? A pop, a swollen calf, fever…");
    assert_eq!(hint(&window), [everything, "down next, Y or N yes, no, Enter save"]);
    window.go("Readiness");
    assert_eq!(hint(&window), ["0 to 9 set, down next, Enter save"]);
    window.go("Plan");
    assert_eq!(hint(&window), [] as [&str; 0]);
    window.press("Log these");
    assert_eq!(hint(&window), ["down next, Y or N yes, no, Enter save"]);
    window.go("Settings");
    assert!(hint(&window).contains(&"down next, Enter save"));
    let mut window = flagged();
    window.press("Record what the clinician said…");
    assert!(hint(&window).contains(&"down next, Enter save"));
}

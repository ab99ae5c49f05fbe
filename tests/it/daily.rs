//! First start, Today and Log through the real app, its clock in our hand.

use chrono::TimeDelta;
use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::window::{LARGE, Window};

#[test]
fn first_start_asks_every_red_flag_and_then_opens_today() {
    let mut window = Window::empty([1180.0, 1400.0]);
    window.press("Which Achilles tendon hurts?: Right");
    window.press("Next");
    window.press("How do you want to go on?: Still running during rehab");
    assert!(window.shows("the day's load gets a ceiling and a floor"));
    window.press("How do you want to go on?: Rehab first, then running");
    window.press("Next");
    window.press("Begin");
    assert!(window.shows("Please answer each question"));
    for flag in window.names_ending(": no") {
        window.press(&flag);
    }
    window.press("Begin");
    assert!(window.shows("Saturday 21 November"));
    assert!(window.shows("Your baseline is known on the morning after 5 logged ones."));
    assert!(window.shows("There is no check-in for today yet."));
}

#[test]
fn a_dangerous_answer_asks_to_be_seen_and_silences_the_verdict() {
    let mut window = Window::empty([1180.0, 1400.0]);
    window.press("Which Achilles tendon hurts?: Left");
    window.press("Next");
    window.press("Next");
    for flag in window.names_ending(": no") {
        window.press(&flag);
    }
    window.press("Fever, or hot red skin: yes");
    assert!(window.shows("See a clinician today. Do not run or train."));
    window.press("Begin");
    assert!(window.shows("See a clinician today. Do not run or train."));
    assert!(!window.shows("Not known") && window.can_press("Record what the clinician said…"));
}

#[test]
fn a_morning_is_answered_by_keys_saved_by_enter_and_undone() {
    let mut window = Window::begun("Right");
    let first = window.harness.get_by_role_and_label(Role::Slider, "Stiffness on first steps");
    assert!(first.is_focused(), "the first slider has the keys");
    window.harness.event(eframe::egui::Event::Text("3".to_owned()));
    window.harness.run();
    assert_eq!(window.value("Stiffness on first steps").as_deref(), Some("3 /10"));
    window.key(Key::Enter);
    assert!(window.shows("Check-in for Saturday 21 November saved."));
    assert!(window.shows("Stiffness on first steps: 3 /10"));
    assert!(window.shows("1 of the last 14 mornings"));
    window.ctrl(Key::Z);
    assert!(window.shows("Undone: check-in of Saturday 21 November."));
    assert_eq!(window.value("Stiffness on first steps").as_deref(), Some("3 /10"), "its answers are there again");
    assert!(window.shows("0 of the last 14 mornings"));
}

#[test]
fn nothing_answered_is_nothing_saved_and_says_so() {
    let mut window = Window::begun("Right");
    window.press("Save check-in");
    assert!(window.shows("Nothing is answered yet"));
    assert!(window.shows("0 of the last 14 mornings"));
    window.press("Skip today");
    assert!(window.shows("This morning was skipped."));
}

#[test]
fn both_tendons_are_asked_and_told_apart() {
    let mut window = Window::begun("Both");
    window.set("Stiffness on first steps, left", 1.0);
    window.set("Minutes until it eased, right", 75.0);
    window.press("Save check-in");
    assert!(window.shows("Stiffness on first steps: 1 /10"));
    assert!(window.shows("Minutes until it eased: 75 min"));
    window.press("Edit");
    assert_eq!(window.value("Minutes until it eased, right").as_deref(), Some("75 min"));
    window.set("Pain at rest, right", 0.0);
    window.press("Save check-in");
    assert!(window.shows("Pain at rest: 0 /10"));
}

#[test]
fn what_was_typed_keeps_its_day_when_the_day_rolls_over() {
    let mut window = Window::begun("Right");
    window.set("Stiffness on first steps", 4.0);
    window.later(TimeDelta::hours(24));
    assert!(window.shows("Saturday 21 November"));
    assert!(window.shows("Late check-in for"));
    assert_eq!(window.value("Stiffness on first steps").as_deref(), Some("4 /10"));
    window.press("To Sunday 22 November");
    assert_eq!(window.value("Stiffness on first steps").as_deref(), Some("not answered"));
    window.press("Open the unfinished check-in of Saturday 21 November");
    assert_eq!(window.value("Stiffness on first steps").as_deref(), Some("4 /10"));
}

#[test]
fn an_untouched_form_moves_on_to_the_new_day() {
    let mut window = Window::begun("Right");
    window.later(TimeDelta::hours(24));
    assert!(window.shows("Sunday 22 November"));
    assert!(!window.shows("Late check-in for"));
}

#[test]
fn a_session_is_logged_and_answered_later() {
    let mut window = Window::begun("Right");
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    window.harness.run();
    window.press("Save session");
    assert!(window.shows("Choose what was done."));
    window.press("What was done: Walk");
    window.set("Worst pain", 2.0);
    window.press("Save session");
    assert!(window.shows("Walk, Sat 21 Nov: saved."));
    assert!(window.shows("Walk, today, 07:00"));
    assert!(window.shows("Right: pain at the start, pain at the end, settling time."));
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
    window.harness.run();
    window.press("Answer Walk, today");
    assert_eq!(window.value("Worst pain").as_deref(), Some("2 /10"));
    window.set("Pain at the start", 1.0);
    window.set("Pain at the end", 1.0);
    window.set("Minutes until it settled", 10.0);
    window.press("Save session");
    assert!(!window.shows("Not answered: Right"));
    assert_eq!(window.value("Worst pain").as_deref(), Some("not answered"), "a new form is ready");
}

#[test]
fn a_session_later_than_now_is_asked_about() {
    let mut window = Window::begun("Right");
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    window.harness.run();
    window.press("What was done: Run");
    let time = window.harness.get_by_role_and_label(Role::TextInput, "Start");
    time.focus();
    window.harness.run();
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.harness.run();
    window.harness.event(eframe::egui::Event::Text("half six".to_owned()));
    window.harness.run();
    assert!(window.shows("A time like 18:30."));
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.harness.run();
    window.harness.event(eframe::egui::Event::Text("18:30".to_owned()));
    window.harness.run();
    window.press("Save session");
    assert!(window.shows("The start, Sat 21 Nov at 18:30, is later than it is here now."));
    assert!(window.shows("No session yet."));
}

#[test]
fn nothing_is_unusable_in_a_small_window() {
    for size in [[760.0, 560.0], [380.0, 280.0]] {
        let mut window = Window::empty(size);
        window.press("Look around with a sample journal");
        for screen in [Key::Num1, Key::Num2] {
            window.harness.key_press_modifiers(Modifiers::COMMAND, screen);
            window.harness.run();
            let nodes: Vec<_> = window.harness.root().children_recursive().collect();
            let inputs = [Role::Slider, Role::Button, Role::RadioButton, Role::Link, Role::Label, Role::TextInput];
            for node in nodes.iter().filter(|n| inputs.contains(&n.accesskit_node().role())) {
                let right = node.rect().right();
                assert!(right <= size[0] + 1.0, "{:?} ends at {right} of {}", node.accesskit_node().label(), size[0]);
            }
        }
    }
}

#[test]
fn what_was_typed_is_there_again_after_the_window_is_gone() {
    let mut window = Window::with(LARGE, &[]);
    window.begin("Right");
    window.set("Pain at rest", 1.0);
    window.harness.run_steps(120);
    let mut window = window.reopened();
    assert_eq!(window.value("Pain at rest").as_deref(), Some("1 /10"));
    assert!(window.shows("0 of the last 14 mornings"), "typed is not yet saved");
    window.press("Save check-in");
    assert!(window.shows("1 of the last 14 mornings"));
}

#[test]
fn what_happened_before_first_start_is_judged() {
    let mut window = Window::begun("Right");
    window.go("Log");
    window.press("What was done: Walk");
    window.press("Date: Sat 21 Nov");
    window.press("Friday 20 November 2026");
    window.press("Save session");
    assert!(window.shows("Walk, yesterday, 07:00"));
    assert!(window.shows("load not judged yet"), "it waits for this morning");
    assert!(!window.shows("load unknown"));
}

#[test]
fn next_asks_for_a_tendon_and_skip_goes_on_without() {
    let mut window = Window::empty(LARGE);
    window.press("Next");
    assert!(window.shows("Choose a tendon, or skip.") && window.shows("Step 1 of 3"));
    window.press("Skip");
    assert!(window.shows("Step 2 of 3") && !window.shows("Choose a tendon"));
}

#[test]
fn a_double_click_on_next_answers_nothing_on_the_next_step() {
    let mut window = Window::empty(LARGE);
    window.press("Skip");
    window.press("Skip");
    let name = "Fever, or hot red skin: no";
    let chosen = |window: &Window| {
        let answer = window.harness.get_by_role_and_label(Role::RadioButton, name);
        answer.accesskit_node().is_selected().unwrap_or(false)
            || answer.accesskit_node().toggled() == Some(Toggled::True)
    };
    window.press("Back");
    window.harness.input_mut().time = Some(1000.0);
    window.press("Next");
    for (time, is_chosen) in [(1000.3, false), (1000.5, true)] {
        window.harness.input_mut().time = Some(time);
        window.harness.get_by_role_and_label(Role::RadioButton, name).click();
        window.harness.run_steps(3);
        assert_eq!(chosen(&window), is_chosen, "{time}");
    }
}

#[test]
fn more_minutes_running_than_in_all_are_not_saved() {
    let mut window = Window::begun("Right");
    window.go("Log");
    window.press("What was done: Run");
    window.write("Minutes in all", "20");
    window.write("Minutes running", "30");
    assert!(window.shows("More minutes running than minutes in all. Correct one of the two."));
    window.press("Save session");
    assert!(window.shows("Not saved: the minutes do not fit each other.") && window.shows("No session yet."));
    window.write("Minutes running", "20");
    window.press("Save session");
    assert!(window.shows("Run, Sat 21 Nov: saved."));
}

#[test]
fn an_earlier_day_shows_its_own_verdict() {
    let mut window = Window::begun("Right");
    window.press("yesterday: ");
    assert!(window.shows("Late check-in for") && window.shows("Entered late"));
    assert!(window.shows("Fri 20 Nov: Not known") && window.shows("There is no check-in for this day."));
    window.set("Stiffness on first steps", 2.0);
    window.set("Pain at rest", 7.0);
    window.press("Save check-in");
    assert!(window.shows("Check-in for") && !window.shows("Late check-in for") && !window.shows("Entered late"));
    assert!(window.shows("Fri 20 Nov: Red zone"));
    window.press("Why? Fri 20 Nov: Red zone");
    assert!(window.shows("That morning") && !window.shows("This morning"));
    window.press("Sun 8 Nov: ");
    assert!(window.shows("Sun 8 Nov: Not known"));
}

#[test]
fn the_thin_mark_is_explained_only_where_one_is_drawn() {
    let window = Window::begun("Right");
    assert!(window.shows("Untouched sliders stay unanswered") && !window.shows("The thin mark"));
    assert!(Window::sample(LARGE).shows("The thin mark is your baseline."));
}

#[test]
fn on_the_fifth_logged_morning_it_is_said_when_the_baseline_is_known() {
    let mornings = |n: i64| (1..=n).map(|day| format!("{day}: 2/4\n")).collect::<String>();
    let at = |day: i64| format!("2026-06-{day:02}T09:00:00+02:00");
    let window = |n: i64| Window::of_story(&format!("affected right\n{}", mornings(n)), &at(n));
    assert!(window(4).shows("Your baseline is not known yet, so this morning cannot be judged."));
    assert!(window(5).shows("Your baseline is known from tomorrow on."));
    assert!(!window(6).shows("cannot be judged"));
}

#[test]
fn a_logged_day_that_cannot_be_judged_does_not_look_like_an_empty_one() {
    let window = Window::of_story("affected right\n1: 2/4\n3: 2/4\n", "2026-06-03T09:00:00+02:00");
    assert!(window.can_press("Mon 1 Jun: logged, no verdict yet"));
    assert!(window.can_press("yesterday: unknown"));
    assert!(window.can_press("today: logged, no verdict yet"));
}

//! What a verdict means for today leads Today and Plan, and today's work follows it, through the real app.

use crate::window::Window;

/// A plan on step 1, its first run due on the second day.
fn second_day(morning: &str) -> Window {
    let story = format!("affected right\nusual 2/4\n1: 2/4\n1: cleared\n1: started\n{morning}");
    Window::of_story(&story, "2026-06-02T12:00:00+02:00")
}

fn run_of_log(window: &mut Window) -> (String, bool) {
    window.go("Log");
    window.press("What was done: Walk-run");
    (window.text("Minutes running"), window.is_chosen("Eased dose: yes"))
}

#[test]
fn a_yellow_morning_eases_the_run_on_every_screen() {
    let mut window = second_day("2: 4/4");
    let line = "Do less today: two thirds of the calf work, and the run at its reduced dose.";
    assert!(window.shows(line));
    assert!(window.shows("Step 1, eased · 1 min run, 2 min walk × 5"));
    window.go("Plan");
    assert!(window.shows(line) && window.shows("1 min run, 2 min walk × 5"));
    assert_eq!(run_of_log(&mut window), ("5".to_owned(), true));
}

#[test]
fn a_quiet_morning_leaves_what_is_planned() {
    let mut window = second_day("2: 2/4");
    assert!(window.shows("Do what is planned today."));
    assert!(window.shows("Step 1 · 1 min run, 2 min walk × 8"));
    assert_eq!(run_of_log(&mut window), ("8".to_owned(), false));
}

#[test]
fn after_a_red_nothing_that_loads_is_offered_anywhere() {
    let mut window = second_day("2: 2/4 rest6");
    let line = "No running and no calf work today. That changes after 2 quiet mornings in a row.";
    assert!(window.shows(line));
    assert!(!window.shows("You can run today") && !window.shows("heel hold"));
    window.go("Plan");
    assert!(window.shows(line));
    assert!(!window.can_press("Log it"));
}

#[test]
fn what_is_open_is_asked_about_first() {
    assert!(second_day("").shows("Answer this morning's check-in first: it may change what today allows."));
    let open = second_day("2: 2/4\n2: walk 10:00 · 2-?-2 10'");
    assert!(open.shows("First answer the open questions about your session of today."));
    let waits = second_day("2: 2/4\n2: walk 10:00 · 2-2-2 10'");
    assert!(waits.shows("Your last session waits for the check-in of tomorrow. Until then, no more than planned."));
}

#[test]
fn an_earlier_day_is_not_led_by_today() {
    let mut window = second_day("2: 2/4");
    window.press("yesterday: ");
    assert!(!window.shows("Do what is planned today."));
}

#[test]
fn who_keeps_running_has_less_left_on_a_yellow_day_and_nothing_after_a_red() {
    let days: String = (1..=9).map(|n| format!("{n}: 2/4\n{n}: run 18:00 30' 30r · 1-1-1 10' 3h\n")).collect();
    let at = |morning: &str| {
        let story = format!("affected right\nusual 2/4\n1: still_running\n{days}10: {morning}");
        Window::of_story(&story, "2026-06-10T12:00:00+02:00")
    };
    assert!(at("2/4").shows("Ceiling 30"));
    let less = at("4/4");
    assert!(less.shows("Ceiling 20") && less.shows("Today asks for less: two thirds of 30."));
    let none = at("2/4 rest6");
    assert!(!none.shows("Ceiling ") && none.shows("Today so far 0."));
}

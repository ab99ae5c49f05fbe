//! What to do today, as a person meets it: told on Today, shown with how on Plan, logged with its numbers.

use eframe::egui::accesskit::Role;

use crate::window::Window;

#[test]
fn a_newcomer_finds_the_first_phase_and_how_its_exercises_are_done() {
    let mut window = Window::of_story("affected right\n1: 2/4\n", "2026-06-01T12:00:00+02:00");
    assert!(window.shows("What to do today"));
    window.press("Show what to do today");
    assert!(window.shows("Phase: Settle"));
    assert!(window.shows("What ends it"));
    assert!(window.shows("The week ahead"));
    window.press("How? Heel hold, both legs");
    assert!(window.shows("Stand near a wall, rise halfway onto the balls of both feet and stay."));
    assert!(window.shows("Harder: "));
}

#[test]
fn an_opened_exercise_shows_its_figure_beside_its_words_or_above_them_where_it_is_narrow() {
    let how = "Stand near a wall, rise halfway onto the balls of both feet and stay. Share the weight evenly.";
    for (width, is_beside) in [(1180.0, true), (480.0, false)] {
        let revisions = crate::diary::journal("affected right\n1: 2/4\n");
        let mut window = Window::with([width, 2400.0], revisions.revisions());
        window.at("2026-06-01T12:00:00+02:00");
        window.press("Show what to do today");
        assert_eq!(window.place(Role::Image, "Heel hold, both legs"), None, "closed at first");
        window.press("How? Heel hold, both legs");
        let figure = window.place(Role::Image, "Heel hold, both legs").expect("a figure by name");
        let words = window.place(Role::Label, how).expect("the words");
        assert_eq!(words.left() > figure.right(), is_beside, "{width}: {figure:?} {words:?}");
        assert_eq!(words.top() > figure.bottom(), !is_beside, "{width}: {figure:?} {words:?}");
    }
}

#[test]
fn today_s_exercises_are_logged_and_the_response_is_asked_next() {
    // A real clock has seconds and parts of them; a start is kept to the minute.
    let mut window = Window::of_story("affected right\n1: 2/4\n", "2026-06-01T12:00:31.728+02:00");
    window.go("Plan");
    window.press("Log these");
    assert!(window.shows("Filled in with last time's numbers"));
    window.write("Minutes in all", "20");
    window.write("Heel hold, both legs: seconds held", "30");
    window.press("Save what was done");
    assert!(window.shows("Exercises logged"));
    assert!(window.shows("Answer or correct a session"));
    window.go("Plan");
    assert!(window.shows("done today"));
    assert!(window.can_press("Log these"), "what has arrived is put away");
    window.go("History");
    assert!(window.shows("Heel hold, both legs"));
    assert!(window.shows("30 s"));
}

#[test]
fn a_red_flag_silences_the_programme_too() {
    let mut window = Window::of_story("affected right\n1: 2/4\n1: flag pop\n", "2026-06-01T12:00:00+02:00");
    assert!(!window.shows("What to do today"));
    window.go("Plan");
    assert!(!window.shows("What to do today"));
}

/// Wednesday, two days after the last calf work: a calf day.
const WEDNESDAY: &str = "2026-06-03T12:00:00+02:00";

#[test]
fn a_day_is_put_to_something_else_and_the_week_follows() {
    let mut window = Window::of_story("affected right\n1: 2/4\n", WEDNESDAY);
    window.go("Plan");
    assert!(window.shows("today: Calf work"));
    window.press("Change today");
    window.press("today is for: Lighter day");
    assert!(window.shows("today: Lighter day"));
    assert!(window.shows("tomorrow: Calf work"));
    assert!(window.shows("You chose this."));
    window.go("Today");
    assert!(window.shows("Lighter day · phase: Settle"));
    window.go("Plan");
    window.press("today is for: As laid out");
    assert!(window.shows("today: Calf work"));
}

#[test]
fn what_a_day_was_put_to_outlives_a_restart_and_is_over_with_the_day() {
    let mut window = Window::of_story("affected right\n1: 2/4\n", WEDNESDAY);
    window.go("Plan");
    window.press("Change tomorrow");
    window.press("tomorrow is for: Calf work");
    assert!(window.shows("today: Lighter day") && window.shows("tomorrow: Calf work"));
    window.harness.run_steps(120);
    let mut window = window.reopened();
    window.go("Plan");
    assert!(window.shows("today: Lighter day") && window.shows("tomorrow: Calf work"));
    window.at("2026-06-04T12:00:00+02:00");
    assert!(window.shows("today: Calf work") && window.shows("You chose this."));
    window.at("2026-06-05T12:00:00+02:00");
    assert!(!window.shows("You chose this."));
}

#[test]
fn a_day_that_cannot_be_put_to_something_says_why() {
    let story = "affected right\n1: 2/4\n2: 2/4\n2: calf_strength 18:00 · did hold_two_legs 5x45s · 2-2-2 10' 5h\n";
    let mut window = Window::of_story(story, WEDNESDAY);
    window.go("Plan");
    window.press("Change today");
    assert!(!window.can_press("today is for: Calf work"));
    assert!(window.shows("Calf work is not possible here: the day before or after it loads the tendon already."));
    window.press("Change tomorrow");
    window.press("tomorrow is for: Lighter day");
    window.press("Change Fri 5 Jun");
    window.press("Fri 5 Jun is for: Calf work");
    assert!(window.shows("tomorrow: Lighter day") && window.shows("Fri 5 Jun: Calf work"));
}

#[test]
fn exercises_of_an_earlier_day_are_logged_for_that_day() {
    let mut window = Window::of_story("affected right\n1: 2/4\n2: 2/4\n", WEDNESDAY);
    window.go("Plan");
    window.press("Log these");
    window.press("Done on: Wed 3 Jun");
    window.press("Monday 1 June 2026");
    assert!(!window.can_press("Save what was done"), "when it began is asked");
    window.write("Start", "18:30");
    window.write("Minutes in all", "20");
    window.press("Save what was done");
    window.go("Log");
    assert!(window.shows("Mon 1 Jun"));
    window.go("Plan");
    assert!(!window.shows("done today"));
}

#[test]
fn a_number_that_cannot_be_read_is_said_and_not_dropped() {
    let mut window = Window::of_story("affected right\n1: 2/4\n", WEDNESDAY);
    window.go("Plan");
    window.press("Log these");
    window.write("Heel hold, both legs: seconds held", "fourty");
    assert!(!window.can_press("Save what was done"));
    window.write("Heel hold, both legs: seconds held", "40");
    assert!(window.can_press("Save what was done"));
}

#[test]
fn what_is_done_by_the_minute_lasts_as_long_as_it_says() {
    let story = "affected right\n1: 2/4\n2: 2/4\n2: calf_strength 18:00 · did hold_two_legs 5x45s · 2-2-2 10' 5h\n";
    let mut window = Window::of_story(story, WEDNESDAY);
    window.go("Plan");
    window.press("Change today");
    window.press("today is for: Lighter day");
    window.press("Log these");
    let cycling = window.names_ending(": minutes").concat();
    window.write(&cycling, "25");
    window.press("Save what was done");
    window.go("History");
    assert!(window.shows("Cross-training") && window.shows("25 min"));
}

#[test]
fn a_form_of_yesterday_is_found_again_as_yesterdays() {
    let mut window = Window::of_story("affected right\n1: 2/4\n", WEDNESDAY);
    window.go("Plan");
    window.press("Log these");
    window.write("Minutes in all", "17");
    window.harness.run_steps(120);
    let mut window = window.reopened();
    window.at("2026-06-04T07:00:00+02:00");
    window.go("Plan");
    assert!(window.can_press("Done on: Wed 3 Jun"));
    assert!(window.shows("17"));
}

#[test]
fn once_a_phase_is_over_the_next_begins_with_its_first_session() {
    let mornings: String = (1..=9).map(|n| format!("{n}: 2/4 rest1\n")).collect();
    let mut window = Window::of_story(&format!("affected right\nusual 2/4\n{mornings}"), "2026-06-09T12:00:00+02:00");
    window.go("Plan");
    window.press("Begin Load: log its first session");
    window.write("Minutes in all", "15");
    window.press("Save what was done");
    window.go("Plan");
    assert!(window.shows("Phase: Load"));
}

#[test]
fn once_a_phase_is_over_saying_so_moves_on_and_can_be_undone() {
    let mornings: String = (1..=9).map(|n| format!("{n}: 2/4 rest1\n")).collect();
    let mut window = Window::of_story(&format!("affected right\nusual 2/4\n{mornings}"), "2026-06-09T12:00:00+02:00");
    window.go("Plan");
    window.press("Move on to Load");
    window.go("Plan");
    assert!(window.shows("Phase: Load"));
    assert!(window.shows("you said you move on, and what ended the phase before held."));
    window.press("Undo");
    assert!(window.shows("Phase: Settle"));
}

#[test]
fn the_timer_counts_an_exercise_through() {
    let mut window = Window::of_story("affected right\n1: 2/4\n", WEDNESDAY);
    window.go("Plan");
    window.press("Timer: Heel hold, both legs");
    assert!(window.shows("Get ready") && window.shows("Set 1 of 5"));
    window.press("Skip ahead");
    assert!(window.shows("Hold") && window.shows("45 s"));
    window.press("Pause");
    assert!(window.can_press("Go on"));
    for _ in 0..9 {
        window.press("Skip ahead");
    }
    assert!(window.shows("Done: 5 × 45 s"));
    window.press("Close");
    assert!(!window.shows("Done: 5 × 45 s"));
}

#[test]
fn any_exercise_of_the_catalogue_is_explained_and_can_be_logged() {
    let mut window = Window::of_story("affected right insertional\n1: 2/4\n", WEDNESDAY);
    window.go("Plan");
    window.press("Show all exercises");
    assert!(window.shows("Not for the tendon where it joins the heel."));
    window.press("How? Plank");
    window.press("Log Plank");
    window.write("Minutes in all", "5");
    window.press("Save what was done");
    window.go("History");
    assert!(window.shows("Plank"));
}

#[test]
fn what_studies_did_not_show_is_said_where_an_exercise_is_explained() {
    let mut window = Window::of_story("affected right midportion\n1: 2/4\n", WEDNESDAY);
    window.go("Plan");
    window.press("Show all exercises");
    let (holds, strike) =
        ("Studies did not show that they relieve pain at once.", "Do not change how your foot strikes");
    for hold in ["Seated heel hold", "Heel hold, both legs", "Heel hold, one leg"] {
        window.press(&format!("How? {hold}"));
        assert!(window.shows(holds), "{hold}");
        window.press(&format!("Hide {hold}"));
        assert!(!window.shows(holds), "{hold}");
    }
    window.press("How? Plank");
    assert!(!window.shows(holds) && !window.shows(strike));
    window.press("How? Marching drill");
    assert!(window.shows(strike));
}

#[test]
fn an_exercise_s_numbers_are_corrected_with_its_session() {
    let story = "affected right\n1: 2/4\n2: 2/4\n2: calf_strength 18:00 · did hold_two_legs 5x45s · 2-2-2 10' 5h\n";
    let mut window = Window::of_story(story, WEDNESDAY);
    window.go("History");
    window.press("Tue 2 Jun: ");
    window.press("Edit: Heel hold, both legs");
    window.write("Heel hold, both legs: seconds held", "4o");
    window.press("Save session");
    assert!(window.shows("4o"), "what cannot be read stays");
    window.write("Heel hold, both legs: seconds held", "40");
    window.press("Save session");
    window.go("History");
    assert!(window.shows("40 s"));
}
